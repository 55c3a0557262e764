// The English catalogue: every text for people, by id. A language is one such object.

import { fields } from './en/fields.ts';
import { about } from './en/about.ts';
import { rules } from './en/rules.ts';
import { userInterface } from './en/interface.ts';

export const en = { ...rules, ...about, ...fields, ...userInterface } as const;
