// How wide text is and where its lines break. Nothing here can measure letters, so their width is estimated: for drawings
// rather too wide than too narrow, since SVG does not break lines.

/** The text in lines of at most `width` pixels at a font size of `size`; the last one ends with … where more follows. */
export function lines(text: string, width: number, size: number, most: number): readonly string[] {
  const found: string[] = [];
  let line = '';
  let used = 0;
  for (const { text: piece, blank } of pieces(text, width, size)) {
    const between = line !== '' && blank ? ' ' : '';
    const wide = widthOf(piece, size);
    const longer = used + widthOf(between, size) + wide;
    if (longer <= width || line === '') {
      line += between + piece;
      used = longer;
    } else {
      found.push(line);
      line = piece;
      used = wide;
    }
    if (found.length === most) break;
  }
  if (found.length < most) return line === '' ? found : [...found, line];
  return [...found.slice(0, -1), shortened(found.at(-1) ?? '', width, size)];
}

/** About how wide a text is. */
export function widthOf(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += WIDTHS[character.charCodeAt(0)] ?? unitsOf(character);
  return units * size;
}

/** What stays together on a line. */
interface Piece {
  readonly text: string;
  /** A blank stands before it. */
  readonly blank: boolean;
}

/** The words; one that is too long for a line is broken at its signs, else anywhere. */
function pieces(text: string, width: number, size: number): readonly Piece[] {
  return text.split(/\s+/).flatMap((word) => {
    if (widthOf(word, size) <= width) return [{ text: word, blank: true }];
    const parts = word.split(/(?<=[-/._@])/).flatMap((part) => chopped(part, width, size));
    return parts.map((part, index) => ({ text: part, blank: index === 0 }));
  });
}

function chopped(word: string, width: number, size: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character, size) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

function shortened(line: string, width: number, size: number): string {
  let letters = [...line];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size) > width) letters = letters.slice(0, -1);
  const kept = letters.join('');
  // Half a word says something else; a single word that is too long is all there is.
  const isWhole = kept === line || /\s/.test(line.charAt(kept.length)) || !/\S\s/.test(kept);
  return `${(isWhole ? kept : kept.replace(/\s\S*$/, '')).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** No character is wider. */
export const WIDEST = 1.05;

function unitsOf(character: string): number {
  if (/[iljtfrI.,;:'!|()[\] ]/.test(character)) return 0.38;
  if (/[mwMW@%—…]/.test(character)) return 0.92;
  if (/[A-Z\p{Lu}]/u.test(character)) return 0.7;
  if (/[\u1100-\uffef]|[\u{1f000}-\u{3ffff}]/u.test(character)) return WIDEST;
  return 0.58;
}

/** Those of the characters that most texts are made of. */
const WIDTHS = Array.from({ length: 128 }, (_, code) => unitsOf(String.fromCharCode(code)));
