import { standardsOf, type Catalogue, type Criterion } from './evidence';

/** What the trust set instead of local defaults; see the server's OpenAPI document. */
export interface AttainmentPolicy {
  readonly from: string;
  readonly smallestGroup: number;
  /** By criterion and number, such as `1.3h/maximumMonths`. */
  readonly settings: Readonly<Record<string, number>>;
  readonly standing: 'local default' | 'set by the trust';
  readonly by?: string;
  readonly at?: string;
}

export interface AttainmentPolicies {
  /** Of the history: a write says on which it is based. */
  readonly version: number;
  readonly mayWrite: boolean;
  readonly counting: AttainmentPolicy;
  readonly history: readonly AttainmentPolicy[];
}

/** A number that a criterion is decided by. */
export interface Numbered {
  /** `1.3h/maximumMonths` */
  readonly key: string;
  readonly criterion: Criterion;
  readonly name: string;
  readonly value: number;
  readonly source: string;
  readonly standing: Criterion['settings'][number]['standing'];
}

const NUMBERS: Readonly<Record<string, string>> = {
  validMonths: 'Holds for so many months (0: no end by itself)', warnDays: 'Warned so many days before', warnMonths: 'Warned after so many months', maximumMonths: 'Months apart at most',
  maximumDays: 'Days apart at most (0: one in each financial quarter)', minimumPercent: 'At least so many per cent', belowPercent: 'Fewer than so many per cent',
  pastMonths: 'Looks back so many months', withinDays: 'Closed within so many days', dccOnly: 'Of direct clinical care alone (1), or of every activity (0)',
};

/** Says what a number is, in words: `minimumShare` is told as `Minimum share` where nobody wrote better ones. */
export function numberText(name: string): string {
  const words = NUMBERS[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Numbers of the criteria of one standard. */
export interface NumberedStandard {
  readonly title: string;
  readonly numbers: readonly Numbered[];
}

/** Returns the numbers of a catalogue by standard, in its order; standards without any are left out. */
export function numbersOf(catalogue: Catalogue): NumberedStandard[] {
  return standardsOf(catalogue)
    .map(({ number, title, criteria }) => ({
      title: `${number} ${title}`,
      numbers: criteria.flatMap((criterion) => criterion.settings.map((setting) => ({ ...setting, criterion, key: `${criterion.id}/${setting.name}` }))),
    }))
    .filter(({ numbers }) => numbers.length > 0);
}

/** Says what stands in a standard before it is opened: `12 numbers, 1 set by the trust`. */
export function countText({ numbers }: NumberedStandard): string {
  const own = numbers.filter(({ standing }) => standing === 'trust').length;
  return `${numbers.length} ${numbers.length === 1 ? 'number' : 'numbers'}${own === 0 ? '' : `, ${own} set by the trust`}`;
}

/** What the text itself says is no default that a trust may change. */
export function isOpen({ standing }: Numbered): boolean {
  return standing !== 'stated';
}

export interface SettingsDraft {
  from: string;
  smallestGroup: string;
  /** As typed; empty where the catalogue's counts. */
  settings: Record<string, string>;
}

export function settingsDraft({ counting }: AttainmentPolicies, today: string): SettingsDraft {
  return { from: today, smallestGroup: String(counting.smallestGroup), settings: Object.fromEntries(Object.entries(counting.settings).map(([key, value]) => [key, String(value)])) };
}

export function settingsProblems({ from, smallestGroup, settings }: SettingsDraft): Map<string, string> {
  const problems = new Map<string, string>();
  if (!from) problems.set('from', 'Give the day from which it counts.');
  if (!/^[1-9]\d{0,3}$/.test(smallestGroup.trim())) problems.set('smallestGroup', 'Give a whole number from 1.');
  for (const [key, typed] of Object.entries(settings)) if (typed.trim() && !/^\d{1,5}$/.test(typed.trim())) problems.set(key, 'Give a whole number, or leave it empty.');
  return problems;
}

export function settingsRequest({ from, smallestGroup, settings }: SettingsDraft): object {
  const set = Object.entries(settings).filter(([, typed]) => typed.trim()).map(([key, typed]) => [key, Number(typed)] as const);
  return { from, smallestGroup: Number(smallestGroup), settings: Object.fromEntries(set) };
}
