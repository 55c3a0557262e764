import { slipRule } from '../shared/slips.ts';

export const pageSwallowedText = slipRule('page/swallowed-text');
