// Command line room: what the system or a bug threw, in words.

import { tell } from './words.ts';

/** Why something could not be read. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return tell('no-such-file');
    case 'EACCES':
    case 'EPERM':
      return tell('no-rights');
    case 'ELOOP':
      return tell('link-loop');
    default:
      return tell('cannot-read', { error: messageOf(error) });
  }
}

/** Why something could not be written. */
export function writeReasonOf(error: unknown): string {
  const code = codeOf(error);
  const isDenied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
  return isDenied ? tell('no-rights-to-write') : tell('cannot-write', { error: messageOf(error) });
}

/** What an error says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
