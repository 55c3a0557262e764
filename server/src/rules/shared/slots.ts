// Ways into the sections for the absence rules: one part, each of several parts, any of them.

import { partsOf, valueOf } from '../../model/slot.ts';
import type { Slot } from '../../model/slot.ts';

type Slots = readonly Slot<unknown>[];
type Named<N extends string> = Readonly<Record<N, Slot<unknown>>>;

/** The field of a part that is there; nothing when the part is missing, since another rule says so. */
export function inPart<N extends string>(part: Slot<Named<N>>, name: N): Slots {
  const value = valueOf(part);
  return value ? [value[name]] : [];
}

/** The field of a part, absent also where the whole part is: for sections that have no rule of their own. */
export function inPartOrAbsent<N extends string>(part: Slot<Named<N>>, name: N): Slots {
  if (part.state === 'absent') return [{ state: 'absent', path: [...part.path, name] }];
  return part.state === 'present' ? inPart(part, name) : [{ state: 'unclear', path: [...part.path, name] }];
}

/** The field of every part: of several inputs each needs its own format. */
export function eachPart<N extends string>(parts: Slot<readonly Slot<Named<N>>[]>, name: N): Slots {
  return partsOf(parts).map((part) => part.value[name]);
}

/** The field of the part that has it: one example serves all inputs. Where none has, the first part is asked. */
export function anyPart<N extends string>(parts: Slot<readonly Slot<Named<N>>[]>, name: N): Slots {
  const slots = partsOf(parts).map((part) => part.value[name]);
  const best =
    slots.find((slot) => slot.state !== 'absent' && slot.state !== 'unclear') ??
    slots.find((slot) => slot.state === 'unclear');
  return slots.length === 0 ? [] : [best ?? slots[0]!];
}
