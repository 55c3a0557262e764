// Snippets room: the ready snippets of the folder `snippets/`, which is data.

import type { Stage } from '../language/stages.ts';
import { SNIPPETS, TITLES } from './data.ts';
import { unpack } from './pack.ts';
import { fillVariables, parseSnippet } from './snippet.ts';
import type { SnippetPiece } from './snippet.ts';

/** Values of the variables that a snippet may have. */
export type Variables = (name: string) => string | undefined;

/** A whole page for a stage. */
export function pageSnippet(stage: Stage, variables: Variables): readonly SnippetPiece[] {
  return snippet(`page.${stage}`, variables)!;
}

/** What a whole page is called in a list. */
export function pageTitle(stage: Stage): string {
  return TITLES[stage]!;
}

/** A section with all that will be asked for, its key included; undefined when there is no such section. */
export function sectionSnippet(name: string, variables: Variables): readonly SnippetPiece[] | undefined {
  return snippet(`sections.${name}`, variables);
}

/** An entry of a list of the record, its dash included; undefined when there is no such list. */
export function entrySnippet(name: string, variables: Variables): readonly SnippetPiece[] | undefined {
  return snippet(`record.${name}`, variables);
}

function snippet(name: string, variables: Variables): readonly SnippetPiece[] | undefined {
  const text = unpack(SNIPPETS, name);
  return text === undefined ? undefined : fillVariables(parseSnippet(text), variables);
}
