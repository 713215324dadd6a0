import type { Scope, Setting } from './attainment';
import { plusDays } from './places';

/** What the server tells of the evidence register; see its OpenAPI document. */
export type Kind = 'document' | 'policy' | 'meeting' | 'role' | 'dataRequest' | 'dispute' | 'report' | 'sample' | 'doesNotArise';

export interface Content {
  readonly kind: Kind;
  readonly scope: Scope;
  readonly criteria: readonly string[];
  readonly title: string;
  readonly on: string;
  /** First day on which it no longer holds. */
  readonly until?: string;
  readonly owner?: string;
  readonly link?: string;
  readonly notes?: string;
  readonly topics: readonly string[];
  readonly roles: readonly string[];
}

export interface Entry extends Content {
  readonly id: string;
  readonly attestation?: { readonly role: string; readonly by?: string; readonly on: string };
  readonly file?: { readonly name: string; readonly mediaType: string; readonly bytes: number };
  /** Whether the user may write it. */
  readonly mayWrite: boolean;
  readonly version: number;
  /** Left out for who may not write it. */
  readonly by?: string;
  readonly at: string;
  readonly withdrawn?: string;
  readonly ends?: 'soon' | 'ended';
}

export interface Criterion {
  readonly id: string;
  readonly wording: string;
  readonly source: string;
  readonly reach: 'trust' | 'team' | 'people';
  readonly means: 'computed' | 'part' | 'attested';
  readonly rule: string;
  readonly attestedBy: readonly string[];
  readonly condition?: string;
  readonly settings: readonly Setting[];
}

export interface Catalogue {
  readonly title: string;
  readonly edition: string;
  readonly levels: readonly {
    readonly standards: readonly { readonly number: string; readonly title: string; readonly criteria: readonly Criterion[] }[];
  }[];
}

/** Returns the standards of a catalogue, in order. */
export function standardsOf(catalogue: Catalogue): Catalogue['levels'][number]['standards'] {
  return catalogue.levels.flatMap(({ standards }) => standards);
}

export function criteriaOf(catalogue: Catalogue): Criterion[] {
  return standardsOf(catalogue).flatMap(({ criteria }) => criteria);
}

/** Returns a key of a scope: `trust`, `department/gastro`, `team/gastro/endo`. */
export function keyOf({ kind, department, team }: Scope): string {
  return [kind, kind === 'trust' ? '' : department, kind === 'team' ? team : ''].filter(Boolean).join('/');
}

/** What is sent of a scope: its keys alone. */
export function scopeRequest({ kind, department, team, group }: Scope): Scope {
  return {
    kind, ...(department && kind !== 'trust' ? { department } : {}), ...(team && kind === 'team' ? { team } : {}), ...(group ? { group } : {}),
  };
}

/** People say until which day something holds; the server counts the first day on which it no longer does. */
export function lastDay({ until }: Pick<Content, 'until'>): string {
  return until ? (plusDays(until, -1) ?? '') : '';
}

export const LARGEST_FILE = 10 * 1024 * 1024;
export const FILE_TYPES = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx';

/** Says why a file cannot be taken, before it is sent; empty if nothing speaks against it. */
export function fileProblem({ name, size }: { readonly name: string; readonly size: number }): string {
  const type = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  if (!FILE_TYPES.split(',').includes(type)) {
    return `${name} is of no type that is taken. Save it as PDF, or choose a picture (PNG, JPEG) or a Word, Excel or PowerPoint file without macros (.docx, .xlsx, .pptx).`;
  }
  if (size > LARGEST_FILE) return `${name} has ${bytesText(size)}; a file has at most 10 MB. Shrink it, or give a link instead.`;
  return size === 0 ? `${name} is empty.` : '';
}

export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(Math.ceil((bytes * 10) / 1024 / 1024) / 10).toFixed(1)} MB`;
}

export interface Filters {
  readonly scope: string;
  readonly criterion: string;
  readonly kind: string;
  readonly ending: boolean;
}

export const NO_FILTERS: Filters = { scope: '', criterion: '', kind: '', ending: false };

export function chosen(entries: readonly Entry[], { scope, criterion, kind, ending }: Filters): Entry[] {
  return entries.filter((entry) => (!scope || keyOf(entry.scope) === scope) && (!criterion || entry.criteria.includes(criterion))
    && (!kind || entry.kind === kind) && (!ending || isEnding(entry)));
}

/** What ends by being answered or closed: its end is no loss. */
export function closes({ kind }: Pick<Content, 'kind'>): boolean {
  return kind === 'dataRequest' || kind === 'dispute';
}

function isEnding(entry: Entry): boolean {
  return entry.ends !== undefined && !entry.withdrawn && !closes(entry);
}

/** Returns what ends soon or has ended, soonest first. */
export function ending(entries: readonly Entry[]): Entry[] {
  return entries.filter(isEnding).sort((one, other) => (one.until ?? '').localeCompare(other.until ?? ''));
}

export function newestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => other.on.localeCompare(one.on) || other.at.localeCompare(one.at));
}

/** Says how an entry stands, with its tone; what is put forward for computed criteria alone needs nobody to attest it. */
export function standing(entry: Entry, criteria: ReadonlyMap<string, Pick<Criterion, 'means'>>): { readonly text: string; readonly tone: string } {
  if (entry.withdrawn) return { text: 'Withdrawn', tone: 'unknown' };
  if (closes(entry) && entry.until) return { text: entry.kind === 'dispute' ? 'Closed' : 'Answered', tone: 'good' };
  if (entry.ends === 'ended') return { text: 'Ended', tone: 'bad' };
  if (entry.ends === 'soon') return { text: 'Ends soon', tone: 'warn' };
  if (entry.attestation) return { text: 'Attested', tone: 'good' };
  const needed = entry.criteria.some((id) => (criteria.get(id)?.means ?? 'computed') !== 'computed');
  return needed ? { text: 'Not attested yet', tone: 'warn' } : { text: 'Recorded', tone: 'info' };
}
