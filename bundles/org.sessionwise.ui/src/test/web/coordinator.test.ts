import assert from 'node:assert/strict';
import { test } from 'node:test';
import { show, type Averaged, type Finding } from '../../main/web/figures';
import { OUTCOMES, outcomeMeaning } from '../../main/web/outcomes';
import { isClosed } from '../../main/web/person-detail';
import type { Line, Sides } from '../../main/web/reckoned';
import { ServerProblem, type Server } from '../../main/web/server';
import { asksWhy, isNobodyFound } from '../../main/web/suggested';
import { isOff } from '../../main/web/switched';
import { weekSum } from '../../main/web/week-sum';

const amount = (occurrences: number): Averaged => ({ occurrences, sessions: String(occurrences), minutes: 240 * occurrences, pa: String(occurrences) });
const both = (planned: number, worked: number): Sides => ({ planned: amount(planned), worked: amount(worked) });

test('what a roster lacks is never said to be not delivered, nor what it has to be delivered', () => {
  for (const outcome of OUTCOMES) assert.doesNotMatch(outcomeMeaning(outcome, 'ROSTERED'), /delivered/i, outcome);
  assert.match(outcomeMeaning('NOT_ROSTERED', 'ROSTERED'), /Not on the roster\.$/);
  assert.match(outcomeMeaning('MOVED', 'ROSTERED'), /Covered by the roster\.$/);
  assert.match(outcomeMeaning('SHORT', 'ROSTERED'), /On the roster for as long as it lasts\.$/);
});

test('of what was to be done it is said whether it was delivered', () => {
  for (const outcome of ['NOT_ROSTERED', 'MISSED', 'OTHER_ACTIVITY', 'CANCELLED'] as const) assert.match(outcomeMeaning(outcome, 'DELIVERED'), /Not delivered\.$/);
  assert.match(outcomeMeaning('MOVED', 'DELIVERED'), / Delivered\.$/);
});

test('a legend speaks of the plan, as it stands for both', () => {
  for (const outcome of OUTCOMES) assert.doesNotMatch(outcomeMeaning(outcome), /Not delivered|Not on the roster/);
  assert.match(outcomeMeaning('NOT_ROSTERED'), /It does not cover the plan\.$/);
});

test('a week adds up: planned is what is covered, what lacks and what is not known; other work stands beside', () => {
  const outcomes = { asPlanned: both(4, 4), moved: both(1, 1), short: both(1, 1), otherActivity: both(2, 2), notRostered: both(1, 0), unknown: both(1, 0), extraUnpaid: both(0, 3) };
  const week = { planned: amount(10), rostered: { outcomes }, delivered: { outcomes: {} } } as unknown as Line;
  const sum = weekSum(week, 'rostered', 'occurrences');
  assert.deepEqual([sum.covered, sum.unknown, sum.beside].map(show), ['6', '1', '5']);
});

test('nobody is sought for a week that is finalised, as far as that is known', () => {
  const on = (date: string, outcome: Finding['outcome'] = 'NOT_ROSTERED'): Finding => ({ date, outcome, rule: '' });
  assert.ok(isClosed(on('2026-11-15'), '2026-11-09', true));
  assert.ok(!isClosed(on('2026-11-15'), '2026-11-09', false));
  assert.ok(!isClosed(on('2026-11-11'), '2026-11-10', true)); // that week begins before the days shown
  assert.ok(isClosed(on('2026-11-11', 'MISSED'), '2026-11-10', false));
});

test('where the server says why it offers nothing, nobody is said to have been sought', () => {
  assert.ok(!isNobodyFound({ suggestions: [], note: 'The week is finalised.' }));
  assert.ok(isNobodyFound({ suggestions: [] }));
});

test('a host that refuses without a reason is given one; with one its refusal stands', () => {
  const refused = new ServerProblem({ type: 'urn:sessionwise:problem:host-refused', title: '', status: 422, detail: 'Say why.' });
  assert.ok(asksWhy(refused, ''));
  assert.ok(asksWhy(refused, undefined));
  assert.ok(!asksWhy(refused, 'A clinic was moved.'));
  assert.ok(!asksWhy(new ServerProblem({ type: 'urn:sessionwise:problem:changed-meanwhile', title: '', status: 409 }), ''));
  assert.ok(!asksWhy(new Error('away'), ''));
});

test('a capability that is off is known before anything is asked of it', async () => {
  const departments = [{ id: 'paediatrics', name: 'Paediatrics', capabilities: ['RECONCILIATION'] }];
  const server = { get: async () => ({ departments }) } as unknown as Server;
  assert.equal(await isOff(server, 'paediatrics', 'ENTITLEMENT'), true);
  assert.equal(await isOff(server, 'paediatrics', 'RECONCILIATION'), false);
  assert.equal(await isOff(server, 'unknown', 'ENTITLEMENT'), false);
});
