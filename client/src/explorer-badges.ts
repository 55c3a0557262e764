// Workflow documents in the explorer: a badge and a tooltip tell them from other YAML files, whose icon they share.

import { Disposable, EventEmitter, l10n, window, workspace } from 'vscode';
import type { FileDecoration, Uri } from 'vscode';
import { isWorkflowDocument } from '../../server/src/protocol.ts';

/** Marks workflow documents wherever files are listed, unless the setting says no. */
export function explorerBadges(): Disposable {
  const changes = new EventEmitter<undefined>();
  return Disposable.from(
    changes,
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changes.event,
      provideFileDecoration: (uri: Uri): FileDecoration | undefined =>
        isWorkflowDocument(uri.path) && isWanted() ? { badge: 'WD', tooltip: l10n.t('Workflow document') } : undefined,
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('workflowDocs.explorerBadge')) changes.fire(undefined);
    }),
  );
}

function isWanted(): boolean {
  return workspace.getConfiguration('workflowDocs').get('explorerBadge', true);
}
