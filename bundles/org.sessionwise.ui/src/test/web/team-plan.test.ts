import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, nextKey, placeText, requestOf, standingKey, yearsAround, type OutputCheck, type PlanVersion } from '../../main/web/team-plan';

const PLAN: PlanVersion = {
  version: 3, state: 'AGREED', by: 'lead', at: '2026-02-10T12:00:00Z', meeting: { on: '2026-02-10', present: 'nurses', notes: '' },
  objectives: [{ id: 'T1', text: 'Shorter waits' }],
  outputs: [{ activity: 'CLINIC', amount: { exact: '4/3', shown: '1.33' }, unit: 'patients', deliveredBy: [{ staffId: 'a1', measure: 'PART', amount: { exact: '1/3', shown: '0.33' } }] }],
  roles: [{ role: 'Lead', staffId: 'a1', count: 2, minutesPerWeek: 90 }],
};

test('what is written begins with the exact amounts that are kept, and goes back as it came', () => {
  assert.deepEqual(requestOf(draftOf(PLAN), 'AGREED'), {
    basedOn: 3, state: 'AGREED', meeting: { on: '2026-02-10', present: 'nurses', notes: '' },
    objectives: [{ id: 'T1', text: 'Shorter waits', trustObjective: '' }],
    outputs: [{ activity: 'CLINIC', amount: '4/3', unit: 'patients', deliveredBy: [{ staffId: 'a1', measure: 'PART', amount: '1/3' }] }],
    roles: [{ role: 'Lead', staffId: 'a1', count: 2, minutesPerWeek: 90 }],
  });
});

test('without a day there was no meeting; lines of notes become one', () => {
  const draft = draftOf(undefined);
  assert.deepEqual(requestOf(draft, 'DRAFT'), { basedOn: 0, state: 'DRAFT', objectives: [], outputs: [], roles: [] });
  draft.meeting = { on: '2026-02-10', present: '', notes: 'one\n two ' };
  assert.equal((requestOf(draft, 'DRAFT') as { meeting: { notes: string } }).meeting.notes, 'one two');
});

test('what is no whole number is sent as missing, so that the server says what it expects', () => {
  const draft = draftOf(PLAN);
  draft.roles[0]!.minutesPerWeek = 'an hour';
  assert.equal((requestOf(draft, 'DRAFT') as { roles: { minutesPerWeek: unknown }[] }).roles[0]!.minutesPerWeek, null);
});

test('a new objective gets a key that none has', () => {
  assert.equal(nextKey([]), 'T1');
  assert.equal(nextKey([{ id: 'T2' }]), 'T3');
});

test('how an output stands is said in words and numbers', () => {
  const check = (standing: OutputCheck['standing'], side: 'BELOW' | 'EQUAL' | 'ABOVE'): string =>
    standingKey({ standing, unit: 'patients', difference: { by: { exact: '12', shown: '12' }, side } } as OutputCheck);
  assert.equal(check('SHORT', 'BELOW'), 'shortFewer');
  assert.equal(check('OVER', 'ABOVE'), 'overMore');
  assert.equal(check('MET', 'EQUAL'), 'metExactly');
});

test('a refused place is said as the form counts', () => {
  assert.equal(placeText('outputs.0.amount'), 'expected output 1, amount');
  assert.equal(placeText('outputs.1.deliveredBy.2.staffId'), 'expected output 2, person 3, staffId');
  assert.equal(placeText('meeting.on'), 'meeting.on');
});

test('years are told as people say them', () => {
  assert.deepEqual(yearsAround(1999)[2], { year: 1999, text: '1999/00' });
});
