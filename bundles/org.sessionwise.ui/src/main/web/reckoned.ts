import { Exact } from './exact';
import { inUnit, show, type Averaged, type Finding, type Outcome, type Unit } from './figures';
import { outcomeName, OUTCOMES } from './outcomes';
import { spanText, type Days, type Step } from './spans';
import { wordsOf } from './words';

const say = await wordsOf('figures');

/** What the server tells of planned, rostered and delivered; see its OpenAPI document. */
export type Split = 'department' | 'trust' | 'team' | 'group' | 'person' | 'category' | 'activity' | 'duty';
export type Basis = 'rostered' | 'delivered';

export interface Variance extends Averaged {
  /** Each a ratio of sums; missing where nothing was planned. */
  readonly percent: Readonly<Partial<Record<'occurrences' | 'sessions' | 'minutes' | 'pa', string>>>;
}

export interface Sides {
  readonly planned: Averaged;
  readonly worked: Averaged;
}

export interface Side {
  /** The part of what is planned of which it is known what became of it: what the variance is taken against. */
  readonly planned: Averaged;
  readonly done: Averaged;
  /** Part of what was done that no dated plan stands against, so that it is in no variance. */
  readonly undated: Averaged;
  readonly beside: Averaged;
  readonly variance: Variance;
  readonly outcomes: Readonly<Record<string, Sides>>;
}

export interface Key {
  readonly kind: Split;
  readonly id: string;
  readonly name: string;
  readonly category?: string;
}

export interface Line {
  readonly key: Key;
  readonly span: Days;
  readonly people: number;
  readonly planned: Averaged;
  readonly otherBasis: Averaged;
  readonly rostered: Side;
  readonly delivered: Side;
  readonly completeness: {
    readonly plannedKnown: number;
    readonly plannedAll: number;
    readonly weeksFinalised: number;
    readonly weeks: number;
  };
}

export interface Reckoning {
  readonly period: Days;
  readonly asAt: string;
  readonly rule: string;
  readonly policy?: { readonly from?: string; readonly rule: string };
  readonly plannedBasis: 'dated' | 'annual';
  readonly categories: { readonly counted: readonly string[]; readonly left: readonly string[]; readonly why: string };
  /** False where the figures are of those people only whom the user may see. */
  readonly wholeDepartment?: boolean;
  /** Departments in sight that are not reconciled. */
  readonly leftOut?: readonly { readonly id: string; readonly name: string }[];
  readonly lines: readonly Line[];
  readonly total: Line;
}

export interface NamedFinding extends Finding {
  readonly staffId: string;
  readonly name: string;
  /** Which sides are part of the figure; the other one is of another category or activity. */
  readonly counts: readonly ('planned' | 'worked')[];
}

export interface CellFindings {
  readonly rule: string;
  readonly total: number;
  readonly findings: readonly NamedFinding[];
  readonly next?: string;
}

/** What somebody wants to see. */
export interface Asked extends Days {
  readonly split: Split;
  readonly over: Step;
  readonly planned: 'dated' | 'annual';
  readonly categories: 'rostered' | 'all';
}

/** What a line is of. */
export const KEYS: Readonly<Record<Split, string>> = {
  department: say('byDepartment'),
  trust: say('byTrust'),
  team: say('byTeam'),
  group: say('byGroup'),
  person: say('byPerson'),
  category: say('byCategory'),
  activity: say('byActivity'),
  duty: say('byDuty'),
};

export const SPLITS: Readonly<Record<Exclude<Split, 'trust' | 'duty'>, string>> = {
  department: say('departmentAsWhole'),
  team: KEYS.team,
  group: KEYS.group,
  person: KEYS.person,
  category: KEYS.category,
  activity: KEYS.activity,
};

export const TRUST_SPLITS = { department: KEYS.department, trust: say('allAsOne') } as const;

export const PLANNED = { dated: say('dated'), annual: say('annual') } as const;

export function queryOf({ from, until, split, over, planned, categories }: Asked): string {
  return String(new URLSearchParams({ from, until, split, over, planned, categories }));
}

/** Returns the key by which the server finds the sessions of a line. */
export function keyOf({ kind, id }: Key): string {
  return kind === 'department' || kind === 'trust' ? 'department' : `${kind}:${id}`;
}

/** Which figure of a line is meant. */
export type Figure = 'planned' | Basis;

export const FIGURES: readonly Figure[] = ['planned', 'rostered', 'delivered'];

/** Names a figure of an answer, the same way in the next answer to the same question. */
export function figureId({ total }: Reckoning, line: Line, figure: Figure): string {
  return line === total ? `total ${figure}` : `${line.key.kind}:${line.key.id} ${line.span.from} ${figure}`;
}

/** Returns which figures are others than in the answer before, by their ids. */
export function changedFigures(before: Reckoning, after: Reckoning): ReadonlySet<string> {
  const known = new Map(figuresIn(before));
  return new Set(figuresIn(after).filter(([id, figure]) => known.get(id) !== figure).map(([id]) => id));
}

function figuresIn(reckoning: Reckoning): [string, string][] {
  return [...reckoning.lines, reckoning.total].flatMap((line) =>
    FIGURES.map((figure): [string, string] => {
      const { done, beside, variance } = line[figure === 'planned' ? 'rostered' : figure];
      return [figureId(reckoning, line, figure), JSON.stringify(figure === 'planned' ? line.planned : [done, beside, variance])];
    }),
  );
}

/** Lines of one key belong together, in the order in which they came. */
export function groupsOf(lines: readonly Line[]): { readonly key: Key; readonly lines: readonly Line[] }[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const id = `${line.key.kind}:${line.key.id}`;
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return [...groups.values()].map((group) => ({ key: group[0]!.key, lines: group }));
}

/** Says a variance: −3.5 below, +2 above, 0. */
export function varianceText(variance: Averaged, unit: Unit): string {
  const value = inUnit(variance, unit);
  return value.sign > 0 ? `+${show(value)}` : show(value);
}

export function percentText({ percent }: Variance, unit: Unit): string {
  const told = percent[unit === 'hours' ? 'minutes' : unit];
  if (told === undefined) return say('notDefined');
  const value = Exact.parse(told);
  return `${value.sign > 0 ? '+' : ''}${value.cut(1)} %`;
}

/** Says against how much of what is planned a variance was taken, where that is not all of it; else empty. */
export function judgedText(line: Line, basis: Basis, unit: Unit): string {
  const judged = inUnit(line[basis].planned, unit);
  return judged.compare(inUnit(line.planned, unit)) === 0 ? '' : say('ofKnown', { known: show(judged) });
}

/** Says how much of a line can be judged at all; empty if it is everything. */
export function knownText({ completeness: { plannedKnown, plannedAll, weeksFinalised, weeks } }: Line): string {
  const planned = plannedKnown < plannedAll ? say('plannedKnown', { known: plannedKnown, all: plannedAll }) : '';
  const worked = weeksFinalised < weeks ? say('weeksKnown', { finalised: weeksFinalised, count: weeks }) : '';
  return [planned, worked].filter(Boolean).join('; ');
}

/** What is excused is no part of a plan: a bank holiday that is known says nothing of the sessions that are not. */
const EXCUSED: readonly string[] = ['bankHoliday', 'leave', 'unavailable'];

/** Nothing of it can be said yet, so it is drawn as a gap and never as nought. */
export function isOpen(line: Line, basis: Basis): boolean {
  const { weeks, weeksFinalised } = line.completeness;
  const { unknown, ...known } = line[basis].outcomes;
  const came = Object.entries(known).some(([outcome, { planned, worked }]) => !EXCUSED.includes(outcome) && (some(planned) || some(worked)));
  return !came && ((unknown !== undefined && some(unknown.planned)) || (basis === 'delivered' && weeks > 0 && weeksFinalised === 0));
}

function some(amount: Averaged): boolean {
  return inUnit(amount, 'occurrences').sign > 0;
}

/** Returns the outcome that a member of a tally is named after: `notRostered` is NOT_ROSTERED. */
export function outcomeOf(member: string): Outcome {
  return member.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as Outcome;
}

/** Returns the outcomes of a side with how often each came about, most frequent first; one that is new here keeps its own name. */
export function outcomesOf({ outcomes }: Side): { readonly member: string; readonly text: string; readonly often: string }[] {
  return Object.entries(outcomes)
    .map(([member, { planned, worked }]) => {
      const often = [planned, worked].map((amount) => inUnit(amount, 'occurrences')).sort((one, other) => other.compare(one))[0]!;
      return { member, text: OUTCOMES.includes(outcomeOf(member)) ? outcomeName(outcomeOf(member)) : member, often };
    })
    .sort((one, other) => other.often.compare(one.often))
    .map((each) => ({ ...each, often: show(each.often) }));
}

/** Says the days of a line. */
export function lineSpan({ span }: Line): string {
  return spanText(span);
}
