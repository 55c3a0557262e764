// Language server room: completion, with the documentation of an item when somebody looks at it.

import { CompletionItemKind, CompletionTriggerKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type {
  CancellationToken,
  CompletionItem as LspItem,
  CompletionList,
  CompletionOptions,
  CompletionParams,
} from 'vscode-languageserver';
import { completeAt } from '../../complete/complete.ts';
import type { About, CompletionItem, ItemKind, Words } from '../../complete/item.ts';
import type { Block } from '../../hover/blocks.ts';
import { choiceGuide, configurationGuide, fieldPurpose, isField, pageGuide, snippetGuide } from '../../hover/field.ts';
import { ruleGuide } from '../../hover/rule.ts';
import { STAGES } from '../../language/stages.ts';
import { textOf } from '../../messages/text.ts';
import { parsePath } from '../../syntax/path.ts';
import { isObject } from '../from-lsp.ts';
import type { Analysed, Session } from '../session.ts';
import { markupOf } from '../to-lsp.ts';

export const COMPLETION_OPTIONS: CompletionOptions = {
  triggerCharacters: [':', ' ', '-', '"', "'"],
  resolveProvider: true,
};

/** Offers what can be written at the cursor. */
export function handleCompletion(session: Session): void {
  const { connection } = session;
  connection.onCompletion(
    session.guard('textDocument/completion', (params, token) => complete(session, params, token)),
  );
  connection.onCompletionResolve((item) => resolve(session, item));
}

async function complete(
  session: Session,
  { textDocument: { uri }, position, context }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionList | null> {
  const found = await session.newestOfAny(uri, token);
  if (!found) return null;
  const offset = found.positions.offset(position);
  const items = completeAt(found.analysis, offset);
  const isTyping = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  // Behind every colon a list with nothing but `N/A` would stand in the way of whoever writes a sentence.
  if (isTyping && items.every(({ kind }) => kind === 'answer')) return null;
  return { isIncomplete: false, items: items.map((item, index) => itemOf(session, found, item, index, offset)) };
}

function resolve(session: Session, item: LspItem): LspItem {
  const blocks = blocksFor(item.data);
  if (blocks.length === 0) return item;
  return { ...item, documentation: markupOf(blocks, session.client.completion.markdown) };
}

const KINDS: Readonly<Record<ItemKind, CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  person: CompletionItemKind.Reference,
  system: CompletionItemKind.Module,
  measure: CompletionItemKind.Unit,
  date: CompletionItemKind.Constant,
  schedule: CompletionItemKind.Event,
  zone: CompletionItemKind.Constant,
  path: CompletionItemKind.Field,
  rule: CompletionItemKind.Reference,
  answer: CompletionItemKind.Keyword,
  entry: CompletionItemKind.Snippet,
  page: CompletionItemKind.Snippet,
};

function itemOf(session: Session, found: Analysed, item: CompletionItem, index: number, offset: number): LspItem {
  const { completion: client } = session.client;
  const suffix = item.suffix && textOf(item.suffix);
  const remark = item.remark === undefined ? undefined : wordsOf(item.remark);
  const facts = [...(remark === undefined || client.remarks ? [] : [remark]), ...item.detail.map(wordsOf)];
  const isSnippet = client.snippets && item.snippet !== undefined;
  const written = isSnippet ? (item.snippet ?? item.newText) : item.newText;
  // Clients that know only snippets indent every line of one by themselves; those that know neither, nothing.
  const isRelative = isSnippet && !client.asIs;
  return {
    label: client.remarks || suffix === undefined ? item.label : `${item.label} ${suffix}`,
    kind: KINDS[item.kind],
    sortText: String(index).padStart(4, '0'),
    filterText: item.filter ?? item.label,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: found.positions.range(item.range),
      newText: isRelative ? withoutIndent(written, indentAt(found, offset)) : written,
    },
    ...(client.asIs && { insertTextMode: InsertTextMode.asIs }),
    ...(facts.length > 0 && { detail: facts.join(' · ') }),
    ...(client.remarks &&
      (suffix !== undefined || remark !== undefined) && {
        labelDetails: {
          ...(suffix !== undefined && { detail: ` ${suffix}` }),
          ...(remark !== undefined && { description: remark }),
        },
      }),
    ...(client.preselects && item.preselect && { preselect: true }),
    ...(item.about && { data: item.about }),
  };
}

/** Words for a place without markup. */
function wordsOf(words: Words): string {
  return (typeof words === 'string' ? words : textOf(words)).replaceAll('`', '');
}

/** The white space at the start of the line of an offset. */
function indentAt({ document: { text }, analysis }: Analysed, offset: number): string {
  const start = analysis.tree.lines.startOf(analysis.tree.lines.positionAt(offset).line);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function withoutIndent(lines: string, indent: string): string {
  return indent === '' ? lines : lines.replaceAll(`\n${indent}`, '\n');
}

/** The documentation of what an item carries; the client sends it back, so nothing of it is taken for granted. */
function blocksFor(data: unknown): readonly Block[] {
  if (!isAbout(data)) return [];
  switch (data.about) {
    case 'field': {
      const path = parsePath(data.field) ?? [];
      return isField(path) ? fieldPurpose(path) : configurationGuide(path);
    }
    case 'value':
      return choiceGuide(data.field, data.value);
    case 'rule':
      return ruleGuide(data.rule, () => undefined);
    case 'section':
      return snippetGuide(data.field);
    case 'page':
      return pageGuide(data.stage);
  }
}

function isAbout(data: unknown): data is About {
  if (!isObject(data)) return false;
  const { about, field, value, rule, stage } = data;
  if (about === 'field' || about === 'section') return typeof field === 'string';
  if (about === 'value') return typeof field === 'string' && typeof value === 'string';
  return about === 'rule' ? typeof rule === 'string' : about === 'page' && STAGES.some((one) => one === stage);
}
