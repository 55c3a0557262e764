// Every snippet of `snippets/` is expanded as it stands when nobody types anything, and taken through the front door.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { packedData } from '../../scripts/bundles.ts';
import { PAGE } from '../../server/src/language/page.ts';
import { STAGES } from '../../server/src/language/stages.ts';
import type { Stage } from '../../server/src/language/stages.ts';
import * as library from '../../server/src/snippets/library.ts';
import { pack, unpack } from '../../server/src/snippets/pack.ts';
import { fillVariables, parseSnippet, plainSnippet, writeSnippet } from '../../server/src/snippets/snippet.ts';
import type { SnippetPiece } from '../../server/src/snippets/snippet.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import type { Path } from '../../server/src/syntax/path.ts';
import { analyseText } from '../support/analyse.ts';

const { entrySnippet, pageSnippet, pageTitle, sectionSnippet } = library;

/** The date that VS Code would fill in, and the other values that completion fills in. */
const DATE: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '20' };
const KNOWN: Readonly<Record<string, string>> = {
  ...DATE,
  OWNER: 'Dana Whitfield',
  SECOND_OWNER: 'Luis Ortega',
  SPONSOR: 'Priya Raman',
  METRIC: 'Hours to the first reply',
  IN_30_DAYS: '2026-12-20',
  IN_A_YEAR: '2027-11-20',
};

const expand = (pieces: readonly SnippetPiece[] | undefined): string => {
  assert.ok(pieces, 'there is such a snippet');
  return `${plainSnippet(pieces)}\n`;
};

const asYouType = (name: string): string | undefined => DATE[name];
const filledIn = (name: string): string | undefined => KNOWN[name];

/** Findings about the form of the text; a blank is no file, and what is not written yet may be missing. */
function structure(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ rule, path: place }) =>
    /^page\/(?!missing-file|missing-field|placeholder|bad-path)/.test(rule) ? [`${rule} at ${place.join('.')}`] : [],
  );
}

for (const stage of STAGES) {
  test(`the page for the stage ${stage} has every part in its place, and nothing but blanks to complain about`, async () => {
    for (const variables of [asYouType, filledIn]) {
      const text = expand(pageSnippet(stage, variables));
      const { result, document } = await analyseText(text);
      // A blank in the place of a person is reported by the rule that asks for one, and what is open was skipped.
      const blanks = document.placeholders.map(({ path: place }) => formatPath(place));
      const isBlank = (place: Path): boolean => blanks.includes(formatPath(place));
      const others = result.findings.filter(({ rule, severity, path: place, related }) => {
        if (severity !== 'error' || rule === 'page/placeholder') return false;
        return rule === 'stage/skipped' ? !related.every((one) => isBlank(one.path)) : !isBlank(place);
      });
      assert.deepEqual(others.map(({ rule, path: place }) => `${rule} at ${place.join('.')}`), [], text);
      assert.deepEqual(structure(result.findings), [], text);
      assert.equal(document.stage, stage);
      assert.equal(pageTitle(stage), `workflow document: ${stage}`);
    }
  });
}

for (const name of Object.keys(PAGE.fields)) {
  test(`the section ${name} is well-formed beside the others`, async () => {
    const text = expand(sectionSnippet(name, asYouType));
    const { tree, result } = await analyseText(text);
    assert.ok(tree.root?.kind === 'mapping' && tree.root.entries[0]?.key.text === name, text);
    assert.deepEqual(structure(result.findings), [], text);
  });
}

for (const name of Object.keys(PAGE.fields.record.kind.fields)) {
  test(`the entry of ${name} is well-formed in the record`, async () => {
    for (const variables of [asYouType, filledIn]) {
      const lines = expand(entrySnippet(name, variables)).trimEnd().split('\n');
      const text = `workflow: x\nrecord:\n  ${name}:\n${lines.map((line) => `    ${line}\n`).join('')}`;
      const { result } = await analyseText(text);
      assert.deepEqual(structure(result.findings), [], text);
      const missing = result.findings.filter(({ rule, path: place }) => rule === 'page/missing-field' && place[0] === 'record');
      assert.deepEqual(missing, [], 'it has what every entry must have');
    }
  });
}

test('the data is in the format of VS Code, with stops that count from 1 without a gap', () => {
  for (const file of ['page', 'sections', 'record']) {
    const text = readFileSync(path.join(import.meta.dirname, `../../snippets/${file}.json`), 'utf8');
    const snippets: Record<string, { prefix: string; body: string[]; description: string }> = JSON.parse(text);
    for (const [name, { prefix, body, description }] of Object.entries(snippets)) {
      assert.ok(prefix !== '' && description !== '' && body.length > 0, `${file} ${name}`);
      const stops = [...body.join('\n').matchAll(/\$\{(\d+)/g)].map(([, stop]) => Number(stop));
      assert.deepEqual(stops, stops.map((_, index) => index + 1), `${file} ${name}`);
    }
  }
});

test('a snippet keeps its stops when what is known is filled in', () => {
  const pieces = entrySnippet('dry-runs', filledIn);
  assert.ok(pieces);
  assert.equal(writeSnippet(pieces), '- on: 2026-11-20\n  by: ${1:Luis Ortega}\n  result: ${2|clean,gaps|}');
});

test('the bundle has the same snippets in less than a third of the room, and none of their files', async () => {
  const folder = path.join(import.meta.dirname, '../..');
  const { outputFiles, metafile } = await build({
    ...{ absWorkingDir: folder, entryPoints: ['server/src/snippets/library.ts'], outfile: 'library.js' },
    ...{ bundle: true, minify: true, format: 'esm', write: false, metafile: true, plugins: [packedData] },
  });
  const { text } = outputFiles[0]!;
  const bundled = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as typeof library;
  assert.deepEqual(Object.keys(metafile.inputs).filter((file) => file.endsWith('.json')), []);
  let size = 0;
  const same = (name: string, ours: unknown, its: unknown): void => assert.deepEqual(its, ours, name);
  for (const [file, take, other] of [
    ['page', library.pageSnippet, bundled.pageSnippet],
    ['sections', library.sectionSnippet, bundled.sectionSnippet],
    ['record', library.entrySnippet, bundled.entrySnippet],
  ] as const) {
    const json = readFileSync(path.join(folder, `snippets/${file}.json`), 'utf8');
    size += json.length;
    for (const [name, { prefix, body }] of Object.entries<{ prefix: string; body: string[] }>(JSON.parse(json))) {
      for (const variables of [asYouType, filledIn, () => undefined]) {
        const raw = fillVariables(parseSnippet(body.join('\n')), variables);
        same(`${file} ${name}`, raw, take(name as Stage, variables));
        same(`${file} ${name}, bundled`, raw, other(name as Stage, variables));
      }
      if (file === 'page') assert.equal(bundled.pageTitle(name as Stage), prefix);
    }
  }
  assert.equal(bundled.sectionSnippet('constructor', asYouType), undefined);
  assert.ok(text.length * 3 < size, `${text.length} of ${size}`);
});

test('stops that do not count from 1 cannot be packed, since their numbers would be lost', () => {
  const lines = ['a: ${1:x}', 'b: ${2|y,z|}', 'c: $0 ${3:${V:<w>}} \\${4:x}'];
  assert.equal(unpack(pack({ x: lines }), 'x'), lines.join('\n'));
  for (const bad of [['a: ${2:x}'], ['a: ${1:x}', 'b: ${1:x}']]) assert.throws(() => pack({ bad }), /bad/);
});
