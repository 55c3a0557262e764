// Inline Markdown: what is rendered, what stays text, and that neither takes long.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { written } from '../../server/src/render/html.ts';
import { inline, plain } from '../../server/src/render/inline.ts';
import { readHtml, textOf } from './html-reader.ts';

const html = (text: string): string => written(inline(text));
const file = (path: string, text: string): string => `<a href="#" data-file="${path}">${text}</a>`;

const RENDERED: readonly (readonly [text: string, html: string])[] = [
  ['plain', 'plain'],
  ['5 < 6 & 7 > 6', '5 &lt; 6 &amp; 7 &gt; 6'],
  ['*one* and _two_', '<em>one</em> and <em>two</em>'],
  ['**one** and __two__', '<strong>one</strong> and <strong>two</strong>'],
  ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
  ['*a **b** c*', '<em>a <strong>b</strong> c</em>'],
  ['`a < b`', '<code>a &lt; b</code>'],
  ['`` a ` b ``', '<code>a ` b</code>'],
  ['`*no*`', '<code>*no*</code>'],
  ['[text](https://a.example/b_c)', '<a href="https://a.example/b_c">text</a>'],
  ['[a *b*](http://x.example)', '<a href="http://x.example">a <em>b</em></a>'],
  ['[a](https://x.example/A_(b))!', '<a href="https://x.example/A_(b)">a</a>!'],
  ['[mail](mailto:a@b.example)', '<a href="mailto:a@b.example">mail</a>'],
  ['[prompt](prompts/x%20y.md#part)', file('prompts/x y.md', 'prompt')],
  ['<https://a.example>', '<a href="https://a.example">https://a.example</a>'],
  ['see https://a.example/x_y, or', 'see <a href="https://a.example/x_y">https://a.example/x_y</a>, or'],
  ['Dana <dana@a.example>', 'Dana <a href="mailto:dana@a.example">dana@<wbr />a.example</a>'],
  ['to a.b@c.example.', 'to <a href="mailto:a.b@c.example">a.b@<wbr />c.example</a>.'],
  ['\\*not\\* \\[a\\](b)', '*not* [a](b)'],
];

test('links, code and emphasis are rendered', () => {
  for (const [text, expected] of RENDERED) assert.equal(html(text), expected, text);
});

const KEPT: readonly string[] = [
  ...['order_id and customer_id', '2 * 3 * 4', 'a*', '**', '* a *', '*open', 'a `b', '[a]', '[a](', '[a](b c)', '[]()'],
  ...['[a](javascript:alert(1))', '[a](JaVaScRiPt:alert(1))', '[a](data:text/html,x)', '[a](vbscript:x)'],
  ...['[a](command:x)', '[a](file:///etc/passwd)', '[a](//evil.example)', '[a](/etc/passwd)', '[a](\\\\share\\x)'],
  ...['[a](java\u200bscript:x)', '[a](x:y)', '<javascript:alert(1)>', '<b>bold</b>', '<img src=x onerror=alert(1)>'],
  ...['<!-- x -->', '&lt;', '<a href="https://x.example">', '](https://x.example)', '***three***', '< a@b.example'],
];

test('everything else is shown as it is written', () => {
  for (const text of KEPT) {
    const shown = html(text);
    assert.doesNotMatch(shown.replace(/<\/?em>|<a href="(?:https:|mailto:)[^"]*">|<\/a>|<wbr \/>/g, ''), /[<>]/, text);
    assert.equal(textOf(readHtml(shown)), text.replace(/\\\\/g, '\\').trim(), text);
  }
});

test('any text gives safe HTML whose letters are those of the text', () => {
  const piece = fc.constantFrom(
    ...['*', '**', '_', '`', '``', '[', ']', '(', ')', '](', '<', '>', '\\', '&', '"', ' ', 'a', 'é', '🙂', '\n'],
    ...['https://x.example', 'a@b.example', 'javascript:', '<script>', 'mailto:', './x.md'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const shown = textOf(readHtml(html(text)));
      assert.equal(shown, plain(text).replace(/\s+/g, ' ').trim());
      const letters = (some: string): string => some.replace(/[^\p{L}🙂]/gu, '');
      // A link shows its text and hides its target.
      if (!text.includes('](')) assert.equal(letters(shown), letters(text));
    }),
    { numRuns: 2000 },
  );
});

test('no text takes long', () => {
  const size = 100_000;
  for (const unit of [
    '*',
    '_a',
    '**a ',
    '[',
    '](',
    '[a](',
    '`',
    '` ``',
    '<',
    '<a',
    'a.',
    'a@',
    'a@b.',
    '\\',
    'http://',
    '*_',
  ]) {
    const start = performance.now();
    html(unit.repeat(size / unit.length));
    assert.ok(performance.now() - start < 2000, `${unit} took ${performance.now() - start} ms`);
  }
});
