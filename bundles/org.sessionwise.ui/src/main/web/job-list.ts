import type { Job } from './pulls';

/** As the server tells of it, with who began it and when it ended. */
export interface ListedJob extends Job {
  readonly endedAt?: string | null;
  readonly actor: string;
}

const KEPT_DAYS = 7;
const A_DAY = 24 * 60 * 60 * 1000;

export function isRunning({ state }: ListedJob): boolean {
  return state === 'running';
}

/** Returns those that ended within seven days, as long as what they made can be had. */
export function ended(jobs: readonly ListedJob[], now: number): ListedJob[] {
  return jobs.filter((job) => !isRunning(job) && now - Date.parse(job.endedAt ?? job.startedAt) < KEPT_DAYS * A_DAY);
}

/** Returns in seconds how long a job took. */
export function secondsOf({ startedAt, endedAt }: ListedJob): number | undefined {
  return endedAt ? Math.max(0, (Date.parse(endedAt) - Date.parse(startedAt)) / 1000) : undefined;
}

/** Returns how far a job is, from 0 to 100; undefined as long as nobody knows. */
export function percentOf({ done, total }: ListedJob): number | undefined {
  return total ? Math.min(100, Math.round((done / total) * 100)) : undefined;
}
