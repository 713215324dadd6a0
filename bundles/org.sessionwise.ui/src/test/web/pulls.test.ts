import assert from 'node:assert/strict';
import { test } from 'node:test';
import { broughtPlans, endedText, endingPlans, heldOf, pullText, runningPull, sentence, type Job, type PullReport } from '../../main/web/pulls';

const report = (parts: Partial<PullReport>): PullReport => ({
  id: 'p', source: 's', startedAt: '', endedAt: '', dryRun: false, outcome: 'DONE', problem: '',
  added: 2, changed: 1, unchanged: 3, closed: 0, unmatched: 1, rejected: [], endings: [], releaseKey: '', ...parts,
});
const job = (parts: Partial<Job>): Job => ({
  id: 'j', kind: 'pull', subject: 's', state: 'running', done: 0, words: 'reading', startedAt: '', ...parts,
});

test('a dry run says what would be, a failed pull that nothing was kept', () => {
  assert.match(pullText(report({ dryRun: true })), /2 would be added/);
  assert.match(pullText(report({ outcome: 'FAILED', problem: 'The source is down.' })), /^Nothing was kept\. The source is down\.$/);
});

test('a pull that brought nothing says so, instead of a row of noughts', () => {
  const none = { added: 0, changed: 0, unchanged: 98, closed: 0, unmatched: 0 };
  assert.equal(pullText(report(none)), 'Nothing changed at the source since the last pull.');
  assert.match(pullText(report({ ...none, unmatched: 1 })), /1 waiting for a person/);
});

test('a pull that is held says that nothing was kept, and counts what it would end', () => {
  const held = report({ outcome: 'HELD', problem: 'It would end 14 of 40 plans.', endings: [
    { department: 'a', ending: 14, inForce: 40 }, { department: '', ending: 2, inForce: 2 }] });
  assert.match(pullText(held), /^Held back, nothing was kept: somebody has to decide\.$/);
  assert.equal(endingPlans(held), 16);
});

test('only the newest pull that was meant can be held, of its own source', () => {
  const held = report({ id: 'h', outcome: 'HELD' });
  assert.equal(heldOf([report({ dryRun: true }), held, report({})], 's'), held);
  assert.equal(heldOf([report({}), held], 's'), undefined);
  assert.equal(heldOf([report({ source: 'other' }), held], 's'), held);
  assert.equal(heldOf([], 's'), undefined);
});

test('a pull that runs is found by its source, whoever began it', () => {
  const running = job({ id: 'r' });
  assert.equal(runningPull([job({ subject: 'other' }), job({ state: 'done' }), running], 's'), running);
  assert.equal(runningPull([job({ kind: 'export' })], 's'), undefined);
});

test('a job without a report says how it ended', () => {
  assert.match(endedText(job({ state: 'cancelled' })), /Nothing was kept/);
  assert.match(endedText(job({ state: 'lost' })), /pull again/);
  assert.equal(endedText(job({ state: 'failed', words: 'The database gave no answer.' })), 'The database gave no answer.');
});

test('what a job is doing reads as a sentence', () => {
  assert.equal(sentence('12 of 57 job plans read'), '12 of 57 job plans read…');
  assert.equal(sentence('beginning'), 'Beginning…');
  assert.equal(sentence('Waiting.'), 'Waiting.');
  assert.equal(sentence(''), '');
});

test('only a pull that kept other plans takes a preview away', () => {
  assert.ok(broughtPlans(report({})));
  assert.ok(!broughtPlans(report({ dryRun: true })));
  assert.ok(!broughtPlans(report({ added: 0, changed: 0 })));
  assert.ok(!broughtPlans(report({ outcome: 'HELD' })));
});
