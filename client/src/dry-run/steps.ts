// Dry run room: its questions, each a list or an input in the middle at the top. Nothing in them needs a mouse, and a
// click into the page does not end them.

import { l10n, QuickInputButtons, window } from 'vscode';
import type { Disposable, QuickInput, QuickPick, QuickPickItem } from 'vscode';
import type { DryRunPart, DryRunView } from '../../../server/src/protocol.ts';
import type { Progress } from './progress.ts';

/** What a person does instead of answering. */
export const BACK = Symbol('back');
export const ESCAPE = Symbol('escape');
type Instead = typeof BACK | typeof ESCAPE;

/** A line of a list and what it stands for. */
export interface Choice<T> extends QuickPickItem {
  readonly is: T;
}

interface Asked {
  readonly title: string;
  readonly placeholder: string;
  readonly step?: number;
  readonly total?: number;
  /** The line that is chosen when nothing else is. */
  readonly active?: number;
}

/** Asks whether a part was clear from the page. */
export function askPart(
  view: DryRunView,
  progress: Progress,
  index: number,
): Promise<'clear' | 'ask' | 'parts' | Instead> {
  const part = view.parts[index]!;
  const before = progress.of(part);
  const said = part.value === '' ? l10n.t('The page says nothing about it.') : l10n.t('The page: {0}', part.value);
  const choices: readonly Choice<'clear' | 'ask' | 'parts'>[] = [
    { is: 'clear', label: `$(check) ${l10n.t('Clear from the page')}`, detail: said },
    {
      is: 'ask',
      label: `$(question) ${l10n.t('I had to ask…')}`,
      ...(before?.question !== undefined && { detail: before.question }),
    },
    { is: 'parts', label: `$(list-unordered) ${l10n.t('All parts…')}` },
  ];
  return choose(choices, {
    title: titleOf(view),
    placeholder: l10n.t('{0}: was it clear from the page alone?', part.name),
    step: index + 1,
    total: view.parts.length,
    active: before?.question !== undefined ? 1 : 0,
  });
}

/** Asks for the question about a part. `write` puts it on the record, and gives the reason where it cannot. */
export function askQuestion(
  view: DryRunView,
  part: DryRunPart,
  value: string,
  write: (question: string) => Promise<string | undefined>,
): Promise<string | Instead> {
  const input = window.createInputBox();
  input.title = titleOf(view);
  input.prompt = l10n.t('What did you have to ask about "{0}"? It becomes a gap at {1}.', part.name, part.at);
  input.value = value;
  input.buttons = [QuickInputButtons.Back];
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
      input.onDidTriggerButton(() => end(BACK)),
    ];
  });
}

/** Shows all parts with what was said about each; one of them is gone to. */
export function askWhichPart(view: DryRunView, progress: Progress, index: number): Promise<number | Instead> {
  const choices = view.parts.map((part, is): Choice<number> => {
    const answer = progress.of(part);
    const icon = answer === undefined ? 'circle-large-outline' : answer.question === undefined ? 'check' : 'question';
    return { is, label: `$(${icon}) ${part.name}`, description: answer?.question ?? part.value };
  });
  return choose(choices, { title: titleOf(view), placeholder: l10n.t('Which part?'), active: index });
}

/** Asks whether to go on with a run that was left. */
export function askWhetherToGoOn(view: DryRunView, count: number): Promise<'on' | 'anew' | Instead> {
  return choose(
    [
      { is: 'on', label: `$(debug-continue) ${l10n.t('Go on ({0} of {1})', count, view.parts.length)}` },
      {
        is: 'anew',
        label: `$(debug-restart) ${l10n.t('Start over')}`,
        detail: l10n.t('Questions that were asked stay on the record.'),
      },
    ] as const,
    { title: titleOf(view), placeholder: l10n.t('This dry run was left half-way.') },
  );
}

/** Asks whether a run with all its answers is put on the record. */
export function askWhetherToRecord(view: DryRunView, progress: Progress): Promise<'record' | 'parts' | Instead> {
  const asked = progress.asked(view).length;
  const result =
    asked === 0
      ? { label: `$(pass) ${l10n.t('Record the dry run: clean')}`, detail: l10n.t('The page alone was enough.') }
      : {
          label: `$(comment-unresolved) ${l10n.t('Record the dry run: gaps')}`,
          detail: l10n.t('Questions that had to be asked: {0}', asked),
        };
  return choose(
    [
      { is: 'record', ...result },
      { is: 'parts', label: `$(list-unordered) ${l10n.t('All parts…')}` },
    ] as const,
    {
      title: titleOf(view),
      placeholder: l10n.t('Every part is answered, by {0}.', view.by),
    },
  );
}

function titleOf({ title }: DryRunView): string {
  return l10n.t('Dry Run: {0}', title);
}

function choose<T>(choices: readonly Choice<T>[], asked: Asked): Promise<T | Instead> {
  const list: QuickPick<Choice<T>> = window.createQuickPick();
  list.title = asked.title;
  list.placeholder = asked.placeholder;
  list.items = choices;
  list.matchOnDescription = true;
  list.step = asked.step;
  list.totalSteps = asked.total;
  const active = choices[asked.active ?? 0];
  if (active) list.activeItems = [active];
  list.buttons = (asked.step ?? 1) > 1 ? [QuickInputButtons.Back] : [];
  return shown(list, (end) => [
    list.onDidAccept(() => {
      const [chosen] = list.selectedItems;
      if (chosen) end(chosen.is);
    }),
    list.onDidTriggerButton(() => end(BACK)),
  ]);
}

/** Shows an input until it is answered or goes. */
function shown<T>(
  input: QuickInput,
  listen: (end: (answer: T | Instead) => void) => readonly Disposable[],
): Promise<T | Instead> {
  input.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const parts: Disposable[] = [input];
    const end = (answer: T | Instead): void => {
      resolve(answer);
      for (const part of parts) part.dispose();
    };
    parts.push(
      ...listen(end),
      input.onDidHide(() => end(ESCAPE)),
    );
    input.show();
  });
}
