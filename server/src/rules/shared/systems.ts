// The systems that a document names: a name among them is no person.

import type { WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';

/** The systems of triggers and outputs, in lower case. */
export function systemsOf(document: WorkflowDocument): ReadonlySet<string> {
  const parts = [...partsOf(document.page.trigger), ...partsOf(document.page.output)];
  return new Set(parts.flatMap((part) => valueOf(part.value.system)?.toLowerCase() ?? []));
}
