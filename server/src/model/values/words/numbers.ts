// Values: number words, the words that may stand before a number, and the words that end the name of what is counted.

/** Words for whole numbers below a hundred and for fixed numbers: English, German, French. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ...counted(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    0,
  ),
  ...counted('seventeen eighteen nineteen', 17),
  ...counted(
    'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn',
    0,
  ),
  ...counted('siebzehn achtzehn neunzehn', 17),
  ...counted('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 2),
  ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
  ...tens('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
  ...tens('vingt trente quarante cinquante soixante'),
  ['fourty', 40],
  ['dreissig', 30],
  ['zéro', 0],
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['einmal', 1],
  ['zweimal', 2],
  ['dreimal', 3],
  ['anderthalb', 1.5],
  ['eineinhalb', 1.5],
  ['zweieinhalb', 2.5],
  ['dreieinhalb', 3.5],
  ['dozen', 12],
  ['dutzend', 12],
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['centaine', 100],
  ['couple', 2],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['hundert', 100],
  ['tausend', 1000],
  ['mille', 1000],
]);

/** Words that are a number only before a unit or before one of these larger numbers: `a day`, `a dozen`, `une heure`. */
export const ONE_WORDS: ReadonlySet<string> = new Set('a an ein eine einen einem einer eines un une'.split(' '));

/** Words that need `a` or a number before them to be a number themselves: a `million` alone is no number. */
export const NEEDS_ONE: ReadonlySet<string> = new Set(
  'dozen couple hundred thousand million dutzend dizaine douzaine quinzaine vingtaine trentaine centaine'.split(' '),
);

/** Halves. */
export const HALF_WORDS: ReadonlySet<string> = new Set('half halbe halben halber halbes halb demi demie'.split(' '));

/** What multiplies the number before it. Case counts only for the single letters, which `MAGNITUDE_SIGNS` has. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map<string, number>([
  ['dozen', 12],
  ['dutzend', 12],
  ...['hundred', 'hundert'].map((word): [string, number] => [word, 100]),
  ...['thousand', 'tausend', 'tsd', 'mille'].map((word): [string, number] => [word, 1000]),
  ...['million', 'millions', 'millionen', 'mio', 'mln'].map((word): [string, number] => [word, 1_000_000]),
  ...['billion', 'billions', 'bn', 'mrd', 'milliarde', 'milliarden', 'milliard', 'milliards'].map(
    (word): [string, number] => [word, 1_000_000_000],
  ),
]);

/** Letters directly behind a number: `1.5k`, `2M`. A small `m` is not one, for it is minutes or metres as well. */
export const MAGNITUDE_SIGNS: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['K', 1000],
  ['M', 1_000_000],
]);

/** Words that may stand before a number word at the start of a text without taking part in it. */
export const LEAD_WORDS: ReadonlySet<string> = new Set(
  (
    'about around roughly approx approximately circa ca c nearly almost some over above under below less fewer more ' +
    'greater higher lower than at most least max maximum maximal min minimum up to down from within in inside no not only ' +
    'just exactly between average avg on usually typically normally generally currently today now still median mean ' +
    'total of the first last next by after it takes took is was are were target baseline goal later before until per every ' +
    'each once another further all these those any ' +
    'etwa rund ungefähr zirka unter über höchstens mindestens weniger mehr als bis zu zum binnen innerhalb von im in ' +
    'schnitt durchschnittlich spätestens nach circa gut knapp nur ' +
    'environ moins plus de au aux sous dans les en entre après avant la le toutes tous'
  ).split(' '),
);

/** Words that end the name of what is counted: `40 tickets | per week`, `5 | today`. */
export const NOUN_STOPS: ReadonlySet<string> = new Set(
  (
    'in on at by per of for with without from to and or than then after before each every a an the is are was were be ' +
    'until till within during when while if that which who whose because since as not no only but so via through across ' +
    'among between about around approx approximately roughly max maximum most least average avg currently now today ' +
    'yesterday total altogether overall last this next ago later earlier less more fewer better worse faster slower up ' +
    'down out over under above below our their his her its my your some any all both ' +
    'im am pro je von für mit und oder nach vor seit bis als zu bei auf aus durch der die das den dem des ' +
    'par de des du à au aux en et ou pour sur dans chez avec le la les'
  ).split(' '),
);

/** Words for `per`. */
export const PER_WORDS: ReadonlySet<string> = new Set('per pro par je'.split(' '));

/** Words for `per` that only stand before a unit of time: `twice a week`. */
export const PER_TIME_WORDS: ReadonlySet<string> = new Set('a an each every im am'.split(' '));

/** Words between a number of times and `per`, which name nothing counted. */
export const TIMES: ReadonlySet<string> = new Set(['x', '×', 'times', 'time', 'mal', 'fois']);

/** Words between the two ends of a range. `and` is one only behind `between`. */
export const RANGE_WORDS: ReadonlySet<string> = new Set('to or bis oder à ou until'.split(' '));

function counted(words: string, first: number): [string, number][] {
  return words.split(' ').map((word, index) => [word, first + index]);
}

function tens(words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, (index + 2) * 10]);
}
