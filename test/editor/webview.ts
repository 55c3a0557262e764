// The panel of the preview in a bare browser: the document that the extension makes for it, its own script and styles, an
// editor that only takes notes, and the colours of a theme.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { ToPreview } from '../../client/src/preview/messages.ts';
import type { Card } from '../../server/src/protocol.ts';
import { BUNDLES, writeBundle } from '../../scripts/bundles.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The colours that the editor's own themes give to a panel, as far as our styles ask for them. */
export const THEMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'vscode-light': {
    ...{ 'editor-foreground': '#3b3b3b', 'editor-background': '#ffffff', 'sideBar-background': '#f8f8f8' },
    ...{ 'textLink-foreground': '#005fb8', focusBorder: '#005fb8', 'editorError-foreground': '#e51400' },
    ...{ 'editorWarning-foreground': '#bf8803', 'editorInfo-foreground': '#1a85ff', 'testing-iconPassed': '#388a34' },
  },
  'vscode-dark': {
    ...{ 'editor-foreground': '#cccccc', 'editor-background': '#1f1f1f', 'sideBar-background': '#181818' },
    ...{ 'textLink-foreground': '#4daafc', focusBorder: '#0078d4', 'editorError-foreground': '#f14c4c' },
    ...{ 'editorWarning-foreground': '#cca700', 'editorInfo-foreground': '#3794ff', 'testing-iconPassed': '#73c991' },
  },
  'vscode-high-contrast': {
    ...{ 'editor-foreground': '#ffffff', 'editor-background': '#000000', 'sideBar-background': '#000000' },
    ...{ 'textLink-foreground': '#21a6ff', focusBorder: '#f38518', contrastBorder: '#6fc3df' },
    ...{ 'editorError-foreground': '#f48771', 'editorWarning-foreground': '#ffd370' },
    ...{ 'editorInfo-foreground': '#3794ff', 'testing-iconPassed': '#73c991' },
  },
};

/** Makes a panel that can be opened in pages of a browser. */
export async function makePanel(): Promise<{ open(page: Page, theme: string): Promise<Page> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-docs-panel-'));
  const [files, shell] = await Promise.all([webviewFiles(folder), shellOf()]);
  rmSync(folder, { recursive: true, force: true });
  return {
    async open(page, theme) {
      await openPanel(page, shell, files, theme);
      return page;
    },
  };
}

/** The files of the panel, bundled as they ship. */
async function webviewFiles(folder: string): Promise<{ readonly script: string; readonly style: string }> {
  const [script, style] = await Promise.all([
    writeBundle(BUNDLES.preview, { folder }),
    writeBundle(BUNDLES.previewStyle, { folder }),
  ]);
  return { script: readFileSync(script, 'utf8'), style: readFileSync(style, 'utf8') };
}

/** The document of a panel as `client/src/preview/shell.ts` makes it; the addresses are those of `open`. */
async function shellOf(): Promise<string> {
  const { outputFiles } = await build({
    ...{ absWorkingDir: ROOT, entryPoints: ['client/src/preview/shell.ts'], bundle: true, write: false, format: 'esm' },
    plugins: [
      {
        name: 'no-editor',
        setup(bundler) {
          bundler.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'none' }));
          bundler.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: EDITOR }));
        },
      },
    ],
  });
  const code = outputFiles[0]!.text;
  const { shell } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    shell(webview: unknown, extension: unknown, document: unknown, options: object): string;
  };
  const webview = { cspSource: ORIGIN, asWebviewUri: (uri: string) => uri };
  const document = { path: '/street.workflowdoc.yaml', toString: () => 'file:///street.workflowdoc.yaml' };
  return shell(webview, '', document, { follows: false, card: 'page' });
}

const ORIGIN = 'https://panel.example';

/** As much of `vscode` as the document of a panel needs. */
const EDITOR = `
export const Uri = { joinPath: (_, ...parts) => '${ORIGIN}/' + parts.at(-1) };
export const l10n = { t: (text, ...values) => text.replace(/\\{(\\d)\\}/g, (_, at) => values[at]) };`;

/** Opens a panel in a theme. What it says to its editor is in \`window.said\`. */
async function openPanel(
  page: Page,
  shell: string,
  files: { readonly script: string; readonly style: string },
  theme: string,
): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: shell });
    if (pathname === '/preview.js') return route.fulfill({ contentType: 'text/javascript', body: files.script });
    if (pathname === '/preview.css') return route.fulfill({ contentType: 'text/css', body: files.style });
    return route.abort();
  });
  await page.addInitScript(
    'window.said = []; window.acquireVsCodeApi = () => ({ postMessage: (one) => window.said.push(one), getState: () => JSON.parse(sessionStorage.state ?? "null") ?? undefined, setState: (one) => { sessionStorage.state = JSON.stringify(one); } });',
  );
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(
    ([name, colours]) => {
      // As the editor does: a class on the body, and the colours on the root.
      const { document } = globalThis as unknown as { document: Place };
      document.body.classList.add(name);
      for (const [key, value] of Object.entries(colours))
        document.documentElement.style.setProperty(`--vscode-${key}`, value);
    },
    [theme, THEMES[theme] ?? {}] as const,
  );
}

interface Place {
  readonly body: { readonly classList: { add(name: string): void } };
  readonly documentElement: { readonly style: { setProperty(name: string, value: string): void } };
}

/** Says something to the panel, as the extension does. */
export function send(page: Page, said: ToPreview): Promise<void> {
  return page.evaluate(
    (message) =>
      (globalThis as unknown as { postMessage(message: unknown, to: string): void }).postMessage(message, '*'),
    said,
  );
}

/** Sends a page to the panel and waits until it is shown. */
export async function sendPage(page: Page, html: string, card: Card): Promise<void> {
  await send(page, { type: 'page', html, card });
  await page.locator(`#page[data-card="${card}"] article`).first().waitFor();
}
