// Hover room: blocks as Markdown, in which nothing of the author's becomes markup, or as text for clients without it.

import { textOf } from '../messages/text.ts';
import type { Block, Run } from './blocks.ts';

/** The blocks as Markdown. */
export function markdownOf(blocks: readonly Block[]): string {
  return blocks.map(blockInMarkdown).join('\n\n');
}

/** The blocks as text without any markup. */
export function plainTextOf(blocks: readonly Block[]): string {
  return blocks.map(blockInText).join('\n\n');
}

function blockInMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(runInMarkdown).join(' ');
    case 'list':
      return block.items.map((item) => `- ${item.map(runInMarkdown).join(' ')}`).join('\n');
    case 'yaml':
      return fenced(block.text);
    case 'line':
      return '---';
  }
}

function runInMarkdown(run: Run): string {
  switch (run.kind) {
    case 'text':
      return prose(textOf(run.words));
    case 'plain':
      return escaped(textOf(run.words));
    case 'strong':
      return `**${escaped(textOf(run.words))}**`;
    case 'author':
      return escaped(run.text);
    case 'code':
      return inCode(run.text);
    case 'link':
      return `[${escaped(run.text)}](<${run.target.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
  }
}

function blockInText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(runInText).join(' ');
    case 'list':
      return block.items.map((item) => `- ${item.map(runInText).join(' ')}`).join('\n');
    case 'yaml':
      return block.text;
    case 'line':
      return '---';
  }
}

function runInText(run: Run): string {
  if (run.kind === 'text') return textOf(run.words).replaceAll('`', '');
  return 'words' in run ? textOf(run.words) : run.text;
}

/** The catalogue's own sentence: code in backticks is code, everything else is characters. */
function prose(words: string): string {
  return words
    .split('`')
    .map((part, index, all) =>
      index % 2 === 0 ? escaped(part) : index < all.length - 1 ? inCode(part) : escaped(`\`${part}`),
    )
    .join('');
}

/**
 * Every mark that Markdown could give a meaning, behind a backslash, and no more, since some clients show the backslash.
 * Line ends are spaces, so only the first characters can begin a list, a heading or a line.
 */
function escaped(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_[\]<>|~&#]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** The characters between more backticks than there are among them. */
function inCode(characters: string): string {
  const line = oneLine(characters);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${line}${space}${ticks}`;
}

function fenced(lines: string): string {
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}yaml\n${lines}\n${ticks}`;
}

function oneLine(words: string): string {
  // eslint-disable-next-line no-control-regex -- line ends and other control characters have no place in a sentence.
  return words.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
