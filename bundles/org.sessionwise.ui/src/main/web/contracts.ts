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
  STATED: { mark: 'Stated', meaning: 'read in the contract, or in a text that restates it', tone: 'good' },
  SECOND_HAND: { mark: 'Second hand, to be verified', meaning: 'another text cites it; nobody read the contract for it', tone: 'warn' },
  LOCAL_DEFAULT: { mark: 'Local default', meaning: 'no text says it, or none could be read; the trust should set it', tone: 'warn' },
  TRUST: { mark: 'Set by the trust', meaning: 'an administrator set it by configuration', tone: 'info' },
};

const KINDS: Readonly<Record<string, string>> = {
  PA: 'One PA of plain time',
  PREMIUM_PA: 'One PA of premium time',
  PLAIN_HOURS: 'Plain time',
  PREMIUM_HOLIDAYS: 'Bank holidays',
  PREMIUM_AS_MONEY: 'Premium time may be paid instead',
  FULL_TIME: 'Full time',
  WORKING_WEEKS: 'Working weeks of 52',
  CONTRACTUAL: 'Job plan is part of the contract',
  MOST_PREMIUM_PA_A_WEEK: 'Most premium PA that shorten the week',
  MOST_PA_A_WEEK: 'Most PA a week, on the annual average',
  MOST_SHARE_OUT_OF_HOURS: 'Most work outside plain time',
  MOST_HOURS_A_WEEK: 'Most hours a week without an opt-out',
  MOST_UNPREDICTABLE_PA_A_WEEK: 'Most PA for unpredictable work on call',
};

export function kindOf({ kind }: ContractValue): string {
  return KINDS[kind] ?? kind;
}

/** Returns what a value says. */
export function saying({ kind, amount, unit, text, answer }: ContractValue): string {
  if (kind === 'PLAIN_HOURS') return text ? plainHours(text) : 'none: all time is premium';
  if (kind === 'PREMIUM_HOLIDAYS') return answer ? 'premium from midnight to midnight' : 'as other days';
  if (answer !== undefined) return answer ? 'yes' : 'no';
  const number = amount?.shown ?? '';
  switch (unit) {
    case 'MINUTES':
      return length(Number(number));
    case 'SHARE':
      return `${Math.round(Number(number) * 1000) / 10} % of the time`;
    case 'PA_A_WEEK':
      return `${number} PA a week`;
    case 'HOURS_A_WEEK':
      return `${number} hours a week`;
    default:
      return text ? `${number}; taken off: ${text}` : number;
  }
}

function length(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
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
  return groups.map(({ first, last, hours }) => `${first === last ? name(first) : `${name(first)} to ${name(last)}`} ${hours.replace('-', ' to ')}`).join(', ');
}

const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

function name(day: string): string {
  return day.charAt(0) + day.slice(1).toLowerCase();
}

export function citation({ source }: ContractValue): string {
  return source.clause ? `${source.document}, ${source.clause}` : source.document;
}
