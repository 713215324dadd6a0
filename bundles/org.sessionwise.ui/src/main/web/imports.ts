import type { Job } from './pulls';
import { wordsOf } from './words';

const say = await wordsOf('imports');

/** What the server tells of imports; see its OpenAPI document. */
export interface Mapping {
  readonly sheet?: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly inHours: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly words: readonly string[];
  readonly minutes: boolean;
}

export interface Saved {
  readonly name: string;
  readonly mapping: Mapping;
  readonly takenAt?: string;
  readonly plans: number;
  readonly refused: number;
}

export interface Imports {
  readonly fields: readonly Field[];
  readonly imports: readonly Saved[];
}

export interface Look {
  readonly format: 'CSV' | 'XLSX' | 'SARD';
  readonly sheet?: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly headings: readonly string[];
  readonly rows: number;
  readonly notes: readonly string[];
  readonly guess: Mapping;
}

export interface PlanRead {
  readonly plan: string;
  readonly version: number;
  readonly person: string;
  readonly state: string;
  readonly contract: string;
  readonly inForceFrom: string;
  readonly activities: number;
}

export interface Fault {
  readonly record: string;
  readonly column: string;
  readonly problem: string;
  readonly remedy: string;
}

export interface Report {
  readonly rows: number;
  readonly goodRows: number;
  readonly plans: number;
  readonly versions: number;
  readonly first: readonly PlanRead[];
  readonly faults: readonly Fault[];
  readonly moreFaults: number;
  readonly notes: readonly string[];
  readonly job?: Job;
}

export type Step = 'CHECK' | 'ALL_PLANS' | 'THESE_PLANS';

export const LARGEST_FILE = 16 * 1024 * 1024;

/** Without these, no plan can be read, whatever the file is. */
const IDENTITY = ['assignment_number', 'registration'];

/** Returns a field as people read it. */
export function shown(field: string): string {
  return field.replace(/_/g, ' ');
}

/** Those that people have to look at; what no file of theirs has stays out of the way. */
export function important(field: Field, { columns, constants }: Mapping): boolean {
  return field.required || IDENTITY.includes(field.name) || field.name in columns || field.name in constants;
}

/** Tells what is still needed before a file can be read. */
export function missing(fields: readonly Field[], mapping: Mapping): string[] {
  const said = (name: string): boolean => name in mapping.columns || name in mapping.constants;
  const names = fields.filter((field) => field.required && !said(field.name)).map(({ name }) => name);
  const coded = names.filter((name) => name !== 'activity_code' || !said('activity_name'));
  return IDENTITY.some(said) ? coded : [...coded, 'assignment_number'];
}

function withText(texts: Readonly<Record<string, string>>, name: string, text: string): Record<string, string> {
  const { [name]: _, ...others } = texts;
  return text === '' ? others : { ...others, [name]: text };
}

export function withColumn(mapping: Mapping, field: string, heading: string): Mapping {
  return { ...mapping, columns: withText(mapping.columns, field, heading) };
}

export function withConstant(mapping: Mapping, field: string, text: string): Mapping {
  return { ...mapping, constants: withText(mapping.constants, field, text.trim()) };
}

export function withHours(mapping: Mapping, field: string, inHours: boolean): Mapping {
  const others = mapping.inHours.filter((name) => name !== field);
  return { ...mapping, inHours: inHours ? [...others, field] : others };
}

/** Reads lines such as `Clinic = DCC`; a line without both is left out. */
export function withWords(mapping: Mapping, field: string, lines: string): Mapping {
  const pairs = lines.split('\n').map((line) => line.split('=').map((part) => part.trim()));
  const words = Object.fromEntries(pairs.filter(([theirs, ours]) => theirs && ours).map(([theirs = '', ours = '']) => [theirs, ours]));
  const { [field]: _, ...others } = mapping.words;
  return { ...mapping, words: Object.keys(words).length === 0 ? others : { ...others, [field]: words } };
}

export function wordLines(mapping: Mapping, field: string): string {
  return Object.entries(mapping.words[field] ?? {}).map(([theirs, ours]) => `${theirs} = ${ours}`).join('\n');
}

/** Returns a mapping as it fits a file: a column that the file does not have is no choice in it. */
export function fitting(mapping: Mapping, { headings }: Look): Mapping {
  const columns = Object.fromEntries(Object.entries(mapping.columns).filter(([, heading]) => headings.includes(heading)));
  return { ...mapping, columns };
}

/** Returns a name for files like this one: what changes from file to file, dates and numbers, is left out. */
export function nameFor(file: string): string {
  const plain = file.replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9]+/g, ' ').replace(/\b\d+\b/g, ' ').replace(/ +/g, ' ').trim();
  return plain.replace(/ ?refused$/i, '').slice(0, 60).trim() || say('jobPlans');
}

/** Says in a sentence what became, or would become, of a file. */
export function reportText(report: Report, step: Step): string {
  const { rows, goodRows, plans } = report;
  return say(step === 'CHECK' ? 'checkOnly' : 'taken', {
    plans: say('plans', { count: plans }), rows: say('rows', { count: goodRows }), refused: say('rows', { count: rows - goodRows }),
  });
}
