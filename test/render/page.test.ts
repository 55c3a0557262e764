// The rendered page holds everything that its author wrote, and every finding once, at its place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allFieldPaths } from '../../server/src/language/lookup.ts';
import { isMessageId } from '../../server/src/messages/text.ts';
import { textOf as messageText } from '../../server/src/messages/text.ts';
import { plain } from '../../server/src/render/inline.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import type { SyntaxNode } from '../../server/src/syntax/tree.ts';
import { allElements, find, readHtml, textOf } from './html-reader.ts';
import type { Element } from './html-reader.ts';
import { PAGES, render } from './pages.ts';

/** What a text and its rendering have in common: words without signs and case. */
function bare(text: string): string {
  return text
    .replace(/[-<>,\s"'*_`]+/g, ' ')
    .toLowerCase()
    .trim();
}

/** Every value of a tree, as text; keys are not among them. */
function valuesIn(node: SyntaxNode | undefined): readonly string[] {
  switch (node?.kind) {
    case 'scalar':
      return node.value === null ? [] : [node.text];
    case 'sequence':
      return node.items.flatMap(({ value }) => valuesIn(value));
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => (key.text === 'at' ? [] : valuesIn(value)));
    default:
      return [];
  }
}

test('there are enough pages to try it on', () => {
  assert.ok(PAGES.length >= 20, `${PAGES.length} pages`);
});

for (const [name, text] of PAGES) {
  test(`${name}: every value is on the page`, async () => {
    const { analysis, page, html } = await render(text, name);
    if (page.html === undefined) {
      assert.ok(page.notice, 'a text that is no page says why');
      return;
    }
    const shown = bare(textOf(readHtml(html)));
    for (const value of valuesIn(analysis.tree.root)) {
      assert.ok(shown.includes(bare(plain(value))), `"${value}" is not on the page`);
    }
  });

  test(`${name}: every finding stands once, inside its part`, async () => {
    const { analysis, page, html } = await render(text, name);
    if (page.html === undefined) return;
    const { findings } = analysis.result;
    const shown = allElements(readHtml(html)).filter(({ attributes }) => attributes.has('data-rule'));
    assert.equal(shown.length, findings.length);
    for (const finding of findings) {
      const at = shown.findIndex(
        (element) =>
          element.attributes.get('data-rule') === finding.rule &&
          textOf(element).includes(messageText(finding.message).replace(/\s+/g, ' ')) &&
          isInPart(element, finding.path.length === 0 || finding.joined ? undefined : formatPath(finding.path)),
      );
      assert.notEqual(at, -1, `${finding.rule} at ${formatPath(finding.path)}`);
      shown.splice(at, 1);
    }
  });

  test(`${name}: its parts lead to places in the text`, async () => {
    const { page, html } = await render(text, name);
    const keys = new Map(page.places.map((place) => [place.key, place]));
    for (const { attributes } of allElements(readHtml(html))) {
      for (const attribute of ['data-path', 'data-goto']) {
        const key = attributes.get(attribute);
        assert.ok(key === undefined || keys.has(key), `${attribute}="${key ?? ''}"`);
      }
    }
    for (const { key, range } of page.places) {
      assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, key);
    }
    assert.equal(new Set(page.places.map(({ key }) => key)).size, page.places.length);
  });
}

/** Whether the nearest part around an element is that of the path, or one that it lies in. */
function isInPart(element: Element, path: string | undefined): boolean {
  if (path === undefined) return true;
  for (let one: Element | undefined = element; one; one = one.parent) {
    const part = one.attributes.get('data-path');
    if (part === undefined) continue;
    return path === part || path.startsWith(`${part}.`) || path.startsWith(`${part}[`);
  }
  // The title's findings stand below it, in the header of the sheet.
  return /^(?:workflow|purpose)\b/.test(path);
}

test('the words of the page have all their arguments', async () => {
  for (const [name, text] of PAGES) {
    const { html } = await render(text, name);
    for (const [hole] of textOf(readHtml(html)).matchAll(/\{[a-z]+\}/gi))
      assert.ok(text.includes(hole), `${name}: ${hole}`);
  }
});

test('every field of the language has a name for people', () => {
  for (const path of allFieldPaths()) {
    const ids = [`label.${formatPath(path)}`, `label.${String(path.at(-1))}`];
    assert.ok(ids.some(isMessageId), formatPath(path));
  }
});

test('the same document gives the same page', async () => {
  const [name, text] = PAGES[0]!;
  assert.equal((await render(text, name)).html, (await render(text, name)).html);
});

test('headings and landmarks have their order, and names are there once', async () => {
  for (const [name, text] of PAGES) {
    const all = allElements(readHtml((await render(text, name)).html));
    if (all.length === 0) continue;
    assert.equal(all.filter((one) => one.name === 'h1').length, 1, name);
    const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
    assert.equal(new Set(ids).size, ids.length, `${name}: ${ids.join(' ')}`);
    for (const { attributes } of all) {
      const label = attributes.get('aria-labelledby');
      assert.ok(label === undefined || ids.includes(label), `${name}: ${label ?? ''}`);
    }
  }
});

test('what is missing is said in its place, with the stage that asks for it', async () => {
  const { html } = await render('workflow: A\nstage: pilot\nowner: Dana\ntrigger: T\ninput: I\ntask: K\nreview: R\n');
  const root = readHtml(html);
  const part = (path: string): string => {
    const found = find(root, ({ attributes, name }) => attributes.get('data-path') === path && name === 'section');
    assert.ok(found, path);
    return textOf(found);
  };
  assert.match(part('output'), /Not written\. Due in the stage pilot\..*Warning/);
  assert.match(part('failure'), /^When it fails Not written\. Due in the stage integrate\.$/);
  assert.match(
    textOf(find(root, ({ attributes }) => attributes.get('class') === 'questions')!),
    /The page does not say/,
  );
  const flow = find(root, ({ name }) => name === 'figure')!;
  assert.match(textOf(find(flow, ({ name }) => name === 'ol')!), /Output: not written/);
});

test('the flow has its boxes, and steps by hand are said to be such', async () => {
  const [, text] = PAGES.find(([name]) => name.includes('street-damage'))!;
  const flow = find(readHtml((await render(text)).html), ({ name }) => name === 'figure')!;
  const wide = find(flow, ({ attributes }) => attributes.get('class')?.includes('is-wide') === true)!;
  const boxes = allElements(wide).filter(({ name }) => name === 'g');
  assert.equal(boxes.length, 9, 'two triggers, two inputs, a task, a review, two outputs and a step by hand');
  const [byHand, ...others] = boxes.filter(
    ({ attributes }) => attributes.get('class')?.includes('is-by-hand') === true,
  );
  assert.ok(byHand && others.length === 0);
  assert.match(textOf(byHand), /by hand/);
  const said = allElements(find(flow, ({ name }) => name === 'ol')!).map(textOf);
  assert.equal(said[0], 'Trigger: A resident sends a report (Town app, 30–45 per day)');
  assert.equal(said[1], 'By hand: The counter types phone reports into the case form (from phone to Zammad)');
  assert.equal(said[2], 'Trigger: The service counter closes a phone report (Zammad)');
  assert.ok(wide.attributes.get('aria-hidden') === 'true');
});

test('a cron expression is read back in words', async () => {
  const [, text] = PAGES.find(([name]) => name.includes('carrier-invoices'))!;
  assert.match(textOf(readHtml((await render(text)).html)), /30 5 \* \* 1-5 At 05:30, Monday through Friday/);
});

test('a text that is no page gives a notice and no page', async () => {
  for (const text of ['', '# nothing\n', '- a\n- b\n', 'just words', 'a: b\0']) {
    const { page } = await render(text);
    assert.equal(page.html, undefined);
    assert.ok(page.notice, JSON.stringify(text));
  }
});

test('a page with a slip in it is shown all the same', async () => {
  const { page, html } = await render('workflow: A: B\nowner: @dana\ntask: "Say" it\n');
  assert.ok(page.html);
  assert.match(textOf(readHtml(html)), /A: B.*@dana/);
});
