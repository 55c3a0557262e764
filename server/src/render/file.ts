// Render room: the page out of the editor, as one HTML file that needs nothing else and runs no script. It prints on one
// sheet with the record on its back.

import { isOnTrack } from '../language/stages.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { valueOf } from '../model/slot.ts';
import { formatDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Card } from '../protocol.ts';
import { styles } from './file-style.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import { dayWords } from './head.ts';
import { wellFormed } from './inline.ts';
import { link, linkTarget } from './links.ts';
import { renderPage } from './page.ts';
import type { PageInput } from './page.ts';
import { lowered, spoken, words } from './words.ts';

/** What a copy tells about itself. */
export interface Origin {
  /** The name of the document's file. */
  readonly file: string;
  readonly made: PlainDate;
  /** The revision of the repository that it was made from, where there is one. */
  readonly revision?: string | undefined;
}

/** The page of a document as a whole HTML file; undefined where the text cannot be read as a page. */
export async function htmlFile(input: PageInput, card: Card, origin: Origin): Promise<string | undefined> {
  const page = renderPage(input, { card, inFile: true });
  if (page.html === undefined) return undefined;
  const [common = ''] = await styles();
  // How large its letters are is known of each page only.
  const style = `${common}:root{--letters:${page.letters}}`;
  const title = page.title === '' ? words('sheet.no-title') : page.title;
  const policy = `default-src 'none'; style-src 'sha256-${await hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const name = card === 'page' ? title : `${title} – ${words(`card.${card}`)}`;
  const mail = mailOf(input.document);
  const head = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${name}</title>`;
  return [
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n${written(head)}\n<style>${style}</style>\n</head>\n<body>\n<main>\n`,
    withCopyLine(standingAlone(page.html, title, mail), originWords(input, origin)),
    `\n</main>\n${written(copyHtml(input, origin, title, mail))}\n</body>\n</html>\n`,
  ].join('');
}

/** What a copy says about itself, as sentences: that it is one, of when, of what and in which stage. */
export function originWords({ document, readiness }: PageInput, { file, made, revision }: Origin): string {
  const { stage, day } = readiness;
  const inStage = stage === undefined ? [] : [words('export.stage', { stage: spoken(stage) })];
  const onDay = day === undefined || day < 1 || !stage || !isOnTrack(stage) ? [] : [lowered(dayWords(day))];
  const parts = [words('export.copy', { date: formatDate(made) }), ...inStage, ...onDay];
  if (revision !== undefined) parts.push(words('export.revision', { revision }));
  const where = words('export.where', { file: file === '' ? (document.page.workflow.text ?? '') : file });
  return `${parts.join(', ')}. ${where}`;
}

function copyHtml(input: PageInput, origin: Origin, title: string, mail: string | undefined): Html {
  const owner = valueOf(input.document.page.owner);
  const name = owner?.name ?? owner?.text;
  const who = mail === undefined ? name : `${name ?? ''} <${mail}>`;
  const ask = who === undefined ? undefined : words('export.ask', { owner: who });
  const target = mail === undefined ? undefined : linkTarget(questionTo(mail, title, ''));
  return html`<footer class="copy">
    <p>${originWords(input, origin)}</p>
    ${ask === undefined ? undefined : html`<p class="ask-line">${link(target, ask)}</p>`}
  </footer>`;
}

/** Where the record is on the back, the front says on paper too what it is a copy of. */
function withCopyLine(page: string, origin: string): string {
  const line = written(html`<p class="front-copy">${origin}</p></article>`);
  return page.trimEnd().endsWith('</article>') ? page : page.replace('</article>', () => line);
}

/**
 * The page without its ways back to an editor. Where the owner has an address, the name of a section or field leads to a
 * message to the owner that names it. The page is our own HTML, whose attributes are escaped and in double quotes.
 */
function standingAlone(page: string, title: string, mail: string | undefined): string {
  const asking = (field: string, contents: string): string => {
    if (mail === undefined) return contents;
    const href = questionTo(mail, title, field);
    const asked = html`<a href="${href}" title="${words('export.ask-about', { field })}">${PLACE}</a>`;
    return written(asked).replace(PLACE, () => contents);
  };
  let isSpan = false;
  return page
    .replace(
      /(<h2[^>]*>)<a href="#" data-goto="([\w.[\]-]+)" *>([^<]*)<\/a *>/g,
      (_, before: string, field: string, name: string) => before + asking(field, name),
    )
    .replace(
      /(<div class="row[^"]*" data-path="([\w.[\]-]+)" *> *<dt>)([^<]*)/g,
      (_, before: string, field: string, name: string) => before + asking(field, name),
    )
    .replace(/<a href="#"[^>]*>|<\/a *>/g, (tag) => {
      const isOpening = tag.startsWith('<a ');
      if (!isOpening && !isSpan) return tag;
      isSpan = isOpening;
      return isOpening ? '<span>' : '</span>';
    })
    .replace(/ data-(?:path|goto|rule|file)="[^"]*"/g, '');
}

/** Stands for contents that are escaped already. */
const PLACE = '\u0001';

/** The address of a message to the owner about one field, or about the page. */
function questionTo(mail: string, title: string, field: string): string {
  const subject = words('export.subject', { title, field: field === '' ? '…' : field });
  return `mailto:${mail}?subject=${encodeURIComponent(wellFormed(subject))}`;
}

/** The first e-mail address of the owner that can be written to. */
function mailOf({ page }: WorkflowDocument): string | undefined {
  return valueOf(page.owner)?.contacts.find(
    (contact) => /^[\w.%+-]+@[a-z\d.-]+$/i.test(contact) && linkTarget(`mailto:${contact}`),
  );
}

/** The hash that a browser compares with our styles, so that it takes no others. */
async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
