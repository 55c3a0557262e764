// page/syntax: brackets, spaces, tabs, indentation and whole lines that YAML rejects.

import { testSamples, value, type Sample } from './samples.ts';

const brackets: Sample[] = [
  value('unclosed-bracket', '«[b, c»', '[b, c]', ['b', 'c']),
  value('unclosed-bracket', '«{b: c»', '{b: c}', { b: 'c' }),
  value('unclosed-bracket', '«[»', '[]', []),
  {
    text: 'r:\n  checks: «[a, b»\n  when: x\n',
    slips: ['unclosed-bracket @r.checks'],
    fixed: 'r:\n  checks: [a, b]\n  when: x\n',
    reads: { r: { checks: ['a', 'b'], when: 'x' } },
  },
  {
    text: 'a: {b: c, d: «[e, f»}\n',
    slips: ['unclosed-bracket @a.d'],
    fixed: 'a: {b: c, d: [e, f]}\n',
    reads: { a: { b: 'c', d: ['e', 'f'] } },
  },
  {
    text: 'a: «[b, c»}\nz: 1\n',
    slips: ['unclosed-bracket @a'],
    fixed: 'a: [b, c]\nz: 1\n',
    reads: { a: ['b', 'c'], z: 1 },
  },
  {
    text: 'a: [b,«,» c]\n',
    slips: ['not-yaml @a[0]'],
    fixed: 'a: [b, c]\n',
    reads: { a: ['b', 'c'] },
  },
  { text: 'a: b\n«{{»\nc: d\n', slips: ['not-yaml @'], reads: { a: 'b', c: 'd' } },
];

const spaces: Sample[] = [
  {
    text: 'a: b\n«owner:»Dana\nz: 1\n',
    slips: ['missing-space @owner'],
    fixed: 'a: b\nowner: Dana\nz: 1\n',
    reads: { a: 'b', owner: 'Dana', z: 1 },
  },
  {
    text: 'a:\n  b: c\n  «format:»JSON\n  z: 1\n',
    slips: ['missing-space @a.format'],
    fixed: 'a:\n  b: c\n  format: JSON\n  z: 1\n',
    reads: { a: { b: 'c', format: 'JSON', z: 1 } },
  },
  {
    text: 'a:\n  «source:»A\n  format: B\n',
    slips: ['missing-space @a.source'],
    fixed: 'a:\n  source: A\n  format: B\n',
    reads: { a: { source: 'A', format: 'B' } },
  },
  {
    text: 'a:\n  - b\n  «-»c\n  -d\n  - e\n',
    slips: ['missing-space @a[1]'],
    fixed: 'a:\n  - b\n  - c\n  - d\n  - e\n',
    reads: { a: ['b', 'c', 'd', 'e'] },
  },
  {
    text: 'a: b\n«sponsor:»{role: Sales, contact: x}\n',
    slips: ['missing-space @sponsor'],
    fixed: 'a: b\nsponsor: {role: Sales, contact: x}\n',
    reads: { a: 'b', sponsor: { role: 'Sales', contact: 'x' } },
  },
  {
    text: 'a:\n  «-»when: b\n    then: c\n  - d\n',
    slips: ['missing-space @a[0]'],
    fixed: 'a:\n  - when: b\n    then: c\n  - d\n',
    reads: { a: [{ when: 'b', then: 'c' }, 'd'] },
  },
  {
    text: 'a:\n  «*» one\n  * two\nz: 1\n',
    slips: ['not-yaml @a[0]'],
    fixed: 'a:\n  - one\n  - two\nz: 1\n',
    reads: { a: ['one', 'two'], z: 1 },
  },
  {
    text: 'a:\n  - b\n  «•» c\nz: 1\n',
    slips: ['not-yaml @a[1]'],
    fixed: 'a:\n  - b\n  - c\nz: 1\n',
    reads: { a: ['b', 'c'], z: 1 },
  },
];

const tabs: Sample[] = [
  {
    text: 'task:\n  never:\n    - Say whether\n«\t»- Estimate\n  autonomy: drafts\n',
    slips: ['tab @task.never[1]'],
    fixed: 'task:\n  never:\n    - Say whether\n    - Estimate\n  autonomy: drafts\n',
    reads: { task: { never: ['Say whether', 'Estimate'], autonomy: 'drafts' } },
  },
  {
    text: 'a:\n«\t»b: c\n\td:\n\t\t- e\n\n\t\t- f\ng:\n\th: i\n',
    slips: ['tab @a.b'],
    fixed: 'a:\n  b: c\n  d:\n    - e\n\n    - f\ng:\n  h: i\n',
    reads: { a: { b: 'c', d: ['e', 'f'] }, g: { h: 'i' } },
  },
  {
    text: 'a: 1\r\n«\t»b: 2\r\nc: 3\r\n',
    slips: ['tab @b'],
    fixed: 'a: 1\r\nb: 2\r\nc: 3\r\n',
    reads: { a: 1, b: 2, c: 3 },
  },
  {
    text: 'a:\n- b\n«\t»- c\n',
    slips: ['tab @a[1]'],
    fixed: 'a:\n- b\n- c\n',
    reads: { a: ['b', 'c'] },
  },
  {
    text: 'a:\n  - when: b\n«\t»then: c\n  - d\n',
    slips: ['tab @a[0].then'],
    fixed: 'a:\n  - when: b\n    then: c\n  - d\n',
    reads: { a: [{ when: 'b', then: 'c' }, 'd'] },
  },
  {
    text: 'a:\n  - b\n\n«\t»out:\n  c: d\n',
    slips: ['tab @out'],
    fixed: 'a:\n  - b\n\nout:\n  c: d\n',
    reads: { a: ['b'], out: { c: 'd' } },
  },
  {
    text: 'a:\n  -«\t»b: c\n  - d\n',
    slips: ['tab @a[0].b'],
    fixed: 'a:\n  - b: c\n  - d\n',
    reads: { a: [{ b: 'c' }, 'd'] },
  },
  {
    text: 'a: |\n«\t\t»one\n  two\nz: 1\n',
    slips: ['tab @a'],
    fixed: 'a: |\n  one\n  two\nz: 1\n',
    reads: { a: 'one\ntwo\n', z: 1 },
  },
];

const indents: Sample[] = [
  {
    text: 'a: b\n «owner: Dana»\nz: 1\n',
    slips: ['indentation @owner'],
    fixed: 'a: b\nowner: Dana\nz: 1\n',
    reads: { a: 'b', owner: 'Dana', z: 1 },
  },
  {
    text: 'a:\n  b: c\n    «d: e»\n    f: g\nz: 1\n',
    slips: ['indentation @a.d'],
    // It may belong to `b` as well, so no repair is certain.
    reads: { a: { b: 'c', d: 'e', f: 'g' }, z: 1 },
  },
  {
    text: 'a:\n   «b: c»\n  d: e\n  f: g\n',
    slips: ['indentation @a.b'],
    fixed: 'a:\n  b: c\n  d: e\n  f: g\n',
    reads: { a: { b: 'c', d: 'e', f: 'g' } },
  },
  {
    text: 'a:\n«b: c»\n  d: e\nf:\n  g: h\n',
    slips: ['indentation @a.b'],
    fixed: 'a:\n  b: c\n  d: e\nf:\n  g: h\n',
    reads: { a: { b: 'c', d: 'e' }, f: { g: 'h' } },
  },
  {
    text: 'a:\n  b:\n    - c\n   «- d»\n    - e\n',
    slips: ['indentation @a.b[1]'],
    fixed: 'a:\n  b:\n    - c\n    - d\n    - e\n',
    reads: { a: { b: ['c', 'd', 'e'] } },
  },
  {
    text: 'a:\n  b:\n    - when: c\n      then: d\n  «- when: e»\n    then: f\n  g: h\n',
    slips: ['indentation @a.b[1]'],
    fixed: 'a:\n  b:\n    - when: c\n      then: d\n    - when: e\n      then: f\n  g: h\n',
    reads: {
      a: {
        b: [
          { when: 'c', then: 'd' },
          { when: 'e', then: 'f' },
        ],
        g: 'h',
      },
    },
  },
  {
    text: 'a:\n  b: c\n «d:»\n  - e\nz:\n  - f\n',
    slips: ['indentation @d'],
    fixed: 'a:\n  b: c\nd:\n  - e\nz:\n  - f\n',
    reads: { a: { b: 'c' }, d: ['e'], z: ['f'] },
  },
  {
    text: '  «a: b»\nz: 1\n',
    slips: ['indentation @a'],
    fixed: 'a: b\nz: 1\n',
    reads: { a: 'b', z: 1 },
  },
  {
    text: 'a: Sorts\n«mails into folders»\nfor the team\nz: 1\n',
    slips: ['indentation @a'],
    // Nobody wraps so early: it may be a line that slipped in, so no repair is certain.
    reads: { a: 'Sorts mails into folders for the team', z: 1 },
  },
  {
    text: 'a: «-» b\n   - c\nz: 1\n',
    slips: ['indentation @a[0]'],
    fixed: 'a:\n   - b\n   - c\nz: 1\n',
    reads: { a: ['b', 'c'], z: 1 },
  },
  {
    text: 'a: |\n      one\n    «two»\nz: 1\n',
    slips: ['indentation @a'],
    fixed: 'a: |\n      one\n      two\nz: 1\n',
    reads: { a: 'one\ntwo\n', z: 1 },
  },
];

const others: Sample[] = [
  {
    text: 'a: 1\n«<<<<<<< HEAD»\nb: ours\n=======\nb: theirs\nc: theirs\n>>>>>>> branch\nz: 1\n',
    slips: ['merge-markers @'],
    reads: { a: 1, b: 'ours', z: 1 },
  },
  {
    text: 'a: 1\r\n«<<<<<<< HEAD»\r\nb: 2\r\n||||||| base\r\nb: 3\r\n=======\r\nb: 4\r\n>>>>>>> x\r\n«<<<<<<< HEAD»\r\nc: 5\r\n=======\r\n>>>>>>> x\r\n',
    slips: ['merge-markers @', 'merge-markers @'],
    reads: { a: 1, b: 2, c: 5 },
  },
  { text: 'a: 1\nb: 2\n«>>>>>>> x»\nc: 3\n', slips: ['merge-markers @'], reads: { a: 1, b: 2, c: 3 } },
  {
    text: 'a: «*nope»\nb: [«*no»]\n',
    slips: ['unknown-alias @a', 'unknown-alias @b[0]'],
    reads: { a: '*nope', b: ['*no'] },
  },
  { text: 'a: 1\n«own»\nb: 2\n', slips: ['not-yaml @own'], reads: { a: 1, own: undefined, b: 2 } },
  { text: 'a:\n  b: 1\n  «own»\nc: 2\n', slips: ['not-yaml @a.own'], reads: { a: { b: 1, own: undefined }, c: 2 } },
  { text: 'a:\n  «own»\n  b: 1\n', slips: ['not-yaml @a.own'], reads: { a: { own: undefined, b: 1 } } },
  { text: 'a: 1\n«own»', slips: ['not-yaml @own'], reads: { a: 1, own: undefined } },
  { text: 'a: 1\n«}»\nb: 2\n', slips: ['not-yaml @'], reads: { a: 1, b: 2 } },
  { text: 'a: 1\n«- b»\n- c\nz: 1\n', slips: ['not-yaml @'], reads: { a: 1, z: 1 } },
  { text: 'a: «&x - b»\nz: 1\n', slips: ['not-yaml @a'], reads: { a: undefined, z: 1 } },
  { text: '«%draft of today»\na: 1\n', slips: ['not-yaml @'], reads: { a: 1 } },
  {
    text: 'a: «b:» c\nd: «"e»\nf: «@g»\n«\t»h: i\n«j:»k\n',
    slips: ['colon-in-text @a', 'unclosed-quote @d', 'needs-quotes @f', 'tab @h', 'missing-space @j'],
    fixed: 'a: "b: c"\nd: "e"\nf: "@g"\nh: i\nj: k\n',
    reads: { a: 'b: c', d: 'e', f: '@g', h: 'i', j: 'k' },
  },
];

testSamples('a bracket', brackets);
testSamples('a space', spaces);
testSamples('a tab', tabs);
testSamples('an indentation', indents);
testSamples('a line', others);
