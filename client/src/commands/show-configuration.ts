// "Show Effective Configuration": what holds for a document, as YAML that says of each line where it comes from.

import { ViewColumn, window, workspace } from 'vscode';
import { EFFECTIVE_CONFIGURATION } from '../../../server/src/protocol.ts';
import type { Session } from '../session-parts.ts';
import { targetEditor } from './target.ts';

/**
 * Opens what holds in an untitled document beside the text: nothing is on the disk, so nothing can be saved by mistake.
 * @param target the document, where the caller names one; else it is the one in front
 */
export async function showConfiguration({ client }: Session, target: unknown): Promise<void> {
  const editor = await targetEditor(target);
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const content = await client.sendRequest<string | null>(EFFECTIVE_CONFIGURATION, { uri });
  if (content === null) return;
  const document = await workspace.openTextDocument({ language: 'yaml', content });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
}
