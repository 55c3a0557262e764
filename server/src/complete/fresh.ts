// Completion room: the values that new fields begin with: what the page already knows, else a blank.

import { fieldName, fieldPath } from '../language/field-name.ts';
import { skeletonOf } from '../language/skeleton.ts';
import { firstDay, planEnds } from '../meaning/dates.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { valueOf } from '../model/slot.ts';
import { addDays, addMonths, formatDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { PersonText } from '../model/values/person.ts';
import { measuresIn } from '../names/names.ts';
import { writeText } from '../edit/scalars.ts';
import type { Blank, YamlValue } from '../edit/operations.ts';
import type { Path } from '../syntax/path.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** A mapping to be written. */
export interface FreshMapping {
  readonly [key: string]: YamlValue;
}

/** What new fields of one page begin with. */
export class Fresh {
  readonly #document: WorkflowDocument;
  readonly #today: PlainDate;

  constructor({ document, today }: Analysis) {
    this.#document = document;
    this.#today = today;
  }

  /** The skeleton of a field, with what is known filled in. */
  value(path: Path): YamlValue {
    const names = fieldPath(path);
    return this.#filled(
      skeletonOf(path.some((step) => typeof step === 'number') ? withItem(names, path) : names),
      names,
    );
  }

  /** The variables that the ready snippets may have, as they are written in YAML. */
  readonly variable = (name: string): string | undefined => {
    const value = this.#variable(name);
    // Parts of a date stand inside a value, everything else is one.
    return value === undefined || name.startsWith('CURRENT_') ? value : writeText(value, false);
  };

  #filled(value: YamlValue, names: readonly string[]): YamlValue {
    if (isList(value)) return value.map((item) => this.#filled(item, names));
    if (typeof value !== 'object' || value === null) return value;
    if (isBlank(value)) return value.choices ? value : (this.#known(fieldName(names)) ?? value);
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [key, this.#filled(inside, [...names, key])]),
    );
  }

  /** What the page tells about a field that is not there. */
  #known(name: string): string | undefined {
    const variable = VARIABLE_OF[name];
    return variable === undefined ? undefined : this.#variable(variable);
  }

  #variable(name: string): string | undefined {
    const { page } = this.#document;
    const today = this.#today;
    switch (name) {
      case 'TODAY':
        return formatDate(today);
      case 'CURRENT_YEAR':
        return today.slice(0, 4);
      case 'CURRENT_MONTH':
        return today.slice(5, 7);
      case 'CURRENT_DATE':
        return today.slice(8, 10);
      case 'IN_30_DAYS':
        return formatDate(addDays(today, 30));
      case 'IN_A_YEAR':
        return formatDate(addMonths(today, 12));
      case 'LAST_DAY':
        return this.#lastDay();
      case 'OWNER':
        return nameOf(valueOf(page.owner));
      case 'SECOND_OWNER':
        return nameOf(valueOf(page['second-owner']));
      case 'SPONSOR':
        return nameOf(valueOf(page.sponsor));
      case 'METRIC': {
        const [only, ...more] = measuresIn(this.#document);
        return more.length === 0 ? only?.text : undefined;
      }
      default:
        return undefined;
    }
  }

  #lastDay(): string | undefined {
    const first = firstDay(this.#document, this.#today);
    const last = first && planEnds(first).at(-1)?.date;
    return last && last > this.#today ? formatDate(last) : undefined;
  }
}

/** The variable that a field begins with, where its value is known. */
const VARIABLE_OF: Readonly<Record<string, string>> = {
  started: 'TODAY',
  'success.measures.by': 'LAST_DAY',
  'cadence.by': 'OWNER',
  'record.dry-runs.on': 'TODAY',
  'record.dry-runs.by': 'SECOND_OWNER',
  'record.gaps.on': 'TODAY',
  'record.gaps.raised-by': 'SECOND_OWNER',
  'record.gaps.fixed': 'TODAY',
  'record.results.on': 'TODAY',
  'record.results.metric': 'METRIC',
  'record.reviews.on': 'TODAY',
  'record.reviews.by': 'OWNER',
  'record.decisions.on': 'TODAY',
  'record.decisions.by': 'SPONSOR',
  'record.approvals.on': 'TODAY',
  'record.approvals.until': 'IN_A_YEAR',
  'record.incidents.on': 'TODAY',
  'record.waivers.by': 'SPONSOR',
  'record.waivers.until': 'IN_30_DAYS',
};

/** The names of a field with the position of the item that is meant, so that the skeleton is that of the item. */
function withItem(names: readonly string[], path: Path): Path {
  return typeof path.at(-1) === 'number' ? [...names, 0] : names;
}

function nameOf(person: PersonText | undefined): string | undefined {
  return person?.name ?? person?.text;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isBlank(value: object): value is Blank {
  return 'blank' in value && typeof value.blank === 'string';
}
