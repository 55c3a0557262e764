// Render room: HTML that cannot be written without escaping. Everything that goes into the page goes through `html`.

/** A piece of HTML that is safe to show. Only `html` makes one. */
export interface Html {
  readonly [SAFE]: string;
}

const SAFE: unique symbol = Symbol('safe HTML');

/** What may stand in a template: text and numbers are escaped, HTML is kept, nothing is nothing. */
export type Hole = Html | string | number | undefined | readonly Hole[];

/**
 * A piece of HTML: `html\`<p class="${name}">${text}</p>\``. Text is escaped for element content and for attribute values
 * in double quotes, and those are the only two places where a hole may stand.
 */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let text = onOneLine(strings[0] ?? '');
  for (const [index, hole] of holes.entries()) text += filled(hole) + onOneLine(strings[index + 1] ?? '');
  return { [SAFE]: text };
}

/** A template may be laid out over several lines; in the page those would be line breaks inside of text. */
function onOneLine(text: string): string {
  return text.includes('\n') ? text.replace(/\n\s*/g, ' ') : text;
}

/** An attribute, or nothing where there is no value. */
export function attribute(name: string, value: string | undefined): Html | undefined {
  return value === undefined ? undefined : html`${name}="${value}"`;
}

/** Whether there is anything in it. */
export function isSomething(hole: Hole): boolean {
  return filled(hole) !== '';
}

/** The characters of a piece of HTML. */
export function written(piece: Html): string {
  return piece[SAFE];
}

/** The text with the five characters escaped that mean something in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function filled(hole: Hole): string {
  if (hole === undefined) return '';
  if (typeof hole === 'string') return escapeHtml(hole);
  if (typeof hole === 'number') return String(hole);
  return SAFE in hole ? hole[SAFE] : hole.map(filled).join('');
}
