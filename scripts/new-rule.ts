// `npm run new-rule section/fault`: sketches a rule of the contract. Exit codes: 0 done, 2 refused.

import path from 'node:path';
import { addRule } from './rule-scaffold.ts';

const [id = '', ...more] = process.argv.slice(2);
try {
  if (id === '' || more.length > 0) throw new Error('give the id of one rule as section/fault');
  const [file = ''] = addRule(path.resolve(import.meta.dirname, '..'), id);
  console.log(`new-rule: ${id} is listed. What is left to do:
  1. write ${file} and its examples beside it
  2. write its texts in server/src/messages/en/rules.ts and about.ts
  3. UPDATE=1 RULE=${id} npm run test:unit -- rules/examples, and read the difference
  4. npm run generate`);
} catch (error) {
  console.error(`new-rule: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
