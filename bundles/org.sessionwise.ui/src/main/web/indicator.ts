import { isSameScope, type Scope } from './attainment';
import { Exact } from './exact';
import { localeOfPage, wordsOf } from './words';

const say = await wordsOf('indicators');

/** What the server tells of the indicators of appendix 2; see its OpenAPI document. */
export type IndicatorName = 'level' | 'activePlans' | 'dccShare' | 'variance' | 'varianceDcc' | 'varianceRostered';

export type Missing = 'suppressed' | 'notApplicable' | 'notKnown';

/** A figure, or why there is none. Part and whole are exact: `35`, `77/2`. */
export interface Figure {
  readonly part?: number | string;
  readonly whole?: number | string;
  /** In percent, cut, never rounded up; of a level the level. */
  readonly value?: string;
  readonly missing?: Missing;
}

export interface IndicatorLine extends Figure {
  readonly scope: Scope;
  /** How much of what it needs is known, exact, 0 to 1. */
  readonly completeness?: string | number;
  readonly remark?: string;
}

export interface Indicator {
  readonly indicator: IndicatorName;
  readonly title: string;
  readonly unit: string;
  readonly reading: 'text' | 'local';
  readonly due: 'monthly' | 'quarterly';
  readonly aim?: { readonly moreThanPercent: number };
  readonly lines: readonly IndicatorLine[];
}

export interface IndicatorSheet {
  readonly scope: Scope;
  readonly day: string;
  readonly period: { readonly from: string; readonly until: string };
  readonly asAt: string;
  readonly smallestGroup: number;
  readonly indicators: readonly Indicator[];
}

export interface IndicatorTrend {
  /** The ends of past months, and today; reconstructed where nothing was recorded then. */
  readonly months: readonly { readonly day: string; readonly reconstructed?: boolean; readonly values: Partial<Record<IndicatorName, Figure>> }[];
}

export function missingText(missing: Missing | undefined, smallestGroup: number): string {
  switch (missing) {
    case 'suppressed': return say('suppressed', { people: smallestGroup });
    case 'notApplicable': return say('notApplicable');
    default: return say('unknown');
  }
}

/** The same where there is little room. */
export function missingShort(missing: Missing | undefined): string {
  return say(missing === 'suppressed' ? 'few' : missing === 'notApplicable' ? 'notApplicable' : 'unknown');
}

/** Says a figure: 87.5 %, level 2; undefined where there is none. */
export function valueText(indicator: IndicatorName, { value, missing }: Figure): string | undefined {
  if (missing !== undefined || value === undefined) return undefined;
  return indicator === 'level' ? say('levelValue', { level: value }) : say('percentValue', { value: signed(indicator, value) });
}

/** A variance always says on which side of the plan it is. */
function signed(indicator: IndicatorName, value: string): string {
  const shown = value.replace(/^-/, '−');
  return indicator.startsWith('variance') && /[1-9]/.test(value) && !value.startsWith('-') ? `+${shown}` : shown;
}

/** An amount as people read it: digits in groups and at most one decimal; what is exact stands in exports. */
function amount(exact: Exact): string {
  const [whole = '', decimals] = exact.show(1).replace('−', '').split('.');
  const shown = new Intl.NumberFormat(localeOfPage(), { minimumFractionDigits: decimals ? 1 : 0 }).format(Number(`${whole}.${decimals ?? 0}`));
  return exact.sign < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown;
}

/** Says of what a figure is: 35 of 40 people; 96.5 delivered of 120 planned sessions. */
export function ofWhat(indicator: IndicatorName, unit: string, { part, whole }: Figure): string {
  if (part === undefined || whole === undefined || indicator === 'level') return '';
  const [counted, all] = [Exact.parse(String(part)), Exact.parse(String(whole))];
  const amounts = { part: amount(counted), whole: amount(all), unit };
  if (indicator.startsWith('variance')) return say('deliveredPlanned', amounts);
  return indicator === 'dccShare' ? say('dccOf', { ...amounts, other: amount(all.minus(counted)) }) : say('partOf', amounts);
}

/** Tells whether more than so many percent are reached, by the exact amounts: exactly 90 % is not more than 90 %. */
export function isReached({ part, whole }: Figure, moreThanPercent: number): boolean | undefined {
  if (part === undefined || whole === undefined) return undefined;
  const excess = Exact.parse(String(part)).minus(Exact.parse(String(whole)).times(moreThanPercent).dividedBy(100));
  return excess.sign > 0;
}

/** Says an exact share in percent, cut, never rounded up: 99.96 % is not 100 %. */
export function shareText(share: string | number): string {
  return say('percentValue', { value: Exact.parse(String(share)).times(100).cut(1) });
}

/** The number to draw; undefined leaves a gap. */
export function drawn({ value, missing }: Figure = {}): number | undefined {
  return missing !== undefined || value === undefined ? undefined : Number(value);
}

/** A table of places against everybody and each workforce group. */
export interface Breakdown {
  readonly groups: readonly string[];
  readonly rows: readonly { readonly place: Scope; readonly cells: ReadonlyMap<string, IndicatorLine> }[];
}

/** Sorts lines into places and groups, in the order in which they come; everybody is under the empty text. */
export function breakdown(lines: readonly IndicatorLine[]): Breakdown {
  const groups: string[] = [];
  const rows: { place: Scope; cells: Map<string, IndicatorLine> }[] = [];
  for (const line of lines) {
    const { group = '', ...place } = line.scope;
    if (group && !groups.includes(group)) groups.push(group);
    let row = rows.find((each) => isSameScope(each.place, place));
    if (!row) rows.push((row = { place, cells: new Map() }));
    row.cells.set(group, line);
  }
  return { groups, rows };
}
