import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersOf, numberText, settingsDraft, settingsProblems, settingsRequest } from '../../main/web/attainment-policy';
import { chosen, ending, fileProblem, keyOf, lastDay, newestFirst, NO_FILTERS, standing, type Catalogue, type Entry } from '../../main/web/evidence';
import { rolesFor } from '../../main/web/evidence-entry';
import { refusalsOf } from '../../main/web/evidence-field';
import { draftOf, fitting, isFor, missing, newDraft, placesOf, readNotes, requestOf, writeNotes } from '../../main/web/evidence-draft';
import { ServerProblem } from '../../main/web/server';

const entry = (parts: Partial<Entry>): Entry => ({
  id: 'e1', kind: 'document', scope: { kind: 'trust' }, criteria: [], title: 'Terms', on: '2026-10-01', topics: [], roles: [], mayWrite: true, version: 1, by: 'coordinator', at: '2026-10-01T09:00:00Z', ...parts,
});

const catalogue = {
  title: 'T', edition: 'E', levels: [{ standards: [{ number: '1.3', title: 'Policy', criteria: [
    { id: '1.3b', wording: 'approved', source: '', reach: 'trust', means: 'computed', rule: 'policy-approved', attestedBy: [], settings: [{ name: 'validMonths', value: 36, source: 'text', standing: 'stated' }] },
    { id: '1.3h', wording: 'meets', source: '', reach: 'trust', means: 'computed', rule: 'workforce-group-meets', attestedBy: [], settings: [{ name: 'maximumMonths', value: 3, source: 'ours', standing: 'localDefault' }] },
  ] }] }],
} as Catalogue;

test('a meeting is sent with its body, its roles and its outcomes; its name is the body', () => {
  const draft = newDraft('meeting', '2026-11-22');
  Object.assign(draft, { which: 'service-review', scope: { kind: 'team', department: 'gastro', departmentName: 'Gastroenterology', team: 'endo', teamName: 'Endoscopy' }, roles: 'Matron, , Manager' });
  draft.professions.add('finance').add('clinical');
  draft.topics.add('indicators');
  draft.lines = { Outcomes: ' Two lists moved. ', 'Support agreed for the team': '' };
  assert.deepEqual(requestOf(draft), {
    kind: 'meeting', scope: { kind: 'team', department: 'gastro', team: 'endo' }, criteria: [], title: 'Service-level review', on: '2026-11-22', notes: 'Outcomes: Two lists moved.',
    topics: ['service-review', 'indicators'], roles: ['finance', 'clinical', 'Matron', 'Manager'],
  });
});

test('what is sent can be written again', () => {
  const kept = entry({ kind: 'meeting', topics: ['objectives', 'service-review'], roles: ['people', 'Matron'], notes: 'Outcomes: a\nb\n\nSupport agreed for the team: c\n\nfree words' });
  const draft = draftOf(kept);
  assert.equal(draft.which, 'service-review');
  assert.deepEqual([...draft.professions], ['people']);
  assert.equal(draft.roles, 'Matron');
  assert.deepEqual(draft.lines, { Outcomes: 'a\nb', 'Support agreed for the team': 'c' });
  assert.equal(draft.notes, 'free words');
  assert.equal(requestOf(draft).notes, kept.notes);
  assert.deepEqual([...requestOf(draft).topics].sort(), [...kept.topics].sort());
});

test('topics of a service-level review do not stay with another meeting', () => {
  const draft = newDraft('meeting', '2026-11-22');
  draft.topics.add('objectives');
  Object.assign(draft, { which: 'governance-group', scope: { kind: 'trust' } });
  assert.deepEqual(requestOf(draft).topics, ['governance-group']);
});

test('people say the last day; the server is told the first day after it, also over a leap day', () => {
  const draft = newDraft('document', '2026-11-22');
  Object.assign(draft, { scope: { kind: 'trust' }, title: 'Terms', on: '2027-03-01', last: '2028-02-28' });
  draft.criteria.add('1.3g');
  assert.equal(missing(draft).size, 0);
  assert.equal(requestOf(draft).until, '2028-02-29');
  assert.equal(lastDay({ until: '2028-02-29' }), '2028-02-28');
});

test('what is closed ends on the day it is closed, at the earliest the day after it began', () => {
  const draft = newDraft('dispute', '2026-11-22');
  Object.assign(draft, { scope: { kind: 'trust' }, which: 'appeal', on: '2026-10-01', last: '2026-10-20' });
  assert.equal(requestOf(draft).until, '2026-10-20');
  draft.last = '2026-10-01';
  assert.equal(requestOf(draft).until, '2026-10-02');
});

test('what is missing is told by field', () => {
  assert.deepEqual([...missing(newDraft('meeting', '2026-11-22')).keys()], ['which', 'scope']);
  assert.deepEqual([...missing(newDraft('doesNotArise', '2026-11-22')).keys()], ['scope', 'title', 'criteria']);
  const draft = newDraft('policy', '2026-11-22');
  Object.assign(draft, { scope: { kind: 'trust' }, title: 'Policy', on: '2026-10-02', last: '2026-10-01', link: 'http://x' });
  assert.deepEqual([...missing(draft).keys()], ['until', 'link']);
});

test('a body says whose its meetings are and which criteria look for them', () => {
  assert.deepEqual(placesOf({ kind: 'meeting', which: 'workforce-group' }), ['trust']);
  assert.deepEqual(placesOf({ kind: 'meeting', which: '' }), ['trust', 'department', 'team']);
  assert.deepEqual(fitting({ kind: 'meeting', which: 'workforce-group' }, catalogue), ['1.3h']);
  assert.deepEqual(fitting({ kind: 'policy', which: '' }, catalogue), ['1.3b']);
});

test('what is decided once for the trust is not put forward by a department', () => {
  assert.deepEqual((['trust', 'team', 'people'] as const).map((reach) => isFor({ reach }, { kind: 'department' })), [false, true, true]);
  assert.equal(isFor({ reach: 'trust' }, { kind: 'trust' }), true);
  assert.equal(isFor({ reach: 'trust' }, undefined), true);
});

test('notes without labels stay as they are', () => {
  assert.deepEqual(readNotes('Outcome unknown', ['Outcome']), { lines: {}, rest: 'Outcome unknown' });
  assert.equal(writeNotes({}, ['Outcome'], ' x '), 'x');
});

test('a file is refused before it is sent by type and size', () => {
  assert.equal(fileProblem({ name: 'Minute.PDF', size: 10 * 1024 * 1024 }), '');
  assert.match(fileProblem({ name: 'Minute.pdf', size: 10 * 1024 * 1024 + 1 }), /10\.1 MB; a file has at most 10 MB/);
  assert.match(fileProblem({ name: 'Minute.docm', size: 1 }), /without macros/);
  assert.match(fileProblem({ name: 'Minute', size: 1 }), /of no type/);
  assert.match(fileProblem({ name: 'a.pdf', size: 0 }), /empty/);
});

test('entries stand newest first; filters join', () => {
  const one = entry({ id: 'a', on: '2026-01-01', criteria: ['1.3b'], ends: 'soon', until: '2026-12-01' });
  const other = entry({ id: 'b', on: '2026-02-01', kind: 'meeting', scope: { kind: 'team', department: 'gastro', team: 'endo' }, ends: 'ended', until: '2026-11-01' });
  const all = newestFirst([one, other]);
  assert.deepEqual(all.map(({ id }) => id), ['b', 'a']);
  assert.deepEqual(chosen(all, { ...NO_FILTERS, criterion: '1.3b', ending: true }).map(({ id }) => id), ['a']);
  assert.deepEqual(chosen(all, { ...NO_FILTERS, scope: keyOf(other.scope) }).map(({ id }) => id), ['b']);
  assert.deepEqual(ending(all).map(({ id }) => id), ['b', 'a']);
  const criteria = new Map([['1.3b', { means: 'computed' }], ['1.3g', { means: 'attested' }]] as const);
  assert.equal(standing(one, criteria).text, 'Ends soon');
  const closed = entry({ kind: 'dispute', ends: 'ended', until: '2026-10-20' });
  assert.equal(standing(closed, criteria).text, 'Closed');
  assert.deepEqual(ending([closed]), []);
  assert.equal(standing(entry({ criteria: ['1.3b'] }), criteria).text, 'Recorded');
  assert.equal(standing(entry({ criteria: ['1.3b', '1.3g'] }), criteria).text, 'Not attested yet');

});

test('numbers left empty are the catalogue\'s; what is no number is told at its field', () => {
  const draft = settingsDraft({ version: 2, mayWrite: true, counting: { from: '2026-04-01', smallestGroup: 8, settings: { '1.3h/maximumMonths': 2 }, standing: 'set by the trust' }, history: [] }, '2026-11-22');
  assert.deepEqual(settingsRequest({ ...draft, settings: { ...draft.settings, '1.1c/belowPercent': ' ' } }), { from: '2026-11-22', smallestGroup: 8, settings: { '1.3h/maximumMonths': 2 } });
  assert.deepEqual([...settingsProblems({ from: '', smallestGroup: '0', settings: { '1.3h/maximumMonths': 'x' } }).keys()], ['from', 'smallestGroup', '1.3h/maximumMonths']);
  assert.deepEqual(numbersOf(catalogue).flatMap(({ numbers }) => numbers).map(({ key }) => key), ['1.3b/validMonths', '1.3h/maximumMonths']);
  assert.equal(numberText('lowestShare'), 'Lowest share');
});

test('whoever attests for several criteria has a role that each of them names', () => {
  const criteria = new Map(Object.entries({ a: { attestedBy: ['HR director', 'Medical director'] }, b: { attestedBy: ['Medical director'] }, c: { attestedBy: [] }, d: { attestedBy: ['Finance director'] } }));
  assert.deepEqual(rolesFor({ criteria: ['a', 'b', 'c'] }, criteria), ['Medical director']);
  assert.deepEqual(rolesFor({ criteria: ['b', 'd'] }, criteria), ['Medical director', 'Finance director']);
  assert.deepEqual(rolesFor({ criteria: ['c'] }, criteria), []);
});

test('what the server refuses stands at its field, in its own words', () => {
  const problem = (more: object): ServerProblem => new ServerProblem({ type: 'urn:sessionwise:problem:x', title: 'Refused', status: 422, ...more });
  assert.deepEqual([...refusalsOf(problem({ parameter: 'role', detail: 'One of these was expected: HR director.' }))], [['role', 'One of these was expected: HR director.']]);
  assert.deepEqual([...refusalsOf(problem({ parameter: 'roles.2', detail: 'roles.2 must be short', expected: 'short' }))], [['roles', 'It must be short.']]);
  assert.deepEqual([...refusalsOf(problem({ parameter: 'settings.1.3h/maximumMonths', expected: 'a whole number' })).keys()], ['1.3h/maximumMonths']);
  assert.deepEqual([...refusalsOf(new Error('away'))], [['', 'away']]);
});
