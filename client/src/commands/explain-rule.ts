// "Explain Rule": the page of a rule, which comes with the extension, in the Markdown preview.

import { Uri, commands, l10n, languages, window, workspace } from 'vscode';
import type { Diagnostic, QuickPickItem } from 'vscode';
import { RULES_REQUEST, SOURCE } from '../../../server/src/protocol.ts';
import type { RuleView } from '../../../server/src/protocol.ts';
import { activeDocument } from '../documents.ts';
import type { Session } from '../session-parts.ts';

/**
 * Opens the page of a rule: the one that is given, else the only one found at the cursor, else the one that the person
 * chooses.
 * @param given the id of the rule, where the caller names one
 */
export async function explainRule(session: Session, given: unknown): Promise<void> {
  const rule = typeof given === 'string' ? given : await chooseRule(session);
  if (rule === undefined) return;
  const page = Uri.joinPath(session.context.extensionUri, 'docs/rules', `${rule}.md`);
  // The id may come from a link, which anybody can write: only a page of ours is opened.
  if (!/^[a-z-]+\/[a-z-]+$/.test(rule) || !(await canRead(page))) {
    void window.showInformationMessage(l10n.t('There is no rule "{0}".', rule));
    return;
  }
  await commands.executeCommand('markdown.showPreview', page);
}

async function chooseRule({ client }: Session): Promise<string | undefined> {
  const here = rulesAtCursor();
  if (here.length === 1) return here[0];
  const rules = await client.sendRequest<readonly RuleView[]>(RULES_REQUEST);
  // What was found at the cursor comes first, the others keep their order.
  const sorted = [...rules].sort((a, b) => Number(here.includes(b.id)) - Number(here.includes(a.id)));
  const chosen = await window.showQuickPick(sorted.map(itemFor), {
    title: l10n.t('Explain Rule'),
    placeHolder: l10n.t('Which rule?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.label;
}

function itemFor({ id, about, due }: RuleView): QuickPickItem {
  return { label: id, description: due === undefined ? l10n.t('always') : l10n.t('from {0}', due), detail: about };
}

function rulesAtCursor(): readonly string[] {
  const document = activeDocument();
  const cursor = window.activeTextEditor?.selection.active;
  if (!document || !cursor) return [];
  const here = languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === SOURCE && range.contains(cursor));
  return [...new Set(here.map(ruleOf))];
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

async function canRead(page: Uri): Promise<boolean> {
  return workspace.fs.readFile(page).then(
    () => true,
    () => false,
  );
}
