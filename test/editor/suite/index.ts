// The entry that VS Code calls with `extensionTestsPath`, in every host: it runs the suite with mocha and reports by
// lines on the console, the one channel that all hosts have.

import Mocha from 'mocha';
import { reportLine, summary } from '../results.ts';
import { findings } from './findings.ts';
import { lazyStart } from './lazy-start.ts';

/** Runs all tests. Rejects when one failed or none ran, which ends the host with an error. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, bail: true, reporter: ConsoleReporter });
  // Joins `describe` and `it` to this instance, as mocha does before it loads a file.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  lazyStart();
  findings();

  let passed = 0;
  const failed = await new Promise<number>((resolve) => mocha.run(resolve).on('pass', () => passed++));
  say(summary('suite', { passed, failed }));
  if (failed > 0 || passed === 0) throw new Error(`${failed} tests failed, ${passed} passed`);
}

/** One line a test; mocha's own reporters want a terminal. */
class ConsoleReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on('pass', (test) => say(`✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
    runner.on('fail', (test, error: Error) => say(`✖ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  }
}

function say(text: string): void {
  console.log(reportLine(text));
}
