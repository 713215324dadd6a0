import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colleagueText, likely, type Colleague, type UnmatchedPlan } from '../../main/web/waiting';

const plan = (keys: Partial<UnmatchedPlan>): UnmatchedPlan => ({ plan: 'JP-1', source: 's', reason: '', ...keys });
const amy: Colleague = { staffId: 'amy', name: 'Dr Amy Ash', group: 'Medical', grade: 'Consultant', assignmentNumber: '20417', registration: 'GMC 1234567' };
const ben: Colleague = { staffId: 'ben', name: 'Ben Birch', group: 'Medical', grade: '', assignmentNumber: '30999' };

const found = (keys: Partial<UnmatchedPlan>): string[] => likely(plan(keys), [amy, ben]).map(({ staffId }) => staffId);

test('a key that is only written differently is likely', () => {
  assert.deepEqual(found({ assignmentNumber: '0020-417' }), ['amy']);
  assert.deepEqual(found({ registration: 'gmc:1234567' }), ['amy']);
});

test('one slip is likely: another figure, one missing, one too many, two swapped', () => {
  for (const number of ['20418', '2041', '204177', '24017']) assert.deepEqual(found({ assignmentNumber: number }), ['amy'], number);
});

test('two slips are not, nor are short keys or none', () => {
  for (const number of ['20488', '201', '99999', '']) assert.deepEqual(found({ assignmentNumber: number }), [], number);
  assert.deepEqual(found({}), []);
});

test('people of the same name are told apart', () => {
  assert.equal(colleagueText(amy), 'Dr Amy Ash, Consultant, assignment 20417');
  assert.equal(colleagueText({ ...ben, assignmentNumber: undefined }), 'Ben Birch');
});
