// Render room: a page out of the editor, in the form that is asked for.

import { CARDS, EXPORT_FORMATS } from '../protocol.ts';
import type { Card, ExportFormat } from '../protocol.ts';
import { htmlFile } from './file.ts';
import type { Origin } from './file.ts';
import { flowFile } from './file-flow.ts';
import { markdownFile } from './file-markdown.ts';
import { plain } from './inline.ts';
import type { PageInput } from './page.ts';
import { words } from './words.ts';

export type { Origin } from './file.ts';

/** The text of a file that shows the page; undefined where the document cannot be read as a page. */
export async function exportPage(
  input: PageInput,
  format: ExportFormat,
  card: Card,
  origin: Origin,
): Promise<string | undefined> {
  switch (format) {
    case 'html':
      return htmlFile(input, card, origin);
    case 'markdown':
      return markdownFile(input, card, origin);
    case 'svg': {
      const { topLevel, page } = input.document;
      const title = plain(page.workflow.text ?? '').slice(0, 200);
      return topLevel === 'page' ? flowFile(input.document, title === '' ? words('sheet.no-title') : title) : undefined;
    }
  }
}

/** Whether a word names a card. */
export function isCard(word: unknown): word is Card {
  return CARDS.some((card) => card === word);
}

/** Whether a word names a format. */
export function isExportFormat(word: unknown): word is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === word);
}
