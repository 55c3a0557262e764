// Preview room: all previews of the window: at most one that is locked to a document, and those that follow whichever
// document is in front.

import { l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, WebviewPanel } from 'vscode';
import { CARDS, isWorkflowDocument } from '../../../server/src/protocol.ts';
import type { Card, DryRunAnswer } from '../../../server/src/protocol.ts';
import { activeDocument, uriAfterRename } from '../documents.ts';
import type { PreviewState, StepMessage } from './messages.ts';
import { PreviewPanel } from './panel.ts';
import type { PageSource, PanelOptions } from './panel.ts';
import { panelOptions } from './shell.ts';

/** The name under which the editor keeps our panels over a restart. */
export const PREVIEW_TYPE = 'workflowDocs.preview';

export class Previews implements Disposable {
  readonly #extension: Uri;
  readonly #source: PageSource;
  readonly #panels = new Set<PreviewPanel>();
  readonly #parts: Disposable[];
  /** The documents with a dry run under way, and what was said in it. */
  readonly #checklists = new Map<string, readonly DryRunAnswer[]>();
  #onStep: (document: Uri, message: StepMessage) => void = () => undefined;

  constructor(extension: Uri, source: PageSource) {
    this.#extension = extension;
    this.#source = source;
    const renames = workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#follow(oldUri, newUri);
    });
    const front = window.onDidChangeActiveTextEditor(() => this.#followFront());
    this.#parts = [renames, front];
  }

  /**
   * Shows the page of a document, in the active column or beside it; a preview that is locked to it already comes to the
   * front.
   */
  open(document: Uri | undefined, toSide: boolean): void {
    const uri = document ?? window.activeTextEditor?.document.uri;
    if (!uri || !isWorkflowDocument(uri.toString())) {
      void window.showInformationMessage(l10n.t('Open a workflow document (NAME.workflowdoc.yaml) to see its page.'));
      return;
    }
    const known = this.#of(uri).find(({ follows }) => !follows);
    if (known) known.reveal();
    else this.#show(uri, toSide ? ViewColumn.Beside : ViewColumn.Active, toSide);
  }

  /** The document of the preview in front, and how it is read there; undefined where something else is in front. */
  get active(): { readonly uri: Uri; readonly card: Card } | undefined {
    return this.#active();
  }

  /** Takes over a panel from before a restart. */
  restore(panel: WebviewPanel, state: unknown): void {
    const uri = stateUri(state);
    const follows = followsFront(state);
    const isTaken = uri !== undefined && !follows && this.#of(uri).some((one) => !one.follows);
    if (!uri || isTaken) {
      panel.dispose();
      return;
    }
    this.#take(panel, uri, { follows, card: stateCard(state) });
    this.#followFront();
  }

  /** Whether somebody looks at a page of this document. */
  isShown(document: Uri): boolean {
    return this.#of(document).some(({ isVisible }) => isVisible);
  }

  /** The preview in front follows the documents from now on, or stays with the one that it shows. */
  toggleLock(): void {
    const panel = this.#active();
    if (panel) this.#take(panel.release(), panel.uri, { follows: !panel.follows, card: panel.card });
  }

  /** What was said so far in the dry run of a document; undefined where none is under way. */
  checklistOf(document: Uri): readonly DryRunAnswer[] | undefined {
    return this.#checklists.get(document.toString());
  }

  /** The run cards of a document are its checklist from now on, with these answers; without any, they are read only. */
  showChecklist(document: Uri, answers: readonly DryRunAnswer[] | undefined): void {
    if (answers) this.#checklists.set(document.toString(), answers);
    else this.#checklists.delete(document.toString());
    this.changed(document);
  }

  /** Is told when a button of a checklist is pressed. */
  onStep(listener: (document: Uri, message: StepMessage) => void): void {
    this.#onStep = listener;
  }

  /** Shows the run card and goes on with it by the keyboard: at the next part that is open, else at the first one. */
  nextStep(document: Uri, after?: string): void {
    const known = this.#seenMost(document);
    (known ?? this.#show(document, ViewColumn.Beside, false, { card: 'run' })).next(after);
  }

  /** Gives the keyboard back to the button that was pressed last. */
  back(document: Uri): void {
    this.#seenMost(document)?.back();
  }

  /** The page of a document may have changed. */
  changed(document: Uri): void {
    for (const panel of this.#of(document)) void panel.refresh();
  }

  /** All pages may have changed: the server was started again. */
  changedAll(): void {
    for (const panel of this.#panels) void panel.refresh();
  }

  /** Lets go of the panels and leaves them as they are: the editor keeps them for the next time. */
  dispose(): void {
    for (const part of this.#parts) part.dispose();
    this.#panels.clear();
  }

  /** Disposes this as well. */
  onDispose(part: Disposable): void {
    this.#parts.push(part);
  }

  /** The preview of a document that is in front, else one that is seen, else any. */
  #seenMost(document: Uri): PreviewPanel | undefined {
    const all = this.#of(document);
    return all.find(({ isActive }) => isActive) ?? all.find(({ isVisible }) => isVisible) ?? all[0];
  }

  #show(uri: Uri, column: ViewColumn, preserveFocus: boolean, options: PanelOptions = {}): PreviewPanel {
    const panel = window.createWebviewPanel(
      PREVIEW_TYPE,
      '',
      { viewColumn: column, preserveFocus },
      { ...panelOptions(this.#extension), enableFindWidget: true },
    );
    return this.#take(panel, uri, options);
  }

  #take(panel: WebviewPanel, uri: Uri, options: PanelOptions): PreviewPanel {
    const onStep = (message: StepMessage): void => this.#onStep(uri, message);
    const taken = new PreviewPanel(panel, uri, this.#extension, this.#source, { ...options, onStep });
    this.#panels.add(taken);
    taken.onDispose(() => this.#panels.delete(taken));
    return taken;
  }

  /** The previews of a document. */
  #of(document: Uri): readonly PreviewPanel[] {
    const wanted = document.toString();
    return [...this.#panels].filter(({ uri }) => uri.toString() === wanted);
  }

  #active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isActive }) => isActive);
  }

  #followFront(): void {
    const uri = activeDocument()?.uri;
    for (const panel of uri ? [...this.#panels] : [])
      if (uri && panel.follows && panel.uri.toString() !== uri.toString())
        this.#take(panel.release(), uri, { follows: true, card: panel.card });
  }

  /** A file that gets another name, or whose folder does, keeps its preview. */
  #follow(from: Uri, to: Uri): void {
    for (const panel of [...this.#panels]) {
      const uri = uriAfterRename(panel.uri, from, to);
      if (!uri) continue;
      panel.close();
      this.#show(uri, ViewColumn.Beside, true, { follows: panel.follows, card: panel.card });
    }
  }
}

/** The document of a panel from before a restart; undefined where the state is not ours or cannot be read. */
function stateUri(state: unknown): Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  const { uri } = state as Partial<Record<keyof PreviewState, unknown>>;
  try {
    return typeof uri === 'string' && uri !== '' ? Uri.parse(uri, true) : undefined;
  } catch {
    return undefined;
  }
}

function followsFront(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'follows' in state && state.follows === true;
}

/** How the page of a panel from before a restart was read. */
function stateCard(state: unknown): Card | undefined {
  const card = typeof state === 'object' && state !== null && 'card' in state ? state.card : undefined;
  return CARDS.find((one) => one === card);
}
