// One text through the front door, in a folder where some files are there and others are not.

import { readDate } from '../../../server/src/model/values/date.ts';
import { analyse } from '../../../server/src/workspace/analysis.ts';
import type { Analysis, AnalysisOptions } from '../../../server/src/workspace/analysis.ts';
import { asData } from '../../support/as-data.ts';
import { AS_OF } from '../../support/analyse.ts';

export const URI = 'file:///pages/page.workflowdoc.yaml';

/** What is there is told by the name, so that it is the same whenever it is asked. */
export function stateOf(uri: string): 'file' | 'missing' {
  return uri.length % 3 === 0 ? 'missing' : 'file';
}

export const SURROUNDINGS: Pick<AnalysisOptions, 'today' | 'roots' | 'files'> = {
  today: readDate(AS_OF)!,
  roots: ['file:///pages/'],
  files: { state: (uri) => Promise.resolve(stateOf(uri)), read: () => Promise.resolve(undefined) },
};

/** Analyses a text, along an earlier one where it is given. */
export function analysed(
  text: string,
  along: Pick<AnalysisOptions, 'memory' | 'before' | 'isFollowed'> = {},
): Promise<Analysis> {
  return analyse(text, { ...SURROUNDINGS, uri: URI, ...along });
}

/** All that an analysis says, as one string: findings with places and repairs, readiness, the document itself. */
export function allOf(analysis: Analysis): string {
  const { document, result } = analysis;
  const crashed = result.crashed.map(({ rule, error }) => `${rule}: ${error}`);
  return `${asData(document, result)}\n${JSON.stringify([analysis.readiness(), crashed])}`;
}
