// Who reviews, where a whole review is one line.

import type { WorkflowDocument } from '../../model/document.ts';
import { valueOf } from '../../model/slot.ts';

/**
 * Whether those who review are groups and nobody else. One line is one only when it is short and says nothing but who:
 * `The buyer accepts or rejects the date` begins like a group and is a sentence.
 */
export function isGroupOnly({ review }: WorkflowDocument['page']): boolean {
  const people = valueOf(valueOf(review)?.reviewer) ?? [];
  if (people.length === 0 || !people.every(({ value }) => value?.is === 'group')) return false;
  const line = review.oneLine ? (review.text ?? '') : '';
  return line.trim().split(/\s+/).length <= MOST_WORDS && !DOES.test(line);
}

const MOST_WORDS = 5;

const DOES =
  /\b(?:check|review|approv|look|read|verif|skim|test|inspect|sign|glance|proof|validat|accept|reject|confirm|decid|edit|releas|prüf|vérif)/iu;
