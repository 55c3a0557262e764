// Render room: the run card as the checklist of a dry run: at each part whether it was clear from the page.
// Only the preview of a run that is under way has it.

import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { words } from './words.ts';

/** A part that is asked about. */
export interface Step {
  readonly path: Path;
  readonly name: string;
  /** What was said about it; absent while it is open. */
  readonly answer?: 'clear' | 'ask' | undefined;
}

const ANSWERS = ['clear', 'ask'] as const;

export class Checklist {
  readonly #inside = new Map<string, Step[]>();
  readonly #shown = new Set<Step>();

  constructor(steps: readonly Step[]) {
    for (const step of steps) {
      for (let length = 0; length <= step.path.length; length += 1) {
        const key = formatPath(step.path.slice(0, length));
        const known = this.#inside.get(key);
        if (known) known.push(step);
        else this.#inside.set(key, [step]);
      }
    }
  }

  /** Whether a part at this path or inside still waits for its place. */
  has(path: Path): boolean {
    return this.#open(path).length > 0;
  }

  /** The parts at this path and inside that have no place yet; those inside say what they are about. */
  within(path: Path): Html | undefined {
    const steps = this.#open(path);
    for (const step of steps) this.#shown.add(step);
    return steps.length > 0 ? html`${steps.map((step) => stepHtml(step, step.path.length > path.length))}` : undefined;
  }

  #open(path: Path): readonly Step[] {
    return (this.#inside.get(formatPath(path)) ?? []).filter((step) => !this.#shown.has(step));
  }
}

function stepHtml({ path, name, answer }: Step, isNamed: boolean): Html {
  return html`<div class="run-step" data-step="${formatPath(path)}">
    ${isNamed ? html`<span class="label">${name}</span>` : undefined}
    ${ANSWERS.map(
      (one) =>
        html`<button type="button" data-answer="${one}" aria-pressed="${String(one === answer)}">
          <span class="only-heard">${name}:</span> ${words(`run.${one}`)}
        </button>`,
    )}
    <span class="run-said">${answer && words('run.said', { answer: words(`run.${answer}`) })}</span>
  </div>`;
}
