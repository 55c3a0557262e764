// "Start Dry Run": somebody who does not own the workflow goes through the page part by part. What had to be asked is a
// gap at its field at once, what is left half-way is kept, and a finished run is on the record.

import { l10n, Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { TextEditor } from 'vscode';
import { DRY_RUN } from '../../../server/src/protocol.ts';
import type { DryRunParams, DryRunPart, DryRunView } from '../../../server/src/protocol.ts';
import { targetEditor } from '../commands/target.ts';
import { askName, whoAmI } from '../me.ts';
import { changeGaps, refusal, tellRefusal } from '../gaps/requests.ts';
import type { Previews } from '../preview/previews.ts';
import type { Session } from '../session-parts.ts';
import { Progress } from './progress.ts';
import { askPart, askQuestion, askWhetherToGoOn, askWhetherToRecord, askWhichPart, BACK, ESCAPE } from './steps.ts';

/**
 * Runs a dry run of a document, or goes on with one.
 * @param target the document, where the caller names one; else the one of the editor or preview in front
 */
export async function startDryRun(session: Session, previews: Previews, target: unknown): Promise<void> {
  const editor = await targetEditor(target ?? previews.active?.uri);
  if (!editor) return;
  const runner = await runnerOf(session, editor);
  if (!runner) return;
  const run = new DryRun(session, editor, runner.me);
  const progress = new Progress(session.context.workspaceState, editor.document.uri.toString(), runner.view.by);
  const count = progress.count(runner.view);
  const begin = count === 0 ? 'on' : await askWhetherToGoOn(runner.view, count);
  if (begin === 'anew') await progress.clear();
  if (begin !== 'on' && begin !== 'anew') return;
  if (!previews.isShown(editor.document.uri)) previews.open(editor.document.uri, true);
  const view = await run.through(progress);
  if (view) await run.record(view, progress);
  else tellKept(progress, runner.view);
}

/** Who runs it. The owner cannot: that a page is enough can only be seen by somebody who has nothing but the page. */
async function runnerOf(
  session: Session,
  editor: TextEditor,
): Promise<{ readonly me: string; readonly view: DryRunView } | undefined> {
  let me = await whoAmI(session.context, editor.document.uri);
  while (me !== undefined) {
    const view = await viewFor(session, editor, me);
    if (!view) return undefined;
    if (!view.isOwner) return { me, view };
    const other = l10n.t('Somebody Else Runs It…');
    const why = l10n.t('A dry run shows that somebody who did not build the workflow can run it from the page alone.');
    const detail = `${why} ${l10n.t('{0} owns this page and knows the answers. Let the second owner try.', view.by)}`;
    const message = l10n.t('The owner cannot pass the dry run of the own page.');
    if ((await window.showInformationMessage(message, { modal: true, detail }, other)) !== other) return undefined;
    me = await askName(l10n.t('Who runs it now? The name goes on the record.'));
  }
  return undefined;
}

function viewFor({ client }: Session, { document }: TextEditor, me: string): Promise<DryRunView | null> {
  const params: DryRunParams = { uri: client.code2ProtocolConverter.asUri(document.uri), me };
  return client.sendRequest<DryRunView | null>(DRY_RUN, params);
}

class DryRun {
  readonly #session: Session;
  readonly #editor: TextEditor;
  readonly #me: string;

  constructor(session: Session, editor: TextEditor, me: string) {
    this.#session = session;
    this.#editor = editor;
    this.#me = me;
  }

  /** Asks about every part; gives the page as it was at the end, undefined when the run was left. */
  async through(progress: Progress): Promise<DryRunView | undefined> {
    let index: number | undefined;
    for (;;) {
      // The page changes with every question, and so do the places of its parts.
      const view = await viewFor(this.#session, this.#editor, this.#me);
      if (!view) return undefined;
      index ??= view.parts.findIndex((part) => !progress.of(part));
      const part = view.parts[index];
      const next = part ? await this.#step(view, progress, part, index) : await this.#last(view, progress);
      if (next === 'record') return view;
      if (next === ESCAPE) return undefined;
      index = next === 'next' ? undefined : next;
    }
  }

  /** Puts a finished run on the record. */
  async record(view: DryRunView, progress: Progress): Promise<void> {
    const result = progress.asked(view).length === 0 ? 'clean' : 'gaps';
    const change = { do: 'run', by: this.#me, result } as const;
    const { refused } = await changeGaps(this.#session.client, this.#editor.document, change);
    if (refused) return tellRefusal(refused);
    await progress.clear();
    void window.showInformationMessage(
      result === 'clean'
        ? l10n.t('The dry run by {0} is on the record: clean.', view.by)
        : l10n.t('The dry run by {0} is on the record, with its gaps.', view.by),
    );
  }

  /** One part: what comes next is the next part that is open, a certain one, or the end. */
  async #step(view: DryRunView, progress: Progress, part: DryRunPart, index: number): Promise<Next> {
    this.#show(part);
    const answer = await askPart(view, progress, index);
    switch (answer) {
      case 'clear':
        await progress.note(part);
        return 'next';
      case 'ask':
        return this.#ask(view, progress, part, index);
      case 'parts':
        return this.#parts(view, progress, index);
      case BACK:
        return index - 1;
      case ESCAPE:
        return ESCAPE;
    }
  }

  async #ask(view: DryRunView, progress: Progress, part: DryRunPart, index: number): Promise<Next> {
    const write = async (question: string): Promise<string | undefined> => {
      const change = { do: 'ask', at: part.at, question, by: this.#me } as const;
      const { refused } = await changeGaps(this.#session.client, this.#editor.document, change);
      if (!refused) await progress.note(part, question);
      return refused && refusal(refused);
    };
    const asked = await askQuestion(view, part, progress.of(part)?.question ?? '', write);
    if (asked === ESCAPE) return ESCAPE;
    return asked === BACK ? index : 'next';
  }

  async #parts(view: DryRunView, progress: Progress, index: number): Promise<Next> {
    const chosen = await askWhichPart(view, progress, index);
    return typeof chosen === 'number' ? chosen : index;
  }

  async #last(view: DryRunView, progress: Progress): Promise<Next> {
    const answer = await askWhetherToRecord(view, progress);
    if (answer === 'parts') return this.#parts(view, progress, view.parts.length);
    return answer === BACK ? ESCAPE : answer;
  }

  /** The part is shown in the text, and so in the preview. */
  #show({ range: { start } }: DryRunPart): void {
    const place = this.#editor.document.validateRange(
      new Range(start.line, start.character, start.line, start.character),
    );
    this.#editor.selection = new Selection(place.start, place.start);
    this.#editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** A part by its position, the next one that is open, or an end. */
type Next = number | 'next' | 'record' | typeof ESCAPE;

function tellKept(progress: Progress, view: DryRunView): void {
  const count = progress.count(view);
  if (count === 0) return;
  const words = l10n.t(
    'The dry run is kept: {0} of {1} parts. "Start Dry Run" goes on with it.',
    count,
    view.parts.length,
  );
  void window.showInformationMessage(words);
}
