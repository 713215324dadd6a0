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
  readonly columns: readonly string[];
}

export const FORMATS: Readonly<Record<What, readonly Format[]>> = { figures: ['csv', 'xlsx', 'pdf'], findings: ['csv', 'xlsx'] };

/** Columns to choose from, by the server's names. */
export const COLUMNS: Readonly<Record<What, readonly string[]>> = { figures: [], findings: [] };

const BY_PERSON = { split: 'person', over: 'none', planned: 'dated', categories: 'all' };

/** What the server is asked for; figures as they are split on the screen. */
export function exportQuery({ what, from, until, columns }: Order, split: Readonly<Record<string, string>> = BY_PERSON): Record<string, string> {
  const some: Record<string, string> = columns.length > 0 ? { columns: columns.join(',') } : {};
  const { categories = 'all' } = split;
  return what === 'figures' ? { ...split, from, until, ...some } : { from, until, categories, ...some };
}

export function fileAddress(department: string, order: Order, split?: Readonly<Record<string, string>>): string {
  return `${path('departments', department, `${order.what}.${order.format}`)}?${new URLSearchParams(exportQuery(order, split))}`;
}
