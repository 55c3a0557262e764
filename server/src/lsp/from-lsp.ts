// Language server room: what clients send back to us, read without trust.

import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { TRACK } from '../language/stages.ts';
import type { Path } from '../syntax/path.ts';
import type { Repair } from './repairs.ts';

/** What a code action carries until its edit is asked for. */
export interface ActionData {
  readonly uri: string;
  readonly repair: Repair;
}

/** Whether something is an object with names, not a list and not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The rule that a diagnostic is of, when it is one of ours. */
export function ruleOf({ code }: Diagnostic): string | undefined {
  return typeof code === 'string' ? code : undefined;
}

/** The field that a diagnostic is about; undefined where the client did not send back what we gave it. */
export function pathOf({ data }: Diagnostic): Path | undefined {
  return isObject(data) && isPath(data.path) ? data.path : undefined;
}

/** What our code action was about; undefined when it is not ours. */
export function actionDataOf({ data }: CodeAction): ActionData | undefined {
  if (!isObject(data) || typeof data.uri !== 'string') return undefined;
  const repair = repairOf(data.repair);
  return repair && { uri: data.uri, repair };
}

function repairOf(sent: unknown): Repair | undefined {
  if (!isObject(sent)) return undefined;
  const { kind, rule, path, nth, fix } = sent;
  if (kind === 'all-safe' || kind === 'sort') return { kind };
  if (kind === 'asked-by' || kind === 'stage') {
    const stage = TRACK.find((one) => one === sent.stage);
    return stage && { kind, stage };
  }
  if (typeof rule !== 'string') return undefined;
  if (kind === 'rule') return { kind, rule };
  if (kind === 'waive') return { kind, rule, ...(typeof sent.by === 'string' && { by: sent.by }) };
  if (kind !== 'fix' || !isPath(path) || typeof nth !== 'number' || typeof fix !== 'number') return undefined;
  return { kind, rule, path, nth, fix };
}

function isPath(value: unknown): value is Path {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}
