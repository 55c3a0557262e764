// Development: a new rule of the contract, with its examples and its texts, put into all the places that know it.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldAt } from '../server/src/language/lookup.ts';
import { isRuleId, RULE_IDS } from '../server/src/language/rule-ids.ts';
import type { RuleId } from '../server/src/language/rule-ids.ts';

const RULES_FOLDER = 'server/src/rules';
const LIST = `${RULES_FOLDER}/index.ts`;
const MESSAGES = 'server/src/messages/en/rules.ts';
const ABOUT = 'server/src/messages/en/about.ts';

/** The texts of a new rule, until somebody writes them; a test finds those that nobody wrote. */
export const UNWRITTEN = {
  message: 'Say what is wrong, why it matters and what to do.',
  about: 'Say what goes wrong in practice without it. Say what following it buys.',
} as const;

/**
 * Adds a rule to the project in `root`: its file, its examples, its line in the list (in the contract's order), its
 * message and why it exists. Gives the paths that were written. Throws, and writes nothing, when the contract has no
 * rule of this name or the project has one already.
 */
export function addRule(root: string, id: string): readonly string[] {
  if (!isRuleId(id)) throw new Error(`the contract has no rule "${id}" (see server/src/language/rule-ids.ts)`);
  const file = `${RULES_FOLDER}/${id}.ts`;
  const examples = `${RULES_FOLDER}/${id}.examples.yaml`;
  const list = read(root, LIST);
  if (existsSync(path.join(root, file)) || list.includes(`'./${id}.ts'`))
    throw new Error(`the rule ${id} is there already`);
  const texts = new Map([
    [file, ruleText(id)],
    [LIST, withEntry(withImport(list, id), id)],
    [MESSAGES, withText(read(root, MESSAGES), id, id, UNWRITTEN.message)],
    [ABOUT, withText(read(root, ABOUT), id, `${id}#about`, UNWRITTEN.about)],
  ]);
  if (!existsSync(path.join(root, examples))) texts.set(examples, examplesText(id));
  for (const [name, text] of texts) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return [...texts.keys()];
}

function ruleText(id: RuleId): string {
  const slot = slotOf(id);
  const access = /^[a-z]+$/.test(slot) ? `.${slot}` : `['${slot}']`;
  return `import { say } from '../../messages/message.ts';
import { rule } from '../rule.ts';

export const ${nameOf(id)} = rule({
  id: '${id}',
  due: 'document',
${id.endsWith('/vague') ? "  kind: 'judgement',\n" : ''}  *check({ page }) {
    const slot = page${access};
    if (slot.text === 'what is wrong') yield { path: slot.path };
  },
  message: () => say('${id}'),
});
`;
}

function examplesText(id: RuleId): string {
  const slot = slotOf(id);
  const under = ' '.repeat(slot.length + 2);
  return `- name: what is wrong
  bad: |
    ${slot}: what is wrong
    ${under}^^^^^^^^^^^^^ warning
- name: what is right
  good: |
    ${slot}: what is right
`;
}

/** The part of the page that the sketch looks at: the rule's own where that can be one line of text. */
function slotOf(id: RuleId): string {
  const kind = fieldAt([sectionOf(id)])?.kind;
  const isLine =
    kind?.type === 'text' || kind?.type === 'person' || (kind?.type === 'parts' && kind.of.line !== undefined);
  return isLine ? sectionOf(id) : 'workflow';
}

function withImport(list: string, id: RuleId): string {
  const line = `import { ${nameOf(id)} } from './${id}.ts';`;
  return inserted(list, id, line, (text) => /^import \{ \w+ \} from '\.\/([a-z-]+\/[a-z-]+)\.ts';$/.exec(text)?.[1]);
}

function withEntry(list: string, id: RuleId): string {
  const ids = new Map(RULE_IDS.map((known) => [`  ${nameOf(known)},`, known]));
  return inserted(list, id, `  ${nameOf(id)},`, (text) => ids.get(text));
}

/** The catalogue with a text more, unless it has one of this name. */
function withText(catalogue: string, id: RuleId, key: string, text: string): string {
  if (catalogue.includes(`  '${key}':`)) return catalogue;
  const idIn = (line: string): string | undefined => /^ {2}'([a-z-]+\/[a-z-]+)(?:#[a-z-]+)?':/.exec(line)?.[1];
  const oneLine = `  '${key}': '${text}',`;
  return inserted(catalogue, id, oneLine.length <= 120 ? oneLine : `  '${key}':\n    '${text}',`, idIn);
}

/** The text with a line more, before the first line of a rule that comes later in the contract, else at the end. */
function inserted(text: string, id: RuleId, line: string, idIn: (line: string) => string | undefined): string {
  const lines = text.split('\n');
  const rank = (known: string | undefined): number =>
    known !== undefined && isRuleId(known) ? RULE_IDS.indexOf(known) : -1;
  const later = lines.findIndex((other) => rank(idIn(other)) > RULE_IDS.indexOf(id));
  const last = lines.findLastIndex((other) => rank(idIn(other)) >= 0);
  // What belongs to the last rule may run over several lines; it ends with a blank line or a closing bracket.
  const end = lines.findIndex((other, index) => index > last && /^(?:[\]}].*)?$/.test(other));
  lines.splice(later >= 0 ? later : end, 0, line);
  return lines.join('\n');
}

function nameOf(id: string): string {
  return id.replace(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function sectionOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function read(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
