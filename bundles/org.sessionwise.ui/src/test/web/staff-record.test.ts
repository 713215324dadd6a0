import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutyChoices, dutyText } from '../../main/web/entitlement';
import { nextSteps, refusedRows, reportText, type RefusedRow, type SheetReport } from '../../main/web/staff-record';

const row = (line: number, column = 'grade'): RefusedRow => ({ line, staff: 's1', column, expected: 'a grade', remedy: 'mend it' });
const report = (parts: Partial<SheetReport>): SheetReport => ({ kept: false, changed: 3, unchanged: 37, refused: [], ...parts });

test('after a check of good rows all may be kept, of some bad ones the good ones, of none nothing', () => {
  assert.deepEqual(nextSteps(report({})), ['ALL_OR_NOTHING']);
  assert.deepEqual(nextSteps(report({ refused: [row(2)] })), ['GOOD_ROWS']);
  assert.deepEqual(nextSteps(report({ changed: 0 })), []);
});

test('a row with two faults is one refused row', () => {
  assert.equal(refusedRows(report({ refused: [row(2), row(2, 'team'), row(5)] })), 2);
});

test('what became of a sheet is said in words', () => {
  assert.equal(reportText(report({}), 'CHECK'), 'Check only, nothing kept: 3 rows changed, 37 as kept already, 0 refused.');
  assert.match(reportText(report({ kept: true, changed: 1 }), 'ALL_OR_NOTHING'), /^Kept: 1 row changed/);
  assert.match(reportText(report({ refused: [row(2)] }), 'ALL_OR_NOTHING'), /^Nothing was kept: 1 row refused\. Mend it/);
  assert.match(reportText(report({ changed: 0 }), 'ALL_OR_NOTHING'), /^Nothing to keep/);
});

test('a duty that the host has no more stays to be seen', () => {
  const host = [{ code: 'OPD', name: 'Outpatient clinic' }, { code: 'MDT', name: 'MDT' }];
  assert.equal(dutyChoices(host, 'OPD').length, 2);
  assert.deepEqual(dutyChoices(host, 'OLD').map(({ code }) => code), ['OPD', 'MDT', 'OLD']);
  assert.deepEqual(host.map(dutyText), ['OPD, Outpatient clinic', 'MDT']);
});
