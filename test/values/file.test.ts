// Tests of what is a file, what is a link and what is only text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFile } from '../../server/src/model/values/file.ts';

function told(text: string, textAllowed: boolean): string {
  const read = readFile(text, { textAllowed });
  if (read.kind === 'url') return `url ${read.url}`;
  if (read.kind === 'text') return 'text';
  return `${read.outside ? 'outside ' : read.climbs > 0 ? `up ${read.climbs} ` : ''}${read.path}`;
}

test('files and links where text is allowed too', () => {
  const table: Record<string, string> = {
    'files/prompts/a.md': 'files/prompts/a.md',
    'a.md': 'a.md',
    'README.md#part': 'README.md',
    './a/../b.md': 'b.md',
    '../b.md': 'up 1 ../b.md',
    '../../x/y.md#part': 'up 2 ../../x/y.md',
    'prompts\\a.md': 'prompts/a.md',
    'prompts/': 'prompts',
    '/etc/passwd': 'outside /etc/passwd',
    '~/x.md': 'outside ~/x.md',
    'C:\\x\\y.md': 'outside C:/x/y.md',
    '\\\\server\\share\\x': 'outside //server/share/x',
    '.github/workflows/x.yml': '.github/workflows/x.yml',
    'main.py': 'main.py',
    '[Prompt](files/p.md)': 'files/p.md',
    '[P](a%20b.md)': 'a b.md',
    'https://x.example/a#b': 'url https://x.example/a#b',
    '<https://x.example>': 'url https://x.example',
    '[P](https://x.example)': 'url https://x.example',
    'git@github.com:a/b.git': 'url git@github.com:a/b.git',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(told(text, true), wanted, text);
  const texts =
    'Make.com|n8n.io|draw.io|hubspot.com/deals|Node.js|my file.md|Draft the reply.|see files/a.md there|prompts|JSON|v1.0|1.2.3|e.g.|' +
    'N/A|24/7|TBD|{{ticket/body}}|@team/ops|#channel|dana@x.example|note:something|You check claims.\nFor each line: a/b|';
  for (const text of texts.split('|')) assert.equal(told(text, true), 'text', text);
});

test('where only a file can stand', () => {
  const table: Record<string, string> = {
    prompts: 'prompts',
    Makefile: 'Makefile',
    'my file.md': 'my file.md',
    'a b/c.md': 'a b/c.md',
    '..': 'up 1 ..',
    'x/..': '.',
    'https://a.example (tab 2)': 'url https://a.example',
    'Make.com': 'text',
    Zapier: 'text',
    'HubSpot workflow 118': 'text',
    'dana@x.example': 'text',
    none: 'text',
    'N/A (hosted)': 'text',
    '???': 'text',
  };
  for (const [text, wanted] of Object.entries(table)) assert.equal(told(text, false), wanted, text);
});

test('a relative path is told in one way, however it was written', () => {
  const part = fc.constantFrom('a', 'b c', 'ä', 'x.y', '李');
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('/', '\\', '//', '/./'),
      (parts, mark) => {
        const text = `./${[...parts, 'file.md'].join(mark)}`;
        const read = readFile(text, { textAllowed: false });
        assert.deepEqual(read, { kind: 'relative', path: [...parts, 'file.md'].join('/'), climbs: 0, outside: false });
      },
    ),
  );
});
