// A text in little room: what it says again and again stands once in a dictionary, and a letter of another script in its
// place. The other way is `expanded` in `server/src/messages/pack.ts`.

import { expanded, FIRST_CODE, LAST_CODE } from '../server/src/messages/pack.ts';

/** As many words as can be looked for in a round before their numbers are no longer true. */
const IN_A_ROUND = 40;

/** The bytes of a code, and of the end of a line in the dictionary. */
const [CODE, END] = [2, 1];

/** The longest entry, and the most words in one. */
const [LONGEST, MOST_WORDS] = [40, 6];

/** Writes a text with a dictionary before it. Throws where it could not be read again. */
export function shortened(text: string): string {
  const dictionary: string[] = [];
  let rest = text;
  for (let found = [''], free = LAST_CODE - FIRST_CODE; found.length > 0 && free > 0; free -= found.length) {
    found = bestOf(rest).slice(0, Math.min(IN_A_ROUND, free));
    for (const words of found) {
      rest = rest.replaceAll(words, String.fromCharCode(FIRST_CODE + dictionary.length));
      dictionary.push(words);
    }
  }
  const packed = `${dictionary.join('\n')}\n\n${rest}`;
  if (expanded(packed) !== text)
    throw new Error('a text with an empty line or with letters of the codes cannot be packed');
  return packed;
}

/** Words that save the most when a code stands for them, of which none is a part of another. */
function bestOf(text: string): readonly string[] & string[] {
  const ranked = [...countsIn(text)]
    .map(([words, count]) => ({ words, gain: gainOf(words, count) }))
    .filter(({ gain }) => gain > END)
    .sort((a, b) => b.gain - a.gain);
  const best: string[] = [];
  for (const { words } of ranked) {
    if (best.length === IN_A_ROUND) break;
    const isApart = !best.some((one) => one.includes(words) || words.includes(one));
    if (isApart && gainOf(words, text.split(words).length - 1) > END) best.push(words);
  }
  return best;
}

/** How often each run of some words stands in the text. */
function countsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const words = line.match(/[a-z]+|[^a-z]/gi) ?? [];
    for (let from = 0; from < words.length; from += 1) {
      let run = '';
      for (const word of words.slice(from, from + MOST_WORDS)) {
        run += word;
        if (run.length > LONGEST) break;
        if (run.length > 1) counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function gainOf(words: string, count: number): number {
  const bytes = Buffer.byteLength(words);
  return count * (bytes - CODE) - bytes - END;
}
