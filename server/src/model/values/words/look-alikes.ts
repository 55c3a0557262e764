// Values: letters of other scripts that look like ASCII ones, and characters that cannot be seen. Compatibility forms
// (fullwidth, mathematical letters, ligatures) are not listed: Unicode normalisation (NFKC) resolves them.

/** Look-alike characters, written as runs of `ASCII letter: characters that look like it`. */
const runs: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'Ьƅ',
  c: 'сϲⅽ',
  d: 'ԁⅾ',
  e: 'еҽ℮',
  f: 'ſƒ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іıɩιӏ',
  j: 'јϳ',
  k: 'кκ',
  l: 'ⅼ',
  m: 'мⅿ',
  n: 'ոп',
  o: 'оοօσ',
  p: 'рρ',
  q: 'ԛգ',
  r: 'гᴦ',
  s: 'ѕꜱ',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵνⅴ',
  w: 'ԝωɯш',
  x: 'хχ',
  y: 'уүγ',
  z: 'ᴢ',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'СϹ',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІΙӀ',
  J: 'Ј',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'ҮΥ',
  Z: 'Ζ',
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u02d7\uFE58\uFE63',
};

/** Each look-alike character and the ASCII character it passes for. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries(runs).flatMap(([ascii, alikes]) => [...alikes].map((alike): [string, string] => [alike, ascii])),
);

/** Characters without a width: soft hyphen, zero-width and direction marks, joiners, variation selectors, BOM. */
export const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu;
