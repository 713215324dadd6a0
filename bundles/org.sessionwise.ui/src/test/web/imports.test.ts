import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitting, important, missing, nameFor, reportText, withColumn, withConstant, withHours, withWords, wordLines, type Field, type Look, type Mapping, type Report } from '../../main/web/imports';

const NOTHING: Mapping = { columns: {}, constants: {}, words: {}, inHours: [] };

function field(name: string, required = false): Field {
  return { name, required, words: [], minutes: false };
}

test('what is neither needed nor said stays out of the way', () => {
  assert.equal(important(field('zone', true), NOTHING), true);
  assert.equal(important(field('registration'), NOTHING), true);
  assert.equal(important(field('subtype'), NOTHING), false);
  assert.equal(important(field('subtype'), withColumn(NOTHING, 'subtype', 'Kind')), true);
});

test('a plan needs a person by number, and an activity by code or name', () => {
  const fields = [field('zone', true), field('activity_code', true)];
  assert.deepEqual(missing(fields, NOTHING), ['zone', 'activity_code', 'assignment_number']);
  const said = withColumn(withColumn(withConstant(NOTHING, 'zone', 'Europe/London'), 'activity_name', 'Activity'), 'registration', 'GMC');
  assert.deepEqual(missing(fields, said), []);
});

test('a choice taken back leaves nothing behind', () => {
  assert.deepEqual(withColumn(withColumn(NOTHING, 'state', 'Status'), 'state', ''), NOTHING);
  assert.deepEqual(withConstant(withConstant(NOTHING, 'zone', 'x'), 'zone', ' '), NOTHING);
  assert.deepEqual(withHours(withHours(NOTHING, 'minutes_each', true), 'minutes_each', false), NOTHING);
  assert.deepEqual(withWords(withWords(NOTHING, 'category', 'Clinic = DCC'), 'category', ''), NOTHING);
});

test('words are read line by line and shown as they were', () => {
  const mapping = withWords(NOTHING, 'category', 'Clinic=DCC\nno word\n Audit = SPA ');
  assert.deepEqual(mapping.words, { category: { Clinic: 'DCC', Audit: 'SPA' } });
  assert.equal(wordLines(mapping, 'category'), 'Clinic = DCC\nAudit = SPA');
});

test('a column that the file lacks is no choice in it', () => {
  const look: Look = { format: 'CSV', sheets: [], headings: ['Status'], rows: 1, notes: [], guess: NOTHING };
  assert.deepEqual(fitting(withColumn(withColumn(NOTHING, 'state', 'Status'), 'zone', 'Zone'), look).columns, { state: 'Status' });
});

test('the name leaves out what changes from file to file', () => {
  assert.equal(nameFor('Surgery job plans 2026-04-01 (2).xlsx'), 'Surgery job plans');
  assert.equal(nameFor('Surgery-refused.csv'), 'Surgery');
  assert.equal(nameFor('2026.csv'), 'Job plans');
});

test('figures are told in a sentence', () => {
  const report: Report = { rows: 3, goodRows: 1, plans: 1, versions: 1, first: [], faults: [], moreFaults: 0, notes: [] };
  assert.equal(reportText(report, 'CHECK'), 'Check only, nothing kept: 1 plan from 1 row, 2 rows refused.');
  assert.equal(reportText(report, 'ALL_PLANS'), 'Taken: 1 plan from 1 row, 2 rows refused.');
});
