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

export interface Tally {
  readonly planned: Amount;
  readonly worked: Amount;
  readonly asPlanned: BothSides;
  readonly moved: BothSides;
  readonly short: BothSides;
  readonly otherActivity: BothSides;
  readonly missed: BothSides;
  readonly extra: BothSides;
  readonly unknown: BothSides;
  readonly outOfScope: BothSides;
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
  | 'OTHER_ACTIVITY'
  | 'MISSED'
  | 'EXTRA'
  | 'UNKNOWN'
  | 'OUT_OF_SCOPE';

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

export const UNITS: Readonly<Record<Unit, string>> = {
  occurrences: 'Occurrences',
  sessions: 'Sessions',
  hours: 'Hours',
  pa: 'Programmed activities (PA)',
};

export const OUTCOMES: Readonly<Record<Outcome, { readonly text: string; readonly tone: Tone }>> = {
  AS_PLANNED: { text: 'As planned', tone: 'good' },
  MOVED: { text: 'Moved', tone: 'warn' },
  SHORT: { text: 'Short', tone: 'warn' },
  OTHER_ACTIVITY: { text: 'Other activity', tone: 'warn' },
  MISSED: { text: 'Missed', tone: 'bad' },
  EXTRA: { text: 'Extra', tone: 'info' },
  UNKNOWN: { text: 'Not known yet', tone: 'unknown' },
  OUT_OF_SCOPE: { text: 'No plan that day', tone: 'unknown' },
};

export function inUnit(amount: Amount, unit: Unit): Exact {
  switch (unit) {
    case 'occurrences':
      return Exact.of(amount.occurrences);
    case 'sessions':
      return Exact.parse(amount.sessions);
    case 'hours':
      return Exact.ratio(amount.minutes, 60);
    case 'pa':
      return Exact.parse(amount.pa);
  }
}

export function show(value: Exact): string {
  return value.show(2);
}

/**
 * How much of the plan is not covered, as far as it is known: what was planned, less what cannot be said yet, less what was
 * done as planned or moved, less what was worked of short sessions. Extra work covers nothing.
 */
export function gap(tally: Tally, unit: Unit): Exact {
  return inUnit(tally.planned, unit)
    .minus(inUnit(tally.unknown.planned, unit))
    .minus(inUnit(tally.asPlanned.planned, unit))
    .minus(inUnit(tally.moved.planned, unit))
    .minus(inUnit(tally.short.worked, unit));
}

/** Tells whether nothing at all of a plan can be judged. */
export function isUnknown(tally: Tally): boolean {
  return tally.planned.occurrences > 0 && tally.unknown.planned.occurrences === tally.planned.occurrences;
}

export function hasGap(tally: Tally): boolean {
  return gap(tally, 'occurrences').sign > 0 || tally.short.planned.occurrences > 0;
}

/** The sum that a coordinator can check: each planned occurrence has exactly one outcome. */
export function identity(tally: Tally): string {
  const parts = [
    [tally.asPlanned, 'as planned'],
    [tally.moved, 'moved'],
    [tally.short, 'short'],
    [tally.otherActivity, 'other activity'],
    [tally.missed, 'missed'],
    [tally.unknown, 'not known yet'],
  ] as const;
  const always = 5; // what cannot be said yet is named only if there is some
  const shown = parts.filter(([sides], index) => index < always || sides.planned.occurrences > 0);
  return `${tally.planned.occurrences} planned = ${shown.map(([sides, text]) => `${sides.planned.occurrences} ${text}`).join(' + ')}`;
}
