import type { Status } from './attainment';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

/** Who does something about a criterion, by when. */
export interface StepPlan {
  /** Missing for whoever sees only counts of the scope. */
  readonly owner?: string;
  readonly due?: string;
  readonly note?: string;
  readonly version: number;
}

/** An unmet criterion on the way to a level, and what it would take. */
export interface Step {
  readonly criterion: string;
  readonly wording: string;
  readonly level: number;
  readonly status: Status;
  readonly reason: string;
  readonly todo: string;
  /** Counts of few people are not told; the words say so. */
  readonly suppressed?: boolean;
  readonly people?: number;
  readonly records?: number;
  readonly needed?: number;
  /** People whose plan or record it is, as far as the user may see them. */
  readonly behind?: readonly { readonly staff: string; readonly name: string }[];
  readonly hidden?: number;
  readonly plan?: StepPlan;
}

export interface Steps {
  readonly level: number;
  readonly steps: readonly Step[];
}

/** What somebody is writing of a step: texts as they are typed. */
export interface PlanDraft {
  owner: string;
  due: string;
  note: string;
}

export function planDraft(plan: StepPlan | undefined): PlanDraft {
  return { owner: plan?.owner ?? '', due: plan?.due ?? '', note: plan?.note ?? '' };
}

/** Returns the body of a request; what was left empty is left out. */
export function planRequest(draft: PlanDraft): Record<string, string> {
  return Object.fromEntries(Object.entries(draft).map(([name, text]) => [name, text.trim().replace(/\s+/g, ' ')]).filter(([, text]) => text));
}

/** Says how much it is: 14 people must act, 20 records to change, 14 of them are enough. */
export function effortText({ people, records, needed }: Step): string {
  if (people === undefined) return '';
  if (records === undefined) return say('mustAct', { count: people });
  const parts = { people: say('peopleMustAct', { count: people }), records: say('recordsToChange', { count: records }) };
  return needed !== undefined && needed < records ? say('mustActEnough', { ...parts, enough: say('areEnough', { count: needed }) }) : say('mustActRecords', parts);
}

/** Says who is behind it that cannot be named: +3 whom you may not see. */
export function hiddenText({ hidden = 0 }: Step): string {
  return hidden === 0 ? '' : say('outOfSight', { count: hidden });
}
