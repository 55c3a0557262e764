// What the list of manual steps says, for the rules that read elsewhere that somebody moves data by hand.

import { blank } from '../../edit/operations.ts';
import { say } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import type { Fact, Fix } from '../rule.ts';
import { fix } from './fixes.ts';

/** Whether the list, or an entry of it, cannot be read. */
export function isStepsUnclear({ page }: WorkflowDocument): boolean {
  const slot = page['manual-steps'];
  return slot.state === 'unclear' || (valueOf(slot) ?? []).some((step) => step.state === 'unclear');
}

/** Whether a step is declared that has a plan, or a reason to keep it. */
export function isAnswered({ page }: WorkflowDocument): boolean {
  return partsOf(page['manual-steps']).some(
    ({ value }) => value.plan.state !== 'absent' || value['keep-because'].state !== 'absent',
  );
}

/** The texts of the steps that are declared. */
export function stepTexts({ page }: WorkflowDocument): readonly string[] {
  return partsOf(page['manual-steps']).flatMap(({ value }) => valueOf(value.step) ?? []);
}

/** A place where somebody moves data by hand: the words that say so, and all of the sentence. */
export interface HandFact extends Fact {
  readonly words: string;
  readonly sentence: string;
}

/** Adds the step to the list; its plan the author has to write. */
export function stepFixes({ sentence }: HandFact, { page }: WorkflowDocument): readonly Fix[] {
  const slot = page['manual-steps'];
  const step = { step: sentence, plan: blank('how it becomes an integration') };
  const isList = slot.node?.kind === 'sequence';
  if (slot.node?.kind === 'alias' || slot.node?.kind === 'mapping') return [];
  const operation = isList
    ? { op: 'append' as const, path: slot.path, value: step }
    : { op: 'set' as const, path: slot.path, value: [step] };
  return fix(say('fix.add', { field: 'manual-steps' }), operation);
}
