// A small page in the manner of the language, so that the writer is tested by itself.

import type { PageShape } from '../../server/src/edit/operations.ts';
import type { Path } from '../../server/src/syntax/path.ts';

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...[
      'workflow',
      'purpose',
      'stage',
      'started',
      'owner',
      'second-owner',
      'team',
      'trigger',
      'input',
      'task',
      'review',
    ],
    ...['output', 'failure', 'manual-steps', 'success', 'record'],
  ],
  trigger: ['event', 'system', 'kind', 'volume'],
  input: ['source', 'format', 'fields', 'example', 'edge-cases', 'data-owner', 'access'],
  task: ['does', 'prompt', 'model', 'never', 'autonomy'],
  review: ['reviewer', 'when', 'minutes', 'checks', 'reject-when', 'examples'],
  output: ['destination', 'system', 'format', 'within'],
  failure: ['detect', 'alert', 'fallback', 'log'],
  'manual-steps': ['step', 'from', 'to', 'plan'],
  success: ['measures', 'scale-if', 'stop-if'],
  'success.0': ['metric', 'baseline', 'target', 'by'],
  'success.measures': ['metric', 'baseline', 'target', 'by'],
  'input.edge-cases': ['when', 'then'],
  'review.examples': ['good', 'bad'],
  record: ['dry-runs', 'gaps', 'results'],
  'record.gaps': ['at', 'question', 'on', 'answer', 'fixed'],
  'record.dry-runs': ['on', 'by', 'result'],
};

const LINES: Readonly<Record<string, string>> = {
  ...{ trigger: 'event', input: 'source', task: 'does', review: 'reviewer', output: 'destination', failure: 'alert' },
  ...{ 'manual-steps': 'step', 'input.edge-cases': 'when' },
};

/** The page order and one-line meanings of the tests. With a prefix the whole page stands at another path. */
export function shapeAt(prefix: Path = []): PageShape {
  const name = (path: Path): string | undefined => {
    if (!prefix.every((step, index) => path[index] === step)) return undefined;
    const steps = path.slice(prefix.length);
    if (steps[0] === 'success' && steps.length === 2 && typeof steps[1] === 'number') return 'success.0';
    return steps.filter((step) => typeof step === 'string').join('.');
  };
  return {
    order: (path) => ORDERS[name(path) ?? '?'] ?? [],
    lineField: (path) => LINES[name(path) ?? '?'],
    listField: (path) => (name(path) === 'success' ? 'measures' : undefined),
  };
}
