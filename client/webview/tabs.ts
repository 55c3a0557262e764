// Webview room: the tabs with the ways to read a page. One of them is reached by Tab; from there the arrow keys, Home and
// End choose, and what is chosen is shown at once.

import { CARDS } from '../../server/src/protocol.ts';
import type { Card } from '../../server/src/protocol.ts';

/** The tabs, and which one is chosen. */
export interface Tabs {
  readonly card: Card;
  /** Another one is chosen, by somebody else. */
  show(card: Card): void;
}

/**
 * Brings the tabs of the panel to life.
 * @param first the one that is chosen at first, where it is not the one that the panel was made with
 */
export function makeTabs(first: Card | undefined, chosen: (card: Card) => void): Tabs {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  const panel = document.querySelector('[role="tabpanel"]');
  const cardOf = (tab: HTMLElement | undefined): Card => CARDS.find((card) => card === tab?.dataset['card']) ?? 'page';
  let card = cardOf(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true'));
  const mark = (now: Card): void => {
    card = now;
    for (const tab of tabs) {
      const isChosen = cardOf(tab) === now;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      if (isChosen) panel?.setAttribute('aria-labelledby', tab.id);
    }
  };
  const choose = (tab: HTMLElement | undefined): void => {
    if (!tab) return;
    tab.focus();
    if (cardOf(tab) === card) return;
    mark(cardOf(tab));
    chosen(card);
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', (event) => {
      const step = stepOf(event.key, index, tabs.length);
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      choose(tabs[step]);
    });
  }
  if (first !== undefined) mark(first);
  return {
    get card() {
      return card;
    },
    show: mark,
  };
}

/** Which tab a key leads to. In text from right to left the arrows change their sides. */
function stepOf(key: string, at: number, count: number): number | undefined {
  const forward = getComputedStyle(document.body).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'ArrowLeft':
    case 'ArrowRight':
      return (at + (key === forward ? 1 : count - 1)) % count;
    default:
      return undefined;
  }
}
