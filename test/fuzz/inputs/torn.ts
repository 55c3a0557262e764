// Text that is no clean Unicode: half surrogate pairs, marks in odd places, NUL, bytes of another encoding.

import type { Dice } from '../../edit/documents.ts';

const PIECES: readonly string[] = [
  ...['\ud83d', '\ude00', '\ude00\ud83d', '🚀', '\udbff', '\udc00', '\ufeff', '\ufffe', '\uffff', '\ufffd'],
  ...['\0', '\u0001', '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u2028', '\u2029', '\u000b', '\u000c'],
  ...['e\u0301', '\u200b', '\u200d', '\u202e', '\u2066', '👩‍👩‍👧', '\u{e0001}', '\u{10ffff}', '\r', '\n\r', '\u3000'],
];

/** A text with some of that in it, at any place. */
export function torn(dice: Dice, text: string): string {
  let result = text;
  for (let left = 1 + dice.below(4); left > 0; left -= 1) {
    const at = dice.below(result.length + 1);
    const piece = dice.of(PIECES);
    switch (dice.below(6)) {
      case 0:
      case 1:
        result = result.slice(0, at) + piece + result.slice(at);
        break;
      case 2:
        result = result.slice(0, at) + piece + result.slice(at + 1 + dice.below(3));
        break;
      case 3:
        result = withinWord(dice, result, piece);
        break;
      case 4:
        result = cutAt(result, at);
        break;
      default:
        result = withCutBytes(dice, result);
    }
  }
  return result;
}

/** Into a value or a key, where it is part of a word. */
function withinWord(dice: Dice, text: string, piece: string): string {
  const words = [...text.matchAll(/[\w/.-]{3,}/g)];
  if (words.length === 0) return piece + text;
  const at = words[dice.below(words.length)]!.index + 1 + dice.below(2);
  return text.slice(0, at) + piece + text.slice(at);
}

/** The text ends in the middle of a pair, and goes on with the other half at the start. */
function cutAt(text: string, at: number): string {
  return `${text.slice(0, at)}\ud83e${text.slice(at).replace(/^/, '\n')}\udd8a`;
}

/** Some bytes of its UTF-8 are lost, and it is read again. */
function withCutBytes(dice: Dice, text: string): string {
  const bytes = new TextEncoder().encode(text.replace(/[aeo]/, 'ü🦊'));
  const from = dice.below(bytes.length + 1);
  const kept = [...bytes.slice(0, from), ...bytes.slice(from + 1 + dice.below(3))];
  return new TextDecoder(dice.oneIn(4) ? 'utf-16le' : 'utf-8', { ignoreBOM: dice.oneIn(2) }).decode(
    Uint8Array.from(kept),
  );
}
