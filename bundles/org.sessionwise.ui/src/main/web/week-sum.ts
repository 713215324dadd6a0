import { Exact } from './exact';
import { COVERING, coveredBy, inUnit, type Judged, type Unit } from './figures';
import type { Basis, Line } from './reckoned';

/** What became of a line's plan: `planned` = `covered` + gap + `unknown`. What was done without covering it stands beside. */
export interface WeekSum {
  readonly covered: Exact;
  readonly unknown: Exact;
  readonly beside: Exact;
}

export function weekSum(line: Line, basis: Basis, unit: Unit): WeekSum {
  const { outcomes } = line[basis];
  const judged = { planned: line.planned, ...outcomes } as Judged;
  return {
    covered: COVERING.reduce((sum, member) => sum.plus(coveredBy(judged, member, unit)), Exact.ZERO),
    unknown: coveredBy(judged, 'unknown', unit),
    beside: Object.entries(outcomes)
      .filter(([member]) => !(COVERING as readonly string[]).includes(member))
      .reduce((sum, [, { worked }]) => sum.plus(inUnit(worked, unit)), Exact.ZERO),
  };
}
