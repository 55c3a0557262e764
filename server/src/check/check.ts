// Runs the rules over a document. A rule that throws becomes a finding; the others go on.

import { levelOf, NO_CONFIGURATION } from '../language/configuration.ts';
import type { Configuration, Level } from '../language/configuration.ts';
import { isOnTrack, rankOf } from '../language/stages.ts';
import { skeletonOf, lineOf } from '../language/skeleton.ts';
import { say } from '../messages/message.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { locate } from '../model/locate.ts';
import { Memory } from '../model/memory.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { AnyFix, Context, EarlierFindings, Fact, FileState, Others, Rule, Severity } from '../rules/rule.ts';
import type { CheckResult, Finding, OpenPoint, WaivedFinding } from './finding.ts';
import { joinHints } from './join.ts';
import { quieter, severityOf } from './severity.ts';
import { ANYWHERE, changedSince, Onlooker } from './again.ts';
import type { Checked, Found } from './again.ts';
import { readWaivers } from './waivers.ts';
import type { Waivers } from './waivers.ts';

/** What is fetched before: checking itself is synchronous and looks at nothing else. */
export interface Surroundings {
  readonly today: PlainDate;
  fileState(path: string): FileState;
  /** What holds in the folder; without it nothing does. */
  readonly configuration?: Configuration;
  /** The other documents; without it none is known. */
  readonly others?: Others;
  /** Shared by all checks of one run, it makes them quicker. */
  readonly memory?: Memory | undefined;
  /** Edits will follow: what each rule looks at is noted, so that it need not be asked again after each of them. */
  readonly isFollowed?: boolean | undefined;
  /** An earlier text of the document, as it was checked, along which this one was read; it makes this check quicker. */
  readonly before?: Checked | undefined;
}

/** More findings of one rule help nobody. */
const MOST_OF_A_RULE = 200;

const NOBODY: Others = { withTitle: () => [], ring: () => undefined };

const NOTHING_EARLIER: EarlierFindings = { open: [], lapsedWaivers: [] };
/** What most rules find in most documents. */
const NOTHING_FOUND: Found = { facts: [], seen: ANYWHERE };

/** Checks a document with these rules. Never throws; the same input gives the same result. */
export function check(document: WorkflowDocument, surroundings: Surroundings, rules: readonly Rule[]): CheckResult {
  return new Run(document, surroundings).all(rules);
}

class Run {
  readonly #document: WorkflowDocument;
  readonly #surroundings: Surroundings;
  readonly #waivers: Waivers;
  readonly #findings: Finding[] = [];
  readonly #waived: WaivedFinding[] = [];
  readonly #open: OpenPoint[] = [];
  readonly #crashed: { readonly rule: string; readonly error: string }[] = [];
  readonly #skipped: EarlierFindings['open'][number][] = [];
  readonly #lapsed = new Set<number>();
  readonly #configuration: Configuration;
  readonly #memory: Memory;
  readonly #onlooker: Onlooker | undefined;
  /** What the configuration makes of the rules that it speaks of. */
  readonly #levels = new Map<string, Level>();

  constructor(document: WorkflowDocument, surroundings: Surroundings) {
    this.#document = document;
    this.#surroundings = surroundings;
    this.#waivers = readWaivers(document, surroundings.today);
    this.#configuration = surroundings.configuration ?? NO_CONFIGURATION;
    this.#memory = surroundings.memory ?? new Memory();
    this.#onlooker = surroundings.isFollowed ? new Onlooker(document) : undefined;
  }

  all(all: readonly Rule[]): CheckResult {
    this.#readLevels(all);
    const before = this.#foundBefore(all);
    const found = new Array<Found | undefined>(all.length).fill(undefined);
    const last: number[] = [];
    const context = this.#context(NOTHING_EARLIER);
    for (let at = 0; at < all.length; at += 1) {
      const [rule, known] = [all[at]!, before?.(at)];
      if (this.#levels.get(rule.id) === 'off') continue;
      // Most rules find nothing, before and now.
      if (known?.facts.length === 0) found[at] = known;
      else if (rule.afterOthers === true) last.push(at);
      else found[at] = this.#run(rule, context, known);
    }
    const earlier = { open: this.#skipped, lapsedWaivers: [...this.#lapsed].sort((a, b) => a - b) };
    const informed = this.#context(earlier);
    for (const at of last) found[at] = this.#run(all[at]!, informed, before?.(at));
    const findings = [...this.#findings].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    return {
      findings: joinHints(findings, this.#document, (rule) => this.#levels.has(rule)),
      waived: this.#waived,
      open: this.#open,
      crashed: this.#crashed,
      asked: { rules: all, found },
    };
  }

  #readLevels(rules: readonly Rule[]): void {
    if (this.#configuration.layers.length === 0) return;
    for (const { id } of rules) {
      const level = levelOf(this.#configuration, id);
      if (level) this.#levels.set(id, level);
    }
  }

  /** What a rule found in an earlier text, where nothing that it looked at is another now, by its place among these. */
  #foundBefore(rules: readonly Rule[]): ((at: number) => Found | undefined) | undefined {
    const { before } = this.#surroundings;
    if (before?.asked.rules !== rules) return undefined;
    const changed = changedSince(before, {
      document: this.#document,
      today: this.#surroundings.today,
      configuration: this.#configuration,
    });
    if (changed === undefined) return undefined;
    const { found } = before.asked;
    return (at) => (((found[at]?.seen ?? ANYWHERE) & changed) === 0 ? found[at] : undefined);
  }

  /** Notes what a rule finds, and gives it; `before` is what it would find again. */
  #run(rule: Rule, context: Context, before: Found | undefined): Found | undefined {
    try {
      const count = this.#findings.length;
      let more = 0;
      const found = before ?? this.#ask(rule, context);
      for (const fact of found.facts) {
        if (this.#findings.length - count < MOST_OF_A_RULE) this.#note(rule, fact, context);
        else more += 1;
      }
      if (more > 0) this.#noteMore(rule, more);
      return found;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.#crashed.push({ rule: rule.id, error: words });
      this.#findings.push(
        this.#finding(rule, { path: [] }, 'info', say('rule.crashed', { rule: rule.id, error: words }), context),
      );
      return undefined;
    }
  }

  #ask(rule: Rule, context: Context): Found {
    if (this.#onlooker) return this.#onlooker.ask(rule, context);
    let facts: Fact[] | undefined;
    for (const fact of rule.check(this.#document, context)) (facts ??= []).push(fact);
    return facts ? { facts, seen: ANYWHERE } : NOTHING_FOUND;
  }

  /** One line for all that is not shown any more, where the last shown one stands. */
  #noteMore(rule: Rule, count: number): void {
    const last = this.#findings.at(-1);
    if (last)
      this.#findings.push({
        ...last,
        message: say('rule.more', { rule: rule.id, count }),
        related: [],
        fixes: () => [],
      });
  }

  #context(earlier: EarlierFindings): Context {
    const { today, fileState, others = NOBODY } = this.#surroundings;
    const { people, systems, wording } = this.#configuration;
    const { skeleton, line } = { skeleton: skeletonOf, line: lineOf };
    const known = { today, fileState, people, systems, wording, others, skeleton, line, earlier, memory: this.#memory };
    return this.#onlooker?.context(known) ?? known;
  }

  #note(rule: Rule, fact: Fact, context: Context): void {
    const waiver = this.#waivers.inForce(rule);
    const isWaived = waiver !== undefined;
    const message = rule.message(fact);
    if (rule.kind === 'requirement' && rule.gate) {
      this.#open.push({ rule, fact, answer: fact.answer ?? 'missing', message, waived: isWaived });
    }
    if (fact.answer === 'cannot-tell') return;
    const inGrace = this.#waivers.inGrace(rule);
    if (!isWaived && !inGrace) this.#noteSkipped(rule, fact, message);
    const byStage = severityOf(rule, fact, this.#document.stage);
    if (byStage === undefined) return;
    const level = this.#levels.get(rule.id);
    const natural = level === undefined || level === 'off' ? byStage : level;
    const finding = this.#finding(rule, fact, inGrace ? quieter(natural, 'warning') : natural, message, context);
    if (isWaived) {
      this.#waived.push({ finding, waiver });
      return;
    }
    for (const index of this.#waivers.over(rule)) this.#lapsed.add(index);
    this.#findings.push(finding);
  }

  /** Remembers what `stage/skipped` lists: requirements of an earlier stage, not what merely changed or may be argued. */
  #noteSkipped(rule: Rule, fact: Fact, message: Finding['message']): void {
    const { stage } = this.#document;
    const { due } = rule;
    if (!(rule.countsAsSkipped ?? rule.kind === 'requirement') || fact.atMost !== undefined) return;
    if (!stage || !isOnTrack(stage) || due === 'error' || due === 'warning' || due === 'info' || due === 'hint') return;
    if (rankOf(due) < rankOf(stage)) this.#skipped.push({ rule: rule.id, due, path: fact.path, message });
  }

  #finding(rule: Rule, fact: Fact, severity: Severity, message: Finding['message'], context: Context): Finding {
    const { tree } = this.#document;
    const document = this.#document;
    return {
      rule: rule.id,
      severity,
      path: fact.path,
      range: fact.range ?? locate(tree, fact.path, fact.onKey),
      message,
      related:
        fact.related?.map(({ range, ...place }) => ({ ...place, range: range ?? locate(tree, place.path) })) ?? [],
      fixes: () => fixesOf(rule, fact, document, context),
    };
  }
}

/** The fixes of a fact; none where the rule throws, since a finding without a fix is better than none. */
function fixesOf(rule: Rule, fact: Fact, document: WorkflowDocument, context: Context): readonly AnyFix[] {
  try {
    return rule.fixes?.(fact, document, context) ?? [];
  } catch {
    return [];
  }
}
