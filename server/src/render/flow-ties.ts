// Render room: the lines of the drawing of the flow, and those that tie a step done by hand to the boxes that it leads to
// or comes from: straight where it hangs right below its only box, else around the others.

import type { Box, Column, Hop } from './flow.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The measures of a drawing. */
export interface Density {
  readonly text: number;
  readonly sub: number;
  readonly textStep: number;
  readonly subStep: number;
  readonly pad: number;
  readonly gap: number;
  /** How many lines of text a box has at most. */
  readonly most: number;
  /** The same for each of many boxes of one part. */
  readonly many: number;
  /** The same for a step by hand that hangs below its part. */
  readonly hop: number;
  /** The same for each of the smaller texts below. */
  readonly subMost: number;
  /** What stands below the text shares its lines. */
  readonly joins: boolean;
}

/** A box with its place and size worked out. */
export interface Placed {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: readonly string[];
  readonly sub: readonly string[];
  readonly density: Density;
}

/** The side of the boxes that a line runs along: left or right. */
export type Side = -1 | 1;

/** How far the first line beside a stack is from it, and each of the others from the one before. */
const [NEAR, APART] = [12, 6];

/** Whether a step hangs right below the one box that it is tied to. */
export function isStraight({ at }: Hop, index: number, boxes: number): boolean {
  return index === 0 && at.length === 1 && at[0] === boxes - 1;
}

/** All lines between the steps below a stack and its boxes; `isInside` where arrows run beside the stack. */
export function tiesOf(
  hops: readonly Hop[],
  steps: readonly Placed[],
  boxes: readonly Placed[],
  side: Side,
  isInside: boolean,
): readonly Html[] {
  let lane = -1;
  return steps.map((step, at) => {
    const [hop, last] = [hops[at]!, boxes.at(-1)!];
    if (isStraight(hop, at, boxes.length)) return tie(step, last, hop);
    lane += 1;
    return bracket(hop, step, boxes, side, lane, isInside);
  });
}

/** The room that the lines beside a stack take. */
export function asideOf({ hops, boxes }: Column): number {
  const count = hops.filter((hop, at) => !isStraight(hop, at, boxes.length)).length;
  return count && NEAR + (count - 1) * APART;
}

/** A line along the side of boxes that ties some of them to a step. */
export function bracket(
  { direction, at }: Hop,
  step: Placed,
  boxes: readonly Placed[],
  side: Side,
  lane: number,
  isInside = false,
): Html {
  const tied = at.flatMap((index) => boxes[index] ?? []);
  const edge = (one: Placed): number => one.x + (side === 1 ? one.width : 0) + side * 3;
  const outer = Math.max(...tied.map((one) => side * edge(one))) - 3;
  // Between two stacks there is half the room, and arrows leave from the middle of each box.
  const x = side * (outer + (isInside ? 6 + 3 * lane : NEAR - 1 + APART * lane));
  const ends = [...tied, step]
    .map((one) => ({ x: edge(one), y: round(centre(one) + (isInside && tied.includes(one) ? 9 : 0)), one }))
    .sort((a, b) => a.y - b.y);
  const [top, bottom] = [ends[0]!, ends.at(-1)!];
  const middle = ends.slice(1, -1).map((end) => `M${end.x} ${end.y}H${x}`);
  const heads = ends.filter(({ one }) => tied.includes(one) === (direction === 'in'));
  return arrow(
    `M${top.x} ${top.y}H${x}V${bottom.y}H${bottom.x}${middle.join('')}`,
    ' is-by-hand',
    heads.map((end) => head(end.x, end.y, side, 0)).join(''),
  );
}

/** The line between a step and the box above it. */
function tie(step: Placed, above: Placed, { direction }: Hop): Html {
  const at = round(above.x + above.width / 2);
  const [from, to] = [above.y + above.height + 2, step.y - 2];
  return arrow(
    `M${at} ${round(from)}V${round(to)}`,
    ' is-by-hand',
    direction === 'in' ? head(at, from, 0, 1) : head(at, to, 0, -1),
  );
}

/** A line with its head. */
export function arrow(line: string, state: string, head: string): Html {
  return html`<path class="flow-line${state}" d="${line}" /><path class="flow-head${state}" d="${head}" />`;
}

/** The middle of the height of a box. */
export function centre({ y, height }: Placed): number {
  return y + height / 2;
}

/** To a tenth of a pixel. */
export function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** A head at a place, where a line comes from one of the four sides: that of `(-1, 0)` comes from the left. */
export function head(x: number, y: number, fromX: number, fromY: number): string {
  const wing = (side: number): string =>
    `${round(x + 5 * fromX + 4 * side * fromY)} ${round(y + 5 * fromY + 4 * side * fromX)}`;
  return `M${wing(-1)}L${round(x)} ${round(y)}L${wing(1)}`;
}
