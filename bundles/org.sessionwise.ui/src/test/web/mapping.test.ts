import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutyName, takers } from '../../main/web/mapping';

test('a duty is named as the host names it, with its code', () => {
  assert.equal(dutyName('CRIT', [{ code: 'CRIT', name: 'Critical care' }]), 'Critical care (CRIT)');
  assert.equal(dutyName('CRIT', [], 'Critical care unit'), 'Critical care unit (CRIT)');
  assert.equal(dutyName('CRIT', []), 'CRIT');
});

test('a duty is given first to a kind that has none', () => {
  const duties = [{ activity: 'CLINIC', duty: 'OPD', activities: 9 }, { activity: 'MDT', activities: 2 }];
  assert.deepEqual(takers(duties).map(({ activity }) => activity), ['MDT', 'CLINIC']);
});
