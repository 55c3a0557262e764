// Language server room: code actions: quick-fixes of the findings asked about, and repairs of the whole document.

import { CodeActionKind, CodeActionTriggerKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type {
  CancellationToken,
  CodeAction,
  CodeActionContext,
  CodeActionOptions,
  CodeActionParams,
  Diagnostic,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../../check/finding.ts';
import { isOnTrack, nextStage } from '../../language/stages.ts';
import type { TrackStage } from '../../language/stages.ts';
import { say } from '../../messages/message.ts';
import { textOf } from '../../messages/text.ts';
import { FIX_ALL_KIND, SHOW_READINESS_COMMAND, SORT_KIND, SOURCE, WAIVE_COMMAND } from '../../protocol.ts';
import { samePath } from '../../syntax/path.ts';
import { resolveInside } from '../../workspace/files.ts';
import { actionDataOf, pathOf, ruleOf } from '../from-lsp.ts';
import type { ActionData } from '../from-lsp.ts';
import { carryOut, offerForRule, offerForStage, offersFor, offerToMove, offerToWaive } from '../repairs.ts';
import type { Offer } from '../repairs.ts';
import type { Analysed, Session } from '../session.ts';
import { documentEdit, newFile } from '../to-lsp.ts';

export const CODE_ACTION_OPTIONS: CodeActionOptions = {
  codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND, SORT_KIND],
  resolveProvider: true,
};

/** Offers code actions, and works out their edits when the person has chosen one. */
export function handleCodeActions(session: Session): void {
  const { connection } = session;
  connection.onCodeAction(session.guard('textDocument/codeAction', (params, token) => offer(session, params, token)));
  connection.onCodeActionResolve(
    session.guard('codeAction/resolve', (action, token) => resolve(session, action, token)),
  );
}

/** A finding with the client's own diagnostic of it, where it sent one. */
interface Asked {
  readonly finding: Finding;
  readonly diagnostic?: Diagnostic;
}

async function offer(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const found = await session.newestOfAny(uri, token);
  if (!found) return [];
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix))
    actions.push(...quickFixes(session, found, askedAbout(found, range, context)));
  if (wants(context, CodeActionKind.RefactorRewrite) && isOnStage(found, range))
    actions.push(...stageActions(session, found));
  if (wantsSource(context, FIX_ALL_KIND)) actions.push(...sourceAction(session, found, FIX_ALL_KIND));
  if (wantsSource(context, SORT_KIND)) actions.push(...sourceAction(session, found, SORT_KIND));
  return actions;
}

async function resolve(session: Session, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const data = actionDataOf(action);
  if (!data || action.edit) return action;
  const found = await session.newestOfAny(data.uri, token);
  const edit = found && editFor(session, found, data);
  if (!edit)
    throw new ResponseError(
      LSPErrorCodes.ContentModified,
      'The document has changed: there is nothing to fix here any more.',
    );
  return { ...action, edit };
}

/** The findings that the client's diagnostics are of; where it sent none of ours, those that the range touches. */
function askedAbout(found: Analysed, range: Range, context: CodeActionContext): readonly Asked[] {
  const ours = context.diagnostics.filter(({ source }) => source === SOURCE);
  const { findings } = found.analysis.result;
  if (ours.length === 0) {
    const start = found.positions.offset(range.start);
    const end = found.positions.offset(range.end);
    return findings
      .filter((finding) => finding.range.start <= end && finding.range.end >= start)
      .map((finding) => ({ finding }));
  }
  const left = new Set(findings);
  return ours.flatMap((diagnostic) => {
    const finding = findingOf(diagnostic, left, found);
    if (!finding) return [];
    // Two findings of one rule about one field are two: neither is anybody's twice.
    left.delete(finding);
    return [{ finding, diagnostic }];
  });
}

/**
 * The finding that a diagnostic is of, by its rule and its field; where several are, or where the client keeps no data,
 * the one that stands where the diagnostic does, else the nearest in its line. Its words tell nothing.
 */
function findingOf(
  diagnostic: Diagnostic,
  findings: ReadonlySet<Finding>,
  { positions }: Analysed,
): Finding | undefined {
  const rule = ruleOf(diagnostic);
  const path = pathOf(diagnostic);
  const alike = [...findings].filter((one) => one.rule === rule && (path === undefined || samePath(one.path, path)));
  const place = positions.offset(diagnostic.range.start);
  const distance = ({ range }: Finding): number => Math.abs(range.start - place);
  const [nearest] = alike.sort((a, b) => distance(a) - distance(b));
  if (!nearest || path !== undefined) return nearest;
  return positions.position(nearest.range.start).line === diagnostic.range.start.line ? nearest : undefined;
}

function quickFixes(session: Session, found: Analysed, asked: readonly Asked[]): CodeAction[] {
  const actions = asked.flatMap(({ finding, diagnostic }) =>
    offersFor(found.analysis, finding).flatMap((one, index) => {
      const [action] = actionFor(session, found, one, CodeActionKind.QuickFix);
      if (!action) return [];
      if (diagnostic) action.diagnostics = [diagnostic];
      if (index === 0 && one.safe) action.isPreferred = true;
      return [action];
    }),
  );
  const rules = new Set(asked.map(({ finding }) => finding.rule));
  const ofRules = [...rules].flatMap((rule) => {
    const all = offerForRule(found.analysis, rule);
    return all ? actionFor(session, found, all, CodeActionKind.QuickFix) : [];
  });
  const { stage } = found.analysis.document;
  const isAbsent = asked.some(({ finding }) => isAbout(finding, 'missing') || isAbout(finding, 'no-'));
  const ofStage =
    isAbsent && stage && isOnTrack(stage) ? stageParts(session, found, stage, CodeActionKind.QuickFix) : [];
  // The hint that stands for all parts of the next stage is answered by adding them all.
  const joined = asked.find(({ finding }) => finding.joined)?.diagnostic;
  const last = ofStage.at(-1);
  if (joined && last) last.diagnostics = [joined];
  return [...actions, ...ofRules, ...ofStage, ...waivers(session, found, asked)];
}

/** A waiver for each rule that is asked about: the last way out, so it comes last; what is only ahead needs none. */
function waivers(session: Session, found: Analysed, asked: readonly Asked[]): CodeAction[] {
  const single = asked.filter(({ finding }) => !finding.joined && finding.severity !== 'hint');
  return [...new Map(single.map((one) => [one.finding.rule, one])).values()].flatMap(({ finding, diagnostic }) => {
    const one = offerToWaive(found.analysis, finding.rule, session.preferences.me);
    if (!one || !carryOut(found.analysis, one.repair)) return [];
    const { rule, until } = one.title.args;
    const title = textOf(one.title);
    const command = { title, command: WAIVE_COMMAND, arguments: [found.document.uri, rule, until] };
    const actions: CodeAction[] = session.asksForWaivers
      ? [{ title, kind: CodeActionKind.QuickFix, command }]
      : actionFor(session, found, one, CodeActionKind.QuickFix);
    return actions.map((action) => ({ ...action, ...(diagnostic && { diagnostics: [diagnostic] }) }));
  });
}

/** Adding what this stage asks for, and what the next one will, where there is something to add. */
function stageParts(session: Session, found: Analysed, stage: TrackStage, kind: string): CodeAction[] {
  const next = nextStage(stage);
  return [stage, ...(next ? [next] : [])].flatMap((one) => {
    const offer = offerForStage(found.analysis, one);
    return offer ? actionFor(session, found, offer, kind) : [];
  });
}

/** What can be done about the stage: move on where that is earned, else see what is open; add what is asked for. */
function stageActions(session: Session, found: Analysed): CodeAction[] {
  const kind = CodeActionKind.RefactorRewrite;
  const { stage } = found.analysis.document;
  if (!stage || !isOnTrack(stage)) return [];
  const move = offerToMove(found.analysis);
  const moves = move ? actionFor(session, found, move, kind) : whatIsOpen(session, found);
  return [...moves, ...stageParts(session, found, stage, kind)];
}

/** The readiness, where the client can show it. */
function whatIsOpen(session: Session, { analysis, document }: Analysed): CodeAction[] {
  const { next, gates } = analysis.readiness();
  if (!next || !session.client.showsReadiness) return [];
  const count = gates.reduce((sum, { missing }) => sum + missing.length, 0);
  const title = textOf(say('fix.what-is-open', { stage: next.stage, count }));
  const command = { title, command: SHOW_READINESS_COMMAND, arguments: [document.uri] };
  return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
}

/** Whether a range touches the line of the stage. */
function isOnStage({ analysis, positions }: Analysed, { start, end }: Range): boolean {
  const { entry } = analysis.document.page.stage;
  if (!entry) return false;
  const here = positions.range(entry.range);
  return start.line <= here.end.line && end.line >= here.start.line;
}

function isAbout({ rule }: Finding, fault: string): boolean {
  return rule.slice(rule.indexOf('/') + 1).startsWith(fault);
}

/** An action on the whole document, when there is something that it would change. */
function sourceAction(session: Session, found: Analysed, kind: typeof FIX_ALL_KIND | typeof SORT_KIND): CodeAction[] {
  const isSort = kind === SORT_KIND;
  const repair = { kind: isSort ? ('sort' as const) : ('all-safe' as const) };
  if (!carryOut(found.analysis, repair)) return [];
  const title = say(isSort ? 'fix.sort' : 'fix.all-safe');
  return actionFor(session, found, { title, repair, safe: true, createsFile: false }, kind);
}

/** None where the client could not carry it out, or where it would do nothing. */
function actionFor(
  session: Session,
  found: Analysed,
  { title, repair, createsFile }: Offer,
  kind: string,
): CodeAction[] {
  if (createsFile && !session.client.createsFiles) return [];
  const data: ActionData = { uri: found.document.uri, repair };
  const action: CodeAction = { title: textOf(title), kind };
  if (session.client.fetchesEditsLater) return [{ ...action, data }];
  const edit = editFor(session, found, data);
  return edit ? [{ ...action, edit }] : [];
}

function editFor(
  session: Session,
  { document, analysis, positions }: Analysed,
  data: ActionData,
): WorkspaceEdit | undefined {
  const done = carryOut(analysis, data.repair);
  if (!done) return undefined;
  if ('edits' in done) return documentEdit(document, done.edits, positions, session.client);
  const uri = resolveInside(done.createFile, document.uri, session.roots);
  return uri === undefined ? undefined : newFile(uri);
}

/** Whether actions of a kind are asked for; `source` asks for `source.fixAll.workflowDocs` too. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** Actions on the whole document are for those who ask, not for the light bulb that follows the cursor. */
function wantsSource(context: CodeActionContext, kind: string): boolean {
  if (context.only === undefined && context.triggerKind === CodeActionTriggerKind.Automatic) return false;
  return wants(context, kind);
}
