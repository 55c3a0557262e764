// The JSON Schema of a workflow document, for editors and tools that know nothing of us. It is drawn from the
// description, so it can be no wider than the language; but a schema has no stages and no dates, so it is more lenient.

import { en } from '../messages/en.ts';
import type { Path } from '../syntax/path.ts';
import { formatPath } from '../syntax/path.ts';
import type { ChoiceKind, Field, Kind, ListKind, MappingKind } from './kinds.ts';
import { CONFIGURATION, LEVELS } from './configuration.ts';
import { PAGE } from './page.ts';

/** A schema or a part of one; plain data. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonSchema;

const NULL: JsonSchema = { type: 'null' };
const TEXT: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };
const OWN_KEYS: JsonSchema = { '^x-': { description: 'A key of your own. It is never reported.' } };

/** `none` and `N/A (reason)` are answers wherever a value is asked for. */
const ANSWER = '(?:[Nn]one|[Nn]/?[Aa])\\b.*';

/**
 * The schema of the whole document. Draft 7, since common YAML editors know no newer one. Nothing written (null) is
 * allowed everywhere, so that a page can be typed. A field is required only where its absence is a fault at every
 * stage; what a stage asks for is for the rules to say.
 */
export function jsonSchema(): JsonSchema {
  const definitions: Record<string, JsonSchema> = { person: personDefinition() };
  const page = mappingSchema(PAGE, [], definitions);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Workflow document',
    description:
      'One AI workflow on one page, so that a person who did not build it can run it, judge it and replace it.',
    ...page,
    definitions,
  };
}

/** The schema of a configuration. */
export function configurationSchema(): JsonSchema {
  const level: JsonSchema = {
    type: ['string', 'null'],
    enum: [...LEVELS, null],
    enumDescriptions: [...LEVELS.map((word) => textFor(['rules'], word) ?? ''), ''],
  };
  const definitions: Record<string, JsonSchema> = { person: personDefinition(), level };
  const body = mappingSchema(CONFIGURATION, [], definitions);
  const texts: Readonly<Record<string, string>> = en;
  const rules = Object.keys(CONFIGURATION.fields.rules.kind.fields).map((name): [string, JsonSchema] => [
    name,
    { ...described(texts[`${name}#about`]), ...reference('level') },
  ]);
  definitions['rules'] = { ...definitions['rules'], properties: Object.fromEntries(rules) };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Workflow Docs configuration',
    description: 'What holds for all workflow documents of a folder: .workflow-docs.yaml.',
    ...body,
    definitions,
  };
}

/** A mapping with its fields in page order. Mappings inside it become definitions. */
function mappingSchema(kind: MappingKind, path: Path, definitions: Record<string, JsonSchema>): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    properties[name] = fieldSchema(field, [...path, name], definitions);
  }
  const required = Object.keys(kind.fields).filter((name) => isAlwaysRequired(kind.fields[name]!));
  return {
    type: 'object',
    properties,
    patternProperties: OWN_KEYS,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** Where a rule reports the absence it does so when the stage asks for it; a schema would do so always. */
function isAlwaysRequired(field: Field): boolean {
  return field.required && field.reportedBy === undefined;
}

function fieldSchema({ kind }: Field, path: Path, definitions: Record<string, JsonSchema>): JsonSchema {
  const example = textFor(path, 'example');
  // A mapping as an example is YAML text; as a value of the schema it would be a wrong one.
  const hasExample = example !== undefined && !/^[{[]/.test(example);
  return {
    ...described(textFor(path)),
    ...oneOf(forms(kind, path, definitions)),
    ...(hasExample ? { examples: [example] } : {}),
  };
}

/** The forms in which a value of this kind may be written; any of them will do. */
function forms(kind: Kind, path: Path, definitions: Record<string, JsonSchema>): readonly JsonSchema[] {
  switch (kind.type) {
    case 'text':
      return [TEXT];
    case 'file':
      return [kind.orText ? TEXT : { type: ['string', 'null'] }];
    case 'duration':
      return [{ type: ['string', 'null'] }];
    case 'quantity':
      return [{ type: ['string', 'number', 'null'] }];
    case 'date':
      return [{ type: ['string', 'null'], pattern: `^\\s*(?:\\d{4}-\\d{2}-\\d{2}\\s*|${ANSWER})$` }];
    case 'person':
      return [{ type: ['string', 'null'] }, reference('person')];
    case 'choice':
      return choiceForms(kind, path);
    case 'list':
    case 'parts':
    case 'none-or-list':
      return oneOrMany(kind.of, path, definitions);
    case 'mapping':
      return mappingForms(kind, path, definitions);
  }
}

function choiceForms(kind: ChoiceKind, path: Path): readonly JsonSchema[] {
  const texts = kind.values.map((value) => textFor(path, value) ?? '');
  const values: JsonSchema = { type: 'string', enum: kind.values, enumDescriptions: texts };
  // What a rule judges by its own words may be any text.
  const other: JsonSchema = kind.leaveToRule ? { type: 'string' } : { type: 'string', pattern: `^\\s*${ANSWER}$` };
  return [values, other, NULL];
}

function oneOrMany(item: ListKind['of'], path: Path, definitions: Record<string, JsonSchema>): readonly JsonSchema[] {
  const one = forms(item, path, definitions);
  return [...one, { type: 'array', items: oneOf(one) }];
}

/** As one line where the language has that, as a mapping, or as what the mapping's list may be written as. */
function mappingForms(kind: MappingKind, path: Path, definitions: Record<string, JsonSchema>): readonly JsonSchema[] {
  const name = formatPath(path);
  definitions[name] ??= mappingSchema(kind, path, definitions);
  const formsOf = (field: string | undefined): readonly JsonSchema[] => {
    const found = field === undefined ? undefined : kind.fields[field];
    return field === undefined || !found ? [] : forms(found.kind, [...path, field], definitions);
  };
  // One line is one line: neither a list nor a mapping of its own (a person) stands for the part.
  const lines = formsOf(kind.line).filter((form) => form['type'] !== 'array' && form['$ref'] === undefined);
  const all = [...(lines.length === 0 ? [NULL] : lines), reference(name), ...formsOf(kind.listField)];
  return all.filter((form, index) => all.findIndex((other) => isSame(other, form)) === index);
}

function personDefinition(): JsonSchema {
  const contact = oneOf([TEXT, { type: 'array', items: TEXT }]);
  return {
    type: 'object',
    properties: {
      name: { ...described(en['person.name']), ...TEXT },
      contact: { ...described(en['person.contact']), ...contact },
      role: { ...described(en['person.role']), ...TEXT },
    },
    patternProperties: OWN_KEYS,
    anyOf: [{ required: ['name'] }, { required: ['role', 'contact'] }],
    additionalProperties: false,
  };
}

/** Any of the forms; a single one stands for itself, since tools explain that better. */
function oneOf(all: readonly JsonSchema[]): JsonSchema {
  const [only] = all;
  return only && all.length === 1 ? only : { anyOf: all };
}

function reference(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}

function described(description: string | undefined): JsonSchema {
  return description === undefined ? {} : { description };
}

function isSame(a: JsonSchema, b: JsonSchema): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The text of the catalogue for a field, or one of its variants. */
function textFor(path: Path, variant?: string): string | undefined {
  const texts: Readonly<Record<string, string>> = en;
  const name = `${formatPath(path)}${variant === undefined ? '' : `#${variant}`}`;
  return texts[`field.${name}`] ?? texts[`config.${name}`];
}
