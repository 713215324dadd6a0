import { wordsOf } from './words';

const say = await wordsOf('unmatched');

/** A plan whose person the host does not know, or knows twice: the keys that the source gave, no name. */
export interface UnmatchedPlan {
  readonly plan: string;
  readonly source: string;
  readonly assignmentNumber?: string;
  readonly registration?: string;
  readonly reason: string;
}

/** Whose a plan is by a person's decision. */
export interface DecidedOwner {
  readonly plan: string;
  readonly staffId: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
}

/** Somebody of the department, with the keys that plans are matched by. */
export interface Colleague {
  readonly staffId: string;
  readonly name: string;
  readonly group: string;
  readonly grade: string;
  readonly assignmentNumber?: string;
  readonly registration?: string;
}

const SHORTEST_KEY = 4;

/** Letters and figures alone: spaces, dashes and leading zeros are where systems differ. */
function bare(key: string | undefined): string {
  return (key ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, '');
}

/** Tells whether one typing slip lies between two keys: another figure, one too many, one missing, or two swapped. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = (text: string, from: number): string => text.slice(from);
  if (short.length < long.length) return rest(short, start) === rest(long, start + 1);
  return rest(short, start + 1) === rest(long, start + 1)
    || (short[start] === long[start + 1] && short[start + 1] === long[start] && rest(short, start + 2) === rest(long, start + 2));
}

function isAlike(key: string | undefined, other: string | undefined): boolean {
  const [one, two] = [bare(key), bare(other)];
  return one.length >= SHORTEST_KEY && two.length >= SHORTEST_KEY && (one === two || isOneSlip(one, two));
}

/** Returns those whose keys differ from the plan's by how they are written or by one slip: a hint, never a match by itself. */
export function likely(plan: UnmatchedPlan, colleagues: readonly Colleague[]): readonly Colleague[] {
  return colleagues.filter(({ assignmentNumber, registration }) =>
    isAlike(plan.assignmentNumber, assignmentNumber) || isAlike(plan.registration, registration));
}

/** Says who somebody is, among several of the same name: `Dr Amy Ash, Consultant, assignment 201`. */
export function colleagueText({ name, grade, assignmentNumber }: Colleague): string {
  return [name, grade, assignmentNumber ? say('assignment', { number: assignmentNumber }) : ''].filter(Boolean).join(', ');
}
