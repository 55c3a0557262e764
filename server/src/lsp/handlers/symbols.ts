// Language server room: symbols: the outline of a document (silent where another YAML extension is active, which gives
// one too), and the names in all documents.

import { SymbolKind } from 'vscode-languageserver';
import type {
  CancellationToken,
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { outlineOf } from '../../outline/symbols.ts';
import type { OutlineItem, OutlineRole } from '../../outline/symbols.ts';
import { comparable } from '../../workspace/uris.ts';
import type { Folder } from '../folder.ts';
import { isFoundBy, namedPlaces, symbolOf } from '../named-places.ts';
import type { NamedPlace } from '../named-places.ts';
import type { Positions } from '../positions.ts';
import type { Session } from '../session.ts';

/** Answers requests for symbols. */
export function handleSymbols(session: Session, folder: Folder): void {
  const { connection } = session;
  connection.onDocumentSymbol(
    session.guard('textDocument/documentSymbol', (params, token) => outline(session, params, token)),
  );
  connection.onWorkspaceSymbol(
    session.guard('workspace/symbol', (params, token) => allNames(session, folder, params, token)),
  );
}

/** Nobody reads more answers than these. */
const MOST_FOUND = 500;

async function outline(
  session: Session,
  { textDocument: { uri } }: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  if (session.otherYaml) return null;
  const found = await session.newestOfAny(uri, token);
  if (!found) return null;
  const items = outlineOf(found.analysis.tree);
  if (session.client.views.nestsSymbols) return items.map((item) => documentSymbol(item, found.positions));
  return items.flatMap((item) => flatSymbols(item, uri, found.positions));
}

function documentSymbol(
  { name, detail, role, range, selection, children }: OutlineItem,
  places: Positions,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: KINDS[role],
    range: places.range(range),
    selectionRange: places.range(selection),
    children: children.map((child) => documentSymbol(child, places)),
  };
}

/** For clients that know no symbols inside others. */
function flatSymbols(item: OutlineItem, uri: string, places: Positions, container?: string): SymbolInformation[] {
  const { name, role, range, children } = item;
  const location = { uri, range: places.range(range) };
  const symbol = { name, kind: KINDS[role], location, ...(container !== undefined && { containerName: container }) };
  return [symbol, ...children.flatMap((child) => flatSymbols(child, uri, places, name))];
}

/** Open documents count as they are in the editor, the others as they are on the disk. */
async function allNames(
  session: Session,
  folder: Folder,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const symbols: SymbolInformation[] = [];
  const take = (uri: string, places: readonly NamedPlace[]): void => {
    for (const place of places) if (isFoundBy(place.name, query)) symbols.push(symbolOf(place, uri));
  };
  const open = session.documents.all();
  for (const { uri } of open) {
    const found = await session.newest(uri, token);
    if (found) take(uri, namedPlaces(found.analysis, found.positions));
  }
  const names = new Set(open.map(({ uri }) => comparable(uri)));
  if (!session.client.watchesFiles) folder.startAnew();
  for (const uri of await folder.uris()) {
    if (symbols.length >= MOST_FOUND || token.isCancellationRequested) break;
    if (!names.has(comparable(uri))) take(uri, (await folder.digest(uri))?.places ?? []);
  }
  return symbols.slice(0, MOST_FOUND);
}

const KINDS: Readonly<Record<OutlineRole, SymbolKind>> = {
  section: SymbolKind.Module,
  field: SymbolKind.Property,
  list: SymbolKind.Array,
  entry: SymbolKind.Event,
};
