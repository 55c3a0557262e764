// What somebody who knows neither the workflow nor its people has to find on the page and on its cards.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card } from '../../server/src/protocol.ts';
import { htmlFile } from '../../server/src/render/file.ts';
import { markdownFile } from '../../server/src/render/file-markdown.ts';
import { renderPage } from '../../server/src/render/page.ts';
import { analyseText } from '../support/analyse.ts';
import { allElements, find, readHtml, textOf } from './html-reader.ts';
import type { Element } from './html-reader.ts';
import { PAGES } from './pages.ts';

const example = (name: string): string => PAGES.find(([file]) => file.includes(name))![1];
const [delays, street, carrier] = [
  example('examples/hand-over/supplier-delays'),
  example('street-damage'),
  example('examples/production/carrier-invoices'),
];

async function shown(text: string, card: Card = 'page', asOf?: string): Promise<Element> {
  // Beside the files that the example names.
  const folder = text.includes('Brannö') ? 'production' : text.includes('Altenwerder') ? 'measure' : 'hand-over';
  const uri = new URL(`../../examples/${folder}/page.workflowdoc.yaml`, import.meta.url).href;
  const analysis = await analyseText(text, asOf, uri);
  return readHtml(renderPage({ ...analysis, readiness: analysis.readiness() }, { card, inFile: true }).html ?? '');
}

async function markdownOf(text: string, card: Card): Promise<string> {
  const analysis = await analyseText(text);
  const input = { ...analysis, readiness: analysis.readiness() };
  return markdownFile(input, card, { made: analysis.today, file: 'page.workflowdoc.yaml' }) ?? '';
}

/** The text of the first element of a class. */
function part(root: Element, name: string): string {
  const found = find(root, ({ attributes }) => (attributes.get('class') ?? '').split(' ').includes(name));
  return found ? textOf(found) : '';
}

test('the run card says where it runs, also where nothing starts it', async () => {
  assert.match(textOf(await shown(delays, 'run')), /Runs at https:\/\/flows\.radwerk-elbtal\.example\/delay-notices/);
  const text = 'workflow: A\nstage: pilot\nowner: Dana\nimplementation: https://a.example/b\n';
  assert.match(textOf(await shown(text, 'run')), /When does it start\? Not written\..*Runs at https:\/\/a\.example\/b/);
});

test('a question that is answered stands on the run card with its answer', async () => {
  const text = textOf(await shown(delays, 'run'));
  assert.match(text, /"hopes" to ship on that day\?".* Answer Yes\. Only a confirmed date counts/);
  assert.doesNotMatch(text, /own article number\?" Answer it on the page\. gap\/open Answer/);
  assert.match(textOf(await shown(delays.replace('Yes. Only', 'Yes <b> Only'), 'run')), /Answer Yes <b> Only/);
});

test('a field that its stage or the next one asks for says in its place that it is not written', async () => {
  for (const card of ['page', 'run'] as const) {
    const root = await shown(delays, card);
    assert.match(part(root, 'part-output'), /Within Not written\. Due in the stage integrate\./, card);
    assert.match(part(root, 'part-failure'), /Meanwhile Not written\. Due in the stage integrate\./, card);
  }
  assert.match(part(await shown(delays), 'part-governance'), /Can stop it Not written\. Due in the stage integrate\./);
  const due = await shown(delays.replace('stage: hand-over', 'stage: integrate'));
  assert.match(part(due, 'part-output'), /Within Not written(?!\. Due)/);
  const early = await shown(delays.replace('stage: hand-over', 'stage: document'));
  assert.doesNotMatch(part(early, 'part-output'), /Within/);
  for (const text of [street, carrier]) {
    assert.doesNotMatch(textOf(await shown(text)).replace(/Costs Not written\..*/, ''), /Not written/);
  }
});

test('whom nobody has named to call is said on the run card', async () => {
  const calls = part(await shown(delays, 'run'), 'calls');
  assert.match(calls, /Escalate to Nobody can tell from this page\./);
  assert.match(calls, /Can stop it Not written\. Due in the stage integrate\./);
});

test('a person without an address has the one from elsewhere on the page', async () => {
  assert.match(part(await shown(street, 'run'), 'calls'), /Can stop it Frauke Detlefs f\.detlefs@altenwerder\.example/);
  const other = street.replace('can-stop: Frauke Detlefs', 'can-stop: Somebody Else');
  assert.match(part(await shown(other, 'run'), 'calls'), /Can stop it Somebody Else(?: Stop if|$)/);
});

test('what is open is named on the page, and nothing is where nothing is open', async () => {
  const open = part(await shown(delays, 'page', '2026-11-28'), 'open');
  assert.match(open, /^Open: overdue since day 31; Output › Matched by; before the stage integrate: /);
  assert.match(open, /Input › Data owner, Sensitivity · Output › Within/);
  assert.match(open, /; to confirm: When it fails › Noticed by, Escalate to$/);
  const late = part(await shown(street), 'open');
  assert.match(late, / Assumed: The photo upload of the app stays free of charge \(to be checked by 2026-12-31\)$/);
  const waived = await shown(carrier);
  assert.equal(part(waived, 'open'), 'Waived: Adoption › Feedback (until 2027-02-26)');
  assert.match(part(waived, 'gates'), /Adoption passed, 1 waived/);
  const none = carrier.replace(/ {2}waivers:[^]*/, '').replace('adoption:\n', 'adoption:\n  feedback: A button\n');
  assert.equal(part(await shown(none), 'open'), '');
  assert.match(part(await shown(delays, 'run', '2026-11-28'), 'stage-now'), /overdue since day 31/);
});

test('what is to come says until when, and what is waived or assumed is not called open', async () => {
  const root = await shown(street, 'page', '2026-11-20');
  assert.match(part(root, 'open'), /before the stage decide \(2026-\d\d-\d\d\): /);
  assert.doesNotMatch(part(await shown(carrier), 'open'), /Open/);
  const text = 'workflow: A\nstage: measure\nstarted: 2026-01-01\n';
  const again = `${text}record:\n  decisions: [{on: 2026-09-22, outcome: redesign}]\n`;
  assert.match(part(await shown(text, 'page', '2026-01-02'), 'open'), /before the stage decide \(2026-03-16\): /);
  const since = part(await shown(again, 'page', '2026-11-28'), 'open');
  assert.match(since, /before the stage decide \(2026-12-05\): /, 'the plan begins anew with a redesign');
});

test('the run card says when to stop, and as Markdown what it says as a page', async () => {
  assert.match(part(await shown(street, 'run'), 'calls'), /Can stop it .* Stop if /);
  const markdown = await markdownOf(street, 'run');
  for (const expected of [/^\*\*Runs at:\*\* /m, /^\*\*Can stop it:\*\* Frauke/m, /\*\*Stop if:\*\*/, /\| Measure/i])
    assert.match(markdown, expected);
  assert.doesNotMatch(markdown, /\*\*Readiness/);
});

test('what the gates say is open, what the line above them counts, and what it names add up', async () => {
  for (const [file, text] of PAGES) {
    const root = await shown(text, 'page', '2026-11-28');
    const summary = part(root, 'summary');
    const gates = part(root, 'gates');
    const sum = (pattern: RegExp): number =>
      [...gates.matchAll(pattern)].reduce((all, [, count]) => all + Number(count), 0);
    const said = (pattern: RegExp): number => Number(pattern.exec(summary)?.[1] ?? 0);
    assert.equal(said(/(\d+) open now/), sum(/(\d+) open/g), `${file}: ${summary}, ${gates}`);
    assert.equal(said(/(\d+) (?:more|open) before/), sum(/(\d+) before/g), `${file}: ${summary}, ${gates}`);
    const open = part(root, 'open');
    const named = (start: RegExp): number => {
      const list = start.exec(open)?.[1] ?? '';
      const names = list === '' ? [] : list.split(/, | · /);
      return names.reduce((all, name) => all + Number(/\((\d+)\)$/.exec(name)?.[1] ?? 1), 0);
    };
    assert.equal(
      named(/before the stage [\w ]+(?: \(\S+\))?: (.*?)(?:;| (?:Waived|Assumed):|$)/),
      said(/(\d+) (?:more|open) before/),
      `${file}: ${open}`,
    );
    assert.equal(named(/to confirm: (.*?)(?:;| (?:Waived|Assumed):|$)/), sum(/(\d+) to confirm/g), `${file}: ${open}`);
  }
});

test('what is silent today stands on the review card with its field, and below it who waives it, why and how long', async () => {
  const card = textOf(await shown(carrier, 'review'));
  assert.match(
    card,
    /Silenced today: Adoption › Feedback: .*Until 2027-02-26 adoption\/no-feedback Because SAP TM gets/,
  );
  assert.match(card, /Silenced today: .*By Ragnhild Moe Reviews so far/);
});

test('several reviewers are not one person with a role', async () => {
  const said = allElements(await shown(delays))
    .filter(({ name }) => name === 'ol')
    .map(textOf);
  assert.ok(said.some((one) => one.includes('Review: Friederike Amsel; the buyer assigned to the supplier (')));
});

test('people have their names before them, and how long a review takes is of one review', async () => {
  const root = await shown(delays);
  assert.match(part(root, 'part-review'), /^Review Reviewer Friederike Amsel/);
  assert.match(part(root, 'part-failure'), /^When it fails Alert /);
  assert.ok(!textOf(root).includes('minutes each'));
});

test('a step by hand leads to the trigger that it feeds, also where all parts are below each other', async () => {
  const root = await shown(street);
  const tall = find(root, ({ attributes }) => attributes.get('class')?.includes('is-tall') === true)!;
  const boxes = allElements(tall)
    .filter(({ name }) => name === 'g')
    .map(textOf);
  assert.match(boxes[1] ?? '', /^The counter types.*from phone to Zammad/);
  assert.match(boxes[2] ?? '', /^The service counter closes/);
});

test('boxes are cut between words, and a step by hand is told whole with its way', async () => {
  for (const text of [delays, street, carrier]) {
    const root = await shown(text);
    const wide = find(root, ({ attributes }) => attributes.get('class')?.includes('is-wide') === true)!;
    for (const line of allElements(wide)
      .filter(({ name }) => name === 'text')
      .map(textOf)) {
      if (!line.endsWith('…')) continue;
      const words = text.replace(/\s+/g, ' ');
      const at = words.indexOf(line.slice(0, -1));
      assert.ok(at < 0 || /[\s,;:.–—-]/.test(words.charAt(at + line.length - 1)), line);
    }
    const hand = allElements(wide).filter(({ attributes }) => attributes.get('class')?.includes('is-by-hand') === true);
    for (const box of hand.filter(({ name }) => name === 'g')) assert.match(textOf(box), /by hand · from \w+/);
  }
  const flow = part(await shown(carrier), 'is-wide');
  assert.match(flow, /presses ?"Send to ?carrier"/);
});

test('a measure says how it stands today, beside its numbers and among the answers', async () => {
  const page = await shown(carrier);
  assert.match(part(page, 'measures'), /Latest 3\.1 min \(n=3912\) 2026-11-06 target reached/);
  assert.match(
    part(page, 'questions'),
    /14 minutes → 4 minutes \(by 2026-06-12\) – Latest 3\.1 min \(n=3912\), target reached/,
  );
  assert.match(
    textOf(await shown(street, 'run')),
    /How will we know it works\?.*Latest 6\.2 hours \(n=402\), on track/,
  );
  assert.match(part(page, 'chart'), /^14 ?3\.1$/);
  assert.doesNotMatch(textOf(await shown(delays)), /on track|behind the plan/);
});

test('the review card says each thing once, in words', async () => {
  const text = textOf(await shown(delays, 'review'));
  for (const once of ['Nothing says how soon the result must be there', 'Nobody is named who may switch this off']) {
    assert.equal(text.split(once).length - 1, 1, once);
  }
  assert.match(text, /Dry runs › 1 › Result due in the stage integrate/);
  assert.doesNotMatch(text, /record\.dry-runs|output\.within|Questions somebody had to ask|Waivers/);
  assert.match(textOf(await shown(carrier, 'review')), /Findings Nothing else was found\./);
  assert.match(textOf(await shown(carrier.replace(/ {2}waivers:[^]*/, ''), 'review')), /Findings (?!Nothing else)/);
});

test('the front says on paper what it is a copy of, where the record is on its back', async () => {
  const file = async (text: string): Promise<string> => {
    const analysis = await analyseText(text);
    const origin = { file: 'a.workflowdoc.yaml', made: analysis.today, revision: '0123' };
    return (await htmlFile({ ...analysis, readiness: analysis.readiness() }, 'page', origin)) ?? '';
  };
  const front = (await file(street)).split('</article>')[0] ?? '';
  assert.match(front, /class="front-copy">This is a copy, made on 2026-11-20, .*revision 0123\. /);
  assert.doesNotMatch((await file('workflow: A\nstage: pilot\nowner: Dana\n')).split('<body>')[1] ?? '', /front-copy/);
});
