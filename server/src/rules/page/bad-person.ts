import { badValue } from '../shared/bad-value.ts';

export const pageBadPerson = badValue('page/bad-person');
