import { Exact } from './exact';
import type { Key } from './reckoned';
import type { Days } from './spans';
import { wordsOf } from './words';

const say = await wordsOf('review');

/** What the server tells of the review of a quarter; see its OpenAPI document. */
export type EntryState = 'open' | 'closed' | 'reopened';

export interface Entry {
  readonly cause: string;
  readonly mitigation: string;
  readonly owner: string;
  readonly due?: string;
  readonly agreedOn?: string;
  readonly state: EntryState;
  readonly version: number;
}

export interface Flag {
  readonly id: string;
  readonly key: Key;
  readonly direction: 'below' | 'above';
  readonly planned: string;
  readonly delivered: string;
  /** Missing where nothing was planned. */
  readonly percent?: string;
  readonly weeks: number;
  readonly persists: number;
  readonly why: string;
  readonly entry?: Entry;
  readonly history: readonly { readonly at: string; readonly by: string; readonly quarter: string; readonly state: EntryState; readonly cause: string }[];
}

export interface Meeting {
  readonly on: string;
  readonly chair: string;
  readonly present: readonly string[];
  readonly notes: string;
  readonly version: number;
}

export interface Frozen {
  readonly asAt: string;
  readonly by: string;
}

export interface Review {
  readonly quarter: Days & { readonly label: string };
  readonly asAt: string;
  readonly policy: { readonly rule: string; /** Of the planned sessions, exact. */ readonly percent: string; readonly standing: string; readonly span: 'period' | 'quarter' };
  readonly mayWrite: boolean;
  readonly causes: readonly string[];
  readonly flags: readonly Flag[];
  readonly meeting?: Meeting;
  readonly frozen?: Frozen;
}

export interface Restatement {
  readonly at: string;
  readonly key: Pick<Key, 'kind' | 'id' | 'name'>;
  readonly was: string;
  readonly is: string;
  readonly reason: string;
  /** What somebody added to the reasons that are known. */
  readonly words?: { readonly text: string; readonly by: string; readonly at: string; readonly version: number };
}

export interface FrozenQuarter {
  readonly quarter: { readonly label: string };
  readonly frozen: Frozen;
  readonly restatements: readonly Restatement[];
}

/** What somebody is writing of a flag: texts as they are typed. */
export interface EntryDraft {
  cause: string;
  mitigation: string;
  owner: string;
  due: string;
  agreedOn: string;
  state: 'open' | 'closed';
}

export const STATES: Readonly<Record<EntryState | 'none', { readonly text: string; readonly tone: string }>> = {
  none: { text: say('notReviewed'), tone: 'unknown' },
  open: { text: say('beingMended'), tone: 'warn' },
  closed: { text: say('closed'), tone: 'good' },
  reopened: { text: say('reopened'), tone: 'bad' },
};

/** What the fields of a request are called on the screen. */
export const FIELDS: Readonly<Record<string, string>> = {
  cause: say('cause'), mitigation: say('mitigation'), owner: say('owner'), due: say('due'), agreedOn: say('agreedOn'),
  on: say('meetingOn'), chair: say('chair'), present: say('present'), notes: say('notes'), words: say('words'),
};

export function entryDraft(entry: Entry | undefined): EntryDraft {
  const { cause = '', mitigation = '', owner = '', due = '', agreedOn = '', state = 'open' } = entry ?? {};
  return { cause, mitigation, owner, due, agreedOn, state: state === 'closed' ? 'closed' : 'open' };
}

/** Returns the body of a request; what was left empty is left out. */
export function entryRequest(draft: EntryDraft): Record<string, string> {
  return Object.fromEntries(Object.entries(draft).map(([name, text]) => [name, text.trim().replace(/\s+/g, ' ')]).filter(([, text]) => text));
}

/** Says the variance of a flag in words: 12.5 % below plan. */
export function flagText({ direction, percent, planned, delivered }: Flag): string {
  const amounts = { planned: shownCount(planned), delivered: shownCount(delivered) };
  if (percent === undefined) return say(direction === 'below' ? 'belowNothingPlanned' : 'aboveNothingPlanned', amounts);
  return say(direction === 'below' ? 'belowPlan' : 'abovePlan', { ...amounts, percent: Exact.parse(percent.replace(/^-/, '')).cut(1) });
}

function shownCount(exact: string): string {
  return Exact.parse(exact).show(2);
}

/** Returns the restatements of a quarter. */
export function restatementsOf(quarters: readonly FrozenQuarter[], label: string): readonly Restatement[] {
  return quarters.find(({ quarter }) => quarter.label === label)?.restatements ?? [];
}
