// Completion room: which of the fields that are not there the page needs first.

import { fieldAt } from '../language/lookup.ts';
import { isOnTrack, rankOf } from '../language/stages.ts';
import { dueStage } from '../meaning/fields.ts';
import { isWithin, samePath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** `now`: due up to the stage of the page. `next`: due in the stage after it. */
export type Asked = 'now' | 'next';

interface OpenField {
  readonly path: Path;
  readonly asked: Asked;
  /** Nobody can tell yet, since a key that may become it is being typed. */
  readonly isUnclear: boolean;
}

/** The open requirements of a page, to be asked by field. */
export class Requirements {
  readonly #open: readonly OpenField[];
  readonly #rank: number;

  constructor({ document, result }: Analysis) {
    const { stage } = document;
    const rank = stage && isOnTrack(stage) ? rankOf(stage) : NOWHERE;
    this.#rank = rank;
    const open = result.open.flatMap(({ rule: { due }, fact, answer, waived }): OpenField[] => {
      if (waived || due === 'error' || due === 'warning' || due === 'info' || due === 'hint') return [];
      const late = rank - rankOf(due);
      if (late < -1) return [];
      return [{ path: fact.path, asked: late === -1 ? 'next' : 'now', isUnclear: answer === 'cannot-tell' }];
    });
    const absent = document.faults.filter(({ rule }) => rule === 'page/missing-field');
    this.#open = [...open, ...absent.map(({ path }) => ({ path, asked: 'now' as const, isUnclear: false }))];
  }

  /**
   * Whether a field that is not there is asked for. `isTyped` when its key may be the one that is being typed. A part
   * that is missing is asked for as a whole, and its fields with it, by their own stages.
   */
  of(path: Path, isTyped: boolean): Asked | undefined {
    const own = this.#open.filter(
      (one) => isWithin(one.path, path) && (!one.isUnclear || (isTyped && samePath(one.path, path))),
    );
    if (own.some(({ asked }) => asked === 'now')) return 'now';
    if (own.length > 0) return 'next';
    const isInMissing = this.#open.some(
      (one) => one.path.length > 0 && path.length > one.path.length && isWithin(path, one.path),
    );
    return isInMissing ? this.#byStage(path) : undefined;
  }

  #byStage(path: Path): Asked | undefined {
    const due = dueStage(path);
    if (due === undefined) return fieldAt(path)?.required === true ? 'now' : undefined;
    const late = this.#rank - rankOf(due);
    return late >= 0 ? 'now' : late === -1 ? 'next' : undefined;
  }
}

/** Off the track nothing is due, and nothing comes next. */
const NOWHERE = -2;
