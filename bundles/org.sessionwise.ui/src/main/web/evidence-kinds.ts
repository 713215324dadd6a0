import type { Scope } from './attainment';
import type { Kind } from './evidence';

/** What a kind of evidence asks for, in the words of those who record it. */
export interface Asked {
  readonly name: string;
  readonly about: string;
  readonly places: readonly Scope['kind'][];
  /** Label of its name; empty if it is made of the rest. */
  readonly title: string;
  readonly on: string;
  readonly last: string;
  readonly lastHint: string;
  /** Texts that the notes are made of, by their labels. */
  readonly lines: readonly string[];
  /** Rules of the criteria that it is put forward for unless somebody says otherwise. */
  readonly rules: readonly string[];
  /** Whether it must be put forward for a criterion. */
  readonly needsCriteria: boolean;
  readonly file: boolean;
}

const EVERYWHERE = ['trust', 'department', 'team'] as const;
const HOLDS = { last: 'Last day it holds', lastHint: 'Leave it empty if it has no end.' };
const ENDLESS = { last: '', lastHint: '' };

/** The kinds that people record; a sample comes from drawing one. */
export const ASKED: Readonly<Record<Exclude<Kind, 'sample'>, Asked>> = {
  document: {
    name: 'Document', about: 'Anything written: a contract, a sign-off, terms of reference, a training programme, an analysis.', places: EVERYWHERE,
    title: 'What it is called', on: 'Dated', ...HOLDS, lines: [], rules: [], needsCriteria: true, file: true,
  },
  policy: {
    name: 'Policy', about: 'A job planning policy of the trust, with the day it was approved.', places: ['trust'],
    title: 'What it is called', on: 'Approved on', ...HOLDS, lines: [], rules: ['policy-approved', 'policy-covers-groups'], needsCriteria: false, file: true,
  },
  meeting: {
    name: 'Meeting', about: 'A body met: say which, when, who was there by role, and what came of it.', places: EVERYWHERE,
    title: '', on: 'Day of the meeting', ...ENDLESS, lines: ['Outcomes', 'Support agreed for the team'], rules: [], needsCriteria: false, file: true,
  },
  role: {
    name: 'Role', about: 'Somebody holds a role, such as accountable officer or clinical lead, with time for it in the job plan.', places: EVERYWHERE,
    title: 'Which role', on: 'Held since', ...HOLDS, lines: ['SPA time for it'], rules: ['role-named'], needsCriteria: false, file: false,
  },
  dataRequest: {
    name: 'Data request', about: 'An outside body asked for data, and what was sent.', places: ['trust'],
    title: 'What was asked for', on: 'Asked on', last: 'Answered on', lastHint: 'Leave it empty while it is not answered.', lines: ['Asked by', 'What was sent'], rules: [], needsCriteria: false, file: true,
  },
  dispute: {
    name: 'Mediation or appeal', about: 'A dispute about a job plan and its outcome. Name nobody.', places: EVERYWHERE,
    title: '', on: 'Asked for on', last: 'Closed on', lastHint: 'Leave it empty while it is open.', lines: ['Outcome'], rules: ['disputes-timely', 'disputes-recorded'], needsCriteria: false, file: false,
  },
  report: {
    name: 'Report', about: 'Indicators were reported to the board or to a department.', places: ['trust', 'department'],
    title: '', on: 'Reported on', ...ENDLESS, lines: ['Minute'], rules: ['reports'], needsCriteria: false, file: true,
  },
  doesNotArise: {
    name: 'Does not arise here', about: 'A criterion asks for something only where it arises, and it does not arise here.', places: EVERYWHERE,
    title: 'Because', on: 'Since', ...HOLDS, lines: [], rules: [], needsCriteria: true, file: false,
  },
};

export type Recorded = keyof typeof ASKED;

export function kindName(kind: Kind): string {
  return kind === 'sample' ? 'Consistency sample' : ASKED[kind].name;
}

/** A body that meets: who it is, whose meeting it is, and the rules that look for its meetings. */
export interface Body {
  readonly name: string;
  readonly places: readonly Scope['kind'][];
  readonly rules: readonly string[];
}

export const BODIES: Readonly<Record<string, Body>> = {
  'workforce-group': { name: 'Workforce group', places: ['trust'], rules: ['workforce-group-meets'] },
  'team-meeting': { name: 'Team meeting', places: ['team'], rules: ['team-meeting-first'] },
  'consistency-committee': { name: 'Consistency committee', places: ['trust'], rules: ['committee-meets'] },
  'service-review': { name: 'Service-level review', places: ['team', 'department'], rules: ['service-review', 'service-review-covers'] },
  'governance-group': { name: 'Governance group', places: ['trust'], rules: ['governance-meets'] },
};

/** Who must be at a service-level review, and what it must cover. */
export const PROFESSIONS = [['finance', 'Finance'], ['clinical', 'Clinical'], ['people', 'People (HR)']] as const;

export const COVERED = [
  ['indicators', 'The indicators'], ['planned-and-delivered', 'Planned against delivered activity'],
  ['expected-and-actual-demand', 'Expected against actual demand'], ['objectives', 'Objectives of the trust and the team'],
] as const;

/** Of a dispute: where its outcome is held. */
export const OUTCOME_HELD = [['outcome-in-job-plan-system', 'The job-plan system itself holds the outcome']] as const;

/** Whose indicators whom was told. */
export const TOLD_OF: Readonly<Record<string, readonly Scope['kind'][]>> = { board: ['trust', 'department'], department: ['department'] };

export const READERS = [['board', 'The board'], ['department', 'The department']] as const;

export const DISPUTES = [['mediation', 'Mediation'], ['appeal', 'Appeal']] as const;

/** Returns what a meeting or a dispute may be ticked for: of its topics, those that a rule looks for. */
export function topicsOf(kind: Kind, which: string): readonly (readonly [string, string])[] {
  if (kind === 'dispute') return OUTCOME_HELD;
  if (kind !== 'meeting') return [];
  return which === 'service-review' ? COVERED : which === 'team-meeting' ? COVERED.filter(([key]) => key === 'expected-and-actual-demand') : [];
}

/** Names of the fields, as the server calls them, for a list of what was refused. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  scope: 'Whose it is', criteria: 'Put forward for', title: 'Name', on: 'Day', until: 'Last day', owner: 'Looked after by', link: 'Link', notes: 'Notes',
  topics: 'What it covers', roles: 'Roles', role: 'Role', reason: 'Reason', file: 'File', name: 'File', body: 'Which body',
};
