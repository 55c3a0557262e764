// The extension host in a worker of the browser, which is what vscode.dev has: the extension and its tests are fetched
// over HTTP from a server of their own, through the proxy of the VS Code server, so that all has one origin.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Host } from './host.ts';

/** Folders that are served to the workbench. */
export interface WebFolders {
  /** Tells the workbench of this page, before it is opened, which extension it develops and which tests it runs. */
  prepare(page: Page): Promise<void>;
  close(): void;
}

/**
 * Serves an extension and the bundle of its tests.
 * @param extension the folder of the extension
 * @param tests the file with its tests
 */
export async function serveForWeb(host: Host, extension: string, tests: string): Promise<WebFolders> {
  const server = createServer(({ url = '/' }, response) => {
    const inside = decodeURIComponent(new URL(url, 'http://host').pathname);
    const isTest = inside.startsWith(TESTS);
    const folder = isTest ? path.dirname(tests) : extension;
    const file = path.join(folder, isTest ? inside.slice(TESTS.length) : inside);
    if (file.startsWith(folder)) send(file, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no free port was found');
  const place = (inside: string): object => ({
    scheme: 'http',
    authority: host.authority,
    path: `/proxy/${address.port}${inside}`,
  });
  const options = { extensions: [place('')], extensionTestsPath: place(`${TESTS}/${path.basename(tests)}`) };
  return {
    async prepare(page) {
      await page.addInitScript(rewriteConfiguration, options);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Tests are run only where they seem to be a part of the extension. */
const TESTS = '/tests';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.css': 'text/css; charset=utf-8',
};

function send(file: string, response: ServerResponse): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

/** Runs in the page: the workbench reads its configuration from an element, which is changed as soon as it is there. */
function rewriteConfiguration(developmentOptions: object): void {
  const scope = globalThis as unknown as { document: PageDocument; MutationObserver: PageObserver };
  const observer = new scope.MutationObserver(() => {
    const element = scope.document.getElementById('vscode-workbench-web-configuration');
    const settings = element?.getAttribute('data-settings');
    if (!element || settings === null || settings === undefined) return;
    observer.disconnect();
    element.setAttribute('data-settings', JSON.stringify({ ...JSON.parse(settings), developmentOptions }));
  });
  observer.observe(scope.document, { childList: true, subtree: true });
}

/** As much of a browser's page as is needed; the tests are compiled without a browser's types. */
interface PageDocument {
  getElementById(id: string): {
    getAttribute(name: string): string | null;
    setAttribute(name: string, value: string): void;
  } | null;
}
type PageObserver = new (callback: () => void) => {
  observe(target: unknown, options: object): void;
  disconnect(): void;
};
