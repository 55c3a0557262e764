// Who works here, for what the record says of a person: the setting, else the user of git, else whoever said so once.

import { extensions, l10n, window, workspace } from 'vscode';
import type { ExtensionContext, Uri } from 'vscode';

/** Under this name the editor remembers who answered. */
const REMEMBERED = 'workflowDocs.me';

/** As much of the git extension as is needed here; it is not there in every window. */
interface Git {
  getAPI(version: 1): {
    getRepository(uri: Uri): GitRepository | null;
  };
}
interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** `Name <contact>` of the person in front of the editor; undefined when nobody says. */
export async function whoAmI(context: ExtensionContext, document: Uri): Promise<string | undefined> {
  const set = workspace.getConfiguration('workflowDocs').get<unknown>('me');
  if (typeof set === 'string' && set.trim() !== '') return set.trim();
  const known = (await gitUser(document)) ?? context.globalState.get<string>(REMEMBERED);
  if (known !== undefined) return known;
  const answer = await askName(
    l10n.t(
      'Who are you? The record says who asked, ran or waived it. It is remembered; the setting "{0}" changes it.',
      REMEMBERED,
    ),
  );
  if (answer !== undefined) await context.globalState.update(REMEMBERED, answer);
  return answer;
}

/** Asks for a person; undefined after Escape. */
export async function askName(prompt: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('Who Is It?'),
    prompt,
    placeHolder: 'Luis Ortega <luis@example.com>',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A name is needed.') : undefined),
  });
  return answer?.trim();
}

/** Asks the git extension where it runs already; nothing is started for it. */
async function gitUser(document: Uri): Promise<string | undefined> {
  try {
    const git = extensions.getExtension<Git>('vscode.git');
    const repository = git?.isActive === true ? git.exports.getAPI(1).getRepository(document) : null;
    if (!repository) return undefined;
    const read = async (key: string): Promise<string> => {
      const here = await repository.getConfig(key).catch(() => '');
      return (here === '' ? await repository.getGlobalConfig(key).catch(() => '') : here).trim();
    };
    const [name, contact] = [await read('user.name'), await read('user.email')];
    if (name === '') return contact === '' ? undefined : contact;
    return contact === '' ? name : `${name} <${contact}>`;
  } catch {
    // Without git, or with one that is switched off, somebody is asked.
    return undefined;
  }
}
