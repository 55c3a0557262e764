// Messages room: a catalogue in little room, as the bundles have it (`scripts/bundles.ts`). An id is written from where it
// differs from the one before, with the number of characters that it shares.

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
