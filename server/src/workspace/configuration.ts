// Workspace room: one `.workflow-docs.yaml` read: what it says, and what is wrong with it. It goes through the same
// parser, reader and rules of structure as a page, and comes back as an analysis, so that the doors treat both alike.

import { check } from '../check/check.ts';
import type { CheckResult, Finding } from '../check/finding.ts';
import { CONFIGURATION, configurationShape, configurationWords, NO_CONFIGURATION } from '../language/configuration.ts';
import type { KnownPerson, Layer, Level } from '../language/configuration.ts';
import type { Part } from '../language/kinds.ts';
import { say } from '../messages/message.ts';
import type { StructureFault } from '../model/faults.ts';
import { readAs, readDocument } from '../model/read.ts';
import { itemsOf, partsOf, valueOf } from '../model/slot.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { FileReference } from '../model/values/file.ts';
import { nearest } from '../model/values/text.ts';
import { readinessOf } from '../readiness/readiness.ts';
import { RULES } from '../rules/index.ts';
import { parse } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { Analysis } from './analysis.ts';

/** The text of one configuration, read. */
export interface ReadConfiguration {
  /** What it says, as far as it can be read. */
  readonly layer: Layer;
  /** The file that it extends, as it is written. */
  readonly extended?: FileReference;
  /** Its text and what is wrong in it, in the shape of an analysed page. */
  readonly analysis: Analysis;
}

/** Reads a configuration. Never throws: what cannot be read is a finding, and the rest holds. */
export function readConfiguration(source: string | SyntaxTree, uri: string, today: PlainDate): ReadConfiguration {
  const tree = typeof source === 'string' ? parse(source, configurationWords) : source;
  const { value, faults, topLevel, files, placeholders } = readAs(tree, CONFIGURATION);
  // To the rules of structure it is a page of which only the faults are known.
  const document = {
    ...readDocument(NOTHING),
    tree,
    topLevel,
    files,
    placeholders,
    faults: faults.map(inConfiguration),
    stage: undefined,
  };
  const checked = check(document, { today, fileState: () => 'unknown' }, STRUCTURE);
  const result: CheckResult = { ...checked, findings: checked.findings.map(aboutRules) };
  const analysis: Analysis = {
    uri,
    tree,
    document,
    result,
    today,
    configuration: NO_CONFIGURATION,
    shape: configurationShape,
    readiness: () => readinessOf(document, result, today),
  };
  const extended = valueOf(value.extends);
  return { layer: layerOf(value, uri), ...(extended && { extended }), analysis };
}

/** A finding of a configuration that no rule of the language makes. */
export function findingOn(
  analysis: Analysis,
  finding: Pick<Finding, 'severity' | 'path' | 'range' | 'message'>,
): Analysis {
  const whole: Finding = { ...finding, rule: EXTENDS, related: [], fixes: () => [] };
  const findings = [...analysis.result.findings, whole].sort((a, b) => a.range.start - b.range.start);
  return { ...analysis, result: { ...analysis.result, findings } };
}

/** How faults of `extends` are called; they are no rule of the language, so nothing can switch them off. */
const EXTENDS = 'config/extends';

const NOTHING = parse('');

/** An empty file says nothing, and that is fine; all else that is about structure alone holds here too. */
const STRUCTURE = RULES.filter(
  ({ id, kind }) => kind === 'structure' && !['page/empty', 'page/bad-path', 'page/missing-file'].includes(id),
);

/** A key that is at home in a page is not at home here, so the nearest one here is meant. */
function inConfiguration(fault: StructureFault): StructureFault {
  if (fault.rule !== 'page/unknown-key' || fault.near !== undefined) return fault;
  const { home: _home, ...rest } = fault;
  const fields = fault.path.length === 1 ? Object.keys(CONFIGURATION.fields) : [];
  const near = nearest(fault.key, fields);
  return near === undefined ? rest : { ...rest, near };
}

/** What is written under `rules` is a rule or a section, and not a field. */
function aboutRules(finding: Finding): Finding {
  const [first, name, ...more] = finding.path;
  if (finding.rule !== 'page/unknown-key' || first !== 'rules' || name === undefined || more.length > 0) return finding;
  const { near } = finding.message.args;
  const rule = String(name);
  return {
    ...finding,
    message: near === undefined ? say('config.no-rule', { rule }) : say('config.no-rule#near', { rule, near }),
    // An own key would silence nothing.
    fixes: () => (near === undefined ? [] : finding.fixes().slice(0, 1)),
  };
}

function layerOf(value: Part<typeof CONFIGURATION.fields>, uri: string): Layer {
  const entries = valueOf(value.people) ?? [];
  const readable = partsOf(value.people).flatMap(personOf);
  // Where one entry cannot be read, nobody can tell who is not in the directory: it may be the one that is typed now.
  const people = entries.length > 0 && readable.length === entries.length ? readable : undefined;
  const vague = valueOf(value.vague);
  const asOf = valueOf(value['as-of']);
  return {
    uri,
    rules: new Map(
      Object.entries(valueOf(value.rules) ?? {}).flatMap(([name, slot]): [string, Level][] => {
        const level = valueOf(slot);
        return level === undefined ? [] : [[name, level]];
      }),
    ),
    ...(people && { people }),
    systems: itemsOf(value.systems),
    wording: { add: itemsOf(vague?.add), allow: itemsOf(vague?.allow) },
    ...(asOf !== undefined && { asOf }),
  };
}

function personOf({ value }: { readonly value: PersonPart }): readonly KnownPerson[] {
  const named = valueOf(value.name);
  if (!named) return [];
  const contacts = [...named.contacts, ...itemsOf(value.contact)];
  const left = valueOf(value.left);
  // Whoever is in the directory is a person, whatever the name looks like.
  const person = {
    ...named,
    is: 'person' as const,
    name: named.name ?? named.text,
    contacts,
    contactState: contacts.length > 0 ? ('some' as const) : named.contactState,
  };
  return [{ person, ...(left !== undefined && { left }) }];
}

type PersonPart = ReturnType<
  typeof partsOf<Part<(typeof CONFIGURATION.fields.people.kind.of)['fields']>>
>[number]['value'];
