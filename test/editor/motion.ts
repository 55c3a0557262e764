// What of a page moves.

import type { Page } from 'playwright-core';

const MOVING = `[...document.querySelectorAll('*')].flatMap((one) => {
  const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(one);
  const isStill = scrollBehavior === 'auto' && /^(0s(, )?)+$/.test(transitionDuration) && animationName === 'none';
  return isStill ? [] : [one.tagName];
})`;

/** The elements that scroll slowly, fade or run. */
export function movingIn(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(MOVING);
}
