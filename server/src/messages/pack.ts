// Messages room: a catalogue in little room, as the bundles have it (`scripts/bundles.ts`). An id is written from where it
// differs from the one before, with the number of characters that it shares; then words that come again and again are
// written by two characters, the first of which is one that no text has.

type Texts = Readonly<Record<string, string>>;

/** Packs texts by id, a line each. Throws where they could not be told apart again. */
export function packTexts(texts: Texts): string {
  let before = '';
  const packed = Object.entries(texts)
    .map(([id, text]) => {
      const differs = [...before].findIndex((character, at) => id[at] !== character);
      const same = Math.min(differs === -1 ? before.length : differs, 35);
      before = id;
      return `${same.toString(36)}${id.slice(same)}=${text}`;
    })
    .join('\n');
  const shortened = shorten(packed);
  const isSame = JSON.stringify(unpackTexts(shortened)) === JSON.stringify(texts);
  if (!isSame) throw new Error('an id with an equals sign or a text of two lines cannot be packed');
  return shortened;
}

/** What may follow the first character of a code. */
const SECOND = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789,.;:!?()[]<>#%&*+-/=_@';
const MOST_WORDS = 5;
/** So many words get their code before all are counted anew. */
const AT_ONCE = 6;

/** The text with codes for what is in it often; what they stand for goes before it, a line of its own. */
function shorten(text: string): string {
  const firsts = Array.from('^~|$`@#%&*+_}{').filter((character) => !text.includes(character));
  const codes = firsts.flatMap((first) => Array.from(SECOND, (second) => first + second));
  const known: string[] = [];
  let short = text;
  if (text.includes('\t')) return `\n\n${text}`;
  while (known.length < codes.length) {
    const found = often(short).slice(0, Math.min(AT_ONCE, codes.length - known.length));
    if (found.length === 0) break;
    for (const words of found) {
      short = short.split(words).join(codes[known.length]);
      known.push(words);
    }
  }
  return `${firsts.join('')}\n${known.join('\t')}\n${short}`;
}

/** Runs of words that would save room, most room first. */
function often(text: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const words = line.match(/[^ ]+ ?/g) ?? [];
    for (let from = 0; from < words.length; from += 1) {
      for (let run = '', to = from; to < Math.min(words.length, from + MOST_WORDS); to += 1) {
        run += words[to] ?? '';
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
    }
  }
  const saved = ([words, count]: readonly [string, number]): number => (words.length - 2) * (count - 1) - 4;
  return [...counts]
    .filter((one) => one[1] > 1 && saved(one) > 0)
    .sort((a, b) => saved(b) - saved(a))
    .map(([words]) => words);
}

/** The texts by id, in the same order. */
export function unpackTexts(packed: string): Texts {
  const [firsts = '', list = '', ...lines] = packed.split('\n');
  const known = list.split('\t');
  const whole = (text: string): string => {
    let result = '';
    for (let at = 0; at < text.length; at += 1) {
      const first = firsts.indexOf(text.charAt(at));
      if (first < 0) result += text.charAt(at);
      else result += whole(known[first * SECOND.length + SECOND.indexOf(text.charAt((at += 1)))] ?? '');
    }
    return result;
  };
  let id = '';
  const texts: Record<string, string> = {};
  for (const line of whole(lines.join('\n')).split('\n')) {
    const end = line.indexOf('=');
    id = id.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, end);
    texts[id] = line.slice(end + 1);
  }
  return texts;
}
