// "Show Readiness": how ready a document is, as a list to read; an open point leads to its place.

import { QuickPickItemKind, Range, Selection, TextEditorRevealType, l10n, window } from 'vscode';
import type { QuickPickItem, TextEditor } from 'vscode';
import { READINESS } from '../../../server/src/protocol.ts';
import type { GateView, PlainRange, PointView, ReadinessView } from '../../../server/src/protocol.ts';
import type { Session } from '../session-parts.ts';
import { targetEditor } from './target.ts';

/** A line of the list; choosing one with a place goes there. */
interface Line extends QuickPickItem {
  readonly range?: PlainRange;
}

/**
 * Shows the readiness of a document.
 * @param target the document, where the caller names one; else it is the one in front
 */
export async function showReadiness({ client }: Session, target: unknown): Promise<void> {
  const editor = await targetEditor(target);
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const view = await client.sendRequest<ReadinessView | null>(READINESS, { uri });
  if (!view) return;
  const chosen = await window.showQuickPick(linesOf(view), {
    title: l10n.t('Readiness: {0}', view.title),
    placeHolder: l10n.t('Choose a line to go to its place in the document'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.range) await goTo(editor, chosen.range);
}

function linesOf(view: ReadinessView): readonly Line[] {
  const { stage, day, gatesPassed, gates, next } = view;
  const stageWords = stage === undefined ? l10n.t('Stage unknown') : l10n.t('Stage: {0}', stage);
  return [
    { label: `$(milestone) ${stageWords}`, description: day ?? '', detail: view.aboutStage },
    separator(l10n.t('Four questions')),
    ...view.questions.map(({ question, answers, otherwise, range }) => ({
      label: `${answers.length > 0 ? '$(comment)' : '$(question)'} ${question}`,
      description: answers.length > 0 ? answers.join(' · ') : otherwise,
      range,
    })),
    ...(gates.length === 0 ? [] : [separator(gatesPassed ?? ''), ...gates.flatMap(gateLines)]),
    ...(next ? [separator(next.summary), ...next.left.filter(isNotListed(gates)).map(pointLine)] : []),
  ];
}

function gateLines({ name, state, summary, about, missing, toConfirm }: GateView): readonly Line[] {
  const icon = { open: '$(circle-large-outline)', confirm: '$(pass)', passed: '$(pass-filled)' }[state];
  const [first] = missing;
  return [
    // What a gate is about helps whoever has something left to do there.
    { label: `${icon} ${name}`, description: summary, ...(first && { detail: about, range: first.range }) },
    ...missing.map(pointLine),
    ...toConfirm.map((point) => ({ ...pointLine(point), label: `$(eye) ${point.field}` })),
  ];
}

function pointLine({ rule, field, message, range }: PointView): Line {
  return { label: `$(arrow-right) ${field}`, description: rule, detail: message, range };
}

/** What is due now stands under its gate already; only the rest is left to be listed for the next stage. */
function isNotListed(gates: readonly GateView[]): (point: PointView) => boolean {
  const listed = new Set(gates.flatMap(({ missing }) => missing).map(keyOf));
  return (point) => !listed.has(keyOf(point));
}

function keyOf({ rule, field }: PointView): string {
  return `${rule} ${field}`;
}

function separator(label: string): Line {
  return { label, kind: QuickPickItemKind.Separator };
}

async function goTo(editor: TextEditor, { start, end }: PlainRange): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const shown = await window.showTextDocument(editor.document, editor.viewColumn);
  shown.selection = new Selection(range.start, range.start);
  shown.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
