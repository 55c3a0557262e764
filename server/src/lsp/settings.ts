// Language server room: our settings, as far as what the client sends can be read.

import { SETTINGS_SECTION } from '../protocol.ts';
import { readDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import { isObject } from './from-lsp.ts';

export interface ReadSettings {
  /** The date that counts as today, where one is set. */
  readonly asOf?: PlainDate;
  /** What could not be read, in words for the log. */
  readonly complaints: readonly string[];
}

/** Reads settings from whatever a client sends: the section itself, or an object that holds it. Never throws. */
export function readSettings(sent: unknown): ReadSettings {
  const section = isObject(sent) && SETTINGS_SECTION in sent ? sent[SETTINGS_SECTION] : sent;
  if (section === undefined || section === null) return { complaints: [] };
  if (!isObject(section)) return { complaints: [`${SETTINGS_SECTION} is not an object: it was ignored.`] };
  const { asOf } = section;
  if (asOf === undefined || asOf === null || asOf === '') return { complaints: [] };
  const date = typeof asOf === 'string' ? readDate(asOf.trim()) : undefined;
  if (date !== undefined) return { asOf: date, complaints: [] };
  return { complaints: [`${SETTINGS_SECTION}.asOf is not a date like 2026-11-20: today's date is used.`] };
}
