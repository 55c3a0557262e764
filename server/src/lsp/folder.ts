// Language server room: the documents of the workspace folders that are not open, as the client is told of them.

import type { Diagnostic } from 'vscode-languageserver';
import { FolderDocuments } from '../workspace/folder.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { comparable } from '../workspace/uris.ts';
import type { DocumentGaps } from '../protocol.ts';
import { fingerprint } from './fingerprint.ts';
import { documentGaps } from './gap-views.ts';
import { namedPlaces } from './named-places.ts';
import type { NamedPlace } from './named-places.ts';
import { Positions } from './positions.ts';
import type { Session } from './session.ts';
import { diagnosticOf } from './to-lsp.ts';

/** What is kept of a document that is not open. */
export interface FolderDocument {
  readonly diagnostics: Diagnostic[];
  /** Differs when the diagnostics do. */
  readonly fingerprint: string;
  readonly places: readonly NamedPlace[];
  /** Absent where nothing was asked. */
  readonly gaps: DocumentGaps | undefined;
}

export class Folder extends FolderDocuments<FolderDocument> {
  readonly #closed = new Map<string, { readonly uri: string; readonly times: number }>();

  constructor(session: Session) {
    super({
      files: session.disk,
      later: session.clock.later,
      roots: () => session.roots,
      surroundings: () => session.surroundingsOf('disk'),
      gone: (uri) => session.left(uri, 'disk'),
      digest: (analysis) => digestOf(session, analysis),
    });
  }

  /** The documents that the client had open and closed. What it shows of them since then it has to be told. */
  get closed(): readonly string[] {
    return [...this.#closed.values()].map(({ uri }) => uri);
  }

  /** How often the client closed a document. */
  timesClosed(uri: string): number {
    return this.#closed.get(comparable(uri))?.times ?? 0;
  }

  /** The client closed a document: from now on its text is that on the disk. */
  wasClosed(uri: string): void {
    this.#closed.set(comparable(uri), { uri, times: this.timesClosed(uri) + 1 });
    this.changed();
  }
}

/** What is kept of an analysis. */
export function digestOf(session: Session, analysis: Analysis): FolderDocument {
  const { uri, tree, result } = analysis;
  for (const { rule, error } of result.crashed) session.logBrokenRule(rule, error);
  const positions = new Positions(tree.text, tree.lines, session.client.encoding);
  const diagnostics = result.findings.map((finding) => diagnosticOf(finding, uri, positions, session.client));
  const places = namedPlaces(analysis, positions);
  const gaps = documentGaps(analysis, positions);
  return { diagnostics, fingerprint: fingerprint(JSON.stringify(diagnostics)), places, gaps };
}
