// Render room: the page as Markdown, with the flow as a Mermaid diagram: for a wiki or a pull request.

import type { Kind, MappingKind } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import type { SectionName } from '../language/page.ts';
import { isOnTrack } from '../language/stages.ts';
import type { MessageId } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { valueOf } from '../model/slot.ts';
import type { Card } from '../protocol.ts';
import { measuresOf, resultsByMeasure } from '../rules/shared/measures.ts';
import { PEOPLE } from '../rules/shared/page-length.ts';
import { latest } from '../rules/shared/record.ts';
import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import { originWords } from './file.ts';
import type { Origin } from './file.ts';
import { mermaid } from './file-flow.ts';
import { gateWord, openParts } from './head.ts';
import { escapeMarkdown, markdown } from './inline.ts';
import type { PageInput } from './page.ts';
import { Sheet } from './sheet.ts';
import type { AnySlot } from './sheet.ts';
import { plainList, plainRecord } from './slots.ts';
import { otherEntries } from './values.ts';
import { capitalised, labelOf, spoken, words } from './words.ts';

/** So much of one value is written, and so many lines of one page. */
const MOST_OF_A_VALUE = 20_000;
const MOST_LINES = 20_000;

const RECORD = Object.keys(PAGE.fields.record.kind.fields);

/** The sections that a card holds, and the lists of the record. */
const HELD: Readonly<Record<Card, { readonly page: readonly SectionName[]; readonly record: readonly string[] }>> = {
  page: {
    page: (Object.keys(PAGE.fields) as SectionName[]).filter(
      (name) => !['workflow', 'purpose', 'stage', 'record'].includes(name),
    ),
    record: RECORD,
  },
  run: {
    page: [
      'owner',
      'second-owner',
      'implementation',
      'trigger',
      'input',
      'task',
      'review',
      'output',
      'failure',
      'manual-steps',
      'success',
    ],
    record: [],
  },
  review: {
    page: ['review', 'cadence', 'governance'],
    record: ['gaps', 'reviews', 'dry-runs', 'incidents', 'waivers'],
  },
  decision: {
    page: ['owner', 'success', 'costs'],
    record: ['decisions', 'results', 'approvals', 'assumptions', 'incidents'],
  },
};

/** The page of a document as Markdown; undefined where the text cannot be read as a page. */
export function markdownFile(input: PageInput, card: Card, origin: Origin): string | undefined {
  const { document, readiness, result, today } = input;
  const { page, topLevel } = document;
  if (topLevel !== 'page') return undefined;
  const { stage } = readiness;
  // What somebody who tried to run it had to ask stands at its field; what is to be mended belongs beside the text.
  const findings = result.findings.filter(({ rule }) => rule === 'gap/open' && card !== 'decision');
  const sheet = new Sheet(document, { findings, today, readiness, answers: card === 'run' });
  const title = oneLine(page.workflow) || escapeMarkdown(words('sheet.no-title'));
  const name = card === 'page' ? '' : ` – ${words(`card.${card}`)}`;
  const gates = readiness.gates.map((state) => `${words(`sheet.gate.${state.gate}`)}: ${gateWord(state)}`);
  const onTrack = stage !== undefined && isOnTrack(stage);
  const open = card === 'page' && onTrack ? openParts(document, result, readiness, today) : [];
  const lines = [
    `# ${title}${name}`,
    oneLine(page.purpose) || missing('sheet.no-purpose'),
    `**${labelOf(['stage'])}:** ${stage === undefined ? words('sheet.stage-unknown') : capitalised(spoken(stage))}`,
    ...(['workflow', 'purpose', 'stage'] as const).flatMap((one) => asked(sheet, [one], '')),
    ...(onTrack && card !== 'run' ? [`**${words('sheet.readiness')}:** ${gates.join(' · ')}`] : []),
    ...open.map(({ label, text: about }) => `**${label}:** ${escapeMarkdown(about)}`),
    ...(card === 'page' || card === 'run' ? [`\`\`\`mermaid\n${mermaid(document)}\n\`\`\``] : []),
    ...HELD[card].page.flatMap((one) => section(sheet, one, card === 'run' || card === 'decision')),
    ...(card === 'run' ? canStop(sheet) : []),
    ...(card === 'page' ? otherKeys(input) : []),
    ...HELD[card].record.flatMap((one) => recordList(sheet, one)),
    '---',
    escapeMarkdown(originWords(input, origin)),
  ];
  return `${lines.slice(0, MOST_LINES).join('\n\n')}\n`;
}

/** @param isKept its absence is shown in any case */
function section(sheet: Sheet, name: SectionName, isKept: boolean): readonly string[] {
  const slot: AnySlot = sheet.document.page[name];
  const path = [name];
  const absence = sheet.absence(path);
  if (slot.state === 'absent' && absence === undefined && !isKept && !sheet.hasFindings(path)) return [];
  const heading = `## ${labelOf(path)}`;
  const value = oneLine(slot) || (absence === undefined ? missing('sheet.not-written') : `*${absence}*`);
  if (PEOPLE.includes(name)) return [`**${labelOf(path)}:** ${value}`, ...asked(sheet, path, '')];
  const kind: Kind = PAGE.fields[name].kind;
  if (slot.state === 'absent') return [heading, value, ...asked(sheet, path, '')];
  const measures = name === 'success' ? measureTable(sheet) : [];
  const part = kind.type === 'parts' || kind.type === 'none-or-list' ? kind.of : kind;
  const isLine = slot.oneLine === true && part.type === 'mapping' && part.line !== undefined;
  const only = isLine ? (plainList(slot)[0] ?? slot) : slot;
  const without = isLine ? [part.line ?? ''] : measures.length > 0 ? ['measures'] : [];
  const rows = [...listed(sheet, isLine ? part : kind, only, 0, without), ...asked(sheet, path, '- ')];
  return [heading, ...measures, ...(isLine ? [value] : []), ...(rows.length > 0 ? [rows.join('\n')] : [])];
}

/** Who runs it has to know whom to ask to stop it. */
function canStop(sheet: Sheet): readonly string[] {
  const path = ['governance', 'can-stop'];
  const slot = plainRecord(sheet.document.page.governance)['can-stop'];
  const value = slot && slot.state !== 'absent' ? oneLine(slot) : '';
  const absence = value === '' ? sheet.absence(path, true) : undefined;
  return value === '' && absence === undefined ? [] : [`**${labelOf(path)}:** ${value || `*${absence ?? ''}*`}`];
}

function recordList(sheet: Sheet, name: string): readonly string[] {
  const record = plainRecord(sheet.document.page.record);
  const slot = record[name];
  const kind = PAGE.fields.record.kind.fields[name as keyof typeof PAGE.fields.record.kind.fields].kind;
  if (!slot || slot.state === 'absent') return [];
  return [`## ${labelOf(['record', name])}`, listed(sheet, kind, slot, 0).join('\n')];
}

/** The open questions about a field and its inside that are not told yet, each with its answer where it has one. */
function asked(sheet: Sheet, path: Path, start: string): readonly string[] {
  return sheet.newIn(path).map((finding) => {
    const answer = sheet.answerTo(finding);
    const more = answer === undefined ? '' : ` **${words('label.answer')}:** ${text(answer)}`;
    return `${start}**${words(`severity.${finding.severity}`)}:** ${text(textOf(finding.message))}${more}`;
  });
}

function missing(id: MessageId): string {
  return `*${words(id)}*`;
}

function otherKeys({ document }: PageInput): readonly string[] {
  const root = resolveAlias(document.tree.root);
  const own = root?.kind === 'mapping' ? root.entries.filter(({ key }) => !Object.hasOwn(PAGE.fields, key.text)) : [];
  if (own.length === 0) return [];
  const rows = own.map(({ key, value }) => `- **${text(key.text)}:** ${text(rawText(value))}`);
  return [`## ${words('sheet.own-keys')}`, rows.join('\n')];
}

/** The measures as a table with their latest results. */
function measureTable(sheet: Sheet): readonly string[] {
  const of = resultsByMeasure(sheet.document);
  const rows = measuresOf(sheet.document).map(({ value }) => {
    const result = valueOf(latest(of(value).own)?.value.value)?.text ?? words('sheet.no-result');
    const cells = [value.metric, value.baseline, result, value.target, value.by, value.source];
    const shown = cells.map((cell) =>
      typeof cell === 'string'
        ? text(cell)
        : oneLine(cell) || `*${sheet.absence(cell.path) ?? words('sheet.not-written')}*`,
    );
    return `| ${shown.join(' | ')} |`;
  });
  const names = [
    labelOf(['success', 'measures', 'metric']),
    words('sheet.baseline'),
    words('sheet.latest'),
    words('sheet.target'),
    words('sheet.by'),
    labelOf(['success', 'measures', 'source']),
  ];
  return rows.length === 0
    ? []
    : [[`| ${names.join(' | ')} |`, `|${' --- |'.repeat(names.length)}`, ...rows].join('\n')];
}

/** What stands in a slot as lines of a list: points inside points further in. What is asked for and not there is said. */
function listed(
  sheet: Sheet,
  kind: Kind,
  slot: AnySlot,
  depth: number,
  without: readonly string[] = [],
): readonly string[] {
  const [start, inside] = [`${'  '.repeat(depth)}- `, `${'  '.repeat(depth + 1)}- `];
  const items = plainList(slot);
  if (items.length > 0 && 'of' in kind) {
    const [only] = items;
    if (items.length === 1 && only?.path.length === slot.path.length)
      return listed(sheet, kind.of, only, depth, without);
    return items.flatMap((item) => [...point(sheet, kind.of, item, depth), ...asked(sheet, item.path, inside)]);
  }
  const fields = kind.type === 'mapping' ? plainRecord(slot) : {};
  if (kind.type !== 'mapping' || Object.keys(fields).length === 0) return [start + written(slot)];
  return [
    ...Object.entries(kind.fields).flatMap(([name, field]) => {
      const [one, path] = [fields[name], [...slot.path, name]];
      if (!one || without.includes(name)) return asked(sheet, path, start);
      const absence = one.state === 'absent' ? sheet.absence(path) : undefined;
      if (one.state === 'absent' && absence === undefined && !sheet.hasFindings(path)) return [];
      const rows =
        one.state === 'absent'
          ? [`${start}**${labelOf(path)}:** *${absence ?? words('sheet.not-written')}*`]
          : labelled(sheet, labelOf(path), field.kind, one, depth);
      return [...rows, ...asked(sheet, path, inside)];
    }),
    ...ownRows(kind, slot, start),
  ];
}

/** One of several: its sentence, then its other fields further in. */
function point(sheet: Sheet, kind: Kind, item: AnySlot, depth: number): readonly string[] {
  const start = `${'  '.repeat(depth)}- `;
  const fields = kind.type === 'mapping' ? plainRecord(item) : {};
  if (kind.type !== 'mapping' || Object.keys(fields).length === 0) return [start + written(item)];
  const [first] =
    kind.line === undefined ? Object.keys(kind.fields).filter((name) => fields[name]?.state !== 'absent') : [kind.line];
  const lead = first === undefined ? undefined : fields[first];
  return [
    start + (lead ? written(lead) : ''),
    ...listed(sheet, kind, item, depth + 1, first === undefined ? [] : [first]),
  ];
}

function labelled(sheet: Sheet, label: string, kind: Kind, slot: AnySlot, depth: number): readonly string[] {
  const start = `${'  '.repeat(depth)}- `;
  const items = plainList(slot);
  const isSeveral = items.length > 1 || (items.length === 1 && items[0]?.path.length !== slot.path.length);
  const isMapping = kind.type === 'mapping' && Object.keys(plainRecord(slot)).length > 0;
  if (isSeveral || isMapping) {
    const rows = listed(sheet, kind, slot, depth + 1);
    const isTicked = /^(?:checks|reject-when)$/.test(String(slot.path.at(-1)));
    const tick = (row: string): string => (row.startsWith(`  ${start}`) ? row.replace('- ', '- [ ] ') : row);
    return [`${start}**${label}:**`, ...(isTicked ? rows.map(tick) : rows)];
  }
  return [`${start}**${label}:** ${written(slot)}`];
}

function ownRows(kind: MappingKind, slot: AnySlot, start: string): readonly string[] {
  return otherEntries(kind, slot).map(({ key, value }) => `${start}**${text(key.text)}:** ${text(rawText(value))}`);
}

function written(slot: AnySlot): string {
  return oneLine(slot) || missing('sheet.not-written');
}

function oneLine(slot: AnySlot): string {
  return slot.state === 'absent' ? '' : text(slot.text ?? rawText(slot.node));
}

function text(value: string): string {
  return markdown(value.slice(0, MOST_OF_A_VALUE).replace(/\s+/g, ' ').trim());
}

function rawText(node: SyntaxNode | undefined): string {
  switch (node?.kind) {
    case 'scalar':
      return node.text.trim();
    case 'sequence':
      return node.items.map(({ value }) => rawText(value)).join(', ');
    case 'mapping':
      return node.entries.map(({ key, value }) => `${key.text}: ${rawText(value)}`).join(', ');
    case 'alias':
      return `*${node.name}`;
    default:
      return '';
  }
}
