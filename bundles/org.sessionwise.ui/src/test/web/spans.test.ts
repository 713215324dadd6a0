import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, financialQuarter, quartersUntil, spanText } from '../../main/web/spans';

test('spans are seen from a day, with the first day after as their end', () => {
  assert.deepEqual(daysOf('weeks', '2026-11-22'), { from: '2026-10-19', until: '2026-11-16' });
  assert.deepEqual(daysOf('month', '2026-11-22'), { from: '2026-11-01', until: '2026-12-01' });
  assert.deepEqual(daysOf('lastMonth', '2026-01-01'), { from: '2025-12-01', until: '2026-01-01' });
  assert.deepEqual(daysOf('quarter', '2026-11-22'), { from: '2026-10-01', until: '2027-01-01' });
  assert.deepEqual(daysOf('lastQuarter', '2026-02-28'), { from: '2025-10-01', until: '2026-01-01' });
  assert.deepEqual(daysOf('year', '2026-03-31'), { from: '2025-04-01', until: '2026-04-01' });
  assert.deepEqual(daysOf('year', '2028-02-29'), { from: '2027-04-01', until: '2028-03-01' });
});

test('the financial year begins in April, and its quarters are named after it', () => {
  assert.deepEqual(financialQuarter('2026-04-01'), { label: '2026-Q1', from: '2026-04-01', until: '2026-07-01' });
  assert.deepEqual(financialQuarter('2026-12-31'), { label: '2026-Q3', from: '2026-10-01', until: '2027-01-01' });
  assert.deepEqual(financialQuarter('2027-01-01'), { label: '2026-Q4', from: '2027-01-01', until: '2027-04-01' });
});

test('quarters are offered from the newest back', () => {
  assert.deepEqual(quartersUntil('2026-05-02', 3).map(({ label }) => label), ['2026-Q1', '2025-Q4', '2025-Q3']);
});

test('a span is said as people say it', () => {
  assert.equal(spanText({ from: '2026-11-01', until: '2026-12-01' }), 'November 2026');
  assert.equal(spanText({ from: '2026-10-01', until: '2027-01-01' }), 'October to December 2026');
  assert.equal(spanText({ from: '2026-04-01', until: '2027-04-01' }), 'April 2026 to March 2027');
  assert.equal(spanText({ from: '2026-11-02', until: '2026-11-30' }), '2 Nov to 29 Nov 2026');
  assert.equal(spanText({ from: '2026-12-28', until: '2027-01-04' }), '28 Dec 2026 to 3 Jan 2027');
  assert.equal(spanText({ from: '2026-11-02', until: '2026-11-03' }), '2 Nov 2026');
});
