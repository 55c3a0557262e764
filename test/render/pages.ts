// Tests of the rendered page: the documents that it is tried on, and the way to render one.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderPage } from '../../server/src/render/page.ts';
import type { RenderedPage } from '../../server/src/render/page.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { analyseText } from '../support/analyse.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Every base page, every example and every sample, by its path in the project. */
export const PAGES: readonly (readonly [name: string, text: string])[] = ['test/bases', 'examples', 'test/samples']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
  .filter((name) => name.endsWith('.workflowdoc.yaml'))
  .map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')] as const);

export interface Rendered {
  readonly analysis: Analysis;
  readonly page: RenderedPage;
  /** Its HTML; empty where there is none. */
  readonly html: string;
}

/** Renders a text as the server does; `name` says where it lies, so that its files are found. */
export async function render(text: string, name?: string): Promise<Rendered> {
  const uri = name === undefined ? undefined : pathToFileURL(path.join(ROOT, name)).href;
  const analysis = await analyseText(text, undefined, uri);
  const page = renderPage({ ...analysis, readiness: analysis.readiness() });
  return { analysis, page, html: page.html ?? '' };
}
