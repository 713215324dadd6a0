/** What the server tells of team plans; see its OpenAPI document. */
export interface Amount {
  readonly exact: string;
  readonly shown: string;
}

export interface Difference {
  readonly by: Amount;
  readonly side: 'BELOW' | 'EQUAL' | 'ABOVE';
}

export interface Source {
  readonly document: string;
  readonly clause: string;
  readonly standing: 'STATED' | 'SECOND_HAND' | 'LOCAL_DEFAULT' | 'TRUST';
}

export interface TeamOfPlans {
  readonly id: string;
  readonly name: string;
  readonly whole: boolean;
  readonly mayWrite: boolean;
  readonly state?: 'DRAFT' | 'AGREED';
}

export interface Teams {
  readonly year: number;
  readonly teams: readonly TeamOfPlans[];
}

export interface Meeting {
  readonly on: string;
  readonly present?: string;
  readonly notes?: string;
}

export interface Objective {
  readonly id: string;
  readonly text: string;
  readonly trustObjective?: string;
}

export interface Share {
  readonly staffId: string;
  readonly measure: 'SESSIONS' | 'PART';
  readonly amount: Amount;
}

export interface TeamOutput {
  readonly activity: string;
  readonly amount?: Amount;
  readonly unit: string;
  readonly deliveredBy: readonly Share[];
}

export interface TeamRole {
  readonly role: string;
  readonly staffId: string;
  readonly count: number;
  readonly minutesPerWeek: number;
}

export interface PlanVersion {
  readonly version: number;
  readonly state: 'DRAFT' | 'AGREED';
  readonly by: string;
  readonly at: string;
  readonly meeting?: Meeting;
  readonly objectives: readonly Objective[];
  readonly outputs: readonly TeamOutput[];
  readonly roles: readonly TeamRole[];
}

export interface TeamPlan {
  readonly team: string;
  readonly name: string;
  readonly year: number;
  readonly period: { readonly from: string; readonly until: string };
  readonly whole: boolean;
  readonly mayWrite: boolean;
  readonly people: readonly { readonly staffId: string; readonly name: string }[];
  readonly plan?: PlanVersion;
}

export interface OutputCheck {
  readonly activity: string;
  readonly unit: string;
  readonly expected: Amount;
  readonly planned: Amount;
  readonly difference: Difference;
  readonly standing: 'SHORT' | 'MET' | 'OVER';
  readonly contributions: readonly { readonly staffId: string; readonly sessions: Amount; readonly perSession: Amount; readonly amount: Amount }[];
  readonly withoutOutput: readonly string[];
}

export interface RoleCheck {
  readonly role: TeamRole;
  readonly named: Amount;
  readonly supporting: Amount;
  readonly agreed: Amount;
  readonly cover: 'COVERED' | 'NOT_COVERED' | 'NO_PLAN';
}

export interface Check {
  readonly day: string;
  readonly tolerance: Amount;
  readonly toleranceSource: Source;
  readonly outputs: readonly OutputCheck[];
  readonly people: readonly { readonly staffId: string; readonly order: 'AFTER_MEETING' | 'BEFORE_MEETING' | 'NOT_KNOWN' | 'NO_PLAN'; readonly approvedOn?: string }[];
  readonly unlinked: readonly Objective[];
  readonly roles: readonly RoleCheck[];
}

/** What somebody is writing: texts as they are typed. */
export interface Draft {
  basedOn: number;
  meeting: { on: string; present: string; notes: string };
  objectives: { id: string; text: string; trustObjective: string }[];
  outputs: { activity: string; amount: string; unit: string; deliveredBy: { staffId: string; measure: string; amount: string }[] }[];
  roles: { role: string; staffId: string; count: string; minutesPerWeek: string }[];
}

/** Begins to write: from the version there is, or from nothing. */
export function draftOf(plan: PlanVersion | undefined): Draft {
  return {
    basedOn: plan?.version ?? 0,
    meeting: { on: plan?.meeting?.on ?? '', present: plan?.meeting?.present ?? '', notes: plan?.meeting?.notes ?? '' },
    objectives: (plan?.objectives ?? []).map(({ id, text, trustObjective = '' }) => ({ id, text, trustObjective })),
    outputs: (plan?.outputs ?? []).map(({ activity, amount, unit, deliveredBy }) => ({
      activity, amount: amount?.exact ?? '', unit,
      deliveredBy: deliveredBy.map((share) => ({ staffId: share.staffId, measure: share.measure, amount: share.amount.exact })),
    })),
    roles: (plan?.roles ?? []).map(({ role, staffId, count, minutesPerWeek }) => ({
      role, staffId, count: String(count), minutesPerWeek: String(minutesPerWeek),
    })),
  };
}

/** Returns what is sent: without a day there was no meeting. */
export function requestOf(draft: Draft, state: 'DRAFT' | 'AGREED'): unknown {
  const { meeting, ...rest } = draft;
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return {
    ...rest,
    state,
    ...(meeting.on ? { meeting: { on: meeting.on, present: line(meeting.present), notes: line(meeting.notes) } } : {}),
    roles: draft.roles.map((role) => ({ ...role, count: wholeOf(role.count), minutesPerWeek: wholeOf(role.minutesPerWeek) })),
  };
}

function wholeOf(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}

/** Returns a key that no objective has yet. */
export function nextKey(objectives: readonly { id: string }[]): string {
  let number = objectives.length + 1;
  while (objectives.some(({ id }) => id === `T${number}`)) number++;
  return `T${number}`;
}

/** Says how an output stands, in words and numbers. */
export function standingKey({ standing, difference }: OutputCheck): 'metExactly' | 'shortFewer' | 'metFewer' | 'overMore' | 'metMore' {
  if (difference.side === 'EQUAL') return 'metExactly';
  if (difference.side === 'BELOW') return standing === 'SHORT' ? 'shortFewer' : 'metFewer';
  return standing === 'OVER' ? 'overMore' : 'metMore';
}

/** Keys of how far a value can be relied on. */
export const STANDINGS = {
  STATED: 'stated',
  SECOND_HAND: 'secondHand',
  LOCAL_DEFAULT: 'localDefault',
  TRUST: 'byTrust',
} as const satisfies Record<Source['standing'], string>;

/** Returns the place of a form that a refusal names: `outputs.0.amount` is the first output's amount. */
export function placeText(parameter: string): string {
  const [list, index, member, inner, last] = parameter.split('.');
  const names: Record<string, string> = { objectives: 'objective', outputs: 'expected output', roles: 'role' };
  if (!list || !names[list] || index === undefined) return parameter;
  const place = `${names[list]} ${Number(index) + 1}`;
  return inner === undefined ? `${place}, ${member}` : `${place}, person ${Number(inner) + 1}, ${last}`;
}

/** Returns the plan years to choose from, around one. */
export function yearsAround(year: number): { readonly year: number; readonly text: string }[] {
  return [-2, -1, 0, 1, 2].map((step) => ({ year: year + step, text: `${year + step}/${String((year + step + 1) % 100).padStart(2, '0')}` }));
}
