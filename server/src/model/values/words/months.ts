// Values: names of months and weekdays, folded (lower case, no accents), in English, German and French.

const byMonth: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner', 'janvier', 'janv'],
  ['february', 'feb', 'febr', 'februar', 'feber', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'marz', 'maerz', 'mrz', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'decembre'],
];

const byWeekday: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'sonntag', 'so', 'dimanche', 'dim'],
  ['monday', 'mon', 'montag', 'mo', 'lundi', 'lun'],
  ['tuesday', 'tue', 'tues', 'dienstag', 'di', 'mardi'],
  ['wednesday', 'wed', 'mittwoch', 'mi', 'mercredi', 'mer'],
  ['thursday', 'thu', 'thur', 'thurs', 'donnerstag', 'do', 'jeudi', 'jeu'],
  ['friday', 'fri', 'freitag', 'fr', 'vendredi', 'ven'],
  ['saturday', 'sat', 'samstag', 'sa', 'sonnabend', 'samedi', 'sam'],
];

/** Month names to their number from 1. */
export const MONTHS: ReadonlyMap<string, number> = numbered(byMonth, 1);

/** Weekday names to their number, Sunday 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered(byWeekday, 0);

function numbered(names: readonly (readonly string[])[], first: number): Map<string, number> {
  return new Map(names.flatMap((group, index) => group.map((name): [string, number] => [name, index + first])));
}
