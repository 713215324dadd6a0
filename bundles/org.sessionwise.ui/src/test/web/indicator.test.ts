import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakdown, drawn, isReached, missingText, ofWhat, shareText, valueText } from '../../main/web/indicator';
import { figureText, reportRequest } from '../../main/web/pack';
import { indicators } from './attainment-fixture';

const plans = indicators.indicators.find(({ indicator }) => indicator === 'activePlans')!;

test('exactly 90 % is not more than 90 %', () => {
  assert.equal(isReached({ part: 108, whole: 120 }, 90), false);
  assert.equal(isReached({ part: 9001, whole: 10000 }, 90), true);
  assert.equal(isReached({ missing: 'suppressed' }, 90), undefined);
});

test('a variance says on which side of the plan it is', () => {
  assert.equal(valueText('variance', { value: '-19.5' }), '−19.5 %');
  assert.equal(valueText('varianceDcc', { value: '2.2' }), '+2.2 %');
  assert.equal(valueText('variance', { value: '0.0' }), '0.0 %');
  assert.equal(valueText('activePlans', { value: '89.9' }), '89.9 %');
  assert.equal(valueText('level', { value: '2' }), 'Level 2');
});

test('large amounts have groups of digits and at most one decimal', () => {
  assert.equal(ofWhat('dccShare', 'sessions', { part: '7872.34', whole: '9139.27' }), '7,872.3 of 9,139.3 sessions; DCC to other 7,872.3 : 1,266.9');
});

test('numerator, denominator and unit are printed', () => {
  assert.equal(ofWhat('activePlans', 'people', { part: 108, whole: 120 }), '108 of 120 people');
  assert.equal(ofWhat('dccShare', 'sessions', { part: '15/2', whole: '10' }), '7.5 of 10 sessions; DCC to other 7.5 : 2.5');
  assert.equal(ofWhat('variance', 'sessions', { part: '193/2', whole: '120' }), '96.5 delivered, 120 planned sessions');
});

test('what is missing is said in words and leaves a gap in the chart', () => {
  assert.equal(missingText('suppressed', 8), 'not told: fewer than 8 people, here or in what could be worked out from it');
  assert.equal(valueText('activePlans', { missing: 'suppressed', value: '90.0' }), undefined);
  assert.equal(drawn({ missing: 'notKnown' }), undefined);
  assert.equal(drawn(undefined), undefined);
  assert.equal(drawn({ value: '-12.5' }), -12.5);
});

test('how much is known is cut, never rounded up', () => {
  assert.equal(shareText('9999/10000'), '99.9 %');
  assert.equal(shareText('1'), '100 %');
  assert.equal(shareText('0.93'), '93 %');
});

test('a restatement says its unit', () => {
  assert.equal(figureText('activePlans', '88.3'), '88.3 %');
  assert.equal(figureText('level', '2'), 'Level 2');
  assert.equal(figureText('variance', 'not known'), 'not known');
});

test('lines become a table of places against everybody and each group', () => {
  const { groups, rows } = breakdown(plans.lines);
  assert.deepEqual(groups, ['Nursing', 'Consultants']);
  assert.deepEqual(rows.map(({ place }) => place.kind), ['trust', 'department']);
  assert.equal(rows[1]!.cells.get('')!.value, '90.0');
  assert.equal(rows[1]!.cells.get('Nursing')!.missing, 'suppressed');
  assert.equal(rows[0]!.cells.get('Consultants'), undefined);
});

test('a report names its reader, its day and its minute', () => {
  assert.deepEqual(reportRequest({ to: 'board', on: '2026-10-08', minute: ' Item  7 ' }), { to: 'board', on: '2026-10-08', minute: 'Item 7' });
});
