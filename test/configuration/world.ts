// Tests of configurations: folders in memory, and documents analysed in them.

import { readFileSync } from 'node:fs';
import { readDate } from '../../server/src/model/values/date.ts';
import type { PlainDate } from '../../server/src/model/values/date.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { Configurations } from '../../server/src/workspace/configurations.ts';
import type { FileSystem } from '../../server/src/workspace/ports.ts';

export const ROOT = 'file:///work/';

/** A whole page of the hand-over stage, with nothing to say against it. */
export const HAND_OVER = readFileSync(new URL('../bases/hand-over.workflowdoc.yaml', import.meta.url), 'utf8');

const NOBODY = { withTitle: () => [], ring: () => undefined };

/** The files of a folder by path; every other file exists too, as far as a document is concerned. */
export class World {
  readonly files: Map<string, string>;
  readonly configurations: Configurations;
  /** How often a file was read. */
  reads = 0;
  readonly #port: FileSystem;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files).map(([path, text]) => [ROOT + path, text]));
    this.#port = {
      state: (uri) => {
        const isOurs = uri.endsWith('.yaml');
        return Promise.resolve(this.files.has(uri) || !isOurs ? 'file' : 'missing');
      },
      read: (uri) => {
        this.reads += 1;
        const text = this.files.get(uri);
        return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
      },
    };
    this.configurations = new Configurations({ files: this.#port, today: () => today() });
  }

  /** The analysis of a text at a path, as of a day that is given, or that only the clock says. */
  analyse(text: string, path = 'page.workflowdoc.yaml', isTodayGiven = false): Promise<Analysis> {
    return analyse(text, {
      uri: ROOT + path,
      today: today(),
      isTodayGiven,
      roots: [ROOT],
      files: this.#port,
      around: { configurationOf: (uri) => this.configurations.of(uri, [ROOT]), meet: () => NOBODY },
    });
  }

  /** What is found in a configuration: `line: severity rule message`. */
  async faults(path: string): Promise<readonly string[]> {
    const judged = await this.configurations.judged(ROOT + path, [ROOT]);
    if (!judged) throw new Error(`${path} cannot be read`);
    return judged.result.findings.map((finding) => {
      const { line } = judged.tree.lines.positionAt(finding.range.start);
      return `${line + 1}: ${finding.severity} ${finding.rule}`;
    });
  }
}

/** `severity rule` of every finding. */
export function found({ result }: Analysis): readonly string[] {
  return result.findings
    .flatMap((finding) => finding.joined ?? [finding])
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

function today(): PlainDate {
  return readDate('2026-11-20')!;
}
