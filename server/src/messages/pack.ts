// Messages room: a catalogue in little room, as the bundles have it (`scripts/bundles.ts`). An id is written from where it
// differs from the one before, with the number of characters that it shares; what the texts say again and again stands
// once in a dictionary before them.

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
  const isSame = JSON.stringify(unpackTexts(packed)) === JSON.stringify(texts);
  if (!isSame) throw new Error('an id with an equals sign or a text of two lines cannot be packed');
  return packed;
}

/** The texts by id, in the same order. */
export function unpackTexts(packed: string): Texts {
  let id = '';
  const texts: Record<string, string> = {};
  for (const line of packed.split('\n')) {
    const end = line.indexOf('=');
    id = id.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, end);
    texts[id] = line.slice(end + 1);
  }
  return texts;
}

/** The letters that stand for the entries of a dictionary: two bytes each, and of scripts that no text of ours has. */
export const FIRST_CODE = 0x0370;
export const LAST_CODE = 0x07ff;

/** A text without its dictionary, with the entries where their letters stood. An entry may hold those before it. */
export function expanded(packed: string): string {
  const end = packed.indexOf('\n\n');
  const entries: string[] = [];
  const expand = (text: string): string =>
    text.replace(/[\u0370-\u07ff]/g, (code) => entries[code.charCodeAt(0) - FIRST_CODE] ?? code);
  for (const entry of packed.slice(0, end).split('\n')) entries.push(expand(entry));
  return expand(packed.slice(end + 2));
}
