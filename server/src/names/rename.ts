// Names room: calling somebody or something otherwise, at every place of a document, with as few characters changed as
// can be.

import { replaceWords } from '../edit/words.ts';
import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { readContact, sameContact, takeContacts } from '../model/values/contact.ts';
import { fold } from '../model/values/text.ts';
import type { TextEdit, TextRange } from '../syntax/tree.ts';
import type { NameHere, Occurrence, Words } from './name.ts';
import { nameAt, namesIn } from './names.ts';

/** What can be renamed at a place: the name, or the contact of a person when the cursor is in it. */
export interface Renamable extends NameHere {
  readonly part: 'name' | 'contact';
  /** The characters that the new name takes the place of, as the person sees them. */
  readonly range: TextRange;
  readonly words: Words;
}

/** What can be renamed at an offset; undefined where nothing can be. */
export function renamableAt(document: WorkflowDocument, offset: number): Renamable | undefined {
  const found = nameAt(document, offset);
  if (!found) return undefined;
  const { here } = found;
  const isAt = ({ range }: Words): boolean => range !== undefined && range.start <= offset && offset <= range.end;
  const contact = here.isAlias ? undefined : (here.contacts.find(isAt) ?? (here.label ? undefined : here.contacts[0]));
  const isName = here.label !== undefined && (!contact || isAt(here.label));
  const words = isName ? here.label : contact;
  if (!words) return undefined;
  const range = here.isAlias ? here.extent : (words.range ?? here.range);
  return { ...found, part: isName ? 'name' : 'contact', range, words };
}

/**
 * The edits that call it otherwise everywhere, in the order of the text; or why it cannot be called so. A contact stays
 * where a name changes, and a name where a contact does; so do titles, roles and remarks.
 */
export function renameEdits(
  document: WorkflowDocument,
  target: Renamable,
  newName: string,
): { readonly edits: readonly TextEdit[] } | { readonly refused: Message } {
  const by = newName.trim();
  const refused = refusal(document, target, by);
  if (refused) return { refused };
  const edits: TextEdit[] = [];
  for (const words of wordsToReplace(target)) {
    const edit = words.text === by ? undefined : replaceWords(document.tree, words, by);
    // What an anchor shares is named at several places and written at one.
    if (edit && !edits.some(({ range }) => meets(range, edit.range))) edits.push(edit);
  }
  return { edits: edits.sort((a, b) => a.range.start - b.range.start) };
}

/** No name is longer. */
const LONGEST = 200;

function wordsToReplace({ name, here, part, words }: Renamable): readonly Words[] {
  if (part === 'contact') {
    const contacts = name.occurrences.flatMap((one) => one.contacts);
    return contacts.filter(({ text }) => sameContact(text, words.text));
  }
  // A person who is called by a name here and by a role there has two names, and only one of them changes.
  const isMeant = ({ isRole, label }: Occurrence): boolean =>
    isRole === here.isRole && (!isRole || fold(label?.text ?? '') === fold(words.text));
  return name.occurrences.filter(isMeant).flatMap(({ label }) => label ?? []);
}

function refusal(document: WorkflowDocument, { name, part }: Renamable, by: string): Message | undefined {
  if (by === '') return say('rename.empty');
  if (by.length > LONGEST || /[\p{Cc}\u2028\u2029]/u.test(by)) return say('rename.not-one-line');
  if (part === 'contact') return readContact(by).state === 'some' ? undefined : say('rename.no-contact', { text: by });
  if (name.kind === 'person')
    return /[<>]/.test(by) || takeContacts(by).contacts.length > 0 ? say('rename.only-name') : undefined;
  if (name.kind !== 'measure' || fold(by) === fold(name.text)) return undefined;
  const isTaken = namesIn(document).some((other) => other.kind === 'measure' && fold(other.text) === fold(by));
  return isTaken ? say('rename.taken', { text: by }) : undefined;
}

function meets(one: TextRange, other: TextRange): boolean {
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}
