// The list of all drives.

import type { Drive } from './drive.ts';
import { besideOtherYaml } from './beside-other-yaml.ts';
import { exportPage } from './export.ts';
import { fromNothing } from './from-nothing.ts';
import { dryRunFollowing } from './dry-run-following.ts';
import { dryRun } from './dry-run.ts';
import { gaps } from './gaps.ts';
import { preview } from './preview.ts';
import { previews } from './previews.ts';
import { quickFix } from './quick-fix.ts';
import { reading } from './reading.ts';

export const DRIVES: readonly Drive[] = [
  quickFix,
  fromNothing,
  reading,
  besideOtherYaml,
  preview,
  previews,
  gaps,
  dryRun,
  dryRunFollowing,
  exportPage,
];
