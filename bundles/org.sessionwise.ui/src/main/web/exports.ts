import { path } from './server';

export const WHATS = ['figures', 'findings'] as const;
export type What = (typeof WHATS)[number];
export type Format = 'csv' | 'xlsx' | 'pdf';

/** A file that somebody wants; no columns named are all of them. */
export interface Order {
  readonly what: What;
  readonly format: Format;
  readonly from: string;
  readonly until: string;
  readonly columns: readonly ColumnGroup[];
}

export const FORMATS: readonly Format[] = ['csv', 'xlsx', 'pdf'];

const UNITS = ['Occurrences', 'Sessions', 'Minutes', 'Pa'];
/** On paper there is room for one unit. */
const PAPER_UNITS = ['Sessions'];

/** Columns that are chosen together, by the server's names; `amounts` stand once in each unit. */
interface Columns {
  readonly plain?: readonly string[];
  readonly amounts?: readonly string[];
}

/** What there is to choose from. */
export const COLUMNS = {
  figures: ['columnPlanned', 'columnRostered', 'columnRosterVariance', 'columnDelivered', 'columnDeliveryVariance', 'columnBeside', 'columnKnown'],
  findings: ['columnTeam', 'columnOutcome', 'columnPlan', 'columnPlannedTimes', 'columnWorked'],
} as const;

export type ColumnGroup = (typeof COLUMNS)[What][number];

const GROUPS: Readonly<Record<ColumnGroup, Columns>> = {
  columnPlanned: { amounts: ['planned'] },
  columnRostered: { amounts: ['rosteredDone'] },
  columnRosterVariance: { amounts: ['rosteredVariance', 'rosteredVariancePercentOf'] },
  columnDelivered: { amounts: ['deliveredDone'] },
  columnDeliveryVariance: { amounts: ['deliveredVariance', 'deliveredVariancePercentOf'] },
  columnBeside: { amounts: ['rosteredBesideThePlan', 'deliveredBesideThePlan'] },
  columnKnown: { plain: ['plannedOccurrencesKnown', 'plannedOccurrencesInAll'] },
  columnTeam: { plain: ['team'] },
  columnOutcome: { plain: ['outcome', 'rule'] },
  columnPlan: { plain: ['plan', 'activity', 'category'] },
  columnPlannedTimes: { plain: ['plannedStart', 'plannedEnd'] },
  columnWorked: { plain: ['workedDuty', 'workedStart', 'workedEnd', 'paidExtra'] },
};

/** Whose or what a row is always stands there. */
const ALWAYS: Readonly<Record<What, readonly string[]>> = { figures: ['name', 'span'], findings: ['name', 'date'] };

function columnsOf({ what, format, columns }: Order): string[] {
  if (columns.length === 0) return [];
  const units = format === 'pdf' ? PAPER_UNITS : UNITS;
  return [...ALWAYS[what], ...columns.flatMap((group) => {
    const { plain = [], amounts = [] } = GROUPS[group];
    return [...plain, ...amounts.flatMap((amount) => units.map((unit) => amount + unit))];
  })];
}

const BY_PERSON = { split: 'person', over: 'none', planned: 'dated', categories: 'all' };

/** What the server is asked for; figures as they are split on the screen. */
export function exportQuery(order: Order, split: Readonly<Record<string, string>> = BY_PERSON): Record<string, string> {
  const { what, from, until } = order;
  const columns = columnsOf(order);
  const some: Record<string, string> = columns.length > 0 ? { columns: columns.join(',') } : {};
  const { categories = 'all' } = split;
  return what === 'figures' ? { ...split, from, until, ...some } : { from, until, categories, ...some };
}

export function fileAddress(department: string, order: Order, split?: Readonly<Record<string, string>>): string {
  return `${path('departments', department, `${order.what}.${order.format}`)}?${new URLSearchParams(exportQuery(order, split))}`;
}
