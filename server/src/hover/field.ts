// Hover room: what belongs in a field, why, since when, with an example.

import { entrySnippet, pageSnippet, sectionSnippet } from '../snippets/library.ts';
import { plainSnippet } from '../snippets/snippet.ts';
import { fieldPath } from '../language/field-name.ts';
import type { ChoiceKind, Kind } from '../language/kinds.ts';
import { CONFIGURATION, RULE_SECTIONS } from '../language/configuration.ts';
import { fieldAt, kindAt } from '../language/lookup.ts';
import { isOnTrack } from '../language/stages.ts';
import type { Stage } from '../language/stages.ts';
import { dueStage, kindWords, rulesAskingFor } from '../meaning/fields.ts';
import { say } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { isOwnKey } from '../model/keys.ts';
import { formatPath, parsePath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import { code, paragraph, plain, strong, text } from './blocks.ts';
import type { Block, Run } from './blocks.ts';
import { sayIfThere } from '../messages/lookup.ts';
import { ruleGuide } from './rule.ts';
import { fieldText, textIfThere } from './catalogue.ts';

/** What belongs in a field of a configuration, or what the rule is that is named there. */
export function configurationGuide(path: Path): readonly Block[] {
  const names = path.filter((step) => typeof step === 'string');
  const name = names.at(-1) ?? '';
  const field = formatPath(names);
  const kind = kindAt(names, CONFIGURATION);
  const about = sayIfThere(`config.${field}`);
  if (names[0] === 'rules' && names.length === 2 && kind) {
    const isSection = RULE_SECTIONS.includes(name);
    return isSection
      ? [paragraph(text(say('config.rules.section', { section: name })))]
      : ruleGuide(name, () => undefined);
  }
  if (!about || !kind) return fieldGuide(path);
  const example = textIfThere(`config.${field}#example`);
  return [
    paragraph(code(field), plain(say('hover.kind', { kind: textOf(kindWords(kind)) }))),
    paragraph(text(about)),
    ...(example === undefined ? [] : [paragraph(strong(say('hover.example')), code(`${name}: ${example}`))]),
  ];
}

/** What belongs in the field at a path; for a key that is no field of the language, that. */
export function fieldGuide(path: Path): readonly Block[] {
  const names = fieldPath(path);
  const field = formatPath(names);
  const about = fieldText(field);
  const last = names.at(-1) ?? '';
  const described = fieldAt(path);
  if (!about || !described) {
    const isOwn = names.some(isOwnKey);
    return [paragraph(code(last)), paragraph(text(say(isOwn ? 'hover.own-key' : 'hover.unknown-key')))];
  }
  const { kind, required } = described;
  const facts = [kindWords(kind), ...(required ? [say('editor.required')] : [])].map((part) => textOf(part));
  return [paragraph(code(field), plain(say('hover.kind', { kind: facts.join(' · ') }))), ...fieldPurpose(path)];
}

/** The same without the line that names the field and its kind: where it is chosen from a list, that shows both. */
export function fieldPurpose(path: Path): readonly Block[] {
  const field = formatPath(fieldPath(path));
  const about = fieldText(field);
  const described = fieldAt(path);
  if (!about || !described) return [];
  return [paragraph(text(about)), ...whenAndWhy(path), ...wordsOf(described.kind, field), ...examples(field)];
}

/** Whether the language has a field at this path. */
export function isField(path: Path): boolean {
  return fieldAt(path) !== undefined;
}

/** What one of the allowed words of a field means. */
export function choiceGuide(field: string, value: string): readonly Block[] {
  const stage = field === 'stage' ? sayIfThere(`stage.${value}`) : undefined;
  const meaning = sayIfThere(`field.${field}#${value}`);
  const shown = stage ?? meaning;
  return shown ? [paragraph(code(value)), paragraph(text(shown))] : [];
}

/** What a whole page for a stage looks like. */
export function pageGuide(stage: Stage): readonly Block[] {
  const about = sayIfThere(`stage.${stage}`);
  return [
    ...(about ? [paragraph(text(about))] : []),
    { kind: 'yaml', text: plainSnippet(pageSnippet(stage, nothing)) },
  ];
}

/** What a whole section, or an entry of the record, looks like. */
export function snippetGuide(field: string): readonly Block[] {
  const about = fieldText(field);
  const name = field.replace(/^record\./, '');
  const snippet = field === name ? sectionSnippet(name, nothing) : entrySnippet(name, nothing);
  const lines: readonly Block[] = snippet ? [{ kind: 'yaml', text: plainSnippet(snippet) }] : [];
  return [...(about ? [paragraph(text(about))] : []), ...lines];
}

function nothing(name: string): string | undefined {
  return DATE_PARTS[name];
}

/** Some date, where a preview needs one. */
const DATE_PARTS: Readonly<Record<string, string>> = { CURRENT_YEAR: 'YYYY', CURRENT_MONTH: 'MM', CURRENT_DATE: 'DD' };

/** Since which stage it is asked for, which gate it counts towards, and what goes wrong without it. */
function whenAndWhy(path: Path): readonly Block[] {
  const [rule] = rulesAskingFor(path);
  const stage = dueStage(path);
  const field = fieldAt(path);
  if (!rule || !stage) {
    if (field?.required !== true) return [];
    return [paragraph(text(say(path.length === 1 ? 'hover.due-always' : 'hover.due-in-part')))];
  }
  const days = textIfThere(`editor.days.${stage}`) ?? '';
  const why = sayIfThere(`${rule.id}#about`);
  const gate = rule.gate && sayIfThere(`gate.${rule.gate}`);
  return [
    ...(why ? [paragraph(strong(say('hover.why')), text(why))] : []),
    paragraph(
      plain(say('hover.due', { stage, days })),
      ...(rule.gate && gate ? [plain(say('hover.gate', { gate: rule.gate })), text(gate)] : []),
    ),
  ];
}

function wordsOf(kind: Kind, field: string): readonly Block[] {
  const inner: Kind = kind.type === 'list' ? kind.of : kind;
  if (inner.type !== 'choice') return [];
  return [paragraph(text(say('hover.values'))), { kind: 'list', items: wordItems(inner, field) }];
}

function wordItems({ values }: ChoiceKind, field: string): readonly (readonly Run[])[] {
  return values.map((value) => {
    const meaning = sayIfThere(`field.${field}#${value}`);
    const days =
      field === 'stage' && isStage(value) && isOnTrack(value) ? textIfThere(`editor.days.${value}`) : undefined;
    return [
      code(value),
      ...(meaning ? [text(meaning)] : []),
      ...(days === undefined ? [] : [plain(say('hover.in-brackets', { words: days }))]),
    ];
  });
}

function isStage(value: string): value is Stage {
  return sayIfThere(`stage.${value}`) !== undefined;
}

function examples(field: string): readonly Block[] {
  const good = textIfThere(`field.${field}#example`);
  const vague = textIfThere(`vague.${field}`);
  const name = parsePath(field)?.at(-1) ?? field;
  return [
    ...(good === undefined ? [] : [paragraph(strong(say('hover.example')), code(`${String(name)}: ${good}`))]),
    ...(vague === undefined ? [] : [paragraph(strong(say('hover.vague')), code(vague))]),
  ];
}
