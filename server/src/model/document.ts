// The typed document: a slot for every field of the language, and what the reader noticed on its way.

import type { Part } from '../language/kinds.ts';
import type { PAGE } from '../language/page.ts';
import type { Stage } from '../language/stages.ts';
import type { MappingEntry, SyntaxTree } from '../syntax/tree.ts';
import type { Slot } from './slot.ts';
import type { FileMention, PlaceholderMention, StructureFault } from './faults.ts';

type PageFields = typeof PAGE.fields;

/** What is judged of a document whose top level cannot be judged as a page. */
export type TopLevel = 'page' | 'empty' | 'not-a-mapping' | 'refused';

/** A section without a fault, as it was first read, and what was noted of it. */
export interface ReadSection {
  readonly slot: Slot<unknown>;
  readonly files: readonly FileMention[];
  readonly placeholders: readonly PlaceholderMention[];
}

export interface WorkflowDocument {
  readonly tree: SyntaxTree;
  readonly topLevel: TopLevel;
  /** Every section and field, in page order. */
  readonly page: Part<PageFields>;
  /** The stage it is judged by: a missing one is `pilot`; undefined when the stage is unknown (structure rules only). */
  readonly stage: Stage | undefined;
  /** What a section says depends on its own entry only: no key counts for a place in another one. */
  readonly isLocal: boolean;
  /** The entry of each section that is written. */
  readonly entries: ReadonlyMap<string, MappingEntry>;
  /** Sections as they were first read; their nodes may stand elsewhere by now. */
  readonly sections: ReadonlyMap<string, ReadSection>;
  readonly faults: readonly StructureFault[];
  readonly files: readonly FileMention[];
  readonly placeholders: readonly PlaceholderMention[];
}

type ItemOf<S> = S extends { readonly value?: readonly (infer I)[] }
  ? I extends { readonly value?: infer V }
    ? V
    : never
  : never;
type ValueIn<S> = S extends { readonly value?: infer V } ? V : never;

export type Trigger = ItemOf<Part<PageFields>['trigger']>;
export type Input = ItemOf<Part<PageFields>['input']>;
export type Task = ItemOf<Part<PageFields>['task']>;
export type Output = ItemOf<Part<PageFields>['output']>;
export type Success = ValueIn<Part<PageFields>['success']>;
export type Measure = ItemOf<Success['measures']>;
export type Review = ValueIn<Part<PageFields>['review']>;
export type RecordPart = ValueIn<Part<PageFields>['record']>;
export type Decision = ItemOf<RecordPart['decisions']>;
export type Gap = ItemOf<RecordPart['gaps']>;
export type Waiver = ItemOf<RecordPart['waivers']>;
