// Generated documents: ways into the catalogue of texts.

import { en } from '../../server/src/messages/en.ts';

const texts: Readonly<Record<string, string>> = en;

/** What the catalogue says about a rule beside the sentences of its findings. */
const ASIDE: readonly string[] = ['about', 'fix', 'severity', 'exception'];

/** A text of the catalogue; undefined when there is none of this id. */
export function textAt(id: string): string | undefined {
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}

/** The sentences a rule can say, its main one first. */
export function sentencesOf(rule: string): readonly string[] {
  const isOwn = (id: string): boolean =>
    id === rule || (id.startsWith(`${rule}#`) && !ASIDE.includes(id.slice(rule.length + 1)));
  return Object.entries(texts).flatMap(([id, text]) => (isOwn(id) ? [text] : []));
}
