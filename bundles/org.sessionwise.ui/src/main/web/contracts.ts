import { wordsOf } from './words';

const say = await wordsOf('contracts');

/** What the server tells of contracts; see its OpenAPI document. */
export interface ContractValue {
  readonly kind: string;
  readonly amount?: { readonly exact: string; readonly shown: string };
  readonly unit?: 'MINUTES' | 'PA_A_WEEK' | 'HOURS_A_WEEK' | 'WEEKS' | 'SHARE';
  readonly text?: string;
  readonly answer?: boolean;
  readonly inside?: readonly string[];
  readonly source: { readonly document: string; readonly clause: string; readonly standing: Standing };
}

export interface ContractTerms {
  readonly title: string;
  readonly from: string;
  readonly until?: string;
  readonly values: readonly ContractValue[];
}

export interface Contract {
  readonly code: string;
  readonly terms: readonly ContractTerms[];
}

export type Standing = 'STATED' | 'SECOND_HAND' | 'LOCAL_DEFAULT' | 'TRUST';

/** How far a value can be relied on, in words. */
export const MARKS: Readonly<Record<Standing, { readonly mark: string; readonly meaning: string; readonly tone: string }>> = {
  STATED: { mark: say('stated'), meaning: say('statedMeaning'), tone: 'good' },
  SECOND_HAND: { mark: say('secondHand'), meaning: say('secondHandMeaning'), tone: 'warn' },
  LOCAL_DEFAULT: { mark: say('localDefault'), meaning: say('localDefaultMeaning'), tone: 'warn' },
  TRUST: { mark: say('byTheTrust'), meaning: say('byTheTrustMeaning'), tone: 'info' },
};

const KINDS: Readonly<Record<string, string>> = {
  PA: say('pa'),
  PREMIUM_PA: say('premiumPa'),
  PLAIN_HOURS: say('plainHours'),
  PREMIUM_HOLIDAYS: say('premiumHolidays'),
  PREMIUM_AS_MONEY: say('premiumAsMoney'),
  FULL_TIME: say('fullTime'),
  WORKING_WEEKS: say('workingWeeks'),
  CONTRACTUAL: say('contractual'),
  MOST_PREMIUM_PA_A_WEEK: say('mostPremiumPaAWeek'),
  MOST_PA_A_WEEK: say('mostPaAWeek'),
  MOST_SHARE_OUT_OF_HOURS: say('mostShareOutOfHours'),
  MOST_HOURS_A_WEEK: say('mostHoursAWeek'),
  MOST_UNPREDICTABLE_PA_A_WEEK: say('mostUnpredictablePaAWeek'),
};

export function kindOf({ kind }: ContractValue): string {
  return KINDS[kind] ?? kind;
}

/** Returns what a value says. */
export function saying({ kind, amount, unit, text, answer }: ContractValue): string {
  if (kind === 'PLAIN_HOURS') return text ? plainHours(text) : say('noPlainTime');
  if (kind === 'PREMIUM_HOLIDAYS') return say(answer ? 'premiumAllDay' : 'asOtherDays');
  if (answer !== undefined) return say(answer ? 'yes' : 'no');
  const number = amount?.shown ?? '';
  switch (unit) {
    case 'MINUTES':
      return length(Number(number));
    case 'SHARE':
      return say('shareOfTime', { percent: Math.round(Number(number) * 1000) / 10 });
    case 'PA_A_WEEK':
      return say('paAWeek', { number });
    case 'HOURS_A_WEEK':
      return say('hoursAWeek', { number });
    default:
      return text ? say('takenOff', { number, text }) : number;
  }
}

function length(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? say('hours', { hours }) : '', rest > 0 || hours === 0 ? say('minutes', { minutes: rest }) : ''].filter(Boolean).join(' ');
}

/** Joins days that follow on each other and have the same hours: Mon to Fri 07:00 to 19:00. */
export function plainHours(text: string): string {
  const groups: { first: string; last: string; hours: string }[] = [];
  for (const part of text.split(', ')) {
    const [day = '', hours = ''] = part.split(' ');
    const last = groups.at(-1);
    if (last && last.hours === hours && DAYS.indexOf(day) === DAYS.indexOf(last.last) + 1) last.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  return groups.map(({ first, last, hours }) => dayHours(first, last, hours)).join(', ');
}

function dayHours(first: string, last: string, hours: string): string {
  const [from = '', until = ''] = hours.split('-');
  return say(first === last ? 'dayHours' : 'daysHours', { first: name(first), last: name(last), from, until });
}

const NAMES: Readonly<Record<string, Parameters<typeof say>[0]>> = { MON: 'mon', TUE: 'tue', WED: 'wed', THU: 'thu', FRI: 'fri', SAT: 'sat', SUN: 'sun' };
const DAYS = Object.keys(NAMES);

function name(day: string): string {
  const key = NAMES[day];
  return key ? say(key) : day;
}

export function citation({ source }: ContractValue): string {
  return source.clause ? say('citation', { document: source.document, clause: source.clause }) : source.document;
}
