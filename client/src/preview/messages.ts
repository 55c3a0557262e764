// Preview room: what a panel and the script in it say to each other.

import type { Card } from '../../../server/src/protocol.ts';
import type { Change } from './change.ts';

/** What the panel of a preview is told. */
export type ToPreview =
  | { readonly type: 'page'; readonly card: Card; readonly html: string }
  /** The page as it is now, by what is new in the one that it was told last. */
  | { readonly type: 'change'; readonly card: Card; readonly change: Change }
  /** The text above the page; an empty one takes it away. */
  | { readonly type: 'notice'; readonly text: string }
  /** The part that the cursor is in; `reveal` brings it into view. */
  | { readonly type: 'mark'; readonly path: string | undefined; readonly reveal: boolean }
  /** Goes on with the checklist of a card: to the next part that is open, the first one where nothing is said. */
  | { readonly type: 'next'; readonly card: Card; readonly after?: string }
  /** Gives the keyboard back to the button that was pressed last. */
  | { readonly type: 'back' };

/** What the panel of a preview tells. */
export type FromPreview =
  /** The script listens; the card is the one from before, where there is one. */
  | { readonly type: 'ready'; readonly card?: Card }
  /** Show the page in this way. */
  | { readonly type: 'card'; readonly card: Card }
  /** Go to this place in the text. */
  | { readonly type: 'goto'; readonly key: string }
  /** Open this file, which the document names by a path relative to itself. */
  | { readonly type: 'open'; readonly file: string }
  | StepMessage;

/** A button of a checklist was pressed: an answer about a part, or one of those that end the run. */
export type StepMessage =
  | { readonly type: 'step'; readonly part: string; readonly answer: (typeof STEP_ANSWERS)[number] }
  | { readonly type: 'end'; readonly end: (typeof RUN_ENDS)[number] };

export const STEP_ANSWERS = ['clear', 'ask'] as const;
export const RUN_ENDS = ['finish', 'leave'] as const;

/** What the panel keeps while it is not shown, and over a restart of the editor. */
export interface PreviewState {
  readonly uri: string;
  readonly scroll: number;
  /** It shows whichever document is in front. */
  readonly follows: boolean;
  readonly card?: Card;
}

/** What the panel says about its checklist, read without trust. */
export function stepMessage(sent: { readonly type: unknown }): StepMessage | undefined {
  if (sent.type === 'step' && 'part' in sent && typeof sent.part === 'string' && 'answer' in sent) {
    const answer = STEP_ANSWERS.find((one) => one === sent.answer);
    return answer && { type: 'step', part: sent.part, answer };
  }
  const end = sent.type === 'end' && 'end' in sent ? RUN_ENDS.find((one) => one === sent.end) : undefined;
  return end && { type: 'end', end };
}
