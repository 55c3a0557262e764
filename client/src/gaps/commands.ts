// Gaps room: what the buttons of threads and of the view do, and the way from one gap to the next.

import { CommentThreadState, env, l10n, Range, Selection, TextEditorRevealType, window, workspace } from 'vscode';
import type { CommentReply, CommentThread, TextDocument, TextEditor, Uri } from 'vscode';
import type { GapView } from '../../../server/src/protocol.ts';
import { targetEditor } from '../commands/target.ts';
import type { Session } from '../session-parts.ts';
import { whoAmI } from '../me.ts';
import { changeGaps, nameOf, refusal, tellRefusal } from './requests.ts';
import type { GapThreads, Shown } from './threads.ts';
import { GapItem } from './view.ts';

/** The gap that a button belongs to, and what stands in the box beside it. */
interface Pressed {
  readonly uri: Uri;
  readonly gap: GapView;
  readonly text: string;
}

export class GapCommands {
  readonly #session: Session;
  readonly #threads: GapThreads;
  #last: CommentThread | undefined;

  constructor(session: Session, threads: GapThreads) {
    this.#session = session;
    this.#threads = threads;
  }

  /** A question becomes a gap at the field of its line; the thread goes on as that of the gap. */
  async ask(reply: unknown): Promise<void> {
    if (!isReply(reply) || reply.text.trim() === '') return;
    const { thread, text } = reply;
    const by = await whoAmI(this.#session.context, thread.uri);
    if (by === undefined) return this.#keepText(text, l10n.t('Nothing was written, since nobody says who asks.'));
    const document = await workspace.openTextDocument(thread.uri);
    const change = { do: 'ask', line: thread.range.start.line, question: text, by } as const;
    const { at, refused } = await changeGaps(this.#session.client, document, change);
    if (refused) return this.#keepText(text, refusal(refused));
    // The same question was there already: its own thread has it.
    if (this.#isShown(thread.uri, at, text)) thread.dispose();
    else this.#threads.adopt(thread, at ?? '', text);
    await this.#threads.refresh(document);
  }

  /** Adds what stands in the box to the answer. */
  async reply(target: unknown): Promise<void> {
    const pressed = this.#pressed(target);
    if (!pressed || pressed.text.trim() === '') return;
    await this.#change(pressed, { do: 'answer', text: pressed.text, ...nameOf(pressed.gap) });
  }

  /** Closes a gap, with what stands in the box as the end of its answer; one without any answer is asked for it. */
  async fix(target: unknown): Promise<void> {
    const pressed = this.#pressed(target);
    if (!pressed) return;
    const { gap } = pressed;
    let text: string | undefined = pressed.text;
    if (gap.answer === '' && text.trim() === '') {
      text = await window.showInputBox({
        title: l10n.t('Mark Fixed'),
        prompt: l10n.t('What is the answer to "{0}"?', gap.question),
        ignoreFocusOut: true,
        validateInput: (answer) => (answer.trim() === '' ? l10n.t('A gap is fixed when it has an answer.') : undefined),
      });
    }
    if (text !== undefined) await this.#change(pressed, { do: 'answer', text, fixed: true, ...nameOf(gap) });
  }

  /** Opens a closed gap again. */
  async reopen(target: unknown): Promise<void> {
    const pressed = this.#pressed(target);
    if (pressed) await this.#change(pressed, { do: 'reopen', ...nameOf(pressed.gap) });
    // What stands in the box is an answer for all that.
    if (pressed && pressed.text.trim() !== '') await this.reply(target);
  }

  /** Goes to a gap of the view. */
  async show(target: unknown): Promise<void> {
    if (!(target instanceof GapItem)) return;
    const document = await workspace.openTextDocument(target.uri);
    const editor = await window.showTextDocument(document);
    await this.#threads.refresh(document);
    const shown = this.#threads.of(document.uri).find(({ gap }) => gap.index === target.gap.index);
    if (shown) this.#goTo(editor, shown);
  }

  /** Goes to the next gap that is not fixed, in the order of the page, and round. */
  async step(by: 1 | -1): Promise<void> {
    const editor = await targetEditor();
    if (!editor) return;
    await this.#threads.refresh(editor.document);
    const shown = this.#threads
      .of(editor.document.uri)
      .filter(({ thread }) => thread.state === CommentThreadState.Unresolved)
      .sort((a, b) => a.thread.range.start.compareTo(b.thread.range.start) || a.gap.index - b.gap.index);
    const next = shown.at(this.#nextIndex(editor, shown, by));
    if (next) this.#goTo(editor, next);
    else void window.showInformationMessage(l10n.t('Every gap of this document is fixed.'));
  }

  /** Several gaps may stand at one field, so the cursor alone does not tell which one it is at. */
  #nextIndex({ selection: { active } }: TextEditor, shown: readonly Shown[], by: 1 | -1): number {
    if (shown.length === 0) return 0;
    const last = shown.findIndex(({ thread }) => thread === this.#last && thread.range.start.line === active.line);
    if (last !== -1) return (last + by + shown.length) % shown.length;
    if (by === 1)
      return Math.max(
        0,
        shown.findIndex(({ thread }) => thread.range.start.isAfter(active)),
      );
    return shown.findLastIndex(({ thread }) => thread.range.start.isBefore(active));
  }

  #goTo(editor: TextEditor, { thread }: Shown): void {
    const at = thread.range.start;
    this.#last = thread;
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
    this.#threads.expand(thread);
  }

  #isShown(uri: Uri, at: string | undefined, question: string): boolean {
    return this.#threads
      .of(uri)
      .some(({ gap }) => gap.fixed === undefined && gap.at === at && gap.question.trim() === question.trim());
  }

  #pressed(target: unknown): Pressed | undefined {
    if (target instanceof GapItem) return { uri: target.uri, gap: target.gap, text: '' };
    const { thread, text } = isReply(target) ? target : { thread: target as CommentThread | undefined, text: '' };
    const gap = thread && this.#threads.gapOf(thread);
    return gap && { uri: thread.uri, gap, text };
  }

  async #change({ uri, text }: Pressed, change: Parameters<typeof changeGaps>[2]): Promise<void> {
    const document: TextDocument = await workspace.openTextDocument(uri);
    const { refused } = await changeGaps(this.#session.client, document, change);
    if (refused) return text.trim() === '' ? tellRefusal(refused) : this.#keepText(text, refusal(refused));
    await this.#threads.refresh(document);
  }

  /** The box is empty by now, so what stood in it is offered to be kept. */
  async #keepText(text: string, why: string): Promise<void> {
    const copy = l10n.t('Copy My Text');
    if ((await window.showWarningMessage(why, copy)) === copy) await env.clipboard.writeText(text);
  }
}

function isReply(target: unknown): target is CommentReply {
  return typeof target === 'object' && target !== null && 'thread' in target && 'text' in target;
}
