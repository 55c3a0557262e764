// The one description of the page and its record, in page order. What the contract's tables say stands here and nowhere
// else: the model's types, the structure checks, completion, hover, the JSON Schema and the reference come from it.

import { cadenceMeant, namesModel, namesPeriod, saysMoreThanWhom } from '../model/values/sentence.ts';
import {
  anyPerson,
  choice,
  date,
  duration,
  field,
  file,
  fileOrText,
  list,
  mapping,
  parts,
  person,
  personOrRole,
  quantity,
  text,
} from './kinds.ts';
import type { ChoiceKind, Field, NoneOrListKind } from './kinds.ts';
import { STAGES } from './stages.ts';

const required = { required: true } as const;

/** Required, with a rule of its own that reports the absence when it is due. */
function requiredBy(reportedBy: string, inSentence: Field['inSentence'] = false) {
  return { required: true, reportedBy, inSentence };
}

const inSentence = { inSentence: true } as const;

const cadence: ChoiceKind<'week' | 'two-weeks' | 'month' | 'quarter'> = {
  ...choice('week', 'two-weeks', 'month', 'quarter'),
  leaveToRule: namesPeriod,
  meant: cadenceMeant,
};

const stage = choice(...STAGES);

const trigger = mapping(
  {
    event: field(text, required),
    system: field(text, inSentence),
    kind: field(choice('event', 'schedule', 'manual')),
    schedule: field(text, inSentence),
    'time-zone': field(text, inSentence),
    volume: field(quantity, inSentence),
  },
  { line: 'event' },
);

const edgeCase = mapping({ when: field(text), then: field(text) }, { line: 'when' });

const input = mapping(
  {
    source: field(text, requiredBy('input/no-source')),
    format: field(text, requiredBy('input/no-format', true)),
    fields: field(list(text), inSentence),
    example: field(file),
    'edge-cases': field(list(edgeCase)),
    'data-owner': field(anyPerson, inSentence),
    sensitivity: field(choice('public', 'internal', 'personal', 'confidential')),
    access: field(text, inSentence),
  },
  { line: 'source' },
);

const task = mapping(
  {
    does: field(text, required),
    prompt: field(fileOrText),
    model: field(text, { inSentence: namesModel }),
    context: field(list(text)),
    never: field(list(text)),
    autonomy: field(choice('suggests', 'drafts', 'acts-after-review', 'acts')),
  },
  { line: 'does' },
);

const review = mapping(
  {
    reviewer: field(list(personOrRole), requiredBy('review/no-reviewer', true)),
    when: field(choice('before-release', 'after-release', 'sampled')),
    minutes: field(text, inSentence),
    checks: field(list(text), requiredBy('review/no-checks')),
    'reject-when': field(list(text), requiredBy('review/no-reject-when')),
    examples: field(mapping({ good: field(list(file)), bad: field(list(file)) })),
  },
  { line: 'reviewer' },
);

const output = mapping(
  {
    destination: field(text, required),
    system: field(text, requiredBy('output/no-system', true)),
    format: field(text, inSentence),
    within: field(duration, inSentence),
    match: field(text, inSentence),
  },
  { line: 'destination' },
);

const failure = mapping(
  {
    detect: field(text, inSentence),
    alert: field(list(personOrRole), requiredBy('failure/no-alert')),
    fallback: field(text, requiredBy('failure/no-fallback', saysMoreThanWhom)),
    'escalate-to': field(personOrRole, inSentence),
    after: field(duration, inSentence),
    log: field(text, inSentence),
  },
  { line: 'alert' },
);

const manualStep = mapping(
  {
    step: field(text, required),
    from: field(text, inSentence),
    to: field(text, inSentence),
    friction: field(choice('low', 'medium', 'high')),
    plan: field(text),
    'keep-because': field(text),
  },
  { line: 'step' },
);

const manualSteps: NoneOrListKind<typeof manualStep.fields> = { type: 'none-or-list', of: manualStep };

const measuredBy = { ...quantity, reportedBy: 'success/not-measurable' };

const measure = mapping({
  metric: field(text, required),
  kind: field(choice('time', 'cost', 'errors', 'volume', 'quality', 'adoption')),
  better: field(choice('lower', 'higher')),
  baseline: field(measuredBy, requiredBy('success/no-baseline')),
  target: field(measuredBy, requiredBy('success/no-target')),
  by: field(date, requiredBy('success/no-date')),
  source: field(text),
});

const success = mapping(
  { measures: field(parts(measure)), 'scale-if': field(text), 'stop-if': field(text) },
  { listField: 'measures' },
);

const records = {
  'dry-runs': field(
    list(
      mapping({
        on: field(date, required),
        by: field(anyPerson, required),
        result: field(choice('clean', 'gaps'), required),
      }),
    ),
  ),
  gaps: field(
    list(
      mapping({
        at: field(text, required),
        question: field(text, required),
        'raised-by': field(anyPerson),
        on: field(date),
        answer: field(text),
        fixed: field(date),
      }),
    ),
  ),
  results: field(
    list(mapping({ on: field(date, required), metric: field(text, required), value: field(quantity, required) })),
  ),
  reviews: field(
    list(
      mapping({ on: field(date, required), by: field(anyPerson, required), found: field(text), changed: field(text) }),
    ),
  ),
  decisions: field(
    list(
      mapping({
        on: field(date, required),
        outcome: field(choice('scale', 'redesign', 'stop', 'research'), required),
        by: field(anyPerson, required),
        because: field(text, required),
      }),
    ),
  ),
  approvals: field(
    list(
      mapping({
        area: field(text, required),
        by: field(anyPerson, required),
        on: field(date, required),
        until: field(date),
        document: field(file),
      }),
    ),
  ),
  assumptions: field(
    list(
      mapping({ text: field(text, required), 'check-by': field(date), state: field(choice('open', 'held', 'failed')) }),
    ),
  ),
  incidents: field(list(mapping({ on: field(date, required), what: field(text, required), fixed: field(date) }))),
  waivers: field(
    list(
      mapping({
        rule: field(text, required),
        because: field(text, required),
        by: field(anyPerson, required),
        until: field(date, required),
      }),
    ),
  ),
};

/** A person in its mapping form: a name, or a role and a contact. */
export const PERSON = mapping({ name: field(text), contact: field(list(text)), role: field(text) });

/** The whole document: the page in page order, the record last. */
export const PAGE = mapping({
  workflow: field(text, required),
  purpose: field(text),
  stage: field(stage, requiredBy('stage/missing')),
  started: field(date),
  implementation: field(list(fileOrText)),
  owner: field(person, requiredBy('owner/missing')),
  'second-owner': field(person),
  sponsor: field(person),
  team: field(text),
  trigger: field(parts(trigger), requiredBy('trigger/missing')),
  input: field(parts(input), requiredBy('input/missing')),
  task: field(parts(task), requiredBy('task/missing')),
  review: field(review, requiredBy('review/missing')),
  output: field(parts(output), requiredBy('output/missing')),
  failure: field(failure),
  'manual-steps': field(manualSteps),
  success: field(success),
  cadence: field(
    mapping(
      {
        every: field(cadence, required),
        by: field(personOrRole, inSentence),
        checks: field(list(text)),
        'also-when': field(list(text)),
      },
      { line: 'every' },
    ),
  ),
  adoption: field(
    mapping({
      'users-involved': field(text),
      training: field(text),
      'work-standard': field(text),
      feedback: field(text),
    }),
  ),
  governance: field(
    mapping({
      risk: field(choice('low', 'medium', 'high'), requiredBy('governance/no-risk')),
      'can-stop': field(anyPerson),
      'accepts-risk': field(anyPerson),
      disclosure: field(text),
      monitoring: field(text),
      'change-log': field(text),
    }),
  ),
  costs: field(
    mapping({
      build: field(quantity),
      integration: field(quantity),
      review: field(quantity),
      run: field(quantity),
      training: field(quantity),
      maintenance: field(quantity),
    }),
  ),
  related: field(mapping({ after: field(list(file)), feeds: field(list(file)) })),
  record: field(mapping(records)),
});

export type SectionName = keyof typeof PAGE.fields;
