// Preview room: all previews of the window, at most one a document.

import { l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, WebviewPanel } from 'vscode';
import { CARDS, isWorkflowDocument } from '../../../server/src/protocol.ts';
import type { Card, PreviewState } from '../../../server/src/protocol.ts';
import { PreviewPanel } from './panel.ts';
import type { PageSource } from './panel.ts';
import { panelOptions } from './shell.ts';

/** The name under which the editor keeps our panels over a restart. */
export const PREVIEW_TYPE = 'workflowDocs.preview';

export class Previews implements Disposable {
  readonly #extension: Uri;
  readonly #source: PageSource;
  readonly #panels = new Map<string, PreviewPanel>();
  readonly #parts: Disposable[];

  constructor(extension: Uri, source: PageSource) {
    this.#extension = extension;
    this.#source = source;
    const renames = workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#follow(oldUri, newUri);
    });
    this.#parts = [renames];
  }

  /** Shows the page of a document, in the active column or beside it; a page that is shown already comes to the front. */
  open(document: Uri | undefined, toSide: boolean): void {
    const uri = document ?? window.activeTextEditor?.document.uri;
    if (!uri || !isWorkflowDocument(uri.toString())) {
      void window.showInformationMessage(l10n.t('Open a workflow document (NAME.workflowdoc.yaml) to see its page.'));
      return;
    }
    const known = this.#panels.get(uri.toString());
    if (known) known.reveal();
    else this.#show(uri, toSide ? ViewColumn.Beside : ViewColumn.Active, toSide);
  }

  /** The document of the preview in front, and how it is read there. */
  get active(): { readonly uri: Uri; readonly card: Card } | undefined {
    return [...this.#panels.values()].find(({ isActive }) => isActive);
  }

  /** Takes over a panel from before a restart. */
  restore(panel: WebviewPanel, state: unknown): void {
    const uri = stateUri(state);
    if (uri && !this.#panels.has(uri.toString()))
      this.#keep(new PreviewPanel(panel, uri, this.#extension, this.#source, stateCard(state)));
    else panel.dispose();
  }

  /** The page of a document may have changed. */
  changed(document: Uri): void {
    void this.#panels.get(document.toString())?.refresh();
  }

  /** All pages may have changed: the server was started again. */
  changedAll(): void {
    for (const panel of this.#panels.values()) void panel.refresh();
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

  #show(uri: Uri, column: ViewColumn, preserveFocus: boolean): void {
    const panel = window.createWebviewPanel(
      PREVIEW_TYPE,
      '',
      { viewColumn: column, preserveFocus },
      { ...panelOptions(this.#extension), enableFindWidget: true },
    );
    this.#keep(new PreviewPanel(panel, uri, this.#extension, this.#source));
  }

  #keep(panel: PreviewPanel): void {
    const key = panel.uri.toString();
    this.#panels.set(key, panel);
    panel.onDispose(() => {
      if (this.#panels.get(key) === panel) this.#panels.delete(key);
    });
  }

  /** A file that gets another name, or whose folder does, keeps its preview. */
  #follow(from: Uri, to: Uri): void {
    for (const panel of [...this.#panels.values()]) {
      const { path } = panel.uri;
      const isInside = path === from.path || path.startsWith(`${from.path}/`);
      if (!isInside || panel.uri.scheme !== from.scheme) continue;
      panel.close();
      this.#show(to.with({ path: to.path + path.slice(from.path.length) }), ViewColumn.Beside, true);
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

/** How the page of a panel from before a restart was read. */
function stateCard(state: unknown): Card | undefined {
  const card = typeof state === 'object' && state !== null && 'card' in state ? state.card : undefined;
  return CARDS.find((one) => one === card);
}
