// Snippets room: many snippets in little room. They repeat each other's lines, which differ in the numbers of their
// stops only; and those count from 1, so that nobody has to write them down.

/** Every line once, and of each snippet which lines it has. */
export interface Pack {
  readonly lines: readonly string[];
  readonly snippets: Readonly<Record<string, readonly number[]>>;
}

/** Packs the lines of snippets. Throws where the stops of one do not count from 1, since their numbers would be lost. */
export function pack(bodies: Readonly<Record<string, readonly string[]>>): Pack {
  const lines = [...new Set(Object.values(bodies).flatMap((body) => body.map(withoutNumbers)))];
  const places = new Map(lines.map((line, index) => [line, index]));
  const numbersOf = (body: readonly string[]): readonly number[] => body.map((line) => places.get(withoutNumbers(line))!);
  const snippets = Object.entries(bodies).map(([name, body]) => [name, numbersOf(body)] as const);
  const packed: Pack = { lines, snippets: Object.fromEntries<readonly number[]>(snippets) };
  for (const [name, body] of Object.entries(bodies)) {
    if (unpack(packed, name) !== body.join('\n')) throw new Error(`the stops of the snippet ${name} do not count from 1`);
  }
  return packed;
}

/** The text of a snippet; undefined when there is none of this name. */
export function unpack({ lines, snippets }: Pack, name: string): string | undefined {
  const snippet = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
  let stop = 0;
  return snippet
    ?.map((index) => lines[index])
    .join('\n')
    .replace(/\$\{(?=[:|])/g, () => `\${${(stop += 1)}`);
}

function withoutNumbers(line: string): string {
  return line.replace(/\$\{\d+(?=[:|])/g, '${');
}
