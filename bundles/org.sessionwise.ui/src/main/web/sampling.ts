import { wordsOf } from './words';

const say = await wordsOf('sampling');

/** What the server tells of consistency samples; see its OpenAPI document. */
export type Finding = 'notYetReviewed' | 'consistent' | 'returned' | 'back';

export interface SampledPlan {
  readonly number: number;
  readonly department: string;
  readonly team: string;
  readonly teamName?: string;
  readonly name?: string;
  readonly plan: string;
  readonly planVersion: number;
  readonly finding: Finding;
  readonly advice: string;
  readonly on?: string;
}

export interface Sample {
  readonly id: string;
  readonly seed: string;
  readonly perTeam: number;
  readonly drawnAt: string;
  readonly closedAt?: string;
  readonly version: number;
  readonly plans: readonly SampledPlan[];
}

export interface Samples {
  readonly mayWrite: boolean;
  readonly samples: readonly Sample[];
}

/** Keys of their words, and tones. */
export const FINDINGS = {
  notYetReviewed: { text: 'notYetReviewed', tone: 'unknown' },
  consistent: { text: 'consistent', tone: 'good' },
  returned: { text: 'returned', tone: 'warn' },
  back: { text: 'back', tone: 'good' },
} as const satisfies Record<Finding, { readonly text: string; readonly tone: string }>;

export interface Progress {
  readonly all: number;
  readonly reviewed: number;
  readonly away: number;
  readonly back: number;
  /** Whether nothing stands against closing it. */
  readonly done: boolean;
}

export function progressOf({ plans }: Pick<Sample, 'plans'>): Progress {
  const count = (...findings: Finding[]): number => plans.filter(({ finding }) => findings.includes(finding)).length;
  const [open, away, back] = [count('notYetReviewed'), count('returned'), count('back')];
  return { all: plans.length, reviewed: plans.length - open, away, back, done: open + away === 0 };
}

export function progressText({ all, reviewed, away, back }: Progress): string {
  const returned = away + back;
  const key = returned === 0 ? 'reviewed' : back === 0 ? 'reviewedNoneBack' : back === returned ? 'reviewedAllBack' : 'reviewedSomeBack';
  return say(key, { count: all, reviewed, returned, back });
}

/** What a committee may say next of a plan, after what it said before. */
export function nextFindings(finding: Finding): Finding[] {
  return finding === 'returned' || finding === 'back' ? ['returned', 'back'] : ['consistent', 'returned'];
}

export interface FindingDraft {
  finding: Finding;
  advice: string;
  on: string;
}

export function findingDraft({ finding, advice }: SampledPlan, today: string): FindingDraft {
  return { finding: finding === 'notYetReviewed' ? 'consistent' : finding === 'returned' ? 'back' : finding, advice, on: today };
}

export function findingProblems({ finding, advice, on }: FindingDraft): Map<string, string> {
  const problems = new Map<string, string>();
  if (finding === 'returned' && !advice.trim()) problems.set('advice', say('sayAdvice'));
  if (!on) problems.set('on', say('giveDay'));
  return problems;
}

export interface DrawDraft {
  departments: Set<string>;
  perTeam: string;
  seed: string;
}

export function drawProblems({ departments, perTeam, seed }: DrawDraft): Map<string, string> {
  const problems = new Map<string, string>();
  if (departments.size === 0) problems.set('departments', say('chooseDepartment'));
  if (!/^[1-9]\d{0,2}$/.test(perTeam.trim())) problems.set('perTeam', say('giveNumber'));
  if (seed.trim() && !/^-?\d{1,18}$/.test(seed.trim())) problems.set('seed', say('seedNumber'));
  return problems;
}

export function drawRequest({ departments, perTeam, seed }: DrawDraft): object {
  return { departments: [...departments].sort(), perTeam: Number(perTeam), ...(seed.trim() ? { seed: seed.trim() } : {}) };
}
