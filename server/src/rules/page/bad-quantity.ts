import { badValue } from '../shared/bad-value.ts';

export const pageBadQuantity = badValue('page/bad-quantity');
