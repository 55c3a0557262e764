// Which documents are ours. Kept apart so that the entry can ask without loading the language client.

/**
 * The selector of workflow documents, wherever a person edits them: on disk, not saved yet, or in a repository opened
 * without a clone. The schemes are named so that the old side of a comparison (`git:`) is not judged a second time.
 */
export const WORKFLOW_DOCUMENTS = ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({
  language: 'yaml',
  scheme,
  pattern: '**/*.workflowdoc.{yaml,yml}',
}));
