// Render room: what the parts of the page share while it is made: the findings that are not shown yet, the places that
// can be clicked, and how much may still be shown.

import type { Finding } from '../check/finding.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { locate } from '../model/locate.ts';
import type { Slot } from '../model/slot.ts';
import { textOf } from '../messages/text.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { TextRange } from '../syntax/tree.ts';
import { attribute, html } from './html.ts';
import type { Html } from './html.ts';
import { severityMark } from './marks.ts';
import { words } from './words.ts';

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

/** One value is shown up to this many characters, and all of them together up to so many. */
const MOST_OF_A_VALUE = 20_000;
const MOST_OF_ALL = 1_500_000;

/** More findings than these do not help anybody; the list of problems has them all. */
const MOST_FINDINGS = 500;

export class Sheet {
  readonly document: WorkflowDocument;
  readonly inFile: boolean;
  readonly #findings = new Map<string, Finding[]>();
  readonly #inside = new Map<string, Finding[]>();
  readonly #shown = new Set<Finding>();
  readonly #places = new Map<string, Place>();
  /** How often a finding of this rule at this path was shown. */
  readonly #named = new Map<string, number>();
  #left = MOST_OF_ALL;

  /**
   * @param findings those that are shown, each at its place
   * @param inFile the page stands by itself: nothing leads back to an editor, and boxes can be ticked
   */
  constructor(document: WorkflowDocument, findings: readonly Finding[], inFile = false) {
    this.document = document;
    this.inFile = inFile;
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

  /** The findings about this path and everything inside that are not shown yet. */
  findingsIn(path: Path): Html | undefined {
    return this.#take(this.#inside.get(formatPath(path)));
  }

  /** Whether a finding about this path or its inside still waits to be shown. */
  hasFindings(path: Path): boolean {
    return (this.#inside.get(formatPath(path)) ?? []).some((finding) => !this.#shown.has(finding));
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

  #take(findings: readonly Finding[] = []): Html | undefined {
    const own = findings.filter((finding) => !this.#shown.has(finding));
    if (own.length === 0) return undefined;
    for (const finding of own) this.#shown.add(finding);
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
      >
    </li>`;
  }
}

function add(lists: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = lists.get(key);
  if (list) list.push(finding);
  else lists.set(key, [finding]);
}
