// Command line room: the composition root. The exit code is set and not forced, so that what was written arrives.

import { isMainThread } from 'node:worker_threads';
import type { CallHelpers } from './crew.ts';
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';
import { serve, startThreads } from './threads.ts';

const io = nodeIo();
if (isMainThread) {
  const helpers: CallHelpers = (documents, order) => startThreads(process.argv[1], documents, order);
  void run(process.argv.slice(2), io, { helpers }).then((code) => {
    process.exitCode = code;
  });
} else serve(io);
