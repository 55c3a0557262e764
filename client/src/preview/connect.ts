// Preview room: joins the previews to the language server, whichever way that runs.

import { Disposable } from 'vscode';
import type { Uri } from 'vscode';
import { DidChangeTextDocumentNotification, State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PAGE_CHANGED, PREVIEW_REQUEST } from '../../../server/src/protocol.ts';
import type { PageChangedParams, PreviewParams, PreviewResult } from '../../../server/src/protocol.ts';
import { Previews } from './previews.ts';

/**
 * Makes the previews of a window; they are disposed with `client`, or before.
 * @param client asks for pages and hears of changes, also after the server was started again
 * @param extension the folder of the extension
 */
export function connectPreviews(client: BaseLanguageClient, extension: Uri): Previews {
  const previews = new Previews(extension, {
    page(document, card) {
      const dryRun = previews.checklistOf(document);
      const params: PreviewParams = {
        uri: client.code2ProtocolConverter.asUri(document),
        card,
        ...(dryRun && { dryRun }),
      };
      return client.sendRequest<PreviewResult | null>(PREVIEW_REQUEST, params);
    },
  });
  // The page is asked for in the same breath in which a change is told.
  const texts = client
    .getFeature(DidChangeTextDocumentNotification.method)
    .onNotificationSent(({ textDocument }) => previews.changed(textDocument.uri));
  const changes = client.onNotification(PAGE_CHANGED, ({ uri }: PageChangedParams) => {
    previews.changed(client.protocol2CodeConverter.asUri(uri));
  });
  const starts = client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) previews.changedAll();
  });
  previews.onDispose(Disposable.from(texts, changes, starts));
  return previews;
}
