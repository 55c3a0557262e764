// Language server room: what the commands of our clients ask for beside the protocol: the readiness, whole sections,
// page order, new documents and the list of rules.

import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import { RULE_IDS } from '../../language/rule-ids.ts';
import { TRACK } from '../../language/stages.ts';
import { readDate } from '../../model/values/date.ts';
import { isMessageId } from '../../messages/text.ts';
import {
  INSERT_SECTION,
  NEW_DOCUMENT,
  NEW_DOCUMENT_QUESTIONS,
  READINESS,
  RULES_REQUEST,
  SECTIONS,
  SORT_PAGE,
  WAIVE,
} from '../../protocol.ts';
import type { NewDocument, ReadinessView, RuleView, SectionView } from '../../protocol.ts';
import { labelOf, words } from '../../render/words.ts';
import { RULES } from '../../rules/index.ts';
import { formatPath } from '../../syntax/path.ts';
import type { Path } from '../../syntax/path.ts';
import type { TextEdit } from '../../syntax/tree.ts';
import { sortEdits } from '../../workspace/fixes.ts';
import { absentSections, dueOf, newPage, sectionEdits } from '../../workspace/sections.ts';
import { waiverEdits } from '../../workspace/waive.ts';
import { isObject } from '../from-lsp.ts';
import { readinessView } from '../readiness-view.ts';
import type { Analysed, Session } from '../session.ts';
import { documentEdit } from '../to-lsp.ts';

/** Answers the requests of our own that the commands of a client need. */
export function handleCommands(session: Session): void {
  const { connection } = session;
  /** A request about a document that is open; null where it is not. */
  const answer = (request: string, work: (found: Analysed, params: unknown) => unknown): void => {
    const handler = session.guard(request, async (params: unknown, token: CancellationToken) => {
      const found = await session.newest(textIn(params, 'uri'), token);
      return found ? work(found, params) : null;
    });
    connection.onRequest(request, handler);
  };
  answer(READINESS, (found): ReadinessView => readinessView(found));
  answer(SECTIONS, ({ analysis }): readonly SectionView[] => absentSections(analysis).map(sectionView));
  answer(INSERT_SECTION, (found, params) =>
    workspaceEdit(session, found, sectionEdits(found.analysis, textIn(params, 'path'))),
  );
  answer(WAIVE, (found, params) => workspaceEdit(session, found, waiverFrom(found, params)));
  answer(SORT_PAGE, (found) => workspaceEdit(session, found, sortEdits(found.analysis)));
  connection.onRequest(NEW_DOCUMENT, (params: unknown) => newDocument(params));
  connection.onRequest(RULES_REQUEST, () => RULE_IDS.flatMap(ruleView));
}

function workspaceEdit(
  session: Session,
  { document, positions }: Analysed,
  edits: readonly TextEdit[],
): WorkspaceEdit | null {
  return edits.length === 0 ? null : documentEdit(document, edits, positions, session.client);
}

/** None where the date is none, or an answer is empty. */
function waiverFrom({ analysis }: Analysed, params: unknown): readonly TextEdit[] {
  const because = textIn(params, 'because').trim();
  const by = textIn(params, 'by').trim();
  const until = readDate(textIn(params, 'until').trim());
  if (because === '' || by === '' || until === undefined) return [];
  return waiverEdits(analysis, textIn(params, 'rule'), { because, by, until });
}

function sectionView(path: Path): SectionView {
  const id = `field.${formatPath(path)}`;
  const due = dueOf(path);
  return {
    path: formatPath(path),
    name: path.map((_, index) => labelOf(path.slice(0, index + 1))).join(': '),
    about: isMessageId(id) ? words(id) : '',
    ...(due !== undefined && { due }),
  };
}

function newDocument(params: unknown): NewDocument {
  const sent = isObject(params) ? params.answers : undefined;
  const answers = Object.fromEntries(NEW_DOCUMENT_QUESTIONS.map((name) => [name, textIn(sent, name)]));
  const { newText, snippet } = newPage(answers);
  return { text: newText, ...(snippet !== undefined && { snippet }) };
}

/** None for a rule of the contract that this version does not check. */
function ruleView(id: string): readonly RuleView[] {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return [];
  const due = TRACK.find((stage) => rule.due === stage);
  const about = `${id}#about`;
  return [{ id, about: isMessageId(about) ? words(about) : '', ...(due !== undefined && { due }) }];
}

/** A text that a client sent under this name; empty where it sent none. */
function textIn(params: unknown, name: string): string {
  const value = isObject(params) ? params[name] : undefined;
  return typeof value === 'string' ? value : '';
}
