/** A kind of activity of the department's job plans, and the host's duty that it is rostered as. */
export interface ActivityDuty {
  readonly activity: string;
  readonly duty?: string;
  /** Activities of this kind in plans in force. */
  readonly activities: number;
}

export interface HostDuty {
  readonly code: string;
  readonly name: string;
}

/** A duty on the roster that no kind of activity is mapped to: what is worked under it answers no plan. */
export interface UnmappedDuty {
  readonly duty: string;
  readonly title?: string;
  readonly sessions: number;
  readonly people: number;
}

export interface PlanlessPerson {
  readonly staffId: string;
  readonly name: string;
  readonly why: string;
}

/** Names a duty with its code: `Critical care (CRIT)`. */
export function dutyName(duty: string, hostDuties: readonly HostDuty[], title?: string): string {
  const name = title || hostDuties.find(({ code }) => code === duty)?.name;
  return name && name !== duty ? `${name} (${duty})` : duty;
}

/** Returns the kinds that a duty may be given to: first those that have none. */
export function takers(duties: readonly ActivityDuty[]): readonly ActivityDuty[] {
  return [...duties.filter(({ duty }) => !duty), ...duties.filter(({ duty }) => duty)];
}
