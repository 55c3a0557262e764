// page/syntax: values that YAML rejects as they are written.

import { quoted, testSamples, value, type Sample } from './samples.ts';

const colons: Sample[] = [
  quoted('colon-in-text', 'Sorts «mails:» urgent ones first'),
  quoted('colon-in-text', 'Trie les «mails :» les urgents'),
  quoted('colon-in-text', 'Sorts «mails:»'),
  quoted('colon-in-text', 'Says "now" in «mails:» urgent'),
  quoted('colon-in-text', "It's «mails:» urgent"),
  quoted('colon-in-text', '😀 Sorts «mails:» urgent'),
  quoted('text-after-quote', '«"Sorts":» urgent'),
  {
    text: 'a: Sorts «mails:» urgent # a note\nz: 1\n',
    slips: ['colon-in-text @a'],
    fixed: 'a: "Sorts mails: urgent" # a note\nz: 1\n',
    reads: { a: 'Sorts mails: urgent', z: 1 },
  },
  {
    text: 'a: Sorts «mails:» urgent\n  ones first\nz: 1\n',
    slips: ['colon-in-text @a'],
    fixed: 'a: "Sorts mails: urgent\n  ones first"\nz: 1\n',
    reads: { a: 'Sorts mails: urgent ones first', z: 1 },
  },
  {
    text: 'a: Sorts mails\n  the urgent «ones:» first\nz: 1\n',
    slips: ['colon-in-text @a'],
    fixed: 'a: "Sorts mails\n  the urgent ones: first"\nz: 1\n',
    reads: { a: 'Sorts mails the urgent ones: first', z: 1 },
  },
  {
    text: 'b:\r\n  - when: Two «losses:» one call\r\n    then: Two drafts\r\n',
    slips: ['colon-in-text @b[0].when'],
    fixed: 'b:\r\n  - when: "Two losses: one call"\r\n    then: Two drafts\r\n',
    reads: { b: [{ when: 'Two losses: one call', then: 'Two drafts' }] },
  },
  {
    text: 'a: {when: Caller «says:» no, then: Stop}\n',
    slips: ['colon-in-text @a.when'],
    fixed: 'a: {when: "Caller says: no", then: Stop}\n',
    reads: { a: { when: 'Caller says: no', then: 'Stop' } },
  },
  {
    text: 'a: Writes a card with three «lines:» days, orders\nb: {{x}}\n',
    slips: ['colon-in-text @a', 'braces-become-map @b'],
    fixed: 'a: "Writes a card with three lines: days, orders"\nb: "{{x}}"\n',
    reads: { a: 'Writes a card with three lines: days, orders', b: '{{x}}' },
  },
  {
    text: 'success: «measures:»\n  - metric: Hours\n    kind: time\n',
    slips: ['not-yaml @success.measures'],
    fixed: 'success:\n  measures:\n  - metric: Hours\n    kind: time\n',
    reads: { success: { measures: [{ metric: 'Hours', kind: 'time' }] } },
  },
];

const starts: Sample[] = [
  ...['> 30 %', '>= 5', '| x', '@dana', '%x of all', '`code` and more', '*bold* text', '*urgent*'].map((text) =>
    quoted('needs-quotes', `«${text}»`),
  ),
  ...['!important, check', ', b', '] b', '} b', '& b', '? b', '[text](https://x.y)', '{{x}} text', '[x] y'].map(
    (text) => quoted('needs-quotes', `«${text}»`),
  ),
  value('needs-quotes', "«'tis the season»", '"\'tis the season"', "'tis the season"),
  value('needs-quotes', '«- 5 %»', '"- 5 %"', '- 5 %'),
  value('needs-quotes', '«-»', '"-"', '-'),
  quoted('text-after-quote', '"a quote" «then words»'),
  quoted('text-after-quote', '"a" «and "b"»'),
  value('text-after-quote', "'a' «then 'b'»", "\"'a' then 'b'\"", "'a' then 'b'"),
  value('not-yaml', '"C:«\\U»sers\\new"', "'C:\\Users\\new'", 'C:\\Users\\new'),
  value('missing-space', '"x"«#»y', '"x" #y', 'x'),
  {
    text: 'a:\n  - «@x»\n  - «`y` z»\n  - "q" «w»\n  - b\n',
    slips: ['needs-quotes @a[0]', 'needs-quotes @a[1]', 'text-after-quote @a[2]'],
    fixed: 'a:\n  - "@x"\n  - "`y` z"\n  - \'"q" w\'\n  - b\n',
    reads: { a: ['@x', '`y` z', '"q" w', 'b'] },
  },
  {
    text: 'a: [«@x», b]\nc: {d: «> 5», e: «"f" g»}\n',
    slips: ['needs-quotes @a[0]', 'needs-quotes @c.d', 'text-after-quote @c.e'],
    fixed: 'a: ["@x", b]\nc: {d: "> 5", e: \'"f" g\'}\n',
    reads: { a: ['@x', 'b'], c: { d: '> 5', e: '"f" g' } },
  },
  {
    text: 'a: [«Slack #ops», mail]\nz: 1\n',
    slips: ['needs-quotes @a[0]'],
    fixed: 'a: ["Slack #ops", mail]\nz: 1\n',
    reads: { a: ['Slack #ops', 'mail'], z: 1 },
  },
  {
    text: 'a: Post in «#ops and»\n  by mail\nz: 1\n',
    slips: ['needs-quotes @a'],
    fixed: 'a: "Post in #ops and\n  by mail"\nz: 1\n',
    reads: { a: 'Post in #ops and by mail', z: 1 },
  },
  {
    text: 'a: | «Sorts mails»\n  into folders\nz: 1\n',
    slips: ['not-yaml @a'],
    fixed: 'a: |\n  Sorts mails\n  into folders\nz: 1\n',
    reads: { a: 'Sorts mails\ninto folders\n', z: 1 },
  },
  {
    text: '«@dana»: x\nz: 1\n',
    slips: ['needs-quotes @@dana'],
    fixed: '"@dana": x\nz: 1\n',
    reads: { '@dana': 'x', z: 1 },
  },
];

const quotes: Sample[] = [
  value('unclosed-quote', '«"Sorts mail»', '"Sorts mail"', 'Sorts mail'),
  value('unclosed-quote', "«'Sorts mail»", "'Sorts mail'", 'Sorts mail'),
  value('unclosed-quote', '«"»', '""', ''),
  value('unclosed-quote', '«"C:\\temp\\"»', "'C:\\temp\\'", 'C:\\temp\\'),
  {
    text: 'a: «"Sorts mail\n  into folders»\nz: 1\n',
    slips: ['unclosed-quote @a'],
    fixed: 'a: "Sorts mail\n  into folders"\nz: 1\n',
    reads: { a: 'Sorts mail into folders', z: 1 },
  },
  {
    text: 'r:\n  reviewer: «"Dana»\n  checks:\n    - He said "yes" to it\n',
    slips: ['unclosed-quote @r.reviewer'],
    fixed: 'r:\n  reviewer: "Dana"\n  checks:\n    - He said "yes" to it\n',
    reads: { r: { reviewer: 'Dana', checks: ['He said "yes" to it'] } },
  },
  {
    text: 'a: [«"b», c]\nz: 1\n',
    slips: ['unclosed-quote @a[0]'],
    reads: { a: ['b', 'c'], z: 1 },
  },
  {
    text: 'a:\n  - {when: b, then: «"No label; task, too»\n  - x\n',
    slips: ['unclosed-quote @a[0].then'],
    fixed: 'a:\n  - {when: b, then: "No label; task, too"}\n  - x\n',
    reads: { a: [{ when: 'b', then: 'No label; task, too' }, 'x'] },
  },
];

testSamples('a colon', colons);
testSamples('a start', starts);
testSamples('a quote', quotes);
