// Language server room: what can be followed from a document: its files, and addresses in its texts.

import type { CancellationToken, DocumentLink, DocumentLinkOptions, DocumentLinkParams } from 'vscode-languageserver';
import { say } from '../../messages/message.ts';
import { textOf } from '../../messages/text.ts';
import { linksOf } from '../../outline/links.ts';
import type { Link } from '../../outline/links.ts';
import { resolveInside } from '../../workspace/files.ts';
import type { Analysed, Session } from '../session.ts';

export const DOCUMENT_LINK_OPTIONS: DocumentLinkOptions = { resolveProvider: false };

/** Answers requests for links. */
export function handleLinks(session: Session): void {
  session.connection.onDocumentLinks(
    session.guard('textDocument/documentLink', (params, token) => links(session, params, token)),
  );
}

async function links(
  session: Session,
  { textDocument: { uri } }: DocumentLinkParams,
  token: CancellationToken,
): Promise<DocumentLink[]> {
  const found = await session.newest(uri, token);
  if (!found) return [];
  const all = await Promise.all(linksOf(found.analysis.document).map((link) => documentLink(session, found, link)));
  return all.filter((link) => link !== undefined);
}

/** A file that is missing is a finding, and a folder cannot be shown; both lead nowhere. */
async function documentLink(
  session: Session,
  { document, positions }: Analysed,
  { range, to }: Link,
): Promise<DocumentLink | undefined> {
  if (to.kind === 'url') return linkTo(session, positions.range(range), to.url, to.url);
  const target = resolveInside(to.path, document.uri, session.roots);
  if (target === undefined) return undefined;
  const state = await session.files.state(target).catch(() => 'unknown' as const);
  return state === 'missing' || state === 'folder'
    ? undefined
    : linkTo(session, positions.range(range), target, to.path);
}

function linkTo({ client }: Session, range: DocumentLink['range'], target: string, name: string): DocumentLink {
  const tooltip = textOf(say('link.open', { target: name }));
  return { range, target, ...(client.views.showsLinkTooltips && { tooltip }) };
}
