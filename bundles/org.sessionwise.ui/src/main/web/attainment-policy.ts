import { standardsOf, type Catalogue, type Criterion } from './evidence';
import { wordsOf } from './words';

const say = await wordsOf('attainmentPolicy');

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
  validMonths: say('validMonths'), warnDays: say('warnDays'), warnMonths: say('warnMonths'), maximumMonths: say('maximumMonths'),
  maximumDays: say('maximumDays'), minimumPercent: say('minimumPercent'), belowPercent: say('belowPercent'),
  pastMonths: say('pastMonths'), withinDays: say('withinDays'), dccOnly: say('dccOnly'),
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
  return say(own === 0 ? 'numbers' : 'numbersOwn', { count: numbers.length, own });
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
  if (!from) problems.set('from', say('dayNeeded'));
  if (!/^[1-9]\d{0,3}$/.test(smallestGroup.trim())) problems.set('smallestGroup', say('fromOne'));
  for (const [key, typed] of Object.entries(settings)) if (typed.trim() && !/^\d{1,5}$/.test(typed.trim())) problems.set(key, say('wholeNeeded'));
  return problems;
}

export function settingsRequest({ from, smallestGroup, settings }: SettingsDraft): object {
  const set = Object.entries(settings).filter(([, typed]) => typed.trim()).map(([key, typed]) => [key, Number(typed)] as const);
  return { from, smallestGroup: Number(smallestGroup), settings: Object.fromEntries(set) };
}

/** A number that would be other than now. */
export interface NumberDifference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Returns what setting the numbers would change: each from what the trust set, or what counts without it, to what was typed. */
export function numberDifferences({ counting }: AttainmentPolicies, draft: SettingsDraft, standards: readonly NumberedStandard[]): NumberDifference[] {
  const typed = (key: string): string => (draft.settings[key] ?? '').trim();
  const group = { name: say('smallestGroup'), before: String(counting.smallestGroup), after: draft.smallestGroup.trim() };
  const others = standards.flatMap(({ numbers }) => numbers.filter(isOpen).map((number) => {
    const set = counting.settings[number.key];
    return { name: say('numberOf', { criterion: number.criterion.id, number: numberText(number.name) }), before: set === undefined ? '' : String(set), after: typed(number.key) };
  }));
  return [group, ...others].filter(({ before, after }) => before !== after);
}
