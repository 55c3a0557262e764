// Loaded before yaml-language-server: its wait of 200 ms between an edit and the look at the text becomes the next turn
// of the event loop. It has no other timer of that length while it runs on this machine's files alone.

const DEBOUNCE = 200;

const { setTimeout: wait, clearTimeout: forget } = globalThis;

function waitUnlessDebounce(work: (...words: unknown[]) => void, delay?: number, ...words: unknown[]): unknown {
  return delay === DEBOUNCE ? setImmediate(work, ...words) : wait(work, delay, ...words);
}

function forgetEither(timer: NodeJS.Timeout | NodeJS.Immediate | undefined): void {
  // A later edit takes back the look that an earlier one asked for; that must go on working.
  if (timer instanceof Immediate) clearImmediate(timer);
  else forget(timer);
}

const probe = setImmediate(() => undefined);
const Immediate = probe.constructor as new () => NodeJS.Immediate;
clearImmediate(probe);

Object.assign(globalThis, { setTimeout: waitUnlessDebounce, clearTimeout: forgetEither });
