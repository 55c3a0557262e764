// What is around the page of an example: a configuration, and other documents.

import { combine } from '../../server/src/language/configuration.ts';
import { vocabulary } from '../../server/src/language/lookup.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import type { Around } from '../../server/src/workspace/analysis.ts';
import { readConfiguration } from '../../server/src/workspace/configuration.ts';
import { Neighbours } from '../../server/src/workspace/neighbours.ts';
import type { Example } from './example-file.ts';

/** What is around an example whose page is in this folder; throws where the configuration has a fault. */
export function aroundExample(
  { others, configuration }: Pick<Example, 'others' | 'configuration'>,
  folder: string,
): Around {
  const neighbours = new Neighbours();
  for (const [name, text] of Object.entries(others))
    neighbours.enter(folder + name, readDocument(parse(text, vocabulary)), [folder], 'disk');
  const { layer, analysis } = readConfiguration(configuration, `${folder}.workflow-docs.yaml`, readDate('2026-11-20')!);
  if (analysis.result.findings.length > 0)
    throw new Error(`a fault in the configuration of an example: ${configuration}`);
  return {
    configurationOf: () => Promise.resolve(combine(configuration === '' ? [] : [layer])),
    meet: (uri, document) => {
      neighbours.enter(uri, document, [folder], 'open');
      return neighbours.of(uri);
    },
  };
}
