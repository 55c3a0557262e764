// English: what each field is for, a good example of it, and what to write where nothing is written yet.
//
// `field.<path>` is shown on hover; `#example` is a good value, as it is written in the page; `#blank` says in a few
// words what to write there, as a tab stop or as `<…>`; `#<value>` explains one of the allowed values.
// The examples of all fields together describe one workflow.

import { headFields } from './fields/head.ts';
import { recordFields } from './fields/record.ts';
import { resultFields } from './fields/result.ts';
import { stagesAndGates } from './fields/stages.ts';
import { valueFields } from './fields/value.ts';
import { workFields } from './fields/work.ts';

export const fields = {
  ...headFields,
  ...workFields,
  ...resultFields,
  ...valueFields,
  ...recordFields,
  ...stagesAndGates,
} as const;
