// How long one answer takes.

/** More than this is a hang, in milliseconds. */
const A_HANG = 1000;

/** An answer took too long. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** The clock on the wall: to look at it costs nothing, but it runs for other programs too. */
export class Clock {
  #slowest = 0;

  /** The longest of all answers, in milliseconds. */
  get slowest(): number {
    return this.#slowest;
  }

  /** Waits for one answer; rejects when it took longer than a second. */
  async time<T>(what: string, answer: () => Promise<T>): Promise<T> {
    const start = this.now();
    const result = await answer();
    const taken = this.now() - start;
    if (taken >= A_HANG) throw new TooSlow(`${what} took ${Math.round(taken)} ms`);
    this.#slowest = Math.max(this.#slowest, taken);
    return result;
  }

  protected now(): number {
    return performance.now();
  }
}

/** The time of the processor alone, which is slow to ask for. */
export class ProcessorClock extends Clock {
  protected override now(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
