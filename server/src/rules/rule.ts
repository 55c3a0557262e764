// The shape of a rule: find (check), say (message), repair (fix). A rule knows paths and meanings; ranges, severities
// and waivers are the business of `check/`.

import type { Operation, YamlValue } from '../edit/operations.ts';
import type { Configuration } from '../language/configuration.ts';
import { GATES } from '../language/stages.ts';
import type { Gate, TrackStage } from '../language/stages.ts';
import type { Message } from '../messages/message.ts';
import type { WorkflowDocument } from '../model/document.ts';
import type { Memory } from '../model/memory.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Path } from '../syntax/path.ts';
import type { TextRange } from '../syntax/tree.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/**
 * - `structure`: an error at every stage, never waived.
 * - `requirement`: follows the stage, counts towards its gate.
 * - `judgement`: of wording; never more than a warning.
 * - `time`: depends on today; never more than a warning.
 */
export type RuleKind = 'structure' | 'requirement' | 'judgement' | 'time';

/** What is known of a file that a document names. What lies outside the workspace is `unknown` and never probed. */
export type FileState = 'there' | 'missing' | 'unknown';

/** What a rule may look at beside the document. Everything was fetched before; checking is synchronous. */
export interface Context {
  readonly today: PlainDate;
  /** The state of a relative file, as it is written in the document. */
  fileState(path: string): FileState;
  /** A value for a field that is not there, with blanks where the author has to write. */
  skeleton(path: Path): YamlValue;
  /** The same as one line of text. */
  line(path: Path): YamlValue;
  /** The people directory; undefined where there is none. */
  readonly people: Configuration['people'];
  /** The systems that the configuration lists. */
  readonly systems: readonly string[];
  /** What the configuration adds to the vague words, and what it takes from them. */
  readonly wording: Configuration['wording'];
  /** The other documents of the workspace, as far as they are known. */
  readonly others: Others;
  /** What the other rules found; empty for all but the rules that come after them. */
  readonly earlier: EarlierFindings;
  /** What is known of texts that were looked at before; it makes a rule quicker and changes nothing. */
  readonly memory: Memory;
}

/** What is known of the other documents of the workspace. */
export interface Others {
  /** Some of those that have a title. */
  withTitle(title: string): readonly OtherDocument[];
  /**
   * The shortest ring that the link at a field of `related` closes: the documents in their order, from the one that asks
   * on, each with the place that says that it feeds the next one. Undefined where there is none.
   */
  ring(path: Path): readonly OtherDocument[] | undefined;
}

export interface OtherDocument {
  /** The file, as a path relative to the document that asks. */
  readonly name: string;
  readonly place: PlaceElsewhere;
}

/** A place in another document: a line from 0, and characters that are the same in UTF-16 and UTF-8. */
export interface PlaceElsewhere {
  readonly uri: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What a rule that judges the findings of others may know. */
export interface EarlierFindings {
  /** Requirements that are not met and count as skipped when they were due before the stage. */
  readonly open: readonly {
    readonly rule: string;
    readonly due: TrackStage;
    readonly path: Path;
    readonly message: Message;
  }[];
  /** The waivers (by their position in the record) whose time is over and whose finding is back. */
  readonly lapsedWaivers: readonly number[];
}

/** One place where a rule has something to say. Rules extend it by what their message and fix need. */
export interface Fact {
  /** The field concerned, written or not; the finding stands on its value, or on the nearest parent that is there. */
  readonly path: Path;
  /** `cannot-tell` counts in the readiness and is no finding. */
  readonly answer?: 'cannot-tell';
  /** The exact characters, where the path does not tell them. */
  readonly range?: TextRange;
  /** Stand on the key, also where there is a value. */
  readonly onKey?: boolean;
  /** This severity whatever the stage says; `follows` is the default. */
  readonly severity?: Severity | 'follows';
  /** Not more than this, whatever the stage says. */
  readonly atMost?: Severity;
  /** Other places that belong to the finding. */
  readonly related?: readonly Related[];
}

export interface Related {
  readonly path: Path;
  readonly range?: TextRange;
  /** It is in another document; `path` is then where this one is concerned. */
  readonly elsewhere?: PlaceElsewhere;
  readonly message: Message;
}

/** A repair: what to call it, what to do, and whether it may be applied without a look. */
export interface Fix {
  readonly title: Message;
  readonly operations: readonly Operation[];
  /** Safe: there is one right answer and nothing is left to write. */
  readonly safe: boolean;
}

/** A repair that makes a file beside the document. */
export interface FileFix {
  readonly title: Message;
  readonly createFile: string;
  readonly safe: false;
}

export type AnyFix = Fix | FileFix;

export interface Rule<F extends Fact = Fact> {
  /** `section/fault`, as in the contract. */
  readonly id: string;
  /** Structure rules count towards none. */
  readonly gate?: Gate;
  /** The stage in which a requirement is due, or a severity that does not follow the stage. */
  readonly due: TrackStage | Severity;
  readonly kind: RuleKind;
  /** It judges what the others found, and runs after them. */
  readonly afterOthers?: true;
  /** Whether an open one means that an earlier stage was skipped; by default only requirements do. */
  readonly countsAsSkipped?: boolean;
  /** Find: every place, judged without regard to stage and severity. May throw; the others go on. */
  check(document: WorkflowDocument, context: Context): Iterable<F>;
  /** Say: what is wrong, why it matters, what to do. */
  message(fact: F): Message;
  /** Repair: the fixes, the best one first. */
  fixes?(fact: F, document: WorkflowDocument, context: Context): readonly AnyFix[];
}

/** What a rule says of itself; its kind and its gate only where they are not those that its section has. */
type Definition<F extends Fact> = Omit<Rule<F>, 'kind'> & { readonly kind?: RuleKind };

/**
 * Makes a rule: where it says nothing else a requirement that counts towards the gate of its section. By the fact's type
 * find, say and repair agree.
 */
export function rule<F extends Fact>(definition: Definition<F>): Rule {
  const [section = ''] = definition.id.split('/');
  const { kind = 'requirement', gate = GATES.find((one) => SECTIONS_OF[one].includes(section)) } = definition;
  const counts = gate !== undefined && (kind === 'requirement' || kind === 'time');
  return { ...definition, kind, ...(counts && { gate }) };
}

/** The sections whose requirements count towards a gate; those of the others say so themselves. */
const SECTIONS_OF: Readonly<Record<Gate, readonly string[]>> = {
  ownership: ['owner', 'second-owner', 'dry-run', 'gap'],
  data: ['input'],
  integration: ['trigger', 'task', 'output', 'failure', 'manual-steps', 'related'],
  value: ['success', 'costs', 'decision'],
  adoption: ['team', 'sponsor', 'adoption'],
  governance: ['review', 'governance', 'cadence'],
};
