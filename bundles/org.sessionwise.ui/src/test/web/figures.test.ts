import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Exact } from '../../main/web/exact';
import { gap, hasGap, isUnknown, show, type Amount, type BothSides, type Tally } from '../../main/web/figures';
import { identity } from '../../main/web/outcomes';

const amount = (occurrences: number, minutes = occurrences * 240, pa = String(occurrences)): Amount => ({
  occurrences,
  sessions: String(occurrences),
  minutes,
  pa,
});
const none: BothSides = { planned: amount(0), worked: amount(0) };
const tally = (parts: Partial<Tally>): Tally => ({
  planned: amount(0),
  worked: amount(0),
  asPlanned: none,
  moved: none,
  short: none,
  otherActivity: none,
  notRostered: none,
  unknown: none,
  outOfScope: none,
  ...parts,
});
const planned = (occurrences: number): BothSides => ({ planned: amount(occurrences), worked: amount(0) });

test('an exact number is shown rounded half away from zero and without trailing noughts', () => {
  assert.equal(Exact.parse('4/3').show(2), '1.33');
  assert.equal(Exact.parse('10.50').show(2), '10.5');
  assert.equal(Exact.parse('0.005').show(2), '0.01');
  assert.equal(Exact.of(-2).show(2), '−2');
  assert.equal(Exact.parse('7').show(0), '7');
});

test('thirds add up to a whole', () => {
  const third = Exact.parse('1/3');
  assert.equal(third.plus(third).plus(third).compare(Exact.of(1)), 0);
});

test('moved work covers the plan, other activity and extra work do not', () => {
  const figures = tally({
    planned: amount(6),
    asPlanned: planned(3),
    moved: planned(1),
    otherActivity: planned(1),
    notRostered: planned(1),
    extraUnpaid: { planned: amount(0), worked: amount(4) },
  });
  assert.equal(show(gap(figures, 'occurrences')), '2');
  assert.ok(hasGap(figures));
});

test('what cannot be said yet is no gap', () => {
  const figures = tally({ planned: amount(5), unknown: planned(5) });
  assert.equal(show(gap(figures, 'occurrences')), '0');
  assert.ok(isUnknown(figures));
  assert.ok(!hasGap(figures));
});

test('a short session leaves the hours that were not worked', () => {
  const figures = tally({ planned: amount(1), short: { planned: amount(1), worked: amount(1, 150, '5/8') } });
  assert.equal(show(gap(figures, 'hours')), '1.5');
  assert.equal(show(gap(figures, 'occurrences')), '0');
  assert.ok(hasGap(figures));
});

test('the identity names each outcome once and adds up', () => {
  const figures = tally({ planned: amount(10), asPlanned: planned(7), moved: planned(1), notRostered: planned(2) });
  assert.equal(identity(figures), '10 planned = 7 as planned + 1 moved + 0 short + 0 other activity + 2 not rostered');
});
