import { badValue } from '../shared/bad-value.ts';

export const pageBadDate = badValue('page/bad-date');
