// Command line room: `workflow-docs render`. One document to one file, or to the standard output.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportPage } from '../render/export.ts';
import { textOf } from '../messages/text.ts';
import { LIMITS } from '../syntax/scan.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { analyse } from '../workspace/analysis.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { decode, tooLarge } from '../workspace/decode.ts';
import { revisionOf } from '../workspace/revision.ts';
import type { RenderOptions } from './arguments.ts';
import { messageOf, reasonOf } from './faults.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import { printable } from './reporters/cells.ts';
import { Roots } from './roots.ts';
import { tell } from './words.ts';

/** Renders a document and gives the exit code. */
export async function render(options: RenderOptions, io: Io): Promise<number> {
  const complain = (reason: string): number => {
    io.err.write(`${printable(`${options.path}: ${reason}`)}\n`);
    return EXIT.usage;
  };
  const named = options.path === '-' ? options.stdinPath : options.path;
  const file = named === undefined ? undefined : path.resolve(io.cwd, named);
  let source: string | SyntaxTree;
  try {
    source = await sourceOf(options.path === '-' ? undefined : file, io);
  } catch (error) {
    return complain(reasonOf(error));
  }
  const { analysis, revision } = await analysed(source, file, options, io);
  const input = { ...analysis, readiness: analysis.readiness() };
  const origin = { file: file === undefined ? '' : path.basename(file), made: analysis.today, revision };
  const text = await exportPage(input, options.format, options.card, origin);
  if (text === undefined) {
    const [first] = analysis.result.findings;
    return complain(first ? textOf(first.message) : tell('no-page'));
  }
  if (options.out === undefined || options.out === '-') {
    io.out.write(text);
    return EXIT.clean;
  }
  const out = path.resolve(io.cwd, options.out);
  if (out === file) return complain(tell('out-is-document'));
  try {
    await io.disk.write(out, new TextEncoder().encode(text));
    return EXIT.clean;
  } catch (error) {
    io.err.write(`${printable(`${options.out}: ${tell('not-written', { error: messageOf(error) })}`)}\n`);
    return EXIT.usage;
  }
}

/** The text of a file, or of the standard input. */
async function sourceOf(file: string | undefined, io: Io): Promise<string | SyntaxTree> {
  if (file === undefined) return decode(await io.input(LIMITS.bytes + 1));
  const bytes = await io.disk.read(file, LIMITS.bytes);
  return bytes ? decode(bytes) : tooLarge();
}

/** Without a file there is no place to look for others, nor for a repository. */
async function analysed(
  source: string | SyntaxTree,
  file: string | undefined,
  { asOf }: RenderOptions,
  { cwd, disk, files, clock }: Io,
): Promise<{ analysis: Analysis; revision: string | undefined }> {
  const today = asOf ?? clock.today();
  const roots = file === undefined ? [] : [await new Roots(cwd, disk).of(file)];
  const uri = file === undefined ? 'untitled:stdin' : pathToFileURL(file).href;
  const analysis = await analyse(source, { uri, today, roots, files });
  return { analysis, revision: await revisionOf(uri, roots, files) };
}
