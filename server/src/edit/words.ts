// edit: some words of a value become others, with as few characters changed as can be.

import { parse } from '../syntax/parse.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { ScalarNode, SyntaxNode, SyntaxTree, TextEdit, TextRange } from '../syntax/tree.ts';
import { quoted, writeText } from './scalars.ts';

/** Some words in a value. */
export interface WrittenWords {
  readonly text: string;
  /** The value that holds them. */
  readonly scalar: ScalarNode;
  /** Where they stand; absent where they are written with escapes. */
  readonly range?: TextRange;
}

/**
 * The edit that puts other words in the place of these: of their characters alone where the value can stay as it is
 * written, else of the whole value in quotes. Undefined where they are not in the value.
 */
export function replaceWords(
  tree: SyntaxTree,
  { text, scalar, range }: WrittenWords,
  by: string,
): TextEdit | undefined {
  const written = range && writtenIn(tree, scalar, range, by);
  if (range && written !== undefined) return { range, newText: written };
  const whole = wholeText(tree, scalar, range, text, by);
  return whole === undefined ? undefined : { range: scalar.range, newText: quoted(whole) };
}

/** The words as they are written inside the value; undefined where the value needs other quotes then. */
function writtenIn(tree: SyntaxTree, scalar: ScalarNode, range: TextRange, by: string): string | undefined {
  const { style, range: all } = scalar;
  const first = tree.text.charAt(all.start);
  if (style === 'literal' || style === 'folded') return by;
  if (first === "'") return by.replaceAll("'", "''");
  if (first === '"') return by.replace(/["\\]/g, '\\$&');
  const before = tree.text.slice(all.start, all.end);
  const after = tree.text.slice(all.start, range.start) + by + tree.text.slice(range.end, all.end);
  return isSafe(before, after, isInFlow(tree, all.start)) ? by : undefined;
}

/** Whether a place is inside brackets or braces. */
function isInFlow(tree: SyntaxTree, offset: number): boolean {
  let node: SyntaxNode | undefined = tree.root;
  while (node?.kind === 'mapping' || node?.kind === 'sequence') {
    if (node.flow) return true;
    const parts: readonly { readonly range: TextRange; readonly value?: SyntaxNode | undefined }[] =
      node.kind === 'mapping' ? node.entries : node.items;
    node = parts.find(({ range }) => range.start <= offset && offset < range.end)?.value;
  }
  return false;
}

/** Whether a plain value may stay plain: by the rules of the writer, or at least as well as the old one could. */
function isSafe(before: string, after: string, flow: boolean): boolean {
  const isOrdinary = (text: string): boolean => writeText(onOneLine(text), flow) === onOneLine(text);
  return isOrdinary(after) || (!isOrdinary(before) && readsBack(after, flow));
}

/** Whether YAML reads a plain value as the text that it looks like. */
function readsBack(plain: string, flow: boolean): boolean {
  const { root, slips } = parse(flow ? `k: [${plain}]\n` : `k: ${plain}\n`);
  const entry = root?.kind === 'mapping' && root.entries.length === 1 ? root.entries[0] : undefined;
  const list = resolveAlias(entry?.value);
  const value = flow && list?.kind === 'sequence' && list.items.length === 1 ? list.items[0]?.value : list;
  return slips.length === 0 && value?.kind === 'scalar' && value.value === onOneLine(plain);
}

/** The text of a value with other words in it, in one line. */
function wholeText(
  tree: SyntaxTree,
  scalar: ScalarNode,
  range: TextRange | undefined,
  old: string,
  by: string,
): string | undefined {
  if (scalar.style === 'plain' && range) {
    const { start, end } = scalar.range;
    const after = tree.text.slice(start, range.start) + by + tree.text.slice(range.end, end);
    return onOneLine(after);
  }
  const at = scalar.text.indexOf(old);
  if (at === -1 || old === '') return undefined;
  return scalar.text.slice(0, at) + by + scalar.text.slice(at + old.length);
}

/** A plain value of several lines as YAML reads it. */
function onOneLine(plain: string): string {
  return plain
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .join(' ');
}
