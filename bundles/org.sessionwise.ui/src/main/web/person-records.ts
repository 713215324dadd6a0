import { plusDays } from './places';
import { wordsOf } from './words';

const say = await wordsOf('personRecords');

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
  trained: { name: say('trained'), about: say('trainedAbout'), reason: say('whichTraining'), needsReason: false },
  leftOut: { name: say('leftOut'), about: say('leftOutAbout'), reason: say('whyLeftOut'), needsReason: true },
  singleArea: { name: say('singleArea'), about: say('singleAreaAbout'), reason: say('whichArea'), needsReason: true },
  mayBeNamed: { name: say('mayBeNamed'), about: say('mayBeNamedAbout'), reason: say('howAgreed'), needsReason: false },
};

export const SHOWN = {
  all: say('everybody'), out: say('whoIsOut'), trained: say('whoIsTrained'), untrained: say('whoIsNotTrained'), named: say('whoMayBeNamed'),
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
  if (chosen === 0) problems.set('staff', say('chooseSomebody'));
  if (!draft.kind) problems.set('kind', say('chooseWhat'));
  if (!draft.from) problems.set('from', say('giveDay'));
  if (draft.last && draft.from && draft.last < draft.from) problems.set('until', say('endsBefore'));
  if (draft.kind && RECORDS[draft.kind].needsReason && !draft.reason.trim()) problems.set('reason', say('sayWhy'));
  return problems;
}

export function recordRequest(draft: RecordDraft, department: string, staff: readonly string[]): object {
  const until = draft.last && plusDays(draft.last, 1);
  return { department, staff, kind: draft.kind, from: draft.from, ...(until ? { until } : {}), reason: draft.reason.trim() };
}
