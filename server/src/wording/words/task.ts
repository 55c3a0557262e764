// Words of tasks: verbs that have no result, and what stands for a result.

import { stems } from '../sentence.ts';

/** Without anything else, these name neither an object nor a result. */
export const TASK_EMPTY: ReadonlySet<string> = stems(`
  topic lifting emotion handle manage deal carry execute run analyse analyze analysis generate generation create
  creation produce return response answer reply check review summarise summarize summary write organise
  organize classify categorise categorize extract evaluate query request task output instruction customer client
  message communication job report follow life recommendation suggestion decision research chat interact interaction
  conversation social media serve act magic
`);

/** Verbs after which nobody can tell whether it was done. */
export const WEAK_VERBS: ReadonlySet<string> = stems(`
  drive help assist support improve enhance optimise optimize streamline handle manage process deal take care look
  after work supercharge boost simplify automate facilitate coordinate oversee leverage empower polish refine tweak
  transform faster
`);

/** What may stand before the first verb. */
export const BEFORE_VERB =
  /^(?:the|an?|our|this|your|it|should|will|can|must|is|to|used|designed|meant|aims?|tries|please|automatically|also)$/u;

/** A role and no task. */
export const ROLE_ONLY =
  /^(?:(?:you(?:'re| are)|it is|this is|act(?:s|ing)? (?:as|like)|serves? as|works? as|be|as) (?:my |our |an? |the )+(?:\S+ ){0,3}[^\s.,;:]+|(?:an? |the |our |your )(?:[^.,;:]*? )?(?:guru|assistant|expert|specialist|bot|copilot|helper|companion|consultant))(?: (?:for|in|on|at|of|with) [^.,;:]*)?[.!]?$/u;

/** Whatever else is said, the result is a matter of taste. */
export const TASTE =
  /\b(?:(?:soup|spice|jazz)(?:s|ed)? (?:\w+ )?up|(?:sound|look|read|seem|be|feel)s? (?:more|less|a bit|somewhat) \w+$|(?:something|a bit|somewhat) more \w+|(?:actionable|valuable|meaningful|useful|deep(?:er)?|key|smart) insights?|makes? (?:it|them|this|that|things|(?:the|our|my|your) \w+(?: \w+)?) (?:\w+ )?(?:better|nicer|good|great|pop|perfect|more \w+))(?!\p{L})/u;

/** The data, the request: an object that every task has. */
export const ANY_OBJECT =
  /^(?:process|handl|analy[sz]|manag|us|tak|read|evaluat)\w* (?:the |this |any |all |every |each )?(?:following |given |incoming |provided |input |received )?(?:data|inputs?|information|requests?|contents?|texts?)(?!\p{L})/u;

/** Words that leave the result to taste. */
export const TASK_OPEN =
  /\b(?:^(?:everything|anything|all (?:kinds|sorts) of) |overall (?:mood|impression|feeling|quality)|and (?:so on|more|the like)|etc|whatever \w+|appropriately|in an? (?:appropriate|suitable|good|smart|intelligent) (?:way|manner)|takes? (?:the )?(?:necessary|appropriate|required|suitable|right) (?:actions?|steps?|measures?)|next level|effortless(?:ly)?|seamless(?:ly)?|cutting[- ]edge|check and change|saves? (?:you |us )?(?:time|hours|effort)|boost(?:s|ing)? \w+)(?!\p{L})/u;

/** What stands for a result: a verb that ends with one, or the form it has. */
export const RESULTS: ReadonlySet<string> = stems(`
  score classify categorise categorize label tag rate rank prioritise prioritize priority extract summarise
  summarize summary translate translation transcribe compare comparison match list draft write rewrite written
  propose suggest recommend fill mark flag pick choose select route assign count calculate convert turn split merge
  group sort return respond name tell says find detect identify highlight estimate predict decide create produce
  send add remove redact anonymise anonymize correct link map into verdict per surface book open close update post
  code explain describe quote scan measure collect compile compose outline build prepare determine judge spot
  compute plan
`);
