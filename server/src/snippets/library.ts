// Snippets room: the ready snippets of the folder `snippets/`, which is data.

import pages from '../../../snippets/page.json' with { type: 'json' };
import record from '../../../snippets/record.json' with { type: 'json' };
import sections from '../../../snippets/sections.json' with { type: 'json' };
import type { Stage } from '../language/stages.ts';
import { fillVariables, parseSnippet } from './snippet.ts';
import type { SnippetPiece } from './snippet.ts';

/** Values of the variables that a snippet may have. */
export type Variables = (name: string) => string | undefined;

/** A whole page for a stage. */
export function pageSnippet(stage: Stage, variables: Variables): readonly SnippetPiece[] {
  return filled(pages[stage], variables);
}

/** What a whole page is called in a list. */
export function pageTitle(stage: Stage): string {
  return pages[stage].prefix;
}

/** A section with all that will be asked for, its key included; undefined when there is no such section. */
export function sectionSnippet(name: string, variables: Variables): readonly SnippetPiece[] | undefined {
  const all: Readonly<Record<string, Snippet>> = sections;
  const snippet = Object.hasOwn(all, name) ? all[name] : undefined;
  return snippet && filled(snippet, variables);
}

/** An entry of a list of the record, its dash included; undefined when there is no such list. */
export function entrySnippet(name: string, variables: Variables): readonly SnippetPiece[] | undefined {
  const all: Readonly<Record<string, Snippet>> = record;
  const snippet = Object.hasOwn(all, name) ? all[name] : undefined;
  return snippet && filled(snippet, variables);
}

interface Snippet {
  readonly body: readonly string[];
}

function filled({ body }: Snippet, variables: Variables): readonly SnippetPiece[] {
  return fillVariables(parseSnippet(body.join('\n')), variables);
}
