// Command line room: how far a document is, in a few calm lines.

import { isOnTrack } from '../../language/stages.ts';
import type { GateState, Readiness } from '../../readiness/readiness.ts';
import { formatPath } from '../../syntax/path.ts';
import type { DocumentReport, ReportedWaiver } from '../report.ts';
import { counted } from '../words.ts';
import { printable, wrapped } from './cells.ts';
import type { Paint } from './paint.ts';

/** So many fields are named that the next stage asks for. */
const MOST_LEFT = 8;

/** The document's stage, gates, what is left for its next stage, and the findings that are waived. */
export function readinessLines(document: DocumentReport, columns: number, paint: Paint): readonly string[] {
  const { file, readiness, fixed } = document;
  const indented = (text: string, style?: 'dim'): readonly string[] =>
    wrapped(text, columns - 4).map(
      (line, index) => `${index === 0 ? '  ' : '    '}${style ? paint(style, line) : line}`,
    );
  return [
    paint('bold', printable(file)),
    ...indented(
      document.isConfiguration
        ? 'the configuration of this folder; what can be read of it holds'
        : document.isPage
          ? stateOf(readiness)
          : 'cannot be judged as a page',
    ),
    ...(document.isPage ? indented(leftOf(readiness), 'dim').filter((line) => line.trim() !== '') : []),
    ...document.waived.flatMap((waiver) => indented(waivedText(waiver), 'dim')),
    ...(fixed > 0 ? indented(`${counted(fixed, 'finding')} fixed`) : []),
  ];
}

/** `hand-over, day 21: 4 of 6 gates passed (open: data, value), 5 to confirm`. */
function stateOf({ stage, day, gates }: Readiness): string {
  if (stage === undefined) return 'unknown stage: only its structure is judged';
  const when = `${stage}${day === undefined ? '' : `, day ${day}`}`;
  if (!isOnTrack(stage)) return `${when}: off the track, nothing is asked of it`;
  const open = gates.filter(({ passed }) => !passed).map(({ gate }) => gate);
  const passed = gates.length - open.length;
  const toConfirm = gates.reduce((sum, gate) => sum + gate.toConfirm.length, 0);
  const state =
    open.length === 0
      ? `all ${gates.length} gates passed`
      : `${passed} of ${gates.length} gates passed (open: ${open.join(', ')})`;
  const ready = gates.every(isReady) ? ', production-ready' : '';
  return `${when}: ${state}${toConfirm > 0 ? `, ${toConfirm} to confirm` : ''}${ready}`;
}

function isReady({ productionReady }: GateState): boolean {
  return productionReady;
}

/** `left for integrate (9): failure, output.within, …`; empty when there is no next stage. */
function leftOf({ next }: Readiness): string {
  if (!next) return '';
  if (next.left.length === 0) return `nothing left for ${next.stage}`;
  const fields = [...new Set(next.left.map(({ path }) => formatPath(path)))];
  const more = fields.length - MOST_LEFT;
  const named = fields.slice(0, more === 1 ? MOST_LEFT + 1 : MOST_LEFT).join(', ');
  return `left for ${next.stage} (${next.left.length}): ${named}${more > 1 ? ` and ${more} more` : ''}`;
}

function waivedText({ finding, until, by, because }: ReportedWaiver): string {
  return `waived until ${until} by ${by}: ${finding.rule} — ${because}`;
}
