// What is made of many measured times. A percentile is always a time that was measured, never one between two.

/** The smallest time that at least this share of the times does not exceed. Throws when there are none. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

/** The middle one of the times; of an even number the mean of the two in the middle. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const pair = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (pair[0] === undefined || pair[1] === undefined) throw new Error('Nothing was measured.');
  return (pair[0] + pair[1]) / 2;
}

/** The least and the most, as one reads them: `120–145`. */
export function range(times: readonly number[], digits = 0): string {
  return `${Math.min(...times).toFixed(digits)}–${Math.max(...times).toFixed(digits)}`;
}
