// "New Workflow Document": asks for the eight lines of a page and where to put it. Escape keeps what was answered.

import { SnippetString, Uri, l10n, languages, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { NEW_DOCUMENT } from '../../../server/src/protocol.ts';
import type { NewDocument, NewDocumentParams } from '../../../server/src/protocol.ts';
import type { Session } from '../session-parts.ts';
import { PLACE, askInTurn, questions } from './new-document-questions.ts';
import type { Answers } from './new-document-questions.ts';
import { fileNameFor, freePlace, homeFolder } from './new-document-place.ts';

/**
 * Asks, and opens the new document. With all questions answered it is a file; after an Escape it is an unsaved document
 * that knows its name. Escape at the very first question, with nothing answered, is a change of mind.
 * @param target the folder or file that the command was called on in the explorer
 */
export async function newDocument({ client }: Session, target: unknown): Promise<void> {
  const home = await homeFolder(target);
  const { answers, isComplete } = await askInTurn(questions(home));
  if (!isComplete && Object.values(answers).every((answer) => answer === '')) return;
  const { [PLACE]: place, ...lines } = answers;
  const params: NewDocumentParams = { answers: lines };
  const made = await client.sendRequest<NewDocument>(NEW_DOCUMENT, params);
  const document =
    home && isComplete && place !== undefined
      ? await createFile(Uri.joinPath(home.root, place), made)
      : await openUnsaved(home?.folder, answers);
  await write(document, made);
}

async function createFile(uri: Uri, { text, snippet }: NewDocument): Promise<TextDocument> {
  await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
  // What still has blanks is filled in before it is saved; what is whole is on disk at once.
  await workspace.fs.writeFile(uri, new TextEncoder().encode(snippet === undefined ? text : ''));
  return workspace.openTextDocument(uri);
}

async function openUnsaved(folder: Uri | undefined, answers: Answers): Promise<TextDocument> {
  const uri = await freePlace(folder, fileNameFor(answers.workflow));
  const document = await workspace.openTextDocument(uri);
  return document.languageId === 'yaml' ? document : languages.setTextDocumentLanguage(document, 'yaml');
}

/** Writes the text where it is not there yet, with the cursor in its first blank. */
async function write(document: TextDocument, { text, snippet }: NewDocument): Promise<void> {
  const editor = await window.showTextDocument(document);
  if (document.getText() !== '') return;
  const written = await editor.insertSnippet(new SnippetString(snippet ?? new SnippetString().appendText(text).value));
  if (!written) void window.showErrorMessage(l10n.t('The new document could not be written into the editor.'));
}
