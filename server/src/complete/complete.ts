// Completion room: the front door. An analysis and an offset in, what can be written there out. Pure: no parse, no clock.

import { STAGES } from '../language/stages.ts';
import { say } from '../messages/message.ts';
import { kindAt } from '../language/lookup.ts';
import { samePath } from '../syntax/path.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { Requirements } from './asked.ts';
import type { Completion } from './completion.ts';
import { completeConfiguration } from './configuration.ts';
import { Fresh } from './fresh.ts';
import type { CompletionItem } from './item.ts';
import { keyItems } from './keys.ts';
import { pageSnippet, pageTitle } from '../snippets/library.ts';
import { newItem } from './parts.ts';
import { Pen } from './pen.ts';
import type { KeyPlace, Place } from './place.ts';
import { valueItems } from './values.ts';
import { placesAt } from './where.ts';

/** What can be written at an offset of an analysed text, in the order in which it is shown. Never throws. */
export function completeAt(analysis: Analysis, offset: number): readonly CompletionItem[] {
  if (analysis.shape) return completeConfiguration(analysis, offset);
  const places = placesAt(analysis.tree, offset);
  if (places.length === 0) return [];
  const completion: Completion = {
    analysis,
    pen: new Pen(analysis.tree),
    fresh: new Fresh(analysis),
    requirements: new Requirements(analysis),
  };
  return places.flatMap((place) => itemsFor(completion, place, places));
}

function itemsFor(completion: Completion, place: Place, all: readonly Place[]): readonly CompletionItem[] {
  switch (place.kind) {
    case 'key':
      if (isBesideNewItem(place, all)) return [];
      return [
        ...(isNewPage(completion.analysis.tree, place) ? pageItems(completion, place) : []),
        ...keyItems(completion, place),
      ];
    case 'value':
      return valueItems(completion, place);
    case 'item':
      return newItem(completion, place);
  }
}

/** On an empty line below a list of the record a new entry is meant, with its dash. */
function isBesideNewItem(place: KeyPlace, all: readonly Place[]): boolean {
  return (
    kindAt(place.path)?.type === 'list' &&
    all.some((other) => other.kind === 'item' && samePath(other.path, place.path))
  );
}

/** Whether there is nothing in the document but what is being typed. */
function isNewPage(tree: SyntaxTree, place: KeyPlace): boolean {
  return (
    place.path.length === 0 &&
    place.isFirst &&
    !place.hasColon &&
    (tree.root === undefined || tree.root.kind === 'scalar')
  );
}

/** A whole page for each stage. */
function pageItems({ pen, fresh }: Completion, place: KeyPlace): readonly CompletionItem[] {
  return STAGES.map((stage) => ({
    kind: 'page',
    label: pageTitle(stage),
    detail: [say(`field.stage#${stage}`)],
    range: place.range,
    ...pen.ready(pageSnippet(stage, fresh.variable), place),
    about: { about: 'page', stage },
  }));
}
