// Render room: the flow out of the editor, as a drawing of its own and as a Mermaid diagram.

import type { WorkflowDocument } from '../model/document.ts';
import { styles } from './file-style.ts';
import { flowInWords, flowOf } from './flow.ts';
import type { Box, Column } from './flow.ts';
import { wideFlow } from './flow-svg.ts';
import { html, written } from './html.ts';
import { Sheet } from './sheet.ts';
import { capitalised, labelOf, words } from './words.ts';

/** The flow as an SVG file; it runs nothing and loads nothing. */
export async function flowFile(document: WorkflowDocument, title: string): Promise<string> {
  const [, style = ''] = await styles();
  const columns = flowOf(document);
  const drawing = written(wideFlow(new Sheet(document, { findings: [] }), columns));
  const [, left = '-1', top = '-1', width = '1', height = '1'] =
    /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(drawing) ?? [];
  const inside = drawing
    .slice(drawing.indexOf('>') + 1, drawing.lastIndexOf('</svg>'))
    .replace(/ data-goto="[^"]*"/g, '');
  const names = written(
    html`<title id="title">${title}</title><desc id="desc">${flowInWords(columns).join('. ')}</desc>`,
  );
  const box = `${Number(left) - 11} ${Number(top) - 11} ${Number(width) + 22} ${Number(height) + 22}`;
  const ground = `<rect x="${Number(left) - 11}" y="${Number(top) - 11}" width="100%" height="100%" fill="#fff"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${Number(width) + 22}" height="${Number(height) + 22}" role="img" aria-labelledby="title desc">${names}<style>${style.trim()}</style>${ground}${inside}</svg>\n`;
}

/** The flow as a Mermaid diagram: what a person does by hand is drawn with broken lines. */
export function mermaid(document: WorkflowDocument): string {
  const columns = flowOf(document);
  const lines = ['flowchart LR'];
  const names = columns.map((column, at) =>
    column.boxes.map((box, index) => node(lines, column, box, `${column.role}${at}${index}`)),
  );
  columns.forEach((column, at) => {
    const next = columns[at + 1];
    const to = names[at + 1] ?? [];
    for (const [index, from] of (names[at] ?? []).entries()) {
      const isByHand = column.boxes[index]?.byHand === true;
      if (next) for (const one of to) lines.push(`  ${from} ${isByHand ? '-.->' : '-->'} ${one}`);
    }
    column.hops.forEach((hop, index) => {
      const own = node(lines, column, hop, `hand${at}${index}`);
      for (const one of hop.at) {
        const beside = names[at]?.[one] ?? own;
        lines.push(hop.direction === 'in' ? `  ${own} -.-> ${beside}` : `  ${beside} -.-> ${own}`);
      }
    });
  });
  return [...lines, '  classDef hand stroke-dasharray: 5 4', '  classDef missing stroke-dasharray: 2 4'].join('\n');
}

/** Writes a box as a node and gives its name. A step by hand is none of the section that it belongs to. */
function node(lines: string[], { role }: Column, { text, sub, byHand }: Box, name: string): string {
  const head = byHand ? capitalised(words('flow.by-hand')) : labelOf([role]);
  const label = [`${head}:`, text ?? words('flow.missing'), sub.join(' · ')].filter((one) => one !== '').map(harmless);
  lines.push(`  ${name}["${label.join('<br/>')}"]${byHand ? ':::hand' : text === undefined ? ':::missing' : ''}`);
  return name;
}

/** Every sign that could mean something in a diagram is written by its number. */
function harmless(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} .,()·–—%/:+-]/gu, (sign) =>
    /\s/.test(sign) ? ' ' : `#${sign.codePointAt(0) ?? 32};`,
  );
}
