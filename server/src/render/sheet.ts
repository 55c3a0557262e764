// Render room: what the parts of the page share while it is made: the findings that are not shown yet, the places that
// can be clicked, and how much may still be shown.

import type { Finding } from '../check/finding.ts';
import { isOnTrack, rankOf } from '../language/stages.ts';
import type { TrackStage } from '../language/stages.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { locate } from '../model/locate.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Slot } from '../model/slot.ts';
import { textOf } from '../messages/text.ts';
import type { Readiness } from '../readiness/readiness.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { TextRange } from '../syntax/tree.ts';
import { recordOf } from '../rules/shared/record.ts';
import type { Checklist } from './checklist.ts';
import { attribute, html } from './html.ts';
import type { Html } from './html.ts';
import { inline } from './inline.ts';
import { severityMark } from './marks.ts';
import { spoken, words } from './words.ts';

/** A part of the page that leads to a place in the text. */
export interface Place {
  /** The value of `data-path` or `data-goto` in the page. */
  readonly key: string;
  readonly range: TextRange;
  /** It is written, so the cursor can be in it. */
  readonly written: boolean;
}

/** A field of any kind. */
export type AnySlot = Slot<unknown>;

/** What a sheet is made of, beside its document. */
export interface SheetOptions {
  /** Those that are shown, each at its place. */
  readonly findings: readonly Finding[];
  /** It stands by itself: nothing leads back to an editor, and boxes can be ticked. */
  readonly inFile?: boolean;
  /** A question that is answered is shown with its answer. */
  readonly answers?: boolean;
  /** A dry run is under way. */
  readonly checklist?: Checklist | undefined;
  readonly today?: PlainDate;
  readonly readiness?: Readiness;
  /** The size of its letters on paper, in points. */
  readonly letters?: number;
}

/** One value is shown up to this many characters, and all of them together up to so many. */
const MOST_OF_A_VALUE = 20_000;
const MOST_OF_ALL = 1_500_000;

/** More findings than these do not help anybody; the list of problems has them all. */
const MOST_FINDINGS = 500;

export class Sheet {
  readonly document: WorkflowDocument;
  readonly inFile: boolean;
  readonly letters: number;
  readonly today: PlainDate | undefined;
  readonly checklist: Checklist | undefined;
  readonly #findings = new Map<string, Finding[]>();
  readonly #inside = new Map<string, Finding[]>();
  readonly #shown = new Set<Finding>();
  readonly #places = new Map<string, Place>();
  /** How often a finding of this rule at this path was shown. */
  readonly #named = new Map<string, number>();
  readonly #answers: boolean;
  readonly #readiness: Readiness | undefined;
  /** What is asked for and not there, by its path: the stage that asks first. */
  readonly #asked = new Map<string, TrackStage>();
  /** What may be told by what is there. */
  readonly #unsure = new Set<string>();
  #left = MOST_OF_ALL;

  constructor(
    document: WorkflowDocument,
    { findings, inFile = false, answers = false, checklist, today, readiness, letters = 8.5 }: SheetOptions,
  ) {
    this.document = document;
    this.inFile = inFile;
    this.letters = letters;
    this.today = today;
    this.checklist = checklist;
    this.#answers = answers;
    this.#readiness = readiness;
    for (const { missing, later, toConfirm } of readiness?.gates ?? []) {
      for (const { path, due } of [...missing, ...later]) this.#ask(due, String(path[0]), formatPath(path));
      for (const { path } of toConfirm) this.#unsure.add(formatPath(path));
    }
    for (const finding of findings.slice(0, MOST_FINDINGS)) {
      add(this.#findings, formatPath(finding.path), finding);
      for (let length = 0; length <= finding.path.length; length += 1) {
        add(this.#inside, formatPath(finding.path.slice(0, length)), finding);
      }
    }
  }

  /** The places of everything that was marked by `at`, `slotAt` and `to`, and those of the findings. */
  get places(): readonly Place[] {
    return [...this.#places.values()];
  }

  /** Nothing more is shown: the document is too long. */
  get isFull(): boolean {
    return this.#left <= 0;
  }

  /** Marks an element as the part at `path`. `range` saves looking for it. */
  at(path: Path, range?: TextRange, written = range !== undefined): Html | undefined {
    return attribute('data-path', this.#keep(path, range, written));
  }

  /** Marks an element as a way to the part at `path`, wherever that is shown, if at all. */
  to(path: Path): Html | undefined {
    return attribute('data-goto', this.#keep(path, undefined, false));
  }

  /** Marks an element as the part that a slot holds; `path` where it is to be known under another name. */
  slotAt(slot: AnySlot, path: Path = slot.path): Html | undefined {
    const range = slot.entry?.range ?? slot.node?.range;
    return this.at(path, range, range !== undefined);
  }

  /** The findings about exactly this path that are not shown yet. */
  findingsAt(path: Path): Html | undefined {
    return this.#take(this.#findings.get(formatPath(path)));
  }

  /** The findings about this path and everything inside that are not shown yet, and what a dry run asks about it. */
  findingsIn(path: Path): Html | undefined {
    const findings = this.#take(this.#inside.get(formatPath(path)));
    const steps = this.checklist?.within(path);
    return steps ? html`${findings}${steps}` : findings;
  }

  /** Whether something about this path or its inside still waits to be shown. */
  hasFindings(path: Path): boolean {
    const steps = this.checklist?.waiting(path) ?? [];
    return steps.length > 0 || (this.#inside.get(formatPath(path)) ?? []).some((finding) => !this.#shown.has(finding));
  }

  /** The words for a part that is not written, where its stage, the next one or (`ever`) any stage asks for it. */
  absence(path: Path, ever = path.length === 1): string | undefined {
    const due = this.#asked.get(formatPath(path));
    const { stage, next } = this.#readiness ?? {};
    if (!due) return ever && this.#unsure.has(formatPath(path)) ? words('sheet.cannot-tell') : undefined;
    if (!ever && (!next || rankOf(due) > rankOf(next.stage))) return undefined;
    const isDue = stage !== undefined && isOnTrack(stage) && rankOf(due) <= rankOf(stage);
    return isDue && path.length > 1 ? words('sheet.not-written') : words('sheet.absent-part', { stage: spoken(due) });
  }

  /** The stage that asks first counts. */
  #ask(due: TrackStage, ...keys: readonly string[]): void {
    for (const key of keys) {
      const known = this.#asked.get(key);
      if (!known || rankOf(due) < rankOf(known)) this.#asked.set(key, due);
    }
  }

  /** Findings that belong to no single part. */
  findings(chosen: (finding: Finding) => boolean): Html | undefined {
    return this.#take((this.#inside.get('') ?? []).filter(chosen));
  }

  /** What of a value is shown: all of it, but for values and pages of monstrous length. */
  cut(text: string): string {
    const room = Math.min(MOST_OF_A_VALUE, Math.max(0, this.#left));
    this.#left -= Math.min(text.length, room) + 1;
    if (text.length <= room) return text;
    return `${text.slice(0, room)}${words('sheet.shortened', { count: text.length - room })}`;
  }

  #keep(path: Path, range: TextRange | undefined, written: boolean): string {
    const key = formatPath(path);
    const known = this.#places.get(key);
    if (!known || (written && !known.written)) {
      this.#places.set(key, { key, range: range ?? locate(this.document.tree, path), written });
    }
    return key;
  }

  /** The same as they are, for a page that is not HTML. */
  newIn(path: Path): readonly Finding[] {
    return this.#new(this.#inside.get(formatPath(path)));
  }

  /** The answer to the question of the record that a finding is about, where there is one. */
  answerTo({ rule, related }: Finding): string | undefined {
    if (!this.#answers || rule !== 'gap/open') return undefined;
    const path = formatPath(related[0]?.path ?? []);
    return recordOf(this.document, 'gaps').find((one) => formatPath(one.path) === path)?.value.answer.text;
  }

  #new(findings: readonly Finding[] = []): readonly Finding[] {
    const own = findings.filter((finding) => !this.#shown.has(finding));
    for (const finding of own) this.#shown.add(finding);
    return own;
  }

  #take(findings?: readonly Finding[]): Html | undefined {
    const own = this.#new(findings);
    if (own.length === 0) return undefined;
    return html`<ul class="findings">
      ${own.map((finding) => this.#finding(finding))}
    </ul>`;
  }

  #finding(finding: Finding): Html {
    const { rule, severity, range } = finding;
    const name = `${rule} ${formatPath(finding.path)}`;
    const count = (this.#named.get(name) ?? 0) + 1;
    this.#named.set(name, count);
    const key = count === 1 ? name : `${name} ${count}`;
    this.#places.set(key, { key, range, written: false });
    return html`<li class="finding is-${severity}" data-rule="${rule}">
      <a href="#" data-goto="${key}"
        >${severityMark(severity)}<span class="finding-words"
          ><strong>${words(`severity.${severity}`)}</strong> ${textOf(finding.message)}
          <span class="rule">${rule}</span></span
        ></a
      >${this.#answerHtml(this.answerTo(finding))}
    </li>`;
  }

  #answerHtml(text: string | undefined): Html | undefined {
    if (text === undefined) return undefined;
    const label = words('label.answer');
    return html` <p class="answer" dir="auto"><span class="label">${label}</span> ${inline(this.cut(text))}</p>`;
  }
}

function add(lists: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = lists.get(key);
  if (list) list.push(finding);
  else lists.set(key, [finding]);
}
