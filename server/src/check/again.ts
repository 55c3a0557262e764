// After an edit most of a page says what it said before. A rule that looked at nothing else finds the same again and need
// not be asked: what each rule looks at is noted while it looks.

import type { Configuration } from '../language/configuration.ts';
import { PAGE } from '../language/page.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { stateOfSection } from '../model/sections.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Context, Fact, Rule } from '../rules/rule.ts';
import { originOf } from '../syntax/tree.ts';

/** A document that was checked, and what each rule found in it. */
export interface Checked {
  readonly document: WorkflowDocument;
  readonly today: PlainDate;
  readonly configuration: Configuration;
  readonly asked: Asked;
}

/** What each rule found, in the order of the rules; nothing of a rule that is switched off or that failed. */
export interface Asked {
  readonly rules: readonly Rule[];
  readonly found: readonly (Found | undefined)[];
}

/** What a rule found, and what it looked at: a bit for each section, and one for all that is none. */
export interface Found {
  readonly facts: readonly Fact[];
  readonly seen: number;
}

const SECTIONS = Object.keys(PAGE.fields);

/** A bit for each section, one for faults, and one for all else, of which nobody knows whether it is the same. */
const BITS: ReadonlyMap<string, number> = new Map(SECTIONS.map((name, index) => [name, 1 << index]));
const FAULTS = 1 << SECTIONS.length;
const ELSEWHERE = 2 << SECTIONS.length;

/** The stage is read from its section. */
const OF_A_DOCUMENT: ReadonlyMap<string, number> = new Map([
  ['page', 0],
  ['topLevel', 0],
  ['faults', FAULTS],
  ['stage', BITS.get('stage') ?? ELSEWHERE],
]);
/** What is the same for every text of a document. */
const SAME: ReadonlySet<string> = new Set(['today', 'people', 'systems', 'wording', 'skeleton', 'line', 'memory']);

/** What nobody noted. */
export const ANYWHERE = -1;

/** Facts hold words, lists of them, and related places, which have messages with their arguments. */
const DEEPEST = 6;

/** To look through more facts than these takes longer than to find them again. */
const MOST_PLAIN = 1000;

/** Looks at a document for rules, and notes what they look at. */
export class Onlooker {
  readonly #document: WorkflowDocument;
  #seen = 0;

  constructor(document: WorkflowDocument) {
    const note = (bits: number): void => {
      this.#seen |= bits;
    };
    const page = watched(document.page, (name) => note(BITS.get(name) ?? ELSEWHERE));
    this.#document = watched({ ...document, page }, (name) => note(OF_A_DOCUMENT.get(name) ?? ELSEWHERE));
  }

  /** The same context, of which everything is noted that may be another one for the same text. */
  context(context: Context): Context {
    return watched(context, (name) => {
      if (!SAME.has(name)) this.#seen |= ELSEWHERE;
    });
  }

  /** What a rule finds, and what it looks at for that. May throw as the rule does. */
  ask(rule: Rule, context: Context): Found {
    this.#seen = 0;
    const facts = [...rule.check(this.#document, context)];
    return { facts, seen: facts.length <= MOST_PLAIN && isPlain(facts) ? this.#seen : ELSEWHERE };
  }
}

/** The sections in which a document says something else than one before, as bits; undefined where nobody can tell. */
export function changedSince(before: Checked | undefined, now: Omit<Checked, 'asked'>): number | undefined {
  if (before?.today !== now.today || before.configuration !== now.configuration) return undefined;
  const [old, { document }] = [before.document, now];
  if (!isComparable(old) || !isComparable(document)) return undefined;
  let changed = ELSEWHERE | (old.faults.length + document.faults.length > 0 ? FAULTS : 0);
  for (const [name, bit] of BITS) {
    const isSame = originOf(old.entries.get(name)) === originOf(document.entries.get(name));
    // A key beside it may be its own, misspelt or there twice.
    if (!isSame || stateOfSection(old, name) !== stateOfSection(document, name)) changed |= bit;
  }
  return changed;
}

/** Whether there are words and numbers only, and so no place in a text that is another one now. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  if (depth > DEEPEST || 'range' in value || 'node' in value) return false;
  return Object.values(value).every((one) => isPlain(one, depth + 1));
}

function isComparable({ topLevel, isLocal, tree }: WorkflowDocument): boolean {
  return topLevel === 'page' && isLocal && tree.tokens !== undefined;
}

/** The same object; `note` is told the name of each property that is asked for, as if a symbol were one. */
function watched<T extends object>(object: T, note: (name: string) => void): T {
  return new Proxy(object, {
    get(target, name) {
      note(name as string);
      return target[name as keyof T];
    },
    has(target, name) {
      note(name as string);
      return name in target;
    },
    ownKeys(target) {
      const names = Reflect.ownKeys(target);
      for (const name of names) note(name as string);
      return names;
    },
  });
}
