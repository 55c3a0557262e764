import { badValue } from '../shared/bad-value.ts';

export const pageBadDuration = badValue('page/bad-duration');
