// Values: units of time and of money, and words for shares, as people write them. Time and share words are lower case.

/** The units of time that durations are told in. A working day is a day on which people work, not eight hours. */
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'year';

/** How many of a unit one word stands for: `fortnight` is 2 weeks. */
export interface TimeWord {
  readonly unit: TimeUnit;
  readonly factor: number;
}

/** English, then German, French, and a few from Dutch, Spanish and Italian. */
const plain: Readonly<Record<TimeUnit, string>> = {
  second: 's sec secs second seconds sek sekunde sekunden seconde secondes secondi segundo segundos',
  minute: 'min mins minute minutes minuten minuto minutos minuti minuut mn',
  hour: 'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren',
  day: 'd day days tag tage tagen jour jours dag dagen día días giorno giorni',
  'working-day':
    'workday workdays weekday weekdays businessday businessdays werktag werktage werktagen arbeitstag arbeitstage ' +
    'arbeitstagen werkdag werkdagen',
  week: 'w wk wks week weeks woche wochen semaine semaines weken semana semanas settimana settimane',
  month: 'mo mos mth mths month months monat monate monaten mois maand maanden mes meses mese mesi',
  quarter: 'qtr qtrs quarter quarters quartal quartale quartalen trimestre trimestres kwartaal',
  year: 'y yr yrs year years jahr jahre jahren ans année années jaar año años anno anni annum',
};

const multiples: readonly (readonly [string, TimeUnit, number])[] = [
  ['ms msec millisecond milliseconds millisekunde millisekunden milliseconde millisecondes', 'second', 0.001],
  ['fortnight fortnights', 'week', 2],
  ['halbjahr halbjahre semester', 'month', 6],
  ['viertelstunde', 'minute', 15],
  ['dreiviertelstunde', 'minute', 45],
  ['decade decades', 'year', 10],
];

/** Every word for a unit of time. `m` is not here: it is minutes, months, metres or millions. */
export const TIME_WORDS: ReadonlyMap<string, TimeWord> = new Map<string, TimeWord>([
  ...timeUnits().flatMap((unit) =>
    plain[unit].split(' ').map((word): [string, TimeWord] => [word, { unit, factor: 1 }]),
  ),
  ...multiples.flatMap(([words, unit, factor]) =>
    words.split(' ').map((word): [string, TimeWord] => [word, { unit, factor }]),
  ),
]);

/** Words before `day` that make it a working day. */
export const WORKING: ReadonlySet<string> = new Set([
  'working',
  'work',
  'business',
  'office',
  'banking',
  'bank',
  'school',
]);

/** Words before a unit of time that leave it what it is: `2 full days`, `3 working hours`. */
export const WHOLE: ReadonlySet<string> = new Set(
  'full whole calendar clock consecutive straight entire volle vollen ganze ganzen volles'.split(' '),
);

/** Words after `jours` that make them working days. */
export const WORKING_AFTER: ReadonlySet<string> = new Set(['ouvré', 'ouvrés', 'ouvrable', 'ouvrables']);

/** Adverbs that stand for `per <unit>`. */
export const PER_ADVERBS: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['täglich', 'day'],
  ['wöchentlich', 'week'],
  ['monatlich', 'month'],
  ['jährlich', 'year'],
]);

/** Signs and codes of money to the code of the currency; signs that several countries share stand for themselves. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map<string, string>([
  ...['€', 'eur', 'euro', 'euros'].map((word): [string, string] => [word, 'EUR']),
  ...['$', 'us$', '$us', 'usd', 'dollar', 'dollars'].map((word): [string, string] => [word, 'USD']),
  ...['£', 'gbp', 'quid'].map((word): [string, string] => [word, 'GBP']),
  ...['chf', 'sfr', 'franken'].map((word): [string, string] => [word, 'CHF']),
  ...['a$', 'au$', 'aud'].map((word): [string, string] => [word, 'AUD']),
  ...['c$', 'ca$', 'cad'].map((word): [string, string] => [word, 'CAD']),
  ...['nz$', 'nzd'].map((word): [string, string] => [word, 'NZD']),
  ...['r$', 'brl'].map((word): [string, string] => [word, 'BRL']),
  ...['zł', 'pln'].map((word): [string, string] => [word, 'PLN']),
  ...['kč', 'czk'].map((word): [string, string] => [word, 'CZK']),
  ...['₹', 'inr', 'rs'].map((word): [string, string] => [word, 'INR']),
  ...['₩', 'krw'].map((word): [string, string] => [word, 'KRW']),
  ...['₽', 'rub'].map((word): [string, string] => [word, 'RUB']),
  ...['₺', 'try'].map((word): [string, string] => [word, 'TRY']),
  ...['₴', 'uah'].map((word): [string, string] => [word, 'UAH']),
  ...['₪', 'ils'].map((word): [string, string] => [word, 'ILS']),
  ...['¥', '円', '元'].map((word): [string, string] => [word, '¥']),
  ...['jpy', 'cny', 'sek', 'nok', 'dkk', 'sgd', 'hkd', 'zar', 'mxn', 'huf', 'ron', 'bgn', 'isk', 'aed'].map(
    (word): [string, string] => [word, word.toUpperCase()],
  ),
  ['kr', 'kr'],
]);

/** Words for hundredths, and for thousandths as a part of them. */
export const SHARES: ReadonlyMap<string, number> = new Map([
  ...['%', 'percent', 'pct', 'prozent', 'vh', 'pourcent', 'procent', 'procento'].map((word): [string, number] => [
    word,
    1,
  ]),
  ['‰', 0.1],
  ['promille', 0.1],
]);

function timeUnits(): TimeUnit[] {
  return ['second', 'minute', 'hour', 'day', 'working-day', 'week', 'month', 'quarter', 'year'];
}
