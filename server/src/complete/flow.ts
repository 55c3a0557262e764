// Completion room: a place inside braces or brackets, found by reading from the bracket to the cursor.

import type { Path } from '../syntax/path.ts';

/** The innermost place: a key that is being typed, or a value. `start` is where the word or value begins. */
export interface FlowPlace {
  readonly kind: 'key' | 'value';
  /** Of the mapping the key is in, or of the value. */
  readonly path: Path;
  readonly start: number;
  /** A space is still missing behind the colon. */
  readonly needsSpace: boolean;
}

interface Frame {
  readonly close: '}' | ']';
  readonly path: Path;
  /** Of lists: the position of the item; of mappings: unused. */
  index: number;
  key: string | undefined;
  /** Where the key or value that is being read starts. */
  start: number;
  /** Something other than white space was read of it. */
  isBegun: boolean;
}

/**
 * The place of an offset in the flow collection that opens at `open` and is the value at `path`; undefined behind its
 * end, inside a comment and at the end of a value in quotes. Reads no further than the offset.
 */
export function flowPlace(text: string, open: number, path: Path, offset: number): FlowPlace | undefined {
  const frames: Frame[] = [];
  let isDone = false;
  for (let at = open; at < offset; at += 1) {
    const mark = text.charAt(at);
    const frame = frames.at(-1);
    if (mark === '{' || mark === '[') {
      // In the middle of a text they are characters like any other.
      if (frame?.isBegun) continue;
      if (frame) frame.isBegun = true;
      frames.push(newFrame(mark, frame ? pathOf(frame) : path, at + 1));
    } else if (!frame) {
      isDone = true;
      break;
    } else if (mark === frame.close) {
      frames.pop();
    } else if (mark === ',') {
      frame.index += 1;
      frame.key = undefined;
      restart(frame, at + 1);
    } else if (mark === '"' || mark === "'") {
      if (frame.isBegun) continue;
      frame.isBegun = true;
      const close = closingQuote(text, at, offset);
      if (close === undefined) return placeIn(frame, text, offset);
      at = close;
    } else if (mark === '#' && /[\s,[{]/.test(text.charAt(at - 1))) {
      const lineEnd = text.indexOf('\n', at);
      if (lineEnd === -1 || lineEnd >= offset) return undefined;
      at = lineEnd;
    } else if (mark === ':' && frame.close === '}' && frame.key === undefined && endsKey(text, at, offset)) {
      frame.key = unquoted(text.slice(frame.start, at).trim());
      restart(frame, at + 1);
    } else if (!/\s/.test(mark)) {
      frame.isBegun = true;
    }
  }
  const frame = frames.at(-1);
  return isDone || !frame ? undefined : placeIn(frame, text, offset);
}

function newFrame(open: '{' | '[', path: Path, start: number): Frame {
  return { close: open === '{' ? '}' : ']', path, index: 0, key: undefined, start, isBegun: false };
}

function restart(frame: Frame, start: number): void {
  frame.start = start;
  frame.isBegun = false;
}

function pathOf(frame: Frame): Path {
  if (frame.close === ']') return [...frame.path, frame.index];
  return frame.key === undefined ? frame.path : [...frame.path, frame.key];
}

function placeIn(frame: Frame, text: string, offset: number): FlowPlace {
  const before = text.slice(frame.start, offset);
  const start = frame.start + before.length - before.trimStart().length;
  const isKey = frame.close === '}' && frame.key === undefined;
  return {
    kind: isKey ? 'key' : 'value',
    path: isKey ? frame.path : pathOf(frame),
    start,
    needsSpace: before === '' && text.charAt(offset - 1) !== '[' && text.charAt(offset - 1) !== '{',
  };
}

function endsKey(text: string, at: number, offset: number): boolean {
  return at + 1 >= offset || /[\s,[\]{}]/.test(text.charAt(at + 1)) || /["']/.test(text.charAt(at - 1));
}

function closingQuote(text: string, open: number, limit: number): number | undefined {
  const mark = text.charAt(open);
  for (let at = open + 1; at < limit; at += 1) {
    if (mark === '"' && text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === mark) {
      if (mark === "'" && text.charAt(at + 1) === "'" && at + 1 < limit) at += 1;
      else return at;
    }
  }
  return undefined;
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, '$2');
}
