// Workspace room: whole sections and whole pages to insert: what a page does not have yet, and the text of a new one.

import { applyOperations } from '../edit/apply.ts';
import type { YamlValue } from '../edit/operations.ts';
import { ASKED_FOR } from '../language/asked-for.generated.ts';
import { kindAt, mappingIn, pageShape } from '../language/lookup.ts';
import { PAGE } from '../language/page.ts';
import { lineOf, skeletonOf } from '../language/skeleton.ts';
import { TRACK } from '../language/stages.ts';
import type { TrackStage } from '../language/stages.ts';
import { nodeAt } from '../model/locate.ts';
import { RULES } from '../rules/index.ts';
import { parse } from '../syntax/parse.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { TextEdit } from '../syntax/tree.ts';
import type { Analysis } from './analysis.ts';

/** The eight lines that every page has. */
export const EIGHT_LINES = ['workflow', 'stage', 'owner', 'trigger', 'input', 'task', 'review', 'output'] as const;

/**
 * The sections that the page does not have, in page order. A section that is no more than a frame for lists (`record`,
 * `related`) is offered list by list.
 */
export function absentSections({ tree }: Analysis): readonly Path[] {
  return SECTIONS.filter((path) => nodeAt(tree, path) === undefined);
}

/** The edits that insert a section with blanks to fill in; none where it is there already or no section. */
export function sectionEdits(analysis: Analysis, section: string): readonly TextEdit[] {
  const path = absentSections(analysis).find((one) => formatPath(one) === section);
  if (!path) return [];
  return applyOperations(analysis.tree, [{ op: 'set', path, value: skeletonOf(path) }], pageShape);
}

/** The first stage that asks for a section; undefined where none does. */
export function dueOf(path: Path): TrackStage | undefined {
  const ids = ASKED_FOR[formatPath(path)] ?? [];
  const dues = RULES.flatMap(({ id, due }) => (ids.includes(id) ? [due] : []));
  return TRACK.find((stage) => dues.includes(stage));
}

/** The text of a page in its first stage from some of its lines, with blanks for the others. */
export function newPage(
  answers: Readonly<Partial<Record<(typeof EIGHT_LINES)[number], string>>>,
): Pick<TextEdit, 'newText' | 'snippet'> {
  const valueOf = (name: (typeof EIGHT_LINES)[number]): YamlValue => {
    const answer = answers[name]?.trim() ?? '';
    if (answer !== '') return answer;
    return name === 'stage' ? 'pilot' : lineOf([name]);
  };
  const operations = EIGHT_LINES.map((name) => ({ op: 'set' as const, path: [name], value: valueOf(name) }));
  const [edit] = applyOperations(parse(''), operations, pageShape);
  return edit ?? { newText: '' };
}

const SECTIONS: readonly Path[] = Object.keys(PAGE.fields).flatMap((name): readonly Path[] => {
  const kind = kindAt([name]);
  const inside = kind && mappingIn(kind);
  return inside && isEmptyMapping(skeletonOf([name]))
    ? Object.keys(inside.fields).map((field) => [name, field])
    : [[name]];
});

function isEmptyMapping(value: YamlValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
