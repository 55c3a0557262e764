// The shape of a drive: one thing that a person does in the editor, from opening the folder to the result on disk.

import type { Page } from 'playwright-core';

export interface Drive {
  readonly name: string;
  /** Another YAML extension is installed too. */
  readonly besideOtherYaml?: boolean;
  /** Rejects when the editor does not do what it should. */
  run(stage: Stage): Promise<void>;
}

/** What a drive works on. */
export interface Stage {
  /** The workbench, with the folder open. */
  readonly page: Page;
  /** The folder on disk, a fresh copy of the fixture workspace. */
  readonly folder: string;
  /** Takes a screenshot under this name. */
  shot(name: string): Promise<void>;
}
