/** What the server tells of duties and proposals; see its OpenAPI document. */
export interface ActivityDuty {
  readonly activity: string;
  readonly duty?: string;
  readonly activities: number;
}

/** A duty that the host tells of. */
export interface HostDuty {
  readonly code: string;
  readonly name: string;
}

/** Says which duty is meant: `OPD, Outpatient clinic`, or the code alone where the host has no other name for it. */
export function dutyText({ code, name }: HostDuty): string {
  return name && name !== code ? `${code}, ${name}` : code;
}

/** Returns what there is to choose for an activity: the host's duties, and a code that was kept although the host tells of none. */
export function dutyChoices(hostDuties: readonly HostDuty[], kept: string | undefined): readonly HostDuty[] {
  if (!kept || hostDuties.some(({ code }) => code === kept)) return hostDuties;
  return [...hostDuties, { code: kept, name: 'no longer there' }];
}

/** A version of somebody's plan. */
export interface FollowedPlan {
  readonly staffId: string;
  readonly name: string;
  readonly plan: string;
  readonly version: number;
}

export interface Application {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Missing if it was applied before that was kept. */
  readonly asOf?: string;
  readonly plans: readonly FollowedPlan[];
  readonly undone: boolean;
  readonly undoneAt?: string;
  readonly undoneBy?: string;
}

export interface ApplyResult {
  readonly status: 'APPLIED' | 'NOTHING_TO_DO';
  readonly message: string;
  readonly application?: Application;
  readonly leftOut: readonly string[];
}
