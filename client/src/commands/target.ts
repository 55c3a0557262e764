// The document that a command is about.

import { Uri, l10n, window, workspace } from 'vscode';
import type { TextDocument, TextEditor } from 'vscode';
import { activeDocument, isOurs } from '../documents.ts';

/**
 * The editor of the document that a command was given (as a URI or its text), else the one in front. Tells the person,
 * and gives undefined, when that is no workflow document.
 */
export async function targetEditor(target?: unknown): Promise<TextEditor | undefined> {
  const document = await targetDocument(target);
  if (!document) return undefined;
  return givenUri(target) ? window.showTextDocument(document) : window.activeTextEditor;
}

/** The document itself, whether an editor shows it or not. */
export async function targetDocument(target?: unknown): Promise<TextDocument | undefined> {
  const document = (await givenDocument(target)) ?? activeDocument();
  if (document && isOurs(document)) return document;
  void window.showInformationMessage(l10n.t('Open a workflow document (NAME.workflowdoc.yaml) first.'));
  return undefined;
}

/** A URI that a command was given; menus give the object, links and code lenses its text. */
export function givenUri(target: unknown): Uri | undefined {
  if (target instanceof Uri) return target;
  return typeof target === 'string' && target.includes(':') ? Uri.parse(target) : undefined;
}

async function givenDocument(target: unknown): Promise<TextDocument | undefined> {
  const uri = givenUri(target);
  return uri && workspace.openTextDocument(uri);
}
