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

export type Kind = 'ADD' | 'CHANGE' | 'REMOVE' | 'KEEP' | 'CANNOT';

export interface Slot {
  readonly duty: string;
  readonly week: number;
  readonly day: string;
  readonly start: string;
  readonly end: string;
}

export interface Change {
  readonly key: string;
  readonly kind: Kind;
  readonly reason: string;
  readonly staffId: string;
  readonly name: string;
  readonly activity: string;
  readonly provenance?: { readonly plan: string; readonly version: number; readonly activity: string };
  readonly before?: Slot;
  readonly after?: Slot;
  readonly needsDecision: boolean;
}

export interface Proposal {
  readonly template: { readonly id: string; readonly name: string; readonly weeks: number };
  readonly asOf: string;
  readonly fingerprint: string;
  readonly counts: Readonly<Record<'add' | 'change' | 'remove' | 'keep' | 'cannot' | 'needsDecision', number>>;
  readonly changes: readonly Change[];
}

export interface Application {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly undone: boolean;
}

export interface ApplyResult {
  readonly status: 'APPLIED' | 'NOTHING_TO_DO';
  readonly message: string;
  readonly application?: Application;
  readonly leftOut: readonly string[];
}

export const KINDS: Readonly<Record<Kind, { readonly text: string; readonly tone: string }>> = {
  ADD: { text: 'Add', tone: 'good' },
  CHANGE: { text: 'Change', tone: 'warn' },
  REMOVE: { text: 'Remove', tone: 'warn' },
  KEEP: { text: 'Keep', tone: 'unknown' },
  CANNOT: { text: 'Cannot', tone: 'bad' },
};

/** Returns how many edits would be made with these decisions. */
export function editCount(proposal: Proposal, accepted: ReadonlySet<string>): number {
  return proposal.changes.filter(
    (change) => change.kind !== 'KEEP' && change.kind !== 'CANNOT' && (!change.needsDecision || accepted.has(change.key)),
  ).length;
}

/** Returns the decisions with a yes, or none, to each of these changes that needs one. */
export function decidedOn(changes: readonly Change[], yes: boolean, accepted: ReadonlySet<string>): ReadonlySet<string> {
  const decided = new Set(accepted);
  for (const { key, needsDecision } of changes) {
    if (needsDecision && yes) decided.add(key);
    else decided.delete(key);
  }
  return decided;
}

/** Says in one line what a slot is: `week 2 Monday, 09:00 to 13:00, OPD`. */
export function slotText(slot: Slot): string {
  const day = slot.day.charAt(0) + slot.day.slice(1).toLowerCase();
  return `week ${slot.week} ${day}, ${slot.start.slice(0, 5)} to ${slot.end.slice(0, 5)}, ${slot.duty}`;
}
