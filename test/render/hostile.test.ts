// A document that means harm: nothing it says becomes anything but text, and nothing it says takes long.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.ts';
import { PAYLOADS, placesOf, replaced } from '../support/hostile-page.ts';
import { readHtml, textOf } from './html-reader.ts';
import { PAGES, render } from './pages.ts';

const [, base] = PAGES.find(([name]) => name === 'test/bases/production.workflowdoc.yaml')!;

for (const payload of PAYLOADS) {
  test(`in every field: ${payload}`, async () => {
    const text = replaced(base, placesOf(parse(base).root), () => JSON.stringify(payload));
    const { page, html } = await render(text);
    assert.ok(page.html);
    readHtml(html);
  });

  test(`in one field at a time: ${payload}`, async () => {
    const ranges = placesOf(parse(base).root);
    // Every field by itself would take long; every seventh one, from all over the page, will do.
    for (const range of ranges.filter((_, index) => index % 7 === 0)) {
      readHtml((await render(replaced(base, [range], () => JSON.stringify(payload)))).html);
    }
  });

  test(`as a key: ${payload}`, async () => {
    const key = JSON.stringify(payload);
    const { html } = await render(
      `workflow: A\n${key}: ${key}\n? ${JSON.stringify(`x-${payload}`)}\n: {${key}: [${key}]}\ninput: {${key}: 1}\n`,
    );
    readHtml(html);
  });
}

test('a value of nearly a megabyte is cut, and says so', async () => {
  for (const unit of ['<script>', '[a](', '*a', 'word ', '"', 'a@b.']) {
    const value = JSON.stringify(unit.repeat(Math.floor(900_000 / unit.length / (unit === '"' ? 2 : 1))));
    const start = performance.now();
    const { html } = await render(`workflow: ${value}\nstage: pilot\n`);
    assert.ok(performance.now() - start < 4000, `${unit} took ${performance.now() - start} ms`);
    assert.ok(html.length < 1_000_000, `${html.length} characters`);
    assert.match(textOf(readHtml(html)), /more characters are in the document/);
  }
});

test('aliases do not multiply without end', async () => {
  const gap = `- &g {at: input, question: ${'why '.repeat(2000)}, on: 2026-11-01}\n`;
  const text = `workflow: A\nstage: pilot\nrecord:\n  gaps:\n    ${gap}${'    - *g\n'.repeat(9000)}`;
  const { html } = await render(text);
  assert.ok(html.length < 12_000_000, `${html.length} characters`);
  assert.match(html, /too long to be shown whole/);
});

test('thousands of keys, entries and faults are rendered in time', async () => {
  const many = (line: (index: number) => string): string =>
    Array.from({ length: 5000 }, (_, index) => line(index)).join('');
  for (const text of [
    `workflow: A\n${many((index) => `x-${index}: ${index}\n`)}`,
    `workflow: A\n${many((index) => `q${index}: ${index}\n`)}`,
    `workflow: A\nmanual-steps:\n${many((index) => `  - {step: s${index}, from: a, to: b}\n`)}`,
    `workflow: A\nrecord:\n  results:\n${many((index) => `    - {on: 2026-11-31, metric: m${index}, value: x}\n`)}`,
  ]) {
    const analysed = await render(text);
    const start = performance.now();
    readHtml(analysed.html);
    const { renderPage } = await import('../../server/src/render/page.ts');
    renderPage({ ...analysed.analysis, readiness: analysed.analysis.readiness() });
    assert.ok(performance.now() - start < 3000, `${text.slice(0, 60)} took ${performance.now() - start} ms`);
  }
});
