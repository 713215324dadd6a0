import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, citation, counts, firstScope, groupsIn, inheritedText, isHeld, levelText, ownTeams, scopeName, scopeQuery, settingText, STATUSES, TRUST, whyThisLevel } from '../../main/web/attainment';
import { effortText, hiddenText, planDraft, planRequest } from '../../main/web/attainment-plans';
import { evidenceAddress, lastDay } from '../../main/web/attainment-words';
import { attained, criterion, GASTRO, LIVER, matrix, standards, steps } from './attainment-fixture';

test('the badge says the level, and why it is no higher, in a sentence', () => {
  assert.equal(levelText(attained().level), 'Level 2 of 4');
  assert.equal(whyThisLevel(attained()), '3 standards stand between here and level 3: 3.2, 3.5 are not met; 3.1 is not assessed yet.');
});

test('at the highest level nothing stands in the way', () => {
  const { nextLevel: _, ...highest } = attained({ level: 4, standards: standards({}).map((each) => ({ ...each, status: 'met' as const })) });
  assert.deepEqual(between(highest), []);
  assert.equal(whyThisLevel(highest), 'All 16 standards are held.');
});

test('a standard of a lower level stands in the way, too', () => {
  const lapsed = attained({ level: 0, nextLevel: 1, standards: standards({ '1.4': [criterion('1.4a', 'notMet')] }) });
  assert.deepEqual(between(lapsed).map(({ number }) => number), ['1.4']);
  assert.equal(whyThisLevel(lapsed), '1 standard stands between here and level 1: 1.4 is not met.');
});

test('what is not assessed is neither held nor drawn as a failure', () => {
  assert.equal(isHeld('notAssessed'), false);
  assert.notEqual(STATUSES.notAssessed.tone, STATUSES.notMet.tone);
  assert.equal(STATUSES.notAssessed.tone, 'unassessed');
});

test('what ends soon or does not apply is held', () => {
  assert.ok(isHeld('metExpiring') && isHeld('notApplicable') && isHeld('met'));
});

test('statuses are counted in words, what needs doing first', () => {
  assert.equal(counts(['met', 'notMet', 'met', 'notAssessed']), '1 not met, 1 not assessed, 2 met');
  assert.equal(counts([]), '');
});

test('a scope is asked for by its keys and named by its names', () => {
  assert.equal(String(scopeQuery(TRUST)), 'scope=trust');
  assert.equal(String(scopeQuery({ ...LIVER, group: 'Allied health' })), 'scope=team&department=gastro&team=liver&group=Allied+health');
  assert.equal(scopeName({ ...GASTRO, group: 'Nursing' }), 'Gastroenterology: Nursing');
});

test('a number is said with its unit, which ends its name', () => {
  assert.equal(settingText({ name: 'minimumPercent', value: 90 }), 'At least 90 %');
  assert.equal(settingText({ name: 'validMonths', value: 1 }), 'Holds for 1 month');
  assert.equal(settingText({ name: 'samplePlans', value: 5 }), 'Sample plans: 5');
  assert.equal(settingText({ name: 'maximumDays', value: 0 }), 'One in each financial quarter');
});

test('the document that all criteria share is told apart from the clause', () => {
  assert.deepEqual(citation('NHS Improvement, June 2019, Standard 1.4, first point'), { document: 'NHS Improvement, June 2019', clause: 'Standard 1.4, first point' });
  assert.deepEqual(citation('A local paper'), { document: '', clause: 'A local paper' });
});

test('a verdict of a wider scope says so', () => {
  assert.equal(inheritedText('trust'), 'Decided once for the whole trust');
  assert.equal(inheritedText('department/gastro'), 'Decided for the whole department');
});

test('a lead begins at the own team, others where the page is, or at the trust', () => {
  const one = { ...matrix, rows: matrix.rows.slice(0, 3) };
  assert.deepEqual(firstScope(one, 'gastro'), LIVER);
  assert.deepEqual(firstScope(matrix, 'gastro'), GASTRO);
  assert.deepEqual(firstScope(matrix, undefined), TRUST);
  assert.deepEqual(firstScope({ ...matrix, rows: [] }, undefined), TRUST);
  assert.deepEqual(ownTeams(matrix, 1), []);
});

test('only groups that have people in a place are offered', () => {
  assert.deepEqual(groupsIn(matrix, GASTRO), ['Consultants', 'Nursing']);
  assert.deepEqual(groupsIn(matrix, { kind: 'department', department: 'unknown' }), []);
});

test('a step says how much it is, and of whom the user may see no name', () => {
  const [attest, meet] = steps.steps;
  assert.equal(effortText(attest!), '1 person must act, 1 record to change.');
  assert.equal(effortText({ ...meet!, people: 20, records: 20, needed: 14 }), '20 people must act, 20 records to change; 14 are enough.');
  const { people: _, ...few } = meet!;
  assert.equal(effortText(few), '');
  assert.equal(hiddenText(meet!), '+3 whom you may not see');
  assert.equal(hiddenText(attest!), '');
});

test('a plan without a day is sent without one', () => {
  assert.deepEqual(planRequest({ ...planDraft(undefined), owner: ' Clinical  director ' }), { owner: 'Clinical director' });
});

test('the last day is the one before the first that does not count', () => {
  assert.equal(lastDay('2026-03-01'), '2026-02-28');
});

test('the register is linked on our own page only', () => {
  assert.equal(evidenceAddress(LIVER, '/sessionwise/'), '#/evidence?department=gastro');
  assert.equal(evidenceAddress(TRUST, '/host/roster'), undefined);
});
