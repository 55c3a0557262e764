// Words of failures: what names nobody, no place and no way to do the work.

import { stems } from '../sentence.ts';

export const FAILURE_EMPTY: ReadonlySet<string> = stems(`
  break broken case event takeover screen error erroneous fail failure exception trouble outage bug incident alert
  notify notification inform tell told message mail email warn retry again repeat rerun restart re log catch caught
  handle fix resolve solve figure hand intervention continue carry run stop halt wait admin administrator developer
  dev engineer owner escalate escalation investigate check monitor attempt graceful care action step
  measure taken contact call ask happen occur come back default fallback backup plan wrong notice execution recover
  recovery skip ignore rollback send sent report fall data record item task job fehler benachrichtigt informiert
  manuell erreur manuellement
`);

/** The failure is swallowed, or told only by chance. */
export const FAILURE_OPEN =
  /\b(?:(?:continues?|carr(?:y|ies) on|goes on|keeps? (?:going|running)|runs? on)(?: \w+)? ?(?:running|working|anyway|as (?:usual|normal|before))?$|(?:without|no) interruption|^\(?optional(?:ly)?|(?:gets?|is|are|be) (?:sorted|fixed|handled|dealt with|solved|resolved|taken care of)(?: out)? (?:somehow|later|eventually|manually|internally)|somehow|(?:some|any)(?:one|body) (?!else)(?:\w+ ){0,2}(?:be |told|notified|informed|alerted|fix\w*|notices?|looks?|checks?|takes?|handles?|helps?|steps?|restarts?|does|do)|errors? (?:are |is )?(?:ignored|skipped|swallowed|suppressed)|nothing happens|we hope|fails? silently|silently \w+|best effort|(?:should not|never|rarely) (?:happen|fail)s?|(?:find|figure) (?:it )?out|as soon as possible|asap|jemand)(?!\p{L})/u;
