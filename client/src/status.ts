// The language status item: the stage of the document in front and how many gates it has passed; a click shows the rest.

import { Disposable, LanguageStatusSeverity, l10n, languages, window, workspace } from 'vscode';
import type { LanguageStatusItem, TextDocument } from 'vscode';
import { State } from 'vscode-languageclient';
import { READINESS } from '../../server/src/protocol.ts';
import type { ReadinessView } from '../../server/src/protocol.ts';
import { activeDocument, workflowDocuments } from './documents.ts';
import type { Session } from './session-parts.ts';

/** How long typing must rest before the status is asked for again, in milliseconds. */
const REST = 300;

/** Shows the item as long as it is not disposed. */
export function showStatus(session: Session): Disposable {
  const item = languages.createLanguageStatusItem('workflowDocs.readiness', workflowDocuments());
  item.name = l10n.t('Workflow readiness');
  const status = new Status(item, session);
  const concerns = (document: TextDocument): boolean => document === activeDocument();
  return Disposable.from(
    item,
    status,
    session.client.onDidChangeState(({ newState }) => status.serverIs(newState)),
    window.onDidChangeActiveTextEditor(() => status.refreshSoon(0)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (concerns(document)) status.refreshSoon(REST);
    }),
    // Readiness changes without typing too: with the date, a setting, or a file that appears.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const document = activeDocument();
      if (document && uris.some((uri) => uri.toString() === document.uri.toString())) status.refreshSoon(REST);
    }),
  );
}

class Status implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(item: LanguageStatusItem, session: Session) {
    this.#item = item;
    this.#session = session;
    this.serverIs(session.client.state);
  }

  serverIs(state: State): void {
    const item = this.#item;
    item.busy = state === State.Starting;
    if (state === State.Running) return this.refreshSoon(0);
    item.text = state === State.Starting ? l10n.t('Workflow Docs starts…') : l10n.t('Workflow Docs stopped');
    item.detail = '';
    item.severity = item.busy ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
    item.command = { command: 'workflowDocs.restartServer', title: l10n.t('Restart Server') };
  }

  refreshSoon(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#refresh().catch((error: unknown) => this.#session.log.warn(`readiness: ${String(error)}`));
    }, milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #refresh(): Promise<void> {
    const { client } = this.#session;
    const document = activeDocument();
    if (!document || client.state !== State.Running) return;
    const view = await client.sendRequest<ReadinessView | null>(READINESS, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
    });
    if (view && document === activeDocument()) this.#show(view);
  }

  #show(view: ReadinessView): void {
    const item = this.#item;
    const stage = view.stage ?? l10n.t('unknown stage');
    item.text = view.gatesPassed === undefined ? stage : `${stage} · ${view.gatesPassed}`;
    item.detail = [view.day, view.next?.summary].filter((words) => words !== undefined).join(' · ');
    item.severity = view.gates.some(({ state }) => state === 'open')
      ? LanguageStatusSeverity.Warning
      : LanguageStatusSeverity.Information;
    item.command = { command: 'workflowDocs.showReadiness', title: l10n.t('Show Readiness') };
  }
}
