// Values: persons, as `Name`, `Name <contact>`, a role, a bare contact; and whether two texts name the same one.

import { isChannel, sameContact, takeContacts } from './contact.ts';
import type { ContactState } from './contact.ts';
import { classifyName } from './naming.ts';
import { isPlaceholder } from './answer.ts';
import { fold, normaliseSpaces } from './text.ts';

export type { ContactState } from './contact.ts';

/** A text read as a person. */
export interface PersonText {
  readonly text: string;
  /** The name, where the text names a person. */
  readonly name?: string;
  /** The role, where the text tells one: `Head of Ops` in `Dana Whitfield, Head of Ops`. */
  readonly role?: string;
  /** E-mail addresses, @handles, #channels and links, as written. */
  readonly contacts: readonly string[];
  readonly contactState: ContactState;
  /**
   * What the text names. `role`: a role that one person holds, without a name; `group`: several people, nobody in
   * particular or everyone; `channel`: only a `#channel`; `bare-contact`: only an e-mail, a handle or a link, which is a
   * person with a contact; `vendor`: a vendor, a tool, one of the document's systems or the machine itself.
   */
  readonly is: 'person' | 'role' | 'group' | 'channel' | 'bare-contact' | 'vendor' | 'placeholder' | 'answer';
}

/** Reads a text as a person. `systems` are the names of the document's own systems, which are no persons. */
export function readPerson(text: string, systems: readonly string[] = []): PersonText {
  if (isPlaceholder(text)) return { text, contacts: [], contactState: 'none', is: 'placeholder' };
  const { contacts, state, rest } = takeContacts(text);
  const found = { text, contacts, contactState: state };
  const words = withoutMarkup(rest);
  const bare = words.replace(CHANNEL_WORDS, '').trim();
  if (bare === '' && contacts.length > 0) {
    if (contacts.every((contact) => EVERYONE.has(contact.toLowerCase()))) return { ...found, is: 'group' };
    return { ...found, is: contacts.every(isChannel) ? 'channel' : 'bare-contact' };
  }
  if (words === '') return { ...found, is: state === 'none' ? 'placeholder' : 'bare-contact' };
  const named = classifyName(words, systems);
  // `Slack #ops-alerts`: the tool is where the channel is.
  if (named.is === 'vendor' && contacts.length > 0 && contacts.every(isChannel)) return { ...found, is: 'channel' };
  return { ...found, ...named };
}

/** Reads several persons in one text, but only where each has a contact of its own in `<…>` or is a link; else one. */
export function readPersons(text: string, systems: readonly string[] = []): PersonText[] {
  const parts: string[] = [];
  let rest = text.slice(0, LONGEST_LIST);
  for (;;) {
    const end = rest.search(/[>)]\s*(?:[,;/&]|and\s|or\s|und\s|oder\s|et\s|ou\s)/u);
    if (end < 0) break;
    parts.push(rest.slice(0, end + 1));
    rest = rest.slice(end + 1).replace(/^\s*(?:[,;/&]|and\s|or\s|und\s|oder\s|et\s|ou\s)\s*(?:and\s|or\s)?/u, '');
  }
  parts.push(rest);
  const each = parts.length > 1 && parts.every((part) => /<[^<>]+>|\]\([^()\s]+\)$/u.test(part.trim()));
  return each ? parts.map((part) => readPerson(part.trim(), systems)) : [readPerson(text, systems)];
}

/** The one way to write a person whose contact was not written right: the `>` that is missing. */
export function suggestPerson(text: string): string | undefined {
  const match = /^([^<>]*)<([^<>\s]+)\s*$/u.exec(text.slice(0, LONGEST_LIST));
  if (!match || text.length > LONGEST_LIST) return undefined;
  const mended = `${match[1] ?? ''}<${match[2] ?? ''}>`;
  return takeContacts(mended).state === 'some' ? mended : undefined;
}

/**
 * Whether two texts certainly name the same person: a contact of both is the same, or the name is. Case, accents and
 * spaces do not count. A remark behind a name (`Sarah (Marketing)`) tells people of one name apart.
 */
export function samePerson(a: PersonText, b: PersonText): boolean {
  if (a.contacts.some((one) => b.contacts.some((other) => sameContact(one, other)))) return true;
  if (a.name === undefined || b.name === undefined || a.is !== 'person' || b.is !== 'person') return false;
  const [one, other] = [nameParts(a.name), nameParts(b.name)];
  if (one.name !== other.name || one.name === '') return false;
  if (one.remark === other.remark) return true;
  return (one.remark === '' || other.remark === '') && one.name.includes(' ');
}

const LONGEST_LIST = 4000;

/** Handles that reach everybody. */
const EVERYONE: ReadonlySet<string> = new Set(['@everyone', '@all', '@here', '@channel', '@team']);

/** Words around a channel that only say what it is. */
const CHANNEL_WORDS =
  /^(?:(?:the|a|in|on|to|via|our|post|message|slack|teams|discord|mattermost|zulip|chat|channel|kanal|canal)(?: |$))+/iu;

function withoutMarkup(words: string): string {
  return normaliseSpaces(words.replace(/^[*_`"'“”„«»]+|[*_`"'“”„«»]+$/gu, ''));
}

/** A name without titles, and the remark in brackets behind it. */
function nameParts(name: string): { readonly name: string; readonly remark: string } {
  const match = /^([^()]*)\(([^()]*)\)$/u.exec(normaliseSpaces(name));
  const bare = fold(match?.[1] ?? name).replace(/^(?:(?:dr|prof|mr|mrs|ms|herr|frau|mme|m)\.? )+/u, '');
  return { name: bare, remark: fold(match?.[2] ?? '') };
}
