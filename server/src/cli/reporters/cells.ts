// Command line room: text as a terminal shows it. Documents are not trusted: no character that steers a terminal or
// hides another one gets through.

/** One thing that a reader sees as a character, and the columns it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** Its place in the text that was split, in UTF-16 units. */
  readonly start: number;
}

const ASCII = /^[\u0020-\u007e]*$/;

const TAB_WIDTH = 4;

/** A letter has a handful of accents; what has hundreds is there to flood the screen. */
const MOST_MARKS = 12;

/** Steering, hiding and reordering characters, halves of pairs, and line ends that are none on a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\u00ad\u200b\u2060\ufeff]/gu;

/** What takes two columns. Half-width forms of the same scripts do not. */
const WIDE =
  /^[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303e\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;
const HALF_WIDTH = /^[\uff61-\uffdc]/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** The text on one line with every dangerous character made visible: `␛`, `<U+202E>`; a tab becomes spaces. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, visible);
}

/** The columns that a text takes, printed. */
export function widthOf(text: string): number {
  // Most texts need no look at each character.
  if (ASCII.test(text)) return text.length;
  return cellsOf(text).reduce((width, cell) => width + cell.width, 0);
}

/** What a reader sees of a text, one by one. Linear. */
export function cellsOf(text: string): readonly Cell[] {
  if (ASCII.test(text)) return [...text].map((character, start) => ({ text: character, width: 1, start }));
  const cells: Cell[] = [];
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const seen = printable(segment);
    const isChanged = seen !== segment;
    cells.push({
      text: isChanged ? seen : [...seen].slice(0, MOST_MARKS).join(''),
      width: isChanged ? seen.length : clusterWidth(segment),
      start: index,
    });
  }
  return cells;
}

/** The text in lines of at most so many columns, broken at spaces, or within a word that is wider than a line. */
export function wrapped(text: string, columns: number): readonly string[] {
  // Most texts are one line of plain letters.
  const isPlain = ASCII.test(text);
  if (isPlain && text.length <= columns && !/^ | {2}/.test(text)) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const words = (isPlain ? text : printable(text)).split(/ +/);
  for (const word of words.flatMap((part) => (isPlain && part.length <= columns ? part : pieces(part, columns)))) {
    const width = isPlain ? word.length : widthOf(word);
    if (line !== '' && used + 1 + width <= columns) {
      line += ` ${word}`;
      used += 1 + width;
    } else {
      if (line !== '') lines.push(line);
      line = word;
      used = width;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function pieces(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns) return [word];
  const found: string[] = [];
  let piece = '';
  let width = 0;
  for (const cell of cellsOf(word)) {
    if (piece !== '' && width + cell.width > columns) {
      found.push(piece);
      piece = '';
      width = 0;
    }
    piece += cell.text;
    width += cell.width;
  }
  return [...found, piece];
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t') return ' '.repeat(TAB_WIDTH);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function clusterWidth(cluster: string): number {
  if (HALF_WIDTH.test(cluster)) return 1;
  // U+FE0F asks for the picture of a sign that is also a letter form.
  if (WIDE.test(cluster) || cluster.includes('\ufe0f')) return 2;
  return NO_WIDTH.test(cluster) ? 0 : 1;
}
