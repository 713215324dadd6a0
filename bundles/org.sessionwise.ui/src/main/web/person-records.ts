import { plusDays } from './places';

/** What the server tells of dated records about people; see its OpenAPI document. */
export type RecordKind = 'singleArea' | 'leftOut' | 'trained' | 'mayBeNamed';

export interface PersonRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly from: string;
  /** First day on which it no longer counts. */
  readonly until?: string;
  /** Left out for who may not write records. */
  readonly reason?: string;
  readonly by: string;
  readonly at: string;
}

export interface RecordedPerson {
  readonly staff: string;
  readonly name: string;
  readonly team: string;
  readonly group: string;
  readonly inTraining: boolean;
  readonly records: readonly PersonRecord[];
}

export interface RecordedPeople {
  readonly mayWrite: boolean;
  readonly people: readonly RecordedPerson[];
}

interface Words {
  readonly name: string;
  readonly about: string;
  readonly reason: string;
  readonly needsReason: boolean;
}

export const RECORDS: Readonly<Record<RecordKind, Words>> = {
  trained: { name: 'Trained', about: 'Trained for the role in the software and in job planning.', reason: 'Which training', needsReason: false },
  leftOut: { name: 'Left out by policy', about: 'In no count, by the policy of the trust. They stay in the plan and in the roster.', reason: 'Why they are left out', needsReason: true },
  singleArea: { name: 'Works in one area only', about: 'Works exclusively in one clinical area: the standard leaves such staff out.', reason: 'Which area', needsReason: true },
  mayBeNamed: { name: 'May be named', about: 'Agreed that views of the team name them.', reason: 'How they agreed', needsReason: false },
};

export const SHOWN = {
  all: 'Everybody', out: 'Who is left out', trained: 'Who is trained', untrained: 'Who is not trained', named: 'Who may be named',
} as const;

export type ShownPeople = keyof typeof SHOWN;

/** Tells whether a record counts on a day. */
export function counts({ from, until }: PersonRecord, day: string): boolean {
  return from <= day && (!until || day < until);
}

/** Tells whether somebody is in no count on a day: in training, in one area only, or by policy. */
export function isLeftOut({ inTraining, records }: RecordedPerson, day: string): boolean {
  return inTraining || records.some((each) => (each.kind === 'leftOut' || each.kind === 'singleArea') && counts(each, day));
}

export function isShown(person: RecordedPerson, shown: ShownPeople, day: string): boolean {
  const has = (kind: RecordKind): boolean => person.records.some((each) => each.kind === kind && counts(each, day));
  switch (shown) {
    case 'all':
      return true;
    case 'out':
      return isLeftOut(person, day);
    case 'trained':
      return has('trained');
    case 'untrained':
      return !has('trained') && !isLeftOut(person, day);
    case 'named':
      return has('mayBeNamed');
  }
}

export interface RecordDraft {
  kind: RecordKind | '';
  from: string;
  last: string;
  reason: string;
}

export function recordProblems(draft: RecordDraft, chosen: number): Map<string, string> {
  const problems = new Map<string, string>();
  if (chosen === 0) problems.set('staff', 'Choose at least one person in the table.');
  if (!draft.kind) problems.set('kind', 'Choose what is to be recorded.');
  if (!draft.from) problems.set('from', 'Give a day.');
  if (draft.last && draft.from && draft.last < draft.from) problems.set('until', 'It cannot end before its first day.');
  if (draft.kind && RECORDS[draft.kind].needsReason && !draft.reason.trim()) problems.set('reason', 'Say why; name nobody.');
  return problems;
}

export function recordRequest(draft: RecordDraft, department: string, staff: readonly string[]): object {
  const until = draft.last && plusDays(draft.last, 1);
  return { department, staff, kind: draft.kind, from: draft.from, ...(until ? { until } : {}), reason: draft.reason.trim() };
}
