// Dry run room: what is asked beside the card, each a list or an input in the middle at the top. Nothing in them needs a
// mouse, and a click into the page does not end them.

import { l10n, window } from 'vscode';
import type { Disposable, QuickInput, QuickPick, QuickPickItem } from 'vscode';
import type { DryRunPart, DryRunView } from '../../../server/src/protocol.ts';
import type { Progress } from './progress.ts';

/** A line of a list and what it stands for. */
interface Choice<T> extends QuickPickItem {
  readonly is: T;
}

/** Asks for the question about a part. `write` puts it on the record, and gives the reason where it cannot. */
export function askQuestion(
  view: DryRunView,
  part: DryRunPart,
  value: string,
  write: (question: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const input = window.createInputBox();
  input.title = titleOf(view);
  input.prompt = l10n.t('What did you have to ask about "{0}"? It becomes a gap at {1}.', part.name, part.at);
  input.value = value;
  return shown(input, (end) => {
    const accept = async (): Promise<void> => {
      const question = input.value.trim();
      if (question === '') return;
      input.busy = true;
      input.enabled = false;
      const why = await write(question).catch((error: unknown) => String(error));
      input.busy = false;
      input.enabled = true;
      input.validationMessage = why;
      if (why === undefined) end(question);
    };
    return [
      input.onDidAccept(() => void accept()),
      input.onDidChangeValue(() => (input.validationMessage = undefined)),
    ];
  });
}

/** Asks whether to go on with a run that was left. */
export function askWhetherToGoOn(view: DryRunView, count: number): Promise<'on' | 'anew' | undefined> {
  return choose(view, l10n.t('This dry run was left half-way.'), [
    { is: 'on', label: `$(debug-continue) ${l10n.t('Go on ({0} of {1})', count, view.parts.length)}` },
    {
      is: 'anew',
      label: `$(debug-restart) ${l10n.t('Start over')}`,
      detail: l10n.t('Questions that were asked stay on the record.'),
    },
  ]);
}

/** Asks whether a run with all its answers is put on the record. */
export function askWhetherToRecord(view: DryRunView, progress: Progress): Promise<'record' | 'not-yet' | undefined> {
  const asked = progress.questions;
  const result =
    asked === 0
      ? { label: `$(pass) ${l10n.t('Record the dry run: clean')}`, detail: l10n.t('The page alone was enough.') }
      : {
          label: `$(comment-unresolved) ${l10n.t('Record the dry run: gaps')}`,
          detail: l10n.t('Questions that had to be asked: {0}', asked),
        };
  return choose(view, l10n.t('Every part is answered, by {0}.', view.by), [
    { is: 'record', ...result },
    { is: 'not-yet', label: `$(arrow-left) ${l10n.t('Back to the run card')}` },
  ]);
}

function titleOf({ title }: DryRunView): string {
  return l10n.t('Dry Run: {0}', title);
}

/** Undefined after Escape. */
function choose<T>(view: DryRunView, placeholder: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const list: QuickPick<Choice<T>> = window.createQuickPick();
  list.title = titleOf(view);
  list.placeholder = placeholder;
  list.items = choices;
  return shown(list, (end) => [
    list.onDidAccept(() => {
      const [chosen] = list.selectedItems;
      if (chosen) end(chosen.is);
    }),
  ]);
}

/** Shows an input until it is answered or goes. */
function shown<T>(
  input: QuickInput,
  listen: (end: (answer: T | undefined) => void) => readonly Disposable[],
): Promise<T | undefined> {
  input.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const parts: Disposable[] = [input];
    const end = (answer: T | undefined): void => {
      resolve(answer);
      for (const part of parts) part.dispose();
    };
    parts.push(
      ...listen(end),
      input.onDidHide(() => end(undefined)),
    );
    input.show();
  });
}
