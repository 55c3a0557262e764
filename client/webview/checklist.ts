// Webview room: the buttons of a checklist, how far it is, and the way from one part that is open to the next by the
// keyboard.

import type { StepMessage } from '../src/preview/messages.ts';

export class Checklist {
  readonly #page: HTMLElement;
  readonly #bar: HTMLElement | null;
  /** The next part is gone to as soon as the page has a checklist. */
  #isWanted = false;
  #after: string | undefined;
  #pressed: HTMLElement | null = null;

  /** @param page what holds the page, with a checklist or without */
  constructor(page: HTMLElement) {
    this.#page = page;
    this.#bar = document.querySelector('.run-bar');
  }

  /** What the button that was hit says; undefined for everything else. */
  pressed(target: Element): StepMessage | undefined {
    const button = target.closest('button');
    const { answer, end } = button?.dataset ?? {};
    if (answer !== undefined || end !== undefined) this.#pressed = button;
    const part = target.closest<HTMLElement>('[data-step]')?.dataset['step'];
    if (part !== undefined && (answer === 'clear' || answer === 'ask')) return { type: 'step', part, answer };
    return end === 'finish' || end === 'leave' ? { type: 'end', end } : undefined;
  }

  /** Goes to the next part that is open, the first one where nothing is said; to the end where all are answered. */
  next(after?: string): void {
    this.#isWanted = true;
    this.#after = after;
    this.#goOn();
  }

  /** Goes back to the button that was pressed last; to the page where that is gone. */
  back(): void {
    const isThere = this.#pressed?.checkVisibility() === true;
    (isThere ? this.#pressed : this.#page)?.focus({ preventScroll: true });
  }

  /** Another page is shown. */
  shown(): void {
    const steps = this.#steps();
    const count = steps.filter(isAnswered).length;
    const words = this.#bar?.querySelector<HTMLElement>('[data-words]');
    const told = words?.dataset['words']?.replace('{count}', String(count)).replace('{all}', String(steps.length));
    if (words && told !== undefined && words.textContent !== told) words.textContent = told;
    this.#finish()?.setAttribute('aria-disabled', String(count < steps.length));
    if (this.#bar) this.#bar.hidden = steps.length === 0;
    this.#goOn();
  }

  #goOn(): void {
    const steps = this.#steps();
    if (!this.#isWanted || steps.length === 0) return;
    this.#isWanted = false;
    // Behind the one that was answered, and round; that one is not asked again.
    const at = steps.findIndex(({ dataset }) => dataset['step'] === this.#after);
    const others = [...steps.slice(at + 1), ...steps.slice(0, Math.max(at, 0))];
    const open = others.find((step) => !isAnswered(step));
    const button = open?.querySelector('button') ?? this.#finish();
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  }

  #steps(): readonly HTMLElement[] {
    return [...this.#page.querySelectorAll<HTMLElement>('[data-step]')];
  }

  #finish(): HTMLElement | undefined {
    return this.#bar?.querySelector<HTMLElement>('[data-end="finish"]') ?? undefined;
  }
}

function isAnswered(step: Element): boolean {
  return step.querySelector('[aria-pressed="true"]') !== null;
}
