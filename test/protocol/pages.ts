// Protocol tests: the pages that several of them use.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { Page } from './page.ts';
import type { Encoding } from './page.ts';

export { EIGHT_LINES } from '../support/eight-lines.ts';

const FOLDER = path.join(import.meta.dirname, '../bases');
const BASES = `${pathToFileURL(FOLDER).href}/`;

/** A whole page with nothing to say against it on 20 November 2026. */
export const GOOD = readFileSync(path.join(FOLDER, 'document.workflowdoc.yaml'), 'utf8');

/** Slips of many kinds, each of which has one certain repair or a proposal. */
export const MESSY = `stage: pilott
workflow: Inbound lead triage
ownr: Dana Whitfield <dana@example.com>
started: 20.10.2026
trigger: A demo request form is submitted in HubSpot
input:
  source: The form's answers from the HubSpot webhook # all of them
  formt: JSON
  sensitivity: privat
task: Score the lead from 1 to 5 and draft a two-paragraph reply
output: Score and draft are saved on the HubSpot deal within 2 minutes
review: Dana reads every draft before it is sent
`;

/** A page that is not on the disk itself; beside it are the files that the good page names. */
export function page(text: string, name = 'page', encoding: Encoding = 'utf-16'): Page {
  return new Page(`${BASES}${name}.workflowdoc.yaml`, text, encoding);
}

/** A new folder for a test, with its URI (ending with a slash); it is removed when the process ends. */
export function folder(): { readonly path: string; readonly uri: string } {
  const made = mkdtempSync(path.join(tmpdir(), 'workflow-docs-protocol-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return { path: made, uri: `${pathToFileURL(made).href}/` };
}

/** The hint that stands for all parts that the next stage asks for. */
export function isJoined({ severity, message }: Diagnostic): boolean {
  return severity === 4 && String(message).includes('will also ask for');
}

/** What code actions are called. */
export function titlesOf(actions: readonly CodeAction[]): readonly string[] {
  return actions.map(({ title }) => title);
}
