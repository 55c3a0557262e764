// Render room: the whole page as one sheet, with the record on its back. Pure: the same document gives the same HTML.

import type { CheckResult } from '../check/finding.ts';
import type { WorkflowDocument } from '../model/document.ts';
import type { Memory } from '../model/memory.ts';
import { textOf } from '../messages/text.ts';
import type { Readiness } from '../readiness/readiness.ts';
import type { Card } from '../protocol.ts';
import { cardHtml } from './cards.ts';
import { Checklist } from './checklist.ts';
import type { Step } from './checklist.ts';
import type { PlainDate } from '../model/values/date.ts';
import { lettersFor, pageLength } from '../rules/shared/page-length.ts';
import { SMALLEST } from '../rules/shared/page-lines.ts';
import { flowHtml } from './flow-html.ts';
import { openParts, questionsHtml, readinessHtml, stageHtml, titleHtml } from './head.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import { plain } from './inline.ts';
import { peopleHtml, sectionsHtml } from './parts.ts';
import { recordHtml } from './record.ts';
import { Sheet } from './sheet.ts';
import type { Place } from './sheet.ts';
import { labelOf, words } from './words.ts';

export type { Place } from './sheet.ts';

/** What a page is made of. */
export interface PageInput {
  readonly document: WorkflowDocument;
  readonly result: CheckResult;
  readonly readiness: Readiness;
  readonly today: PlainDate;
  /** What is known of its texts; it makes the page quicker and no other. */
  readonly memory?: Memory | undefined;
}

/** How it is shown. */
export interface PageOptions {
  /** The whole page where nothing is said. */
  readonly card?: Card;
  /** It stands by itself, on paper or in a file, instead of beside its text in an editor. */
  readonly inFile?: boolean;
  /** What a dry run that is under way asks about: the run card is its checklist. */
  readonly steps?: readonly Step[] | undefined;
}

export interface RenderedPage {
  /** The title as plain text; empty where there is none. */
  readonly title: string;
  /** The page, to be put into a document that has our styles; absent where the text cannot be read as a page. */
  readonly html?: string;
  /** Why there is no page, in words. */
  readonly notice?: string;
  /** The size of its letters on paper, in points. */
  readonly letters: number;
  /** Where the parts of the page are in the text. */
  readonly places: readonly Place[];
}

/** Renders a checked document. Never throws; a text that is no page gives a notice instead. */
export function renderPage(
  { document, result, readiness, today, memory }: PageInput,
  { card = 'page', inFile = false, steps }: PageOptions = {},
): RenderedPage {
  if (document.topLevel !== 'page') {
    const [first] = result.findings;
    return { title: '', places: [], letters: SMALLEST, ...(first && { notice: textOf(first.message) }) };
  }
  // A page on the wall shows what is missing in its place; what is to be mended belongs beside the text, and to a review.
  const findings = result.findings.filter(({ rule }) => SHOWN[card](rule, inFile));
  const isRun = card === 'run';
  const checklist = isRun && steps ? new Checklist(steps) : undefined;
  const letters = inFile && card === 'page' ? lettersOf({ document, result, readiness, today }) : SMALLEST;
  const sheet = new Sheet(document, { findings, inFile, today, readiness, answers: isRun, checklist, letters });
  const contents =
    card === 'page' ? sheetHtml(sheet, result, readiness, memory) : cardHtml(sheet, card, result, readiness);
  const { workflow } = document.page;
  return {
    title: workflow.state === 'present' ? plain(workflow.text ?? '').slice(0, LONGEST_TITLE) : '',
    html: written(contents),
    letters,
    places: sheet.places,
  };
}

/** The letters that a page is printed in. */
function lettersOf({ document, result, readiness, today }: PageInput): number {
  const open = openParts(document, result, readiness, today).map(({ label, text }) => `${label}: ${text}`);
  return lettersFor(document, open.join(' '), readiness.next?.left.length ?? 0);
}

/** How much of one printed sheet the page takes, as a bar and in words. */
function lengthHtml(sheet: Sheet, memory: Memory | undefined): Html | undefined {
  const length = pageLength(sheet.document, memory);
  if (!length || sheet.inFile) return undefined;
  const { percent, longest } = length;
  const section = html`<a href="#" ${sheet.to([longest])}
    >${words('sheet.longest', { section: labelOf([longest]) })}</a
  >`;
  return html`<p class="length">
    <svg class="meter" width="120" height="8" aria-hidden="true" focusable="false">
      <rect class="meter-all" width="120" height="8" rx="2" />
      <rect
        class="meter-now${percent > 100 ? ' is-over' : ''}"
        width="${Math.min(120, Math.round(percent * 1.2))}"
        height="8"
        rx="2"
      />
    </svg>
    ${words('sheet.length', { percent })}, ${section}
  </p>`;
}

const LONGEST_TITLE = 200;

/** Which findings each card shows. Who runs the workflow has to know what nobody has answered yet. */
const SHOWN: Readonly<Record<Card, (rule: string, inFile: boolean) => boolean>> = {
  page: (_rule, inFile) => !inFile,
  run: (rule) => rule === 'gap/open',
  review: () => true,
  decision: () => false,
};

/** What stands first is made first, so that it gets its findings; what is left over is about the whole page. */
function sheetHtml(sheet: Sheet, result: CheckResult, readiness: Readiness, memory: Memory | undefined): Html {
  const joined = sheet.findings((finding) => finding.joined !== undefined);
  const title = titleHtml(sheet);
  const stage = stageHtml(sheet, readiness);
  const gates = readinessHtml(sheet, result, readiness);
  const questions = questionsHtml(sheet, readiness.questions);
  const flow = flowHtml(sheet);
  const people = peopleHtml(sheet);
  const sections = sectionsHtml(sheet);
  const back = recordHtml(sheet);
  const rest = sheet.findings(() => true);
  const notes =
    (joined ?? rest) && html`<section class="notes" aria-label="${words('sheet.notes')}">${joined}${rest}</section>`;
  const tooLong = sheet.isFull ? html`<p class="too-long">${words('sheet.rest-left-out')}</p>` : undefined;
  return html`<article class="paper front" aria-label="${words('sheet.front')}">
      ${title}${stage}${gates}${lengthHtml(sheet, memory)}${notes}${questions}${flow}${people}${sections}${tooLong}
    </article>
    ${back}`;
}
