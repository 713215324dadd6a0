import { SLOT_FACTS, type SlotFact } from './slot-context';

/** Where a fact is found on a page that knows nothing of us: a fixed text, in an element, or in the page's address. */
export type Source = string | FoundSource;

export interface FoundSource {
  /** The element to look at; the page's address if missing. */
  readonly selector?: string;
  /** Its attribute; if missing, what a form field holds now, or else the text. */
  readonly attribute?: string;
  /** A regular expression that the whole must contain; its groups are what `as` puts together. */
  readonly pattern?: string;
  /** How to put it together: `$3-$2-$1` makes a day of `01/06/2026`. The first group, or all that matched, if missing. */
  readonly as?: string;
  /** Days to add: 1 where the page shows the last day and not the first day after. */
  readonly plusDays?: number;
}

const POSITIONS = ['before', 'first', 'last', 'after'] as const;

/** Where a slot goes: before or after an element, or first or last inside it. */
export type Position = (typeof POSITIONS)[number];

export interface Place {
  readonly slot: string;
  readonly selector: string;
  readonly position: Position;
  readonly facts: ReadonlyMap<SlotFact, Source>;
}

/** What a source is read from. */
export interface Surroundings {
  text(selector: string, attribute: string | undefined): string | undefined;
  readonly address: string;
}

/** Reads an adapter file. Throws with what is wrong and where. */
export function readPlaces(file: unknown): Place[] {
  return Object.entries(object(file, 'the file')).map(([slot, described]) => {
    const place = object(described, slot);
    const position = (place['position'] ?? 'last') as Position;
    if (!POSITIONS.includes(position)) throw new Error(`${slot}: position is one of ${POSITIONS.join(', ')}`);
    const context = place['context'] === undefined ? {} : object(place['context'], `${slot}, context`);
    return { slot, selector: text(place['selector'], `${slot}, selector`), position, facts: readFacts(slot, context) };
  });
}

function readFacts(slot: string, context: Record<string, unknown>): Map<SlotFact, Source> {
  return new Map(
    Object.entries(context).map(([name, source]) => {
      if (!SLOT_FACTS.includes(name as SlotFact)) throw new Error(`${slot}: ${name} is none of ${SLOT_FACTS.join(', ')}`);
      return [name as SlotFact, typeof source === 'string' ? source : readSource(object(source, `${slot}, ${name}`))];
    }),
  );
}

function readSource(source: Record<string, unknown>): FoundSource {
  if (source['pattern'] !== undefined) new RegExp(text(source['pattern'], 'pattern')); // throws if it is none
  return source as FoundSource;
}

/** Returns what a source says now; undefined if it is not there or not as the pattern expects. */
export function valueOf(source: Source, surroundings: Surroundings): string | undefined {
  if (typeof source === 'string') return source;
  const whole = source.selector ? surroundings.text(source.selector, source.attribute) : surroundings.address;
  const value = whole === undefined ? undefined : extract(whole, source);
  return value && source.plusDays ? plusDays(value, source.plusDays) : value;
}

function extract(whole: string, { pattern, as }: FoundSource): string | undefined {
  if (pattern === undefined) return whole.trim() || undefined;
  const match = new RegExp(pattern).exec(whole);
  if (!match) return undefined;
  if (as === undefined) return match[1] ?? match[0];
  return as.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
}

/** Returns the day so many days later; undefined if it is no day. */
export function plusDays(day: string, days: number): string | undefined {
  const start = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(start) ? undefined : new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}

function object(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where}: an object is expected`);
  return value as Record<string, unknown>;
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`${where}: a text is expected`);
  return value;
}
