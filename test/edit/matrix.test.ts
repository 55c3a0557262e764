// The fixture matrix: every operation of the tables in every surrounding, by its text and by what always holds.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, applyOperations } from '../../server/src/edit/apply.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { operationsIn, readCases, renewCases, SURROUNDINGS } from './cases.ts';
import { applyChecked } from './invariants.ts';
import { shapeAt } from './shape.ts';

const TABLES = ['set', 'list', 'move', 'sort', 'several', 'broken'];

if (process.env['UPDATE'] !== undefined) {
  for (const table of TABLES) {
    renewCases(table, ({ before, operations }) =>
      applyEdits(before, applyOperations(parse(before), operations, shapeAt())),
    );
  }
}

for (const table of TABLES) {
  for (const surrounding of SURROUNDINGS) {
    test(`${table}: ${surrounding.name}`, () => {
      for (const { name, operations, before, after, not } of readCases(table)) {
        if (not.includes(surrounding.name)) continue;
        const { prefix, put, restyles } = surrounding;
        const result = applyChecked(put(before), operationsIn(operations, prefix), shapeAt(prefix));
        if (restyles) assert.equal(result === put(before), before === after, name);
        else assert.equal(result, put(after), name);
      }
    });
  }
}
