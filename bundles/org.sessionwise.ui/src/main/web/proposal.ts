import type { FollowedPlan } from './entitlement';

/** What the server tells of a proposal, and what people decide on it; see its OpenAPI document. */
export type Kind = 'ADD' | 'CHANGE' | 'REMOVE' | 'KEEP' | 'CANNOT';

export interface Slot {
  readonly staffId: string;
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
  readonly written?: Slot;
  readonly before?: Slot;
  readonly after?: Slot;
  readonly question: string;
  readonly needsDecision: boolean;
  readonly conflict: boolean;
  readonly ifKept: string;
  readonly ifTaken: string;
}

/** A day on which a plan changes. */
export interface PlanDate {
  readonly date: string;
  readonly staffId: string;
  readonly name: string;
  readonly ends?: FollowedPlan;
  readonly begins?: FollowedPlan;
  readonly soon: boolean;
}

export interface Proposal {
  readonly template: { readonly id: string; readonly name: string; readonly weeks: number };
  readonly asOf: string;
  readonly fingerprint: string;
  readonly counts: Readonly<Record<'add' | 'change' | 'remove' | 'keep' | 'cannot' | 'needsDecision' | 'byHand', number>>;
  readonly changes: readonly Change[];
  readonly dates: readonly PlanDate[];
  readonly notes: readonly string[];
}

/** Keep what stands, or take what the plan says. */
export type Answer = 'KEEP' | 'TAKE';

/** Answers by the keys of lines; a line without one is undecided. */
export type Decisions = ReadonlyMap<string, Answer>;

/** Keys of the words of the message file, and tones. */
export const KINDS = {
  ADD: { text: 'kindAdd', tone: 'good' },
  CHANGE: { text: 'kindChange', tone: 'warn' },
  REMOVE: { text: 'kindRemove', tone: 'warn' },
  KEEP: { text: 'showKeep', tone: 'unknown' },
  CANNOT: { text: 'showCannot', tone: 'bad' },
} as const satisfies Record<Kind, object>;

const QUESTIONS = {
  CHANGED_BY_HAND: 'changedByHand',
  REMOVED_BY_HAND: 'removedByHand',
  BOTH_CHANGED: 'bothChanged',
  CHANGED_AND_DROPPED: 'changedAndDropped',
  REMOVED_AND_CHANGED: 'removedAndChanged',
  IN_THE_WAY: 'inTheWay',
  BESIDE: 'beside',
  NOT_WRITABLE: 'notWritable',
} as const;

/** Returns the key of what is asked, in short; a question of a newer server reads as what it is. */
export function questionKey(question: string): (typeof QUESTIONS)[keyof typeof QUESTIONS] | 'needsDecision' {
  return QUESTIONS[question as keyof typeof QUESTIONS] ?? 'needsDecision';
}

/** Says how much a question weighs: what excludes each other, what only needs a yes, what may be left. */
export function weightOf(change: Change): { readonly text: 'conflict' | 'needsYes' | 'showByHand'; readonly tone: string } {
  if (change.conflict) return { text: 'conflict', tone: 'bad' };
  return change.needsDecision ? { text: 'needsYes', tone: 'warn' } : { text: 'showByHand', tone: 'info' };
}

/** Tells whether nobody has to decide on a line, but somebody may. */
export function isOpen({ question, needsDecision }: Change): boolean {
  return question !== 'NONE' && !needsDecision;
}

/** Returns how many edits would be made with these decisions. */
export function editCount(proposal: Proposal, decisions: Decisions): number {
  return proposal.changes.filter((change) => {
    if (change.question !== 'NONE') return decisions.get(change.key) === 'TAKE';
    return change.kind !== 'KEEP' && change.kind !== 'CANNOT';
  }).length;
}

/** Returns how many lines need a decision that nobody has made. */
export function undecidedCount(proposal: Proposal, decisions: Decisions): number {
  return proposal.changes.filter(({ key, needsDecision }) => needsDecision && !decisions.has(key)).length;
}

/** Returns the decisions with one answer, or none, to each of these changes that asks something. */
export function decidedOn(changes: readonly Change[], answer: Answer | undefined, decisions: Decisions): Decisions {
  const decided = new Map(decisions);
  for (const { key, question } of changes) {
    if (question !== 'NONE' && answer) decided.set(key, answer);
    else decided.delete(key);
  }
  return decided;
}

/** Returns the decisions that still stand in another proposal: those on lines that say the same as before. */
export function standing(decisions: Decisions, before: Proposal, after: Proposal): Decisions {
  const lines = new Map(before.changes.map((change) => [change.key, JSON.stringify(change)]));
  const still = after.changes.filter((change) => lines.get(change.key) === JSON.stringify(change));
  return new Map(still.flatMap(({ key }) => { const answer = decisions.get(key); return answer ? [[key, answer] as const] : []; }));
}

/** Returns the lines of each person in their order. */
export function byPerson(changes: readonly Change[]): readonly { readonly staffId: string; readonly name: string; readonly changes: readonly Change[] }[] {
  const people = new Map<string, Change[]>();
  for (const change of changes) {
    const lines = people.get(change.staffId);
    if (lines) lines.push(change);
    else people.set(change.staffId, [change]);
  }
  return [...people].map(([staffId, lines]) => ({ staffId, name: lines[0]?.name || staffId, changes: lines }));
}

/** Returns the lines that ask the same, where more than one does, in the order in which each question comes first. */
export function alike(changes: readonly Change[]): readonly { readonly question: string; readonly changes: readonly Change[] }[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.question !== 'NONE') groups.set(change.question, [...(groups.get(change.question) ?? []), change]);
  }
  return [...groups].filter(([, lines]) => lines.length > 1).map(([question, lines]) => ({ question, changes: lines }));
}

/** Returns the days on which plans change, each once, with whose they are. */
export function byDay(dates: readonly PlanDate[]): readonly { readonly date: string; readonly soon: boolean; readonly plans: readonly PlanDate[] }[] {
  const days = new Map<string, PlanDate[]>();
  for (const each of dates) days.set(each.date, [...(days.get(each.date) ?? []), each]);
  return [...days].map(([date, plans]) => ({ date, soon: plans.some(({ soon }) => soon), plans }));
}

/** Says what changes for one person: `version 4 of Amy Ash’s plan J-1 takes over from version 3`. */
export function dateText({ name, staffId, ends, begins }: PlanDate): string {
  const whose = `${name || staffId}’s plan`;
  if (begins && ends) {
    const from = begins.plan === ends.plan ? `version ${ends.version}` : `plan ${ends.plan}`;
    return `version ${begins.version} of ${whose} ${begins.plan} takes over from ${from}`;
  }
  if (begins) return `version ${begins.version} of ${whose} ${begins.plan} comes into force`;
  return ends ? `version ${ends.version} of ${whose} ${ends.plan} ends, and none follows` : `${whose} changes`;
}

/** Returns the names of the people of a proposal by their keys. */
export function namesIn(changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(changes.map(({ staffId, name }) => [staffId, name || staffId]));
}

/** Says in one line what a slot is: `week 2 Monday, 09:00 to 13:00, OPD`. */
export function slotText(slot: Slot): string {
  const day = slot.day.charAt(0) + slot.day.slice(1).toLowerCase();
  return `week ${slot.week} ${day}, ${slot.start.slice(0, 5)} to ${slot.end.slice(0, 5)}, ${slot.duty}`;
}
