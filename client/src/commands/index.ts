// The commands and what each of them does.

import type { CommandName } from '../command-names.ts';
import type { Previews } from '../preview/previews.ts';
import type { RunningClient } from '../running.ts';
import type { Session } from '../session-parts.ts';
import { explainRule } from './explain-rule.ts';
import { exportPage, printPage } from './export-page.ts';
import { insertSection } from './insert-section.ts';
import { newDocument } from './new-document.ts';
import { showReadiness } from './show-readiness.ts';
import { sortPage } from './sort-page.ts';

/** Gives the function that runs a command of this session. */
export function commandRunner(session: Session, previews: Previews): RunningClient['run'] {
  const commands: Readonly<Record<CommandName, (args: readonly unknown[]) => Promise<void>>> = {
    'workflowDocs.newDocument': ([target]) => newDocument(session, target),
    'workflowDocs.insertSection': () => insertSection(session),
    'workflowDocs.sortPage': () => sortPage(session),
    'workflowDocs.showReadiness': ([target]) => showReadiness(session, target),
    'workflowDocs.explainRule': ([rule]) => explainRule(session, rule),
    'workflowDocs.exportPage': ([target]) => exportPage(session, previews, target),
    'workflowDocs.printPage': ([target]) => printPage(session, previews, target),
    'workflowDocs.restartServer': () => session.supervisor.restart(),
  };
  return (name, args) => commands[name](args);
}
