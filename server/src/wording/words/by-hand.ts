// Words of work that people do by hand between systems.

/** Verbs that move data; forwarding only takes it on. */
export const MOVES =
  /^(?:cop(?:y|ies|ied)|past(?:es?|ed)|(?:export|upload|download|forward|retype|rekey|type)(?:s|d|ed)?)$/u;

/** Words for a person who is nobody in particular. */
export const SOMEBODY: ReadonlySet<string> = new Set(
  'i,we,someone,somebody,anyone,anybody,whoever,colleagues,team,person,human,people,staff'.split(','),
);

const IT =
  '(?:it|(?:the|this|our|my|a)(?: \\w+)? ?(?:workflow|script|flow|agent|automation|job|prompt|process|bot|run|macro|assistant|tool))';

/** Somebody starts the workflow: who, stands before. */
export const STARTS = new RegExp(
  `\\b(?:starts?|started|runs?|launch(?:es)?|triggers?|kicks? off|kicks? it off|executes?|fires? up|invokes?) ${IT}\\b`,
  'gu',
);

export const STARTED_BY_HAND =
  /\b(?:(?:start|run|trigger|launch|execute|kick)\w*(?: \w+){0,3} (?:manually|by hand)|manual(?:ly)? (?:start|run|trigger|execut|launch)\w*|(?:started|triggered|launched|executed|kicked off|run) by (?:me|us|someone|somebody|a person|a human|an? (?:user|operator|admin|colleague)|the (?:owner|user|operator|admin|team))|^(?:manual|manually|by hand)\.?$|manueller? start|(?:von hand|manuell) (?:gestartet|ausgelöst)|(?:lancé|déclenché) manuellement)(?!\p{L})/u;
