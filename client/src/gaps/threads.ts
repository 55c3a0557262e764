// Gaps room: the comment threads of the open documents, one for each gap, at the field that it is about.

import {
  CommentMode,
  comments,
  CommentThreadCollapsibleState,
  CommentThreadState,
  l10n,
  Range,
  workspace,
} from 'vscode';
import type { Comment, CommentController, CommentThread, TextDocument, Uri, Disposable } from 'vscode';
import { State } from 'vscode-languageclient';
import type { GapView, PlainRange } from '../../../server/src/protocol.ts';
import { isOurs } from '../documents.ts';
import type { Session } from '../session-parts.ts';
import { matchGaps } from './match.ts';
import { gapsOf } from './requests.ts';
import { plainMarkdown, stateOf, stateWords } from './state.ts';

/** The name by which package.json knows our comments. */
const CONTROLLER = 'workflowDocs.gaps';

/** How long typing must rest before gaps are asked for again, in milliseconds. */
const REST = 150;

/** A gap and its thread. */
export interface Shown {
  readonly gap: GapView;
  readonly thread: CommentThread;
}

export class GapThreads implements Disposable {
  readonly #session: Session;
  readonly #controller: CommentController;
  readonly #shown = new Map<string, readonly Shown[]>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Threads that a person has begun, until their gaps come back from the document. */
  readonly #begun = new Map<string, CommentThread>();
  readonly #parts: Disposable[];

  constructor(session: Session) {
    this.#session = session;
    this.#controller = comments.createCommentController(CONTROLLER, l10n.t('Workflow gaps'));
    this.#controller.options = {
      prompt: l10n.t('Ask or answer…'),
      placeHolder: l10n.t('What has to be asked about this, or the answer'),
    };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        isOurs(document) ? [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : undefined,
    };
    this.#parts = [
      this.#controller,
      workspace.onDidOpenTextDocument((document) => this.#refreshSoon(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#refreshSoon(document, REST)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#close(uri)),
      session.client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#refreshAll();
      }),
    ];
    this.#refreshAll();
  }

  /** The gaps of a document that are shown, in the order of the record. */
  of(document: Uri): readonly Shown[] {
    return this.#shown.get(document.toString()) ?? [];
  }

  /** The gap of a thread; undefined where a person has only begun it. */
  gapOf(thread: CommentThread): GapView | undefined {
    return this.of(thread.uri).find((one) => one.thread === thread)?.gap;
  }

  /** The thread that a person has begun goes on as that of the gap that was made of it. */
  adopt(thread: CommentThread, at: string, question: string): void {
    this.#begun.set(keyOf(thread.uri, at, question), thread);
  }

  /** Opens a thread that may be closed, whoever closed it. */
  expand(thread: CommentThread): void {
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
  }

  /** Brings the threads of a document up to its newest version; one that changes meanwhile is asked for again. */
  async refresh(document: TextDocument): Promise<void> {
    const { client } = this.#session;
    if (client.state !== State.Running || document.isClosed || !isOurs(document)) return;
    const view = await gapsOf(client, document.uri);
    if (view?.version === document.version) this.#show(document.uri, view.gaps, view.isBroken);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const part of this.#parts) part.dispose();
    this.#shown.clear();
  }

  #refreshAll(): void {
    for (const document of workspace.textDocuments) this.#refreshSoon(document, 0);
  }

  #refreshSoon(document: TextDocument, milliseconds: number): void {
    if (!isOurs(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    const refresh = (): void => {
      this.#timers.delete(key);
      this.refresh(document).catch((error: unknown) => this.#session.log.warn(`gaps: ${String(error)}`));
    };
    this.#timers.set(key, setTimeout(refresh, milliseconds));
  }

  #close(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    for (const { thread } of this.of(uri)) thread.dispose();
    this.#shown.delete(key);
  }

  #show(uri: Uri, gaps: readonly GapView[], isBroken: boolean): void {
    const before = this.of(uri);
    const matches = matchGaps(
      before.map(({ gap }) => gap),
      gaps,
    );
    const kept = new Set(matches);
    const now = gaps.flatMap((gap, index): Shown[] => {
      const known = before[matches[index] ?? -1]?.thread;
      // One that says nothing yet is being written in the text.
      const thread = known ?? (gap.question.trim() === '' ? undefined : this.#threadFor(uri, gap));
      if (!thread) return [];
      update(thread, gap);
      return [{ gap, thread }];
    });
    const gone = before.filter((_, index) => !kept.has(index));
    // What cannot be read just now may be back with the next letter, and its thread may hold a reply not sent yet.
    if (!isBroken) for (const { thread } of gone) thread.dispose();
    this.#shown.set(uri.toString(), isBroken ? [...now, ...gone] : now);
  }

  #threadFor(uri: Uri, gap: GapView): CommentThread {
    const key = keyOf(uri, gap.at, gap.question);
    const begun = this.#begun.get(key);
    this.#begun.delete(key);
    return begun ?? this.#controller.createCommentThread(uri, rangeOf(gap.range), []);
  }
}

/** Only what changed is set: the editor draws anew what it is told. */
function update(thread: CommentThread, gap: GapView): void {
  const range = rangeOf(gap.range);
  if (!range.isEqual(thread.range)) thread.range = range;
  const label = `${gap.at} · ${stateWords(gap)}`;
  if (thread.label !== label) thread.label = label;
  const context = stateOf(gap);
  if (thread.contextValue !== context) thread.contextValue = context;
  const state = gap.fixed === undefined ? CommentThreadState.Unresolved : CommentThreadState.Resolved;
  if (thread.state !== state) thread.state = state;
  const said = commentsOf(gap);
  if (textOf(said) !== textOf(thread.comments)) thread.comments = said;
}

/** The question, and each line of the answer, which replies are. */
function commentsOf({ question, answer, raisedBy, on }: GapView): readonly Comment[] {
  const asked: Comment = {
    author: { name: raisedBy === '' ? l10n.t('Question') : raisedBy },
    body: plainMarkdown(question),
    mode: CommentMode.Preview,
    ...(on !== '' && { label: on }),
  };
  const lines = answer.split('\n').filter((line) => line.trim() !== '');
  const answers = lines.map((line): Comment => ({
    author: { name: l10n.t('Answer') },
    body: plainMarkdown(line),
    mode: CommentMode.Preview,
  }));
  return [asked, ...answers];
}

function textOf(said: readonly Comment[]): string {
  const lines = said.map(({ author, body, label }) => [
    author.name,
    typeof body === 'string' ? body : body.value,
    label ?? '',
  ]);
  return JSON.stringify(lines);
}

function rangeOf({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function keyOf(uri: Uri, at: string, question: string): string {
  return `${uri.toString()} ${at} ${question.trim()}`;
}
