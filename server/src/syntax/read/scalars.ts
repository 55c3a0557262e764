// Syntax room: one token to a scalar node, by the core schema of YAML 1.2.

import { CST } from 'yaml';
import type { ScalarNode, ScalarStyle } from '../tree.ts';
import { dress, type Props } from './props.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/**
 * Reads a scalar token. What YAML does not accept is noted as a fault, which blames everything from `from` on.
 * `parent` is the column of the block collection around it, which an explicit indentation (`|2`) counts from.
 */
export function readScalar(
  reading: Reading,
  token: Token,
  props: Props | undefined,
  from: number,
  parent: number,
): ScalarNode {
  const source = reading.source.slice(token.start, token.end);
  switch (token.type) {
    case 'double-quoted':
      return dress(reading, doubleQuoted(reading, token, source, from), props);
    case 'single-quoted':
      return dress(reading, singleQuoted(reading, token, source, from), props);
    case 'block-scalar':
      return dress(reading, blockScalar(reading, token, from, parent), props);
    default:
      return dress(reading, plain(reading, token, source, from), props);
  }
}

/** A scalar for a place where an anchor or a tag stands before nothing. */
export function emptyScalar(reading: Reading, at: number, props: Props): ScalarNode {
  return dress(reading, scalar(reading, { start: at, end: at }, 'plain', null, ''), props);
}

/** What the core schema reads in a plain scalar on one line. */
export function plainValue(source: string): string | number | boolean | null {
  const code = source.charCodeAt(0);
  if ((code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e) {
    return numberOf(source) ?? source;
  }
  switch (source) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return source;
  }
}

function numberOf(source: string): number | undefined {
  if (/^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(source)) return Number(source);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return source.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(source) ? NaN : undefined;
}

function scalar(
  reading: Reading,
  place: { readonly start: number; readonly end: number },
  style: ScalarStyle,
  value: ScalarNode['value'],
  text: string,
): ScalarNode {
  return { kind: 'scalar', range: reading.range(place.start, place.end), style, value, text };
}

/** The characters that a plain scalar cannot start with and that the lexer does not read as something else. */
const BAD_START = new Set([',', '%', '|', '>', '@', '`', '\t']);

function plain(reading: Reading, token: Token, source: string, from: number): ScalarNode {
  if (BAD_START.has(source.charAt(0))) reading.fail('bad-start', token.start, from);
  if (token.line !== token.endLine) {
    const text = resolve(reading, token, 'scalar', source, from);
    return scalar(reading, token, 'plain', text, text);
  }
  return scalar(reading, token, 'plain', plainValue(source), source);
}

function doubleQuoted(reading: Reading, token: Token, source: string, from: number): ScalarNode {
  if (!isClosed(source)) reading.fail('unclosed-quote', token.start, from);
  const simple = token.line === token.endLine && !source.includes('\\');
  const text = simple ? source.slice(1, -1) : resolve(reading, token, 'double-quoted-scalar', source, from);
  return scalar(reading, token, 'double-quoted', text, text);
}

function singleQuoted(reading: Reading, token: Token, source: string, from: number): ScalarNode {
  if (!isClosed(source)) reading.fail('unclosed-quote', token.start, from);
  const simple = token.line === token.endLine && !source.slice(1, -1).includes("'");
  const text = simple ? source.slice(1, -1) : resolve(reading, token, 'single-quoted-scalar', source, from);
  return scalar(reading, token, 'single-quoted', text, text);
}

/** Whether the last quotation mark of a quoted scalar ends it, rather than being escaped. */
function isClosed(source: string): boolean {
  const quote = source.charAt(0);
  const escape = quote === '"' ? '\\' : quote;
  let at = source.length - 1;
  if (at < 1 || source.charAt(at) !== quote) return false;
  while (at > 1 && source.charAt(at - 1) === escape) at -= 1;
  return (source.length - 1 - at) % 2 === 0;
}

type FlowType = 'scalar' | 'double-quoted-scalar' | 'single-quoted-scalar';

/** Folds lines and resolves escapes. */
function resolve(reading: Reading, token: Token, type: FlowType, source: string, from: number): string {
  const flow: CST.FlowScalar = { type, offset: token.start, indent: 0, source };
  const resolved = CST.resolveAsScalar(flow, true, (offset, code) => {
    if (code === 'BAD_DQ_ESCAPE') reading.fail('bad-escape', offset, from);
  });
  return resolved.value;
}

function blockScalar(reading: Reading, token: Token, from: number, parent: number): ScalarNode {
  const { header = { end: token.end, contentStart: token.end, broken: true } } = token;
  if (header.broken) reading.fail('bad-start', token.start, from);
  const slice = (start: number, end: number): string => reading.source.slice(start, end);
  const mark = slice(token.start, header.end);
  const indent = Math.max(parent, 0);
  const cst: CST.BlockScalar = {
    type: 'block-scalar',
    offset: token.start,
    indent,
    props: [
      { type: 'block-scalar-header', offset: token.start, indent, source: mark },
      { type: 'newline', offset: header.end, indent, source: slice(header.end, header.contentStart) },
    ],
    source: slice(header.contentStart, token.end),
  };
  const resolved = CST.resolveAsScalar(cst, true, (offset, code) => {
    if (code === 'UNEXPECTED_TOKEN') reading.fail('bad-start', token.start, from);
    // The content of a block scalar that is the whole document need not be indented.
    else if (code !== 'BAD_INDENT' || parent >= 0) reading.fail('bad-block-indent', offset, from);
  });
  const place = { start: token.start, end: contentEnd(reading.source, header.end, token.end) };
  reading.lastEnd = place.end;
  const style = mark.startsWith('|') ? 'literal' : 'folded';
  return scalar(reading, place, style, resolved.value, resolved.value);
}

/** The end of the last line that is not blank. */
function contentEnd(source: string, from: number, to: number): number {
  let end = to;
  for (;;) {
    const lineEnd = lastLineEnd(source, end);
    if (lineEnd <= from) return from;
    const lineStart = source.lastIndexOf('\n', lineEnd - 1) + 1;
    if (lineStart < from || source.slice(lineStart, lineEnd).trim() !== '') return lineEnd;
    end = lineStart;
  }
}

function lastLineEnd(source: string, end: number): number {
  if (source.charAt(end - 1) !== '\n') return end;
  return source.charAt(end - 2) === '\r' ? end - 2 : end - 1;
}
