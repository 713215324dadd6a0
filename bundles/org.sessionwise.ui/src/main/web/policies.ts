import type { Line } from './reckoned';
import { wordsOf } from './words';

const say = await wordsOf('policies');

/** What the server tells of policies; see its OpenAPI document. */
export interface PolicyFields {
  readonly movedWindowDays: number;
  readonly shortToleranceMinutes: number;
  readonly noticeDays: number;
  readonly lieuWindowDays: number;
  readonly shortNoticeDelivers: boolean;
  readonly extraUnpaidDelivers: boolean;
}

export interface MatchingPolicy extends PolicyFields {
  readonly from: string;
  readonly rule: string;
  readonly setBy?: string;
  readonly setAt?: string;
  readonly standing: 'local default' | 'set by the trust';
}

export interface Policies {
  /** Of the history: a write says on which it is based. */
  readonly version: number;
  readonly mayWrite: boolean;
  readonly policies: readonly MatchingPolicy[];
}

export interface Effect {
  readonly department: { readonly id: string; readonly name: string };
  readonly before: Line;
  readonly after: Line;
}

export interface ReviewPolicyFields {
  readonly percent: string;
  readonly sessions: string;
  readonly persists: number;
  readonly span: 'period' | 'quarter';
  readonly direction: 'below' | 'above' | 'both';
  readonly causes: readonly string[];
}

export interface DatedReviewPolicy extends ReviewPolicyFields {
  readonly from: string;
  /** In words. */
  readonly rule: string;
  readonly version: number;
  readonly setBy?: string;
  readonly setAt?: string;
  readonly standing: 'local default' | 'set by the trust';
}

/** The one that counts today, and those that count from which day, latest first. */
export interface ReviewPolicy extends DatedReviewPolicy {
  readonly mayWrite: boolean;
  readonly policies: readonly DatedReviewPolicy[];
}

/** What somebody is writing: texts as they are typed. */
export interface PolicyDraft {
  from: string;
  movedWindowDays: string;
  shortToleranceMinutes: string;
  noticeDays: string;
  lieuWindowDays: string;
  shortNoticeDelivers: boolean;
  extraUnpaidDelivers: boolean;
}

export interface ReviewPolicyDraft {
  from: string;
  percent: string;
  sessions: string;
  persists: string;
  span: string;
  direction: string;
  causes: string;
}

/** The figures of a policy, in the order in which they decide. */
export const NUMBERS = {
  movedWindowDays: say('movedWindowDays'),
  shortToleranceMinutes: say('shortToleranceMinutes'),
  lieuWindowDays: say('lieuWindowDays'),
  noticeDays: say('noticeDays'),
} as const;

export const ANSWERS = {
  shortNoticeDelivers: say('shortNoticeDelivers'),
  extraUnpaidDelivers: say('extraUnpaidDelivers'),
} as const;

const WHOLE = /^\d{1,4}$/;

export function draftOf(policy: MatchingPolicy | undefined, from: string): PolicyDraft {
  const text = (value: number | undefined, usual: number): string => String(value ?? usual);
  return {
    from,
    movedWindowDays: text(policy?.movedWindowDays, 7),
    shortToleranceMinutes: text(policy?.shortToleranceMinutes, 15),
    noticeDays: text(policy?.noticeDays, 42),
    lieuWindowDays: text(policy?.lieuWindowDays, 91),
    shortNoticeDelivers: policy?.shortNoticeDelivers ?? false,
    extraUnpaidDelivers: policy?.extraUnpaidDelivers ?? false,
  };
}

/** Returns what is wrong with a draft, in words; empty if nothing. */
export function problemOf(draft: PolicyDraft): string {
  if (!draft.from) return say('dayNeeded');
  const wrong = (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).find((name) => !WHOLE.test(draft[name].trim()));
  return wrong ? say('wholeNeeded', { field: NUMBERS[wrong] }) : '';
}

/** Returns the body of a request; takes a draft in which nothing is wrong. */
export function requestOf(draft: PolicyDraft): PolicyFields & { readonly from: string } {
  return {
    from: draft.from,
    movedWindowDays: Number(draft.movedWindowDays),
    shortToleranceMinutes: Number(draft.shortToleranceMinutes),
    noticeDays: Number(draft.noticeDays),
    lieuWindowDays: Number(draft.lieuWindowDays),
    shortNoticeDelivers: draft.shortNoticeDelivers,
    extraUnpaidDelivers: draft.extraUnpaidDelivers,
  };
}

export function reviewDraft(policy: ReviewPolicyFields | undefined, from: string): ReviewPolicyDraft {
  return {
    from,
    percent: policy?.percent ?? '10',
    sessions: policy?.sessions ?? '4',
    persists: String(policy?.persists ?? 2),
    span: policy?.span ?? 'period',
    direction: policy?.direction ?? 'both',
    causes: (policy?.causes ?? []).join('\n'),
  };
}

/** Returns the body of a request; causes stand one a line. What is no whole number is sent as missing, so that the server says what it expects. */
export function reviewRequest({ from, percent, sessions, persists, span, direction, causes }: ReviewPolicyDraft): Record<string, unknown> {
  return {
    from, percent: percent.trim(), sessions: sessions.trim(), persists: WHOLE.test(persists.trim()) ? Number(persists) : null, span, direction,
    causes: lines(causes),
  };
}

/** What of a review policy is other than before, each by its name and as it is typed. */
export interface Difference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The fields of a review policy, in the order in which they decide. */
export const REVIEW = {
  percent: say('percent'),
  sessions: say('sessions'),
  persists: say('persists'),
  span: say('span'),
  direction: say('direction'),
  causes: say('causes'),
} as const;

export const SPANS = { period: say('periods'), quarter: say('quarters') } as const;

export const DIRECTIONS = { both: say('both'), below: say('below'), above: say('above') } as const;

/** Returns what saving would change from its day on, in the order of the form. */
export function reviewDifferences(counting: ReviewPolicyFields, draft: ReviewPolicyDraft): Difference[] {
  const before = reviewDraft(counting, '');
  const words = (name: keyof typeof REVIEW, value: string): string => {
    if (name === 'span') return (SPANS as Readonly<Record<string, string>>)[value] ?? value;
    if (name === 'direction') return (DIRECTIONS as Readonly<Record<string, string>>)[value] ?? value;
    return name === 'causes' ? lines(value).join('; ') : value.trim();
  };
  return (Object.keys(REVIEW) as (keyof typeof REVIEW)[])
    .map((name) => ({ name: REVIEW[name], before: words(name, before[name]), after: words(name, draft[name]) }))
    .filter((each) => each.before !== each.after);
}

function lines(causes: string): string[] {
  return [...new Set(causes.split('\n').map((cause) => cause.trim()).filter(Boolean))];
}
