// The page out of the editor: whole, harmless in every form, and open about being a copy.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CARDS } from '../../server/src/protocol.ts';
import type { Card, ExportFormat } from '../../server/src/protocol.ts';
import { exportPage } from '../../server/src/render/export.ts';
import { plain } from '../../server/src/render/inline.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import type { SyntaxNode } from '../../server/src/syntax/tree.ts';
import { analyseText } from '../support/analyse.ts';
import { hostilePage, PAYLOADS, placesOf, replaced } from '../support/hostile-page.ts';
import { allElements, readHtml, textOf } from './html-reader.ts';
import type { Element } from './html-reader.ts';
import { PAGES } from './pages.ts';

const REVISION = '0123456789';

async function exported(text: string, format: ExportFormat, card: Card = 'page'): Promise<string | undefined> {
  const analysis = await analyseText(text);
  const origin = { file: 'street.workflowdoc.yaml', made: analysis.today, revision: REVISION };
  return exportPage({ ...analysis, readiness: analysis.readiness() }, format, card, origin);
}

/** The body of an exported file, read strictly. */
function bodyOf(file: string): Element {
  const [head = '', body = ''] = file.split('<body>');
  assert.match(head, /default-src 'none'|default-src &#39;none&#39;/);
  assert.equal(head.match(/<style>/g)?.length, 1);
  assert.doesNotMatch(file, /<script/i);
  return readHtml(body.replace(/<\/?main>|<\/body>\s*<\/html>\s*$/g, ''));
}

function scalarsIn(node: SyntaxNode | undefined): readonly string[] {
  switch (node?.kind) {
    case 'scalar':
      return node.value === null ? [] : [node.text];
    case 'sequence':
      return node.items.flatMap(({ value }) => scalarsIn(value));
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => (key.text === 'at' ? [] : scalarsIn(value)));
    default:
      return [];
  }
}

function bare(text: string): string {
  return text
    .replace(/[-<>,\s"'*_`\\|]+/g, ' ')
    .toLowerCase()
    .trim();
}

const street = PAGES.find(([name]) => name.includes('street-damage'))![1];

for (const [name, text] of PAGES) {
  test(`${name}: every card is a file by itself, and the whole page holds every value`, async () => {
    for (const card of CARDS) {
      const file = await exported(text, 'html', card);
      if (file === undefined) return;
      const body = bodyOf(file);
      for (const { attributes } of allElements(body)) {
        assert.ok(![...attributes.keys()].some((one) => one.startsWith('data-')), 'nothing leads to an editor');
        assert.notEqual(attributes.get('href'), '#');
      }
      if (card !== 'page') continue;
      const shown = bare(textOf(body));
      for (const value of scalarsIn(parse(text).root)) assert.ok(shown.includes(bare(plain(value))), value);
      assert.equal(
        allElements(body).filter(({ attributes }) => attributes.get('class')?.includes('finding')).length,
        0,
      );
    }
  });
}

test('a copy says that it is one: of when, of what, in which stage', async () => {
  const text = textOf(bodyOf((await exported(street, 'html')) ?? ''));
  assert.match(text, /This is a copy, made on 20 November 2026|This is a copy, made on 2026-11-20/);
  assert.match(
    text,
    /stage measure, day 72 of the plan, revision 0123456789\. The page itself is street\.workflowdoc\.yaml/,
  );
});

test('points to check can be ticked, and a question to the owner names the field', async () => {
  const body = bodyOf((await exported(street, 'html', 'run')) ?? '');
  assert.equal(allElements(body).filter(({ name }) => name === 'input').length, 4);
  const links = allElements(body).flatMap(({ attributes }) => attributes.get('href') ?? []);
  const about = links.filter((href) => href.includes('?subject='));
  assert.ok(about.every((href) => href.startsWith('mailto:o.carstensen@altenwerder.example?subject=')));
  assert.ok(
    about.some((href) =>
      decodeURIComponent(href).endsWith('Reports of street damage in Altenwerder: review.reject-when'),
    ),
  );
});

test('without an address of the owner nothing can be asked by mail, and the page is there all the same', async () => {
  const file = (await exported('workflow: A\nstage: pilot\nowner: Dana\n', 'html')) ?? '';
  assert.doesNotMatch(file, /mailto:/);
  assert.match(textOf(bodyOf(file)), /Ask Dana and name the field/);
});

test('the three cards hold what their readers ask for', async () => {
  const run = textOf(bodyOf((await exported(street, 'html', 'run')) ?? ''));
  for (const part of [
    /Whom do I call\?.*Ove Carstensen/,
    /When does it start\? 1? ?A resident/,
    /When do I reject\?.*promises a day/,
  ])
    assert.match(run, part);
  const review = textOf(bodyOf((await exported(street, 'html', 'review')) ?? ''));
  for (const part of [/Six gates.*Governance/, /Findings.*decision\/missing/, /Questions.*bridge/, /Waived/])
    assert.match(review, part);
  const decision = textOf(bodyOf((await exported(street, 'html', 'decision')) ?? ''));
  for (const part of [
    /Does it work\?.*6\.2 hours/,
    /Scale if/,
    /What does it cost\? Not written/,
    /Results.*9\.5 hours/,
  ])
    assert.match(decision, part);
});

test('a text that is no page is no file', async () => {
  for (const format of ['html', 'markdown', 'svg'] as const) assert.equal(await exported('- a\n', format), undefined);
});

const base = PAGES.find(([name]) => name === 'test/bases/production.workflowdoc.yaml')![1];
const filled = (payload: string): string => replaced(base, placesOf(parse(base).root), () => JSON.stringify(payload));

for (const payload of PAYLOADS) {
  test(`harmless in every form: ${payload}`, async () => {
    for (const card of CARDS) bodyOf((await exported(filled(payload), 'html', card)) ?? '');
    harmlessMarkdown((await exported(filled(payload), 'markdown')) ?? '');
    harmlessDrawing((await exported(filled(payload), 'svg')) ?? '');
  });
}

test('hostile pages with a payload here and another there, and one of nearly a megabyte', async () => {
  for (const text of hostilePage()) {
    for (const card of CARDS) bodyOf((await exported(text, 'html', card)) ?? '');
    harmlessMarkdown((await exported(text, 'markdown')) ?? '');
    harmlessDrawing((await exported(text, 'svg')) ?? '');
  }
});

/** No HTML, no fence but that of the diagram, no link but to where one may lead, no picture. */
function harmlessMarkdown(file: string): void {
  const [before = '', diagram = '', after, ...more] = file.split('```');
  assert.deepEqual(more, [], 'one diagram');
  for (const line of diagram.split('\n').slice(1)) {
    const node = /^ {2}\w+\["(.*)"\](?::::\w+)?$/.exec(line);
    if (node) assert.match((node[1] ?? '').replaceAll('<br/>', ''), /^(?:[\p{L}\p{M}\p{N} .,()·–—%/:+-]|#\d+;)*$/u);
    else assert.match(line, /^(?:flowchart LR| {2}\w+ (?:-->|-\.->) \w+| {2}classDef [\w :-]+|)$/);
  }
  // Code cannot be left before its own sign; what is escaped is text.
  const text = (before + (after ?? '')).replace(/\\./g, '').replace(/`[^`\n]*`/g, '');
  for (const [, target = ''] of text.matchAll(/<([^<>]*)>/g)) {
    assert.match(target, /^(?:https?:\/\/\S+|mailto:\S+|[\w.%+-]+@[\w.-]+|[\w./%-]+)$/, target);
  }
  assert.doesNotMatch(text.replace(/<[^<>]*>/g, ''), /[<>]|!\[/);
}

function harmlessDrawing(file: string): void {
  assert.equal(file.split('<style>').length, 2, 'one style sheet, which is ours');
  const drawing = file.replace(/<style>[^<]*<\/style>/, '').replace(/<(\/?)(?:title|desc)(?: id="\w+")?>/g, '<$1text>');
  assert.match(drawing, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
  readHtml(drawing.replace(/^<svg[^>]*>/, '<svg>').replaceAll(' fill="#fff"', ''));
}
