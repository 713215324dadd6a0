import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Averaged } from '../../main/web/figures';
import { OUTCOMES } from '../../main/web/outcomes';
import {
  changedFigures, groupsOf, isOpen, keyOf, knownText, outcomeOf, outcomesOf, percentText, queryOf, varianceText,
  judgedText, type Line, type Side, type Reckoning, type Sides, type Split,
} from '../../main/web/reckoned';
import { runs } from '../../main/web/chart-runs';

const amount = (sessions: string, minutes: number | string = 0, occurrences: number | string = 0): Averaged => ({ occurrences, sessions, minutes, pa: sessions });
const both = (planned: number, worked = 0): Sides => ({ planned: amount('0', 0, planned), worked: amount('0', 0, worked) });
const side = (outcomes: Record<string, Sides>): Side => ({
  planned: amount('0'), done: amount('0'), undated: amount('0'), beside: amount('0'), outcomes, variance: { ...amount('0'), percent: {} },
});
const line = (kind: Split, id: string, from: string, more: Partial<Line> = {}): Line => ({
  key: { kind, id, name: id }, span: { from, until: '2026-12-01' }, people: 1, planned: amount('1'), otherBasis: amount('1'),
  rostered: side({}), delivered: side({}), completeness: { plannedKnown: 1, plannedAll: 1, weeksFinalised: 4, weeks: 4 }, ...more,
});

test('a question is asked with all that was chosen', () => {
  assert.equal(
    queryOf({ from: '2026-10-01', until: '2027-01-01', split: 'team', over: 'financialQuarter', planned: 'annual', categories: 'all' }),
    'from=2026-10-01&until=2027-01-01&split=team&over=financialQuarter&planned=annual&categories=all',
  );
});

test('sessions are found by what a line is of', () => {
  assert.equal(keyOf({ kind: 'team', id: 'red', name: '' }), 'team:red');
  assert.equal(keyOf({ kind: 'department', id: 'gastro', name: '' }), 'department');
});

test('lines of a key belong together, whatever stands between them', () => {
  const groups = groupsOf([line('team', 'a', '2026-10-01'), line('team', 'b', '2026-10-01'), line('team', 'a', '2026-11-01')]);
  assert.deepEqual(groups.map(({ key, lines }) => [key.id, lines.length]), [['a', 2], ['b', 1]]);
});

test('a variance has its sign, and no per cent where nothing was planned', () => {
  const percent = { sessions: '-25/2', minutes: '0.04', pa: '33.35' };
  assert.equal(varianceText(amount('-7/2'), 'sessions'), '−3.5');
  assert.equal(varianceText(amount('2'), 'pa'), '+2');
  assert.equal(varianceText(amount('0'), 'pa'), '0');
  assert.equal(varianceText(amount('0', -90), 'hours'), '−1.5');
  assert.equal(percentText({ ...amount('0'), percent }, 'sessions'), '−12.5 %');
  assert.equal(percentText({ ...amount('0'), percent }, 'pa'), '+33.3 %');
  assert.equal(percentText({ ...amount('0'), percent }, 'occurrences'), 'not defined: nothing planned');
});

test('what is not known is said, and what is known is not', () => {
  const completeness = { plannedKnown: 3, plannedAll: 4, weeksFinalised: 1, weeks: 1 };
  assert.equal(knownText(line('team', 'a', '2026-10-01', { completeness })), '3 of 4 planned known');
  assert.equal(knownText(line('team', 'a', '2026-10-01', { completeness: { ...completeness, plannedKnown: 4, weeksFinalised: 0 } })), '0 of 1 week finalised');
  assert.equal(knownText(line('team', 'a', '2026-10-01')), '');
});

test('an average is shown as exactly as it is told', () => {
  assert.equal(varianceText(amount('0', '-185/2'), 'hours'), '−1.54');
  assert.equal(varianceText(amount('0', 0, '7/3'), 'occurrences'), '+2.33');
});

test('what a variance was taken against is said where it is not all that is planned', () => {
  const half = line('team', 'a', '2026-10-01', { planned: amount('4'), rostered: { ...side({}), planned: amount('4') }, delivered: { ...side({}), planned: amount('5/2') } });
  assert.equal(judgedText(half, 'rostered', 'sessions'), '');
  assert.equal(judgedText(half, 'delivered', 'sessions'), 'of 2.5 known');
});

test('nought is shown only where something is known', () => {
  const unfinished = { plannedKnown: 0, plannedAll: 2, weeksFinalised: 0, weeks: 4 };
  const coming = line('team', 'a', '2026-10-01', { rostered: side({ notRostered: both(2) }), delivered: side({ unknown: both(2) }), completeness: unfinished });
  assert.ok(!isOpen(coming, 'rostered'));
  assert.ok(isOpen(coming, 'delivered'));
  assert.ok(isOpen(line('team', 'a', '2026-10-01', { completeness: unfinished }), 'delivered'));
  assert.ok(!isOpen(line('team', 'a', '2026-10-01', { delivered: side({ unknown: both(1), asPlanned: both(1, 1) }), completeness: unfinished }), 'delivered'));
  assert.ok(!isOpen(line('team', 'a', '2026-10-01'), 'delivered'));
  assert.ok(isOpen(line('team', 'a', '2026-10-01', { delivered: side({ unknown: both(2), bankHoliday: both(1) }), completeness: unfinished }), 'delivered'));
});

test('each outcome is told by its name, the most frequent first; one that is new here keeps its own', () => {
  assert.equal(outcomeOf('cancelledAtShortNotice'), 'CANCELLED_AT_SHORT_NOTICE');
  assert.ok(OUTCOMES.includes(outcomeOf('notRostered')));
  const told = outcomesOf(side({ moved: both(1, 1), extraPaid: both(0, 3), brandNew: both(2) }));
  assert.deepEqual(told.map(({ text, often }) => [text, often]), [['Extra, paid', '3'], ['brandNew', '2'], ['Moved', '1']]);
});

test('an unknown value leaves a gap in the drawing', () => {
  assert.deepEqual(runs([1, undefined, 3, 4, undefined]), [[{ at: 0, value: 1 }], [{ at: 2, value: 3 }, { at: 3, value: 4 }]]);
  assert.deepEqual(runs([undefined]), []);
});

test('what changed since the answer before is named, and nothing else', () => {
  const answer = (one: Line, total: Line): Reckoning => ({ lines: [one, line('team', 'b', '2026-10-01')], total }) as unknown as Reckoning;
  const before = answer(line('team', 'a', '2026-10-01'), line('department', 'd', '2026-10-01'));
  const worked = { ...side({}), done: amount('1') };
  const after = answer(line('team', 'a', '2026-10-01', { rostered: worked }), line('department', 'd', '2026-10-01', { rostered: worked }));
  assert.deepEqual([...changedFigures(before, after)], ['team:a 2026-10-01 rostered', 'total rostered']);
  assert.equal(changedFigures(before, before).size, 0);
});
