// Command line room: what the program says about itself, its arguments and its files. What it says about documents
// comes from the catalogue in `messages/`. English; a second language would be a second object of this shape.

const WORDS = {
  // Arguments
  'no-command': 'Say what to do: check, render or explain.',
  'unknown-command': 'There is no command "{name}".',
  'unknown-command#near': 'There is no command "{name}". Did you mean "{near}"?',
  'unknown-command#path': 'There is no command "{name}". To check it: workflow-docs check {name}',
  'unknown-option': '{command} has no option {name}.',
  'unknown-option#near': '{command} has no option {name}. Did you mean {near}?',
  'needs-value': '{name} needs a value: {values}.',
  'takes-no-value': '{name} takes no value.',
  'not-one-of': '{name} cannot be "{value}". It is one of {values}.',
  'bad-date': '--as-of needs a calendar date such as 2026-11-20; "{value}" is none.',
  'bad-date#near': '--as-of needs a calendar date such as 2026-11-20; "{value}" is none. Did you mean {near}?',
  'one-rule': 'explain takes one rule or section.',
  'stdin-path-alone': '--stdin-path names the text on the standard input; give "-" as the path too.',
  'fix-stdin-alone': 'With --fix the standard input must be the only document: its text is printed.',
  'one-document': 'render takes one document, or - for the standard input.',
  'see-help': 'See workflow-docs --help.',

  // Files
  'no-such-file': 'no such file',
  'no-rights': 'no permission to read it',
  'no-rights-to-write': 'not fixed: no permission to write it',
  'link-loop': 'its symbolic links run in a circle',
  'cannot-read': 'cannot be read ({error})',
  'cannot-write': 'not fixed: cannot be written ({error})',
  'no-page': 'it cannot be read as a page',
  'not-written': 'not written ({error})',
  'out-is-document': 'the document itself would be written over; give --out another name',
  'no-match': 'no workflow document matches this pattern',
  'no-document': 'no workflow document (NAME.workflowdoc.yaml) found',
  'fix-link': 'not fixed: it is reached by a symbolic link; fix {target}',
  'fix-changed': 'not fixed: it was changed by somebody else meanwhile',
  'fix-unsettled': 'the fixes did not settle; the last state was kept',

  // Faults
  'rule-crashed': 'internal fault: the rule {rule} could not be run on {file} ({error})',
  'document-crashed': 'internal fault while checking {file}: {error}',
  'run-crashed': 'internal fault: {error}',

  // explain
  'unknown-rule': 'There is no rule or section "{name}".',
  'unknown-rule#near': 'There is no rule or section "{name}". Did you mean "{near}"?',
} as const;

export type WordId = keyof typeof WORDS;

/** The sentence with its arguments filled in, whole: unlike those about documents they are never shortened. */
export function tell(id: WordId, args: Readonly<Record<string, string>> = {}): string {
  return WORDS[id].replace(/\{([a-z]+)\}/g, (whole, name: string) => args[name] ?? whole);
}

/** `1 error`, `3 errors`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

export const HELP = {
  main: `Workflow Docs: one page for every AI workflow, checked.

Usage
  workflow-docs check [paths…] [options]   check documents
  workflow-docs render FILE [options]      show a document as a page
  workflow-docs explain [RULE]             say what a rule is about
  workflow-docs --help | --version

  workflow-docs check --help               the options of a command
`,
  check: `Checks workflow documents (NAME.workflowdoc.yaml or .yml).

Usage
  workflow-docs check [paths…] [options]

Paths
  Files, folders (with all folders inside, but not node_modules and those that
  start with a dot), patterns such as 'docs/**/*.workflowdoc.yaml', or - for the
  standard input. Without a path: the current folder.

Options
  --format text|json      how to report (text)
  --hints                 show hints too: what the next stage will ask for
  --fail-on SEVERITY      error, warning, hint or never: what makes the exit
                          code 1 (error)
  --fix                   apply every fix that is certain to what is shown, then
                          report what is left; of the standard input the fixed
                          text is printed and the report goes to stderr
  --as-of YYYY-MM-DD      judge as of this day (today)
  --stdin-path NAME       the file that the standard input stands for
  --color auto|always|never
                          colours (auto: in a terminal, unless NO_COLOR is set)
  -h, --help              this text

Exit code
  0  nothing at or over the bar
  1  a finding at or over the bar of --fail-on
  2  wrong usage, no document found, or one that could not be read or written
  3  a fault of the checker itself
`,
  render: `Shows a workflow document as a page to print or to pass on.

Usage
  workflow-docs render FILE [options]      FILE may be - for the standard input

Options
  --as html|markdown|svg  one HTML file without a script that prints on one sheet,
                          Markdown with a Mermaid diagram, or the flow alone as a
                          drawing (html)
  --card page|run|review|decision
                          the whole page, or what one needs who runs the workflow,
                          reviews it, or decides about it (page)
  --out FILE|-            where to write (the standard output)
  --as-of YYYY-MM-DD      as of this day (today)
  --stdin-path NAME       the file that the standard input stands for
  -h, --help              this text

Exit code
  0  the page was written
  2  wrong usage, or the document could not be read as a page, or not be written
  3  a fault of the checker itself
`,
  explain: `Says what a rule is about.

Usage
  workflow-docs explain                    all rules, by section
  workflow-docs explain SECTION            the rules of one section
  workflow-docs explain RULE               one rule, such as owner/no-contact

Options
  --color auto|always|never
                          colours (auto: in a terminal, unless NO_COLOR is set)
  -h, --help              this text
`,
} as const;
