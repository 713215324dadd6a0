import type { HostContext } from './contract';
import type { Me } from './session';

/** What a host may say of a slot, each as `data-…` on the slot or on anything around it. */
export const SLOT_FACTS = [
  'department', 'department-name', 'from', 'until', 'template', 'staff', 'date', 'today', 'heading-level', 'locale',
] as const;

export type SlotFact = (typeof SLOT_FACTS)[number];

/** Answers what the host says; undefined or empty if it says nothing. */
export type SlotFacts = (fact: SlotFact) => string | undefined;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Without these a panel that asks for them has nothing to show yet. */
const NEEDED = ['department', 'roster', 'template'] as const;

/** Returns the context of a slot with the keys that a contribution asks for, and no others. */
export function contextOf(slot: string, keys: readonly string[], say: SlotFacts, me: Me, locale: string): HostContext {
  const known: Record<string, unknown> = {
    today: dayOf(say('today')) ?? me.host.today,
    host: { name: me.host.title },
    department: departmentOf(say, me),
    place: departmentOf(say, me) ? { department: departmentOf(say, me) } : {},
    roster: rosterOf(say),
    template: say('template') ? { id: say('template') } : undefined,
    selection: say('staff') ? { staffId: say('staff'), date: dayOf(say('date')) ?? null } : undefined,
  };
  const asked = keys.filter((key) => known[key] !== undefined).map((key) => [key, frozen(known[key])]);
  return Object.freeze({
    apiVersion: '1.0',
    slot,
    locale: say('locale') || locale,
    timeZone: me.host.zone,
    headingLevel: headingLevelOf(say('heading-level')),
    ...Object.fromEntries(asked),
  }) as HostContext;
}

/** Returns what a contribution still waits for; empty if it can be shown. */
export function missing(keys: readonly string[], context: HostContext): string[] {
  return NEEDED.filter((key) => keys.includes(key) && context[key] === undefined);
}

/** Tells whether two contexts say the same. */
export function sameContext(one: HostContext, other: HostContext): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A user of one department need not be told which. */
function departmentOf(say: SlotFacts, me: Me): { id: string; name: string } | undefined {
  const only = me.departments.length === 1 ? me.departments[0] : undefined;
  const id = say('department') || only?.id;
  if (!id) return undefined;
  return { id, name: say('department-name') || (me.departments.find((each) => each.id === id)?.name ?? id) };
}

function rosterOf(say: SlotFacts): { from: string; until: string } | undefined {
  const from = dayOf(say('from'));
  const until = dayOf(say('until'));
  return from && until && from < until ? { from, until } : undefined;
}

function dayOf(text: string | undefined): string | undefined {
  return text && DAY.test(text) ? text : undefined;
}

function headingLevelOf(text: string | undefined): number {
  const level = Number(text);
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}

function frozen(value: unknown): unknown {
  return typeof value === 'object' ? Object.freeze({ ...value }) : value;
}
