import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts, isShown, recordProblems, recordRequest, type PersonRecord, type RecordedPerson } from '../../main/web/person-records';
import { drawProblems, drawRequest, findingProblems, nextFindings, progressOf, progressText, type Finding, type SampledPlan } from '../../main/web/sampling';

const record = (parts: Partial<PersonRecord>): PersonRecord => ({ id: 'r', kind: 'trained', from: '2026-01-01', by: 'x', at: '2026-01-01T00:00:00Z', ...parts });
const person = (parts: Partial<RecordedPerson>): RecordedPerson => ({ staff: 's', name: 'Amy', team: 't', group: 'g', inTraining: false, records: [], ...parts });
const sample = (...findings: Finding[]): { plans: SampledPlan[] } => ({ plans: findings.map((finding, index) => ({ number: index + 1, finding }) as SampledPlan) });

test('a record counts from its first day to the day before its end', () => {
  const each = record({ from: '2026-02-01', until: '2026-03-01' });
  assert.deepEqual(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((day) => counts(each, day)), [false, true, true, false]);
});

test('who is left out is not among those who are not trained', () => {
  const out = person({ records: [record({ kind: 'singleArea' })] });
  assert.equal(isShown(out, 'out', '2026-11-22'), true);
  assert.equal(isShown(out, 'untrained', '2026-11-22'), false);
  assert.equal(isShown(person({}), 'untrained', '2026-11-22'), true);
  assert.equal(isShown(person({ inTraining: true }), 'out', '2026-11-22'), true);
  assert.equal(isShown(person({ records: [record({ until: '2026-11-22' })] }), 'trained', '2026-11-22'), false);
});

test('whoever is left out needs a reason; the last day is sent as the first day after', () => {
  const draft = { kind: 'leftOut', from: '2026-11-22', last: '2026-12-31', reason: '' } as const;
  assert.deepEqual([...recordProblems(draft, 0).keys()], ['staff', 'reason']);
  assert.deepEqual(recordRequest({ ...draft, reason: ' bank only ' }, 'gastro', ['s']), { department: 'gastro', staff: ['s'], kind: 'leftOut', from: '2026-11-22', until: '2027-01-01', reason: 'bank only' });
});

test('a sample can be closed once everything is reviewed and back', () => {
  assert.equal(progressOf(sample('consistent', 'back')).done, true);
  assert.equal(progressOf(sample('consistent', 'returned')).done, false);
  assert.equal(progressOf(sample('notYetReviewed')).done, false);
  assert.equal(progressText(progressOf(sample('consistent', 'returned', 'back', 'notYetReviewed'))), '3 of 4 plans reviewed, 2 returned to the team, 1 of them back.');
  assert.equal(progressText(progressOf(sample('notYetReviewed'))), '0 of 1 plan reviewed.');
});

test('only what was returned comes back; what is returned needs advice', () => {
  assert.deepEqual(nextFindings('notYetReviewed'), ['consistent', 'returned']);
  assert.deepEqual(nextFindings('returned'), ['returned', 'back']);
  assert.deepEqual([...findingProblems({ finding: 'returned', advice: ' ', on: '2026-11-22' }).keys()], ['advice']);
});

test('a seed is sent as text, as it may be larger than browsers count', () => {
  const draw = { departments: new Set(['b', 'a']), perTeam: '2', seed: ' 900719925474099312 ' };
  assert.deepEqual(drawRequest(draw), { departments: ['a', 'b'], perTeam: 2, seed: '900719925474099312' });
  assert.deepEqual([...drawProblems({ departments: new Set(), perTeam: '0', seed: 'x' }).keys()], ['departments', 'perTeam', 'seed']);
});
