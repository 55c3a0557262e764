// Words of reviews: what is no yardstick, nobody in particular, and too late.

import { stems } from '../sentence.ts';

export const REVIEW_EMPTY: ReadonlySet<string> = stems(`
  inappropriate expert eye occasional readability audit sense review reviewer check recheck approve approval verify
  verification validate validation inspect inspection test skim scan accuracy accurate inaccurate correctness
  incorrect content text output response answer draft loop feedback control assurance qa assess assesses evaluate
  assure bad poor wrong error mistake data information inconsistent completeness incomplete relevance irrelevant
  clarity unclear tone style grammar spelling wording sanity glance proofread monitor double informal spot sample
  random feel sound seem appear satisfactory acceptable unacceptable meet plausible plausibility realistic else
  confirm sign pass passes fail continuous ongoing today item job oversight supervise decide decision judge
  judgement unsuitable together reject rejection before prüfen prüft geprüft kontrolle qualität qualitätskontrolle
  vérifier qualité
`);

/** Nobody in particular, no time, no measure. */
export const REVIEW_OPEN =
  /\b(?:(?:some|any)(?:one|body)(?: \w+){0,2} (?:check|review|read|skim|look|approve|verif|glance|test)\w*|quick(?:ly)? (?:sanity )?(?:check|look|review|glance|scan|read|skim)|glance|sanity[- ]check(?:ed|s)?|informal(?:ly)? (?:review|check|quality|look|feedback)|eyeball\w*|skims?|gut feel(?:ing)?|a sample of|spot[- ]checks?|random(?:ly)?(?: \w+)? (?:check|review|sampl)\w*|check out|at \w+ discretion|team (?:reviews?|checks?)|jemand (?:prüft|schaut|liest)|stichprobenartig)(?!\p{L})/u;

const TASTES =
  'good|bad|ok|okay|fine|weird|odd|strange|nice|poor|great|reasonable|sensible|plausible|realistic|(?:un)?acceptable|(?:in)?appropriate|(?:in)?adequate|(?:un)?satisfactory|(?:un)?suitable|(?:in)?sufficient|useful|helpful|useless|(?:high|low)[- ]quality|off[- ]brand|engaging|well[- ]written|good enough|up to (?:standard|scratch|par)';
const LOOKS_LIKE = '(?:looks?|feels?|sounds?|seems?|reads?|appears?)';

/** A matter of taste: nobody could reject an output with it. */
export const REVIEW_TASTE = new RegExp(
  `\\b(?:${LOOKS_LIKE}(?: \\w+)? (?:wrong|right|off|correct|accurate|inaccurate|clear|unclear|natural|professional)|(?:${LOOKS_LIKE}|is|are|if|not|(?:must|should|ha(?:s|ve) to|needs? to) be)(?: (?:not|too|very|so|really|just|simply|somehow|quite))? (?:${TASTES}|professional)|(?:bad|poor|low|insufficient|good|high) quality|good enough|in order$|mak(?:e|es|ing) (?:it|them|this) (?:\\w+ )?(?:better|good|nicer|clearer|pop)|mak(?:es?|ing) (?:no |any )?sense|(?:we|you|they|he|she|i|someone|nobody) (?:like|love|trust)s?|(?:doesn't|don't|do not|does not|wouldn't) (?:like|love|trust)|(?:is|are|isn't|not) (?:happy|satisfied|convinced)|meets? (?:our|the|your|all)? ?(?:\\w+ )?(?:standards?|expectations?|requirements?)|below (?:our |the )?(?:standards?|expectations?)|improves? (?:it|this|the)|(?:tone|quality) is (?:off|wrong|not))(?!\\p{L})`,
  'u',
);

const MACHINE =
  '(?:the |an? |our |same |second |another )*(?:ai|llm|(?:language |ai )?model|(?:ai )?assistant|ai agent|bot|chatbot|gpt(?:-\\S+)?|chatgpt|gemini|copilot|machine|workflow|automation|system|algorithm)(?: itself)?';
const LOOKS = '(?:check|review|verif|validat|evaluat|critiqu|grad|approv|assess|judg|inspect|proofread)';

export const BY_ITSELF = new RegExp(
  `^${MACHINE}(?: (?:automatically|also|then|will|should|must|again))* (?:re-?|double[- ]|self-?)?${LOOKS}(?:s|es|e|y|ies)?(?!\\p{L})|${LOOKS}(?:ed|ied|ion|al|ation|)(?: \\w+ly)? by ${MACHINE}(?!\\p{L})|^(?:the )?agent (?:also |then )?(?:re-?|double[- ])?${LOOKS}\\w* its |\\bself[- ](?:review|check|critique|reflect|evaluat|verif|assess|correct|validat)\\w*|\\b(?:its|their) own (?:output|answer|work|result|draft|response|text)|^${MACHINE}$`,
  'u',
);

const OUT =
  '(?:sen[dt](?:ing)?|publi(?:sh(?:ed|ing)|cation)|releas(?:e|ed|ing)|post(?:ed|ing)|deliver(?:y|ed)|live|shipp(?:ed|ing)|gone|out|launch(?:ed)?|go-?live|going live|dispatch(?:ed)?|the fact|issued|printed)';

export const AFTER_RELEASE = new RegExp(
  `\\bafter (?:\\w+ ){0,2}?(?:(?:is|are|was|were|has|have|been|goes) ){0,2}${OUT}(?!\\p{L})|\\bonce (?:\\w+ ){0,3}?(?:is|are|has|have|been) ${OUT}(?!\\p{L})|\\bafterwards?\\b|\\bpost[- ](?:publication|release|send|hoc|delivery)\\b|\\b(?:retrospectively|in hindsight)\\b|\\b(?:sent|published|released|posted)(?: \\w+)? (?:first|immediately|directly),? (?:\\w+ )*(?:checked|reviewed|read|corrected)|\\b(?:im nachhinein|nachträglich|après (?:l'envoi|la publication))(?!\\p{L})`,
  'u',
);

export const BEFORE_RELEASE =
  /\b(?:before|prior to|until|vor(?:her)?|avant)(?!\p{L})|\bpre-(?:publication|release|send)/u;
