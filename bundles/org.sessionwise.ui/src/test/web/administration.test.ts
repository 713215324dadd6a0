import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAt } from '../../main/web/access';
import { numberDifferences, type AttainmentPolicies, type NumberedStandard } from '../../main/web/attainment-policy';
import { asksForAnything, EVERYTHING, queryOf } from '../../main/web/audit-search';
import { bySlot, inOrder, moved, type ContributionSetting, type Placed } from '../../main/web/contribution-order';
import { hoursSince, rejectedOf, type SourceHealth } from '../../main/web/data-health';
import { ended, percentOf, secondsOf, type ListedJob } from '../../main/web/job-list';
import { linkTo } from '../../main/web/page-links';
import { reviewDifferences, reviewDraft, type ReviewPolicyFields } from '../../main/web/policies';
import { progressOf, type SetupItem } from '../../main/web/setup';
import { Server, ServerProblem } from '../../main/web/server';
import { carryOut, cellOf, isSame, opened, screensOf, takeBack, withGroup, type MatrixDepartment } from '../../main/web/switch-matrix';

const GROUPS = ['Medical', 'Nursing', 'Therapy'];
const gastro: MatrixDepartment = { id: 'gastro', name: 'Gastroenterology', people: 12, mayChange: true, cells: [{ capability: 'ENTITLEMENT', on: true, groups: [] }] };

test('a cell is opened the other way round, and a department without one has it off', () => {
  assert.equal(opened(gastro, cellOf(gastro, 'ENTITLEMENT')).on, false);
  assert.deepEqual(opened(gastro, cellOf(gastro, 'ATTAINMENT')), { department: gastro, cell: { capability: 'ATTAINMENT', on: false, groups: [] }, on: true, groups: [] });
});

test('a group more than none is on for that one, all of them is on for everybody, none of them is off', () => {
  const off = opened(gastro, cellOf(gastro, 'ENTITLEMENT'));
  const one = withGroup(off, 'Nursing', true, GROUPS);
  assert.deepEqual([one.on, one.groups], [true, ['Nursing']]);
  const all = withGroup(withGroup(one, 'Medical', true, GROUPS), 'Therapy', true, GROUPS);
  assert.deepEqual([all.on, all.groups], [true, []]);
  assert.equal(withGroup(one, 'Nursing', false, GROUPS).on, false);
});

test('a group fewer than everybody leaves all the others', () => {
  const on = opened(gastro, cellOf(gastro, 'ATTAINMENT'));
  const others = withGroup(on, 'Nursing', false, GROUPS);
  assert.deepEqual([others.on, others.groups], [true, ['Medical', 'Therapy']]);
  assert.deepEqual(withGroup(others, 'Nursing', true, GROUPS).groups, []);
});

test('a switch says what it was decided on, and knows its change by the answer', async () => {
  const asked: string[] = [];
  let tag = '"8"';
  const server = new Server({
    fetch: async (address: string, init: RequestInit = {}) => {
      asked.push(`${init.method} ${address} ${new Headers(init.headers).get('if-match')} ${init.body}`);
      return new Response(null, { status: 204, headers: { etag: tag } });
    },
  });
  const cell = { capability: 'ENTITLEMENT', on: true, groups: [], change: '7' } as const;
  assert.equal(await carryOut(server, opened(gastro, cell)), '8');
  assert.equal(await carryOut(server, { ...opened(gastro, cellOf(gastro, 'ATTAINMENT')), groups: ['Nursing'] }), '8');
  tag = '"7"';
  assert.equal(await carryOut(server, opened(gastro, cell)), undefined);
  assert.deepEqual(asked.slice(0, 2), [
    'DELETE /sessionwise/api/departments/gastro/capabilities/ENTITLEMENT "7" null',
    'PUT /sessionwise/api/departments/gastro/capabilities/ATTAINMENT "0" {"groups":["Nursing"]}',
  ]);
});

test('undoing names the change, and is refused in words once there is another', async () => {
  const asked: string[] = [];
  const server = new Server({
    fetch: async (address: string, init: RequestInit = {}) => {
      asked.push(`${init.method} ${address}`);
      return Response.json({ type: 'urn:sessionwise:problem:changed-meanwhile', title: 'Changed', status: 409, detail: 'This was changed again since.' }, { status: 409 });
    },
  });
  await assert.rejects(takeBack(server, '8'), (error) => error instanceof ServerProblem && error.is('changed-meanwhile') && error.message === 'This was changed again since.');
  assert.deepEqual(asked, ['POST /sessionwise/api/capabilities/changes/8/undo']);
});

test('what is off is the same for whichever groups, what is on is the same in whichever order', () => {
  assert.ok(isSame({ on: false, groups: ['Medical'] }, { on: false, groups: [] }));
  assert.ok(isSame({ on: true, groups: ['Medical', 'Nursing'] }, { on: true, groups: ['Nursing', 'Medical'] }));
  assert.ok(!isSame({ on: true, groups: [] }, { on: true, groups: ['Medical'] }));
});

const slot = (...placed: [string, number][]): Placed[] => placed.map(([id, weight]) => ({ id, weight, on: true }));
const after = (before: readonly Placed[], changed: readonly Placed[]): string[] => inOrder(before.map((each) => changed.find(({ id }) => id === each.id) ?? each)).map(({ id }) => id);

test('parts of one title are one screen in what a switch would do', () => {
  const part = (id: string, title: string): { id: string; title: string } => ({ id, title });
  const contributions = [part('a', 'Level of attainment'), part('b', 'Level of attainment'), part('c', 'Evidence')];
  assert.deepEqual(screensOf({ people: 1, words: [], contributions, breaks: [], needs: [] }), ['Level of attainment', 'Evidence']);
});

test('what is moved up stands one place higher, also among others of the same weight', () => {
  const same = slot(['a', 100], ['b', 100], ['c', 100]);
  assert.deepEqual(after(same, moved(same, 'c', 'up')), ['a', 'c', 'b']);
  assert.deepEqual(after(same, moved(same, 'a', 'down')), ['b', 'a', 'c']);
  const apart = slot(['a', 300], ['b', 200], ['c', 100]);
  assert.deepEqual(moved(apart, 'c', 'up'), slot(['c', 201]));
});

test('what stands at an end stays there', () => {
  assert.deepEqual(moved(slot(['a', 2], ['b', 1]), 'a', 'up'), []);
  assert.deepEqual(moved(slot(['a', 2], ['b', 1]), 'b', 'down'), []);
  assert.deepEqual(moved(slot(['a', 2]), 'z', 'up'), []);
});

test('a contribution of two slots stands in both', () => {
  const both: ContributionSetting = { id: 'x', title: 'X', kind: 'PANEL', slots: [{ slot: 'b/v1', offered: true }, { slot: 'a/v1', offered: false }], permissions: [], on: true, weight: 1, usualWeight: 1, offered: true };
  assert.deepEqual(bySlot([both]).map(([name, list]) => [name, list.length]), [['a/v1', 1], ['b/v1', 1]]);
});

test('a search asks for what was typed only', () => {
  assert.equal(queryOf({ ...EVERYTHING, actor: ' lead ', from: '2026-11-01' }, { limit: '50' }), 'from=2026-11-01&actor=lead&limit=50');
  assert.equal(queryOf({ ...EVERYTHING, last: '2026-11-30' }), 'until=2026-12-01');
  assert.equal(queryOf(EVERYTHING), '');
  assert.ok(!asksForAnything({ ...EVERYTHING, text: '  ' }));
});

test('next is what is first in the list and not done, as far as that is known', () => {
  const item = (id: string, state: SetupItem['state']): SetupItem => ({ id, state, says: '' });
  assert.deepEqual(progressOf([item('a', 'done'), item('b', 'notKnown'), item('c', 'attention'), item('d', 'toDo')]), { done: 1, all: 4, next: item('c', 'attention') });
  assert.equal(progressOf([item('a', 'done')]).next, undefined);
});

test('a screen is linked to in our own page, within it without leaving it', () => {
  assert.equal(linkTo({ tab: 'rules' }, '/host/admin'), '/sessionwise/#/rules');
  assert.equal(linkTo({ tab: 'gaps', department: 'a&b' }, '/sessionwise/'), '#/gaps?department=a%26b');
});

test('a report is asked for by department and person', () => {
  assert.equal(reportAt('/access-report', { department: '', staff: '' }), '/access-report');
  assert.equal(reportAt('/access-report.csv', { department: 'g', staff: '1 2' }), '/access-report.csv?department=g&staff=1+2');
});

test('rows that are not listed are counted, and an age is in whole hours', () => {
  const row = { plan: 'p', field: '', expected: '', remedy: '' };
  assert.equal(rejectedOf({ rejected: [row], rejectedMore: 41 } as unknown as SourceHealth), 42);
  assert.equal(hoursSince('2026-11-22T10:00:00Z', Date.parse('2026-11-22T12:59:00Z')), 2);
  assert.equal(hoursSince('2026-11-22T10:00:00Z', Date.parse('2026-11-22T09:00:00Z')), 0);
});

test('a job that ended more than seven days ago is no longer listed, one that runs is not among the ended', () => {
  const job = (id: string, parts: Partial<ListedJob>): ListedJob => ({ id, kind: 'pull', subject: 's', state: 'done', done: 0, words: '', startedAt: '2026-11-01T00:00:00Z', actor: 'system', ...parts });
  const jobs = [job('old', { endedAt: '2026-11-14T00:00:00Z' }), job('new', { endedAt: '2026-11-20T00:00:00Z' }), job('runs', { state: 'running' })];
  assert.deepEqual(ended(jobs, Date.parse('2026-11-22T00:00:00Z')).map(({ id }) => id), ['new']);
  assert.equal(secondsOf(job('x', { endedAt: '2026-11-01T00:01:30Z' })), 90);
  assert.equal(percentOf(job('x', { done: 13, total: 52 })), 25);
  assert.equal(percentOf(job('x', {})), undefined);
});

test('what saving a review policy would change is told in words, and nothing else is', () => {
  const counting: ReviewPolicyFields = { percent: '10', sessions: '4', persists: 2, span: 'period', direction: 'both', causes: ['Sickness', 'Demand'] };
  const draft = { ...reviewDraft(counting, '2026-12-01'), percent: ' 15 ', span: 'quarter', causes: 'Sickness\nDemand\n' };
  assert.deepEqual(reviewDifferences(counting, draft), [
    { name: 'At least this many per cent', before: '10', after: '15' },
    { name: 'of these', before: '4-week roster periods', after: 'financial quarters' },
  ]);
});

test('a number that is emptied goes back to what counts without it, and one that the text states is never other', () => {
  const number = (name: string, standing: string): object => ({ key: `1.1a/${name}`, name, value: 6, source: '', standing, criterion: { id: '1.1a' } });
  const standards = [{ title: '1', numbers: [number('warnDays', 'trust'), number('maximumMonths', 'stated')] }] as unknown as NumberedStandard[];
  const policies = { counting: { smallestGroup: 5, settings: { '1.1a/warnDays': 30 } } } as unknown as AttainmentPolicies;
  assert.deepEqual(numberDifferences(policies, { from: '2026-12-01', smallestGroup: '5', settings: { '1.1a/warnDays': '', '1.1a/maximumMonths': '3' } }, standards), [
    { name: '1.1a, Warned so many days before', before: '30', after: '' },
  ]);
});
