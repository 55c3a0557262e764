// Command line room: the formats of a report, one file each. A new one is a file and a line here.

import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

export const REPORTERS = { text, json } as const satisfies Readonly<Record<string, Reporter>>;

export type Format = keyof typeof REPORTERS;

export const FORMATS: readonly Format[] = ['text', 'json'];
