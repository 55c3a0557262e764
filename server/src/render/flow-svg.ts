// Render room: the flow as a drawing. `wide` has the five parts side by side, `tall` one below the other. It has no
// colours of its own: classes say what a line is, and whoever shows it has the styles.

import { edgeOf } from './flow.ts';
import type { Box, Column, Hop } from './flow.ts';
import { arrow, bracket, centre, head, isStraight, asideOf, round, tiesOf } from './flow-ties.ts';
import type { Density, Placed, Side } from './flow-ties.ts';
import { DRAWING as PAPER, drawingLines } from '../rules/shared/page-length.ts';
import { lines } from '../rules/shared/text-width.ts';
import { html } from './html.ts';
import type { Hole, Html } from './html.ts';
import type { Sheet } from './sheet.ts';
import { labelOf, words } from './words.ts';

const AIRY: Density = {
  ...{ text: 13, sub: 11.5, textStep: 17, subStep: 15, pad: 11, gap: 10 },
  ...{ most: 8, many: 5, hop: 5, subMost: 3, joins: false },
};
/** For paper, where the page decides how many lines there are. */
const DENSE = { text: 12.5, sub: 12.5, textStep: 15, subStep: 15, pad: 6, gap: 6, joins: true };

/** All five parts side by side; what is done by hand hangs below the part that it belongs to. */
export function wideFlow(sheet: Sheet, columns: readonly Column[]): Html {
  // On paper the drawing is as wide as the page, and its letters are as large as those around it.
  const { inFile, letters } = sheet;
  const share = 8.5 / letters;
  const [width, between, top, apart] = inFile
    ? [PAPER.width * share, PAPER.between * share, 20, 15]
    : [172, 35, 26, 30];
  const density = inFile ? { ...DENSE, ...drawingLines(letters) } : AIRY;
  const plain = columns.map(({ boxes }) => heightOf(stack(boxes, 0, 0, width, density)));
  const room = Math.max(...plain);
  const stacks = columns.map(({ boxes }, index) => roomy(boxes, index * (width + between), width, density, room));
  const middle = top + room / 2;
  const placed = stacks.map((boxes) => moved(boxes, middle - heightOf(boxes) / 2));
  const base = top + room;
  const last = columns.length - 1;
  const sideOf = (index: number): Side => (index === 0 ? -1 : 1);
  const hops = columns.map(({ boxes, hops: own }, index) => {
    // A step by hand may be as wide as two parts, where nothing hangs below the other, and no line has to pass there.
    const beside = index === last ? index - 1 : index + 1;
    const isAside = index === 0 || index === last || own.every((hop, at) => isStraight(hop, at, boxes.length));
    const isWide = isAside && columns[beside]?.hops.length === 0;
    const above = [index, ...(isWide ? [beside] : [])].map((at) => placed[at]?.at(-1));
    const from = Math.max(...above.map((one) => (one ? one.y + one.height : base)));
    const x = (isWide ? Math.min(index, beside) : index) * (width + between);
    return stack(own, x, from + apart, isWide ? 2 * width + between : width, density, density.hop);
  });
  const bottom = Math.max(base, ...hops.flatMap((boxes) => boxes.map(({ y, height }) => y + height)));
  const arrows = placed.slice(1).map((to, index) => joined(placed[index] ?? [], to, middle));
  const roles = columns.map(
    ({ role }, index) =>
      html`<text class="flow-role" x="${index * (width + between) + 1}" y="13">${labelOf([role])}</text>`,
  );
  const ties = columns.map(({ hops: own }, index) =>
    tiesOf(own, hops[index] ?? [], placed[index] ?? [], sideOf(index), index > 0 && index < last),
  );
  return drawing(
    inFile ? 'wide is-dense' : 'wide',
    5 * width + 4 * between,
    bottom,
    html`${roles}${arrows}${ties}${[...placed.flat(), ...hops.flat()].map((box) => boxSvg(sheet, box))}`,
    asideOf(columns[0]!),
    asideOf(columns[last]!),
  );
}

/** All parts one below the other, with what is done by hand where it happens. */
export function tallFlow(sheet: Sheet, columns: readonly Column[]): Html {
  const [width, between, indent] = [400, 24, 84];
  let y = 0;
  const parts: Html[] = [];
  const place = (box: Box, most: number, state: string | undefined): Placed => {
    if (y > 0 && state !== undefined) {
      const [x, end] = [indent + 24, y + between - 3];
      parts.push(arrow(`M${x} ${y + 3}V${end}`, state, head(x, end, 0, -1)));
    }
    if (y > 0) y += state === undefined ? AIRY.gap : between;
    const placed = stack([box], indent, y, width - indent, AIRY, most)[0]!;
    parts.push(boxSvg(sheet, placed));
    y += placed.height;
    return placed;
  };
  for (const { role, boxes, hops } of columns) {
    const most = mostOf(boxes, AIRY);
    let state: string | undefined = '';
    const drawn: Placed[] = [];
    const brackets: { readonly hop: Hop; readonly step: Placed }[] = [];
    boxes.forEach((box, at) => {
      const steps = (way: Hop['direction']): readonly Hop[] =>
        hops.filter((hop) => hop.direction === way && edgeOf(hop) === at);
      for (const hop of steps('in')) {
        const step = place(hop, most, state);
        state = hop.at.length > 1 ? undefined : ' is-by-hand';
        if (hop.at.length > 1) brackets.push({ hop, step });
      }
      const label = y === 0 ? 0 : y + (state === undefined ? AIRY.gap : between);
      if (at === 0) {
        parts.push(html`<text class="flow-role" x="1" y="${label + AIRY.pad + AIRY.text}">${labelOf([role])}</text>`);
      }
      drawn.push(place(box, most, state));
      for (const hop of steps('out')) {
        const step = place(hop, most, hop.at.length > 1 ? undefined : ' is-by-hand');
        if (hop.at.length > 1) brackets.push({ hop, step });
      }
      state = undefined;
    });
    for (const { hop, step } of brackets) parts.push(bracket(hop, step, drawn, -1, 0));
  }
  return drawing('tall', width, y, html`${parts}`);
}

/** `left` and `beyond` are room at its sides, for lines that lead around boxes. */
function drawing(name: string, width: number, height: number, contents: Hole, left = 0, beyond = 0): Html {
  return html`<svg
    class="flow-drawing is-${name}"
    viewBox="${-1 - left} -1 ${width + 2 + left + beyond} ${Math.ceil(height) + 2}"
    aria-hidden="true"
    focusable="false"
  >
    ${contents}
  </svg>`;
}

/** The boxes of a part with as much of their texts as there is room for beside the highest part. */
function roomy(boxes: readonly Box[], x: number, width: number, density: Density, room: number): readonly Placed[] {
  let best = stack(boxes, x, 0, width, density);
  let height = -1;
  for (let most = 3; most <= MOST_LINES; most += 1) {
    const more = stack(boxes, x, 0, width, density, most);
    // With more lines it is higher, until all of its texts are there.
    if (heightOf(more) > room || heightOf(more) === height) break;
    height = heightOf(more);
    best = more;
  }
  return best;
}

const MOST_LINES = 8;

function stack(
  boxes: readonly Box[],
  x: number,
  from: number,
  width: number,
  density: Density,
  most = mostOf(boxes, density),
): readonly Placed[] {
  const { text: size, sub: subSize, textStep, subStep, pad, gap, subMost } = density;
  let y = from;
  return boxes.map((box) => {
    // The letters of a drawing on paper are narrower than the estimate takes them for.
    const room = (width - 2 * pad) * (density.joins ? 1.12 : 1);
    const text = lines(box.text ?? words('flow.missing'), room, size, most);
    const hand = box.byHand ? [words('flow.by-hand')] : [];
    const below = [...hand, ...box.sub];
    const sub = (density.joins && below.length > 0 ? [below.join(' · ')] : below).flatMap((one) =>
      lines(one, room, subSize, subMost),
    );
    const height = 2 * pad - 3 + text.length * textStep + (sub.length > 0 ? 3 + sub.length * subStep : 0);
    const placed = { box, x, y, width, height, text, sub, density };
    y += height + gap;
    return placed;
  });
}

function mostOf(boxes: readonly Box[], { joins, most, many }: Density): number {
  return boxes.length > (joins ? 1 : 2) ? many : most;
}

function heightOf(boxes: readonly Placed[]): number {
  const last = boxes.at(-1);
  return last ? last.y + last.height - (boxes[0]?.y ?? 0) : 0;
}

function moved(boxes: readonly Placed[], by: number): readonly Placed[] {
  return boxes.map((one) => ({ ...one, y: one.y + by }));
}

function boxSvg(sheet: Sheet, { box, x, y, width, height, text, sub, density }: Placed): Html {
  const { pad, textStep, subStep } = density;
  const state = `${box.text === undefined ? ' is-missing' : ''}${box.byHand ? ' is-by-hand' : ''}`;
  const texts = text.map(
    (line, index) =>
      html`<text class="flow-text" x="${x + pad}" y="${round(y + pad + 10 + index * textStep)}">${line}</text>`,
  );
  const under = y + pad + 12 + text.length * textStep;
  const subs = sub.map(
    (line, index) => html`<text class="flow-sub" x="${x + pad}" y="${round(under + index * subStep)}">${line}</text>`,
  );
  return html`<g class="flow-box${state}" ${sheet.to(box.path)}
    ><rect x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" rx="6" />${texts}${subs}</g
  >`;
}

/** Lines from every box of one part to every box of the next, through one arrow. */
function joined(from: readonly Placed[], to: readonly Placed[], middle: number): Html {
  const start = (from[0]?.x ?? 0) + (from[0]?.width ?? 0);
  const end = to[0]?.x ?? 0;
  const via = round((start + end) / 2);
  const tails = from.map((one) => {
    const state = one.box.byHand ? ' is-by-hand' : one.box.text === undefined ? ' is-missing' : '';
    return html`<path class="flow-line${state}" d="M${start + 3} ${round(centre(one))}H${via}V${round(middle)}" />`;
  });
  const heads = to.map((one) =>
    arrow(
      `M${via} ${round(middle)}V${round(centre(one))}H${end - 4}`,
      one.box.text === undefined ? ' is-missing' : '',
      head(end - 4, centre(one), -1, 0),
    ),
  );
  return html`${tails}${heads}`;
}
