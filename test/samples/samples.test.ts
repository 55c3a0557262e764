// Labelled documents: what a careful person found in them must be found, and nothing else at the level of a warning.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyseText } from '../support/analyse.ts';

interface Label {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly severity: string;
  readonly alsoLines?: readonly number[];
  readonly alsoRules?: readonly string[];
}

interface Labels {
  readonly asOf?: string;
  readonly findings: readonly Label[];
  readonly allowed?: readonly { readonly rule: string; readonly line?: number }[];
}

const folder = new URL('./', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.workflowdoc.yaml'))) {
  const labels = readJson(new URL(file.replace('.workflowdoc.yaml', '.expect.json'), folder)) as Labels;
  test(`sample ${file}`, () => compare(new URL(file, folder), labels));
}

const examples = readJson(new URL('../examples/expected.json', import.meta.url)) as Record<
  string,
  readonly Label[] | string
>;
for (const [file, findings] of Object.entries(examples)) {
  if (typeof findings === 'string') continue;
  test(`example ${file}`, () => compare(new URL(`../../${file}`, import.meta.url), { findings }));
}

test('every example is judged', () => {
  const there = readdirSync(new URL('../../examples/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.workflowdoc.yaml'))
    .map((name) => `examples/${name.replaceAll('\\', '/')}`);
  assert.deepEqual(
    there.sort(),
    Object.keys(examples)
      .filter((name) => name !== '$note')
      .sort(),
  );
});

for (const file of readdirSync(new URL('../bases/', import.meta.url)).filter((name) => name.endsWith('.yaml'))) {
  test(`base page ${file} has not one finding`, async () => {
    const url = new URL(`../bases/${file}`, import.meta.url);
    const { result } = await analyseText(readFileSync(url, 'utf8'), undefined, url.href);
    assert.deepEqual(
      result.findings.map(({ rule, severity }) => `${severity} ${rule}`),
      [],
    );
  });
}

async function compare(url: URL, labels: Labels): Promise<void> {
  const { result, tree } = await analyseText(readFileSync(url, 'utf8'), labels.asOf, url.href);
  const found = result.findings.map(({ rule, severity, range }) => ({
    rule,
    severity,
    line: tree.lines.positionAt(range.start).line + 1,
  }));
  const left = [...found];
  const missed = labels.findings.filter((label) => {
    const index = left.findIndex(
      ({ rule, severity, line }) =>
        [label.rule, ...(label.alsoRules ?? [])].includes(rule) &&
        [label.line, ...(label.alsoLines ?? [])].includes(line) &&
        severity === label.severity,
    );
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const extra = left
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter(
      ({ rule, line }) => !labels.allowed?.some((allowed) => allowed.rule === rule && (allowed.line ?? line) === line),
    );
  const report = [
    ...missed.map(({ rule, severity, line }) => `missed ${String(line)}: ${severity} ${rule}`),
    ...extra.map(({ rule, severity, line }) => `extra ${String(line)}: ${severity} ${rule}`),
  ];
  assert.deepEqual(report, []);
}

function readJson(url: URL): unknown {
  return JSON.parse(readFileSync(url, 'utf8'));
}
