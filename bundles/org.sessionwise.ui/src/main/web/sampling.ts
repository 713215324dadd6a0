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

export const FINDINGS: Readonly<Record<Finding, { readonly text: string; readonly tone: string }>> = {
  notYetReviewed: { text: 'Not yet reviewed', tone: 'unknown' },
  consistent: { text: 'Consistent', tone: 'good' },
  returned: { text: 'Returned to the team', tone: 'warn' },
  back: { text: 'Back from the team', tone: 'good' },
};

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
  return `${reviewed} of ${all} ${all === 1 ? 'plan' : 'plans'} reviewed${returned === 0 ? '' : `, ${returned} returned to the team${back === 0 ? ', none back yet' : back === returned ? ', all back' : `, ${back} of them back`}`}.`;
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
  if (finding === 'returned' && !advice.trim()) problems.set('advice', 'Say what the team is advised to look at; name nobody.');
  if (!on) problems.set('on', 'Give a day.');
  return problems;
}

export interface DrawDraft {
  departments: Set<string>;
  perTeam: string;
  seed: string;
}

export function drawProblems({ departments, perTeam, seed }: DrawDraft): Map<string, string> {
  const problems = new Map<string, string>();
  if (departments.size === 0) problems.set('departments', 'Choose at least one department.');
  if (!/^[1-9]\d{0,2}$/.test(perTeam.trim())) problems.set('perTeam', 'Give a whole number from 1.');
  if (seed.trim() && !/^-?\d{1,18}$/.test(seed.trim())) problems.set('seed', 'A seed is a whole number.');
  return problems;
}

export function drawRequest({ departments, perTeam, seed }: DrawDraft): object {
  return { departments: [...departments].sort(), perTeam: Number(perTeam), ...(seed.trim() ? { seed: seed.trim() } : {}) };
}
