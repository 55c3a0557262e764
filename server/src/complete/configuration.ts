// Completion room: what can be written in a configuration, drawn from its description.

import { blank } from '../edit/operations.ts';
import type { YamlValue } from '../edit/operations.ts';
import { CONFIGURATION, RULE_SECTIONS } from '../language/configuration.ts';
import type { Kind } from '../language/kinds.ts';
import { kindAt, mappingIn } from '../language/lookup.ts';
import { isRuleId } from '../language/rule-ids.ts';
import { kindWords } from '../meaning/fields.ts';
import { sayIfThere } from '../messages/lookup.ts';
import { say } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { RULES } from '../rules/index.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { CompletionItem } from './item.ts';
import { Pen } from './pen.ts';
import type { Inserted } from './pen.ts';
import type { ItemPlace, KeyPlace, ValuePlace } from './place.ts';
import { valueItem } from './value-item.ts';
import { placesAt } from './where.ts';

/** What can be written at an offset of a configuration, in the order in which it is shown. Never throws. */
export function completeConfiguration(analysis: Analysis, offset: number): readonly CompletionItem[] {
  const pen = new Pen(analysis.tree);
  const places = placesAt(analysis.tree, offset);
  // On an empty line where an entry can begin, a new entry is meant, with its dash.
  const isNewItem = places.some(({ kind }) => kind === 'item');
  return places.flatMap((place) => {
    switch (place.kind) {
      case 'key':
        return isNewItem ? [] : keyItems(pen, place);
      case 'value':
        return valueItems(analysis, place);
      case 'item':
        return newItem(pen, place);
    }
  });
}

function keyItems(pen: Pen, place: KeyPlace): readonly CompletionItem[] {
  const kind: Kind | undefined = place.path.length === 0 ? CONFIGURATION : kindAt(place.path, CONFIGURATION);
  const fields = (kind && mappingIn(kind)?.fields) ?? {};
  return Object.entries(fields).flatMap(([name, field]): CompletionItem[] => {
    // A rule that this version does not check can be named, but need not be offered.
    if (place.written.has(name) || (isRuleId(name) && !RULES.some(({ id }) => id === name))) return [];
    const path = [...place.path, name];
    const { newText, snippet } = written(pen, place, path, field.kind);
    const about = aboutKey(path);
    return [
      {
        kind: 'field',
        label: name,
        detail: [about ?? kindWords(field.kind)],
        range: place.range,
        newText: place.lead + newText,
        ...(snippet !== undefined && { snippet: place.lead + snippet }),
        about: isRuleId(name) ? { about: 'rule', rule: name } : { about: 'field', field: formatPath(path) },
      },
    ];
  });
}

/** The key with what it begins with; of a hundred rules nobody wants all, so they are left to be chosen. */
function written(pen: Pen, place: KeyPlace, path: Path, kind: Kind): Inserted {
  const name = String(path.at(-1));
  if (place.hasColon) return { newText: name };
  return name === 'rules' && !place.flow ? pen.open(name, place) : pen.entry(name, skeleton(kind, path), place);
}

/** What a key is for: a field, a rule, a section of rules. */
function aboutKey(path: Path): CompletionItem['detail'][number] | undefined {
  const [first, name] = path;
  if (first !== 'rules' || name === undefined) return sayIfThere(`config.${formatPath(path)}`);
  const section = String(name);
  if (RULE_SECTIONS.includes(section)) return say('config.rules.section', { section });
  return sayIfThere(`${section}#about`);
}

function valueItems({ today }: Analysis, place: ValuePlace): readonly CompletionItem[] {
  const kind = kindAt(place.path, CONFIGURATION);
  if (kind?.type === 'date') return [valueItem(place, today, { kind: 'date', detail: [] })];
  if (kind?.type !== 'choice') return [];
  return kind.values.map((value) => {
    const meaning = sayIfThere(`config.rules#${value}`);
    const item = valueItem(place, value, { kind: 'value', detail: meaning ? [textOf(meaning)] : [] });
    // `off` is a text to us; only where an author began with a quote it is written with quotes.
    return /^["']/.test(place.typed) ? item : { ...item, newText: place.lead + value };
  });
}

function newItem(pen: Pen, place: ItemPlace): readonly CompletionItem[] {
  const kind = kindAt(place.path, CONFIGURATION);
  if (kind?.type !== 'list') return [];
  const { newText, snippet } = pen.item(skeleton(kind.of, place.path), place);
  return [
    {
      kind: 'entry',
      label: '-',
      detail: [sayIfThere(`config.${formatPath(place.path)}`) ?? kindWords(kind.of)],
      range: place.range,
      newText: place.lead + newText,
      ...(snippet !== undefined && { snippet: place.lead + snippet }),
    },
  ];
}

/** What a field begins with: a blank, one item, the fields that belong together. */
function skeleton(kind: Kind, path: Path): YamlValue {
  const names = path.filter((step) => typeof step === 'string');
  switch (kind.type) {
    case 'choice':
      return { blank: kind.values.join(' | '), choices: kind.values };
    case 'list':
      return [skeleton(kind.of, path)];
    case 'mapping': {
      const wanted = names[0] === 'rules' ? [] : Object.keys(kind.fields).filter((name) => name !== 'left');
      return Object.fromEntries(wanted.map((name) => [name, skeleton(kind.fields[name]!.kind, [...names, name])]));
    }
    default: {
      const hint = sayIfThere(`config.${formatPath(names)}#blank`);
      return blank(hint ? textOf(hint) : String(names.at(-1)));
    }
  }
}
