// What checking a document gives.

import type { Asked } from './again.ts';
import type { Message } from '../messages/message.ts';
import type { AnyFix, Fact, PlaceElsewhere, Rule, Severity } from '../rules/rule.ts';
import type { Path } from '../syntax/path.ts';
import type { TextRange } from '../syntax/tree.ts';

/** Another place that belongs to a finding. */
export interface RelatedPlace {
  readonly path: Path;
  /** In the author's text; for a place in another document, where this one is concerned. */
  readonly range: TextRange;
  readonly elsewhere?: PlaceElsewhere;
  readonly message: Message;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: Path;
  /** The characters it stands on, in the author's text. */
  readonly range: TextRange;
  readonly message: Message;
  readonly related: readonly RelatedPlace[];
  /** The repairs, the best one first; worked out when they are asked for. */
  fixes(): readonly AnyFix[];
  /** The findings that this one stands for: the hints about absent parts of the next stage. */
  readonly joined?: readonly Finding[];
}

/** A finding that a waiver silences. It is listed in every report. */
export interface WaivedFinding {
  readonly finding: Finding;
  /** The position of the waiver in `record.waivers`. */
  readonly waiver: number;
}

/** A requirement that is not met or cannot be told, whatever the stage says; what readiness counts. */
export interface OpenPoint {
  readonly rule: Rule;
  readonly fact: Fact;
  readonly answer: 'missing' | 'cannot-tell';
  readonly message: Message;
  readonly waived: boolean;
}

export interface CheckResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly open: readonly OpenPoint[];
  /** Rules that threw; the others went on. */
  readonly crashed: readonly { readonly rule: string; readonly error: string }[];
  /** What each rule found, for the check of the next text. */
  readonly asked: Asked;
}
