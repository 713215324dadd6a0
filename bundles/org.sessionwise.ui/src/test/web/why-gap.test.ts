import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Exact } from '../../main/web/exact';
import { show, type Amount, type BothSides, type Tally } from '../../main/web/figures';
import { sumOf, type SumLine } from '../../main/web/why-gap';

const amount = (occurrences: number, minutes = occurrences * 240): Amount => ({ occurrences, sessions: String(occurrences), minutes, pa: `${occurrences * 4}/3` });
const planned = (occurrences: number): BothSides => ({ planned: amount(occurrences), worked: amount(0) });
const tally: Tally = {
  planned: amount(12),
  worked: amount(9),
  asPlanned: planned(5),
  moved: planned(1),
  short: { planned: amount(1), worked: amount(1, 150) },
  otherActivity: planned(1),
  notRostered: planned(2),
  cancelledByPerson: planned(1),
  unknown: planned(1),
};
const total = (lines: readonly SumLine[]): Exact => lines.reduce((sum, line) => sum.plus(line.amount), Exact.ZERO);

for (const unit of ['occurrences', 'sessions', 'hours', 'pa'] as const) {
  test(`what is taken off and what the gap is made of add up in ${unit}`, () => {
    const sum = sumOf(tally, unit);
    assert.equal(sum.planned.minus(total(sum.off)).compare(sum.gap), 0);
    if (unit === 'hours') assert.equal(total(sum.of).compare(sum.gap), 0);
  });
}

test('a short session is lost by what it lacks', () => {
  assert.deepEqual(sumOf(tally, 'hours').of.map(({ outcome, amount: lost }) => `${outcome} ${show(lost)}`), ['NOT_ROSTERED 8', 'OTHER_ACTIVITY 4', 'CANCELLED_BY_PERSON 4', 'SHORT 1.5']);
});

test('an outcome that did not come about has no line', () => {
  assert.deepEqual(sumOf(tally, 'occurrences').off.map(({ outcome }) => outcome), ['UNKNOWN', 'AS_PLANNED', 'MOVED', 'SHORT']);
});
