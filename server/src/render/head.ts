// Render room: the head of the page: its title, how far it is, how ready, and the four questions.

import { PAGE } from '../language/page.ts';
import type { CheckResult } from '../check/finding.ts';
import { isOnTrack, LAST_DAY, rankOf } from '../language/stages.ts';
import { isMessageId } from '../messages/text.ts';
import type { GateState, Point, Readiness } from '../readiness/readiness.ts';
import type { FourQuestions } from '../readiness/questions.ts';
import { daysHtml } from './days.ts';
import { html } from './html.ts';
import type { Hole, Html } from './html.ts';
import { inline, plain } from './inline.ts';
import { gateMark } from './marks.ts';
import { proofOf } from './measures.ts';
import { placeWords } from './record.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { valueOf } from '../model/slot.ts';
import { addDays, formatDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import { recordOf } from '../rules/shared/record.ts';
import type { Sheet } from './sheet.ts';
import { valueHtml } from './values.ts';
import { capitalised, spoken, words } from './words.ts';

/** The title, the purpose, and what was found about either. */
export function titleHtml(sheet: Sheet, kind = words('sheet.kind')): Html {
  const { workflow, purpose } = sheet.document.page;
  const title = valueHtml(sheet, PAGE.fields.workflow.kind, workflow);
  const aim = valueHtml(sheet, PAGE.fields.purpose.kind, purpose);
  const missing = html`<span class="missing">${words('sheet.no-title')}</span>`;
  return html`<header class="title">
    <p class="overline">${kind}</p>
    <h1 ${sheet.slotAt(workflow)} dir="auto">${title ?? missing}</h1>
    ${sheet.findingsIn(['workflow'])}
    <div class="purpose" ${sheet.slotAt(purpose)} dir="auto">
      ${aim ?? html`<span class="missing">${words('sheet.no-purpose')}</span>`}
    </div>
    ${sheet.findingsIn(['purpose'])}
  </header>`;
}

/** The seven stages with the one that the page is in, and the day of the plan. */
export function stageHtml(sheet: Sheet, readiness: Readiness, isCard = false): Html {
  const { stage, day } = readiness;
  const slot = sheet.document.page.stage;
  const track = stage && isOnTrack(stage) ? stage : undefined;
  const about = stage === undefined ? words('sheet.stage-unknown') : aboutStage(stage);
  const aside =
    stage !== undefined && !track ? words('sheet.stage-off-track') : day === undefined ? undefined : dayWords(day);
  const late = isCard ? overdueWords(readiness) : undefined;
  const name = stage === undefined ? valueHtml(sheet, PAGE.fields.stage.kind, slot) : capitalised(spoken(stage));
  return html`<section class="stage" ${sheet.slotAt(slot)} aria-labelledby="stage">
    <p class="stage-now">
      <span id="stage" class="label">${words('label.stage')}</span>
      <strong>${name}</strong
      >${aside && html` <span class="day">${aside}</span>`}${late && html` <strong class="day">${late}</strong>`}
      <span class="about">${about}</span>
    </p>
    ${track && daysHtml(track, day)}${sheet.findingsIn(['stage'])}
  </section>`;
}

/** That the time of the stage is over. */
function overdueWords({ stage, day }: Readiness): string | undefined {
  if (stage === undefined || !isOnTrack(stage) || day === undefined || day <= LAST_DAY[stage]) return undefined;
  return words('sheet.overdue', { day: LAST_DAY[stage] + 1 });
}

/** The day of the plan in words; day 1 is the day on which the workflow started. */
export function dayWords(day: number): string {
  if (day > 0) return words(day > LAST_DAY.decide ? 'sheet.day-after' : 'sheet.day', { day });
  return day === 0 ? words('sheet.day-tomorrow') : words('sheet.day-before', { days: 1 - day });
}

function aboutStage(stage: string): string | undefined {
  const id = `field.stage#${stage}`;
  return isMessageId(id) ? words(id) : undefined;
}

/** What the next stage asks for and this one does not yet. */
export function laterOf({ later }: GateState, { next }: Readiness): readonly Point[] {
  return next ? later.filter(({ due }) => rankOf(due) <= rankOf(next.stage)) : [];
}

/** The six gates, each with its sign and its word, and how much is open now and left for the next stage: all add up. */
export function readinessHtml(sheet: Sheet, result: CheckResult, readiness: Readiness): Html | undefined {
  const { gates, stage, next } = readiness;
  if (stage === undefined || !isOnTrack(stage)) return undefined;
  const passed = gates.filter((gate) => gate.passed).length;
  const now = gates.reduce((sum, { missing }) => sum + missing.length, 0);
  const count = gates.reduce((sum, gate) => sum + laterOf(gate, readiness).length, 0);
  const left = count > 0 ? (now > 0 ? 'sheet.left-more' : 'sheet.left') : 'sheet.nothing-left';
  const summary = [
    words('sheet.gates-passed', { passed, all: gates.length }),
    ...(now > 0 ? [words('sheet.open-now', { count: now })] : []),
    ...(next && (count > 0 || now === 0) ? [words(left, { count, stage: spoken(next.stage) })] : []),
  ];
  return html`<section class="readiness" aria-labelledby="readiness">
    <h2 id="readiness">${words('sheet.readiness')}</h2>
    <p class="summary">${summary.join(', ')}</p>
    ${openHtml(sheet, result, readiness)}
    <ul class="gates">
      ${gates.map((gate) => gateHtml(sheet, gate, result, readiness))}
    </ul>
  </section>`;
}

/** What is open, by its name, so that nobody has to look for it; nothing where nothing is. */
function openHtml({ document, today }: Sheet, result: CheckResult, readiness: Readiness): Html | undefined {
  const parts = openParts(document, result, readiness, today);
  if (parts.length === 0) return undefined;
  return html`<p class="open">${parts.map(({ label, text }) => html`<strong>${label}:</strong> ${text} `)}</p>`;
}

/** A label and what it is about. */
export interface OpenPart {
  readonly label: string;
  readonly text: string;
}

/** What is open or overdue, waived, and assumed, each by its name; no part where nothing is. */
export function openParts(
  document: WorkflowDocument,
  { waived }: CheckResult,
  readiness: Readiness,
  today: PlainDate | undefined,
): readonly OpenPart[] {
  const { gates, next } = readiness;
  const now = gates.flatMap(({ missing }) => missing);
  const soon = gates.flatMap((gate) => laterOf(gate, readiness));
  const unsure = gates.flatMap(({ toConfirm }) => toConfirm);
  const waivers = recordOf(document, 'waivers');
  const dated = (text: string, id: 'sheet.open-until' | 'sheet.open-check-by', day: PlainDate | undefined): string =>
    day ? `${text} (${words(id, { date: formatDate(day) })})` : text;
  const parts: Readonly<Record<'sheet.open' | 'sheet.open-waived' | 'sheet.open-assumed', readonly string[]>> = {
    'sheet.open': [
      overdueWords(readiness) ?? '',
      named(now),
      next && soon.length > 0
        ? `${words('sheet.open-before', { stage: spoken(next.stage) })}${lastDay(readiness, today)}: ${named(soon)}`
        : '',
      unsure.length > 0 ? `${words('sheet.open-confirm')} ${named(unsure)}` : '',
    ],
    'sheet.open-waived': waived.map((one) =>
      dated(named([one.finding]), 'sheet.open-until', valueOf(waivers[one.waiver]?.value.until)),
    ),
    'sheet.open-assumed': recordOf(document, 'assumptions')
      .filter(({ value: { state } }) => valueOf(state) === 'open')
      .map(({ value: { text, 'check-by': day } }) =>
        dated(plain(text.text ?? ''), 'sheet.open-check-by', valueOf(day)),
      ),
  };
  return (Object.keys(parts) as (keyof typeof parts)[])
    .map((id) => ({ label: words(id), text: parts[id].filter((one) => one !== '').join('; ') }))
    .filter(({ text }) => text !== '');
}

/** The last day of the stage in brackets, where the plan has begun and that day is to come. */
function lastDay({ stage, day }: Readiness, today: PlainDate | undefined): string {
  if (!today || stage === undefined || !isOnTrack(stage) || day === undefined) return '';
  const last = LAST_DAY[stage];
  return !Number.isFinite(last) || day > last ? '' : ` (${formatDate(addDays(today, last - day))})`;
}

/**
 * The names of places, with a number where one is named for several reasons; fields of one section beside each other have
 * its name once, and commas between them.
 */
function named(points: readonly Pick<Point, 'path' | 'rule'>[]): string {
  const counts = new Map<string, number>();
  for (const { path, rule } of points) {
    const name = placeWords(path) || rule;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let section = '';
  let text = '';
  for (const [name, count] of counts) {
    const isBeside = section !== '' && name.startsWith(section);
    text += isBeside ? `, ${name.slice(section.length)}` : `${text === '' ? '' : ' · '}${name}`;
    if (count > 1) text += ` (${count})`;
    section = /^.*? › /.exec(name)?.[0] ?? '';
  }
  return text;
}

/** Whether a gate is open, passed, or passed with something to confirm. */
export function gateSign({ passed, toConfirm }: GateState): 'open' | 'confirm' | 'passed' {
  return !passed ? 'open' : toConfirm.length > 0 ? 'confirm' : 'passed';
}

/** The same in words. */
export function gateWord({ passed, missing, toConfirm }: GateState): string {
  const state = passed ? words('sheet.gate-passed') : words('sheet.gate-open', { count: missing.length });
  const count = toConfirm.length;
  return count > 0 ? `${state}, ${words('sheet.gate-confirm', { count })}` : state;
}

/** One gate with its sign, its word, and what is left. */
export function gateHtml(sheet: Sheet, state: GateState, result: CheckResult, readiness: Readiness): Html {
  const { gate, productionReady, missing } = state;
  const later = laterOf(state, readiness);
  const waived = result.open.filter((point) => point.waived && point.rule.gate === gate).length;
  const sign = gateSign(state);
  const [first] = missing;
  const word = gateWord(state);
  const more = productionReady
    ? words('sheet.gate-ready')
    : readiness.next && later.length > 0
      ? words('sheet.gate-later', { count: later.length, stage: spoken(readiness.next.stage) })
      : '';
  const shown: Hole = first ? html`<a href="#" ${sheet.to(first.path)}>${word}</a>` : word;
  return html`<li class="gate is-${sign}">
    ${gateMark(sign)}<span class="gate-words"
      ><strong>${words(`sheet.gate.${gate}`)}</strong>
      <span class="gate-word"
        >${shown}${waived > 0 ? `, ${words('sheet.gate-waived', { count: waived })}` : undefined}</span
      >
      <span class="gate-more">${more}</span></span
    >
  </li>`;
}

/** The four short questions with the page's own answers. */
export function questionsHtml(sheet: Sheet, questions: FourQuestions): Html {
  const asked = [
    { id: 'owner', path: ['owner'], answers: questions.owner },
    { id: 'start', path: ['trigger'], answers: questions.start },
    { id: 'landing', path: ['output'], answers: questions.landing },
    { id: 'proof', path: ['success'], answers: proofOf(sheet, questions) },
  ] as const;
  return html`<section class="questions" aria-label="${words('sheet.questions')}">
    <dl>
      ${asked.map(
        ({ id, path, answers }) =>
          html`<div class="question">
            <dt><a href="#" ${sheet.to(path)}>${words(`sheet.question.${id}`)}</a></dt>
            <dd dir="auto">${answerHtml(sheet, answers)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** One answer, or a list of several. */
export function answerHtml(sheet: Sheet, answers: readonly string[]): Html {
  if (answers.length === 0) return html`<span class="missing">${words('sheet.no-answer')}</span>`;
  const shown = answers.map((answer) => undivided(sheet.cut(answer)));
  return shown.length === 1
    ? html`${shown}`
    : html`<ul>
        ${shown.map((answer) => html`<li>${answer}</li>`)}
      </ul>`;
}

/** Inline Markdown in which a date in brackets stays on one line. */
function undivided(answer: string): Html {
  const parts = answer.split(/(\(\d{4}-\d{2}-\d{2}\))(?=$| – )/);
  return html`${parts.map((part, index) => (index === 1 ? html`<span class="day">${part}</span>` : inline(part)))}`;
}
