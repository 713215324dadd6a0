import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citation, kindOf, plainHours, saying, type ContractValue } from '../../main/web/contracts';

const source = { document: 'Guide', clause: '', standing: 'STATED' } as const;
const amount = (shown: string): { exact: string; shown: string } => ({ exact: shown, shown });
const said = (value: Omit<ContractValue, 'source'>): string => saying({ ...value, source });

test('days with the same hours are joined, and only if they follow on each other', () => {
  assert.equal(plainHours('MON 07:00-19:00, TUE 07:00-19:00, WED 07:00-19:00'), 'Mon to Wed 07:00 to 19:00');
  assert.equal(plainHours('MON 07:00-19:00, WED 07:00-19:00, SAT 09:00-24:00'), 'Mon 07:00 to 19:00, Wed 07:00 to 19:00, Sat 09:00 to 24:00');
});

test('each kind says its value in words', () => {
  assert.equal(said({ kind: 'PA', amount: amount('225'), unit: 'MINUTES' }), '3 h 45 min');
  assert.equal(said({ kind: 'PREMIUM_PA', amount: amount('180'), unit: 'MINUTES' }), '3 h');
  assert.equal(said({ kind: 'FULL_TIME', amount: amount('37.5'), unit: 'HOURS_A_WEEK' }), '37.5 hours a week');
  assert.equal(said({ kind: 'MOST_SHARE_OUT_OF_HOURS', amount: amount('0.4'), unit: 'SHARE' }), '40 % of the time');
  assert.equal(said({ kind: 'WORKING_WEEKS', amount: amount('42'), unit: 'WEEKS', text: '50 days' }), '42; taken off: 50 days');
  assert.equal(said({ kind: 'PREMIUM_HOLIDAYS', answer: true }), 'premium from midnight to midnight');
  assert.equal(said({ kind: 'CONTRACTUAL', answer: false }), 'no');
  assert.equal(said({ kind: 'PLAIN_HOURS', text: '' }), 'none: all time is premium');
});

test('a kind that we do not know is shown by its name, and a source with its clause', () => {
  assert.equal(kindOf({ kind: 'NEW_ONE', source }), 'NEW_ONE');
  assert.equal(citation({ kind: 'PA', source: { ...source, clause: 'paragraph 3' } }), 'Guide, paragraph 3');
  assert.equal(citation({ kind: 'PA', source }), 'Guide');
});
