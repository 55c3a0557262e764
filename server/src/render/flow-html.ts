// Render room: the flow on the page: two drawings, of which the one that fits is seen, and the same in words for those
// who do not see it.

import { flowInWords, flowOf } from './flow.ts';
import { tallFlow, wideFlow } from './flow-svg.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Sheet } from './sheet.ts';
import { words } from './words.ts';

/** The flow from trigger to output. */
export function flowHtml(sheet: Sheet): Html {
  const columns = flowOf(sheet.document);
  return html`<figure class="flow" aria-label="${words('flow.title')}">
    ${wideFlow(sheet, columns)}${tallFlow(sheet, columns)}
    <ol class="only-heard">
      ${flowInWords(columns).map((one) => html`<li>${one}</li>`)}
    </ol>
  </figure>`;
}
