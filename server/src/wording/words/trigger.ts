// Words of triggers: what names no event and no time.

import { stems } from '../sentence.ts';

/** Words that say that something starts, and not what starts it. */
export const TRIGGER_EMPTY: ReadonlySet<string> = stems(`
  test prerequisite ping operator trigger start begin run ran launch execute execution invoke activate activation
  fire kick initiate initial set configure schedule scheduler cron event webhook node hand button click press demand
  adhoc ad hoc ask wish happen occur interval periodic continuous constantly live realtime week month today api http
  endpoint myself else owner builder admin developer turn come came arise request free capacity remember decide feel
  spare quiet task job repeated frequency frequently interact interaction background ongoing occasion met manuel
  händisch anfrage auslöser gestartet manuellement déclencheur lancé
`);

/** Words for what comes in somewhere, which are an event where the system is named beside them. */
export const TRIGGER_LOOSE: ReadonlySet<string> = stems(`
  arrive incoming inbound message chat conversation notification change update check poll listen monitor watch
  client customer leader manager query send sent interaction api
`);

export const TRIGGER_OPEN =
  /\b(?:whoever (?!is on)\w+|on[- ]demand|ad[- ]hoc|(?:when|if|as soon as)(?:ever)? (?:a |an |the |any )?(?:client|customer|user|someone|somebody|anyone|team member|manager|person|people|leader)s?(?:,? (?:or )?(?:a |an |the )?(?:team member|manager|leader|customer|client|user|colleague))* (?:asks?|wants?|needs?|requests?|remembers?|thinks?)\b|auf (?:anfrage|zuruf)|à la demande|sur demande)(?!\p{L})/u;

/** A time by the clock or the calendar, or an interval that is told by itself. */
export const DEFINITE_TIME =
  /\d|\b(?:hourly|(?:every|each) (?:hour|minute|quarter|morning|evening|night|shift)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|noon|midnight|nightly|half[- ]hour|quarter[- ]hour|minute|weekdays?|weekends?|(?:working|business) days?|(?:end|beginning|start|first|last|close) (?:day )?of (?:the |each |every )?(?:day|week|month|quarter|year|shift)|month[- ]end|quarter(?:ly)?|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?|stündlich|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/u;
