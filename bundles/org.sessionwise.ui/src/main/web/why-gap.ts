import type { Exact } from './exact';
import { COVERING, coveredBy, gap, inUnit, type Judged, type Member, type Outcome, type Unit } from './figures';

/** One line of a sum, and the outcome whose sessions it is made of. */
export interface SumLine {
  readonly outcome: Outcome;
  readonly amount: Exact;
}

/** From what was planned to the gap, by lines that add up both ways. */
export interface Sum {
  readonly planned: Exact;
  /** Taken off: what cannot be said yet, and what covers the plan. */
  readonly off: readonly SumLine[];
  readonly gap: Exact;
  /** What the gap is made of. */
  readonly of: readonly SumLine[];
}

const LOST: readonly Member[] = ['notRostered', 'missed', 'otherActivity', 'byColleague', 'cancelledWithNotice', 'cancelledAtShortNotice', 'cancelledByPerson',
  'cancelled', 'alias'];

function outcomeOf(member: Member): Outcome {
  return member.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as Outcome;
}

export function sumOf(tally: Judged, unit: Unit): Sum {
  const off = (['unknown', ...COVERING] as const).map((member) => ({ outcome: outcomeOf(member), amount: coveredBy(tally, member, unit) }));
  const lost = LOST.map((member) => ({ outcome: outcomeOf(member), amount: coveredBy(tally, member, unit) }));
  const short = tally.short;
  const missing = short ? [{ outcome: 'SHORT' as const, amount: inUnit(short.planned, unit).minus(inUnit(short.worked, unit)) }] : [];
  const some = ({ amount }: SumLine): boolean => amount.sign !== 0;
  return { planned: inUnit(tally.planned, unit), off: off.filter(some), gap: gap(tally, unit), of: [...lost, ...missing].filter(some) };
}
