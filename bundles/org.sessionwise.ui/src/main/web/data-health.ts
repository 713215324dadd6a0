/** What the server tells of where data comes from; see its OpenAPI document. */
export interface RejectedRow {
  readonly plan: string;
  /** Missing if it is the record as a whole. */
  readonly field?: string;
  readonly expected: string;
  readonly remedy: string;
}

export interface SourceHealth {
  readonly id: string;
  readonly title: string;
  readonly state: 'good' | 'late' | 'failing' | 'never' | 'unknown';
  readonly lastGood?: string;
  readonly lastTry?: string;
  readonly says: string;
  readonly rows?: number;
  readonly rejected: readonly RejectedRow[];
  /** How many more there are than are told. */
  readonly rejectedMore?: number;
  /** The job that pulls from it now. */
  readonly running?: string;
}

export interface PartHealth {
  readonly state: string;
  readonly says: string;
}

export interface DataHealth {
  readonly sources: readonly SourceHealth[];
  readonly figures: PartHealth;
  readonly host: PartHealth;
}

const AN_HOUR = 60 * 60 * 1000;

/** Returns in whole hours how long ago something was; a moment to come is now. */
export function hoursSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / AN_HOUR));
}

export function rejectedOf({ rejected, rejectedMore = 0 }: SourceHealth): number {
  return rejected.length + rejectedMore;
}
