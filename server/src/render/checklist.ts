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

  /** The parts at this path and inside that have no place yet. */
  waiting(path: Path): readonly Step[] {
    return (this.#inside.get(formatPath(path)) ?? []).filter((step) => !this.#shown.has(step));
  }

  /**
   * Gives the parts at this path and inside their place.
   * @param isAlone only the one at this path
   */
  within(path: Path, isAlone = false): Html | undefined {
    const steps = this.waiting(path).filter((step) => !isAlone || step.path.length === path.length);
    for (const step of steps) this.#shown.add(step);
    return steps.length > 0 ? html`${steps.map(stepHtml)}` : undefined;
  }
}

/** The styles hide the name where it stands in front already. */
function stepHtml({ path, name, answer }: Step): Html {
  return html`<div class="run-step" data-step="${formatPath(path)}">
    <span class="label">${name}</span>
    ${ANSWERS.map(
      (one) =>
        html`<button type="button" data-answer="${one}" aria-pressed="${String(one === answer)}">
          <span class="only-heard">${name}:</span> ${words(`run.${one}`)}
        </button>`,
    )}
    <span class="run-said">${answer && words('run.said', { answer: words(`run.${answer}`) })}</span>
  </div>`;
}
