// Lays a fragment over a base page, by top-level blocks of text.

import { PAGE } from '../../server/src/language/page.ts';

export interface Laid {
  readonly text: string;
  /** Where each line of the fragment stands in the text. */
  readonly lineOf: readonly number[];
}

interface Block {
  readonly key: string;
  readonly lines: readonly string[];
  /** The line of the fragment it starts on; undefined for a block of the base page. */
  readonly from?: number;
}

const ORDER = Object.keys(PAGE.fields);

/** The base page with the blocks of the fragment in the place of its own; new ones stand in page order. */
export function lay(base: string, fragment: string, without: readonly string[]): Laid {
  const own = blocksOf(fragment, true);
  const kept = blocksOf(base, false).filter((block) => !without.includes(block.key));
  const placed: Block[] = [];
  const byKey = new Map<string, Block[]>();
  for (const block of own) byKey.set(block.key, [...(byKey.get(block.key) ?? []), block]);
  for (const block of kept) {
    const instead = byKey.get(block.key);
    placed.push(...(instead ?? [block]));
    byKey.delete(block.key);
  }
  for (const blocks of byKey.values()) placed.splice(placeFor(blocks[0]!, own, placed), 0, ...blocks);
  const lines: string[] = [];
  const lineOf: number[] = [];
  for (const block of placed) {
    block.lines.forEach((line, index) => {
      if (block.from !== undefined) lineOf[block.from + index] = lines.length;
      lines.push(line);
    });
  }
  return { text: `${lines.join('\n')}\n`, lineOf };
}

/** The top-level blocks of a text that differ from another's, or that it names; what a fix has changed. */
export function changedBlocks(before: string, after: string, alsoKeys: readonly string[]): string {
  const old = new Map(blocksOf(before, false).map((block) => [block.key, block.lines.join('\n')]));
  return blocksOf(after, false)
    .filter((block) => alsoKeys.includes(block.key) || old.get(block.key) !== block.lines.join('\n'))
    .map((block) => `${block.lines.join('\n')}\n`)
    .join('');
}

/** The keys of the top-level blocks of a text. */
export function keysOf(text: string): readonly string[] {
  return blocksOf(text, false).map((block) => block.key);
}

function blocksOf(text: string, isFragment: boolean): Block[] {
  const blocks: { key: string; lines: string[]; from?: number }[] = [];
  const lines = text.replace(/\n$/, '').split('\n');
  let comments: string[] = [];
  lines.forEach((line, index) => {
    const last = blocks.at(-1);
    const key = /^(?:"([^"]*)"|'([^']*)'|([^\s#'"-][^:#]*?))(?::|$)/.exec(line);
    if (/^#/.test(line) || (line === '' && comments.length > 0)) {
      comments.push(line);
    } else if (key) {
      const name = key[1] ?? key[2] ?? key[3] ?? line;
      blocks.push({ key: name, lines: [...comments, line], ...(isFragment ? { from: index - comments.length } : {}) });
      comments = [];
    } else if (last) {
      last.lines.push(...comments, line);
      comments = [];
    } else {
      comments.push(line);
    }
  });
  blocks.at(-1)?.lines.push(...comments);
  return blocks;
}

/** Where a new block goes: in page order; one that the language does not know behind its neighbour in the fragment. */
function placeFor(block: Block, own: readonly Block[], placed: readonly Block[]): number {
  const rank = ORDER.indexOf(block.key);
  if (rank >= 0) {
    const later = placed.findIndex(({ key }) => ORDER.indexOf(key) > rank);
    return later < 0 ? placed.length : later;
  }
  const before = own[own.indexOf(block) - 1];
  if (before && placed.includes(before)) return placed.indexOf(before) + 1;
  const after = own.slice(own.indexOf(block)).find((one) => placed.includes(one));
  const record = placed.findIndex(({ key }) => key === 'record');
  return after ? placed.indexOf(after) : Math.max(1, record);
}
