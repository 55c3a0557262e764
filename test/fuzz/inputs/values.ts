// Texts that stand in the place of a value: what is right for a kind, what authors write instead, and what YAML trips over.

import type { Kind } from '../../../server/src/language/kinds.ts';

/** A few right texts for each kind; the fields of the base pages have more. */
export const WORDS: Readonly<Record<Kind['type'], readonly string[]>> = {
  text: ['A form is sent in HubSpot', 'Dana reads every draft', 'Score the lead from 1 to 5', 'it works well', 'data'],
  choice: ['high', 'draft', 'event'],
  person: ['Dana Whitfield <dana@example.com>', 'Jo', 'the ops team', 'Ana (#ops)', 'everyone', 'Jo and Ana'],
  date: ['2026-11-20', '2026-02-29', '20.11.2026', '11/20/26', 'today', '2026-11', '2026-11-20T10:00:00Z'],
  duration: ['2 minutes', '1h', 'a day', '90', '3 business days', '5 mins'],
  quantity: ['12 %', '3.5 hours', '1,200 EUR', '6,2 %', '40', 'about a dozen', '1e3', '-5', '$4k'],
  file: ['files/prompt.md', '../up.md', '/etc/passwd', 'https://example.com/a#part', 'no file', 'C:\\x.md', './'],
  list: ['one', 'two'],
  mapping: ['one line', 'TBD'],
  parts: ['one line', 'TBD'],
  'none-or-list': ['none', 'None.', 'nothing'],
};

/** What authors write where something else is asked for. */
export const ODD: readonly string[] = [
  ...['TBD', '???', '<name>', 'lorem ipsum', 'N/A', 'n/a (no people)', 'as needed', 'various inputs', 'somewhere', '-'],
  ...['everyone', 'latest', 'gpt-4', '0 0 31 2 *', '* 8 * * *', '@daily', '0 9 * * MON-FRI', 'quarterly', 'weekly'],
  ...['copy and paste it into the sheet by hand', '“quoted” words', 'größe 🦊', '日本語', '\u202eabc', 'a\u00a0b'],
  ...['__proto__', 'constructor', 'toString', '0x1f', '0o7', '.inf', '.nan', '1_000', '12:30:45', '=', '<<'],
  ...['page/placeholder', 'owner/no-contact', 'success.measures[0].by', 'record.gaps[9].at', 'input.fields'],
  'word '.repeat(60).trim(),
];

/** What YAML reads otherwise than its author, or not at all. */
export const ROUGH: readonly string[] = [
  ...['Slack #ops-alerts', '{{ticket.body}}', '[TBD]', '&c marketing', '!important check', '1.10', '*bold* words'],
  ...['> 30 %', '@ops', '`code`', '%d', '"a quote" then words', "it's", 'a: b', 'text : French', 'a:', '- a', '? a'],
  ...['null', '~', 'yes', 'off', '""', "''", '"open', "'open", '[a, b', '{a: b', '[a, [b, {c: d}]]', '{a, b: c, d}'],
  ...['"\\q"', '"\\ud83d"', '"\\x41\\u0042\\n"', '!!str 5', '!!binary aGk=', '!<tag:x,2000:y> z', '*nowhere', '|', '>'],
  ...['a\\', '#', '# only', ' ', '\t', 'a\tb', '---', '...', '%YAML 1.2', ',', ']', '}', '|-', '>2', '&', '*', '!'],
  ...['&a &b c', '!t !u v', '"two\n\n  lines"', 'plain\n  goes on', '[\na,\n]', '{"a":b}', '[a: b, ? c]', '&a [*a]'],
];
