// Syntax room: from slips to the fields they are in.

import { lastWhere } from './lines.ts';
import type { Path } from './path.ts';
import type { Finding } from './mend/findings.ts';
import type {
  AliasNode,
  MappingEntry,
  MappingNode,
  ScalarNode,
  SequenceItem,
  SequenceNode,
  Slip,
  SyntaxNode,
} from './tree.ts';

type Marked = { -readonly [K in keyof Pick<ScalarNode, 'slip'>]: ScalarNode[K] };

/**
 * Gives every finding the path of the innermost field it is in, and marks the value there as doubtful. Collections
 * are not marked: what is in them is read as usual. A key without a value is marked itself.
 */
export function attach(text: string, root: SyntaxNode | undefined, findings: readonly Finding[]): Slip[] {
  return findings
    .map(({ slip, focus }) => {
      const { path, node } = root ? locate(text, root, focus) : { path: [], node: undefined };
      const placed: Slip = { ...slip, path };
      if (node && !node.slip) mark(node, placed);
      return placed;
    })
    .sort((a, b) => a.range.start - b.range.start);
}

function mark(node: Marked, slip: Slip): void {
  node.slip = slip;
}

interface Place {
  readonly path: Path;
  readonly node: ScalarNode | AliasNode | undefined;
}

function locate(text: string, root: SyntaxNode, focus: number): Place {
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    if (node.kind === 'scalar' || node.kind === 'alias') return { path, node };
    const part: { step: string | number; key?: ScalarNode; value: SyntaxNode | undefined } | undefined =
      node.kind === 'mapping' ? entryAt(text, node, focus) : itemAt(text, node, focus);
    if (!part) return { path, node: undefined };
    path.push(part.step);
    if (!part.value) return { path, node: part.key };
    const isScalar = part.value.kind === 'scalar' || part.value.kind === 'alias';
    // On the key of a collection: the collection is as it should be.
    if (!isScalar && focus < part.value.range.start) return { path, node: undefined };
    node = part.value;
  }
}

function entryAt(
  text: string,
  { entries }: MappingNode,
  focus: number,
): { step: string; key: ScalarNode; value: SyntaxNode | undefined } | undefined {
  const entry: MappingEntry | undefined = entries[lastWhere(entries.length, (at) => entries[at]!.range.start <= focus)];
  if (!entry || !reaches(text, entry, focus)) return undefined;
  return { step: entry.key.text, key: entry.key, value: entry.value };
}

function itemAt(
  text: string,
  { items }: SequenceNode,
  focus: number,
): { step: number; value: SyntaxNode | undefined } | undefined {
  const index = lastWhere(items.length, (at) => items[at]!.range.start <= focus);
  const item: SequenceItem | undefined = items[index];
  return item && reaches(text, item, focus) ? { step: index, value: item.value } : undefined;
}

/** Whether an offset is in a part or behind it on its last line, where a value was left out. */
function reaches(text: string, { range }: { readonly range: Slip['range'] }, offset: number): boolean {
  return offset <= range.end || !/[\r\n]/.test(text.slice(range.end, offset));
}
