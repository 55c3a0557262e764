// What can be followed: files where a field names one, addresses anywhere, and nothing that runs or leaves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/model/read.ts';
import { linksOf } from '../../server/src/outline/links.ts';
import { parse } from '../../server/src/syntax/parse.ts';

/** The characters of each link and where it leads. */
function links(text: string): readonly (readonly string[])[] {
  return linksOf(readDocument(parse(text))).map(({ range, to }) => [
    text.slice(range.start, range.end),
    to.kind === 'file' ? `file ${to.path}` : to.url,
  ]);
}

test('every field that names a file leads to it', () => {
  const text = `workflow: Leads
implementation: [flows/leads.json, https://flows.example.com/1]
input: {source: Mails, example: "examples/mail one.eml"}
task:
  does: Sorts
  prompt: prompts/sort.md#rules
review: {reviewer: Dana, examples: {good: ./good.md, bad: ['bad.md']}}
related: {feeds: ../other/b.workflowdoc.yaml}
record: {approvals: [{area: law, by: Eva, on: 2026-01-01, document: approval.pdf}]}
`;
  assert.deepEqual(links(text), [
    ['flows/leads.json', 'file flows/leads.json'],
    ['https://flows.example.com/1', 'https://flows.example.com/1'],
    ['examples/mail one.eml', 'file examples/mail one.eml'],
    ['prompts/sort.md#rules', 'file prompts/sort.md'],
    ['./good.md', 'file good.md'],
    ['bad.md', 'file bad.md'],
    ['../other/b.workflowdoc.yaml', 'file ../other/b.workflowdoc.yaml'],
    ['approval.pdf', 'file approval.pdf'],
  ]);
});

test('a prompt that is text and a path to another place on the machine lead nowhere', () => {
  for (const path of ['/etc/passwd', '~/notes.md', 'C:\\secret.txt', '//server/share/x.md', 'Sort the mails']) {
    assert.deepEqual(links(`task: {does: Sorts, prompt: '${path}'}\n`), [], path);
  }
});

test('addresses are found in any text, without what surrounds them', () => {
  const text = `purpose: "See https://example.com/a_(b)?c=1#d, or (https://example.com/e)."
owner: "[Mikołaj](https://example.com/m) <mailto:m@example.com>"
x-own:
  - |
    HTTP://EXAMPLE.COM/x
  - xhttps://example.com
  - https://
# https://example.com/in-a-comment
`;
  assert.deepEqual(links(text), [
    ['https://example.com/a_(b)?c=1#d', 'https://example.com/a_(b)?c=1#d'],
    ['https://example.com/e', 'https://example.com/e'],
    ['https://example.com/m', 'https://example.com/m'],
    ['mailto:m@example.com', 'mailto:m@example.com'],
    ['HTTP://EXAMPLE.COM/x', 'http://example.com/x'],
  ]);
});

test('nothing that runs or reads is ever a link', () => {
  const schemes = ['javascript:alert(1)', 'JaVaScRiPt://x', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x'];
  for (const scheme of [...schemes, 'command:workbench.action.quit', 'vscode://x/y', 'ftp://example.com', 'tel:1']) {
    for (const field of ['prompt', 'does', 'model']) {
      assert.deepEqual(links(`task: {does: x, ${field === 'does' ? 'x-y' : field}: "${scheme}"}\n`), [], scheme);
    }
    assert.deepEqual(links(`implementation: "${scheme}"\n`), [], scheme);
  }
});

test('links are in order, do not overlap, and lead out by three schemes only', () => {
  const piece = fc.constantFrom(
    'https://',
    'mailto:',
    'a.b',
    'x@y.z',
    '(',
    ')',
    '[',
    ']',
    '.',
    ' ',
    '\n  ',
    '"',
    ': ',
    '%',
    '/',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = `purpose: |\n  ${pieces.join('')}\nimplementation: ${pieces.join('')}\n`;
      let done = 0;
      for (const { range, to } of linksOf(readDocument(parse(text)))) {
        assert.ok(range.start >= done && range.end > range.start && range.end <= text.length);
        done = range.end;
        if (to.kind === 'url') assert.match(to.url, /^(?:https?|mailto):/);
      }
    }),
    { numRuns: 300 },
  );
});

test('a page of many addresses is answered at once', () => {
  const text = `purpose: ${'(https://example.com/'.repeat(40_000)}\n`;
  const started = performance.now();
  assert.ok(linksOf(readDocument(parse(text))).length > 0);
  assert.ok(performance.now() - started < 5000);
});
