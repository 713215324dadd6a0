import { Exact } from './exact';

/** The server's figures; see its OpenAPI document. */
export interface Amount {
  readonly occurrences: number;
  readonly sessions: string;
  readonly minutes: number;
  readonly pa: string;
}

export interface BothSides {
  readonly planned: Amount;
  readonly worked: Amount;
}

/** Both sides of each outcome that came about; what did not is missing. */
export interface Tally {
  readonly planned: Amount;
  readonly worked: Amount;
  readonly asPlanned?: BothSides;
  readonly moved?: BothSides;
  readonly short?: BothSides;
  readonly displaced?: BothSides;
  readonly otherActivity?: BothSides;
  readonly byColleague?: BothSides;
  readonly cancelledWithNotice?: BothSides;
  readonly cancelledAtShortNotice?: BothSides;
  readonly cancelledByPerson?: BothSides;
  readonly cancelled?: BothSides;
  readonly missed?: BothSides;
  readonly notRostered?: BothSides;
  readonly alias?: BothSides;
  readonly cover?: BothSides;
  readonly extraUnpaid?: BothSides;
  readonly extraPaid?: BothSides;
  readonly unknown?: BothSides;
  readonly outOfScope?: BothSides;
}

export interface Figures {
  readonly people: number;
  readonly rostered: Tally;
  readonly delivered: Tally;
  readonly identical: number;
  readonly excused: number;
}

export interface Commitment {
  readonly plan: string;
  readonly version: number;
  readonly activity: string;
  readonly name: string;
  readonly category: string;
  readonly unit: 'occurrences' | 'minutes';
  readonly expected: string;
  readonly rostered: number;
  readonly delivered: number;
}

export interface Person {
  readonly staffId: string;
  readonly name: string;
  readonly team: string;
  readonly group: string;
  readonly grade: string;
  readonly inScope: boolean;
  readonly scopeReason: string;
  readonly planNote: string;
  readonly rostered: Tally;
  readonly delivered: Tally;
  readonly identical: number;
  readonly excused: number;
  readonly commitments: readonly Commitment[];
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly totals: Figures;
  readonly outOfScope: Figures;
}

export interface Position {
  readonly period: { readonly from: string; readonly until: string };
  readonly asAt: string;
  readonly rule: string;
  readonly wholeDepartment: boolean;
  /** False where the host does not tell who is on leave; a server that says nothing of it knows. */
  readonly leaveKnown?: boolean;
  readonly weeks: { readonly inPeriod: number; readonly setUp: number; readonly finalised: number };
  readonly totals: Figures;
  readonly outOfScope: Figures;
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
}

export type Outcome =
  | 'AS_PLANNED'
  | 'MOVED'
  | 'SHORT'
  | 'DISPLACED'
  | 'OTHER_ACTIVITY'
  | 'BY_COLLEAGUE'
  | 'CANCELLED_WITH_NOTICE'
  | 'CANCELLED_AT_SHORT_NOTICE'
  | 'CANCELLED_BY_PERSON'
  | 'CANCELLED'
  | 'MISSED'
  | 'NOT_ROSTERED'
  | 'LEAVE'
  | 'UNAVAILABLE'
  | 'BANK_HOLIDAY'
  | 'ALIAS'
  | 'COVER'
  | 'EXTRA_UNPAID'
  | 'EXTRA_PAID'
  | 'OUT_OF_SCOPE'
  | 'UNKNOWN';

export interface Planned {
  readonly id: string;
  readonly plan: string;
  readonly version: number;
  readonly activity: string;
  readonly name: string;
  readonly category: string;
  readonly duty?: string;
  readonly start: string;
  readonly end: string;
}

export interface Worked {
  readonly id: string;
  readonly duty: string;
  readonly start: string;
  readonly end: string;
  readonly paidExtra: boolean;
  readonly commitment: string;
}

export interface Finding {
  readonly date: string;
  readonly outcome: Outcome;
  readonly planned?: Planned;
  readonly worked?: Worked;
  readonly rule: string;
}

export interface Excused {
  readonly date: string;
  readonly planned: Planned;
  readonly reason: string;
}

export interface Findings {
  readonly rule: string;
  readonly total: number;
  readonly findings: readonly Finding[];
  readonly excused: readonly Excused[];
  readonly next?: string;
}

export type Tone = 'bad' | 'warn' | 'good' | 'info' | 'unknown';
export type Unit = 'occurrences' | 'sessions' | 'hours' | 'pa';

const NOTHING: Amount = { occurrences: 0, sessions: '0', minutes: 0, pa: '0' };
const NEITHER: BothSides = { planned: NOTHING, worked: NOTHING };

/** Both sides of an outcome: nothing, if it did not come about. */
export function sides(tally: Tally, outcome: Member): BothSides {
  return tally[outcome] ?? NEITHER;
}

/** An amount that may be an average: what is no whole number is an exact text. */
export interface Averaged {
  readonly occurrences: number | string;
  readonly sessions: string;
  readonly minutes: number | string;
  readonly pa: string;
}

export function inUnit(amount: Averaged, unit: Unit): Exact {
  switch (unit) {
    case 'occurrences':
      return Exact.parse(String(amount.occurrences));
    case 'sessions':
      return Exact.parse(amount.sessions);
    case 'hours':
      return Exact.parse(String(amount.minutes)).dividedBy(60);
    case 'pa':
      return Exact.parse(amount.pa);
  }
}

export function show(value: Exact): string {
  return value.show(2);
}

export interface AveragedSides {
  readonly planned: Averaged;
  readonly worked: Averaged;
}

export type Member = Exclude<keyof Tally, 'planned' | 'worked'>;

/** What was planned and what became of it: a tally, or a line of figures. */
export type Judged = { readonly planned: Averaged } & { readonly [member in Member]?: AveragedSides };

/** The side of an outcome that covers the plan: what was planned, but only as long as it lasted if it was short. */
export function coveredBy(tally: Judged, member: Member, unit: Unit): Exact {
  const both = tally[member] ?? NEITHER;
  return inUnit(member === 'short' ? both.worked : both.planned, unit);
}

/** Outcomes that cover the plan. */
export const COVERING = ['asPlanned', 'moved', 'displaced', 'short'] as const;

/**
 * How much of the plan is not covered, as far as it is known: what was planned, less what cannot be said yet, less what was
 * done as planned or moved, less what was worked of short sessions. Extra work covers nothing.
 */
export function gap(tally: Judged, unit: Unit): Exact {
  const judged = inUnit(tally.planned, unit).minus(coveredBy(tally, 'unknown', unit));
  return COVERING.reduce((left, member) => left.minus(coveredBy(tally, member, unit)), judged);
}

/** How many sessions no plan asked for, paid apart or not. */
export function extra(tally: Tally): number {
  return sides(tally, 'extraUnpaid').worked.occurrences + sides(tally, 'extraPaid').worked.occurrences;
}

/** Tells whether nothing at all of a plan can be judged. */
export function isUnknown(tally: Tally): boolean {
  return tally.planned.occurrences > 0 && sides(tally, 'unknown').planned.occurrences === tally.planned.occurrences;
}

export function hasGap(tally: Tally): boolean {
  return gap(tally, 'occurrences').sign > 0 || sides(tally, 'short').planned.occurrences > 0;
}
