import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from '../../main/web/attainment-behind';
import type { Matrix } from '../../main/web/attainment';
import { comparedOf } from '../../main/web/board-compare';
import type { IndicatorSheet } from '../../main/web/indicator';

const trust = { kind: 'trust' } as const;
const gastro = { kind: 'department', department: 'gastro', departmentName: 'Gastroenterology' } as const;

test('the trust and departments are compared by what is told of everybody in them, without teams', () => {
  const matrix: Matrix = {
    day: '2026-11-22', groups: ['Nurses'],
    rows: [{ scope: trust, level: 2, weakest: 0, cells: [] }, { scope: gastro, level: 1, weakest: 1, cells: [] }, { scope: { ...gastro, kind: 'team', team: 'red' }, level: 0, weakest: 0, cells: [] }],
  };
  const sheet = {
    indicators: [{ indicator: 'activePlans', lines: [{ scope: { ...gastro, group: 'Nurses' }, value: '50.0' }, { scope: gastro, value: '93.7' }, { scope: trust, missing: 'suppressed' }] }],
  } as unknown as IndicatorSheet;
  const compared = comparedOf(matrix, sheet);
  assert.deepEqual(compared.map(({ row }) => row.scope.kind), ['trust', 'department']);
  assert.equal(compared[1]?.figures.activePlans?.value, '93.7');
  assert.equal(compared[0]?.figures.activePlans?.missing, 'suppressed');
  assert.deepEqual(comparedOf(matrix, undefined)[0]?.figures, {});
});

test('a criterion leads to where it is mended, what has no such place to the register of evidence', () => {
  assert.equal(placeOf('1.4b'), 'plan');
  assert.equal(placeOf('3.3a'), 'review');
  assert.equal(placeOf('3.2c'), 'teamPlan');
  assert.equal(placeOf('4.2a'), 'evidence');
});
