// The commands, by the names under which package.json lists them. Kept apart so that the entry can register them without
// loading what they do.

export const COMMANDS = [
  'workflowDocs.newDocument',
  'workflowDocs.insertSection',
  'workflowDocs.sortPage',
  'workflowDocs.showReadiness',
  'workflowDocs.explainRule',
  'workflowDocs.showConfiguration',
  'workflowDocs.waive',
  'workflowDocs.exportPage',
  'workflowDocs.printPage',
  'workflowDocs.restartServer',
  'workflowDocs.startDryRun',
  'workflowDocs.nextGap',
  'workflowDocs.previousGap',
  'workflowDocs.askGap',
  'workflowDocs.replyToGap',
  'workflowDocs.fixGap',
  'workflowDocs.reopenGap',
  'workflowDocs.showGap',
  'workflowDocs.lockPreview',
] as const;

export type CommandName = (typeof COMMANDS)[number];
