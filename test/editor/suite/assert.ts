// Assertions for both hosts: Node's own are not there in a browser.

/** Throws unless the value is true, or at least something. */
export function ok(value: unknown, message = 'it is not so'): asserts value {
  if (!value) throw new Error(message);
}

/** Throws unless both are the same. */
export function equal<T>(actual: T, expected: T, message = ''): void {
  if (!Object.is(actual, expected)) throw new Error(`${message} expected ${show(expected)}, not ${show(actual)}`);
}

/** Throws unless both look the same as JSON. */
export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  if (show(actual) !== show(expected)) throw new Error(`${message} expected ${show(expected)}, not ${show(actual)}`);
}

/** Throws unless the text has the pattern. */
export function match(actual: string, pattern: RegExp): void {
  if (!pattern.test(actual)) throw new Error(`expected ${String(pattern)}, not ${show(actual)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value, undefined, 1);
}
