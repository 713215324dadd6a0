import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, mainPart, otherParts, planAddress, shown } from '../../main/web/year';

test('how often comes first, and of flexible work how long', () => {
  const clinic = { occurrences: '10.5', sessions: '10.5', minutes: '1890', pa: '63/8' };
  assert.equal(mainPart(clinic), '10.5');
  assert.equal(otherParts(clinic), '31.5 h, 7.88 PA');
  const office = { occurrences: '0', sessions: '0', minutes: '4500', pa: '0' };
  assert.equal(mainPart(office), '75 h');
  assert.equal(otherParts(office), '');
});

test('what is less than zero is shown as that', () => {
  assert.equal(shown('-1/3'), '−0.33');
  assert.equal(shown('-0.5'), '−0.5');
  assert.equal(shown('4/3'), '1.33');
});

test('a plan opens in our own page, whichever page one is on', () => {
  assert.equal(planAddress('icu', 'a1', '/sessionwise/'), '#/plan?department=icu&staff=a1');
  assert.equal(planAddress('icu', 'a1', '/host/roster'), '/sessionwise/#/plan?department=icu&staff=a1');
});

test('codes are read as words', () => {
  assert.equal(inWords('AWAITING_SIGNATURES'), 'Awaiting signatures');
});
