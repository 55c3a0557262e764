// Render room: the three other ways to read a page: by whoever runs the workflow, reviews it, or decides about it. Each
// holds what its reader needs and nothing else, under the question that it answers.

import type { CheckResult, WaivedFinding } from '../check/finding.ts';
import type { Kind } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import type { SectionName } from '../language/page.ts';
import { nextReview } from '../meaning/review.ts';
import type { MessageId } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { formatDate } from '../model/values/date.ts';
import type { Card } from '../protocol.ts';
import type { Point, Readiness } from '../readiness/readiness.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import { itemsOf, valueOf } from '../model/slot.ts';
import { samePerson } from '../model/values/person.ts';
import type { PersonText } from '../model/values/person.ts';
import { answerHtml, gateHtml, laterOf, questionsHtml, stageHtml, titleHtml } from './head.ts';
import { html, isSomething } from './html.ts';
import type { Hole, Html } from './html.ts';
import { inline } from './inline.ts';
import { proofOf } from './measures.ts';
import { sectionHtml, topRow } from './parts.ts';
import { placeWords, recordList } from './record.ts';
import { fieldRow, rowsHtml } from './rows.ts';
import type { AnySlot, Sheet } from './sheet.ts';
import { plainRecord } from './slots.ts';
import { valueHtml } from './values.ts';
import { spoken, words } from './words.ts';

/** A page read in one of the three other ways. */
export function cardHtml(sheet: Sheet, card: Exclude<Card, 'page'>, result: CheckResult, readiness: Readiness): Html {
  const contents = { run: runCard, review: reviewCard, decision: decisionCard }[card];
  return html`<article class="paper front card card-${card}" aria-label="${words(`card.${card}`)}">
    ${titleHtml(sheet, words(`card.${card}`))}${stageHtml(sheet, readiness, card !== 'review')}${contents({ sheet, result, readiness })}
    ${sheet.checklist?.within([])}
  </article>`;
}

interface Making {
  readonly sheet: Sheet;
  readonly result: CheckResult;
  readonly readiness: Readiness;
}

/** What do I do when it starts, what do I check, when do I reject, whom do I call? */
function runCard({ sheet, readiness }: Making): Html {
  const whole = (name: SectionName, id: MessageId, more?: Html): Html =>
    sectionHtml(sheet, name, words(id), more) ?? titled(id, html`${none('sheet.not-written')}${more}`);
  const some = (names: readonly string[], id: MessageId): Html =>
    titled(id, someOf(sheet, 'review', names, id === 'card.run.reject'));
  const calls = rowsHtml([
    topRow(sheet, 'owner', true),
    topRow(sheet, 'second-owner'),
    ...rowsOf(sheet, 'failure', ['alert', 'escalate-to', 'after'], true),
    ...rowsOf(sheet, 'governance', ['can-stop'], true),
    ...rowsOf(sheet, 'success', ['stop-if'], true),
  ]);
  const place = rowsHtml([topRow(sheet, 'implementation')]);
  const proof =
    readiness.questions.proof.length > 0 ? answerHtml(sheet, proofOf(sheet, readiness.questions)) : undefined;
  return html`<section class="calls" aria-labelledby="calls">
      <h2 id="calls">${words('card.run.calls')}</h2>
      ${calls}
    </section>
    <div class="columns steps">
      ${whole('trigger', 'card.run.start', place)}${whole('input', 'card.run.input')}${whole('task', 'card.run.task')}
      ${some(['reviewer', 'when', 'minutes', 'checks'], 'card.run.check')}
      ${some(['reject-when', 'examples'], 'card.run.reject')}${whole('output', 'card.run.output')}
      ${whole('failure', 'card.run.failure')}${whole('manual-steps', 'card.run.by-hand')}
      ${proof && titled('sheet.question.proof', proof)}
    </div>`;
}

/**
 * Some fields of a section as rows; each of them is shown, written or not.
 * @param isLast no others come behind them
 */
function someOf(sheet: Sheet, section: SectionName, names: readonly string[], isLast: boolean): Hole {
  const { kind } = PAGE.fields[section];
  const slot: AnySlot = sheet.document.page[section];
  if (slot.state === 'present' && slot.oneLine !== true) {
    const rows = rowsHtml(rowsOf(sheet, section, names, false));
    const rest = isLast ? sheet.findingsIn([section]) : names.map((name) => sheet.findingsIn([section, name]));
    return html`${rows}${rest}`;
  }
  return html`<div class="lead" dir="auto">${valueHtml(sheet, kind, slot) ?? none('sheet.not-written')}</div>
    ${sheet.findingsIn([section])}`;
}

function rowsOf(
  sheet: Sheet,
  section: SectionName,
  names: readonly string[],
  onlyWritten: boolean,
): (Html | undefined)[] {
  const kind: Kind = PAGE.fields[section].kind;
  const fields = plainRecord(sheet.document.page[section]);
  return names.map((name) => {
    const field = kind.type === 'mapping' ? kind.fields[name] : undefined;
    const slot = fields[name];
    const path = [section, name];
    const isWritten = slot !== undefined && (slot.text !== undefined || slot.node !== undefined);
    if (!field || (onlyWritten && !isWritten)) return missingRow(sheet, field?.kind, path);
    if (!slot) return undefined;
    const address = field.kind.type === 'person' ? addressOf(sheet, slot) : undefined;
    return fieldRow(sheet, field.kind, slot, path, slot.state !== 'unclear', address);
  });
}

/** Whom nobody has named yet, where the page will be asked for it or has no field for it. */
function missingRow(sheet: Sheet, kind: Kind | undefined, path: Path): Html | undefined {
  const isAsked = sheet.absence(path, true) ?? sheet.absence(path.slice(0, 1));
  if (!kind || path.at(-1) === 'after' || isAsked === undefined) return undefined;
  return fieldRow(sheet, kind, { state: 'absent', path }, path, true);
}

/** The address of a person who has none here, but elsewhere on the page. */
function addressOf({ document: { page } }: Sheet, slot: AnySlot): Html | undefined {
  const person = slot.state === 'present' ? (slot.value as PersonText) : undefined;
  if (!person || person.contacts.length > 0) return undefined;
  const failure = valueOf(page.failure);
  const others = [
    ...[page.owner, page['second-owner'], page.sponsor].map(valueOf),
    ...(failure ? [...itemsOf(failure.alert), valueOf(failure['escalate-to'])] : []),
  ];
  const known = others.find((one) => one && one.contacts.length > 0 && samePerson(one, person));
  const [contact] = known?.contacts ?? [];
  return contact === undefined ? undefined : html` <span class="contact">${inline(contact)}</span>`;
}

/** How far it is from production, what was asked, found and waived, and what the last review said. */
function reviewCard({ sheet, result, readiness }: Making): Html {
  // What stands among the findings is said there.
  const said = new Set(result.findings.flatMap((one) => (one.joined ? [] : [keyOf(one)])));
  const gates = readiness.gates.map((gate) => {
    // What only later stages ask for is counted; a list of it would hide what is to be done now.
    const points = [...gate.missing, ...laterOf(gate, readiness)];
    return html`<li class="gate-full">
      <ul class="gates">
        ${gateHtml(sheet, gate, result, readiness)}
      </ul>
      ${
        points.length > 0 && readiness.stage !== undefined
          ? html`<ul class="points">
              ${points.map((point) => pointHtml(sheet, point, said))}
            </ul>`
          : undefined
      }
      ${
        gate.toConfirm.length > 0
          ? html`<p class="label">${words('card.review.confirm')}</p>
              <ul class="points">
                ${gate.toConfirm.map((point) => pointHtml(sheet, point, said))}
              </ul>`
          : undefined
      }
    </li>`;
  });
  const next = nextReview(sheet.document);
  const findings = SEVERITIES.map((one) => sheet.findings(({ severity }) => severity === one));
  const waived = result.waived.map((one) => waivedHtml(sheet, one));
  return html`${titled(
      'card.review.gates',
      html`<ol class="gate-list">
        ${gates}
      </ol>`,
    )}
    <div class="columns">
      ${titled('card.review.findings', isSomething(findings) ? findings : none(waived.length > 0 ? 'card.review.none-else' : 'card.review.no-findings'))}
      ${titled('card.review.gaps', recordList(sheet, 'gaps', false))}
      ${titled(
        'card.review.waivers',
        html`${
          waived.length > 0
            ? html`<p>${words('card.review.waived')}</p>
                <ul>
                  ${waived}
                </ul>`
            : undefined
        }${recordList(sheet, 'waivers', false)}`,
      )}
      ${titled('card.review.last', html`${next && html`<p>${words('card.review.next', { date: formatDate(next.date) })}</p>`}${recordList(sheet, 'reviews')}${recordList(sheet, 'dry-runs')}${recordList(sheet, 'incidents')}`)}
    </div>`;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

function keyOf({ rule, path, message }: Pick<Point, 'rule' | 'path' | 'message'>): string {
  return `${rule} ${formatPath(path)} ${textOf(message)}`;
}

function pointHtml(sheet: Sheet, point: Point, said: ReadonlySet<string>): Html {
  const { path, due, message, rule } = point;
  const text = said.has(keyOf(point)) ? undefined : `: ${textOf(message)}`;
  return html`<li>
    ${placeLink(sheet, path, rule)}
    <span class="due">${words('card.review.due', { stage: spoken(due) })}</span>${text}
  </li>`;
}

/** What is silent today, and at which field; why and how long stands on the record below. */
function waivedHtml(sheet: Sheet, { finding: { path, rule, message } }: WaivedFinding): Html {
  return html`<li>${placeLink(sheet, path, rule)}: ${textOf(message)} <span class="rule">${rule}</span></li>`;
}

/** The way to a field by its name; to the page as a whole by the rule's. */
function placeLink(sheet: Sheet, path: Path, rule: string): Html {
  return html`<a href="#" ${sheet.to(path)}>${path.length === 0 ? rule : placeWords(path)}</a>`;
}

/** Whether it pays: the measures, the costs, the rules of the decision, and what was decided. */
function decisionCard({ sheet, readiness }: Making): Html {
  const part = (name: SectionName, id: MessageId): Html =>
    sectionHtml(sheet, name, words(id)) ?? titled(id, none('sheet.not-written'));
  return html`${questionsHtml(sheet, readiness.questions)} ${part('success', 'card.decision.success')}
  ${part('costs', 'card.decision.costs')}
  ${titled(
    'card.decision.record',
    html`<div class="lists">
      ${recordList(sheet, 'decisions')}${recordList(sheet, 'results')}${recordList(sheet, 'approvals')}${recordList(sheet, 'assumptions')}${recordList(sheet, 'incidents')}
    </div>`,
  )}`;
}

function titled(id: MessageId, contents: Hole): Html {
  const name = id.replaceAll('.', '-');
  return html`<section class="card-part" aria-labelledby="${name}">
    <h2 id="${name}">${words(id)}</h2>
    ${contents}
  </section>`;
}

function none(id: MessageId): Html {
  return html`<p class="missing">${words(id)}</p>`;
}
