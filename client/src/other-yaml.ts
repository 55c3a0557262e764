// Other YAML extensions: where one gives symbols, ours would show everything twice, so the server is told of it.

import { extensions } from 'vscode';
import type { Disposable } from 'vscode';
import { State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { OTHER_YAML } from '../../server/src/protocol.ts';

/** YAML extensions that give symbols. An extension that is listed and enabled becomes active with the first YAML file. */
const GIVING_SYMBOLS = ['redhat.vscode-yaml'];

/** Whether another extension gives symbols for YAML files in this window. */
export function isOtherYamlActive(): boolean {
  return GIVING_SYMBOLS.some((id) => extensions.getExtension(id) !== undefined);
}

/** Tells the server when such an extension is installed, enabled or disabled. */
export function watchOtherYaml(client: BaseLanguageClient): Disposable {
  let known = isOtherYamlActive();
  return extensions.onDidChange(() => {
    const now = isOtherYamlActive();
    if (now === known) return;
    known = now;
    if (client.state === State.Running) void client.sendNotification(OTHER_YAML, now);
  });
}
