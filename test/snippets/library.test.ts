// Every snippet of `snippets/` is expanded as it stands when nobody types anything, and taken through the front door.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PAGE } from '../../server/src/language/page.ts';
import { STAGES } from '../../server/src/language/stages.ts';
import { entrySnippet, pageSnippet, pageTitle, sectionSnippet } from '../../server/src/snippets/library.ts';
import { plainSnippet, writeSnippet } from '../../server/src/snippets/snippet.ts';
import type { SnippetPiece } from '../../server/src/snippets/snippet.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import type { Path } from '../../server/src/syntax/path.ts';
import { analyseText } from '../support/analyse.ts';

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
