// Paths: how a place in a document is named, in findings, in gaps and on the command line.

/** Keys and list positions from the root: `['input', 1, 'format']` is written `input[1].format`. */
export type Path = readonly (string | number)[];

/** The path as people write it: `record.gaps[0].at`; the root is the empty text. */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** Reads a path as people write it; undefined when it is none (`a..b`, `a[x]`). */
export function parsePath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  const step = /\.?([^.[\]\s]+)|\[(\d+)\]/y;
  const trimmed = text.trim();
  while (step.lastIndex < trimmed.length) {
    const at = step.lastIndex;
    const found = step.exec(trimmed);
    if (!found || (found[1] !== undefined && (at === 0) === found[0].startsWith('.'))) return undefined;
    path.push(found[1] ?? Number(found[2]));
  }
  return path;
}

/** Whether both name the same place. */
export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** Whether `path` is `ancestor` or lies inside it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return path.length >= ancestor.length && ancestor.every((step, index) => step === path[index]);
}
