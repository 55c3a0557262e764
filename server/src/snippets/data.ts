// Snippets room: the folder `snippets/` as it is bundled. What this file exports is worked out when a bundle is made
// (`scripts/bundles.ts`), so that the bundle has the pack and neither the files nor the packing.

import pages from '../../../snippets/page.json' with { type: 'json' };
import record from '../../../snippets/record.json' with { type: 'json' };
import sections from '../../../snippets/sections.json' with { type: 'json' };
import { pack } from './pack.ts';

/** The snippets of all files, each by the name of its file and its own: `page.pilot`. */
export const SNIPPETS = pack(
  Object.fromEntries(
    Object.entries({ page: pages, sections, record }).flatMap(([file, snippets]) =>
      Object.entries(snippets).map(([name, { body }]) => [`${file}.${name}`, body]),
    ),
  ),
);

/** What the whole pages are called in a list, by stage. */
export const TITLES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(pages).map(([stage, { prefix }]) => [stage, prefix]),
);
