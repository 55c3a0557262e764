// The English catalogue: every text for people, by id. A language is one such object.

import { fields } from './en/fields.ts';
import { about } from './en/about.ts';
import { rules } from './en/rules.ts';
import { configuration } from './en/configuration.ts';
import { userInterface } from './en/interface.ts';
import { editor } from './en/editor.ts';
import { labels } from './en/labels.ts';
import { outline } from './en/outline.ts';
import { sheet } from './en/sheet.ts';

export const en = {
  ...rules,
  ...about,
  ...fields,
  ...userInterface,
  ...editor,
  ...labels,
  ...outline,
  ...sheet,
  ...configuration,
} as const;
