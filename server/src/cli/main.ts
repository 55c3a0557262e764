// Command line room: the composition root. The exit code is set and not forced, so that what was written arrives.

import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

void run(process.argv.slice(2), nodeIo()).then((code) => {
  process.exitCode = code;
});
