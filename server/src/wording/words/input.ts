// Words of inputs: what names neither the data nor where it comes from.

import { stems } from '../sentence.ts';

export const INPUT_EMPTY: ReadonlySet<string> = stems(`
  past analysis amount customer client supply upload send sent share enter feed fed collect gather pull fetch come
  import raw unstructured incoming inbound query request message conversation instruction database knowledge base
  api project stored saved attached attachment set output background external report list analyse analyze history
  historical world web internet online public previous
`);

export const INPUT_OPEN =
  /\b(?:(?:various|miscellaneous|different|multiple|several|diverse|sundry|all|any|(?:all|lots|kinds|sorts) of|whatever|many|relevant|necessary|required|appropriate|needed) (?:\w+ ){0,2}?(?:data|sources?|inputs?|documents?|files?|formats?|info(?:rmation)?|systems?|tools?|materials?|content|details|places)|and (?:so on|more|others?|the like)|etc|(?:whatever|anything|everything) \w+)(?!\p{L})/u;

const NOT_LIVE =
  '(?:data ?|sub)?sets?|data|files?|cases?|inputs?|records?|rows?|e?-?mails?|tickets?|documents?|messages?|invoices?|contracts?|transcripts?|examples?|extracts?|exports?|copy|copies|dumps?|snapshots?|versions?|selection|list|sheet|table';

/** Not the live source. */
export const CURATED = new RegExp(
  `\\b(?:(?:sample|test|dummy|demo|mock(?:ed)?|synthetic|fake|fictional|invented|golden|curated|benchmark|labell?ed|cleaned(?:[- ]up)?|cleansed|sanitized|hand-?(?:picked|selected)|manually \\w+ed|frozen|static|one-(?:off|time)) (?:\\w+ )?(?:${NOT_LIVE})|samples? (?:of|with) (?:the |our |about |around )?(?:\\d[\\d,.]*|old|past|last|ten|twenty|fifty|hundred|some|typical|representative|real|historic\\w*|tickets|e?-?mails|documents|records|invoices|orders|messages|requests|contracts|cases|calls|claims)(?: \\S+)?|(?:sandbox|staging|test) (?:system|environment|account|instance|tenant|mailbox)|testdaten|beispieldaten|données de test)(?!\\p{L})`,
  'u',
);
