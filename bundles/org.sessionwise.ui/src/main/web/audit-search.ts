import { plusDays } from './places';

/** What the server tells of the audit log; see its OpenAPI document. */
export interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Leads to the entries before these; missing at the end. */
  readonly next?: string;
}

/** What is looked for, both days included; empty texts ask for nothing. */
export interface AuditSearch {
  readonly from: string;
  readonly last: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly text: string;
}

export const EVERYTHING: AuditSearch = { from: '', last: '', actor: '', action: '', subject: '', text: '' };

/** Returns what stands behind the `?` of an address: what is asked for, and of a page where it begins. */
export function queryOf({ last, ...search }: AuditSearch, more: Readonly<Record<string, string>> = {}): string {
  const until = (last && plusDays(last, 1)) || '';
  const asked = Object.entries({ ...search, until, ...more }).map(([name, value]) => [name, value.trim()] as const);
  return new URLSearchParams(asked.filter(([, value]) => value !== '').map(([name, value]) => [name, value])).toString();
}

export function asksForAnything(search: AuditSearch): boolean {
  return Object.values(search).some((value) => value.trim() !== '');
}
