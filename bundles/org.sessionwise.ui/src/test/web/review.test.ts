import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type AnnualisedLine } from '../../main/web/annualised';
import { draftOf, problemOf, requestOf, reviewDraft, reviewRequest } from '../../main/web/policies';
import { entryDraft, entryRequest, flagText, type Flag, type FrozenQuarter, type Review } from '../../main/web/review';
import { meetingRequest } from '../../main/web/review-quarter';
import { differences, stateOf } from '../../main/web/review-standing';

const flag = (parts: Partial<Flag>): Flag => ({ direction: 'below', planned: '120', delivered: '193/2', percent: '-235/12', ...parts }) as Flag;
const commitment = (parts: Partial<AnnualisedLine>): AnnualisedLine => ({ agreed: '42', forecast: '42', toGo: '3', lastFit: '2027-02-03', ...parts }) as AnnualisedLine;

test('a flag says how far from the plan, in words', () => {
  assert.equal(flagText(flag({})), '19.5 % below plan: planned 120, delivered 96.5 sessions');
  assert.equal(flagText({ ...flag({ direction: 'above', planned: '0' }), percent: undefined } as unknown as Flag), 'Above plan; per cent not defined: nothing planned; planned 0, delivered 96.5 sessions');
});

test('a quarter is a draft until its last day is over, then awaits to be signed, and once signed tells whether something changed', () => {
  const review = (parts: Partial<Review>): Review => ({ quarter: { label: '2026-Q2', from: '2026-07-01', until: '2026-10-01' }, flags: [], ...parts }) as unknown as Review;
  const frozen = { asAt: '2026-10-02T08:00:00Z', by: 'lead' };
  const kept = (restatements: readonly unknown[]): FrozenQuarter[] => [{ quarter: { label: '2026-Q2' }, frozen, restatements }] as unknown as FrozenQuarter[];
  assert.equal(stateOf(review({}), [], '2026-09-30'), 'draft');
  assert.equal(stateOf(review({}), [], '2026-10-01'), 'awaiting');
  assert.equal(stateOf(review({ frozen }), kept([]), '2026-10-02'), 'signed');
  assert.equal(stateOf(review({ frozen }), kept([{}]), '2026-10-02'), 'restated');
});

test('what is flagged is held against a quarter before: new, still there, gone', () => {
  const of = (id: string, direction: 'below' | 'above' = 'below'): Flag => flag({ key: { kind: 'person', id, name: id }, direction });
  const found = differences([of('ann'), of('bob'), of('cid')], [of('bob'), of('ann', 'above'), of('dan')]);
  assert.deepEqual(found.map(({ name, before, now }) => [name, before?.direction, now?.direction]),
    [['ann', undefined, 'above'], ['dan', undefined, 'below'], ['bob', 'below', 'below'], ['ann', 'below', undefined], ['cid', 'below', undefined]]);
});

test('what was left empty is not sent; a reopened flag goes on being mended', () => {
  const draft = entryDraft({ cause: 'Sickness', mitigation: ' bank\nnurses ', owner: 'Dr Li', due: '2026-12-15', state: 'reopened', version: 2 });
  assert.equal(draft.state, 'open');
  assert.deepEqual(entryRequest(draft), { cause: 'Sickness', mitigation: 'bank nurses', owner: 'Dr Li', due: '2026-12-15', state: 'open' });
});

test('roles at a meeting are parted by commas', () => {
  assert.deepEqual(meetingRequest({ on: '2026-10-10', chair: ' lead ', present: 'lead, , manager', notes: '' }), { on: '2026-10-10', chair: 'lead', present: ['lead', 'manager'], notes: '' });
});

test('a policy is sent with whole numbers only', () => {
  const draft = draftOf(undefined, '2026-11-22');
  assert.equal(problemOf(draft), '');
  assert.equal(requestOf(draft).lieuWindowDays, 91);
  draft.noticeDays = 'six weeks';
  assert.match(problemOf(draft), /whole number/);
  draft.from = '';
  assert.match(problemOf(draft), /which day/);
});

test('causes stand one a line, none twice', () => {
  const draft = { ...reviewDraft(undefined, '2026-11-22'), causes: 'Sickness\n\n Other \nSickness' };
  assert.deepEqual(reviewRequest(draft)['causes'], ['Sickness', 'Other']);
});

test('an annualised commitment is done, on course, short, or fits no longer', () => {
  assert.equal(standingOf(commitment({ toGo: '0', lastFit: '' }), '2026-11-22').text, 'Done');
  assert.equal(standingOf(commitment({}), '2026-11-22').text, 'On course');
  assert.equal(standingOf(commitment({ forecast: '77/2' }), '2026-11-22').text, 'Forecast 3.5 short');
  assert.equal(standingOf(commitment({ lastFit: '' }), '2026-11-22').text, 'No longer fits');
  assert.equal(standingOf(commitment({ lastFit: '2026-11-01' }), '2026-11-22').text, 'No longer fits');
});
