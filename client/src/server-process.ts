// How the server is started where it is a process of Node.

/**
 * What Node is started with. A page leaves little behind: the room for what lives shortly need not grow to its default,
 * which a thousand open pages would have it do.
 */
export const NODE_FLAGS: readonly string[] = ['--max-semi-space-size=8'];

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
