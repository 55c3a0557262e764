// Pages of every length around one sheet, made of an example: its sentences are repeated, cut, or doubled in number.

import { readFileSync } from 'node:fs';
import path from 'node:path';

const EXAMPLE = path.resolve(import.meta.dirname, '../../examples/measure/street-damage.workflowdoc.yaml');

/** What is added to sentences, one after the other, until a page is as long as it should be. */
const MORE: readonly (readonly [after: string, more: string])[] = [
  [
    'an answer of up to 70 words',
    ' in the language of the report, and names the two nearest open orders so that the foreman sees them',
  ],
  [
    'writes the order in Infor',
    ' and calls the foreman of the district before noon, so that nothing waits over the weekend',
  ],
  [
    'foremen and counter together',
    ', repeated each spring for whoever joined since, with ten reports of the last month',
  ],
  ['answers every one within a week', ' and brings the odd ones to the round of the foremen on the first Monday'],
  ['a name appears in an order', ', or two crews in one week are sent to a place that is not ours at all'],
  ["week, on the counter's screen", ', with the reasons that the reviewers chose'],
  [
    'of last winter',
    ', and the two foremen wrote the list of the twelve kinds of damage, with one photo for each of them',
  ],
  [
    'all reports of two weeks',
    ', without the reports that were closed as a double, read by the counter on the first Monday of a month',
  ],
  ['number of the road section', ' and, where there are two, the nearer end of the section as the register has it'],
  ['Promise', ' anything'],
];

const BASE = path.resolve(import.meta.dirname, '../bases/production.workflowdoc.yaml');

/** A page of which every sentence is longer by some words. */
function padded(times: number): string {
  const [page = '', record = ''] = readFileSync(BASE, 'utf8').split(/^record:/m);
  const more = ' and the day after, all of it'.repeat(times);
  const sentence = /^(\s*(?:- )?(?:[a-z-]+: )?(?=[A-Z][^<>\n]{18,}$)[^"'\n]*)$/gm;
  return `${page.replace(sentence, `$1${more}`)}record:${record}`;
}

/** Pages by name; the first of them has 89 values with about 3,450 characters, which must fit. */
export function longPages(): readonly (readonly [name: string, text: string])[] {
  const example = readFileSync(EXAMPLE, 'utf8');
  const longer = (upTo: number): string =>
    MORE.slice(0, upTo).reduce((text, [after, more]) => text.replace(after, after + more), example);
  const checks = (times: number): string =>
    example.replace(
      '  reject-when:',
      Array.from(
        { length: times },
        (_, index) => `    - The ${index + 1}th place of the report is on our list of roads\n`,
      ).join('') + '  reject-when:',
    );
  return [
    ['3450 characters', longer(6)],
    ...[2, 4, 7, 8, 9].map((count) => [`longer ${count}`, longer(count)] as const),
    ...[4, 8, 12, 16, 24, 40].map((count) => [`checks ${count}`, checks(count)] as const),
    ...[1, 2, 3].map((count) => [`every sentence longer ${count}`, padded(count)] as const),
    [
      'one sentence',
      example.replace(
        'A pothole reported',
        `${'A pothole reported before noon is mended. '.repeat(40)}A pothole reported`,
      ),
    ],
    [
      'three outputs more',
      example.replace(
        'failure:\n',
        `${Array.from({ length: 3 }, (_, index) => `  - destination: Copy ${index} of the order for the archive of the district\n    system: Archive ${index}\n    within: 1 day\n`).join('')}\nfailure:\n`,
      ),
    ],
  ];
}
