// Who is measured: how each server is started, what it is told, and what it can do.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NODE_FLAGS } from '../../client/src/server-process.ts';
import { SCHEMA } from './peers/bundle.ts';
import type { Bundled } from './peers/bundle.ts';

export interface Competitor {
  readonly name: string;
  /** What Node is started with. */
  readonly words: readonly string[];
  /** The settings it may ask for, by section; it is told them too. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly options?: unknown;
  /** What it is told that the editor can do, where that is not what all are told. */
  readonly capabilities?: object;
  /** The form of the page that it reads. */
  readonly form: 'yaml' | 'json';
  /** Whether it knows what may stand in a page, or its syntax only. */
  readonly knowsPages: boolean;
  /** Whether it has completion and hover. */
  readonly suggests: boolean;
  /** Whether each answer takes so long that fewer of them must do. */
  readonly isSlow?: boolean;
}

export const US = 'Workflow Docs';
export const PARSE_ONLY = 'minimal, parses only';
export const SHIPPED = 'yaml-language-server, as shipped';
export const UNDELAYED = 'yaml-language-server, without debounce';

/** A day on which the page is as its author left it: on a later one, more and more of it is overdue. */
export const DAY = '2026-11-20';

/** Our server, from a file of its bundle. */
export function ourServer(file: string): Competitor {
  return {
    name: US,
    // As the extension starts it.
    words: [...NODE_FLAGS, file, '--stdio'],
    settings: {},
    options: { asOf: DAY },
    form: 'yaml',
    knowsPages: true,
    suggests: true,
  };
}

/** All servers, ours first. */
export function competitors(server: string, peers: string, bundled: Bundled): readonly Competitor[] {
  const minimal = { settings: {}, form: 'yaml', suggests: false } as const;
  const shipped = yamlLanguageServer(peers);
  return [
    ourServer(server),
    { ...minimal, name: PARSE_ONLY, words: [bundled['minimal-parse'], '--stdio'], knowsPages: false },
    { ...minimal, name: 'minimal, with schema', words: [bundled['minimal-schema'], '--stdio'], knowsPages: true },
    jsonServer(peers),
    { ...shipped, name: UNDELAYED, words: ['--require', bundled['no-debounce'], ...shipped.words] },
    { ...shipped, isSlow: true },
  ];
}

function yamlLanguageServer(peers: string): Competitor {
  const schemas = { [pathToFileURL(SCHEMA).href]: '*.workflowdoc.yaml' };
  return {
    name: SHIPPED,
    words: [path.join(peers, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    settings: {
      yaml: { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false } },
    },
    form: 'yaml',
    knowsPages: true,
    suggests: true,
  };
}

function jsonServer(peers: string): Competitor {
  const schema: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  return {
    name: 'the JSON server of VS Code',
    words: [path.join(peers, 'node_modules/vscode-langservers-extracted/bin/vscode-json-language-server'), '--stdio'],
    settings: {
      json: {
        validate: { enable: true },
        schemas: [{ fileMatch: ['*.workflowdoc.json'], url: pathToFileURL(SCHEMA).href, schema }],
      },
    },
    options: { provideFormatter: false },
    form: 'json',
    knowsPages: true,
    suggests: true,
  };
}
