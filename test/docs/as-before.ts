// The guide shows a part of the page shortened: a line `  # … as before` in it stands for the fields of that part which
// are not shown. Here they are put back, as the reader leaves them where they are.

const DOTS = /^ {2}# …/;

/** The parts as they are written on the page. Throws when a shortened part is not on the page. */
export function withWhatWasBefore(page: string, parts: string): string {
  const before = new Map(split(page, /^[a-z]/).map((lines) => [lines[0] ?? '', lines.slice(1)]));
  const written = split(parts, /^[a-z]/).map((lines) => {
    const [head = '', ...fields] = lines;
    if (!fields.some((line) => DOTS.test(line))) return lines;
    const old = before.get(head);
    if (!old) throw new Error(`docs/guide.md shortens "${head}", which is not on the page`);
    return [head, ...putBack(old, fields)];
  });
  return `${written.flat().join('\n')}\n`;
}

function putBack(old: readonly string[], fields: readonly string[]): readonly string[] {
  const field = /^ {2}\S/;
  const shown = split(fields.join('\n'), field);
  const keys = new Set(shown.map(keyOf));
  const kept = split(old.join('\n'), field).filter((lines) => !keys.has(keyOf(lines)));
  return shown.flatMap((lines) => (DOTS.test(lines[0] ?? '') ? kept.flat() : lines));
}

function keyOf([first = '']: readonly string[]): string {
  return first.slice(0, first.indexOf(':'));
}

/** The text in groups of lines, each of which begins with a line of this kind. */
function split(text: string, begins: RegExp): readonly (readonly string[])[] {
  const groups: string[][] = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (begins.test(line) || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}
