// The structure rules over one mapping's keys and values: the reader found the fault, the rule words and mends it.

import type { WorkflowDocument } from '../../model/document.ts';
import type { StructureFault } from '../../model/faults.ts';
import { rule } from '../rule.ts';
import type { Fact, Rule } from '../rule.ts';

type FaultOf<R extends StructureFault['rule']> = Extract<StructureFault, { readonly rule: R }>;

interface FaultRule<R extends StructureFault['rule']> {
  readonly id: R;
  readonly message: Rule<FaultOf<R> & Fact>['message'];
  readonly fixes?: NonNullable<Rule<FaultOf<R> & Fact>['fixes']>;
  readonly related?: (fault: FaultOf<R>) => NonNullable<Fact['related']>;
}

/** A structure rule for one kind of fault that the reader notes. */
export function faultRule<R extends StructureFault['rule']>({ related, ...definition }: FaultRule<R>): Rule {
  const isOwn = (fault: StructureFault): fault is FaultOf<R> => fault.rule === definition.id;
  return rule<FaultOf<R> & Fact>({
    ...definition,
    due: 'error',
    kind: 'structure',
    check: (document: WorkflowDocument) =>
      document.faults.filter(isOwn).map((fault) => (related ? { ...fault, related: related(fault) } : fault)),
  });
}
