import { wordsOf } from './words';

const say = await wordsOf('pulls');

/** What the server tells of sources, pulls and the jobs that do them; see its OpenAPI document. */
export interface PlanSource {
  readonly id: string;
  readonly title: string;
  readonly freshAsOf?: string;
  readonly nextPull?: string;
}

/** What a pull would end in one department; plans that wait for a person have none. */
export interface Ending {
  readonly department: string;
  readonly ending: number;
  readonly inForce: number;
}

export interface PullReport {
  readonly id: string;
  readonly source: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly dryRun: boolean;
  readonly outcome: 'DONE' | 'NOTHING_NEW' | 'HELD' | 'FAILED';
  readonly problem: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly closed: number;
  readonly unmatched: number;
  readonly rejected: readonly { readonly record: string; readonly field: string; readonly problem: string }[];
  readonly endings: readonly Ending[];
  readonly releaseKey: string;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled' | 'lost';
  readonly done: number;
  readonly total?: number | null;
  readonly words: string;
  readonly startedAt: string;
  readonly result?: string | null;
}

const PULL = 'pull';

/** Says in one line what a pull did, or would do. */
export function pullText(report: PullReport): string {
  if (report.outcome === 'FAILED') return say('nothingKept', { problem: report.problem });
  if (report.outcome === 'HELD') return say('heldBack');
  const news = report.added + report.changed + report.closed + report.unmatched + report.rejected.length;
  if (report.outcome === 'NOTHING_NEW' || news === 0) return say('nothingChanged');
  const { added, changed, unchanged, closed, unmatched, rejected } = report;
  return say(report.dryRun ? 'wouldDo' : 'did', { added, changed, unchanged, closed, unmatched, rejected: rejected.length });
}

/** Tells whether plans are others than before: then what was previewed no longer holds. */
export function broughtPlans({ outcome, dryRun, added, changed, closed }: PullReport): boolean {
  return outcome === 'DONE' && !dryRun && added + changed + closed > 0;
}

/** Returns the pull of a source that runs now. */
export function runningPull(jobs: readonly Job[], source: string): Job | undefined {
  return jobs.find((job) => job.kind === PULL && job.subject === source && job.state === 'running');
}

/** Returns what is held back of a source: its newest pull that was meant, if that waits for a yes. */
export function heldOf(pulls: readonly PullReport[], source: string): PullReport | undefined {
  const newest = pulls.find((pull) => pull.source === source && !pull.dryRun);
  return newest?.outcome === 'HELD' ? newest : undefined;
}

/** Returns how many plans a held pull would end. */
export function endingPlans(report: PullReport): number {
  return report.endings.reduce((sum, { ending }) => sum + ending, 0);
}

/** Returns the words of a job that runs as a sentence of the page: `reading job plans` as `Reading job plans…`. */
export function sentence(words: string): string {
  return words && words.charAt(0).toUpperCase() + words.slice(1) + (/[.…]$/.test(words) ? '' : '…');
}

/** Says how a job ended that made no report. */
export function endedText({ state, words }: Job): string {
  switch (state) {
    case 'cancelled':
      return say('cancelled');
    case 'lost':
      return say('lost');
    default:
      return words;
  }
}
