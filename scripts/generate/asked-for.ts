// Generated data: which rules ask for which field, as it was observed. Completion and hover say it to the author.

import { allFieldPaths } from '../../server/src/language/lookup.ts';
import { askedForBy } from './whole-page.ts';

/** The text of server/src/language/asked-for.generated.ts, as the formatter would write it. */
export async function askedForModule(): Promise<string> {
  const asked = await askedForBy(allFieldPaths());
  const lines = [...asked].flatMap(([path, asking]) =>
    asking.length === 0
      ? []
      : entryLines(
          quotedKey(path),
          asking.map(({ rule }) => `'${rule}'`),
        ),
  );
  return [
    '// Written by `npm run generate`. Change its sources, not this file.',
    '',
    '/** The rules that ask for a field, by its path without list positions. */',
    'export const ASKED_FOR: Readonly<Record<string, readonly string[]>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

/** One line, or one for each rule where that would be too long. */
function entryLines(key: string, rules: readonly string[]): readonly string[] {
  const line = `  ${key}: [${rules.join(', ')}],`;
  return line.length <= 120 ? [line] : [`  ${key}: [`, ...rules.map((rule) => `    ${rule},`), '  ],'];
}

function quotedKey(path: string): string {
  return /^[a-z]+$/.test(path) ? path : `'${path}'`;
}
