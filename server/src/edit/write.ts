// edit: new values as YAML text, in the author's style: block lines with the indentation in use, or one line of flow.

import { draftOf } from './draft.ts';
import type { Draft, DraftEntry } from './draft.ts';
import type { Style } from './layout.ts';
import type { YamlValue } from './operations.ts';
import { newTextOf } from './parts.ts';
import type { LiteralPart, Part } from './parts.ts';
import { writeBlank, writeKey, writeText } from './scalars.ts';

/** Where a value is written. */
export interface WriteContext extends Style {
  /** Inside brackets or braces. */
  readonly flow: boolean;
  /** The indentation of the key that the value belongs to. */
  readonly indent: string;
}

/**
 * A value as it is written behind `key:`. What fits behind the colon comes first, without the space before it; further
 * lines follow with their line ends and indentation. Blanks become `<hint>`.
 */
export function writeValue(value: YamlValue, context: WriteContext): string {
  const draft = draftOf(value);
  if (context.flow) return newTextOf((writeFlow(draft) ?? []).filter(isLiteral));
  const { inline, below } = writeBlock(draft, context.indent, context);
  return newTextOf([...inline, ...below.flatMap((line) => [context.eol, ...lineParts(line)])].filter(isLiteral));
}

/** A line that is written new or moves; one without parts is empty and gets no indentation. */
export interface Line {
  readonly indent: string;
  readonly parts: readonly Part[];
}

/** A value in block style: what stands behind the colon or dash, and the lines below. */
export interface Written {
  readonly inline: readonly Part[];
  readonly below: readonly Line[];
}

/** A value behind a key that is indented by `indent`. */
export function writeBlock(draft: Draft, indent: string, style: Style): Written {
  if (draft.kind === 'map' && draft.entries.length > 0) {
    return { inline: [], below: draft.entries.flatMap((entry) => entryLines(entry, indent + style.step, style)) };
  }
  if (draft.kind === 'list' && draft.items.length > 0) {
    return { inline: [], below: draft.items.flatMap((item) => itemLines(item, indent + style.list, 2, style)) };
  }
  if (draft.kind === 'scalar' && typeof draft.value === 'string' && !style.noBlocks && isLiteralText(draft.value)) {
    return literal(draft.value, indent + style.step, style.step.length);
  }
  return { inline: writeInline(draft, false) ?? [], below: [] };
}

/** An entry of a block mapping, with its comments where it moves. */
export function entryLines(entry: DraftEntry, indent: string, style: Style): readonly Line[] {
  if (entry.lines) return entry.lines.map(({ parts }) => ({ indent, parts }));
  const { inline, below } = writeBlock(entry.value ?? { kind: 'scalar', value: null }, indent, style);
  const key = `${writeKey(entry.key, false)}:`;
  return [{ indent, parts: inline.length > 0 ? [`${key} `, ...inline] : [key] }, ...below];
}

/** A list item in block style; `width` is how far what follows the dash is away from it. */
export function itemLines(draft: Draft, indent: string, width: number, style: Style): readonly Line[] {
  const { inline, below } = writeItem(draft, indent, width, style, true);
  return [{ indent, parts: inline.length > 0 ? [`-${' '.repeat(width - 1)}`, ...inline] : ['-'] }, ...below];
}

/** What stands behind a dash. A mapping or list starts beside it when `beside` allows, else on the next line. */
export function writeItem(draft: Draft, indent: string, width: number, style: Style, beside: boolean): Written {
  const inner = indent + ' '.repeat(width);
  let lines: readonly Line[] = [];
  if (draft.kind === 'map') lines = draft.entries.flatMap((entry) => entryLines(entry, inner, style));
  else if (draft.kind === 'list') lines = draft.items.flatMap((item) => itemLines(item, inner, 2, style));
  const [first, ...others] = lines;
  if (!first) return writeBlock(draft, indent, { ...style, step: ' '.repeat(width) });
  return beside ? { inline: first.parts, below: others } : { inline: [], below: lines };
}

/** A value inside brackets or braces; undefined when it holds something that cannot be written so. */
export function writeFlow(draft: Draft): readonly Part[] | undefined {
  return writeInline(draft, true);
}

function writeInline(draft: Draft, flow: boolean): readonly Part[] | undefined {
  switch (draft.kind) {
    case 'scalar':
      return [typeof draft.value === 'string' ? writeText(draft.value, flow) : writeOther(draft.value)];
    case 'blank':
      return writeBlank(draft.blank, flow);
    case 'source':
      return draft.parts;
    case 'list':
      return bracketed('[', draft.items.map(writeFlow), ']');
    case 'map':
      return bracketed('{', draft.entries.map(flowEntry), '}');
  }
}

/** An entry of a flow mapping. */
export function flowEntry(entry: DraftEntry): readonly Part[] | undefined {
  const value = entry.value && writeFlow(entry.value);
  return value && [`${writeKey(entry.key, true)}: `, ...value];
}

/** A line with its indentation. */
export function lineParts(line: Line): readonly Part[] {
  return line.parts.length === 0 ? [] : [line.indent, ...line.parts];
}

/** Lines with the line end before each of them. */
export function linesBelow(lines: readonly Line[], eol: string): readonly Part[] {
  return lines.flatMap((line) => [eol, ...lineParts(line)]);
}

function bracketed(
  open: string,
  parts: readonly (readonly Part[] | undefined)[],
  close: string,
): readonly Part[] | undefined {
  const result: Part[] = [open];
  for (const [index, part] of parts.entries()) {
    if (!part) return undefined;
    if (index > 0) result.push(', ');
    result.push(...part);
  }
  return [...result, close];
}

function writeOther(value: number | boolean | null): string {
  if (typeof value !== 'number' || Number.isFinite(value)) return String(value);
  if (Number.isNaN(value)) return '.nan';
  return value > 0 ? '.inf' : '-.inf';
}

/** Whether a text of several lines can be written below a bar and is read back as the same characters. */
function isLiteralText(text: string): boolean {
  if (!text.includes('\n') || text.trim() === '' || text.endsWith('\n\n')) return false;
  // eslint-disable-next-line no-control-regex -- these are the characters that YAML allows in quotes only.
  return !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]/u.test(text);
}

function literal(text: string, indent: string, width: number): Written {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  const indicator = lines.find((line) => line !== '')?.startsWith(' ') ? String(width) : '';
  return {
    inline: [`|${indicator}${ends ? '' : '-'}`],
    below: lines.map((line) => ({ indent, parts: line === '' ? [] : [line] })),
  };
}

function isLiteral(part: Part): part is LiteralPart {
  return typeof part === 'string' || part.kind !== 'copy';
}
