// Command line room: the front door. Arguments in, exit code out; everything else goes through `Io`.

import { version } from '../../../package.json';
import { readArguments } from './arguments.ts';
import type { Command } from './arguments.ts';
import { check } from './check.ts';
import type { CheckMeans } from './check.ts';
import { explain } from './explain.ts';
import { messageOf } from './faults.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import { render } from './render.ts';
import { printable } from './reporters/cells.ts';
import { HELP, tell } from './words.ts';

/** Runs the command line with these arguments (without the program's name). Never rejects. */
export async function run(argv: readonly string[], io: Io, means: CheckMeans = {}): Promise<number> {
  try {
    return await carryOut(readArguments(argv), io, means);
  } catch (error) {
    io.err.write(`workflow-docs: ${printable(tell('run-crashed', { error: messageOf(error) }))}\n`);
    return EXIT.fault;
  }
}

async function carryOut(command: Command, io: Io, means: CheckMeans): Promise<number> {
  switch (command.name) {
    case 'check':
      return check(command.options, io, means);
    case 'explain':
      return explain(command.rule, command.color, io);
    case 'render':
      return render(command.options, io);
    case 'help':
      io.out.write(HELP[command.about]);
      return EXIT.clean;
    case 'version':
      io.out.write(`${version}\n`);
      return EXIT.clean;
    case 'wrong':
      io.err.write(`workflow-docs: ${printable(command.message)}\n${tell('see-help')}\n`);
      return EXIT.usage;
  }
}
