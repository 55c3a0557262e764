// Words of outputs: what names no place.

import { stems } from '../sentence.ts';

export const OUTPUT_EMPTY: ReadonlySet<string> = stems(`
  pdf hand step notice management client documentation update manager output response answer send sent save store
  storage deliver delivery share post publish write written return forward pass passed shown displayed generate
  generation produce create upload archive notify inform tell told alert found accessible access recommendation
  suggestion plan decision end define description safe summary report analysis analyses visible visibly back review
  downstream depend ask distribute distribution gespeichert abgelegt geschickt gesendet informiert ergebnis
  ergebnisse enregistré envoyé résultat équipe
`);

/** Words that are a place where the system is named beside them. */
export const OUTPUT_LOOSE: ReadonlySet<string> = stems(`
  dashboard spreadsheet sheet table database db folder drive cloud server inbox channel chat message notification
  tracker log list board queue page portal client customer manager management owner draft image video audio task
  ticket row column disk desktop repository wiki intranet
`);

export const OUTPUT_OPEN =
  /\b(?:somewhere|some (?:suitable|good|appropriate|shared|place|folder|sheet|system|tool|channel|kind)(?: place)?|anywhere|wherever(?: \w+){0,4}|(?:suitable|appropriate|right|proper|relevant|usual|respective|correct|responsible|interested|concerned) (?:places?|locations?|folders?|channels?|persons?|people|teams?|systems?|departments?|stakeholders?|contacts?|destination|part(?:y|ies))|all concerned|whoever \w+|var(?:y|ies)|plan to|irgendwo|quelque part)(?!\p{L})/u;

/** A place on the record that it belongs to, which is one where the system is named beside it. */
export const PLACE_ON_RECORD =
  /\b(?:note|comment|field|line|row|entry|tab|card|tag|label|status)s? (?:on|in|at|of) (?:the|each|every|its|that) (?!right|relevant|appropriate|suitable|correct|usual|respective)\w+/u;

const OWN = '(?:desktop|laptop|notebook|computer|pc|downloads?|hard (?:drive|disk)|usb stick)';

/** Somebody must remember to look there. */
export const SIDE_CHANNEL = new RegExp(
  `\\b(?:(?:in|into|to|on|at) (?:\\S+ ){0,3}?(?:inbox|mailbox|in-?tray)(?: of \\S+)?|^(?:the |our |an? |shared |e?-?mail )*(?:inbox|mailbox)|(?:my|his|her|own|personal|private|\\S+'s)(?: \\w+)? (?:drive|folder|onedrive|dropbox|notes?|${OWN})|${OWN} folder|(?:on|to) (?:the|a) ${OWN}|e?-?mail(?:ed|s)? to (?:me|myself|us|the team|the owner|the \\w+ team|the manager|our team)|(?:an?|the|some|in|into|to) (?:shared |new |google |excel |microsoft |simple |local |internal |team )*(?:spread ?sheet|sheets?|excel(?: \\w+)?|csv(?: file)?|word \\w+|google doc(?:ument)?|dashboard)$|^(?:google |excel )?(?:spread ?sheet|sheets?|dashboard|excel(?: \\w+)?|csv(?: file)?)$)(?!\\p{L})`,
  'u',
);

/** A reply that is written in a mailbox lands where the work is done. */
export const WORK_IN_MAIL =
  /\b(?:repl(?:y|ies)|answers?|threads?|drafts?|respon[sd]\w*|support|customer|applicant|client|request|label)\b/u;
