/** What the server tells of the user and the host, and of what the user may see; see its OpenAPI document. */
export interface Me {
  readonly apiVersion: string;
  readonly user: { readonly displayName: string };
  readonly permissions: readonly string[];
  readonly host: {
    readonly name: string;
    readonly title: string;
    readonly version: string;
    readonly zone: string;
    readonly today: string;
    readonly features: readonly string[];
    readonly limits: readonly string[];
  };
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}

export interface Contribution {
  readonly id: string;
  readonly kind: string;
  readonly slots: readonly string[];
  readonly title: string;
  readonly element: string;
  readonly address: string;
  readonly weight: number;
  readonly contextKeys: readonly string[];
}

const SUPPORTED_MAJOR = '1';

/** Tells whether we can read an answer: within one major version, members are only added. */
export function isReadable(apiVersion: string): boolean {
  return apiVersion.split('.')[0] === SUPPORTED_MAJOR;
}

const WITH_ELEMENT = ['PANEL', 'BADGE', 'PAGE'];

/** Returns what has an element for a slot, heaviest first. */
export function elementsOf(slot: string, contributions: readonly Contribution[]): Contribution[] {
  return contributions
    .filter(({ kind, slots }) => WITH_ELEMENT.includes(kind) && slots.includes(slot))
    .sort((one, other) => other.weight - one.weight || one.id.localeCompare(other.id));
}

/** Tells whether some slots would all stay empty; a tab without slots has something of its own. */
export function stayEmpty(slots: readonly string[], contributions: readonly Contribution[]): boolean {
  return slots.length > 0 && slots.every((slot) => elementsOf(slot, contributions).length === 0);
}

/** Tells whether a slot has the same elements in the same order. */
export function sameElements(slot: string, before: readonly Contribution[], now: readonly Contribution[]): boolean {
  const ids = (contributions: readonly Contribution[]): string => elementsOf(slot, contributions).map(({ id }) => id).join('\n');
  return ids(before) === ids(now);
}
