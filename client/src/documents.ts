// Which documents are ours. Kept apart so that the entry can ask without loading the language client.

import { languages, window, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import { CONFIGURATION_FILE } from '../../server/src/protocol.ts';

/** One kind of document, in the words that VS Code and the language client share. */
interface Selected {
  readonly language: string;
  readonly scheme: string;
  readonly pattern: string;
}

/** Where a person edits documents: on disk, not saved yet, on another machine, in a repository opened without a clone. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/**
 * The selector of workflow documents: those above, and those of the folders of this window, whatever kind of disk they
 * are on. The schemes are named so that the old side of a comparison (`git:`) is not judged a second time.
 */
export function workflowDocuments(): Selected[] {
  return selected('**/*.workflowdoc.{yaml,yml}');
}

/** The selector of all that the server judges: workflow documents, and the configurations of their folders. */
export function judgedDocuments(): Selected[] {
  return [...workflowDocuments(), ...selected(`**/*${CONFIGURATION_FILE}`)];
}

function selected(pattern: string): Selected[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set([...SCHEMES, ...folders])].map((scheme) => ({ language: 'yaml', scheme, pattern }));
}

/** Whether a document is a workflow document that a person edits. */
export function isOurs(document: TextDocument): boolean {
  return languages.match(workflowDocuments(), document) > 0;
}

/** Whether the server has something to say about a document. */
export function isJudged(document: TextDocument): boolean {
  return languages.match(judgedDocuments(), document) > 0;
}

/** A document, opened where it is not; the server knows the text of open documents only. Rejects when it is gone. */
export async function openDocument(wanted: Uri): Promise<TextDocument> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === wanted.toString());
  if (open) return open;
  // Opening an untitled document that is closed would make a new one.
  if (wanted.scheme === 'untitled') throw new Error('closed');
  return workspace.openTextDocument(wanted);
}

/** The workflow document that the person works in; undefined where another kind of editor is in front. */
export function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isOurs(document) ? document : undefined;
}

/** Where a file is after `from` was renamed to `to`: that file itself, or a folder around it; undefined when it stays. */
export function uriAfterRename(uri: Uri, from: Uri, to: Uri): Uri | undefined {
  const isInside = uri.path === from.path || uri.path.startsWith(`${from.path}/`);
  return isInside && uri.scheme === from.scheme
    ? to.with({ path: to.path + uri.path.slice(from.path.length) })
    : undefined;
}
