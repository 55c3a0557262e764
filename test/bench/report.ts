// What a part of the benchmark found, in words: for the terminal and for docs/benchmarks.md, where each part has its own
// place, date and machine, so that one part can be measured again without the others.

import { availableParallelism, cpus, loadavg } from 'node:os';
import { dependencies } from './peers/recipe/package.json';

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What we want to be true, and what was measured. */
export interface Target {
  readonly wanted: string;
  readonly measured: string;
  readonly isReached: boolean;
}

export interface Findings {
  readonly title: string;
  /** How it is measured, so that a reader can do it again. */
  readonly how: string;
  readonly tables: readonly Table[];
  readonly targets: readonly Target[];
  /** What makes the run fail: measured well, and too bad to be accepted. */
  readonly failures?: readonly string[];
}

/** The day, the machine, and how busy it was when the part began. */
export function surroundings(now: Date): string {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  return `${now.toISOString().slice(0, 10)}, Node ${process.version}, ${machine}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the start.`;
}

/** A part as Markdown. */
export function inWords({ title, how, tables, targets }: Findings, where: string): string {
  const goals: Table = {
    head: ['target', 'measured', ''],
    rows: targets.map(({ wanted, measured, isReached }) => [wanted, measured, isReached ? 'reached' : 'not reached']),
  };
  const all = targets.length > 0 ? [...tables, goals] : tables;
  return [`## ${title}`, wrapped(how), ...all.map(markdown), where].join('\n\n');
}

/** Words in lines that can be read in an editor. */
function wrapped(words: string): string {
  return words.replace(/(?=\S)(.{1,120})(?:\s+|$)/g, '$1\n').trimEnd();
}

/** A table as Markdown. Throws when a row has not as many cells as the head. */
export function markdown({ head, rows }: Table): string {
  for (const row of rows)
    if (row.length !== head.length) throw new Error(`A row of ${row.length} cells under ${head.length}: ${row.join()}`);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** The parts in the order of the document. The last one is written by `npm run fuzz`. */
export const ORDER = ['start', 'edit', 'burst', 'suggest', 'memory', 'files', 'preview', 'fuzz'] as const;

/** Puts parts into a document: each into its place, or behind the others when it has none yet. */
export function replaceParts(document: string, parts: ReadonlyMap<string, string>, order: readonly string[]): string {
  const known = new Map(
    [...document.matchAll(/<!-- part: (\S+) -->\n([^]*?)\n<!-- end -->/g)].map(([, id, text]) => [id, text]),
  );
  for (const [id, text] of parts) known.set(id, text);
  const kept = order.flatMap((id) => {
    const text = known.get(id);
    return text === undefined ? [] : [`<!-- part: ${id} -->\n${text}\n<!-- end -->`];
  });
  return [INTRODUCTION, ...kept, ''].join('\n\n').replace(/\n+$/, '\n');
}

/** Milliseconds, with as many digits as are worth reading. */
export function ms(value: number): string {
  return value.toFixed(value < 100 ? 2 : 0);
}

/** How many times as much: `3.4 ×`. */
export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
}

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench\`, which measures us beside what one would use instead, in one run and in turns, so that a busy
moment of the machine hits all alike. Compare the ratios of one table, not figures of two runs.

- **Workflow Docs** is \`dist/server.js\` and \`dist/cli.js\` as they ship. All its rules run.
- **yaml-language-server** has our JSON Schema (\`schemas/workflow-document.schema.json\`), and stands here twice: _as shipped_
  it waits 200 ms after each edit before it looks at the text; _without debounce_ that one timer is replaced by the next turn
  of the event loop (\`test/bench/peers/no-debounce.ts\`, loaded before it), which shows what its work itself costs.
- **the JSON server of VS Code** (\`vscode-langservers-extracted\`) has the same schema and the same page written as JSON.
- **minimal, parses only** is the least a YAML server can be (\`test/bench/peers/minimal.ts\`): \`vscode-languageserver\`,
  \`parseDocument\` of \`yaml\`, and its syntax errors. **minimal, with schema** adds the schema, compiled by ajv beforehand.
- **bare parse** is \`parseDocument\` in the measuring process itself, without any protocol.

Servers that offer to be asked for diagnostics are asked after each edit, as VS Code does; yaml-language-server sends them by
itself. The page is \`examples/hand-over/supplier-delays.workflowdoc.yaml\` where nothing else is said. Times are milliseconds.
The others are ${Object.entries(dependencies)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')}.

\`npm run bench -- --only start,edit\` measures some parts anew and leaves the others here as they are; \`--quick\` makes fewer
repetitions and only prints. The last part is about faults, not about time, and is written by \`npm run fuzz\`.`;
