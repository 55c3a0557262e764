// Completion room: names of fields for a gap, and of rules for a waiver.

import { fieldName } from '../language/field-name.ts';
import { allFieldPaths, fieldAt } from '../language/lookup.ts';
import { writtenSlots } from '../meaning/slots.ts';
import { say } from '../messages/message.ts';
import { RULES } from '../rules/index.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { WorkflowDocument } from '../model/document.ts';
import type { Completion } from './completion.ts';
import { kindWords } from '../meaning/fields.ts';
import type { CompletionItem } from './item.ts';
import type { ValuePlace } from './place.ts';
import { valueItem } from './value-item.ts';

/** The fields that a question can be about: those that are written first, each part of several by its position. */
export function fieldItems({ analysis }: Completion, place: ValuePlace): readonly CompletionItem[] {
  const written = writtenPaths(analysis.document);
  const item = (path: Path, isWritten: boolean): CompletionItem => {
    const field = fieldAt(path);
    return valueItem(place, formatPath(path), {
      kind: 'path',
      remark: say(isWritten ? 'editor.written' : 'editor.not-written'),
      detail: field ? [kindWords(field.kind)] : [],
      about: { about: 'field', field: fieldName(path) },
    });
  };
  const names = new Set([...written.keys()].map((name) => fieldName(written.get(name)!)));
  const others = allFieldPaths().filter((path) => path[0] !== 'record' && !names.has(formatPath(path)));
  return [...[...written.values()].map((path) => item(path, true)), ...others.map((path) => item(path, false))];
}

/** The rules that can be waived: those with a finding now first, with what they say. */
export function ruleItems({ analysis }: Completion, place: ValuePlace): readonly CompletionItem[] {
  const findings = analysis.result.findings.flatMap((finding) => finding.joined ?? [finding]);
  const waivable = RULES.filter(({ id, kind }) => kind !== 'structure' || id === 'page/missing-file');
  const found = waivable.flatMap(({ id }) => {
    const finding = findings.find(({ rule }) => rule === id);
    return finding ? [{ id, finding }] : [];
  });
  const names = new Set(found.map(({ id }) => id));
  return [
    ...found.map(({ id, finding }) =>
      valueItem(place, id, {
        kind: 'rule',
        remark: say('editor.now-found'),
        detail: [finding.message],
        about: { about: 'rule', rule: id },
      }),
    ),
    ...waivable
      .filter(({ id }) => !names.has(id))
      .map(({ id }) => valueItem(place, id, { kind: 'rule', detail: [], about: { about: 'rule', rule: id } })),
  ];
}

/** Every field that is written, with the parts that hold it, by its path as people write it. */
function writtenPaths(document: WorkflowDocument): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  for (const { slot } of writtenSlots(document)) {
    if (slot.path[0] === 'record') continue;
    for (let length = 1; length <= slot.path.length; length += 1) {
      const path = slot.path.slice(0, length);
      // A question is about a field, not about one line of it.
      if (typeof path.at(-1) !== 'number') paths.set(formatPath(path), path);
    }
  }
  return paths;
}
