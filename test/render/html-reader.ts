// Tests of the rendered page: a strict reader of the HTML that we write. It takes only what is on its lists, so that
// anything that slipped through unescaped makes it throw.

import assert from 'node:assert/strict';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | undefined;
  readonly children: (Element | string)[];
}

const TAGS = new Set(
  (
    'a article button circle code dd div dl dt em figure footer g h1 h2 h3 header input label li line ol p path rect section span strong svg text time ' +
    'ul wbr'
  ).split(' '),
);

const ATTRIBUTES = new Set(
  (
    'aria-current aria-hidden aria-label aria-labelledby aria-pressed class cx cy d data-answer ' +
    'data-file data-goto data-path data-rule data-step dir focusable height href id r rx text-anchor title type ' +
    'viewBox width x x1 x2 y y1 y2'
  ).split(' '),
);

/** Reads a page. Throws on a tag, an attribute, a link or a nesting that we never write. */
export function readHtml(html: string): Element {
  const root: Element = { name: 'root', attributes: new Map(), parent: undefined, children: [] };
  let here = root;
  let end = 0;
  for (const found of html.matchAll(/<(\/?)([^\s<>/]+)((?:"[^"]*"|[^"<>])*?)(\/?)>/g)) {
    const [whole, closes, name = '', attributes = '', isEmpty] = found;
    addText(here, html.slice(end, found.index));
    end = found.index + whole.length;
    assert.ok(TAGS.has(name), `a tag that we do not write: ${whole.slice(0, 200)}`);
    if (closes === '/') {
      assert.equal(name, here.name, `</${name}> closes <${here.name}>`);
      assert.ok(here.parent);
      here = here.parent;
      continue;
    }
    const element: Element = { name, attributes: readAttributes(attributes), parent: here, children: [] };
    here.children.push(element);
    if (isEmpty !== '/') here = element;
  }
  addText(here, html.slice(end));
  assert.equal(here, root, `<${here.name}> is not closed`);
  return root;
}

/** All elements, in the order of the page. */
export function allElements(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...allElements(child)]));
}

/** The text of an element and everything in it, with single blanks. */
export function textOf(element: Element): string {
  const parts = (one: Element): string =>
    one.children.map((child) => (typeof child === 'string' ? child : parts(child))).join('');
  return parts(element).replace(/\s+/g, ' ').trim();
}

/** The first element that fits. */
export function find(root: Element, fits: (element: Element) => boolean): Element | undefined {
  return allElements(root).find(fits);
}

function addText(element: Element, text: string): void {
  assert.doesNotMatch(text, /[<>]/, 'an angle bracket in text');
  assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|#39);)/, 'an ampersand that is not escaped');
  if (text !== '') element.children.push(unescaped(text));
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const rest = written.replace(/\s+([^\s=]+)="([^"<>]*)"/g, (_, name: string, value: string) => {
    assert.ok(ATTRIBUTES.has(name), `an attribute that we do not write: ${name}`);
    assert.ok(!attributes.has(name), `${name} is there twice`);
    attributes.set(name, unescaped(value));
    return '';
  });
  assert.equal(rest.trim(), '', 'attributes are written in double quotes');
  const href = attributes.get('href');
  if (href !== undefined) assert.match(href, /^(?:#$|https?:\/\/|mailto:)/, 'a link leads where it may');
  return attributes;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
