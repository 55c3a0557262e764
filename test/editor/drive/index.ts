// The list of all drives.

import type { Drive } from './drive.ts';
import { preview } from './preview.ts';
import { quickFix } from './quick-fix.ts';

export const DRIVES: readonly Drive[] = [quickFix, preview];
