// Language server room: our settings, as far as what the client sends can be read.

import { HINT_KINDS } from '../meaning/hints.ts';
import type { HintKind } from '../meaning/hints.ts';
import { readDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import { SETTINGS_SECTION } from '../protocol.ts';
import { isObject } from './from-lsp.ts';

/** What holds now. */
export interface Preferences {
  /** The date that counts as today, where one is set. */
  readonly asOf?: PlainDate;
  /** Who writes. */
  readonly me?: string;
  /** The hints that are shown beside the text. */
  readonly inlayHints: ReadonlySet<HintKind>;
  /** Documents that are not open are judged too. */
  readonly workspaceDiagnostics: boolean;
}

/** What somebody set; the rest is as it is by default. */
export interface GivenSettings {
  readonly asOf?: PlainDate;
  readonly me?: string;
  readonly inlayHints: Readonly<Partial<Record<HintKind, boolean>>>;
  readonly workspaceDiagnostics?: boolean;
}

export interface ReadSettings {
  readonly given: GivenSettings;
  /** What could not be read, in words for the log. */
  readonly complaints: readonly string[];
}

/** Nothing set. */
export const NO_SETTINGS: GivenSettings = { inlayHints: {} };

/** What holds where this is set; `first` is what counts where it is not. */
export function preferencesFrom(given: GivenSettings, first: GivenSettings = NO_SETTINGS): Preferences {
  const asOf = given.asOf ?? first.asOf;
  const me = given.me ?? first.me;
  const shown = HINT_KINDS.filter((kind) => given.inlayHints[kind] ?? first.inlayHints[kind] ?? true);
  return {
    ...(asOf !== undefined && { asOf }),
    ...(me !== undefined && { me }),
    inlayHints: new Set(shown),
    workspaceDiagnostics: given.workspaceDiagnostics ?? first.workspaceDiagnostics ?? true,
  };
}

/** Reads settings from whatever a client sends: the section itself, or an object that holds it. Never throws. */
export function readSettings(sent: unknown): ReadSettings {
  const section = isObject(sent) && SETTINGS_SECTION in sent ? sent[SETTINGS_SECTION] : sent;
  if (section === undefined || section === null) return { given: NO_SETTINGS, complaints: [] };
  if (!isObject(section)) {
    return { given: NO_SETTINGS, complaints: [`${SETTINGS_SECTION} is not an object: it was ignored.`] };
  }
  const reader = new Reader();
  const asOf = reader.date('asOf', section.asOf);
  const me = reader.text('me', section.me);
  const workspaceDiagnostics = reader.truth('workspaceDiagnostics', section.workspaceDiagnostics);
  const inlayHints = reader.hints(section.inlayHints);
  return {
    given: {
      inlayHints,
      ...(asOf !== undefined && { asOf }),
      ...(me !== undefined && { me }),
      ...(workspaceDiagnostics !== undefined && { workspaceDiagnostics }),
    },
    complaints: reader.complaints,
  };
}

class Reader {
  readonly complaints: string[] = [];

  date(name: string, sent: unknown): PlainDate | undefined {
    if (sent === undefined || sent === null || sent === '') return undefined;
    const date = typeof sent === 'string' ? readDate(sent.trim()) : undefined;
    if (date === undefined) this.#complain(name, "not a date like 2026-11-20: today's date is used");
    return date;
  }

  text(name: string, sent: unknown): string | undefined {
    if (sent === undefined || sent === null) return undefined;
    if (typeof sent !== 'string') this.#complain(name, 'no text: it was ignored');
    return typeof sent === 'string' && sent.trim() !== '' ? sent.trim() : undefined;
  }

  truth(name: string, sent: unknown): boolean | undefined {
    if (sent === undefined || sent === null) return undefined;
    if (typeof sent !== 'boolean') this.#complain(name, 'neither true nor false: it was ignored');
    return typeof sent === 'boolean' ? sent : undefined;
  }

  hints(sent: unknown): GivenSettings['inlayHints'] {
    if (sent === undefined || sent === null) return {};
    if (!isObject(sent)) {
      this.#complain('inlayHints', 'not an object: it was ignored');
      return {};
    }
    const read = HINT_KINDS.map((kind) => [kind, this.truth(`inlayHints.${kind}`, sent[kind])] as const);
    return Object.fromEntries(read.filter(([, shown]) => shown !== undefined));
  }

  #complain(name: string, what: string): void {
    this.complaints.push(`${SETTINGS_SECTION}.${name} is ${what}.`);
  }
}
