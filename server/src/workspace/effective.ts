// Workspace room: what holds for one document, as the text of a configuration that says of each line where it comes from.

import { applyEdits, applyOperations } from '../edit/apply.ts';
import type { Operation, YamlValue } from '../edit/operations.ts';
import { configurationShape, sectionOf } from '../language/configuration.ts';
import type { KnownPerson } from '../language/configuration.ts';
import { say } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { locate } from '../model/locate.ts';
import type { PlainDate } from '../model/values/date.ts';
import { CONFIGURATION_FILE } from '../protocol.ts';
import { parse } from '../syntax/parse.ts';
import type { Path } from '../syntax/path.ts';
import type { ReadConfiguration } from './configuration.ts';
import { relativePath } from './uris.ts';

/** A value that holds, and the words that say where it comes from. */
interface Said {
  readonly path: Path;
  readonly value: YamlValue;
  readonly origin: string;
}

/**
 * The configuration of a document in one text.
 * @param chain its files, the nearest one first
 * @param asOf the date that a setting gives, which comes before all of them
 */
export function effectiveText(documentUri: string, chain: readonly ReadConfiguration[], asOf?: PlainDate): string {
  const name = documentUri.slice(documentUri.lastIndexOf('/') + 1);
  const said = chain.flatMap((read, index) => saidBy(read, chain.slice(0, index), documentUri));
  const setting =
    asOf === undefined ? [] : [{ path: ['as-of'], value: asOf, origin: textOf(say('config.effective.setting')) }];
  const all = firstOfEach([...setting, ...said]);
  const title =
    chain.length === 0
      ? say('config.effective.none', { file: CONFIGURATION_FILE })
      : say('config.effective.for', { document: decoded(name) });
  return `# ${textOf(title)}\n${withOrigins(all)}`;
}

function saidBy(read: ReadConfiguration, nearer: readonly ReadConfiguration[], documentUri: string): readonly Said[] {
  const { layer, analysis } = read;
  const said = (at: Path, path: Path, value: YamlValue): Said => {
    const { line } = analysis.tree.lines.positionAt(locate(analysis.tree, at).start);
    return { path, value, origin: `${relativePath(documentUri, layer.uri)}:${line + 1}` };
  };
  const isDecided = (rule: string): boolean =>
    nearer.some(({ layer: { rules } }) => rules.has(rule) || rules.has(sectionOf(rule)));
  const rules = [...layer.rules].filter(([rule]) => !isDecided(rule));
  const lists: readonly (readonly [Path, readonly YamlValue[]])[] = [
    [['people'], (layer.people ?? []).map(personValue)],
    [['systems'], layer.systems],
    [['vague', 'add'], layer.wording.add],
    [['vague', 'allow'], layer.wording.allow],
  ];
  return [
    ...rules.map(([rule, level]) => said(['rules', rule], ['rules', rule], level)),
    // The place of an item is counted when all files have spoken.
    ...lists.flatMap(([path, items]) => items.map((item, index) => said([...path, index], [...path, NEXT], item))),
    ...(layer.asOf === undefined ? [] : [said(['as-of'], ['as-of'], layer.asOf)]),
  ];
}

/** Stands for the next place of a list. */
const NEXT = -1;

function personValue({ person, left }: KnownPerson): YamlValue {
  const [only, ...more] = person.contacts;
  return {
    name: person.name ?? person.text,
    ...(only !== undefined && { contact: more.length > 0 ? person.contacts : only }),
    ...(left !== undefined && { left }),
  };
}

/** Each place once, said by the first who speaks of it; items of lists get their places. */
function firstOfEach(all: readonly Said[]): readonly Said[] {
  const counts = new Map<string, number>();
  const found = new Map<string, Said>();
  for (const said of all) {
    const list = said.path.slice(0, -1).join('.');
    const isItem = said.path.at(-1) === NEXT;
    const index = counts.get(list) ?? 0;
    const key = isItem ? `${list} ${JSON.stringify(said.value)}` : said.path.join(' ');
    if (found.has(key)) continue;
    if (isItem) counts.set(list, index + 1);
    found.set(key, isItem ? { ...said, path: [...said.path.slice(0, -1), index] } : said);
  }
  return [...found.values()];
}

function withOrigins(all: readonly Said[]): string {
  const empty = parse('');
  const [edit] = applyOperations(empty, operationsFor(all), configurationShape);
  if (!edit) return '';
  const tree = parse(applyEdits('', [edit]));
  const lines = tree.text.trimEnd().split('\n');
  for (const { path, origin } of all) {
    const { line } = tree.lines.positionAt(locate(tree, path).start);
    lines[line] = `${lines[line] ?? ''} # ${origin}`;
  }
  return `${lines.join('\n')}\n`;
}

/** Lists are written as a whole, so that they become lists. */
function operationsFor(all: readonly Said[]): readonly Operation[] {
  const lists = new Map<string, { readonly path: Path; readonly items: YamlValue[] }>();
  const operations: Operation[] = [];
  for (const { path, value } of all) {
    if (typeof path.at(-1) !== 'number') {
      operations.push({ op: 'set', path, value });
      continue;
    }
    const list = path.slice(0, -1);
    const known = lists.get(list.join('.'));
    if (known) known.items.push(value);
    else lists.set(list.join('.'), { path: list, items: [value] });
  }
  return [...operations, ...[...lists.values()].map(({ path, items }) => ({ op: 'set' as const, path, value: items }))];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
