// Values: words that tell a deadline without a number and a unit. A text with one of them is neither right nor wrong.

import { listed } from './listed.ts';

/** Words and phrases that tell a deadline wherever they stand: English, German, French. Lower case. */
export const DEADLINE_PHRASES: readonly string[] = listed(`
  same day, same-day, same working day, same business day, same morning, same afternoon, same evening,
  same shift, same hour, same week, same month, same session, same call, same run, immediate, immediately,
  instant, instantly, instantaneous, instantaneously, at once, straight away, straightaway, right away,
  on the spot, real time, real-time, realtime, near-real-time, live, synchronous, synchronously, now,
  in no time, end of day, end of the day, end of business, end of week, end of the week, end of month,
  end of the month, end of shift, end of the shift, end of quarter, end of the quarter, month end, month-end,
  quarter end, year end, eod, eob, eow, eom, cob, close of business, close of play, closing time, overnight,
  over night, today, tonight, tomorrow, this morning, this afternoon, this evening, this week, this month,
  noon, midday, midnight, lunchtime, lunch time, dawn, monday, tuesday, wednesday, thursday, friday, saturday,
  sunday, weekend, opening hours, office hours, business hours, working hours, within the hour, within the day,
  within the week, within the month, within the shift, within the call, within the session, sofort,
  unverzüglich, am selben tag, selber tag, am gleichen tag, gleicher tag, taggleich, tagesgleich, selbentags,
  noch heute, heute, morgen, übermorgen, feierabend, dienstschluss, tagesende, monatsende, wochenende,
  über nacht, echtzeit, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, mittag, mitternacht,
  immédiatement, immédiat, tout de suite, aussitôt, sur-le-champ, le jour même, jour même, même jour,
  dans la journée, temps réel, fin de journée, fin du mois, fin de mois, le lendemain, lendemain, aujourd'hui,
  demain, ce soir, midi, minuit, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
`);

/** Words that tell a deadline together with what follows them: `next working day`, `following morning`. */
export const NEXT_WORDS: readonly string[] = listed(`
  next, following, nächsten, nächster, nächstes, nächste, prochain, prochaine
`);

/** Words a text begins with when it tells a deadline by an event or a time of day: `before the shift ends`, `by 17:00`. */
export const DEADLINE_STARTS: readonly string[] = listed(`
  before, by, until, till, during, while, no later than, not later than, latest, at the latest, at, on, vor,
  bis, bis zum, um, spätestens, während, avant, au plus tard, jusqu'à, jusqu'au, pendant
`);

/** Phrases that begin like a deadline and name none. */
export const NO_DEADLINES: readonly string[] = listed(`
  at most, at the most, at least, at some point, at any time, at any point, at leisure, at will, at best, at discretion, at random, at times,
  at the discretion, at a later, at your, at our, at their, on demand, on request, on occasion, on and off,
  on best effort, on a best effort, on average, on the whole, by and by, by chance, by default, by agreement,
  by arrangement, by request, by priority, by and large, before long, before too long, until done,
  until finished, until it is done, until further notice, while it lasts, when possible, bis auf weiteres,
  bis irgendwann
`);
