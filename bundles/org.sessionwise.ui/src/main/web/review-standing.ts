import type { Flag, FrozenQuarter, Review } from './review';
import { restatementsOf } from './review';

/**
 * How far a quarter has come: its days still run; it is over and waits to be signed; signed, which freezes its figures; or signed, and
 * figures changed since.
 */
export type QuarterState = 'draft' | 'awaiting' | 'signed' | 'restated';

export function stateOf(review: Review, quarters: readonly FrozenQuarter[], today: string): QuarterState {
  if (review.frozen) return restatementsOf(quarters, review.quarter.label).length > 0 ? 'restated' : 'signed';
  return review.quarter.until <= today ? 'awaiting' : 'draft';
}

/** What became of a variance from one quarter to the next. */
export interface Difference {
  readonly name: string;
  readonly before?: Flag;
  readonly now?: Flag;
}

/** Returns what is flagged in either quarter: what is new first, then what stayed, then what is flagged no longer. */
export function differences(before: readonly Flag[], now: readonly Flag[]): readonly Difference[] {
  const earlier = new Map(before.map((flag) => [idOf(flag), flag]));
  const stayed = now.map((flag) => ({ name: flag.key.name, now: flag, before: earlier.get(idOf(flag)) }));
  const later = new Set(now.map(idOf));
  const gone = before.filter((flag) => !later.has(idOf(flag))).map((flag) => ({ name: flag.key.name, before: flag }));
  return [...stayed.filter((each) => !each.before), ...stayed.filter((each) => each.before), ...gone].map(({ before: was, ...each }) => (was ? { ...each, before: was } : each));
}

/** The same people or places on the same side of the plan, whichever quarter. */
function idOf({ key, direction }: Flag): string {
  return `${key.kind}:${key.id} ${direction}`;
}
