import { LEAVES, TABS, type Leaf, type Tab } from './page-sections';
import { TOUR } from './page-tour-steps';
import { plusDays } from './places';

export type { Tab } from './page-sections';

/** What a part of an address says of the page; what it leaves out the page chooses itself. */
export interface Wish {
  readonly tab?: Tab | undefined;
  /** Instead of a tab. */
  readonly leaf?: Leaf | undefined;
  /** What is defined, in the help. */
  readonly term?: string | undefined;
  /** Step of the guided tour, from 1 on. */
  readonly tour?: number | undefined;
  readonly department?: string | undefined;
  readonly from?: string | undefined;
  readonly weeks?: number | undefined;
  readonly template?: string | undefined;
  readonly staff?: string | undefined;
}

export const SPANS = [1, 2, 4, 8, 13] as const;

const USUAL_WEEKS = 4;
const WEEKS_BEFORE_TODAY = 2;
const LONGEST_WEEKS = 53;

/** Reads what stands after the `#`, such as `/gaps?department=anaes&from=2026-11-02&weeks=4`. */
export function readWish(hash: string): Wish {
  const [tab = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  const weeks = Number(asked.get('weeks'));
  const from = asked.get('from') ?? '';
  const step = Number(asked.get('tour'));
  return {
    tab: tab in TABS ? (tab as Tab) : undefined,
    leaf: LEAVES.find((leaf) => leaf === tab),
    term: asked.get('term') || undefined,
    tour: Number.isInteger(step) && step >= 1 && step <= TOUR.length ? step : undefined,
    department: asked.get('department') || undefined,
    from: plusDays(from, 0) === from ? from : undefined,
    weeks: Number.isInteger(weeks) && weeks >= 1 && weeks <= LONGEST_WEEKS ? weeks : undefined,
    template: asked.get('template') || undefined,
    staff: asked.get('staff') || undefined,
  };
}

/** Returns the address of a wish, to be linked, kept and embedded. */
export function addressOf({ tab, leaf, department, from, weeks, template, staff, term, tour }: Wish): string {
  const query = new URLSearchParams();
  if (department) query.set('department', department);
  const hasPeriod = tab !== undefined && TABS[tab].hasPeriod;
  if (hasPeriod && from) query.set('from', from);
  if (hasPeriod && weeks) query.set('weeks', String(weeks));
  if (tab === 'templates' && template) query.set('template', template);
  if ((tab === 'plan' || tab === 'gaps') && staff) query.set('staff', staff);
  if (leaf === 'help' && term) query.set('term', term);
  if (tour) query.set('tour', String(tour));
  return `#/${leaf ?? tab ?? 'gaps'}${query.size > 0 ? `?${query}` : ''}`;
}

/** Tells whether the page is to be shown without its frame: `?embedded=1`, before or after the `#`. */
export function isEmbedded(search: string, hash: string): boolean {
  return [search, hash.split('?')[1] ?? ''].some((query) => new URLSearchParams(query).get('embedded') === '1');
}

/** A period of whole weeks. */
export interface Weeks {
  readonly from: string;
  readonly weeks: number;
}

/** Returns the period that a wish means: whole weeks from a Monday, by default around the host's day. */
export function weeksOf({ from, weeks = USUAL_WEEKS }: Wish, today: string): Weeks {
  const start = from ?? plusDays(today, -7 * WEEKS_BEFORE_TODAY) ?? today;
  return { from: mondayOf(start), weeks };
}

/** Returns the same number of weeks, so many of these periods later. */
export function shifted({ from, weeks }: Weeks, periods: number): Weeks {
  return { from: plusDays(from, 7 * weeks * periods) ?? from, weeks };
}

/** Returns the first day after. */
export function untilOf({ from, weeks }: Weeks): string {
  return plusDays(from, 7 * weeks) ?? from;
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7)) ?? day;
}
