import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutyChoices, dutyText } from '../../main/web/entitlement';

test('a code that was kept can be chosen although the host tells of none', () => {
  const told = [{ code: 'OPD', name: 'Outpatients' }];
  assert.deepEqual(dutyChoices(told, 'OPD'), told);
  assert.deepEqual(dutyChoices(told, 'OLD').map(dutyText), ['OPD, Outpatients', 'OLD, no longer there']);
  assert.equal(dutyText({ code: '7', name: '7' }), '7');
});
