// Tests of persons: names are never doubted, groups and roles are told from them, contacts are found.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPerson, readPersons, samePerson, suggestPerson } from '../../server/src/model/values/person.ts';
import type { PersonText } from '../../server/src/model/values/person.ts';
import {
  DEPARTMENT_WORDS,
  GROUP_WORDS,
  LOOSE_GROUP_WORDS,
  RANK_WORDS,
  ROLE_WORDS,
} from '../../server/src/model/values/words/people.ts';

function each(is: PersonText['is'], texts: string): void {
  for (const text of texts.split('|')) assert.equal(readPerson(text).is, is, text);
}

test('names are people, whatever they look like', () => {
  each(
    'person',
    "Jo|李小龙|李小龙 (财务)|Siobhán O'Neill-Nguyễn|Sarah (Marketing)|[Mikołaj](https://x.example/m)|Will Team|Claude Bot|Claude|" +
      'Grace Office|Mark Sales|Dr. Hiltrud Sass|J.|Bo|An|An Nguyen|An Le|My Le|Lebot|Le Bot|Abot|Ki|Ia|Meta|De Sales|Le Van Duc|My Linh|The Anh Nguyen|La Toya Jackson|le Roux|' +
      'von der Leyen|Abdul-Rahman ibn Khalid al-Saud|Nguyễn Thị Minh Khai|Murray Head|Ottilia Crewe|Jonah Guest|Robin Desk|' +
      "Young Lee|May Day|X Æ A-12|Ai|It|Bi Feng|jo|dana whitfield|DANA WHITFIELD|Gaspard N'Diaye|Adaeze Lindt-Ferreira|Nil Offenbach|" +
      'Dana Whitfield, Head of Ops|Whitfield, Dana|Dana (ops team)|Dana from Sales|Dana and Kim|Dana / Kim|"Dana Whitfield"|' +
      'Head of Ops (Dana Whitfield)|the ops team, Dana|Dana Whitfield - Head of Ops|Hr. Müller|Max Field|Salome|Владимир|محمد',
  );
});

test('a known word behind an unknown one is a surname', () => {
  const given = fc.constantFrom(
    'Will',
    'Grace',
    'Mark',
    'Claude',
    'Dana',
    'Xiulan',
    'Ngozi',
    'Siobhán',
    '伟',
    'jo',
    'Ümit',
  );
  const words = [...LOOSE_GROUP_WORDS, ...DEPARTMENT_WORDS, ...ROLE_WORDS, ...RANK_WORDS].filter(
    (word) => !GROUP_WORDS.has(word),
  );
  fc.assert(
    fc.property(given, fc.constantFrom(...words), fc.boolean(), (name, word, capital) => {
      const surname = capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
      assert.equal(readPerson(`${name} ${surname}`).is, 'person');
    }),
    { numRuns: 1000 },
  );
});

test('groups are no persons', () => {
  each(
    'group',
    'the ops team|The Ops Team|our sales team|IT|HR|QA|Sales|Support|Ops|Legal|R&D|everyone|nobody|someone in ops|no one|users|' +
      'Acquisitions department|Plant maintenance|Team Blue|Marketing Team|data team|Front desk|service desk|Helpdesk|' +
      'the subject librarians|the two clerks|3 agents|any editor|all agents|one of the editors|whoever has time|Editors|' +
      'Sales & Marketing|Finance and Legal|Research and Development|Quality Assurance|Board of Directors|Ethics committee|' +
      "Executive Management, GridSite Technology LLC|Acme GmbH|Dana's team|die Buchhaltung|Kundenservice-Team|l'équipe support|" +
      'Sales (Berlin)|Ops Team <ops@x.example>|@everyone|Office of the CTO',
  );
});

test('roles that one person holds', () => {
  each(
    'role',
    'Head of Legal Operations|Head of lending|Head of sales|Customer Support Operations Lead|payroll clerk|Librarian|CFO|the CFO|' +
      'the on-call analyst|the on call analyst|the agent assigned to the ticket|the fitter who did the job|the dietician on duty|' +
      "the on-call|on-call engineer|Duty manager|whoever is on call|the head of sales|the sales team's lead|my manager|Team lead|" +
      'each fitter for his own job|VP of Sales|Managing Director|Process owner|the Dispatcher|der Teamleiter|Leiterin der Buchhaltung|' +
      'le responsable qualité|the shift lead or her deputy|Head of Ops <ops-lead@x.example>',
  );
});

test('vendors, tools and the document’s own systems', () => {
  each('vendor', 'OpenAI|ChatGPT|chatgpt|Microsoft|Zapier|AI|the AI|the model|The workflow|bot|Slack');
  assert.equal(readPerson('Koha').is, 'person');
  assert.equal(readPerson('koha', ['Koha', '']).is, 'vendor');
  assert.equal(readPerson('Koha Miller', ['Koha']).is, 'person');
  each('answer', 'none|N/A (public data)|n/a');
  each('placeholder', 'TBD|<name>|<Name> <contact>|TODO: ask Dana|???|');
});

test('contacts', () => {
  const table: [string, string, string[], string?][] = [
    ['Dana Whitfield <dana@example.com>', 'some', ['dana@example.com'], 'Dana Whitfield'],
    ['Dana <@dana, dana@x.example>', 'some', ['@dana', 'dana@x.example'], 'Dana'],
    ['Dana <a@x.example> <b@x.example>', 'some', ['a@x.example', 'b@x.example'], 'Dana'],
    ['Dana (dana@x.example)', 'some', ['dana@x.example'], 'Dana'],
    ['Dana dana@x.example', 'some', ['dana@x.example'], 'Dana'],
    ['Dana, Head of Ops <dana@x.example>', 'some', ['dana@x.example'], 'Dana'],
    ['Dana <mailto:dana@x.example>', 'some', ['dana@x.example'], 'Dana'],
    ['Dana <https://x.example/d>', 'some', ['https://x.example/d'], 'Dana'],
    ['Dana <#ops>', 'some', ['#ops'], 'Dana'],
    ['Dänä <dänä@müller.example>', 'some', ['dänä@müller.example'], 'Dänä'],
    ['[Mikołaj](https://x.example/m)', 'some', ['https://x.example/m'], 'Mikołaj'],
    ['[Mikołaj](mailto:m@x.example), Ops', 'some', ['m@x.example'], 'Mikołaj'],
    ['Dana Whitfield', 'none', [], 'Dana Whitfield'],
    ['Dana <>', 'none', [], 'Dana'],
    ['Dana <contact>', 'none', [], 'Dana'],
    ['Dana <+49 711 12345>', 'unclear', [], 'Dana'],
    ['Dana, +49 711 12345', 'unclear', [], 'Dana'],
    ['Dana <ext. 204>', 'unclear', [], 'Dana'],
    ['Dana <dana@intranet>', 'unclear', [], 'Dana'],
    ['Dana <dana at example dot com>', 'malformed', [], 'Dana'],
    ['Dana <dana@example.com', 'malformed', [], 'Dana'],
    ['Dana <dana@>', 'malformed', [], 'Dana'],
    ['Dana <dana@@x.example>', 'malformed', [], 'Dana'],
  ];
  for (const [text, state, contacts, name] of table) {
    const read = readPerson(text);
    assert.deepEqual([read.contactState, read.contacts, read.name], [state, contacts, name], text);
  }
  each(
    'bare-contact',
    'dana@example.com|@jane.doe|https://x.example/dana|<dana@example.com>|mailto:dana@x.example|@ops-team',
  );
  each('channel', '#praxis-it|Slack #ops-alerts|the #ops channel|#a #b');
  assert.equal(readPerson('Clerk #1').contactState, 'none');
});

test('a contact in any dress is found beside any name', () => {
  const name = fc.constantFrom('Jo', '李小龙', "Siobhán O'Neill-Nguyễn", 'Will Team', 'Dana Whitfield');
  const contact = fc.constantFrom(
    'dana@example.com',
    '@jane.doe',
    '#ops-alerts',
    'https://x.example/a?b=c',
    'd+x@mail.example.co.uk',
  );
  fc.assert(
    fc.property(name, contact, fc.constantFrom('', ' ', '\u00A0'), (who, where, gap) => {
      const read = readPerson(`${who}${gap}<${gap}${where}${gap}>`);
      assert.deepEqual([read.is, read.name, read.contacts], ['person', who, [where]]);
    }),
  );
});

test('the role is told apart from the name', () => {
  assert.equal(readPerson('Dana Whitfield, Head of Ops').role, 'Head of Ops');
  assert.equal(readPerson('Head of Ops (Dana Whitfield)').name, 'Dana Whitfield');
  assert.equal(readPerson('Sarah (Marketing)').name, 'Sarah (Marketing)');
  assert.equal(readPerson('Head of Ops').role, 'Head of Ops');
});

test('several persons only where each has a contact of its own', () => {
  const names = (text: string): (string | undefined)[] => readPersons(text).map((person) => person.name);
  assert.deepEqual(names('Dana <d@x.example>, Kim <k@x.example> and [Lee](https://l.example)'), ['Dana', 'Kim', 'Lee']);
  assert.deepEqual(names('Dana <d@x.example> and Kim'), ['Dana and Kim']);
  assert.deepEqual(names('Whitfield, Dana <d@x.example>'), ['Whitfield, Dana']);
  assert.deepEqual(names('Dana <d@x.example>, Head of Ops'), ['Dana']);
});

test('the same person', () => {
  const same = (a: string, b: string): boolean => samePerson(readPerson(a), readPerson(b));
  assert.ok(same('Dana Whitfield <d@x.example>', 'dana  whitfield'));
  assert.ok(same('Dana <D@X.example>', 'Kim <mailto:d@x.example>'));
  assert.ok(same('Siobhán O’Neill', 'Siobhan O’Neill'));
  assert.ok(same('Dr. Dana Whitfield', 'Dana Whitfield'));
  assert.ok(same('Dana Whitfield (Ops)', 'Dana Whitfield'));
  assert.ok(same('@dana', 'Dana <@Dana>'));
  assert.ok(!same('Sarah (Marketing)', 'Sarah (Sales)'));
  assert.ok(!same('Sarah (Marketing)', 'Sarah'));
  assert.ok(!same('Dana Whitfield', 'Dana Whitfeld'));
  assert.ok(!same('the ops team', 'the ops team'));
  assert.ok(!same('Jo <jo@x.example>', 'Jo Li <joli@x.example>'));
});

test('a contact that was not closed can be mended', () => {
  assert.equal(suggestPerson('Dana <d@x.example'), 'Dana <d@x.example>');
  assert.equal(suggestPerson('Dana <d at x'), undefined);
  assert.equal(suggestPerson('Dana <d@x.example>'), undefined);
});
