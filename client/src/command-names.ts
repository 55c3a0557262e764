// The commands, by the names under which package.json lists them. Kept apart so that the entry can register them without
// loading what they do.

export const COMMANDS = [
  'workflowDocs.newDocument',
  'workflowDocs.insertSection',
  'workflowDocs.sortPage',
  'workflowDocs.showReadiness',
  'workflowDocs.explainRule',
  'workflowDocs.exportPage',
  'workflowDocs.printPage',
  'workflowDocs.restartServer',
] as const;

export type CommandName = (typeof COMMANDS)[number];
