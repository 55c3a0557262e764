// What the parts of the editor test tell each other.

/** How many tests passed and failed. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
}

/** Marks the suite's own lines: on the console of the extension host everybody writes. */
const MARK = 'editor-suite: ';
const SUMMARY = /^suite: (\d+) passed, (\d+) failed$/;

/** A line of the report, as the suite writes it. */
export function reportLine(text: string): string {
  return text.replace(/^/gm, MARK);
}

/** A line of the report without its mark; undefined for what others wrote. */
export function readReportLine(line: string): string | undefined {
  return line.startsWith(MARK) ? line.replaceAll(MARK, '') : undefined;
}

/** The line that ends the report of one part of the test, or of all of it. */
export function summary(part: 'suite' | 'editor' | 'page', { passed, failed }: Results): string {
  return `${part}: ${passed} passed, ${failed} failed`;
}

/** Finds the last line of a report; undefined when the suite never came to its end. */
export function readSummary(report: readonly string[]): Results | undefined {
  const match = SUMMARY.exec(report.at(-1) ?? '');
  return match === null ? undefined : { passed: Number(match[1]), failed: Number(match[2]) };
}
