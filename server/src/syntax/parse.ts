// Syntax room: the front door. Text to a located tree.

import { attach } from './attach.ts';
import { LineIndex } from './lines.ts';
import type { Readable } from './mend/findings.ts';
import { mend } from './mend/rounds.ts';
import { isSeparable, readAgain } from './parts.ts';
import { MAX_DEPTH } from './read/reading.ts';
import { read } from './read/read.ts';
import { LIMITS, refuse, scan } from './scan.ts';
import { mendSwallowed } from './swallowed/swallowed.ts';
import type { SyntaxTree, TextRange, Vocabulary } from './tree.ts';

/**
 * Parses one page. Never throws: text that YAML rejects, or that it reads otherwise than the author sees it, is
 * mended and comes back with slips; what cannot be a page is refused with one slip. `words` are the keys of the
 * page: they tell a key whose colon is not there (yet) from a piece of a sentence. `before` is the tree of an earlier
 * text (with the same words), which makes it quicker and no other.
 */
export function parse(text: string, words?: Vocabulary, before?: SyntaxTree): SyntaxTree {
  const refusal = scan(text);
  if (refusal) return refuse(text, refusal.kind, refusal.args);
  const again = before && readAgain(text, before, words);
  if (again) return { text, slips: [], refused: false, eol: eolOf(text), ...again };
  // A lone carriage return ends a line too; in what is read it is a line feed, at the same place.
  const source = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  let reading: Readable = { result: read(source), findings: [] };
  if (reading.result.fault && reading.result.fault.code !== 'too-deep') {
    reading = mend(source, reading.result, words);
  }
  const { fault, anchors } = reading.result;
  if (fault) return refuse(text, 'too-deep', { limit: MAX_DEPTH });
  if (anchors > LIMITS.anchors) return refuse(text, 'too-many-anchors', { limit: LIMITS.anchors, count: anchors });
  reading = mendSwallowed(source, reading, words);
  return treeOf(text, reading);
}

function treeOf(text: string, { draft, result, findings }: Readable): SyntaxTree {
  const { root, second, comments } = result;
  const place = ({ start, end }: TextRange): TextRange => (draft ? draft.inAuthor(start, end) : { start, end });
  return {
    text,
    lines: new LineIndex(text),
    ...(root && { root }),
    slips: findings.length > 0 ? attach(text, root, findings) : [],
    refused: false,
    comments: draft ? comments.map(place) : comments,
    ...(second && { secondDocument: place(second) }),
    eol: eolOf(text),
    ...(!draft && findings.length === 0 && isSeparable(text, result) && { tokens: result.tokens }),
  };
}

/** The line ending of most lines. */
function eolOf(text: string): SyntaxTree['eol'] {
  if (!text.includes('\r')) return '\n';
  let crlf = 0;
  let lf = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) crlf += 1;
    else lf += 1;
  }
  if (crlf + lf === 0) return '\r';
  return crlf > lf ? '\r\n' : '\n';
}
