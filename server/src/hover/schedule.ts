// Hover room: a cron expression in words, with the next times at which it fires.

import { weekday } from '../meaning/dates.ts';
import { say } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { nextTimes, isTimeZone, readSchedule } from '../schedule/schedule.ts';
import type { Path } from '../syntax/path.ts';
import { nodeAt } from '../model/locate.ts';
import { resolveAlias } from '../syntax/tree.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { author, paragraph, plain, strong, text } from './blocks.ts';
import type { Block, Run } from './blocks.ts';
import type { HoverContext } from './context.ts';

/** A schedule read back in words; nothing for one that is words already. */
export function scheduleGuide(
  { tree }: Analysis,
  path: Path,
  written: string,
  { from, timeZone }: HoverContext,
): readonly Block[] {
  const schedule = readSchedule(written);
  if (schedule.kind === 'words') return [];
  if (schedule.kind === 'unreadable') return [paragraph(text(say('hover.unreadable')))];
  const beside = resolveAlias(nodeAt(tree, [...path.slice(0, -1), 'time-zone']));
  const named = beside?.kind === 'scalar' && beside.text.trim() !== '' ? beside.text.trim() : undefined;
  const zone = named ?? timeZone;
  const words = paragraph(strong(say('hover.sentence', { words: schedule.words })));
  if (!isTimeZone(zone)) return [words, paragraph(plain(say('hover.zone-bad', { zone })))];
  const times = nextTimes(schedule, zone, from, NEXT);
  if (!times) return [words];
  if (times.length === 0) return [words, paragraph(text(say('hover.never')))];
  const items = times.map(({ date, time }): readonly Run[] => [author(`${textOf(weekday(date))} ${date} ${time}`)]);
  const clocks = say(named === undefined ? 'hover.zone-unknown' : 'hover.zone', { zone });
  return [words, paragraph(text(say('hover.next-times'))), { kind: 'list', items }, paragraph(text(clocks))];
}

/** How many of the next times are shown. */
const NEXT = 3;
