import { Exact } from './exact';
import { inUnit } from './figures';
import { isOpen, type Line, type Reckoning } from './reckoned';
import { later, type Days } from './spans';
import { wordsOf } from './words';

const say = await wordsOf('team');

/** How somebody, or a part of a team, stands against the plan; worst first. */
export const STANDINGS = ['below', 'above', 'notKnown', 'noPlan', 'asPlanned'] as const;

export type Standing = (typeof STANDINGS)[number];

const MONTHS = 12;
const WEEKS = 12;
const DAY_MS = 86_400_000;

/** Returns where the delivered sessions of a line stand; a variance counts from so many per cent of what was planned and is known. */
export function standingOf(line: Line, percent: string): Standing {
  if (inUnit(line.planned, 'sessions').sign === 0) return 'noPlan';
  if (isOpen(line, 'delivered')) return 'notKnown';
  const told = line.delivered.variance.percent.sessions;
  if (told === undefined) return 'notKnown';
  const variance = Exact.parse(told);
  const least = Exact.parse(percent);
  if (variance.compare(least) >= 0 && variance.sign > 0) return 'above';
  return variance.sign < 0 && variance.compare(Exact.ZERO.minus(least)) <= 0 ? 'below' : 'asPlanned';
}

/** Returns how many lines stand in each way. */
export function countsOf(lines: readonly Line[], percent: string): Readonly<Record<Standing, number>> {
  const counts = { below: 0, above: 0, notKnown: 0, noPlan: 0, asPlanned: 0 };
  for (const line of lines) counts[standingOf(line, percent)]++;
  return counts;
}

/** Returns the lines with exceptions first, in each the largest variance first. */
export function worstFirst(lines: readonly Line[], percent: string): readonly Line[] {
  return [...lines].sort((one, other) =>
    STANDINGS.indexOf(standingOf(one, percent)) - STANDINGS.indexOf(standingOf(other, percent)) || sizeOf(other).compare(sizeOf(one)));
}

function sizeOf(line: Line): Exact {
  const variance = inUnit(line.delivered.variance, 'sessions');
  return variance.sign < 0 ? Exact.ZERO.minus(variance) : variance;
}

/** Returns the days of a year's trend: eleven whole months and this one until today. */
export function monthsUntil(today: string): Days {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - (MONTHS - 1));
  return { from: first.toISOString().slice(0, 10), until: later(today, 1) };
}

/** Returns the days of a trend by week: the last twelve whole weeks. */
export function weeksUntil(today: string): Days {
  const monday = later(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { from: later(monday, -7 * WEEKS), until: monday };
}

/** Returns the weeks that some days touch, as pages of gaps are asked for: the first Monday, and how many. */
export function wholeWeeks({ from, until }: Days): { readonly from: string; readonly weeks: number } {
  const monday = later(from, -((new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7));
  const days = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${monday}T00:00:00Z`)) / DAY_MS;
  return { from: monday, weeks: Math.ceil(days / 7) };
}

/** Says whose figures these are: the department's, the one team's of which everybody in sight is, or those of people in sight. */
export function whoAre({ wholeDepartment, total }: Pick<Reckoning, 'wholeDepartment' | 'total'>, teams: readonly Line[], department: string): string {
  if (total.people === 1) return say('onePerson');
  if (wholeDepartment !== false) return department;
  const [only, ...others] = teams;
  return only && others.length === 0 && only.people === total.people ? only.key.name : say('whomYouSee', { department });
}
