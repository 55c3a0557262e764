// Dry run room: what was answered so far, kept for the window's folder so that a run can be left and gone on with.

import type { Memento } from 'vscode';
import type { DryRunAnswer, DryRunPart, DryRunView } from '../../../server/src/protocol.ts';

/** What was said about a part, and what the page said then. */
export interface Answer {
  readonly said: string;
  /** What had to be asked; absent where the part was clear. */
  readonly question?: string;
}

type Answers = Readonly<Record<string, Answer>>;

const PREFIX = 'workflowDocs.dryRun ';

/** A file or a folder has another name: what was answered about the documents there goes with them. */
export async function moveAnswers(memory: Memento, from: string, to: string): Promise<void> {
  for (const key of memory.keys()) {
    const rest = key.startsWith(PREFIX + from) ? key.slice(PREFIX.length + from.length) : '';
    // No URI has a space in it.
    if (!/^[ /]/.test(rest)) continue;
    await memory.update(PREFIX + to + rest, memory.get(key));
    await memory.update(key, undefined);
  }
}

/** The answers of one person about one document. */
export class Progress {
  readonly #memory: Memento;
  readonly #key: string;
  readonly #by: string;

  constructor(memory: Memento, uri: string, by: string) {
    this.#memory = memory;
    this.#by = by;
    this.#key = `${PREFIX}${uri} ${by}`;
  }

  /** The answers of the same person about another document, or about the same one by its new name. */
  about(uri: string): Progress {
    return new Progress(this.#memory, uri, this.#by);
  }

  /** What was said about a part, unless the page says something else by now. */
  of({ at, value }: DryRunPart): Answer | undefined {
    const answer = this.#answers[at];
    // A question is an answer whatever is written since: whether that helps, the next run tells.
    return answer && (answer.question !== undefined || answer.said === value) ? answer : undefined;
  }

  /** How many parts are answered. */
  count({ parts }: DryRunView): number {
    return parts.filter((part) => this.of(part)).length;
  }

  /** How many questions had to be asked, also about parts that the page has not any more. */
  get questions(): number {
    return this.answers.filter(({ asked }) => asked).length;
  }

  /** All that was said, for whoever knows what the page says now. */
  get answers(): readonly DryRunAnswer[] {
    return Object.entries(this.#answers).map(([at, { said, question }]) => ({
      at,
      said,
      asked: question !== undefined,
    }));
  }

  async note({ at, value }: DryRunPart, question?: string): Promise<void> {
    const answer: Answer = { said: value, ...(question !== undefined && { question }) };
    await this.#memory.update(this.#key, { ...this.#answers, [at]: answer });
  }

  /** Forgets all answers: the run is on the record, or begins anew. */
  async clear(): Promise<void> {
    await this.#memory.update(this.#key, undefined);
  }

  get #answers(): Answers {
    return this.#memory.get<Answers>(this.#key) ?? {};
  }
}
