// `npm run test:desktop`: the same suite in a desktop VS Code, which is downloaded first. Where no screen is, run it
// under `xvfb-run`.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'workflow-docs-desktop-'));
try {
  cpSync(path.join(import.meta.dirname, 'workspace'), folder, { recursive: true });
  process.exitCode = await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleSuite(root, 'node'),
    launchArgs: [folder, '--disable-extensions'],
  });
} catch (error) {
  console.error(`desktop: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
