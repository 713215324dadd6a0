import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decidedOn, editCount, slotText, type Change, type Kind, type Proposal } from '../../main/web/entitlement';

const change = (key: string, kind: Kind, needsDecision = false): Change => ({
  key, kind, needsDecision, reason: '', staffId: 's', name: '', activity: '',
});
const proposal = (...changes: Change[]): Proposal => ({
  template: { id: 't', name: 'T', weeks: 4 },
  asOf: '2026-11-18',
  fingerprint: 'f',
  counts: { add: 0, change: 0, remove: 0, keep: 0, cannot: 0, needsDecision: 0 },
  changes,
});
test('only what changes the template counts as an edit, and a decision only once it is made', () => {
  const both = proposal(change('a', 'ADD'), change('b', 'CHANGE', true), change('c', 'KEEP'), change('d', 'CANNOT'));
  assert.equal(editCount(both, new Set()), 1);
  assert.equal(editCount(both, new Set(['b'])), 2);
});

test('a yes to what is listed counts for what is listed and asks for one only', () => {
  const listed = [change('a', 'ADD', true), change('b', 'CHANGE', true), change('c', 'ADD')];
  assert.deepEqual([...decidedOn(listed, true, new Set(['z']))].sort(), ['a', 'b', 'z']);
  assert.deepEqual([...decidedOn(listed, false, new Set(['a', 'z']))], ['z']);
});

test('a slot reads as a person would say it', () => {
  assert.equal(slotText({ duty: 'OPD', week: 2, day: 'MONDAY', start: '09:00', end: '13:00:00' }), 'week 2 Monday, 09:00 to 13:00, OPD');
});
