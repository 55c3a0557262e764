// Generated documents: Markdown, written so that the same input gives the same characters.

/** What stands at the top of every generated page. */
export const NOTICE = '<!-- Written by `npm run generate`. Change its sources, not this file. -->';

/** Joins blocks by blank lines and ends with a line end; blocks that are empty are left out. */
export function blocks(...all: readonly (string | readonly string[])[]): string {
  return `${all
    .flat()
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

/** A table; the cells are Markdown in one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A list with one line for each item. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A block of code. The fence is longer than any in the code, and control characters are made visible. */
export function fence(code: string, language = 'yaml'): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${visible(code).replace(/\n+$/, '')}\n${ticks}`;
}

/** Text for people as Markdown: its `<` and `*` are characters, its code in backticks is code. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<*_[\]\\]/g, '\\$&')))
    .join('');
}

/** A message of the catalogue with its arguments as *names*. */
export function messagePattern(text: string): string {
  return prose(text).replace(/\{([a-z]+)\}/gi, '*$1*');
}

/** Inline code; with backticks inside, in longer ones. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** The anchor that Markdown viewers give to a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

/** Characters that nobody would see, as symbols; line ends and tabs stay. */
function visible(code: string): string {
  return code.replace(/\r\n?/g, '\n').replace(/[\p{Cc}\ufeff]/gu, (character) => {
    if (character === '\n' || character === '\t') return character;
    const number = character.codePointAt(0) ?? 0;
    return number < 0x20 ? String.fromCodePoint(0x2400 + number) : '␦';
  });
}
