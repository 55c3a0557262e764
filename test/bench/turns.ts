// Several are measured in turns, a few steps each, so that a busy moment of the machine hits all of them alike.

export interface Measured {
  readonly name: string;
  /** Makes the step with this number and gives the milliseconds it took. */
  step(number: number): Promise<number>;
}

export interface Steps {
  /** Steps that are not counted, so that all are warm. */
  readonly warmUp: number;
  readonly counted: number;
  /** How many steps one makes before the next one's turn. */
  readonly atOnce: number;
}

/** The times of all, by name. */
export async function inTurns(all: readonly Measured[], steps: Steps): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map(all.map(({ name }) => [name, new Array<number>()]));
  for (let round = 0; round * steps.atOnce < steps.warmUp + steps.counted; round += 1) {
    for (const { name, step } of all) {
      for (
        let number = round * steps.atOnce;
        number < Math.min((round + 1) * steps.atOnce, steps.warmUp + steps.counted);
        number += 1
      ) {
        const taken = await step(number);
        if (number >= steps.warmUp) times.get(name)?.push(taken);
      }
    }
  }
  return times;
}
