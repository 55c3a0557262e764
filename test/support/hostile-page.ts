// Documents that mean harm: what each of them says in every field would do something if it ever were more than text.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../server/src/syntax/parse.ts';
import type { SyntaxNode, TextRange } from '../../server/src/syntax/tree.ts';

const BASE = path.resolve(import.meta.dirname, '../bases/production.workflowdoc.yaml');

export const PAYLOADS: readonly string[] = [
  '<script>window.harmed = 1</script>',
  '"><img src=x onerror=window.harmed=1>',
  "' onmouseover='window.harmed=1",
  '</text></svg><style>*{display:none}</style>',
  '</style><script>window.harmed = 1</script>',
  '</title><script>window.harmed = 1</script>',
  '<svg onload=window.harmed=1>',
  '[click](javascript:window.harmed=1)',
  '[click](  JAVASCRIPT:window.harmed=1)',
  '[click](java\\tscript:window.harmed=1)',
  '[click](data:text/html;base64,PHNjcmlwdD4=)',
  '[<b>x</b>](https://x.example/"onclick="window.harmed=1)',
  '![picture](https://x.example/seen.png)',
  '<javascript:window.harmed=1>',
  '`<script>` **<b>** *</a>*',
  'Dana <"><script>window.harmed=1</script>@x.example>',
  'Dana <d@x.example?body=<script>>',
  '<https://x.example/"><script>window.harmed = 1</script>>',
  '```\nclick trigger00 href "javascript:window.harmed=1"',
  '"]; click a call alert()',
  '{{constructor}} ${alert(1)} &lt;script&gt; $& $1 $`',
  '\u202e<script>\u2028alert(1)',
  '\ud800 half',
];

/** Every value of a tree with its place. */
export function placesOf(node: SyntaxNode | undefined): readonly TextRange[] {
  switch (node?.kind) {
    case 'scalar':
      return node.style === 'literal' || node.style === 'folded' ? [] : [node.range];
    case 'sequence':
      return node.items.flatMap(({ value }) => placesOf(value));
    case 'mapping':
      return node.entries.flatMap(({ value }) => placesOf(value));
    default:
      return [];
  }
}

/** The text with other texts in these places. */
export function replaced(text: string, ranges: readonly TextRange[], by: (index: number) => string): string {
  let result = text;
  for (const [back, { start, end }] of [...ranges].reverse().entries())
    result = result.slice(0, start) + by(ranges.length - 1 - back) + result.slice(end);
  return result;
}

/** A page with one payload in each field, another with the next one, and one with a value of nearly a megabyte. */
export function hostilePage(): readonly string[] {
  const base = readFileSync(BASE, 'utf8');
  const ranges = placesOf(parse(base).root);
  const stage = ranges.findIndex(({ start, end }) => base.slice(start, end) === 'production');
  const payload = (index: number, by: number): string =>
    index === stage ? 'production' : JSON.stringify(PAYLOADS[(index + by) % PAYLOADS.length]);
  const turned = [0, 5, 11].map((by) => replaced(base, ranges, (index) => payload(index, by)));
  const long = `workflow: ${JSON.stringify('<script>window.harmed=1</script>'.repeat(28_000))}\nstage: pilot\n`;
  return [...turned, long];
}
