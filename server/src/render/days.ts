// Render room: the plan of ninety days as a line, with the stage that the page is in and today on it.

import { LAST_DAY, rankOf, TRACK } from '../language/stages.ts';
import type { TrackStage } from '../language/stages.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { capitalised, spoken, words } from './words.ts';

/** The part of the width that the time before day 1, and that after day 90, takes; the rest is for the days. */
const ASIDE = 10;
const DAYS = LAST_DAY.decide;

/** The line, drawn for the eye, and below it its stages as a list for everybody. */
export function daysHtml(now: TrackStage, day: number | undefined): Html {
  const steps = TRACK.map((stage) => {
    const state = stateOf(stage, now);
    const current = stage === now ? html` aria-current="step"` : undefined;
    return html`<li class="step is-${state}" ${current}>
      <span class="step-name">${capitalised(spoken(stage))}</span> <span class="step-days">${daysOf(stage)}</span>
    </li>`;
  });
  return html`<svg class="days" width="100%" height="27" aria-hidden="true" focusable="false">
      ${TRACK.map((stage) => segment(stage, now))}${day === undefined ? undefined : todayMark(day, now)}
    </svg>
    <ol class="track" aria-label="${words('sheet.track')}">
      ${steps}
    </ol>`;
}

function segment(stage: TrackStage, now: TrackStage): Html {
  const [from, to] = [startOf(stage), endOf(stage)];
  const width = (to - from - 0.35).toFixed(2);
  return html`<rect
    class="day-line is-${stateOf(stage, now)}"
    x="${from.toFixed(2)}%"
    y="18"
    width="${width}%"
    height="5"
  />`;
}

/**
 * Today: a line through the days with its number above. A day outside of the plan stands in the middle of its side; one
 * behind it stands at its edge as long as nobody has decided, so that it does not look like production.
 */
function todayMark(day: number, now: TrackStage): Html {
  const after = now === 'production' ? 100 - ASIDE / 2 : 100 - ASIDE + 1;
  const at = day < 1 ? ASIDE / 2 : day > DAYS ? after : placeOf(day - 0.5);
  const anchor = at < 12 ? 'start' : at > 88 ? 'end' : 'middle';
  const x = `${at.toFixed(2)}%`;
  return html`<line class="day-now" x1="${x}" y1="13" x2="${x}" y2="27" /><text
      class="day-word"
      x="${x}"
      y="10"
      text-anchor="${anchor}"
    >
      ${words(day > 0 ? 'sheet.today' : 'sheet.today-before', { day })}
    </text>`;
}

function stateOf(stage: TrackStage, now: TrackStage): string {
  return rankOf(stage) < rankOf(now) ? 'past' : stage === now ? 'now' : 'ahead';
}

function startOf(stage: TrackStage): number {
  const before = TRACK[rankOf(stage) - 1];
  return before === undefined ? 0 : endOf(before);
}

function endOf(stage: TrackStage): number {
  return stage === 'production' ? 100 : placeOf(LAST_DAY[stage]);
}

/** Where the end of a day is on the line, in per cent of its width. */
function placeOf(day: number): number {
  return ASIDE + (day / DAYS) * (100 - 2 * ASIDE);
}

function daysOf(stage: TrackStage): string {
  const before = TRACK[rankOf(stage) - 1];
  if (before === undefined) return words('sheet.days-before');
  const from = LAST_DAY[before];
  return stage === 'production'
    ? words('sheet.days-after', { from })
    : words('sheet.days', { from: from + 1, to: LAST_DAY[stage] });
}
