// The one description of `.workflow-docs.yaml`: what a folder says to all documents in it. Its checks, completion, hover,
// JSON Schema and reference come from it, as those of the page come from `page.ts`.

import type { PersonText } from '../model/values/person.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Vocabulary } from '../syntax/tree.ts';
import { anyPerson, choice, date, field, file, list, mapping, text } from './kinds.ts';
import type { Field } from './kinds.ts';
import { shapeOf } from './lookup.ts';
import { RULE_IDS } from './rule-ids.ts';

/** What a configuration can make of a rule. */
export const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const;
export type Level = (typeof LEVELS)[number];

/** The sections of the rules: `owner` of `owner/left`. */
export const RULE_SECTIONS: readonly string[] = [...new Set(RULE_IDS.map(sectionOf))];

const level = field({ ...choice(...LEVELS), meant: levelMeant });

const rules: Readonly<Record<string, typeof level>> = Object.fromEntries(
  [...RULE_SECTIONS, ...RULE_IDS].map((name) => [name, level]),
);

const person = mapping(
  { name: field(anyPerson, { required: true }), contact: field(list(text)), left: field(date) },
  { line: 'name' },
);

/** The fields of a configuration, in the order in which they are explained. */
export const CONFIGURATION = mapping({
  extends: field(file),
  rules: field(mapping(rules)),
  people: field(list(person)),
  systems: field(list(text)),
  vague: field(mapping({ add: field(list(text)), allow: field(list(text)) })),
  'as-of': field(date),
});

export const configurationShape = shapeOf(CONFIGURATION);

/** The level that other tools' words for it mean. */
function levelMeant(text: string): Level | undefined {
  const word = text.toLowerCase();
  if (/^(?:warn|warnings)$/.test(word)) return 'warning';
  if (/^(?:information|note|notice)$/.test(word)) return 'info';
  return /^(?:none|no|false|ignore|disabled?|0)$/.test(word) ? 'off' : undefined;
}

const NAMES: readonly string[] = [CONFIGURATION, CONFIGURATION.fields.vague.kind, person].flatMap(({ fields }) =>
  Object.keys(fields as Readonly<Record<string, Field>>),
);

/** The keys of a configuration as words, for the mending of text that is not YAML. */
export const configurationWords: Vocabulary = {
  isKey: (word) => NAMES.includes(word) || Object.hasOwn(rules, word),
  startsKey: (word) => [...NAMES, ...Object.keys(rules)].some((name) => name.startsWith(word)),
};

/** Somebody of the people directory. */
export interface KnownPerson {
  readonly person: PersonText;
  /** The day on which this person left. */
  readonly left?: PlainDate;
}

/** Words and phrases that a team adds to those that are vague, or takes from them. */
export interface Wording {
  readonly add: readonly string[];
  readonly allow: readonly string[];
}

/** What one file says. */
export interface Layer {
  readonly uri: string;
  /** By rule id or section. */
  readonly rules: ReadonlyMap<string, Level>;
  /** Absent where the file has no directory. */
  readonly people?: readonly KnownPerson[];
  readonly systems: readonly string[];
  readonly wording: Wording;
  readonly asOf?: PlainDate;
}

/** What holds for a document: its nearest file, and those that this one extends. */
export interface Configuration {
  /** The nearest one first. */
  readonly layers: readonly Layer[];
  /** Absent where no file has a directory. */
  readonly people?: readonly KnownPerson[];
  readonly systems: readonly string[];
  readonly wording: Wording;
  readonly asOf?: PlainDate;
}

/** What holds where nobody says anything. */
export const NO_CONFIGURATION: Configuration = combine([]);

/** What holds where several files speak; the nearest one comes first. */
export function combine(layers: readonly Layer[]): Configuration {
  const people = layers.flatMap((layer) => layer.people ?? []);
  const asOf = layers.find((layer) => layer.asOf !== undefined)?.asOf;
  return {
    layers,
    ...(layers.some((layer) => layer.people !== undefined) && { people }),
    systems: [...new Set(layers.flatMap(({ systems }) => systems))],
    wording: {
      add: layers.flatMap(({ wording }) => wording.add),
      allow: layers.flatMap(({ wording }) => wording.allow),
    },
    ...(asOf !== undefined && { asOf }),
  };
}

/** What is made of a rule: the nearest file that speaks of it decides, and in a file its id before its section. */
export function levelOf({ layers }: Configuration, rule: string): Level | undefined {
  for (const { rules: said } of layers) {
    const found = said.get(rule) ?? said.get(sectionOf(rule));
    if (found) return found;
  }
  return undefined;
}

/** The section of a rule id. */
export function sectionOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'));
}
