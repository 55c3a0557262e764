// Words of work that people do by hand between systems.

/** Verbs that move data; forwarding only takes it on. */
export const MOVES =
  /^(?:cop(?:y|ies|ied)|past(?:es?|ed)|(?:export|upload|download|forward|retype|rekey|type)(?:s|d|ed)?)$/u;

/** Words for a person who is nobody in particular. */
export const SOMEBODY: ReadonlySet<string> = new Set(
  'i,we,someone,somebody,anyone,anybody,whoever,colleague,colleagues,team,person,human,people,staff,intern,interns,trainee,trainees,secretary,clerk,clerks'.split(
    ',',
  ),
);

const IT =
  '(?:it|(?:the|this|our|my|a)(?: \\w+)? ?(?:workflow|script|flow|agent|automation|job|prompt|process|bot|run|notebook|macro|pipeline|assistant|zap|scenario|tool))';

/** Somebody starts the workflow: who, stands before. */
export const STARTS = new RegExp(
  `\\b(?:starts?|started|runs?|launch(?:es)?|triggers?|kicks? off|kicks? it off|executes?|fires? up|invokes?) ${IT}\\b`,
  'gu',
);

export const STARTED_BY_HAND =
  /\b(?:(?:start(?:s|ed)?|run|runs|trigger(?:s|ed)?|launch(?:es|ed)?|execut(?:es?|ed)|kick(?:s|ed)? off|invoked?)(?: \w+){0,3} (?:manually|by hand)|manual(?:ly)? (?:started|run|triggered|launched|executed|start|trigger|execution|launch|kick-?off)|(?:started|triggered|launched|executed|kicked off|run) by (?:me|us|someone|somebody|a person|a human|an? (?:user|operator|admin|colleague|team member)|the (?:owner|user|operator|admin|team))|^(?:manual|manually|by hand)\.?$|manueller? start|von hand gestartet|manuell (?:gestartet|ausgelöst)|lancé manuellement|déclenché manuellement)(?!\p{L})/u;
