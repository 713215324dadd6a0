/** What the server tells of who sees whom; see its OpenAPI document. */
export interface AccessUser {
  readonly id: string;
  readonly name?: string;
  readonly permissions: readonly string[];
  readonly scope: { readonly departments: readonly string[]; readonly teams: readonly string[]; readonly people: number };
  /** How many people, however they come into sight. */
  readonly sees: number;
}

export interface SeenBy {
  readonly id: string;
  readonly name?: string;
  readonly through: 'department' | 'team' | 'person';
}

export interface AccessReport {
  /** Whether the host tells of its users at all. */
  readonly known: boolean;
  readonly note?: string;
  readonly users: readonly AccessUser[];
  readonly staff?: { readonly staffId: string; readonly name: string; readonly seenBy: readonly SeenBy[] };
}

export interface AskedAccess {
  readonly department: string;
  readonly staff: string;
}

/** Returns the address of the report, or of its file. */
export function reportAt(report: '/access-report' | '/access-report.csv', { department, staff }: AskedAccess): string {
  const asked = new URLSearchParams([...(department ? [['department', department]] : []), ...(staff ? [['staff', staff]] : [])]).toString();
  return asked ? `${report}?${asked}` : report;
}

export function nameOf({ id, name }: { readonly id: string; readonly name?: string }): string {
  return name ?? id;
}
