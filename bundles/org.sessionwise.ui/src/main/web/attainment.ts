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
  met: { text: 'Met', tone: 'tone-good', mark: '✓' },
  metExpiring: { text: 'Met, but ends soon', tone: 'tone-warn', mark: '!' },
  notMet: { text: 'Not met', tone: 'tone-bad', mark: '✕' },
  notAssessed: { text: 'Not assessed', tone: 'unassessed', mark: '?' },
  notApplicable: { text: 'Not applicable', tone: 'tone-unknown', mark: '–' },
};

export const STANDINGS: Readonly<Record<Setting['standing'], { readonly text: string; readonly tone: string }>> = {
  stated: { text: 'From the text', tone: 'info' },
  secondHand: { text: 'Second hand, to be verified', tone: 'warn' },
  localDefault: { text: 'Local default', tone: 'warn' },
  trust: { text: 'Set by the trust', tone: 'good' },
};

export const MEANS: Readonly<Record<Criterion['means'], string>> = {
  computed: 'Worked out from data',
  part: 'Data, and somebody attests it',
  attested: 'Attested by a person',
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
  const place = scope.kind === 'trust' ? 'The whole trust'
    : scope.kind === 'department' ? (scope.departmentName ?? scope.department ?? '')
    : `${scope.teamName ?? scope.team ?? ''}, ${scope.departmentName ?? scope.department ?? ''}`;
  return scope.group ? `${place}: ${scope.group}` : place;
}

/** The same within a sentence. */
export function scopeWithin(scope: Scope): string {
  return scopeName(scope).replace(/^The /, 'the ');
}

export function isHeld(status: Status): boolean {
  return status === 'met' || status === 'metExpiring' || status === 'notApplicable';
}

/** Returns the standards that keep a scope from its next level: those not held up to it, in the catalogue's order. */
export function between({ nextLevel, standards }: Attained): readonly Standard[] {
  return nextLevel === undefined ? [] : standards.filter(({ level, status }) => level <= nextLevel && !isHeld(status));
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Says why it is this level and not the next: one sentence. */
export function whyThisLevel(attained: Attained): string {
  const { nextLevel, standards } = attained;
  if (nextLevel === undefined) return `All ${standards.length} standards are held.`;
  const open = between(attained);
  const named = (wanted: Status): string => {
    const found = open.filter(({ status }) => status === wanted).map(({ number }) => number);
    return found.length === 0 ? '' : `${found.join(', ')} ${found.length === 1 ? 'is' : 'are'} ${wanted === 'notMet' ? 'not met' : 'not assessed yet'}`;
  };
  return `${plural(open.length, 'standard')} ${open.length === 1 ? 'stands' : 'stand'} between here and level ${nextLevel}: ${[named('notMet'), named('notAssessed')].filter(Boolean).join('; ')}.`;
}

export function levelText(level: number): string {
  return `Level ${level} of ${HIGHEST}`;
}

/** Says what criteria of a status there are: 3 not met, 2 not assessed. */
export function counts(statuses: readonly Status[]): string {
  const order: readonly Status[] = ['notMet', 'notAssessed', 'metExpiring', 'met', 'notApplicable'];
  return order.map((wanted) => [wanted, statuses.filter((status) => status === wanted).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${STATUSES[status].text.toLowerCase()}`)
    .join(', ');
}

const UNITS: readonly (readonly [RegExp, string, string])[] = [
  [/Percent$/, ' %', ' %'],
  [/Months$/, ' month', ' months'],
  [/Days$/, ' day', ' days'],
];

const NAMES: Readonly<Record<string, string>> = {
  validMonths: 'Holds for', warnDays: 'Warned before it ends:', minimumPercent: 'At least', belowPercent: 'Fewer than',
  maximumMonths: 'Apart at most', maximumDays: 'Apart at most', warnMonths: 'Warned after', pastMonths: 'Looks back', withinDays: 'Closed within',
};

/** Numbers that are none by themselves. */
const SPECIAL: Readonly<Record<string, string>> = {
  'validMonths 0': 'No end by itself', 'maximumDays 0': 'One in each financial quarter', 'minimumPercent 0': 'No share is asked for',
  'dccOnly 0': 'Of every activity', 'dccOnly 1': 'Of direct clinical care alone',
};

/** Says a number that a criterion is decided by: holds for 12 months. Its name ends with its unit. */
export function settingText({ name, value }: Pick<Setting, 'name' | 'value'>): string {
  const special = SPECIAL[`${name} ${value}`];
  if (special) return special;
  const unit = UNITS.find(([end]) => end.test(name));
  const bare = name.replace(unit?.[0] ?? /$^/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${NAMES[name] ?? `${bare.charAt(0).toUpperCase()}${bare.slice(1)}:`} ${value}${unit ? unit[value === 1 ? 1 : 2] : ''}`;
}

/** Parts where something comes from into the document, which all criteria share, and the clause. */
export function citation(source: string): { readonly document: string; readonly clause: string } {
  const at = source.lastIndexOf(', Standard ');
  return at < 0 ? { document: '', clause: source } : { document: source.slice(0, at), clause: source.slice(at + 2) };
}

/** Says from where a verdict was inherited; its key is such as `trust` or `department/gastro`. */
export function inheritedText(key: string): string {
  return key.startsWith('trust') ? 'Decided once for the whole trust' : 'Decided for the whole department';
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
