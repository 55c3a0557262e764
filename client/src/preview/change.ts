// Preview room: what is new in a page. After a letter nearly all of it is what the panel has already.

/** A text that stands in place of another one, by places in the text before. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The least that makes `before` into `after`. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** The text after a change. */
export function changed(before: string, { start, end, text }: Change): string {
  return before.slice(0, start) + text + before.slice(end);
}
