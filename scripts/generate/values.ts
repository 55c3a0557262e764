// Generated documents: how each kind of value is written, in words. The reference links its fields to these.

import type { Kind } from '../../server/src/language/kinds.ts';
import { anchor, bullets, code } from './markdown.ts';

interface ValueText {
  readonly title: string;
  readonly text: string;
  readonly examples: readonly string[];
}

/** The kinds of value in the order in which the reference explains them. */
export const VALUES = {
  text: {
    title: 'Text',
    text: 'Words. Links, code and emphasis in Markdown are shown as such. A number or a date is text as well, as long as YAML keeps it as it is written: put `1.10` in quotes.',
    examples: ['Inside sales, six people', '"1.10"'],
  },
  person: {
    title: 'Person',
    text: 'A name, a name with a contact, or a mapping of `name`, `contact` and `role`. A contact is an e-mail address, an `@handle`, a `#channel` or a link. A role alone is a person where a contact comes with it; a group ("the ops team") is none. Where *one role* will do, a role that one person holds at a time is enough ("the on-call analyst"); where *any person* will do, any text is accepted.',
    examples: [
      'Dana Whitfield',
      'Dana Whitfield <dana@example.com>',
      '{name: Dana Whitfield, role: Head of inside sales, contact: "@dana"}',
    ],
  },
  date: { title: 'Date', text: 'A real day of the calendar, as year, month and day.', examples: ['2026-11-20'] },
  duration: {
    title: 'Duration',
    text: 'A number, in digits or in words, with a unit of time, or the ISO form. Words of deadline ("same day") are accepted, but nothing can be compared with them.',
    examples: ['2 minutes', '2h', 'two weeks', '1 working day', 'PT2M'],
  },
  quantity: {
    title: 'Quantity',
    text: 'A number, best with its unit; a remark may follow. A separator before exactly three digits groups thousands, any other one is a decimal point.',
    examples: ['42 minutes', '3.5 %', '€1,200', '120 per week', '9.5 min (n=212)'],
  },
  file: {
    title: 'File',
    text: 'A path relative to the document, or a link. A relative file or folder must be there. Where text will do as well, a value without a space counts as a file when it has a slash or a known file extension.',
    examples: ['prompts/lead-triage.md', 'https://flows.example.com/lead-triage'],
  },
  choice: {
    title: 'Choice',
    text: 'One of the words that the field lists, written exactly so.',
    examples: ['before-release'],
  },
  list: {
    title: 'One or several',
    text: 'Where several values are possible, one value is a list of one.',
    examples: ['Promise a discount', '[Promise a discount, Name a price]'],
  },
} as const satisfies Record<string, ValueText>;

/** What the section about a kind of value says. */
export function valueSection({ title, text, examples }: ValueText): readonly string[] {
  return [`### ${title}`, text, bullets(examples.map(code))];
}

/** How a value of this kind is written, in a few words with links to the sections about values. */
export function writtenAs(kind: Kind): string {
  switch (kind.type) {
    case 'text':
      return link('text');
    case 'date':
      return link('date');
    case 'duration':
      return link('duration');
    case 'quantity':
      return link('quantity');
    case 'file':
      return kind.orText ? `${link('file')} or ${link('text')}` : link('file');
    case 'person':
      return { person: link('person'), role: `${link('person')} or one role`, any: `any ${link('person')}` }[
        kind.accepts
      ];
    case 'choice':
      return `${link('choice')}: ${kind.values.map(code).join(', ')}`;
    case 'list':
    case 'parts':
      return `${writtenAs(kind.of)}; ${link('list')}`;
    case 'none-or-list':
      return `\`none\`, or ${writtenAs(kind.of)}; ${link('list')}`;
    case 'mapping':
      if (kind.listField !== undefined) return `mapping, or only its \`${kind.listField}\``;
      return kind.line === undefined ? 'mapping' : `one line, which is its \`${kind.line}\`, or mapping`;
  }
}

function link(name: keyof typeof VALUES): string {
  const { title } = VALUES[name];
  return `[${title.toLowerCase()}](#${anchor(title)})`;
}
