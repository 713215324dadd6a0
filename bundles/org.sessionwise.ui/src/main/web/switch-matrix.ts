import { path, type Server } from './server';

/** What the server tells of switches; see its OpenAPI document. */
export const CAPABILITIES = ['ENTITLEMENT', 'RECONCILIATION', 'TEAM_PLAN', 'ATTAINMENT'] as const;

export type CapabilityName = (typeof CAPABILITIES)[number];

export interface Need {
  readonly capability: CapabilityName;
  readonly strength: 'needed' | 'better';
  readonly why: string;
}

export interface MatrixCapability {
  readonly capability: CapabilityName;
  readonly needs: readonly Need[];
}

/** Whether it is on, and for which professional groups; none named means all of them. */
export interface Switched {
  readonly on: boolean;
  readonly groups: readonly string[];
}

export interface Cell extends Switched {
  readonly capability: CapabilityName;
  /** Number of its last change; left out if there was none. */
  readonly change?: string;
  readonly changedAt?: string;
  readonly changedBy?: string;
}

export interface MatrixDepartment {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  readonly mayChange: boolean;
  readonly cells: readonly Cell[];
}

/** Departments that share people, by name; the people are those in sight. */
export interface Shared {
  readonly departments: readonly string[];
  readonly people: number;
  readonly names: readonly string[];
}

export interface Matrix {
  readonly groups: readonly string[];
  readonly capabilities: readonly MatrixCapability[];
  readonly departments: readonly MatrixDepartment[];
  /** People of more than one department, and of which. */
  readonly inTwo: { readonly people: number; readonly departments: readonly Shared[] };
  readonly denominator: string;
}

export interface SwitchChange {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly department: string;
  readonly departmentName: string;
  readonly capability: CapabilityName;
  readonly before: Switched;
  readonly after: Switched;
  readonly undone?: boolean;
  readonly mayUndo: boolean;
}

/** What a switch would do, before anybody presses it. */
export interface SwitchPreview {
  readonly people: number;
  readonly words: readonly string[];
  readonly contributions: readonly { readonly id: string; readonly title: string }[];
  readonly breaks: readonly { readonly capability: CapabilityName; readonly why: string }[];
  /** What is off there and would be missing. */
  readonly needs: readonly Need[];
}

/** Returns what goes or comes, by title; several parts may bear the same one. */
export function screensOf({ contributions }: SwitchPreview): string[] {
  return [...new Set(contributions.map(({ title }) => title))];
}

/** A cell that somebody opened, and how it is to be. */
export interface Wanted extends Switched {
  readonly department: MatrixDepartment;
  readonly cell: Cell;
}

/** Returns a cell as it is opened: the other way round, and for everybody. */
export function opened(department: MatrixDepartment, cell: Cell): Wanted {
  return { department, cell, on: !cell.on, groups: [] };
}

/** Returns it with a professional group more, or one fewer; with all of them none is named, with none of them it is off. */
export function withGroup(wanted: Wanted, group: string, on: boolean, all: readonly string[]): Wanted {
  const had = wanted.on && wanted.groups.length === 0 ? all : wanted.groups;
  const chosen = all.filter((each) => (each === group ? on : had.includes(each)));
  return { ...wanted, on: chosen.length > 0, groups: chosen.length === all.length ? [] : chosen };
}

/** Tells whether it would be as it is. */
export function isSame(one: Switched, other: Switched): boolean {
  return one.on === other.on && (!one.on || [...one.groups].sort().join('\n') === [...other.groups].sort().join('\n'));
}

/** Makes it so unless somebody changed the cell since it was opened; returns the number of the change, undefined if all was so already. */
export async function carryOut(server: Pick<Server, 'replaceOn'>, { department, cell, on, groups }: Wanted): Promise<string | undefined> {
  const seen = Number(cell.change ?? 0);
  const to = groups.length > 0 ? { groups } : {};
  const last = await server.replaceOn(path('departments', department.id, 'capabilities', cell.capability), on ? to : undefined, seen);
  return last === seen ? undefined : String(last);
}

/** Puts back what was before a change unless it was changed since; that is a change, too. */
export function takeBack(server: Pick<Server, 'post'>, change: string): Promise<SwitchChange> {
  return server.post<SwitchChange>(path('capabilities', 'changes', change, 'undo'), {});
}

/** Returns the cell of a capability; departments without one have it off. */
export function cellOf({ cells }: MatrixDepartment, capability: CapabilityName): Cell {
  return cells.find((cell) => cell.capability === capability) ?? { capability, on: false, groups: [] };
}
