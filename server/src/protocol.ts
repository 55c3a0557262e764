// What the server and its clients agree on beside the Language Server Protocol: names, and which documents are ours.

/** The source that every diagnostic names, and the identifier of our diagnostics among those of other servers. */
export const SOURCE = 'workflow-docs';

/** The section of the editor's settings that is ours. */
export const SETTINGS_SECTION = 'workflowDocs';

/** The kind of the code action that applies every safe fix of a document. */
export const FIX_ALL_KIND = 'source.fixAll.workflowDocs';

/** The kind of the code action that puts a page into page order. */
export const SORT_KIND = 'source.sort.workflowDocs';

/** Our settings, and the shape of the initialization options. */
export interface Settings {
  /** The date that counts as today, `YYYY-MM-DD`, so that a verdict can be repeated. */
  readonly asOf?: string;
}

/** What a diagnostic carries so that its fixes are found again: never its words, which may change. */
export interface DiagnosticData {
  readonly rule: string;
  readonly path: readonly (string | number)[];
}

/** Whether a document is a workflow document, by its name; its language stays YAML. Any scheme will do, also untitled. */
export function isWorkflowDocument(uri: string): boolean {
  const [path = ''] = uri.split(/[?#]/, 1);
  return /\.workflowdoc\.ya?ml$/i.test(path);
}
