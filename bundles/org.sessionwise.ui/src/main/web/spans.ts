import { plusDays } from './places';
import { wordsOf } from './words';

const say = await wordsOf('figures');

/** Days shown: first day, and the first day after. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** In which steps a span is told. */
export const STEPS = {
  none: say('wholeSpan'),
  week: say('weeks'),
  period: say('rosterPeriods'),
  month: say('months'),
  quarter: say('quarters'),
  financialQuarter: say('financialQuarters'),
  planYear: say('planYears'),
} as const;

export type Step = keyof typeof STEPS;

export const SPANS = {
  weeks: say('lastFourWeeks'),
  month: say('thisMonth'),
  lastMonth: say('lastMonth'),
  quarter: say('thisQuarter'),
  lastQuarter: say('lastQuarter'),
  year: say('yearToDate'),
  own: say('otherDates'),
} as const;

export type Span = keyof typeof SPANS;

const MONTHS_A_QUARTER = 3;
const FIRST_MONTH_OF_FINANCIAL_YEAR = 4;

/** Returns the days that a span means, seen from a day. Quarters of the calendar and of the financial year begin on the same days. */
export function daysOf(span: Exclude<Span, 'own'>, today: string): Days {
  const month = `${today.slice(0, 7)}-01`;
  const quarter = plusMonths(month, -((monthOf(today) - 1) % MONTHS_A_QUARTER));
  switch (span) {
    case 'weeks': {
      const monday = mondayOf(today);
      return { from: later(monday, -28), until: monday };
    }
    case 'month':
      return { from: month, until: plusMonths(month, 1) };
    case 'lastMonth':
      return { from: plusMonths(month, -1), until: month };
    case 'quarter':
      return { from: quarter, until: plusMonths(quarter, MONTHS_A_QUARTER) };
    case 'lastQuarter':
      return { from: plusMonths(quarter, -MONTHS_A_QUARTER), until: quarter };
    case 'year':
      return { from: yearStart(today), until: later(today, 1) };
  }
}

/** A quarter of the financial year, which begins in April: `2026-Q3` is October to December 2026. */
export interface FinancialQuarter extends Days {
  readonly label: string;
}

export function financialQuarter(day: string): FinancialQuarter {
  const start = yearStart(day);
  const place = Math.floor(((monthOf(day) + 12 - FIRST_MONTH_OF_FINANCIAL_YEAR) % 12) / MONTHS_A_QUARTER);
  const from = plusMonths(start, place * MONTHS_A_QUARTER);
  return { label: `${start.slice(0, 4)}-Q${place + 1}`, from, until: plusMonths(from, MONTHS_A_QUARTER) };
}

/** Returns the quarter of a day and those before it, newest first. */
export function quartersUntil(today: string, count: number): FinancialQuarter[] {
  const quarters: FinancialQuarter[] = [];
  for (let day = today; quarters.length < count; day = later(quarters.at(-1)!.from, -1)) quarters.push(financialQuarter(day));
  return quarters;
}

/** Says a span as people do: November 2026, October to December 2026, 2 Nov to 29 Nov 2026. */
export function spanText({ from, until }: Days, locale = 'en-GB'): string {
  const last = later(until, -1);
  const told = (day: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  if (from.endsWith('-01') && until.endsWith('-01')) {
    if (plusMonths(from, 1) === until) return told(from, { month: 'long', year: 'numeric' });
    return say('fromTo', { from: told(from, from.slice(0, 4) === last.slice(0, 4) ? { month: 'long' } : { month: 'long', year: 'numeric' }), until: told(last, { month: 'long', year: 'numeric' }) });
  }
  const whole = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  if (from === last) return told(from, whole);
  return say('fromTo', { from: told(from, from.slice(0, 4) === last.slice(0, 4) ? { day: 'numeric', month: 'short' } : whole), until: told(last, whole) });
}

export function later(day: string, days: number): string {
  return plusDays(day, days) ?? day;
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function yearStart(day: string): string {
  const year = Number(day.slice(0, 4)) - (monthOf(day) < FIRST_MONTH_OF_FINANCIAL_YEAR ? 1 : 0);
  return `${year}-04-01`;
}

/** Takes the first day of a month. */
function plusMonths(first: string, months: number): string {
  const at = new Date(`${first}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}

function mondayOf(day: string): string {
  return later(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
