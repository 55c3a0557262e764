// All that is known of a text and found in it, as one string, so that two ways to the same answer can be held together.

import type { CheckResult } from '../../server/src/check/finding.ts';
import type { WorkflowDocument } from '../../server/src/model/document.ts';
import type { MappingEntry, SequenceItem } from '../../server/src/syntax/tree.ts';

/** Entries and items that were moved are made when they are asked for, which JSON does not do. */
function plain({ key, value, range }: { key?: unknown; value?: unknown; range: unknown }): unknown {
  return { ...(key === undefined ? {} : { key }), ...(value === undefined ? {} : { value }), range };
}

function isPart(value: unknown): value is MappingEntry | SequenceItem {
  return typeof value === 'object' && value !== null && 'origin' in value;
}

/** All that is known of a document and found in it; numbers that JSON has not are written out. */
export function asData(document: WorkflowDocument, { findings, waived, open }: CheckResult): string {
  const { tree, ...read } = document;
  const { root, slips, refused, comments, secondDocument, eol, tokens, lines } = tree;
  const starts = Array.from({ length: lines.count }, (_, line) => lines.startOf(line));
  const fixes = findings.map((finding) => finding.fixes());
  return JSON.stringify(
    [
      root,
      slips,
      refused,
      comments,
      secondDocument,
      eol,
      tokens !== undefined,
      starts,
      read,
      findings,
      waived,
      fixes,
      open,
    ],
    (_, value: unknown) => {
      if (isPart(value)) return plain(value);
      return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
    },
  );
}
