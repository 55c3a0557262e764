// The bundles that ship, each one file without dependencies, and how large it may be. Tests bundle by the same recipe, so
// that they run what ships.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { minify } from 'terser';
import type { MinifyOptions } from 'terser';
import { en } from '../server/src/messages/en.ts';
import { packTexts } from '../server/src/messages/pack.ts';
import { FILE_STYLE, FLOW_STYLE } from '../server/src/render/file-style.ts';
import { SNIPPETS, TITLES } from '../server/src/snippets/data.ts';
import { shortened } from './dictionary.ts';
import { asEsModule, pureNamespaces, withoutUnused } from './es-modules.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** One bundle. */
export interface Bundle {
  /** The source it starts from, from the root of the project. */
  readonly from: string;
  /** The file, inside the folder of all bundles. */
  readonly to: string;
  /** The most kilobytes it may have when it is minified. */
  readonly limit: number;
  /** Minified a second time, by a tool that takes longer and finds more. */
  readonly twice?: boolean;
  readonly options?: BuildOptions;
}

export interface BundleOptions {
  /** Names stay readable, and source maps are added. */
  readonly dev?: boolean;
  /** The folder to write to. */
  readonly folder?: string;
}

/**
 * The client starts with the first workflow document only. So it is a file of its own, which the entry loads with
 * `import('./client.ts')` when it is needed.
 */
const clientApart: Plugin = {
  name: 'client-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/client\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './client.js', external: true } : undefined,
    );
  },
};

/**
 * Of `yaml` only the lexer and the scalars are used. Its ES modules can be taken apart, its build for Node cannot; they
 * have no side effects, which the package does not say. What it exports as one object comes as a whole: so that object
 * is made anew, of what `server/src/syntax` takes from it.
 */
const partsOfYaml: Plugin = {
  name: 'parts-of-yaml',
  setup(bundler) {
    const home = path.join(ROOT, 'node_modules/yaml/browser');
    bundler.onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'parts', sideEffects: false }));
    bundler.onLoad({ filter: /^yaml$/, namespace: 'parts' }, () => ({ contents: YAML, resolveDir: home }));
    bundler.onResolve({ filter: /^\./ }, ({ resolveDir, path: relative }) =>
      resolveDir === home || resolveDir.startsWith(home + path.sep)
        ? { path: path.resolve(resolveDir, relative), sideEffects: false }
        : undefined,
    );
  },
};

const YAML = `
export { Lexer } from './dist/parse/lexer.js';
import { resolveAsScalar } from './dist/parse/cst-scalar.js';
export const CST = { resolveAsScalar };`;

/** Of its linked map the protocol uses what makes a queue: a map of today is one, but for its first message. */
const QUEUE = `
export class LinkedMap extends Map {
  shift() {
    for (const [key, value] of this) {
      this.delete(key);
      return value;
    }
  }
}
export const LRUCache = undefined, Touch = undefined;`;

/** Of the protocol, too, only the part that is used. */
const partsOfProtocol: Plugin = {
  name: 'parts-of-protocol',
  setup(bundler) {
    const commonJs = /node_modules[\\/]vscode-(jsonrpc|languageserver|languageserver-protocol)[\\/]lib[\\/].*\.js$/;
    const types = /node_modules[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/;
    const queue = /node_modules[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]linkedMap\.js$/;
    bundler.onLoad({ filter: queue }, () => ({ contents: QUEUE }));
    bundler.onLoad({ filter: commonJs }, async ({ path: file }) => ({
      contents: asEsModule(withoutUnused(await readFile(file, 'utf8')), file),
    }));
    bundler.onLoad({ filter: types }, async ({ path: file }) => ({
      contents: pureNamespaces(await readFile(file, 'utf8')),
    }));
  },
};

/**
 * What repeats itself in the sources, for those who write it, is packed here and unpacked when it is used: the snippets
 * take a quarter of their room, the texts for people less than half, the styles of an exported page a third.
 */
export const packedData: Plugin = {
  name: 'packed-data',
  setup(bundler) {
    let packed: string | undefined;
    const texts = (): string => (packed ??= shortened(packTexts(en)));
    bundler.onLoad({ filter: /[\\/]server[\\/]src[\\/]snippets[\\/]data\.ts$/ }, () => {
      const data = Object.entries({ SNIPPETS, TITLES });
      return { contents: data.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n') };
    });
    bundler.onLoad({ filter: /[\\/]server[\\/]src[\\/]render[\\/]file-style\.ts$/ }, async () => {
      const styles = [FILE_STYLE, FLOW_STYLE].map(
        async (one) => (await transform(one, { loader: 'css', minify: true, target: 'chrome122' })).code,
      );
      const packed = deflateRawSync((await Promise.all(styles)).join('\0'), { level: 9 }).toString('base64');
      return {
        contents: `export async function styles() {
          const bytes = Uint8Array.from(atob(${JSON.stringify(packed)}), (one) => one.charCodeAt(0));
          const text = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
          return (await text).split('\\0');
        }`,
      };
    });
    bundler.onLoad({ filter: /[\\/]server[\\/]src[\\/]messages[\\/]en\.ts$/ }, ({ path: file }) => ({
      contents: `import { expanded, unpackTexts } from './pack.ts';
        export const en = /* @__PURE__ */ unpackTexts(expanded(${JSON.stringify(texts())}));`,
      resolveDir: path.dirname(file),
    }));
  },
};

/** Word lists are laid out for those who read them; bundled, they are words with commas. */
const closeWords: Plugin = {
  name: 'close-words',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]server[\\/]src[\\/].*[\\/]words[\\/][\w-]+\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(
        /(?<=\blisted\(\s*)`[^`$\\]*`/g,
        (text) =>
          `\`${text
            .slice(1, -1)
            .trim()
            .replace(/\s*[,\n]\s*/g, ',')}\``,
      ),
      loader: 'ts',
    }));
  },
};

/** The pieces of a page are laid out for those who read them; `html` puts each on one line, and bundled they are so already. */
const closePage: Plugin = {
  name: 'close-page',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]server[\\/]src[\\/]render[\\/][\w-]+\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(/\n\s+(?=<|\/?>|\$\{|[a-zA-Z-]+=")/g, ' '),
      loader: 'ts',
    }));
  },
};

/** The words of a schedule are asked for by few pages: in Node they are a file of its own, loaded with the first. */
const cronApart: Plugin = {
  name: 'cron-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^cronstrue$/ }, () => ({ path: 'cronstrue', namespace: 'cron-apart' }));
    bundler.onLoad({ filter: /.*/, namespace: 'cron-apart' }, () => ({
      contents: `export default { toString: (...words) => require('./cronstrue.js').toString(...words) };`,
    }));
    bundler.onResolve({ filter: /^\.\/cronstrue\.js$/ }, ({ path: file }) => ({ path: file, external: true }));
  },
};

/** The methods of `cronstrue` have long names that nobody outside of it says; bundled, they are short. */
const closeCron: Plugin = {
  name: 'close-cron',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules[\\/]cronstrue[\\/]dist[\\/]cronstrue\.js$/ }, async ({ path: file }) => ({
      contents: await withCloseMethods(await readFile(file, 'utf8'), ['toString']),
    }));
  },
};

/** A program whose own methods have short names, but for these and for those that belong to the language. */
async function withCloseMethods(source: string, kept: readonly string[]): Promise<string> {
  const language = [Object, Array, String, Number, RegExp, Date].flatMap((type) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]);
  const others = new Set([...kept, ...language, ...Object.getOwnPropertyNames(JSON)]);
  const found = [...source.matchAll(/\w\.(?:prototype\.)?(\w+) = function\b/g)].map(([, name = '']) => name);
  const names = new Set(found.filter((name) => !others.has(name)));
  return (await transform(source, { mangleProps: new RegExp(`^(?:${[...names].join('|')})$`) })).code;
}

const inNode: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The packages' own modules, not their UMD builds, whose `require` a bundler cannot follow.
  mainFields: ['module', 'main'],
};

/** The browser that VS Code 1.91 is made of. */
const inBrowser: BuildOptions = {
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
  mainFields: ['browser', 'module', 'main'],
};

const forVsCode: BuildOptions = { external: ['vscode'] };

export const BUNDLES = {
  entry: {
    from: 'client/src/extension.ts',
    to: 'extension.js',
    // It is loaded with every YAML file, whoever wrote it.
    limit: 10,
    options: { ...inNode, ...forVsCode, plugins: [clientApart] },
  },
  client: { from: 'client/src/client.ts', to: 'client.js', limit: 650, options: { ...inNode, ...forVsCode } },
  server: {
    from: 'server/src/node.ts',
    to: 'server.js',
    limit: 600,
    twice: true,
    options: { ...inNode, plugins: [partsOfProtocol, partsOfYaml, packedData, closePage, closeWords, cronApart] },
  },
  /** Beside the server in Node; see `cronApart`. */
  cron: {
    from: 'node_modules/cronstrue/dist/cronstrue.js',
    to: 'cronstrue.js',
    limit: 40,
    options: { ...inNode, plugins: [closeCron] },
  },
  browserClient: {
    from: 'client/src/browser.ts',
    to: 'browser/extension.js',
    limit: 650,
    options: { ...inBrowser, ...forVsCode, format: 'cjs' },
  },
  browserServer: {
    from: 'server/src/browser.ts',
    to: 'browser/server.js',
    limit: 600,
    twice: true,
    options: { ...inBrowser, plugins: [partsOfProtocol, partsOfYaml, packedData, closePage, closeWords, closeCron] },
  },
  preview: { from: 'client/webview/preview.ts', to: 'webview/preview.js', limit: 60, options: inBrowser },
  previewStyle: { from: 'client/webview/preview.css', to: 'webview/preview.css', limit: 60, options: inBrowser },
  cli: {
    from: 'server/src/cli/main.ts',
    to: 'cli.js',
    limit: 600,
    options: { ...inNode, plugins: [partsOfYaml, packedData], banner: { js: '#!/usr/bin/env node' } },
  },
} satisfies Readonly<Record<string, Bundle>>;

/** Writes a bundle and gives its path. Rejects when the source is faulty; what is wrong has been printed by then. */
export async function writeBundle(
  { from, to, options, twice = false }: Bundle,
  { dev = false, folder = path.join(ROOT, 'dist') }: BundleOptions = {},
): Promise<string> {
  const outfile = path.join(folder, to);
  await build({
    ...options,
    absWorkingDir: ROOT,
    entryPoints: [from],
    outfile,
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    // Comments of licences stay with the code they belong to.
    legalComments: 'inline',
    // `import()` becomes `require`, which the extension host extends by `vscode` in every version.
    supported: { 'dynamic-import': false },
    logLevel: 'warning',
    // Every reader of our scripts takes them for UTF-8; as escapes, other scripts would take three times the room.
    charset: 'utf8',
  });
  if (twice && !dev) await writeFile(outfile, await minifiedAgain(await readFile(outfile, 'utf8')));
  return outfile;
}

/**
 * Functions that never say `this` become arrows too; none of them is called with `new`. Those that stay functions come
 * first, where one after the other takes less room.
 */
const AGAIN: MinifyOptions = {
  ecma: 2020,
  toplevel: true,
  compress: { passes: 3, unsafe_arrows: true, keep_fargs: false, hoist_funs: true },
  format: { comments: 'some' },
};

/** Where what was minified again is kept, by what it was made of: it takes long, and many tests ask for the same. */
export const MINIFIED = path.join(ROOT, 'out/minified');

async function minifiedAgain(source: string): Promise<string> {
  const name = createHash('sha256').update(JSON.stringify(AGAIN)).update(source).digest('hex').slice(0, 16);
  const file = path.join(MINIFIED, `${name}.js`);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  const { code } = await minify(source, AGAIN);
  if (code === undefined) throw new Error('The bundle could not be minified.');
  await mkdir(MINIFIED, { recursive: true });
  // Others may write the same meanwhile: it is there as a whole or not at all.
  await writeFile(`${file}.${process.pid}`, code);
  await rename(`${file}.${process.pid}`, file);
  return code;
}
