// Hover room: what an answer depends on besides the page.

import type { From } from '../schedule/schedule.ts';
import type { RuleLink } from './rule.ts';

/** Who asks, when and from where. */
export interface HoverContext {
  /** When the next times of a schedule are counted from. */
  readonly from: From;
  /** Where the reader's clocks stand, for a schedule without a time zone. */
  readonly timeZone: string;
  readonly ruleLink: RuleLink;
  /** The editor shows the words of a finding beside the hover, with its rule and its repairs. */
  readonly isFindingShown?: boolean;
}
