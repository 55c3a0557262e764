// "Start Dry Run": somebody who does not own the workflow goes through its run card, which is a checklist meanwhile. What
// had to be asked is a gap at its field at once, what is left half-way is kept, and a finished run is on the record.

import { l10n, window, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import { DRY_RUN } from '../../../server/src/protocol.ts';
import type { DryRunParams, DryRunPart, DryRunView } from '../../../server/src/protocol.ts';
import { targetDocument } from '../commands/target.ts';
import { openDocument, uriAfterRename } from '../documents.ts';
import { changeGaps, refusal, tellRefusal } from '../gaps/requests.ts';
import { askName, whoAmI } from '../me.ts';
import type { StepMessage } from '../preview/messages.ts';
import type { Previews } from '../preview/previews.ts';
import type { Session } from '../session-parts.ts';
import { moveAnswers, Progress } from './progress.ts';
import { askQuestion, askWhetherToGoOn, askWhetherToRecord } from './questions.ts';

/** A run that is under way. */
interface Run {
  readonly uri: Uri;
  readonly me: string;
  readonly progress: Progress;
  /** How often a button was pressed. */
  presses: number;
}

/** The dry runs of a window, at most one for each document. */
export class DryRuns {
  readonly #session: Session;
  readonly #previews: Previews;
  readonly #runs = new Map<string, Run>();

  constructor(session: Session, previews: Previews) {
    this.#session = session;
    this.#previews = previews;
    const warn = (error: unknown): void => session.log.warn(`dry run: ${String(error)}`);
    previews.onStep((document, message) => {
      this.#take(document, message).catch(warn);
    });
    const renames = workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#rename(oldUri, newUri).catch(warn);
    });
    previews.onDispose(renames);
  }

  /**
   * Begins the dry run of a document, or goes on with it.
   * @param target the document, where the caller names one; else the one of the editor or preview in front
   */
  async start(target: unknown): Promise<void> {
    const document = await targetDocument(target ?? this.#previews.active?.uri);
    if (!document) return;
    const run = this.#runs.get(document.uri.toString()) ?? (await this.#begin(document));
    if (!run) return;
    this.#runs.set(run.uri.toString(), run);
    this.#goOn(run);
  }

  async #begin({ uri }: TextDocument): Promise<Run | undefined> {
    const runner = await this.#runnerOf(uri);
    if (!runner) return undefined;
    const { me, view } = runner;
    const progress = new Progress(this.#session.context.workspaceState, uri.toString(), view.by);
    const count = progress.count(view);
    const begin = count === 0 ? 'on' : await askWhetherToGoOn(view, count);
    if (begin === 'anew') await progress.clear();
    return begin && { uri, me, progress, presses: 0 };
  }

  /** Who runs it. The owner cannot: that a page is enough can only be seen by somebody who has nothing but the page. */
  async #runnerOf(uri: Uri): Promise<{ readonly me: string; readonly view: DryRunView } | undefined> {
    let me = await whoAmI(this.#session.context, uri);
    while (me !== undefined) {
      const view = await this.#view(uri, me);
      if (!view) return undefined;
      if (!view.isOwner) return { me, view };
      const other = l10n.t('Somebody Else Runs It…');
      const why = l10n.t(
        'A dry run shows that somebody who did not build the workflow can run it from the page alone.',
      );
      const detail = `${why} ${l10n.t('{0} owns this page and knows the answers. Let the second owner try.', view.by)}`;
      const message = l10n.t('The owner cannot pass the dry run of the own page.');
      if ((await window.showInformationMessage(message, { modal: true, detail }, other)) !== other) return undefined;
      me = await askName(l10n.t('Who runs it now? The name goes on the record.'));
    }
    return undefined;
  }

  #view(uri: Uri, me: string): Promise<DryRunView | null> {
    const { client } = this.#session;
    const params: DryRunParams = { uri: client.code2ProtocolConverter.asUri(uri), me };
    return client.sendRequest<DryRunView | null>(DRY_RUN, params);
  }

  /** Shows what was said so far, with the keyboard at the next part that is open. */
  #goOn({ uri, progress }: Run, after?: string): void {
    this.#previews.showChecklist(uri, progress.answers);
    this.#previews.nextStep(uri, after);
  }

  /** A file or folder has another name: the answers go with it, and so does a run that is under way. */
  async #rename(from: Uri, to: Uri): Promise<void> {
    await moveAnswers(this.#session.context.workspaceState, from.toString(), to.toString());
    for (const run of [...this.#runs.values()]) {
      const uri = uriAfterRename(run.uri, from, to);
      if (!uri) continue;
      this.#runs.delete(run.uri.toString());
      this.#previews.showChecklist(run.uri, undefined);
      const moved: Run = { ...run, uri, progress: run.progress.about(uri.toString()) };
      this.#runs.set(uri.toString(), moved);
      this.#previews.showChecklist(uri, moved.progress.answers);
    }
  }

  /** A button of the card was pressed. */
  async #take(uri: Uri, message: StepMessage): Promise<void> {
    const run = this.#runs.get(uri.toString());
    if (!run) return;
    run.presses += 1;
    if (message.type === 'end' && message.end === 'leave') return this.#leave(run);
    const document = await openDocument(uri);
    const view = await this.#view(uri, run.me);
    if (!view) return;
    if (message.type === 'step') {
      const part = view.parts.find(({ at }) => at === message.part);
      if (!part) void window.showInformationMessage(l10n.t('The page has no such part just now.'));
      else if (message.answer === 'ask') await this.#ask(run, document, view, part);
      else await this.#clear(run, document, part);
    } else await this.#finish(run, document, view);
  }

  /** The part is clear. A question that this run asked about it before is taken back, unless it was answered meanwhile. */
  async #clear(run: Run, document: TextDocument, part: DryRunPart): Promise<void> {
    await this.#withdraw(run, document, part);
    await run.progress.note(part);
    this.#goOn(run, part.at);
  }

  async #withdraw(run: Run, document: TextDocument, part: DryRunPart, unless?: string): Promise<void> {
    const question = run.progress.of(part)?.question;
    if (question === undefined || question === unless) return;
    const change = { do: 'withdraw', at: part.at, question, by: run.me } as const;
    const { refused } = await changeGaps(this.#session.client, document, change);
    if (refused) tellRefusal(refused);
  }

  async #ask(run: Run, document: TextDocument, view: DryRunView, part: DryRunPart): Promise<void> {
    const write = async (question: string): Promise<string | undefined> => {
      const change = { do: 'ask', at: part.at, question, by: run.me } as const;
      const { refused } = await changeGaps(this.#session.client, document, change);
      if (refused === undefined) {
        await this.#withdraw(run, document, part, question);
        await run.progress.note(part, question);
      }
      return refused && refusal(refused);
    };
    const { presses } = run;
    const asked = await askQuestion(view, part, run.progress.of(part)?.question ?? '', write);
    if (asked !== undefined) this.#goOn(run, part.at);
    // Who has pressed another button is asked something else by now.
    else if (run.presses === presses) this.#previews.back(run.uri);
  }

  /** Puts a run with all its answers on the record; one that has parts left goes on. */
  async #finish(run: Run, document: TextDocument, view: DryRunView): Promise<void> {
    const left = view.parts.length - run.progress.count(view);
    if (left > 0) {
      void window.showInformationMessage(l10n.t('Parts that are not answered yet: {0}', left));
      return this.#goOn(run);
    }
    const answer = await askWhetherToRecord(view, run.progress);
    if (answer !== 'record') return this.#previews.back(run.uri);
    const result = run.progress.questions === 0 ? 'clean' : 'gaps';
    const { refused } = await changeGaps(this.#session.client, document, { do: 'run', by: run.me, result });
    if (refused) return tellRefusal(refused);
    this.#end(run);
    await run.progress.clear();
    void window.showInformationMessage(
      result === 'clean'
        ? l10n.t('The dry run by {0} is on the record: clean.', view.by)
        : l10n.t('The dry run by {0} is on the record, with its gaps.', view.by),
    );
  }

  async #leave(run: Run): Promise<void> {
    this.#end(run);
    const view = await this.#view(run.uri, run.me);
    const count = view ? run.progress.count(view) : 0;
    if (!view || count === 0) return;
    const words = l10n.t(
      'The dry run is kept: {0} of {1} parts. "Start Dry Run" goes on with it.',
      count,
      view.parts.length,
    );
    void window.showInformationMessage(words);
  }

  #end({ uri }: Run): void {
    this.#runs.delete(uri.toString());
    this.#previews.showChecklist(uri, undefined);
    this.#previews.back(uri);
  }
}
