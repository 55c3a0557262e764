// Render room: the flow on the page: two drawings, of which the one that fits is seen, and the same in words for those
// who do not see it.

import { flowOf } from './flow.ts';
import type { Box, Column, Hop } from './flow.ts';
import { tallFlow, wideFlow } from './flow-svg.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Sheet } from './sheet.ts';
import { labelOf, words } from './words.ts';

/** The flow from trigger to output. */
export function flowHtml(sheet: Sheet): Html {
  const columns = flowOf(sheet.document);
  return html`<figure class="flow" aria-label="${words('flow.title')}">
    ${wideFlow(sheet, columns)}${tallFlow(sheet, columns)}
    <ol class="only-heard">
      ${columns.map(said)}
    </ol>
  </figure>`;
}

/** One part in words, with the steps done by hand that lead to it or away from it. */
function said({ role, boxes, hops }: Column): Html {
  const byHand = (at: number, way: Hop['direction']): readonly Html[] =>
    hops
      .filter((hop) => hop.at === at && hop.direction === way)
      .map((hop) => html`<li>${words('flow.said-by-hand')} ${inWords({ ...hop, byHand: false })}</li>`);
  return html`${boxes.map((box, at) => {
    const text = inWords(box);
    const name = labelOf([role]);
    const part = text === undefined ? words('flow.said-missing', { role: name }) : `${name}: ${text}`;
    return html`${byHand(at, 'in')}
      <li>${part}</li>
      ${byHand(at, 'out')}`;
  })}`;
}

function inWords({ text, sub, byHand }: Box): string | undefined {
  if (text === undefined) return undefined;
  const more = [...(byHand ? [words('flow.by-hand')] : []), ...sub].join(', ');
  return more === '' ? text : `${text} (${more})`;
}
