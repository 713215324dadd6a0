import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  alike, byDay, byPerson, dateText, decidedOn, editCount, isOpen, namesIn, questionKey, slotText, standing, undecidedCount, weightOf,
  type Change, type Decisions, type Kind, type PlanDate, type Proposal,
} from '../../main/web/proposal';

const change = (key: string, kind: Kind, question = 'NONE', staffId = 's'): Change => ({
  key, kind, question, staffId, reason: '', name: '', activity: '', conflict: false, ifKept: '', ifTaken: '',
  needsDecision: !['NONE', 'CHANGED_BY_HAND', 'REMOVED_BY_HAND'].includes(question),
});
const proposal = (...changes: Change[]): Proposal => ({
  template: { id: 't', name: 'T', weeks: 4 },
  asOf: '2026-11-18',
  fingerprint: 'f',
  counts: { add: 0, change: 0, remove: 0, keep: 0, cannot: 0, needsDecision: 0, byHand: 0 },
  changes,
  dates: [],
  notes: [],
});
const NONE: Decisions = new Map();

test('only what changes the template counts as an edit, and what asks something only once the plan’s is taken', () => {
  const all = proposal(
    change('a', 'ADD'), change('b', 'CHANGE', 'BOTH_CHANGED'), change('c', 'KEEP'), change('d', 'CANNOT'),
    change('e', 'KEEP', 'CHANGED_BY_HAND'),
  );
  assert.equal(editCount(all, NONE), 1);
  assert.equal(editCount(all, new Map([['b', 'TAKE'], ['e', 'TAKE']])), 3);
  assert.equal(editCount(all, new Map([['b', 'KEEP']])), 1);
  assert.equal(undecidedCount(all, NONE), 1);
  assert.equal(undecidedCount(all, new Map([['b', 'KEEP']])), 0);
});

test('one answer counts for what is listed and asks something, and for nothing else', () => {
  const listed = [change('a', 'ADD', 'BESIDE'), change('b', 'CHANGE', 'BOTH_CHANGED'), change('c', 'ADD')];
  assert.deepEqual([...decidedOn(listed, 'KEEP', new Map([['z', 'TAKE']]))], [['z', 'TAKE'], ['a', 'KEEP'], ['b', 'KEEP']]);
  assert.deepEqual([...decidedOn(listed, undefined, new Map([['a', 'TAKE'], ['z', 'TAKE']]))], [['z', 'TAKE']]);
});

test('a decision stands in another proposal only if its line says the same', () => {
  const before = proposal(change('a', 'ADD', 'BESIDE'), change('b', 'CHANGE', 'BOTH_CHANGED'), change('c', 'ADD', 'BESIDE'));
  const after = proposal(change('a', 'ADD', 'BESIDE'), { ...change('b', 'CHANGE', 'BOTH_CHANGED'), reason: 'new' });
  const decisions: Decisions = new Map([['a', 'TAKE'], ['b', 'KEEP'], ['c', 'KEEP']]);
  assert.deepEqual([...standing(decisions, before, after)], [['a', 'TAKE']]);
});

test('lines go by person, and those that ask the same are alike', () => {
  const lines = [change('a', 'ADD', 'BESIDE', 'x'), change('b', 'ADD', 'NONE', 'x'), change('c', 'ADD', 'BESIDE', 'y'), change('d', 'ADD', 'IN_THE_WAY', 'y')];
  assert.deepEqual(byPerson(lines).map(({ name, changes }) => [name, changes.length]), [['x', 2], ['y', 2]]);
  assert.deepEqual([...namesIn([{ ...change('a', 'ADD'), name: 'Amy Ash' }, change('b', 'ADD', 'NONE', 'x')])], [['s', 'Amy Ash'], ['x', 'x']]);
  assert.deepEqual(alike(lines).map(({ question, changes }) => [question, changes.map(({ key }) => key)]), [['BESIDE', ['a', 'c']]]);
});

test('what nobody has to decide can be decided, and an unknown question still reads', () => {
  assert.equal(isOpen(change('a', 'KEEP', 'REMOVED_BY_HAND')), true);
  assert.equal(isOpen(change('a', 'KEEP')), false);
  assert.equal(questionKey('SOMETHING_NEW'), 'needsDecision');
  const conflict = { ...change('a', 'CHANGE', 'BOTH_CHANGED'), conflict: true };
  assert.deepEqual([conflict, change('a', 'ADD', 'BESIDE'), change('a', 'KEEP', 'CHANGED_BY_HAND')].map((each) => weightOf(each).text), ['conflict', 'needsYes', 'showByHand']);
});

test('days ahead say whose plan changes to what', () => {
  const plan = (version: number, id = 'J-1') => ({ staffId: 's', name: 'Amy Ash', plan: id, version });
  const day: PlanDate = { date: '2027-02-01', staffId: 's', name: 'Amy Ash', soon: true };
  assert.equal(dateText({ ...day, ends: plan(3), begins: plan(4) }), 'version 4 of Amy Ash’s plan J-1 takes over from version 3');
  assert.equal(dateText({ ...day, ends: plan(3), begins: plan(1, 'J-2') }), 'version 1 of Amy Ash’s plan J-2 takes over from plan J-1');
  assert.equal(dateText({ ...day, begins: plan(1) }), 'version 1 of Amy Ash’s plan J-1 comes into force');
  assert.equal(dateText({ ...day, ends: plan(3) }), 'version 3 of Amy Ash’s plan J-1 ends, and none follows');
  assert.deepEqual(byDay([{ ...day, soon: false }, day]).map(({ date, soon, plans }) => [date, soon, plans.length]), [['2027-02-01', true, 2]]);
});

test('a slot reads as a person would say it', () => {
  assert.equal(slotText({ staffId: 's', duty: 'OPD', week: 2, day: 'MONDAY', start: '09:00', end: '13:00:00' }), 'week 2 Monday, 09:00 to 13:00, OPD');
});
