// Values: whether words name a person, a role, a group or a tool. Names are never judged by their script, length,
// capitals or number of words: words are a group or a role only when the word lists know every one of them, or when they
// begin like no name does (`the …`, `someone …`).

import { isAnswer, isPlaceholder } from './answer.ts';
import { fold, normaliseSpaces, singular } from './text.ts';
import { NUMBER_WORDS } from './words/numbers.ts';
import {
  ALONE_NO_DEPARTMENT,
  ARTICLES,
  DEPARTMENT_SIGNS,
  DEPARTMENT_WORDS,
  FIRM_ENDINGS,
  GROUP_WORDS,
  HEAD_ENDS,
  JOINING_WORDS,
  LOOSE_GROUP_WORDS,
  NOBODY_IN_PARTICULAR,
  NOBODY_STARTS,
  PLURAL_PEOPLE,
  RANK_WORDS,
  ROLE_WORDS,
} from './words/people.ts';
import { MACHINES, MACHINE_SIGNS, VENDORS } from './words/vendors.ts';

/** What words name. `vendor` is a vendor or a tool, also the machine itself. */
export type Naming = 'person' | 'role' | 'group' | 'vendor' | 'placeholder' | 'answer';

/** What the words name, with the person's name and role where both can be told apart. */
export interface Named {
  readonly is: Naming;
  readonly name?: string;
  readonly role?: string;
}

/** Tells what words without contacts name; `systems` are the document's own systems, which are no persons either. */
export function classifyName(text: string, systems: readonly string[] = []): Named {
  const plain = normaliseSpaces(text);
  if (isPlaceholder(plain)) return { is: 'placeholder' };
  if (isAnswer(plain)) return { is: 'answer' };
  if (isTool(plain, systems)) return { is: 'vendor' };
  const { outside, inside } = parenthesis(plain);
  const segments = outside.split(SEPARATORS).filter((segment) => segment !== '');
  const [first] = segments;
  if (first === undefined) return { is: 'person', name: plain };
  const kinds = segments.map(kindOfWords);
  const persons = segments.filter((segment, index) => kinds[index] === 'person' && (index === 0 || mayBeName(segment)));
  if (persons.length > 0) return personIn(plain, segments, persons, kinds, inside);
  if (inside !== undefined && namesPersonInside(inside, kinds[0])) return { is: 'person', name: inside, role: outside };
  return kinds[0] === 'role' ? { is: 'role', role: plain } : { is: kinds.find((kind) => kind !== 'person') ?? 'group' };
}

/** What separates a name from a role, or two names. */
const SEPARATORS = /\s*[,;|]\s*|\s+[-–—/&+]\s+|\s*\/\s*|:\s+|\s+(?:and|or|und|oder|et|ou)\s+/u;

function isTool(plain: string, systems: readonly string[]): boolean {
  const folded = fold(plain);
  const bare = folded.replace(/^(?:(?:the|an?|our|die|der|das) |l')/u, '');
  if (MACHINE_SIGNS.has(plain.replace(/^(?:the|an|our) /iu, ''))) return true;
  if (VENDORS.has(folded) || MACHINES.has(folded)) return true;
  return MACHINES.has(bare) || systems.some((system) => system.trim() !== '' && fold(system) === folded);
}

/** `Sarah (Marketing)` in its two parts. */
function parenthesis(plain: string): { readonly outside: string; readonly inside?: string } {
  const match = /^([^()]+?) ?\(([^()]+)\)\.?$/u.exec(plain);
  const [, outside, inside] = match ?? [];
  return outside === undefined || inside === undefined ? { outside: plain } : { outside, inside };
}

/** The name is the one segment that is a person, if the others say what the person is; else it is all of the words. */
function personIn(
  plain: string,
  segments: readonly string[],
  persons: readonly string[],
  kinds: readonly Naming[],
  inside: string | undefined,
): Named {
  const [name] = persons;
  const role = segments.find((_segment, index) => kinds[index] === 'role' || kinds[index] === 'group');
  if (name === undefined || role === undefined || persons.length > 1) return { is: 'person', name: plain };
  return { is: 'person', name: inside === undefined ? name : `${name} (${inside})`, role };
}

/** `Head of Ops (Dana)`: the words in brackets may be the name. A group needs two words for that: `Sales (Berlin)`. */
function namesPersonInside(inside: string, outside: Naming | undefined): boolean {
  if (kindOfWords(inside) !== 'person' || !mayBeName(inside)) return false;
  const words = inside.split(' ');
  return words.every(mayBeName) && (outside === 'role' || words.length > 1);
}

/** Only to overturn what the first words said: a text in small letters behind them is no name. */
function mayBeName(words: string): boolean {
  return !/^(?:\p{Ll}|\d)/u.test(words);
}

function kindOfWords(words: string): Naming {
  const raw = words.split(' ').filter((token) => token !== '');
  const tokens = raw.map((token) =>
    token
      .toLowerCase()
      .replace(/[’]/gu, "'")
      .replace(/[.!?]+$/u, ''),
  );
  const [first = '', second = ''] = tokens;
  if (NOBODY_IN_PARTICULAR.has(tokens.join(' ')) || (NOBODY_STARTS.has(first) && tokens.length > 1)) return 'group';
  if (first === 'no' && second === 'one') return 'group';
  if (first === 'whoever' || first === 'wer')
    return /\bon[ -](?:call|duty|shift)\b|diens|handles|took|did\b|^\S+ (?!seemed|wanted|needed|happened|liked|turned)(?:\w+ed|drew|wrote|made|sent|sold|booked|found|gave|saw|met|held|ran) (?:the|an?|it|this|that)\b/iu.test(
      words,
    )
      ? 'role'
      : 'group';
  if (first === 'one' && second === 'of') return 'group';
  const elided = /^l'(?=\p{L})/u.test(first);
  if (elided || beginsWithArticle(raw, tokens)) {
    return kindOfPhrase(elided ? [first.slice(2), ...tokens.slice(1)] : tokens.slice(1), first);
  }
  return kindOfKnownWords(raw, tokens);
}

/**
 * Articles are names as well (An Nguyen, Le Van Duc, My Linh), so a first word counts as one only when a word in small
 * letters follows, when it is itself in small letters and English, or when all the words behind it are known.
 */
function beginsWithArticle(raw: readonly string[], tokens: readonly string[]): boolean {
  const [first = '', second = ''] = raw;
  if (raw.length < 2 || !ARTICLES.has(tokens[0] ?? '')) return false;
  if (/^(?:the|our|each|every|any|whichever|another|unser|unsere|die|das|der)$/u.test(first)) return true;
  if (/^\p{Ll}/u.test(second)) return !/^(?:la|le|del|el|der|das)$/u.test(first) || isKnown(raw, tokens, 1);
  return isKnown(raw, tokens, 1) || isKnown(raw, tokens, tokens.length - 1);
}

/** Whether the word at `index` is one of groups, departments or roles. */
function isKnown(raw: readonly string[], tokens: readonly string[], index: number): boolean {
  const token = tokens[index] ?? '';
  return (
    ['group', 'department', 'role', 'roles'].includes(wordKind(raw[index] ?? '', token)) &&
    !ALONE_NO_DEPARTMENT.has(token)
  );
}

/** A phrase behind an article is told by its head: `fitter | who did the job`, `subject librarians`, `ops team`. */
function kindOfPhrase(tokens: readonly string[], article: string): Naming {
  const start = tokens[0] === 'on' ? 2 : 1;
  const end = tokens.findIndex((token, index) => index >= start && HEAD_ENDS.has(token));
  const phrase = tokens.slice(0, end < 0 ? tokens.length : end);
  const head = (phrase[phrase.length - 1] ?? '').replace(/'s$/u, '');
  if (['any', 'all', 'both', 'some', 'les', 'nos'].includes(article)) return 'group';
  if (GROUP_WORDS.has(head) || LOOSE_GROUP_WORDS.has(head) || PLURAL_PEOPLE.has(head)) return 'group';
  if (MACHINES.has(phrase.join(' '))) return 'vendor';
  if (isDuty([head]) || ROLE_FIRST.test(phrase[0] ?? '')) return 'role';
  if (ROLE_WORDS.has(head)) return 'role';
  if (/(?:[^siu]s|ies)$/u.test(head) || DEPARTMENT_WORDS.has(head)) return 'group';
  return 'role';
}

/** Words without an article: a group or a role only when every one of them is known. */
function kindOfKnownWords(raw: readonly string[], tokens: readonly string[]): Naming {
  const [first = '', second = ''] = tokens;
  const last = tokens[tokens.length - 1] ?? '';
  if (FIRM_ENDINGS.has(last) && tokens.length > 1) return 'group';
  const kinds = tokens.map((token, index) => wordKind(raw[index] ?? '', token));
  const unknown = kinds.filter((kind) => kind === 'unknown').length;
  if (beginsAsRole(kinds, tokens)) return 'role';
  // `Team Blue`: no name begins with this word. What follows `Head of` need not be known either.
  if (first === 'team' && tokens.length > 1 && kinds[tokens.length - 1] !== 'role') return 'group';
  // `3 agents`, `two clerks`
  if ((NUMBER_WORDS.has(first) || /^\d+$/.test(first)) && kinds[tokens.length - 1] === 'roles') return 'group';
  if (first === 'all' && /s$/u.test(last) && second !== '') return 'group';
  if (unknown > 0) return GROUP_WORDS.has(last) && unknown === 1 && tokens.length === 2 ? 'group' : 'person';
  // `De Sales` is a name; only a possessive (`Dana's team`) begins a group.
  if (kinds[0] === 'joining' && !first.endsWith("'s")) return 'person';
  if (tokens.length === 1 && ALONE_NO_DEPARTMENT.has(first)) return 'person';
  if (kinds.every((kind) => kind === 'joining' || kind === 'rank')) return isDuty(tokens) ? 'role' : 'person';
  const head = headOf(kinds);
  return head === 'role' ? 'role' : 'group';
}

/** `on-call`, `duty`: whoever has it. */
function isDuty(tokens: readonly string[]): boolean {
  return tokens.some((token) => ['on-call', 'oncall', 'on-duty', 'duty'].includes(token));
}

type WordKind = 'group' | 'department' | 'role' | 'roles' | 'rank' | 'joining' | 'unknown';

function wordKind(raw: string, token: string): WordKind {
  if (DEPARTMENT_SIGNS.has(raw) || (raw === token && ['it', 'hr', 'qa'].includes(token))) return 'department';
  if (GROUP_WORDS.has(token) || LOOSE_GROUP_WORDS.has(token)) return 'group';
  if (ROLE_WORDS.has(token)) return 'role';
  if (RANK_WORDS.has(token)) return 'rank';
  if (DEPARTMENT_WORDS.has(token)) return 'department';
  if (PLURAL_PEOPLE.has(token) || (token.endsWith('s') && ROLE_WORDS.has(singular(token)))) return 'roles';
  // `Dana's team` belongs to Dana and is not her.
  if (JOINING_WORDS.has(token) || token.endsWith("'s")) return 'joining';
  const [rawParts, parts] = [raw.split('-'), token.split('-')];
  if (parts.length < 2 || parts.length > MOST_PARTS) return 'unknown';
  const kinds = parts.map((part, index) => wordKind(rawParts[index] ?? '', part));
  return kinds.includes('unknown') ? 'unknown' : (kinds[kinds.length - 1] ?? 'unknown');
}

/** How many words a compound with hyphens is taken apart into: `IT-Support-Team`. */
const MOST_PARTS = 4;

/** `Head of lending`, `Deputy Director for the north`, `Leiterin Vertrieb`: a role and a word that goes on from it. */
function beginsAsRole(kinds: readonly WordKind[], tokens: readonly string[]): boolean {
  const role = kinds.findIndex((kind) => kind !== 'rank' && kind !== 'department');
  const isRole = kinds[role] === 'role';
  if (!isRole) return false;
  const next = tokens[role + 1];
  const standsFirst = ROLE_FIRST.test(tokens[role] ?? '');
  return next !== undefined && (standsFirst ? kinds[role + 1] !== 'unknown' : POSTMODIFIERS.has(next));
}

/** Roles in languages where what they are responsible for comes behind them. */
const ROLE_FIRST = /(?:leiter(?:in)?|leitung|sachbearbeiter(?:in)?|directeur|directrice|responsable|^vp)$/u;

const POSTMODIFIERS = new Set([
  'of',
  'for',
  'on',
  'in',
  'at',
  'assigned',
  'responsible',
  'who',
  'that',
  'der',
  'des',
  'für',
  'im',
  'du',
  'de',
  'en',
]);

/** The kind of the last word before the first joining word. */
function headOf(kinds: readonly WordKind[]): WordKind | undefined {
  const joint = kinds.indexOf('joining', 1);
  return kinds[(joint < 0 ? kinds.length : joint) - 1];
}
