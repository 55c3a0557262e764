// The commands and what each of them does.

import type { CommandName } from '../command-names.ts';
import type { DryRuns } from '../dry-run/runs.ts';
import type { Gaps } from '../gaps/connect.ts';
import type { Previews } from '../preview/previews.ts';
import type { RunningClient } from '../running.ts';
import type { Session } from '../session-parts.ts';
import { explainRule } from './explain-rule.ts';
import { exportPage, printPage } from './export-page.ts';
import { insertSection } from './insert-section.ts';
import { newDocument } from './new-document.ts';
import { showConfiguration } from './show-configuration.ts';
import { showReadiness } from './show-readiness.ts';
import { sortPage } from './sort-page.ts';
import { waive } from './waive.ts';

/** Gives the function that runs a command of this session. */
export function commandRunner(
  session: Session,
  { commands: gaps }: Gaps,
  previews: Previews,
  dryRuns: DryRuns,
): RunningClient['run'] {
  const commands: Readonly<Record<CommandName, (args: readonly unknown[]) => Promise<void>>> = {
    'workflowDocs.newDocument': ([target]) => newDocument(session, target),
    'workflowDocs.insertSection': () => insertSection(session),
    'workflowDocs.sortPage': () => sortPage(session),
    'workflowDocs.showReadiness': ([target]) => showReadiness(session, target),
    'workflowDocs.explainRule': ([rule]) => explainRule(session, rule),
    'workflowDocs.showConfiguration': ([target]) => showConfiguration(session, target),
    'workflowDocs.waive': ([target, rule, until]) => waive(session, target, rule, until),
    'workflowDocs.exportPage': ([target]) => exportPage(session, previews, target),
    'workflowDocs.printPage': ([target]) => printPage(session, previews, target),
    'workflowDocs.restartServer': () => session.supervisor.restart(),
    'workflowDocs.startDryRun': ([target]) => dryRuns.start(target),
    'workflowDocs.nextGap': () => gaps.step(1),
    'workflowDocs.previousGap': () => gaps.step(-1),
    'workflowDocs.askGap': ([reply]) => gaps.ask(reply),
    'workflowDocs.replyToGap': ([target]) => gaps.reply(target),
    'workflowDocs.fixGap': ([target]) => gaps.fix(target),
    'workflowDocs.reopenGap': ([target]) => gaps.reopen(target),
    'workflowDocs.showGap': ([target]) => gaps.show(target),
    'workflowDocs.lockPreview': () => Promise.resolve(previews.toggleLock()),
  };
  return (name, args) => commands[name](args);
}
