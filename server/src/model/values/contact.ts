// Values: contacts in the text about a person: e-mail addresses, @handles, #channels and links.

import { INVISIBLE } from './words/look-alikes.ts';
import { fold, normaliseSpaces } from './text.ts';

/**
 * What a text says about contacts. `malformed`: there is an attempt at one that certainly reaches nobody; `unclear`: a
 * phone number, a host name, an address without a dot, which may well reach someone.
 */
export type ContactState = 'some' | 'none' | 'malformed' | 'unclear';

/** The contacts of a text, and the text without them. */
export interface FoundContacts {
  readonly contacts: readonly string[];
  readonly state: ContactState;
  readonly rest: string;
}

/** Takes the contacts out of a text: Markdown links, everything in `<…>`, and bare ones between the words. */
export function takeContacts(text: string): FoundContacts {
  const found: Found = { contacts: [], states: new Set() };
  let rest = normaliseSpaces(text.slice(0, LONGEST).replace(INVISIBLE, ''));
  rest = takeLinks(rest, found);
  rest = takeBrackets(rest, found);
  rest = takeWords(rest, found);
  rest = takePhone(rest, found);
  const contacts = [...new Set(found.contacts)];
  const state = (['malformed', 'unclear'] as const).find((one) => found.states.has(one)) ?? 'none';
  return { contacts, state: contacts.length > 0 ? 'some' : state, rest: trimmed(rest) };
}

/** What one text is as a contact; `contact` is then its plain form (`mailto:` is left out). */
export function readContact(text: string): { readonly state: Exclude<ContactState, 'none'>; readonly contact: string } {
  const contact = text.trim().replace(/^mailto:/iu, '');
  return { state: contactState(contact), contact };
}

/** Whether two contacts reach the same: case, `mailto:` and a slash at the end of a link do not count. */
export function sameContact(a: string, b: string): boolean {
  return contactKey(a) === contactKey(b);
}

/** Whether a contact is a channel (`#ops`), which reaches a group. */
export function isChannel(contact: string): boolean {
  return contact.startsWith('#');
}

interface Found {
  readonly contacts: string[];
  readonly states: Set<ContactState>;
}

/** How much of a text is looked at, and how long one contact can be. */
const LONGEST = 1000;

function contactState(contact: string): 'some' | 'malformed' | 'unclear' {
  if (/^@[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.\-/]*$/u.test(contact)) return 'some';
  if (/^#[\p{L}\p{M}\p{N}_.-]*\p{L}[\p{L}\p{M}\p{N}_.-]*$/u.test(contact)) return 'some';
  if (/^(?!tel:|callto:|sms:)[a-z][a-z\d+.-]{1,30}:(?:\/\/)?[^\s/]\S*$/iu.test(contact)) return 'some';
  if (isEmail(contact)) return 'some';
  const isAddress =
    /^[^\s@<>]+@[\p{L}\p{N}][^\s@<>]*$/u.test(contact) && !contact.includes('..') && !contact.endsWith('.');
  return isAddress ||
    /\d{3}/.test(contact) ||
    /\bext\b|\btel\b|\bphone\b|^www\.|^[^\s@]+\.[a-z]{2,}(?:\/\S*)?$/iu.test(contact)
    ? 'unclear'
    : 'malformed';
}

function isEmail(contact: string): boolean {
  const [local = '', domain = '', ...more] = contact.split('@');
  if (more.length > 0 || local === '' || /[\s<>(),;:"[\]]/u.test(contact)) return false;
  const labels = domain.split('.');
  return labels.length > 1 && labels.every((label) => /^[\p{L}\p{M}\p{N}]/u.test(label) && !label.endsWith('-'));
}

/** `[Mikołaj](https://…)`: the link is the contact, its text stays. */
function takeLinks(text: string, found: Found): string {
  return text.replace(/\[([^[\]]{0,200})\]\(<?([^()\s<>]{1,500})>?\)/gu, (_all, label: string, target: string) => {
    add(target, found);
    return label;
  });
}

/** `<dana@example.com, @dana>`; a bracket that is never closed is no contact but an attempt at one. */
function takeBrackets(text: string, found: Found): string {
  const rest = text.replace(/<([^<>]*)>/gu, (_all, inside: string) => {
    addInside(inside, found);
    return ' ';
  });
  const open = rest.indexOf('<');
  if (open < 0) return rest;
  found.states.add('malformed');
  return rest.slice(0, open);
}

function addInside(inside: string, found: Found): void {
  const whole = inside.trim();
  // Words that hold the place of a contact say that there is none yet.
  if (PLACE_HOLDERS.has(fold(whole))) return;
  const parts = whole.split(/[\s,;|]+/u).filter((part) => part !== '');
  const isList = parts.length > 1 && parts.some((part) => contactState(part) === 'some');
  if (isList) parts.filter((part) => !/^(?:or|and|und|et)$/iu.test(part)).forEach((part) => add(part, found));
  else add(whole, found);
}

const PLACE_HOLDERS = new Set([
  '',
  'contact',
  'e-mail',
  'email',
  'mail',
  'handle',
  'kontakt',
  'todo',
  'tbd',
  '?',
  '???',
  '...',
  'e-mail, @handle or #channel',
]);

function add(text: string, found: Found): void {
  const { state, contact } = readContact(text);
  if (state === 'some') found.contacts.push(contact);
  else found.states.add(state);
}

/** Contacts that stand among the words: `Dana dana@example.com`, `Dana (@dana)`. */
function takeWords(text: string, found: Found): string {
  const kept: string[] = [];
  for (const word of text.split(' ')) {
    const bare = word.replace(/^[(,;"']+|[),;.:"']+$/gu, '');
    const looksLike = /^[@#]|^mailto:|:\/\/|^[^@]+@[^@]/u.test(bare);
    const { state, contact } = readContact(bare);
    if (looksLike && state === 'some') found.contacts.push(contact);
    else if (/^[^@#]+@/u.test(bare)) found.states.add(state);
    else {
      kept.push(word);
      continue;
    }
    // Punctuation around the contact may separate the words around it: `Dana, dana@example.com, Ops`.
    if (/[,;]$/u.test(word)) kept.push(',');
  }
  return kept.join(' ');
}

/** A phone number is left out of the name. */
function takePhone(text: string, found: Found): string {
  const phone = /(?:(?:tel|phone|mobile|ext|fon|mobil)[.:]? ?)?(?:\+|\(|\b)\d[\d ()/.-]{3,30}\d/iu.exec(text);
  if (!phone || phone[0].replace(/\D/g, '').length < 5) return text;
  found.states.add('unclear');
  return text.replace(phone[0], ' ');
}

function trimmed(text: string): string {
  const clean = normaliseSpaces(text.replace(/\( ?\)/gu, ' '))
    .replace(/ ,/gu, ',')
    .replace(/,+/gu, ',');
  return clean.replace(/^[\s,;:|/–—-]+|[\s,;:|/–—-]+$/gu, '');
}

function contactKey(contact: string): string {
  return contact
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^mailto:/u, '')
    .replace(/\/$/u, '');
}
