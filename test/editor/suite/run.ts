// The suite, the same in every extension host: it runs with mocha and reports by lines on the console, the one channel
// that all hosts have.

import type Mocha from 'mocha';
import { reportLine, summary } from '../results.ts';
import { commandTests } from './commands.ts';
import { findings } from './findings.ts';
import { lazyStart } from './lazy-start.ts';
import type { HostProbe } from './probe.ts';
import { ruleLinks } from './rule-links.ts';
import { restart } from './restart.ts';
import { silence } from './silence.ts';

/** Runs all tests. Rejects when one failed or none ran. */
export async function runSuite(MochaClass: typeof Mocha, probe: HostProbe): Promise<void> {
  const mocha = new MochaClass({ ui: 'bdd', timeout: 20_000, bail: true, reporter: reporterOf(MochaClass) });
  // Gives `describe` and `it` to all, as mocha does before it loads a file.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  lazyStart(probe);
  findings();
  ruleLinks();
  commandTests();
  restart(probe);
  silence(probe);

  let passed = 0;
  const failed = await new Promise<number>((resolve) => mocha.run(resolve).on('pass', () => passed++));
  say(summary('suite', { passed, failed }));
  if (failed > 0 || passed === 0) throw new Error(`${failed} tests failed, ${passed} passed`);
}

/** One line a test; mocha's own reporters want a terminal. */
function reporterOf(MochaClass: typeof Mocha): typeof Mocha.reporters.Base {
  return class extends MochaClass.reporters.Base {
    constructor(runner: Mocha.Runner) {
      super(runner);
      runner.on('pass', (test) => say(`✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
      runner.on('fail', (test, error: Error) => say(`✖ ${test.fullTitle()}\n${error.stack ?? error.message}`));
    }
  };
}

function say(text: string): void {
  console.log(reportLine(text));
}
