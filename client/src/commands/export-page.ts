// "Export Page" and "Print Page": the page out of the editor. A panel cannot print, so printing hands the page to the
// browser of the system; where that is on another machine, the file is offered instead.

import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { CARDS, EXPORT_REQUEST, isWorkflowDocument } from '../../../server/src/protocol.ts';
import type { Card, ExportFormat, ExportParams, ExportResult } from '../../../server/src/protocol.ts';
import { activeDocument } from '../documents.ts';
import type { Previews } from '../preview/previews.ts';
import type { Session } from '../session-parts.ts';
import { givenUri } from './target.ts';

/** What is exported, and how it is read. */
interface Chosen {
  readonly uri: Uri;
  readonly card: Card;
}

const ENDINGS: Readonly<Record<ExportFormat, string>> = { html: 'html', markdown: 'md', svg: 'svg' };

/** Asks for a form and a place, and writes the page there. */
export async function exportPage(session: Session, previews: Previews, target: unknown): Promise<void> {
  const chosen = whichPage(previews, target);
  if (!chosen) return;
  const form = await window.showQuickPick(forms(chosen.card), {
    title: l10n.t('Export Page'),
    matchOnDescription: true,
  });
  if (form) await save(session, chosen.uri, form.format, form.card);
}

/** Opens the page in the browser of the system, which can print it. */
export async function printPage(session: Session, previews: Previews, target: unknown): Promise<void> {
  const chosen = whichPage(previews, target);
  if (!chosen) return;
  const isElsewhere = env.remoteName !== undefined || env.uiKind === UIKind.Web;
  if (isElsewhere) return save(session, chosen.uri, 'html', chosen.card);
  const text = await textOf(session, chosen.uri, 'html', chosen.card);
  if (text === undefined) return;
  // One file for each page and way to read it: it is written over the next time.
  const folder = Uri.joinPath(session.context.globalStorageUri, 'print');
  const file = Uri.joinPath(folder, nameOf(chosen.uri, 'html', chosen.card));
  await workspace.fs.createDirectory(folder);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  if (!(await env.openExternal(file))) await save(session, chosen.uri, 'html', chosen.card);
}

/** The page that the caller names, else that of the preview in front, else that of the document in front. */
function whichPage(previews: Previews, target: unknown): Chosen | undefined {
  const shown = previews.active;
  // A menu of the preview gives the address of its panel, which is no document.
  const given = givenUri(target);
  const named = given && isWorkflowDocument(given.toString()) ? given : undefined;
  const uri = named ?? shown?.uri ?? activeDocument()?.uri;
  if (!uri) {
    void window.showInformationMessage(l10n.t('Open a workflow document (NAME.workflowdoc.yaml) first.'));
    return undefined;
  }
  return { uri, card: shown?.uri.toString() === uri.toString() ? shown.card : 'page' };
}

interface Form extends QuickPickItem {
  readonly format: ExportFormat;
  readonly card: Card;
}

/** The forms to choose from, the way that is shown now first. */
function forms(now: Card): readonly Form[] {
  const names: Readonly<Record<Card, string>> = {
    page: l10n.t('Whole page'),
    run: l10n.t('Run card'),
    review: l10n.t('Review card'),
    decision: l10n.t('Decision page'),
  };
  const cards = [now, ...CARDS.filter((card) => card !== now)];
  return [
    ...cards.map((card): Form => ({ label: names[card], description: l10n.t('HTML, to print'), format: 'html', card })),
    ...cards.map((card): Form => ({ label: names[card], description: 'Markdown', format: 'markdown', card })),
    { label: l10n.t('The flow'), description: 'SVG', format: 'svg', card: 'page' },
  ];
}

/** Asks where to, beside the document at first, and writes the file. */
async function save(session: Session, uri: Uri, format: ExportFormat, card: Card): Promise<void> {
  const text = await textOf(session, uri, format, card);
  if (text === undefined) return;
  const name = nameOf(uri, format, card);
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const place = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    filters: { [format === 'markdown' ? 'Markdown' : format.toUpperCase()]: [ENDINGS[format]] },
  });
  if (!place) return;
  await workspace.fs.writeFile(place, new TextEncoder().encode(text));
  const open = l10n.t('Open');
  const answer = await window.showInformationMessage(l10n.t('Exported to {0}.', workspace.asRelativePath(place)), open);
  if (answer !== open) return;
  if (format === 'html' && place.scheme === 'file' && env.remoteName === undefined) await env.openExternal(place);
  else await window.showTextDocument(place);
}

/** The text of the file; what stands against it is told. The server knows open documents only. */
async function textOf(
  { client }: Session,
  document: Uri,
  format: ExportFormat,
  card: Card,
): Promise<string | undefined> {
  await workspace.openTextDocument(document);
  const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(document), format, card };
  const result = await client.sendRequest<ExportResult | null>(EXPORT_REQUEST, params);
  if (result?.text !== undefined) return result.text;
  void window.showWarningMessage(result?.notice ?? l10n.t('The document cannot be read as a page.'));
  return undefined;
}

/** `street-damage.run.html`, beside `street-damage.workflowdoc.yaml`. */
function nameOf({ path }: Uri, format: ExportFormat, card: Card): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.workflowdoc\.ya?ml$/i, '');
  return `${name}${card === 'page' ? '' : `.${card}`}.${ENDINGS[format]}`;
}
