/** What the server tells of contributions to the host's pages; see its OpenAPI document. */
export interface ContributionSetting {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly slots: readonly { readonly slot: string; readonly offered: boolean }[];
  readonly permissions: readonly string[];
  readonly capability?: string;
  readonly on: boolean;
  readonly weight: number;
  readonly usualWeight: number;
  /** Whether any bundle offers it now; if not, only what was decided of it is kept. */
  readonly offered: boolean;
  readonly failures?: { readonly count: number; readonly lastAt: string; readonly what: string };
}

export interface ContributionSettings {
  /** Whether the user manages every department. */
  readonly mayChange: boolean;
  readonly contributions: readonly ContributionSetting[];
}

export type Placed = Pick<ContributionSetting, 'id' | 'on' | 'weight'>;

/** Places are the same for hosts and for us: the heaviest first, then by id. */
export function inOrder<C extends Placed>(contributions: readonly C[]): C[] {
  return [...contributions].sort((one, other) => other.weight - one.weight || compareIds(one, other));
}

/** Returns the contributions of each slot in their order; slots by name. */
export function bySlot(contributions: readonly ContributionSetting[]): [string, ContributionSetting[]][] {
  const slots = [...new Set(contributions.flatMap((each) => each.slots.map(({ slot }) => slot)))].sort();
  return slots.map((slot) => [slot, inOrder(contributions.filter((each) => each.slots.some((place) => place.slot === slot)))]);
}

/**
 * Moves one of a slot's contributions a place up or down, and returns those whose weight changes thereby, with their new one: as few as can
 * be. At the end of the list nothing changes.
 */
export function moved(slot: readonly Placed[], id: string, direction: 'up' | 'down'): Placed[] {
  const from = slot.findIndex((each) => each.id === id);
  const to = direction === 'up' ? from : from + 1;
  if (from < 0 || to < 1 || to >= slot.length) return [];
  const wished = slot.with(to - 1, slot[to]!).with(to, slot[to - 1]!);
  const placed: Placed[] = [];
  for (const each of wished.toReversed()) {
    const below = placed.at(-1);
    const least = below ? below.weight + (compareIds(each, below) < 0 ? 0 : 1) : each.weight;
    placed.push({ id: each.id, on: each.on, weight: Math.max(each.weight, least) });
  }
  const before = new Map(slot.map((each) => [each.id, each.weight]));
  return placed.filter((each) => before.get(each.id) !== each.weight);
}

function compareIds(one: Placed, other: Placed): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
