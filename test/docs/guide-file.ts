// Reads docs/guide.md as a script: its pages are laid one over the other as its reader does, its commands are run.
//
// In front of every fence of YAML stands a comment that says what the fence is:
//
// - `<!-- page: as-of=DATE findings=… -->` a whole page, or parts that take the place of those of the page so far; a line
//   `# … as before` in a part stands for its fields that are not shown.
//   `findings` lists each error and warning (`warning success/missing, …`), or is `none`. `without=KEY` takes parts away;
//   `aside` means that the page is as before when the next section begins.
// - `<!-- fixed -->` the page as the command before it has left it; `<!-- fixed: RULE -->` what the first fix of that rule
//   would change in the page as it is here.
// - `<!-- shown -->` a piece to look at, not a page.
//
// A fence of the language `console` holds one command after `$` and what it answers, then `$ echo $?` and the exit code
// where the guide speaks of it. `<!-- files: A, B -->` says which
// files lie beside the page from there on.

export type Step =
  | { readonly kind: 'section' }
  | { readonly kind: 'files'; readonly names: readonly string[] }
  | { readonly kind: 'page'; readonly line: number; readonly text: string; readonly mark: PageMark }
  | { readonly kind: 'fixed'; readonly line: number; readonly text: string; readonly rule: string | undefined }
  | { readonly kind: 'shown' }
  | { readonly kind: 'command'; readonly line: number; readonly argv: readonly string[]; readonly answer: string };

export interface PageMark {
  readonly asOf: string;
  /** Each error and warning as `severity rule`, in the order of their lines. */
  readonly findings: readonly string[];
  readonly without: readonly string[];
  readonly aside: boolean;
}

const PIECE = /^## |^<!-- (?<mark>[^]*?) -->$|^```(?<language>\w*)\n(?<text>[^]*?)^```$/gm;

/** The steps of the guide in its order. Throws on a fence of YAML that no comment explains. */
export function stepsOf(guide: string): readonly Step[] {
  const steps: Step[] = [];
  let mark: string | undefined;
  for (const { groups, index } of guide.matchAll(PIECE)) {
    const line = guide.slice(0, index).split('\n').length;
    if (groups?.['mark'] === undefined && groups?.['text'] === undefined) {
      steps.push({ kind: 'section' });
      continue;
    }
    if (groups['mark'] !== undefined) {
      mark = groups['mark'];
      const files = /^files: (.*)$/s.exec(mark)?.[1];
      if (files !== undefined) steps.push({ kind: 'files', names: files.split(/,\s*/) });
      continue;
    }
    const text = groups['text'] ?? '';
    if (groups['language'] === 'yaml') steps.push(yamlStep(mark, line, text));
    if (groups['language'] === 'console') steps.push(commandStep(line, text));
    mark = undefined;
  }
  return steps;
}

/** The guide with other answers under its commands, in their order. */
export function withAnswers(guide: string, answers: readonly string[]): string {
  let next = 0;
  return guide.replace(
    /^(```console\n\$ .*\n)[^]*?^```$/gm,
    (_, head: string) => `${head}${answers[next++] ?? ''}\`\`\``,
  );
}

function yamlStep(mark: string | undefined, line: number, text: string): Step {
  if (mark === 'shown') return { kind: 'shown' };
  const fixed = /^fixed(?:: (?<rule>\S+))?$/.exec(mark ?? '');
  if (fixed) return { kind: 'fixed', line, text, rule: fixed.groups?.['rule'] };
  const said = /^page: (?<words>.*?)findings=(?<findings>.*)$/s.exec(mark ?? '')?.groups;
  const asOf = /\bas-of=(\S+)/.exec(said?.['words'] ?? '')?.[1];
  if (!said || asOf === undefined) throw new Error(`docs/guide.md:${line}: no comment says what this YAML is`);
  const list = (words: string | undefined): readonly string[] => words?.trim().split(/,\s*/) ?? [];
  return {
    kind: 'page',
    line,
    text,
    mark: {
      asOf,
      findings: said['findings'] === 'none' ? [] : list(said['findings']),
      without: list(/\bwithout=(\S+)/.exec(said['words'] ?? '')?.[1]),
      aside: /\baside\b/.test(said['words'] ?? ''),
    },
  };
}

function commandStep(line: number, text: string): Step {
  const [, command, answer] = /^\$ workflow-docs (.*)\n([^]*)$/.exec(text) ?? [];
  if (command === undefined || answer === undefined) throw new Error(`docs/guide.md:${line}: no command of ours`);
  return { kind: 'command', line, argv: command.split(' '), answer };
}
