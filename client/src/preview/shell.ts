// Preview room: the document that a panel holds. It is empty: its script is sent the pages.

import { Uri } from 'vscode';
import type { Webview, WebviewOptions } from 'vscode';

/** What a panel may do: run our script, and load nothing but our own files. */
export function panelOptions(extension: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist', 'webview')] };
}

/**
 * The HTML of a panel. Its policy forbids everything but our style sheet and our script.
 * @param document the document that is shown, which the script keeps for a restart
 * @param follows whether it shows whichever document is in front, which is kept too
 */
export function shell(webview: Webview, extension: Uri, document: Uri, follows: boolean): string {
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
<link rel="stylesheet" href="${file('preview.css')}">
<script nonce="${nonce}" src="${file('preview.js')}" defer></script>
</head>
<body data-uri="${escaped(document.toString())}" data-follows="${String(follows)}">
<div class="notice" role="status"></div>
<main></main>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
