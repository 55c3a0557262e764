import { slipRule } from '../shared/slips.ts';

export const pageSyntax = slipRule('page/syntax');
