// One document through the front door, as the server and the command line take it.

import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDate } from '../../server/src/model/values/date.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import type { FileSystem } from '../../server/src/workspace/ports.ts';

/** The day on which the examples, the samples and the base pages are judged. */
export const AS_OF = '2026-11-20';

const noFiles: FileSystem = { state: () => Promise.resolve('missing'), read: () => Promise.resolve(undefined) };

const realFiles: FileSystem = {
  state: (uri) => {
    const path = fileURLToPath(uri);
    return Promise.resolve(!existsSync(path) ? 'missing' : statSync(path).isDirectory() ? 'folder' : 'file');
  },
  read: () => Promise.resolve(undefined),
};

/** Analyses a text on a day. Files are looked up beside `uri` where it is given, else none exists. */
export function analyseText(text: string, asOf: string = AS_OF, uri?: string): Promise<Analysis> {
  const today = readDate(asOf);
  if (!today) throw new Error(`${asOf} is no date`);
  return analyse(text, {
    uri: uri ?? 'file:///page.workflowdoc.yaml',
    today,
    roots: [],
    files: uri === undefined ? noFiles : realFiles,
  });
}

/** A finding in one line: `12: severity rule (path)`, lines from 1. */
export function inLines(analysis: Analysis): readonly string[] {
  return analysis.result.findings.map((finding) => {
    const { line } = analysis.tree.lines.positionAt(finding.range.start);
    return `${String(line + 1)}: ${finding.severity} ${finding.rule}`;
  });
}
