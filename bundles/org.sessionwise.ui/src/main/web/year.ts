import { Exact } from './exact';
import { addressOf } from './page-address';

/** A person's plan year as the server tells it; see its OpenAPI document. */
export interface YearAmount {
  readonly occurrences: string;
  readonly sessions: string;
  readonly minutes: string;
  readonly pa: string;
}

export interface Rule {
  readonly citation: string;
  readonly standing: 'stated' | 'second-hand' | 'local-default' | 'trust';
}

export interface Step {
  readonly words: string;
  readonly arithmetic: string;
  readonly result: string;
  readonly unit: string;
  readonly rule?: Rule;
}

export interface Reckoned {
  readonly amount: YearAmount;
  readonly steps: readonly Step[];
}

export interface ActivityYear {
  readonly plan: string;
  readonly version: number;
  readonly activity: string;
  readonly name: string;
  readonly category: string;
  readonly remuneration: 'CORE' | 'ADDITIONAL';
  readonly subtype: string;
  readonly timing: string;
  readonly covered: boolean;
  readonly output?: { readonly perSession: string; readonly unit: string };
  readonly purposes: readonly string[];
  readonly days: { readonly from: string; readonly until: string };
  readonly week: Reckoned;
  readonly year: Reckoned;
  readonly straightLine: Reckoned;
  readonly leaveAware: Reckoned;
  readonly forecast: { readonly low: Reckoned; readonly likely: Reckoned; readonly high: Reckoned };
  readonly balance?: {
    readonly dated: string;
    readonly entitled: string;
    readonly exclusions: readonly { readonly name: string; readonly occurrences: string }[];
    readonly residual: string;
  };
  readonly questions: readonly string[];
}

export interface Plan {
  readonly plan: string;
  readonly version: number;
  readonly state: string;
  readonly from: string;
  readonly until?: string;
  readonly contract: string;
  readonly contractTitle?: string;
  readonly reviewedOn?: string;
  readonly approvedOn?: string;
  readonly signatures: readonly { readonly role: string; readonly on: string }[];
  readonly disputes: readonly { readonly kind: string; readonly opened: string; readonly closed?: string; readonly outcome?: string }[];
  readonly responsibilities: readonly string[];
  readonly accountabilities: readonly string[];
  readonly objectives: readonly {
    readonly id: string;
    readonly level: string;
    readonly text: string;
    readonly supports?: string;
    readonly activities: readonly string[];
  }[];
  readonly support: readonly { readonly kind: string; readonly text: string }[];
  readonly onCall?: { readonly category: string; readonly oneIn: number; readonly percent?: string };
  readonly uncounted: readonly { readonly name: string; readonly remuneration: string; readonly timing: string }[];
}

export interface Total {
  readonly category: string;
  readonly remuneration: 'CORE' | 'ADDITIONAL';
  readonly week: YearAmount;
  readonly year: YearAmount;
  readonly straightLine: YearAmount;
  readonly leaveAware: YearAmount;
  readonly likely: YearAmount;
}

export interface Leave {
  readonly kind: 'ANNUAL' | 'STUDY' | 'BANK_HOLIDAYS';
  readonly allowance: string;
  readonly taken: string;
  readonly booked: string;
  readonly remaining: string;
  readonly steps: readonly Step[];
}

export interface Year {
  readonly staffId: string;
  readonly name: string;
  readonly on: string;
  readonly year: { readonly from: string; readonly until: string };
  readonly yearRule: Rule;
  readonly leaveKnown: boolean;
  readonly current?: Plan;
  readonly plans: readonly Plan[];
  readonly weeks?: { readonly weeks: string; readonly contains: string; readonly rule: Rule };
  readonly activities: readonly ActivityYear[];
  readonly totals: readonly Total[];
  readonly leave: readonly Leave[];
  readonly size?: { readonly contracted: string; readonly planned: string; readonly difference: string; readonly unit: string };
  readonly caps: readonly { readonly kind: string; readonly most: string; readonly found: string; readonly rule: Rule }[];
}

export interface Whose {
  readonly staffId: string;
  readonly name: string;
  readonly grade: string;
}

/** An exact number for reading: at most two decimals. */
export function shown(exact: string): string {
  return signed(exact).show(2);
}

export function signed(exact: string): Exact {
  return exact.startsWith('-') ? Exact.ZERO.minus(Exact.parse(exact.slice(1))) : Exact.parse(exact);
}

/** What comes first of an amount: how often, or of flexible work how long. */
export function mainPart(amount: YearAmount): string {
  return signed(amount.occurrences).sign === 0 && signed(amount.minutes).sign !== 0 ? `${hours(amount)} h` : shown(amount.occurrences);
}

/** What stands below it; an amount without PA is in hours. */
export function otherParts(amount: YearAmount): string {
  const parts = [
    signed(amount.occurrences).sign === 0 ? '' : `${hours(amount)} h`,
    signed(amount.pa).sign === 0 ? '' : `${shown(amount.pa)} PA`,
  ];
  return parts.filter((part) => part).join(', ');
}

function hours({ minutes }: YearAmount): string {
  return signed(minutes).dividedBy(60).show(1);
}

/** The words of a code such as `AWAITING_SIGNATURES`. */
export function inWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const OWN_PAGE = '/sessionwise/';

/** Returns where a person's plan is shown: in this page if it is ours, else in ours. */
export function planAddress(department: string | undefined, staff: string, here: string): string {
  const wish = addressOf({ tab: 'plan', department, staff });
  return here === OWN_PAGE ? wish : OWN_PAGE + wish;
}
