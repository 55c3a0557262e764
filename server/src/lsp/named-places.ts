// Language server room: what a document can be found by in the whole workspace: its title, and those it names.

import { SymbolKind } from 'vscode-languageserver';
import type { Range, SymbolInformation } from 'vscode-languageserver';
import { locate } from '../model/locate.ts';
import { valueOf } from '../model/slot.ts';
import { fold } from '../model/values/text.ts';
import type { Name } from '../names/name.ts';
import { namesIn } from '../names/names.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { Positions } from './positions.ts';

/** A name, and the place in its document that says what it is. */
export interface NamedPlace {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** The title of the document, for all but the title itself. */
  readonly container?: string;
}

/** The title of a document and the names in it. */
export function namedPlaces({ document, tree }: Analysis, positions: Positions): readonly NamedPlace[] {
  const title = valueOf(document.page.workflow);
  const names = namesIn(document).map(({ kind, text, definition }) => ({
    name: text,
    kind: KINDS[kind],
    range: positions.range(definition.range),
    ...(title !== undefined && { container: title }),
  }));
  if (title === undefined) return names;
  return [{ name: title, kind: SymbolKind.Module, range: positions.range(locate(tree, ['workflow'])) }, ...names];
}

/** The same as the protocol writes it. */
export function symbolOf({ name, kind, range, container }: NamedPlace, uri: string): SymbolInformation {
  return { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) };
}

/** Whether the letters of a query come in a name, in this order; case, accents and spaces do not count. */
export function isFoundBy(name: string, query: string): boolean {
  const letters = [...fold(query).replaceAll(' ', '')];
  const text = fold(name);
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const KINDS: Readonly<Record<Name['kind'], SymbolKind>> = {
  person: SymbolKind.Object,
  system: SymbolKind.Interface,
  measure: SymbolKind.Number,
};
