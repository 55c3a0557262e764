// Render room: the page as Markdown, with the flow as a Mermaid diagram: for a wiki or a pull request.

import type { Kind, MappingKind } from '../language/kinds.ts';
import { PAGE } from '../language/page.ts';
import type { SectionName } from '../language/page.ts';
import { isOnTrack } from '../language/stages.ts';
import { valueOf } from '../model/slot.ts';
import type { Card } from '../protocol.ts';
import { measuresOf, resultsByMeasure } from '../rules/shared/measures.ts';
import { latest } from '../rules/shared/record.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import { originWords } from './file.ts';
import type { Origin } from './file.ts';
import { mermaid } from './file-flow.ts';
import { escapeMarkdown, markdown } from './inline.ts';
import type { PageInput } from './page.ts';
import type { AnySlot } from './sheet.ts';
import { plainList, plainRecord } from './slots.ts';
import { otherEntries } from './values.ts';
import { capitalised, labelOf, spoken, words } from './words.ts';

/** So much of one value is written, and so many lines of one page. */
const MOST_OF_A_VALUE = 20_000;
const MOST_LINES = 20_000;

const RECORD = [
  'dry-runs',
  'gaps',
  'results',
  'reviews',
  'decisions',
  'approvals',
  'assumptions',
  'incidents',
  'waivers',
];

/** The sections that a card holds, and the lists of the record. */
const HELD: Readonly<Record<Card, { readonly page: readonly SectionName[]; readonly record: readonly string[] }>> = {
  page: {
    page: (Object.keys(PAGE.fields) as SectionName[]).filter(
      (name) => !['workflow', 'purpose', 'stage', 'record'].includes(name),
    ),
    record: RECORD,
  },
  run: {
    page: ['owner', 'second-owner', 'trigger', 'input', 'task', 'review', 'output', 'failure', 'manual-steps'],
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

/** What is said in one line and needs no heading. */
const LINES: readonly SectionName[] = ['owner', 'second-owner', 'sponsor', 'team', 'started', 'implementation'];

/** The page of a document as Markdown; undefined where the text cannot be read as a page. */
export function markdownFile(input: PageInput, card: Card, origin: Origin): string | undefined {
  const { document, readiness } = input;
  const { page, topLevel } = document;
  if (topLevel !== 'page') return undefined;
  const { stage } = readiness;
  const title = oneLine(page.workflow) || escapeMarkdown(words('sheet.no-title'));
  const name = card === 'page' ? '' : ` – ${words(`card.${card}`)}`;
  const gates = readiness.gates.map(({ gate, passed, missing }) => {
    const state = passed ? words('sheet.gate-passed') : words('sheet.gate-open', { count: missing.length });
    return `${words(`sheet.gate.${gate}`)}: ${state}`;
  });
  const onTrack = stage !== undefined && isOnTrack(stage);
  const lines = [
    `# ${title}${name}`,
    ...paragraph(page.purpose),
    `**${labelOf(['stage'])}:** ${stage === undefined ? words('sheet.stage-unknown') : capitalised(spoken(stage))}`,
    ...(onTrack ? [`**${words('sheet.readiness')}:** ${gates.join(' · ')}`] : []),
    ...(card === 'page' || card === 'run' ? [`\`\`\`mermaid\n${mermaid(document)}\n\`\`\``] : []),
    ...HELD[card].page.flatMap((one) => section(input, one)),
    ...(card === 'page' ? otherKeys(input) : []),
    ...HELD[card].record.flatMap((one) => recordList(input, one)),
    '---',
    escapeMarkdown(originWords(input, origin)),
  ];
  return `${lines.slice(0, MOST_LINES).join('\n\n')}\n`;
}

function section({ document, readiness }: PageInput, name: SectionName): readonly string[] {
  const slot: AnySlot = document.page[name];
  const isAsked = readiness.gates.some(({ missing, later }) =>
    [...missing, ...later].some(({ path }) => path[0] === name),
  );
  if (slot.state === 'absent' && !isAsked) return [];
  const heading = `## ${labelOf([name])}`;
  if (LINES.includes(name)) return [`**${labelOf([name])}:** ${written(slot)}`];
  if (slot.state === 'absent') return [heading, `*${words('sheet.not-written')}*`];
  const measures = name === 'success' ? measureTable(document) : [];
  if (slot.state === 'present' && slot.oneLine === true) return [heading, written(slot)];
  const rows = listed(PAGE.fields[name].kind, slot, 0, measures.length > 0 ? ['measures'] : []);
  return [heading, ...measures, ...(rows.length > 0 ? [rows.join('\n')] : [])];
}

function recordList({ document }: PageInput, name: string): readonly string[] {
  const record = plainRecord(document.page.record);
  const slot = record[name];
  const kind = PAGE.fields.record.kind.fields[name as keyof typeof PAGE.fields.record.kind.fields].kind;
  if (!slot || slot.state === 'absent') return [];
  return [`## ${labelOf(['record', name])}`, listed(kind, slot, 0).join('\n')];
}

function otherKeys({ document }: PageInput): readonly string[] {
  const root = resolveAlias(document.tree.root);
  const own = root?.kind === 'mapping' ? root.entries.filter(({ key }) => !Object.hasOwn(PAGE.fields, key.text)) : [];
  if (own.length === 0) return [];
  const rows = own.map(({ key, value }) => `- **${text(key.text)}:** ${text(rawText(value))}`);
  return [`## ${words('sheet.own-keys')}`, rows.join('\n')];
}

/** The measures as a table with their latest results. */
function measureTable(document: PageInput['document']): readonly string[] {
  const of = resultsByMeasure(document);
  const rows = measuresOf(document).map(({ value }) => {
    const result = valueOf(latest(of(value).own)?.value.value)?.text ?? words('sheet.no-result');
    const cells = [value.metric, value.baseline, result, value.target, value.by, value.source];
    const shown = cells.map((cell) =>
      typeof cell === 'string' ? text(cell) : oneLine(cell) || `*${words('sheet.not-written')}*`,
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

/** What stands in a slot as lines of a list: points inside points further in. */
function listed(kind: Kind, slot: AnySlot, depth: number, without: readonly string[] = []): readonly string[] {
  const start = `${'  '.repeat(depth)}- `;
  const items = plainList(slot);
  if (items.length > 0 && 'of' in kind) {
    const [only] = items;
    if (items.length === 1 && only?.path.length === slot.path.length) return listed(kind.of, only, depth, without);
    return items.flatMap((item) => point(kind.of, item, start, depth));
  }
  const fields = kind.type === 'mapping' ? plainRecord(slot) : {};
  if (kind.type !== 'mapping' || Object.keys(fields).length === 0) return [start + written(slot)];
  return [
    ...Object.entries(kind.fields).flatMap(([name, field]) => {
      const one = fields[name];
      if (!one || one.state === 'absent' || without.includes(name)) return [];
      return labelled(labelOf([...slot.path, name]), field.kind, one, start, depth);
    }),
    ...ownRows(kind, slot, start),
  ];
}

/** One of several: its sentence, then its other fields further in. */
function point(kind: Kind, item: AnySlot, start: string, depth: number): readonly string[] {
  const fields = kind.type === 'mapping' ? plainRecord(item) : {};
  if (kind.type !== 'mapping' || Object.keys(fields).length === 0) return [start + written(item)];
  const [first] =
    kind.line === undefined ? Object.keys(kind.fields).filter((name) => fields[name]?.state !== 'absent') : [kind.line];
  const lead = first === undefined ? undefined : fields[first];
  return [start + (lead ? written(lead) : ''), ...listed(kind, item, depth + 1, first === undefined ? [] : [first])];
}

function labelled(label: string, kind: Kind, slot: AnySlot, start: string, depth: number): readonly string[] {
  const items = plainList(slot);
  const isSeveral = items.length > 1 || (items.length === 1 && items[0]?.path.length !== slot.path.length);
  const isMapping = kind.type === 'mapping' && Object.keys(plainRecord(slot)).length > 0;
  if (isSeveral || isMapping) {
    const rows = listed(kind, slot, depth + 1);
    const isTicked = /^(?:checks|reject-when)$/.test(String(slot.path.at(-1)));
    return [`${start}**${label}:**`, ...(isTicked ? rows.map((row) => row.replace('- ', '- [ ] ')) : rows)];
  }
  return [`${start}**${label}:** ${written(slot)}`];
}

function ownRows(kind: MappingKind, slot: AnySlot, start: string): readonly string[] {
  return otherEntries(kind, slot).map(({ key, value }) => `${start}**${text(key.text)}:** ${text(rawText(value))}`);
}

function paragraph(slot: AnySlot): readonly string[] {
  const shown = oneLine(slot);
  return shown === '' ? [] : [shown];
}

function written(slot: AnySlot): string {
  return oneLine(slot) || `*${words('sheet.not-written')}*`;
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
