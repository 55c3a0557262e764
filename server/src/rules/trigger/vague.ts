import { isOnTrack, rankOf } from '../../language/stages.ts';
import type { Trigger, WorkflowDocument } from '../../model/document.ts';
import { partsOf, valueOf } from '../../model/slot.ts';
import type { Slot } from '../../model/slot.ts';
import { isCron, readSchedule } from '../../schedule/schedule.ts';
import { startsByHand } from '../../wording/by-hand.ts';
import type { Names } from '../../wording/by-hand.ts';
import type { Sentence } from '../../wording/sentence.ts';
import { vagueTrigger } from '../../wording/trigger.ts';
import type { Vagueness } from '../../wording/vagueness.ts';
import { namesOf } from '../shared/people.ts';
import { judged, vague } from '../shared/vague.ts';

export const triggerVague = vague({
  id: 'trigger/vague',
  due: 'document',
  *judge(document, read) {
    const names = namesOf(document);
    for (const { value } of partsOf(document.page.trigger)) {
      const { event, schedule } = value;
      // A schedule tells the time, whatever the event is called.
      if (!tellsTime(schedule)) {
        yield* judged(event, (text) => vagueEvent(read(text), value, names, isAsked(document)));
      }
      yield* judged(schedule, (text) => vagueWords(text, read), 'optional');
    }
  },
});

/** That a person starts it is said by trigger/manual, once it asks; until then only where nothing else is said. */
function vagueEvent(
  sentence: Sentence,
  { system, kind }: Trigger,
  names: Names,
  isManualAsked: boolean,
): Vagueness | undefined {
  const found = vagueTrigger(sentence, system.state === 'present');
  if (valueOf(kind) === 'manual') return found?.why === 'open' && !isManualAsked ? found : undefined;
  return isManualAsked && startsByHand(sentence, names) !== undefined ? undefined : found;
}

/** Whether a schedule is one: cron that can be read, or words. */
function tellsTime(schedule: Slot<string>): boolean {
  if (schedule.state === 'absent' || schedule.state === 'unclear') return false;
  const text = valueOf(schedule)?.trim();
  return text === undefined || !isCron(text) || readSchedule(text).kind !== 'unreadable';
}

function vagueWords(text: string, read: (text: string) => Sentence): Vagueness | undefined {
  const found = /^[\d*@]/.test(text) ? undefined : vagueTrigger(read(text), false);
  return found?.why === 'open' ? found : undefined;
}

function isAsked({ stage }: WorkflowDocument): boolean {
  return stage !== undefined && isOnTrack(stage) && rankOf(stage) >= rankOf('integrate');
}
