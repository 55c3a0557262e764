// `npm run open -- FOLDER`: the extension on a folder, to look at by hand; without a folder on the examples. In the
// desktop VS Code where the command `code` is there, else in one that is served on this machine alone.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startHost } from './host.ts';
import { canServe, prepareHost } from './install.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.resolve(process.argv[2] ?? 'examples');

const BY_HAND = `The command \`code\` is not here, and the VS Code that can be served instead runs on Linux x64 only. Two ways by hand:

  - open this folder in VS Code and press F5: a second window opens on the examples, with the extension in it;
  - or \`npm run package\`, then in VS Code "Extensions: Install from VSIX…" with dist/workflow-docs-*.vsix.
`;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
try {
  if (openDesktop()) console.log('Opened in VS Code.');
  else if (canServe()) await serve();
  else console.log(BY_HAND);
} catch (error) {
  console.error(`open: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Tells whether there is a desktop VS Code that took it. */
function openDesktop(): boolean {
  const { status } = spawnSync('code', [`--extensionDevelopmentPath=${root}`, folder]);
  return status === 0;
}

async function serve(): Promise<void> {
  const host = await startHost(prepareHost());
  console.log(
    `Open this address in a browser; Ctrl+C ends the editor:\n\n  ${host.url(folder, { extension: root })}\n`,
  );
  // Without anything to wait for, Node would end here and take the server with it.
  setInterval(() => undefined, 60_000);
}
