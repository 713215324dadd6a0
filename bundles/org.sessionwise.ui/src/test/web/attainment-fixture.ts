import { TRUST, type Attained, type Criterion, type Matrix, type MatrixRow, type Scope, type Setting, type Standard, type Status } from '../../main/web/attainment';
import type { Steps } from '../../main/web/attainment-plans';
import type { Indicator, IndicatorLine, IndicatorName, IndicatorSheet, IndicatorTrend } from '../../main/web/indicator';
import type { Packs } from '../../main/web/pack';

/** A made-up trust at level 2, told as the server tells it. */
export const GASTRO: Scope = { kind: 'department', department: 'gastro', departmentName: 'Gastroenterology' };
export const LIVER: Scope = { kind: 'team', department: 'gastro', departmentName: 'Gastroenterology', team: 'liver', teamName: 'Liver' };
export const GROUPS = ['Consultants', 'Nursing', 'Allied health'];

const TITLES: readonly (readonly [string, string])[] = [
  ['1.1', 'The trust has procured e-job planning software'],
  ['1.2', 'Staff have been trained in the e-job planning process'],
  ['1.3', 'Trust-wide policies detail the e-job planning process'],
  ['1.4', 'At least 90% of employees have an active e-job plan'],
  ['2.1', 'The trust allocates time and resources to e-job planning'],
  ['2.2', 'The full functionality of the software is used, with the agreed average output'],
  ['2.3', 'The trust maintains a fair and transparent culture around e-job planning'],
  ['3.1', 'Teams use the software to help analyse capacity and demand'],
  ['3.2', 'Teams establish team e-job planning meetings'],
  ['3.3', 'Planned and delivered activity are reconciled at least quarterly'],
  ['3.4', 'Objectives are annualised if this meets service needs'],
  ['3.5', 'The trust ensures e-job planning is consistent between teams'],
  ['4.1', 'There is board-level accountability'],
  ['4.2', 'The trust undertakes at least a quarterly audit and review'],
  ['4.3', 'Team objectives, departmental budgets and the trust’s objectives are aligned'],
  ['4.4', 'The trust responds dynamically to services’ changing needs'],
];

const LEVELS: readonly (readonly [string, string])[] = [
  ['No e-job planning', 'Plans may exist, but fewer than 90 % of people are accounted for on the system.'],
  ['Basic individual e-job planning', 'Software, training, policies; at least 90 % have an active plan.'],
  ['Advanced individual e-job planning', 'Time, resources and agreed output.'],
  ['Team e-job planning', 'Team meetings, capacity and demand, quarterly reconciliation.'],
  ['Organisational e-job planning', 'Accountability of the board, audit and review.'],
];

export const minimum: Setting = { name: 'minimumPercent', value: 90, source: 'Standard 1.4', standing: 'stated' };
export const valid: Setting = { name: 'validMonths', value: 12, source: 'The text is silent', standing: 'localDefault' };

export function criterion(id: string, status: Status, more: Partial<Criterion> = {}): Criterion {
  return { id, wording: `What ${id} asks for, in words of our own`, source: `Standard ${id.slice(0, 3)}, clause ${id.slice(3)}`, means: 'computed', status, reason: `It is so for ${id}.`, ...more };
}

const OPEN: Readonly<Record<string, readonly Criterion[]>> = {
  '1.4': [criterion('1.4a', 'met', { reason: '114 of 120 people have an active plan: 95.0 %, at least 90 % is asked for.', counted: { part: 114, whole: 120, percent: '95.0' }, settings: [minimum] }),
    criterion('1.4b', 'metExpiring', { reason: 'Plans of 9 people end within 30 days.', until: '2026-12-15', settings: [{ ...valid, standing: 'trust', source: 'Set on 1 October' }] })],
  '1.3': [criterion('1.3b', 'metExpiring', { means: 'part', reason: 'The policy was approved on 20 December 2023; three years end soon.', until: '2026-12-20', evidence: ['policy-1'], settings: [{ name: 'validMonths', value: 36, source: 'Standard 1.3', standing: 'stated' }] }),
    criterion('1.3h', 'met', { means: 'part', evidence: ['meeting-9', 'live-4'], settings: [{ name: 'maximumMonths', value: 3, source: 'The text recommends monthly', standing: 'localDefault' }] })],
  '3.2': [criterion('3.2a', 'notMet', { reason: '3 of 9 teams have not met before plans were agreed.', counted: { part: 6, whole: 9, percent: '66.6' } }), criterion('3.2f', 'notAssessed', { means: 'attested', reason: 'Nobody has attested it yet.', settings: [valid] })],
  '3.4': [criterion('3.4a', 'notApplicable', { reason: 'It does not arise: no service of the trust needs it.', condition: 'Only where annualising would meet service needs.' })],
  '3.5': [criterion('3.5b', 'notMet', { reason: 'It would be met, but what it rests on ended on 30 September 2026.', until: '2026-10-01' })],
  '3.1': [criterion('3.1d', 'notAssessed', { means: 'part', reason: 'The data hold; nobody has attested it yet.' })],
};

function worst(criteria: readonly Criterion[]): Status {
  const order: readonly Status[] = ['notMet', 'notAssessed', 'metExpiring', 'met', 'notApplicable'];
  return order.find((status) => criteria.some((each) => each.status === status)) ?? 'notApplicable';
}

export function standards(open: Readonly<Record<string, readonly Criterion[]>> = OPEN): Standard[] {
  return TITLES.map(([number, title]) => {
    const criteria = open[number] ?? [criterion(`${number}a`, number.startsWith('4') ? 'notAssessed' : 'met', { means: 'attested', reason: number.startsWith('4') ? 'Nobody has attested it yet.' : 'Attested on 3 March 2026.', evidence: ['policy-1'], settings: [valid] })];
    return { number, title, level: Number(number.charAt(0)), status: worst(criteria), criteria };
  });
}

export function attained(more: Partial<Attained> = {}): Attained {
  return {
    scope: TRUST, day: '2026-11-22', asAt: '2026-11-22T14:00:00Z', reconstructed: false, level: 2, weakest: 1, nextLevel: 3, people: 120, excluded: 26,
    exclusions: [{ reason: 'in training', people: 20 }, { reason: 'in a single clinical area', people: 6 }], switchedOff: ['Sleep laboratory'], mayWrite: true, mayNameTeam: true,
    target: { level: 3, by: '2027-03-31', version: 1 }, levels: LEVELS.map(([title, meaning], number) => ({ number, title, meaning, attained: number <= 2 })), standards: standards(), ...more,
  };
}

const row = (scope: Scope, level: number, weakest: number, people: number): MatrixRow => ({
  scope, level, weakest, people, suppressed: false, cells: [{ group: 'Consultants', level: level, people: 20, suppressed: false }, { group: 'Nursing', level: weakest, suppressed: true }],
});

export const matrix: Matrix = {
  day: '2026-11-22', groups: GROUPS,
  rows: [row(TRUST, 2, 1, 120), row(GASTRO, 2, 1, 40), row(LIVER, 1, 1, 12), row({ ...LIVER, team: 'endo', teamName: 'Endoscopy' }, 2, 2, 15)],
};

export const steps: Steps = {
  level: 3,
  steps: [
    { criterion: '3.2f', wording: 'The wider team was asked', level: 3, status: 'notAssessed', reason: 'Nobody has attested it yet.', todo: 'If somebody attests it, 3.2f is met.', people: 1, records: 1, needed: 1, behind: [], hidden: 0 },
    { criterion: '3.2a', wording: 'The team met before plans were agreed', level: 3, status: 'notMet', reason: '3 of 9 teams have not met before plans were agreed.', todo: 'If 3 more teams meet, 3.2a is met.', people: 3, records: 3, needed: 3,
      behind: [{ staff: 's1', name: 'Amy Atkinson' }, { staff: 's2', name: 'Bilal Shah' }], hidden: 3, plan: { owner: 'Clinical director', due: '2026-11-01', note: 'Dates are being sought', version: 2 } },
  ],
};

const part = (scope: Scope, more: Partial<IndicatorLine>): IndicatorLine => ({ scope, ...more });

function indicator(name: IndicatorName, title: string, unit: string, more: Partial<Indicator>, lines: readonly IndicatorLine[]): Indicator {
  return { indicator: name, title, unit, reading: 'text', due: 'quarterly', lines, ...more };
}

export const indicators: IndicatorSheet = {
  scope: TRUST, day: '2026-11-22', period: { from: '2026-07-01', until: '2026-10-01' }, asAt: '2026-11-22T14:00:00Z', smallestGroup: 8,
  indicators: [
    indicator('level', 'Level of attainment', 'level', {}, [part(TRUST, { part: 2, whole: 4, value: '2' }), part({ ...TRUST, group: 'Nursing' }, { part: 1, whole: 4, value: '1' })]),
    indicator('activePlans', 'Staff with an active plan', 'people', { due: 'monthly', aim: { moreThanPercent: 90 } }, [
      part(TRUST, { part: 108, whole: 120, value: '90.0', completeness: '1' }), part({ ...TRUST, group: 'Nursing' }, { part: 40, whole: 45, value: '88.8' }),
      part(GASTRO, { part: 36, whole: 40, value: '90.0' }), part({ ...GASTRO, group: 'Nursing' }, { missing: 'suppressed' }), part({ ...GASTRO, group: 'Consultants' }, { missing: 'notApplicable' }),
    ]),
    indicator('dccShare', 'Planned sessions of direct clinical care', 'sessions', {}, [part(TRUST, { part: '15/2', whole: '10', value: '75.0' })]),
    indicator('variance', 'Variance between planned and delivered sessions', 'sessions', {}, [part(TRUST, { part: '193/2', whole: '120', value: '-19.5', completeness: '93/100', remark: 'SPA is planned but rarely rostered.' })]),
    indicator('varianceDcc', 'The same of direct clinical care', 'sessions', { reading: 'local' }, [part(TRUST, { part: '92', whole: '90', value: '2.2' })]),
    indicator('varianceRostered', 'The same of what is rostered', 'sessions', { reading: 'local' }, [part(TRUST, { missing: 'notKnown' })]),
  ],
};

export const trend: IndicatorTrend = {
  months: ['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-22'].map((day, at) => ({
    day, values: { level: { value: String(Math.min(2, at)), part: Math.min(2, at), whole: 4 }, activePlans: at === 1 ? { missing: 'notKnown' as const } : { part: 100 + at, whole: 120, value: (83.3 + at).toFixed(1) }, variance: { part: '1', whole: '2', value: String(-20 + at) } },
  })),
};

export const packs: Packs = {
  mayWrite: true,
  packs: [{ id: 'p1', scope: TRUST, day: '2026-09-30', by: 'administrator', asAt: '2026-10-02T09:00:00Z', digest: 'ab'.repeat(32), reports: [{ to: 'board', on: '2026-10-08', minute: 'Item 7' }],
    restated: [{ indicator: 'activePlans', scope: TRUST, then: '88.3', now: '89.1' }] }],
};
