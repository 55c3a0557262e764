// "Waive … until": asks for the reason and the date, and adds the waiver to the record. It is called by a quick-fix.

import { l10n, window, workspace } from 'vscode';
import type { WorkspaceEdit as LspWorkspaceEdit } from 'vscode-languageclient';
import { WAIVE } from '../../../server/src/protocol.ts';
import type { WaiveParams } from '../../../server/src/protocol.ts';
import { whoAmI } from '../me.ts';
import type { Session } from '../session-parts.ts';
import { targetEditor } from './target.ts';

/**
 * Adds a waiver to a document.
 * @param target the document
 * @param rule the rule that is waived
 * @param proposed the date that is proposed, as YYYY-MM-DD
 */
export async function waive(
  { client, context }: Session,
  target: unknown,
  rule: unknown,
  proposed: unknown,
): Promise<void> {
  const editor = await targetEditor(target);
  if (!editor || typeof rule !== 'string') return;
  const title = l10n.t('Waive {0}', rule);
  const because = await window.showInputBox({
    title,
    prompt: l10n.t('Why may it be so for now? The reason is listed in every report.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A waiver needs a reason.') : undefined),
  });
  if (because === undefined) return;
  const until = await window.showInputBox({
    title,
    prompt: l10n.t('Until which day? From then on it is found again.'),
    value: typeof proposed === 'string' ? proposed : '',
    ignoreFocusOut: true,
    validateInput: (text) => (isDate(text.trim()) ? undefined : l10n.t('Write the day as YYYY-MM-DD.')),
  });
  if (until === undefined) return;
  const by = await whoAmI(context, editor.document.uri);
  if (by === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const params: WaiveParams = { uri, rule, because, by, until };
  const edit = await client.sendRequest<LspWorkspaceEdit | null>(WAIVE, params);
  if (edit) await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  else void window.showInformationMessage(l10n.t('{0} cannot be waived in this text.', rule));
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
