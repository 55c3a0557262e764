// Completion room: values: the words that may be chosen, and what the page names already.

import { fieldName } from '../language/field-name.ts';
import type { KnownPerson } from '../language/configuration.ts';
import type { ChoiceKind, Kind, MappingKind, PersonKind } from '../language/kinds.ts';
import { kindAt } from '../language/lookup.ts';
import { say } from '../messages/message.ts';
import type { Message, MessageId } from '../messages/message.ts';
import { sayIfThere } from '../messages/lookup.ts';
import { textOf } from '../messages/text.ts';
import { compareDates } from '../model/values/date.ts';
import { samePerson } from '../model/values/person.ts';
import type { PersonText } from '../model/values/person.ts';
import { fold } from '../model/values/text.ts';
import type { Occurrence } from '../names/name.ts';
import { measuresIn, personsIn, systemsIn } from '../names/names.ts';
import { readSchedule, timeZones } from '../schedule/schedule.ts';
import { formatPath } from '../syntax/path.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { answerItems } from './answers.ts';
import type { Completion } from './completion.ts';
import { dateItems } from './dates.ts';
import type { CompletionItem } from './item.ts';
import { newCollection } from './parts.ts';
import { fieldItems, ruleItems } from './places-and-rules.ts';
import type { ValuePlace } from './place.ts';
import { valueItem } from './value-item.ts';

/** The values that fit in a place; answers such as `N/A (reason)` last. */
export function valueItems(completion: Completion, place: ValuePlace): readonly CompletionItem[] {
  const kind = kindAt(place.path);
  // What begins like an alias is one; only a schedule begins with an asterisk.
  if (!kind || (place.typed.startsWith('*') && fieldName(place.path) !== 'trigger.schedule')) return [];
  return [...ofKind(completion, place, kind), ...answerItems(place, kind)];
}

function ofKind(completion: Completion, place: ValuePlace, kind: Kind): readonly CompletionItem[] {
  switch (kind.type) {
    case 'choice':
      return choiceItems(place, kind);
    case 'person':
      return personItems(completion, place, kind);
    case 'date':
      return dateItems(completion, place);
    case 'text':
      return textItems(completion, place);
    case 'list':
      // One value is a list of one; a mapping behind a key would not be the entry of a list any more.
      return kind.of.type === 'mapping' ? newCollection(completion, place, kind) : ofKind(completion, place, kind.of);
    case 'mapping':
    case 'parts':
    case 'none-or-list':
      return [
        ...lineItems(completion, place, kind.type === 'mapping' ? kind : kind.of),
        ...newCollection(completion, place, kind),
      ];
    default:
      return [];
  }
}

/** What the one line of a part may be: the allowed words or the persons of its main field. */
function lineItems(
  completion: Completion,
  place: ValuePlace,
  { line, fields }: MappingKind,
): readonly CompletionItem[] {
  const main = line === undefined ? undefined : fields[line]?.kind;
  return main?.type === 'choice' || main?.type === 'list'
    ? ofKind(completion, { ...place, path: [...place.path, line!] }, main)
    : [];
}

function choiceItems(place: ValuePlace, { values }: ChoiceKind): readonly CompletionItem[] {
  const field = fieldName(place.path);
  const meanings = values.map((value) => sayIfThere(`field.${field}#${value}`));
  const areShort = meanings.every((meaning) => meaning === undefined || textOf(meaning).length <= FITS_BESIDE);
  return values.map((value, index) => {
    const meaning = meanings[index];
    const days = field === 'stage' ? sayIfThere(`editor.days.${value}`) : undefined;
    const remark = days ?? (areShort ? meaning : undefined);
    return valueItem(place, value, {
      kind: 'value',
      ...(remark && { remark }),
      detail: meaning && remark !== meaning ? [meaning] : [],
      // The stages have more to say than fits beside them.
      ...(field === 'stage' && { about: { about: 'value', field, value } }),
    });
  });
}

/** Longer words beside a label would cut it off. */
const FITS_BESIDE = 40;

/** Fields that must lead to somebody: there the contact is written too. */
const WITH_CONTACT: ReadonlySet<string> = new Set([
  'owner',
  'second-owner',
  'sponsor',
  'failure.alert',
  'failure.escalate-to',
]);

function personItems({ analysis }: Completion, place: ValuePlace, _kind: PersonKind): readonly CompletionItem[] {
  const field = fieldName(place.path);
  const own = formatPath(place.path);
  const written = (person: PersonText): string =>
    WITH_CONTACT.has(field) ? withContact(person) : (person.name ?? person.text);
  const { configuration, today } = analysis;
  const isGone = ({ left }: KnownPerson): boolean => left !== undefined && compareDates(left, today) <= 0;
  const named = personsIn(analysis.document).flatMap(({ person, occurrences }) => {
    const others = occurrences.filter(({ path }) => formatPath(path) !== own);
    // Whoever has left is offered no more.
    const known = configuration.people?.filter((one) => samePerson(one.person, person)) ?? [];
    if (others.length === 0 || (known.length > 0 && known.every(isGone))) return [];
    const text = WITH_CONTACT.has(field) ? person.text : (person.name ?? person.text);
    return [{ person, item: valueItem(place, text, { kind: 'person', detail: [namedIn(others)] }) }];
  });
  const others = (configuration.people ?? []).filter(
    (one) => !isGone(one) && !named.some(({ person }) => samePerson(one.person, person)),
  );
  return [
    ...named.map(({ item }) => item),
    ...others.map(({ person }) =>
      valueItem(place, written(person), { kind: 'person', detail: [say('editor.in-directory')] }),
    ),
  ];
}

function withContact({ name, text, contacts }: PersonText): string {
  const [contact] = contacts;
  return contact === undefined || name === undefined ? text : `${name} <${contact}>`;
}

function textItems(completion: Completion, place: ValuePlace): readonly CompletionItem[] {
  const { document } = completion.analysis;
  switch (fieldName(place.path)) {
    case 'trigger.system':
    case 'output.system':
    case 'manual-steps.from':
    case 'manual-steps.to':
      return systemItems(completion.analysis, place);
    case 'record.results.metric':
      return measuresIn(document).map(({ text }) =>
        valueItem(place, text, { kind: 'measure', detail: [say('editor.measure')] }),
      );
    case 'trigger.schedule':
      return PRESETS.flatMap((cron) => {
        const schedule = readSchedule(cron);
        const words = schedule.kind === 'cron' ? schedule.words : '';
        return [
          valueItem(place, cron, { kind: 'schedule', remark: words, detail: [words], filter: `${cron} ${words}` }),
        ];
      });
    case 'trigger.time-zone':
      return timeZones().map((zone) => valueItem(place, zone, { kind: 'zone', detail: [] }));
    case 'record.gaps.at':
      return fieldItems(completion, place);
    case 'record.waivers.rule':
      return ruleItems(completion, place);
    default:
      return [];
  }
}

/** The systems that the page names, then those that the configuration lists. */
function systemItems({ document, configuration }: Analysis, place: ValuePlace): readonly CompletionItem[] {
  const named = systemsIn(document).flatMap(({ text, occurrences }) => namedThing(place, text, 'system', occurrences));
  const labels = new Set(named.map(({ label }) => fold(label)));
  const others = configuration.systems.filter((system) => !labels.has(fold(system)));
  return [
    ...named,
    ...others.map((system) => valueItem(place, system, { kind: 'system', detail: [say('editor.in-configuration')] })),
  ];
}

/** Schedules that people mean most often. */
const PRESETS = [
  '0 8 * * 1-5',
  '0 8 * * *',
  '0 8 * * 1',
  '0 8 1 * *',
  '0 * * * *',
  '*/15 8-17 * * 1-5',
  '@daily',
] as const;

function namedThing(
  place: ValuePlace,
  text: string,
  kind: CompletionItem['kind'],
  places: readonly Occurrence[],
): CompletionItem[] {
  const own = formatPath(place.path);
  const others = places.filter(({ path }) => formatPath(path) !== own);
  return others.length === 0 ? [] : [valueItem(place, text, { kind, detail: [namedIn(others)] })];
}

function namedIn(all: readonly Occurrence[]): Message {
  const places = all.slice(0, MOST_PLACES).map(({ path }) => formatPath(path));
  const count = all.length - places.length;
  const id: MessageId = count > 0 ? 'editor.named-also' : 'editor.named-in';
  return say(id, { places, count });
}

const MOST_PLACES = 3;
