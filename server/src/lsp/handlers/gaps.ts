// Language server room: questions at the fields they are about, for one document and for the whole folder, and the edits
// that ask, answer and close them.

import type { CancellationToken } from 'vscode-languageserver';
import { applyOperations } from '../../edit/apply.ts';
import { fieldAt, pageShape } from '../../language/lookup.ts';
import { ALL_GAPS, DRY_RUN, EDIT_GAP, GAPS } from '../../protocol.ts';
import type { DocumentGaps, DryRunView, GapEdit, GapsView } from '../../protocol.ts';
import { formatPath, parsePath } from '../../syntax/path.ts';
import { fieldOnLine, gapOperations, gapsOf, personOn } from '../../workspace/gaps.ts';
import type { GapChange } from '../../workspace/gaps.ts';
import { comparable } from '../../workspace/uris.ts';
import { dryRunView } from '../dry-run-view.ts';
import type { Folder } from '../folder.ts';
import { isObject } from '../from-lsp.ts';
import { documentGaps, gapViews } from '../gap-views.ts';
import type { Analysed, Session } from '../session.ts';
import { documentEdit } from '../to-lsp.ts';

/** Answers the requests about gaps and dry runs. */
export function handleGaps(session: Session, folder: Folder): void {
  const answer = (request: string, work: (found: Analysed, params: Params) => unknown): void => {
    const handler = session.guard(request, async (params: unknown, token: CancellationToken) => {
      if (!isObject(params) || typeof params.uri !== 'string') return null;
      const found = await session.newest(params.uri, token);
      return found ? work(found, params) : null;
    });
    session.connection.onRequest(request, handler);
  };
  answer(GAPS, ({ document, analysis, positions }): GapsView => {
    const isBroken =
      analysis.document.topLevel !== 'page' || analysis.tree.slips.some(({ rule }) => rule === 'page/syntax');
    return { version: document.version, gaps: gapViews(analysis, positions), isBroken };
  });
  answer(DRY_RUN, (found, { me }): DryRunView => dryRunView(found, textOf(me)));
  answer(EDIT_GAP, (found, params) => gapEdit(session, found, params));
  session.connection.onRequest(
    ALL_GAPS,
    session.guard(ALL_GAPS, () => allGaps(session, folder)),
  );
}

type Params = Readonly<Record<string, unknown>>;

async function allGaps(session: Session, folder: Folder): Promise<readonly DocumentGaps[]> {
  const open = session.documents.all().map(({ uri }) => uri);
  const names = new Set(open.map(comparable));
  const closed = (await folder.uris()).filter((uri) => !names.has(comparable(uri)));
  const all = await Promise.all([
    ...open.map(async (uri) => {
      const found = await session.newest(uri);
      return found && documentGaps(found.analysis, found.positions);
    }),
    ...closed.map(async (uri) => (await folder.digest(uri))?.gaps),
  ]);
  return all.filter((one) => one !== undefined);
}

function gapEdit(session: Session, { document, analysis, positions }: Analysed, params: Params): GapEdit {
  const { version } = document;
  const change = changeFrom(analysis, params);
  if (change === undefined) return { version, refused: 'gone' };
  if (change.do === 'run' && personOn(analysis.document, change.by).isOwner) return { version, refused: 'owner' };
  const at = change.do === 'ask' ? { at: formatPath(change.at) } : undefined;
  const operations = gapOperations(analysis, change);
  if (operations?.length === 0) return { version, ...at };
  const edits = applyOperations(analysis.tree, operations ?? [], pageShape);
  if (edits.length === 0) return { version, refused: 'text' };
  return { version, ...at, edit: documentEdit(document, edits, positions, session.client) };
}

/** What a client asks for, checked against the page as it is now; undefined where that has no such gap or field. */
function changeFrom(analysis: Analysed['analysis'], params: Params): GapChange | undefined {
  const name = (): string => personOn(analysis.document, textOf(params.by)).name;
  switch (params.do) {
    case 'ask': {
      const named = parsePath(textOf(params.at));
      const at = typeof params.line === 'number' ? fieldOnLine(analysis, params.line) : named;
      const question = textOf(params.question);
      return at && fieldAt(at) && question.trim() !== '' ? { do: 'ask', at, question, by: name() } : undefined;
    }
    case 'answer':
    case 'reopen': {
      const isNamed = (one: { at: string; question: string } | undefined): boolean =>
        one?.at === params.at && one?.question === params.question;
      const entries = gapsOf(analysis.document);
      // The place comes first: two questions may be the same, and lists move.
      const entry = [entries[Number(params.index)], ...entries].find(isNamed);
      if (!entry) return undefined;
      if (params.do === 'reopen') return { do: 'reopen', entry };
      return { do: 'answer', entry, text: textOf(params.text), fixed: params.fixed === true };
    }
    case 'withdraw': {
      const at = parsePath(textOf(params.at));
      return at && { do: 'withdraw', at, question: textOf(params.question), by: name() };
    }
    case 'run':
      return { do: 'run', by: name(), result: params.result === 'clean' ? 'clean' : 'gaps' };
    default:
      return undefined;
  }
}

function textOf(sent: unknown): string {
  return typeof sent === 'string' ? sent : '';
}
