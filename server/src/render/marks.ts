// Render room: small signs that say with a shape what the word beside them says. They are for the eyes alone.

import type { Severity } from '../rules/rule.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The sign of a severity: a crossed circle, a triangle, a circled i, a small ring. */
export function severityMark(severity: Severity): Html {
  switch (severity) {
    case 'error':
      return sign(html`<circle cx="8" cy="8" r="7" /><path class="cut" d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" />`);
    case 'warning':
      return sign(html`<path d="M8 1.2 15.4 14.4H.6z" /><path class="cut" d="M8 6v4.2M8 11.6v1.6" />`);
    case 'info':
      return sign(html`<circle cx="8" cy="8" r="7" /><path class="cut" d="M8 7v4.6M8 4v1.8" />`);
    case 'hint':
      return sign(html`<circle class="ring" cx="8" cy="8" r="5" />`);
  }
}

/** The sign of a gate: a tick, an exclamation mark in a diamond, a question mark in a ring. */
export function gateMark(state: 'passed' | 'open' | 'confirm'): Html {
  switch (state) {
    case 'passed':
      return sign(html`<circle cx="8" cy="8" r="7" /><path class="cut" d="M4.6 8.3l2.4 2.4 4.4-5" />`);
    case 'open':
      return sign(html`<path d="M8 .6 15.4 8 8 15.4.6 8z" /><path class="cut" d="M8 4.4v4.4M8 10.2v1.6" />`);
    case 'confirm':
      return sign(html`<circle class="ring" cx="8" cy="8" r="6.5" /><path class="line" d="M4.9 8.3l2.2 2.2 4-4.6" />`);
  }
}

function sign(shape: Html): Html {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shape}</svg>`;
}
