// Stages and gates: the clock a document lives by, and the six things it must have shown before production.

/** The stages on the track, in their order. */
export const TRACK = ['pilot', 'document', 'hand-over', 'integrate', 'measure', 'decide', 'production'] as const;

/** The stages off the track: nothing is asked of them but that the page can be read and the last decision fits. */
export const OFF_TRACK = ['research', 'stopped', 'retired'] as const;

export type TrackStage = (typeof TRACK)[number];
export type OffTrackStage = (typeof OFF_TRACK)[number];
export type Stage = TrackStage | OffTrackStage;

export const STAGES: readonly Stage[] = [...TRACK, ...OFF_TRACK];

/** The last day of each stage in the plan of ninety days; production has none. */
export const LAST_DAY: Readonly<Record<TrackStage, number>> = {
  pilot: 0,
  document: 14,
  'hand-over': 30,
  integrate: 60,
  measure: 75,
  decide: 90,
  production: Infinity,
};

/** The decision that a stage off the track must have been left by. */
export const DECISION_FOR: Readonly<Record<OffTrackStage, string>> = {
  research: 'research',
  stopped: 'stop',
  retired: 'stop',
};

export const GATES = ['ownership', 'data', 'integration', 'value', 'adoption', 'governance'] as const;
export type Gate = (typeof GATES)[number];

/** Whether the stage is one of the plan. */
export function isOnTrack(stage: Stage): stage is TrackStage {
  return (TRACK as readonly string[]).includes(stage);
}

/** The place of a stage on the track, from 0. */
export function rankOf(stage: TrackStage): number {
  return TRACK.indexOf(stage);
}

/** The stage after this one; production has none. */
export function nextStage(stage: TrackStage): TrackStage | undefined {
  return TRACK[rankOf(stage) + 1];
}
