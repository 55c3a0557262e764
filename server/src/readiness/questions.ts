// Four short questions with the page's own answers: who owns it, what starts it, where the result lands, how we will
// know that it works.

import type { WorkflowDocument } from '../model/document.ts';
import { partsOf, valueOf } from '../model/slot.ts';
import { formatDate } from '../model/values/date.ts';
import { measuresOf } from '../rules/shared/measures.ts';

/** The answers as the author wrote them; an empty list where there is none. */
export interface FourQuestions {
  readonly owner: readonly string[];
  readonly start: readonly string[];
  readonly landing: readonly string[];
  readonly proof: readonly string[];
}

/** The page's own answers to the four questions. */
export function fourQuestions(document: WorkflowDocument): FourQuestions {
  const { page } = document;
  const owner = valueOf(page.owner);
  return {
    owner: owner ? [owner.text] : [],
    start: partsOf(page.trigger).flatMap(({ value }) => withSystem(valueOf(value.event), valueOf(value.system))),
    landing: partsOf(page.output).flatMap(({ value }) => withSystem(valueOf(value.destination), valueOf(value.system))),
    proof: measuresOf(document).flatMap(({ value }) => {
      const metric = valueOf(value.metric);
      if (metric === undefined) return [];
      const [from, to, by] = [valueOf(value.baseline), valueOf(value.target), valueOf(value.by)];
      const change = from && to ? `: ${from.text} → ${to.text}` : '';
      return [`${metric}${change}${by ? ` (by ${formatDate(by)})` : ''}`];
    }),
  };
}

function withSystem(text: string | undefined, system: string | undefined): string[] {
  if (text === undefined) return [];
  return [system === undefined ? text : `${text} (${system})`];
}
