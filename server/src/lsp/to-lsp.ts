// Language server room: findings and edits in the words of the protocol.

import { DiagnosticSeverity, MarkupKind } from 'vscode-languageserver';
import type {
  Diagnostic,
  Location,
  MarkupContent,
  SnippetTextEdit,
  TextEdit as LspTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../check/finding.ts';
import { escapeSnippet } from '../edit/parts.ts';
import type { Block } from '../hover/blocks.ts';
import { markdownOf, plainTextOf } from '../hover/markdown.ts';
import { textOf } from '../messages/text.ts';
import { SOURCE } from '../protocol.ts';
import type { DiagnosticData } from '../protocol.ts';
import type { PlaceElsewhere, Severity } from '../rules/rule.ts';
import type { TextEdit } from '../syntax/tree.ts';
import type { OpenDocument } from '../workspace/documents.ts';
import type { Client } from './client.ts';
import type { Positions } from './positions.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the client shows it; other places that belong to it only where the client shows those. */
export function diagnosticOf(finding: Finding, uri: string, positions: Positions, client: Client): Diagnostic {
  const data: DiagnosticData = { rule: finding.rule, path: finding.path };
  const diagnostic: Diagnostic = {
    range: positions.range(finding.range),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: textOf(finding.message),
    data,
  };
  if (client.showsRelatedPlaces && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ range, elsewhere, message }) => ({
      location: elsewhere ? locationOf(elsewhere) : { uri, range: positions.range(range) },
      message: textOf(message),
    }));
  }
  return diagnostic;
}

function locationOf({ uri, line, start, end }: PlaceElsewhere): Location {
  return { uri, range: { start: { line, character: start }, end: { line, character: end } } };
}

/** Edits of one document, for this version of it only where the client can tell versions apart. */
export function documentEdit(
  { uri, version, text }: OpenDocument,
  edits: readonly TextEdit[],
  positions: Positions,
  client: Client,
): WorkspaceEdit {
  if (!client.versionsEdits) return { changes: { [uri]: edits.map((edit) => plainEdit(edit, positions)) } };
  const written = edits.map((edit, index) => {
    const snippet = client.fillsSnippets
      ? snippetFromLineStart(edit, text, edits[index - 1]?.range.end ?? -1)
      : undefined;
    return snippet ? snippetEdit(snippet, positions) : plainEdit(edit, positions);
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: written }] };
}

/** Blocks of words as the client can show them. */
export function markupOf(blocks: readonly Block[], isMarkdown: boolean): MarkupContent {
  if (isMarkdown) return { kind: MarkupKind.Markdown, value: markdownOf(blocks) };
  return { kind: MarkupKind.PlainText, value: plainTextOf(blocks) };
}

/** A new empty file; one that came into being meanwhile is left as it is. */
export function newFile(uri: string): WorkspaceEdit {
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }] };
}

function plainEdit({ range, newText }: TextEdit, positions: Positions): LspTextEdit {
  return { range: positions.range(range), newText };
}

/**
 * Clients indent the further lines of a snippet by the line that it begins in, which is done already. One that begins at
 * the start of its line is left alone, so it takes along what stands before it; undefined where another edit ends there.
 */
function snippetFromLineStart(edit: TextEdit, text: string, free: number): TextEdit | undefined {
  const { range, newText, snippet } = edit;
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const before = text.slice(start, range.start);
  if (snippet === undefined || !snippet.includes('\n') || !/^[ \t]/.test(before)) return edit;
  if (start <= free) return undefined;
  return { range: { start, end: range.end }, newText: before + newText, snippet: escapeSnippet(before) + snippet };
}

function snippetEdit({ range, newText, snippet }: TextEdit, positions: Positions): LspTextEdit | SnippetTextEdit {
  if (snippet === undefined) return plainEdit({ range, newText }, positions);
  return { range: positions.range(range), snippet: { kind: 'snippet', value: snippet } };
}
