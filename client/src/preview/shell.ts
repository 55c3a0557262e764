// Preview room: the document that a panel holds. It is empty: its script is sent the pages.

import { l10n, Uri } from 'vscode';
import type { Webview, WebviewOptions } from 'vscode';
import { CARDS } from '../../../server/src/protocol.ts';
import type { Card } from '../../../server/src/protocol.ts';

/** What a panel may do: run our script, and load nothing but our own files. */
export function panelOptions(extension: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist', 'webview')] };
}

/**
 * The HTML of a panel. Its policy forbids everything but our style sheet and our script.
 * @param document the document that is shown, which the script keeps for a restart
 * @param follows whether it shows whichever document is in front, which is kept too
 * @param card the way in which its page is read at first
 */
export function shell(
  webview: Webview,
  extension: Uri,
  document: Uri,
  { follows, card }: { readonly follows: boolean; readonly card: Card },
): string {
  const file = (name: string): string =>
    escaped(webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'webview', name)).toString());
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.path.slice(document.path.lastIndexOf('/') + 1))}</title>
<link rel="stylesheet" href="${file('preview.css')}">
<script nonce="${nonce}" src="${file('preview.js')}" defer></script>
</head>
<body data-uri="${escaped(document.toString())}" data-follows="${String(follows)}">
<header class="bar">
<div class="tabs" role="tablist" aria-label="${escaped(l10n.t('Ways to read this page'))}">
${CARDS.map((one) => tab(one, one === card)).join('\n')}
</div>
<div class="notice" role="status"></div>
</header>
<main><div id="page" role="tabpanel" aria-labelledby="tab-${card}" tabindex="0"></div>
${runBar()}</main>
</body>
</html>`;
}

/** How far a dry run is, and how it ends; the script fills it in and shows it while one is under way. */
function runBar(): string {
  const question = escaped(l10n.t('Was each part clear from the page alone?'));
  const button = (end: string, name: string): string =>
    `<button type="button" data-end="${end}">${escaped(name)}</button>`;
  return `<section class="run-bar" aria-labelledby="run" hidden>
<p><strong id="run">${escaped(l10n.t('Dry run'))}</strong> <span class="run-question">${question}</span></p>
<p class="run-count" role="status" data-words="${escaped(l10n.t('{0} of {1} answered', '{count}', '{all}'))}"></p>
${button('finish', l10n.t('Finish'))}
${button('leave', l10n.t('Leave for Now'))}
</section>`;
}

/** One of the tabs; only the one that is chosen is reached by Tab, the arrow keys go on from there. */
function tab(card: Card, isChosen: boolean): string {
  const names: Readonly<Record<Card, string>> = {
    page: l10n.t('Whole page'),
    run: l10n.t('Run card'),
    review: l10n.t('Review card'),
    decision: l10n.t('Decision page'),
  };
  const chosen = `aria-selected="${isChosen}" tabindex="${isChosen ? 0 : -1}"`;
  return `<button type="button" role="tab" id="tab-${card}" data-card="${card}" aria-controls="page" ${chosen}>${escaped(names[card])}</button>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
