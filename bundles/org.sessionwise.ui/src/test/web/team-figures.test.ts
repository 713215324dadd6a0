import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Averaged } from '../../main/web/figures';
import type { Line, Side } from '../../main/web/reckoned';
import { countsOf, monthsUntil, standingOf, weeksUntil, whoAre, wholeWeeks, worstFirst } from '../../main/web/team-figures';

const amount = (sessions: string): Averaged => ({ occurrences: sessions === '0' ? 0 : 1, sessions, minutes: 0, pa: '0' });
const side = (variance: string, percent: string | undefined, outcomes: Side['outcomes'] = {}): Side => ({
  planned: amount('10'), done: amount('9'), undated: amount('0'), beside: amount('0'), outcomes, variance: { ...amount(variance), percent: percent === undefined ? {} : { sessions: percent } },
});
const line = (id: string, variance: string, percent: string | undefined, planned = '10', delivered = side(variance, percent)): Line => ({
  key: { kind: 'person', id, name: id }, span: { from: '2026-10-26', until: '2026-11-23' }, people: 1, planned: amount(planned), otherBasis: amount(planned),
  rostered: side('0', '0'), delivered, completeness: { plannedKnown: 1, plannedAll: 1, weeksFinalised: 4, weeks: 4 },
});
const unknown = line('open', '0', undefined, '10', side('0', undefined, { unknown: { planned: { ...amount('10'), occurrences: 10 }, worked: amount('0') } }));

test('exactly so many per cent is an exception, a little less is none', () => {
  assert.equal(standingOf(line('a', '-1', '-10'), '10'), 'below');
  assert.equal(standingOf(line('a', '-1', '-9.99'), '10'), 'asPlanned');
  assert.equal(standingOf(line('a', '1', '10'), '10'), 'above');
  assert.equal(standingOf(line('a', '0', '0'), '0'), 'asPlanned');
});

test('who has no plan, or of whom nothing is known yet, is neither below nor as planned', () => {
  assert.equal(standingOf(line('a', '0', undefined, '0'), '10'), 'noPlan');
  assert.equal(standingOf(unknown, '10'), 'notKnown');
});

test('the largest exceptions come first, then what is not known', () => {
  const lines = [line('well', '0', '0'), unknown, line('less', '-2', '-20'), line('more', '6', '60'), line('least', '-7/2', '-35')];
  assert.deepEqual(worstFirst(lines, '10').map(({ key }) => key.id), ['least', 'less', 'more', 'open', 'well']);
  assert.deepEqual(countsOf(lines, '10'), { below: 2, above: 1, notKnown: 1, noPlan: 0, asPlanned: 1 });
});

test('a year is eleven whole months and this one until today', () => {
  assert.deepEqual(monthsUntil('2026-11-22'), { from: '2025-12-01', until: '2026-11-23' });
  assert.deepEqual(monthsUntil('2026-01-31'), { from: '2025-02-01', until: '2026-02-01' });
});

test('weeks of a trend are whole ones', () => {
  assert.deepEqual(weeksUntil('2026-11-22'), { from: '2026-08-24', until: '2026-11-16' });
});

test('gaps are asked for by the weeks that the days touch', () => {
  assert.deepEqual(wholeWeeks({ from: '2026-10-26', until: '2026-11-23' }), { from: '2026-10-26', weeks: 4 });
  assert.deepEqual(wholeWeeks({ from: '2026-11-01', until: '2026-12-01' }), { from: '2026-10-26', weeks: 6 });
});

test('figures go by the name of those whose they are', () => {
  const total = (people: number): Line => ({ ...line('all', '0', '0'), people });
  const team = (name: string, people: number): Line => ({ ...line(name, '0', '0'), key: { kind: 'team', id: name, name }, people });
  assert.equal(whoAre({ wholeDepartment: true, total: total(9) }, [], 'Gastro'), 'Gastro');
  assert.equal(whoAre({ wholeDepartment: false, total: total(4) }, [team('Red team', 4)], 'Gastro'), 'Red team');
  assert.equal(whoAre({ wholeDepartment: false, total: total(4) }, [team('Red team', 2), team('Blue team', 2)], 'Gastro'), 'People you can see in Gastro');
  assert.equal(whoAre({ wholeDepartment: false, total: total(4) }, [], 'Gastro'), 'People you can see in Gastro');
  assert.equal(whoAre({ wholeDepartment: false, total: total(1) }, [team('Red team', 1)], 'Gastro'), '1 person');
});
