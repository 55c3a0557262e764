// Preview room: one panel that shows the page of one document.

import {
  Disposable,
  l10n,
  Range,
  Selection,
  TabInputText,
  TextEditorRevealType,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Position, TextDocument, TextEditor, TextEditorSelectionChangeEvent, Uri, WebviewPanel } from 'vscode';
import { CARDS } from '../../../server/src/protocol.ts';
import type { Card, PreviewResult } from '../../../server/src/protocol.ts';
import { openDocument } from '../documents.ts';
import { changeBetween } from './change.ts';
import { openFile } from './links.ts';
import { stepMessage } from './messages.ts';
import type { FromPreview, StepMessage, ToPreview } from './messages.ts';
import { partAround, placeOf } from './places.ts';
import { panelOptions, shell } from './shell.ts';

/** Where pages come from. */
export interface PageSource {
  /** The page of an open document as it is now; null when the server does not have it. Rejects when it is gone. */
  page(document: Uri, card: Card): Promise<PreviewResult | null>;
}

/** How a panel is opened, or was left. */
export interface PanelOptions {
  readonly follows?: boolean;
  readonly card?: Card | undefined;
  /** Is told of the buttons of a checklist. */
  readonly onStep?: (message: StepMessage) => void;
}

export class PreviewPanel {
  readonly uri: Uri;
  /** It shows whichever document is in front; else it is locked to this one. */
  readonly follows: boolean;
  readonly #panel: WebviewPanel;
  readonly #source: PageSource;
  readonly #onStep: PanelOptions['onStep'];
  readonly #parts: Disposable[] = [];
  /** The last answer that was a page. */
  #page: PreviewResult | undefined;
  #notice = '';
  /** The way the page is read, and the one that the last answer is in. */
  #card: Card;
  #shownCard: Card;
  /** The page that the script in the panel has. */
  #sent: string | undefined;
  /** The script in the panel listens. */
  #isReady = false;
  #isDisposed = false;
  #isAsking = false;
  #isStale = false;
  #marked: string | undefined;
  /** What is waited for to go on with its checklist: the script in the panel. */
  #next: ToPreview | undefined;
  /** Where the cursor goes because of a click in the panel, which then need not move. */
  #expected: Position | undefined;

  /** Takes a panel over, a new one or one from before a restart, and shows the page of the document in it. */
  constructor(
    panel: WebviewPanel,
    uri: Uri,
    extension: Uri,
    source: PageSource,
    { follows = false, card = 'page', onStep }: PanelOptions = {},
  ) {
    this.uri = uri;
    this.follows = follows;
    this.#card = card;
    this.#shownCard = card;
    this.#panel = panel;
    this.#source = source;
    this.#onStep = onStep;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const title = name.replace(/\.workflowdoc\.ya?ml$/i, '');
    panel.title = follows ? l10n.t('Preview of what is open: {0}', title) : l10n.t('Preview {0}', title);
    panel.webview.options = panelOptions(extension);
    this.#parts.push(
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      panel.onDidChangeViewState(() => void this.#seen()),
      panel.onDidDispose(() => this.#dispose()),
      window.onDidChangeTextEditorSelection((event) => this.#cursorMoved(event)),
      workspace.onDidOpenTextDocument((document) => this.#documentCame(document)),
      workspace.onDidCloseTextDocument((document) => this.#documentCame(document)),
    );
    panel.webview.html = shell(panel.webview, extension, uri, { follows, card });
    void this.refresh();
  }

  /** The panel is the one in front. */
  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Somebody can see it. */
  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** Lets go of the panel, so that it can show something else. */
  release(): WebviewPanel {
    this.#dispose();
    return this.#panel;
  }

  /** Called when the panel is closed or let go of. */
  onDispose(listener: () => void): void {
    this.#parts.push(new Disposable(listener));
  }

  /** Brings the panel to the front where it is. */
  reveal(preserveFocus = true): void {
    this.#panel.reveal(undefined, preserveFocus);
  }

  /** Goes on with its checklist by the keyboard: at the next part that is open, the first one where nothing is said. */
  next(after?: string): void {
    if (this.#isDisposed) return;
    this.reveal(false);
    void this.#read('run');
    this.#next = { type: 'next', card: 'run', ...(after !== undefined && { after }) };
    this.#sendNext();
  }

  /** Gives the keyboard back to the button that was pressed last. */
  back(): void {
    this.reveal(false);
    this.#send({ type: 'back' });
  }

  /** How its page is read. */
  get card(): Card {
    return this.#card;
  }

  close(): void {
    this.#panel.dispose();
  }

  /** Asks for the page again. A panel that nobody sees asks when it is seen. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking || !this.#panel.visible) return;
    this.#isAsking = true;
    // A change while a page is under way asks once more; the pages come in the order of their versions.
    do {
      this.#isStale = false;
      this.#take(await this.#ask());
    } while (this.#isOutdated());
    this.#isAsking = false;
  }

  /** Whether something changed while a page was under way. */
  #isOutdated(): boolean {
    return this.#isStale && !this.#isDisposed;
  }

  /** The page as it is now, or the reason why there is none. */
  async #ask(): Promise<PreviewResult | string> {
    try {
      await openDocument(this.uri);
    } catch {
      return l10n.t('The document cannot be opened.');
    }
    const card = this.#card;
    const page = await this.#source.page(this.uri, card).catch(() => undefined);
    this.#shownCard = card;
    return page ?? l10n.t('The language server does not answer.');
  }

  #take(answer: PreviewResult | string): void {
    if (this.#isDisposed) return;
    if (typeof answer === 'string' || answer.html === undefined) {
      const why = typeof answer === 'string' ? answer : answer.notice;
      const what = this.#page && l10n.t('This is the last page that could be read.');
      this.#setNotice([why, what].filter((text) => text !== undefined).join(' '));
    } else {
      this.#page = answer;
      if (this.#notice !== '') this.#setNotice('');
      this.#sendPage(answer.html);
      this.#mark(this.#cursor(), false);
    }
  }

  #setNotice(text: string): void {
    this.#notice = text;
    this.#send({ type: 'notice', text });
  }

  #send(message: ToPreview): void {
    if (this.#isReady) void this.#panel.webview.postMessage(message);
  }

  /** The script has the last page still; what is new in this one is told, which a window that is busy takes in sooner. */
  #sendPage(html: string): void {
    if (!this.#isReady) return;
    const card = this.#shownCard;
    if (this.#sent === undefined) this.#send({ type: 'page', card, html });
    else this.#send({ type: 'change', card, change: changeBetween(this.#sent, html) });
    this.#sent = html;
  }

  #sendNext(): void {
    if (!this.#isReady || !this.#next) return;
    this.#send(this.#next);
    this.#next = undefined;
  }

  async #receive(sent: unknown): Promise<void> {
    const message = messageOf(sent);
    if (message?.type === 'ready') this.#start(message.card);
    else if (message?.type === 'card') await this.#read(message.card);
    else if (message?.type === 'goto') await this.#goTo(message.key);
    else if (message?.type === 'step' || message?.type === 'end') this.#onStep?.(message);
    else if (message?.type === 'open') await openFile(this.uri, message.file, this.#textColumn());
  }

  /** The script has just started, for the first time or after the panel was hidden: it gets what there is. */
  #start(card = this.#card): void {
    this.#isReady = true;
    this.#sent = undefined;
    if (card !== this.#card && !this.#next) void this.#read(card);
    this.#marked = undefined;
    if (this.#page?.html !== undefined) this.#sendPage(this.#page.html);
    if (this.#notice !== '') this.#send({ type: 'notice', text: this.#notice });
    this.#mark(this.#cursor(), false);
    this.#sendNext();
  }

  /** Shows the page in another way. */
  async #read(card: Card): Promise<void> {
    if (card === this.#card) return;
    this.#card = card;
    await this.refresh();
  }

  async #seen(): Promise<void> {
    // A hidden panel loses its contents; its script starts anew when it is shown.
    if (!this.#panel.visible) this.#isReady = false;
    else if (this.#isStale) await this.refresh();
  }

  async #goTo(key: string): Promise<void> {
    const place = this.#page && placeOf(this.#page.places, key);
    if (!place) return;
    const editor = await this.#editor();
    const at = editor.document.validatePosition(place);
    this.#expected = at;
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #editor(): Promise<TextEditor> {
    return window.showTextDocument(await openDocument(this.uri), this.#textColumn());
  }

  /** The column for texts: where the document is, in an editor or behind one, else beside the panel. */
  #textColumn(): ViewColumn {
    const wanted = this.uri.toString();
    const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
    const group = window.tabGroups.all.find(({ tabs }) =>
      tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === wanted),
    );
    const beside = this.#panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
    return visible?.viewColumn ?? group?.viewColumn ?? beside;
  }

  #cursorMoved({ textEditor, selections }: TextEditorSelectionChangeEvent): void {
    if (textEditor.document.uri.toString() !== this.uri.toString()) return;
    const at = selections[0]?.active;
    const isExpected = at !== undefined && this.#expected?.isEqual(at) === true;
    this.#expected = undefined;
    this.#mark(at && onText(textEditor, at), !isExpected);
  }

  #cursor(): Position | undefined {
    const wanted = this.uri.toString();
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
    return editor && onText(editor, editor.selection.active);
  }

  #mark(at: Position | undefined, reveal: boolean): void {
    const path = at && this.#page && partAround(this.#page.places, at);
    if (path === this.#marked) return;
    this.#marked = path;
    this.#send({ type: 'mark', path, reveal });
  }

  /**
   * The document was opened or closed. One that nobody edits any more is opened again without an editor, so that its
   * page stays true.
   */
  #documentCame({ uri }: TextDocument): void {
    if (uri.toString() === this.uri.toString()) void this.refresh();
  }

  #dispose(): void {
    this.#isDisposed = true;
    for (const part of this.#parts) part.dispose();
  }
}

/** A cursor before the text of its line is at the field that begins there. */
function onText({ document }: TextEditor, at: Position): Position {
  const start = document.lineAt(document.validatePosition(at)).firstNonWhitespaceCharacterIndex;
  return at.character < start ? at.with({ character: start }) : at;
}

/** What the panel says, read without trust: a fault in it must not reach further than it does. */
function messageOf(sent: unknown): FromPreview | undefined {
  if (typeof sent !== 'object' || sent === null || !('type' in sent)) return undefined;
  const card = 'card' in sent ? CARDS.find((one) => one === sent.card) : undefined;
  if (sent.type === 'ready') return { type: 'ready', ...(card && { card }) };
  if (sent.type === 'card' && card) return { type: 'card', card };
  if (sent.type === 'goto' && 'key' in sent && typeof sent.key === 'string') return { type: 'goto', key: sent.key };
  if (sent.type === 'open' && 'file' in sent && typeof sent.file === 'string') return { type: 'open', file: sent.file };
  return stepMessage(sent);
}
