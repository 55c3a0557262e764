import { valueOf } from '../../model/slot.ts';
import { vagueFailure } from '../../wording/failure.ts';
import { judged, mayBeName, vague } from '../shared/vague.ts';

export const failureVague = vague({
  id: 'failure/vague',
  due: 'integrate',
  *judge({ page }, read) {
    const failure = valueOf(page.failure);
    if (!failure) return;
    const people = (valueOf(failure.alert) ?? []).map((slot) =>
      slot.value?.contactState !== 'none'
        ? []
        : judged(slot, (text) => (mayBeName(slot.value, read(text)) ? undefined : vagueFailure(read(text)))),
    );
    // One who can be reached is enough.
    if (people.every((found) => found.some(({ vague }) => vague !== undefined))) yield* people.flat();
    for (const slot of [failure.detect, failure.fallback]) {
      yield* judged(slot, (text) => vagueFailure(read(text)), 'optional');
    }
  },
});
