// Typing: what the server has is what the editor has, in both ways of counting characters.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { Editor, MODERN, stopAll } from './editor.ts';
import { Page } from './page.ts';
import type { Encoding } from './page.ts';
import { page } from './pages.ts';

after(stopAll);

const START = `workflow: 🦊 Füchse zählen
stage: pilot
input: {source: "🦊🦊 Ä", formt: JSON, sensitivty: public}
x-note: 日本語 ✓ \u{1F468}‍👩‍👧
ownr: Jörg
`;

function start(encoding: Encoding): Promise<Editor> {
  return Editor.start({ capabilities: { ...MODERN, general: { positionEncodings: [encoding, 'utf-16'] } } });
}

for (const encoding of ['utf-16', 'utf-8'] as const) {
  test(`${encoding}: findings behind an emoji stand where they should`, async () => {
    const editor = await start(encoding);
    assert.equal(editor.introduction.capabilities.positionEncoding, encoding);
    const fox = page(START, 'fox', encoding);
    await editor.open(fox);
    const keys = (await editor.diagnostics(fox)).filter(({ code }) => code === 'page/unknown-key');
    assert.deepEqual(
      keys.map(({ range }) => fox.slice(range)),
      ['formt', 'sensitivty', 'ownr'],
    );
  });

  test(`${encoding}: a fix behind an emoji changes what it should`, async () => {
    const editor = await start(encoding);
    const fox = page(START, 'fox', encoding);
    await editor.open(fox);
    const found = (await editor.diagnostics(fox)).find(({ range }) => fox.slice(range) === 'formt');
    assert.ok(found);
    const [rename] = await editor.actions(fox, [found]);
    assert.ok(rename);
    await editor.run(fox, rename);
    assert.equal(fox.text, START.replace('formt', 'format'));
    assert.ok(!(await editor.diagnostics(fox)).some(({ range }) => fox.slice(range) === 'formt'));
  });

  test(`${encoding}: after any edits the findings are those of the text that the editor shows`, async () => {
    const editor = await start(encoding);
    let count = 0;
    const piece = fc.constantFrom('', 'x', '🦊', 'ü', '\n', '\r\n', 'stage: pilot\n', 'ownr: ', '日本', ': ', '"');
    const typed = fc.array(fc.record({ from: fc.nat(200), length: fc.nat(12), text: piece }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(typed, async (edits) => {
        const fox = page(START, `fox-${(count += 1)}`, encoding);
        await editor.open(fox);
        for (const { from, length, text } of edits) {
          const first = boundary(fox.text, Math.min(from, fox.text.length));
          const last = boundary(fox.text, Math.min(first + length, fox.text.length));
          const range = { start: fox.position(first), end: fox.position(Math.max(first, last)) };
          await editor.edit(fox, [{ range, newText: text }]);
        }
        const edited = await withoutUri(editor, fox);
        // Two pages with one title would be found.
        await editor.close(fox);
        const fresh = page(fox.text, `fresh-${count}`, encoding);
        await editor.open(fresh);
        assert.deepEqual(edited, await withoutUri(editor, fresh));
        await editor.close(fresh);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 60_000 },
    );
  });
}

test('the client’s first wish that we can fulfil counts', async () => {
  const of = async (positionEncodings: string[]): Promise<unknown> => {
    const editor = await Editor.start({ capabilities: { ...MODERN, general: { positionEncodings } } });
    return editor.introduction.capabilities.positionEncoding;
  };
  assert.equal(await of(['utf-32', 'utf-8', 'utf-16']), 'utf-8');
  assert.equal(await of(['utf-16', 'utf-8']), 'utf-16');
  assert.equal(await of(['utf-32']), 'utf-16');
});

test('several changes in one message count each from the one before', async () => {
  const editor = await start('utf-8');
  const fox = page('workflow: 🦊\nstage: pilot\nownr: x\n', 'fox', 'utf-8');
  await editor.open(fox);
  await editor.notify('textDocument/didChange', {
    textDocument: { uri: fox.uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 0, character: 14 }, end: { line: 0, character: 14 } }, text: 'ü\nx-new: ü\n' },
      { range: { start: { line: 1, character: 9 }, end: { line: 1, character: 9 } }, text: '!' },
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 4 } }, text: 'onwer' },
    ],
  });
  const after = new Page(fox.uri, 'workflow: 🦊ü\nx-new: ü!\n\nstage: pilot\nonwer: x\n', 'utf-8');
  const found = await editor.diagnostic(after, 'page/unknown-key');
  assert.equal(after.slice(found.range), 'onwer');
});

test('a change of the whole text is taken', async () => {
  const editor = await start('utf-8');
  const fox = page(START, 'fox', 'utf-8');
  await editor.open(fox);
  await editor.notify('textDocument/didChange', {
    textDocument: { uri: fox.uri, version: 2 },
    contentChanges: [{ text: 'onwer: x\n' }],
  });
  const after = new Page(fox.uri, 'onwer: x\n', 'utf-8');
  assert.equal(after.slice((await editor.diagnostic(after, 'page/unknown-key')).range), 'onwer');
});

/** Editors do not cut a character in two, and count a CR LF as one place. */
function boundary(text: string, at: number): number {
  const isInside =
    /[\udc00-\udfff]/.test(text.charAt(at)) || (text.charAt(at) === '\n' && text.charAt(at - 1) === '\r');
  return isInside ? at + 1 : at;
}

async function withoutUri(editor: Editor, fox: Page): Promise<unknown> {
  const diagnostics = await editor.diagnostics(fox);
  return diagnostics.map(({ relatedInformation, ...rest }) => ({
    ...rest,
    related: relatedInformation?.map(({ location, message }) => ({ range: location.range, message })),
  }));
}
