import { wordsOf } from './words';

const say = await wordsOf('attainment');

/** What the server tells of levels of attainment; see its OpenAPI document. */
export type Status = 'met' | 'metExpiring' | 'notMet' | 'notAssessed' | 'notApplicable';

export interface Scope {
  readonly kind: 'trust' | 'department' | 'team';
  readonly department?: string;
  readonly departmentName?: string;
  readonly team?: string;
  readonly teamName?: string;
  /** The workforce group; missing for everybody. */
  readonly group?: string;
}

export interface Setting {
  readonly name: string;
  readonly value: number;
  readonly source: string;
  readonly standing: 'stated' | 'secondHand' | 'localDefault' | 'trust';
}

export interface Counted {
  readonly part: number;
  readonly whole: number;
  /** Cut, never rounded up: 89.95 % is 89.9. Missing where the whole is nothing. */
  readonly percent?: string;
}

export interface Criterion {
  readonly id: string;
  readonly wording: string;
  readonly source: string;
  readonly means: 'computed' | 'part' | 'attested';
  readonly status: Status;
  readonly reason: string;
  readonly counted?: Counted;
  /** The first day on which it no longer holds. */
  readonly until?: string;
  readonly evidence?: readonly string[];
  /** The wider scope that decided it. */
  readonly inherited?: string;
  readonly condition?: string;
  readonly settings?: readonly Setting[];
}

export interface Standard {
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly status: Status;
  readonly criteria: readonly Criterion[];
}

export interface Target {
  readonly level: number;
  readonly by: string;
  readonly version: number;
}

/** How far one scope has come. */
export interface Attained {
  readonly scope: Scope;
  readonly day: string;
  readonly asAt?: string;
  readonly reconstructed?: boolean;
  readonly level: number;
  readonly weakest: number;
  /** Missing at level 4. */
  readonly nextLevel?: number;
  readonly people?: number;
  readonly excluded?: number;
  readonly exclusions?: readonly { readonly reason: string; readonly people: number }[];
  /** Counts of few people are not told to whoever may not see them all. */
  readonly suppressed?: boolean;
  readonly switchedOff?: readonly string[];
  readonly mayWrite?: boolean;
  readonly mayNameTeam?: boolean;
  readonly policyFrom?: string;
  readonly target?: Target;
  readonly levels: readonly { readonly number: number; readonly title: string; readonly meaning: string; readonly attained: boolean }[];
  readonly standards: readonly Standard[];
}

export interface MatrixRow {
  readonly scope: Scope;
  readonly level: number;
  readonly weakest: number;
  readonly people?: number;
  readonly suppressed?: boolean;
  /** A level is missing of so few people that it would tell of each. */
  readonly cells: readonly { readonly group: string; readonly level?: number; readonly people?: number; readonly suppressed?: boolean }[];
}

/** Every scope that the user may see. */
export interface Matrix {
  readonly day: string;
  readonly groups: readonly string[];
  readonly rows: readonly MatrixRow[];
}

export const HIGHEST = 4;

export const TRUST: Scope = { kind: 'trust' };

/** What a status is called, and how it looks. Not assessed means that we do not know: it never looks like a failure. */
export const STATUSES: Readonly<Record<Status, { readonly text: string; readonly tone: string; readonly mark: string }>> = {
  met: { text: say('met'), tone: 'tone-good', mark: '✓' },
  metExpiring: { text: say('metExpiring'), tone: 'tone-warn', mark: '!' },
  notMet: { text: say('notMet'), tone: 'tone-bad', mark: '✕' },
  notAssessed: { text: say('notAssessed'), tone: 'unassessed', mark: '?' },
  notApplicable: { text: say('notApplicable'), tone: 'tone-unknown', mark: '–' },
};

export const STANDINGS: Readonly<Record<Setting['standing'], { readonly text: string; readonly tone: string }>> = {
  stated: { text: say('stated'), tone: 'info' },
  secondHand: { text: say('secondHand'), tone: 'warn' },
  localDefault: { text: say('localDefault'), tone: 'warn' },
  trust: { text: say('setByTrust'), tone: 'good' },
};

export const MEANS: Readonly<Record<Criterion['means'], string>> = {
  computed: say('computed'),
  part: say('partComputed'),
  attested: say('attested'),
};

/** Returns the part of an address that says which scope is meant. */
export function scopeQuery({ kind, department, team, group }: Scope): URLSearchParams {
  const query = new URLSearchParams({ scope: kind });
  if (kind !== 'trust' && department) query.set('department', department);
  if (kind === 'team' && team) query.set('team', team);
  if (group) query.set('group', group);
  return query;
}

/** Tells whether two are of the same people. */
export function isSameScope(one: Scope, other: Scope): boolean {
  return String(scopeQuery(one)) === String(scopeQuery(other));
}

export function scopeName(scope: Scope): string {
  return named(scope, say('wholeTrust'));
}

/** The same within a sentence. */
export function scopeWithin(scope: Scope): string {
  return named(scope, say('wholeTrustWithin'));
}

function named(scope: Scope, trust: string): string {
  const department = scope.departmentName ?? scope.department ?? '';
  const place = scope.kind === 'trust' ? trust : scope.kind === 'department' ? department : say('teamPlace', { team: scope.teamName ?? scope.team ?? '', department });
  return scope.group ? say('groupPlace', { place, group: scope.group }) : place;
}

export function isHeld(status: Status): boolean {
  return status === 'met' || status === 'metExpiring' || status === 'notApplicable';
}

/** Returns the standards that keep a scope from its next level: those not held up to it, in the catalogue's order. */
export function between({ nextLevel, standards }: Attained): readonly Standard[] {
  return nextLevel === undefined ? [] : standards.filter(({ level, status }) => level <= nextLevel && !isHeld(status));
}

/** Says why it is this level and not the next: one sentence. */
export function whyThisLevel(attained: Attained): string {
  const { nextLevel, standards } = attained;
  if (nextLevel === undefined) return say('allHeld', { count: standards.length });
  const open = between(attained);
  const which = (wanted: Status): string => {
    const found = open.filter(({ status }) => status === wanted).map(({ number }) => number);
    return found.length === 0 ? '' : say(wanted === 'notMet' ? 'areNotMet' : 'areNotAssessed', { count: found.length, numbers: found.join(', ') });
  };
  return say('between', { count: open.length, level: nextLevel, which: [which('notMet'), which('notAssessed')].filter(Boolean).join('; ') });
}

export function levelText(level: number): string {
  return say('levelOf', { level, highest: HIGHEST });
}

/** Says what criteria of a status there are: 3 not met, 2 not assessed. */
export function counts(statuses: readonly Status[]): string {
  const order: readonly Status[] = ['notMet', 'notAssessed', 'metExpiring', 'met', 'notApplicable'];
  return order.map((wanted) => [wanted, statuses.filter((status) => status === wanted).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${STATUSES[status].text.toLowerCase()}`)
    .join(', ');
}

const UNITS: readonly (readonly [RegExp, 'percent' | 'months' | 'days'])[] = [[/Percent$/, 'percent'], [/Months$/, 'months'], [/Days$/, 'days']];

const NAMES: Readonly<Record<string, 'holdsFor' | 'warnedBefore' | 'atLeast' | 'fewerThan' | 'apartAtMost' | 'warnedAfter' | 'looksBack' | 'closedWithin'>> = {
  validMonths: 'holdsFor', warnDays: 'warnedBefore', minimumPercent: 'atLeast', belowPercent: 'fewerThan',
  maximumMonths: 'apartAtMost', maximumDays: 'apartAtMost', warnMonths: 'warnedAfter', pastMonths: 'looksBack', withinDays: 'closedWithin',
};

/** Numbers that are none by themselves. */
const SPECIAL: Readonly<Record<string, 'noEnd' | 'eachQuarter' | 'noShare' | 'everyActivity' | 'dccAlone'>> = {
  'validMonths 0': 'noEnd', 'maximumDays 0': 'eachQuarter', 'minimumPercent 0': 'noShare', 'dccOnly 0': 'everyActivity', 'dccOnly 1': 'dccAlone',
};

/** Says a number that a criterion is decided by: holds for 12 months. Its name ends with its unit. */
export function settingText({ name, value }: Pick<Setting, 'name' | 'value'>): string {
  const special = SPECIAL[`${name} ${value}`];
  if (special) return say(special);
  const unit = UNITS.find(([end]) => end.test(name));
  const amount = unit ? say(unit[1], { count: value }) : String(value);
  const known = NAMES[name];
  if (known) return say(known, { amount });
  const bare = name.replace(unit?.[0] ?? /$^/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return say('otherNumber', { name: `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`, amount });
}

/** Parts where something comes from into the document, which all criteria share, and the clause. */
export function citation(source: string): { readonly document: string; readonly clause: string } {
  const at = source.lastIndexOf(', Standard ');
  return at < 0 ? { document: '', clause: source } : { document: source.slice(0, at), clause: source.slice(at + 2) };
}

/** Says from where a verdict was inherited; its key is such as `trust` or `department/gastro`. */
export function inheritedText(key: string): string {
  return say(key.startsWith('trust') ? 'decidedTrust' : 'decidedDepartment');
}

/** Returns where somebody begins: a lead at the own team, others where the page is, or at the trust. */
export function firstScope(matrix: Matrix, department: string | undefined): Scope {
  const own = ownTeams(matrix).map(({ scope }) => scope);
  const there = matrix.rows.map(({ scope }) => scope).find((scope) => scope.kind === 'department' && scope.department === department);
  return own.length === 1 ? own[0]! : (there ?? matrix.rows[0]?.scope ?? TRUST);
}

/** Returns the workforce groups that have people in a place, in the table's order. */
export function groupsIn({ groups, rows }: Matrix, place: Scope): readonly string[] {
  const cells = rows.find(({ scope }) => isSameScope(scope, place))?.cells ?? [];
  return groups.filter((group) => cells.some((cell) => cell.group === group && cell.people !== 0));
}

/** Returns the teams of somebody who sees few of them: a lead's. */
export function ownTeams({ rows }: Matrix, most = 3): readonly MatrixRow[] {
  const teams = rows.filter(({ scope }) => scope.kind === 'team');
  return teams.length <= most ? teams : [];
}
