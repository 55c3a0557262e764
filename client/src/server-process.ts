// How the server is started where it is a process of Node.

/**
 * What Node is started with, for a server that is asked something small after every letter, then waits. The room for what
 * lives shortly is as large as an edit of a long page needs it and stays so: it need not grow first after each pause, nor to
 * its default, which a thousand open pages would have it do. And code is compiled, plainly, when it is first used, since
 * most of it is used a few times only. Node 20 to 24 have these flags.
 */
export const NODE_FLAGS: readonly string[] = [
  '--min-semi-space-size=8',
  '--max-semi-space-size=8',
  '--always-sparkplug',
];

/**
 * The flags and the environment of the process.
 * @param storage the path of a folder where something may be kept; there Node 22 and later keep the compiled code, which
 * takes a fifth off the next start
 */
export function processOptions(storage: string | undefined): { execArgv: string[]; env?: Record<string, string> } {
  return {
    execArgv: [...NODE_FLAGS],
    ...(storage !== undefined && { env: { NODE_COMPILE_CACHE: `${storage}/compiled` } }),
  };
}
