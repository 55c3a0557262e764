// The questions of "New Workflow Document", one after the other, with a way back.

import { QuickInputButtons, Uri, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { NEW_DOCUMENT_QUESTIONS } from '../../../server/src/protocol.ts';
import { fileNameFor, isTaken, withSuffix } from './new-document-place.ts';
import type { Home } from './new-document-place.ts';

/** The last question: the path of the file. */
export const PLACE = 'place';

/** What a person does instead of answering. */
const BACK = Symbol('back');
const ESCAPE = Symbol('escape');

type Line = (typeof NEW_DOCUMENT_QUESTIONS)[number];

/** What was answered; empty where the question was passed over. */
export type Answers = { readonly [name in Line | typeof PLACE]?: string };

export interface Question {
  readonly name: Line | typeof PLACE;
  readonly prompt: string;
  readonly example: string;
  /** What stands there to be accepted or changed. */
  suggestion?(answers: Answers): string;
  /** What is wrong with an answer; undefined where nothing is. */
  fault?(answer: string): Promise<string | undefined>;
}

/** All questions in their order; the place is asked for only where there is a folder to put it in. */
export function questions(home: Home | undefined): readonly Question[] {
  const lines: readonly Question[] = [
    { name: 'workflow', prompt: l10n.t('What is the workflow called?'), example: 'Inbound lead triage' },
    {
      name: 'owner',
      prompt: l10n.t('Who answers for it? A name and how to reach them.'),
      example: 'Dana Whitfield <dana@example.com>',
    },
    {
      name: 'trigger',
      prompt: l10n.t('What starts it? The event and the system it happens in.'),
      example: l10n.t('A demo request form is submitted in HubSpot'),
    },
    {
      name: 'input',
      prompt: l10n.t('What goes in? Which data, from where, in which format.'),
      example: l10n.t("The form's answers, as JSON from the HubSpot webhook"),
    },
    {
      name: 'task',
      prompt: l10n.t('What does the AI do with it?'),
      example: l10n.t('Score the lead from 1 to 5 and draft a two-paragraph reply'),
    },
    {
      name: 'review',
      prompt: l10n.t('Who looks at the result before it counts, and at what?'),
      example: l10n.t('Dana reads every draft before it is sent'),
    },
    {
      name: 'output',
      prompt: l10n.t('Where does the result land?'),
      example: l10n.t('Score and draft are saved on the HubSpot deal within 2 minutes'),
    },
  ];
  return home ? [...lines, placeQuestion(home)] : lines;
}

function placeQuestion({ root, folder }: Home): Question {
  const inside = folder.path.slice(root.path.length).replace(/^\/+/, '');
  return {
    name: PLACE,
    prompt: l10n.t('Where is it saved? The path from the folder that is open.'),
    example: 'workflows/inbound-lead-triage.workflowdoc.yaml',
    suggestion: ({ workflow }) => (inside === '' ? '' : `${inside}/`) + fileNameFor(workflow),
    async fault(answer) {
      if (/^(\.workflowdoc)?(\.ya?ml)?$/.test(answer.split(/[\\/]/).at(-1) ?? ''))
        return l10n.t('The file needs a name.');
      if (answer.split(/[\\/]/).includes('..')) return l10n.t('The path must stay inside the folder that is open.');
      return (await isTaken(Uri.joinPath(root, withSuffix(answer))))
        ? l10n.t('There is a file of this name already.')
        : undefined;
    },
  };
}

/** Asks until all is answered or the person presses Escape; gives what was answered by then. */
export async function askInTurn(
  all: readonly Question[],
): Promise<{ readonly answers: Answers; readonly isComplete: boolean }> {
  let answers: Answers = {};
  for (let at = 0; at < all.length;) {
    const question = all[at]!;
    const answer = await ask(question, answers, at + 1, all.length);
    if (answer === ESCAPE) return { answers, isComplete: false };
    if (answer === BACK) {
      at -= 1;
      continue;
    }
    answers = { ...answers, [question.name]: question.name === PLACE ? withSuffix(answer) : answer };
    at += 1;
  }
  return { answers, isComplete: true };
}

function ask(
  { name, prompt, example, suggestion, fault }: Question,
  answers: Answers,
  step: number,
  totalSteps: number,
): Promise<string | typeof BACK | typeof ESCAPE> {
  const input = window.createInputBox();
  input.title = l10n.t('New Workflow Document');
  input.step = step;
  input.totalSteps = totalSteps;
  input.prompt = `${prompt} ${l10n.t('(Empty leaves a blank; Escape opens what you have.)')}`;
  input.placeholder = example;
  input.value = answers[name] ?? suggestion?.(answers) ?? '';
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const parts: Disposable[] = [input];
    const end = (answer: Parameters<typeof resolve>[0]): void => {
      resolve(answer);
      for (const part of parts) part.dispose();
    };
    const accept = async (): Promise<void> => {
      const text = input.value.trim();
      input.validationMessage = await fault?.(text);
      if (input.validationMessage === undefined) end(text);
    };
    parts.push(
      input.onDidAccept(() => void accept()),
      input.onDidChangeValue(() => (input.validationMessage = undefined)),
      input.onDidTriggerButton(() => end(BACK)),
      input.onDidHide(() => end(ESCAPE)),
    );
    input.show();
  });
}
