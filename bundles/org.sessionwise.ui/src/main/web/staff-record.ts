/** What the server tells of a sheet of the staff record; see its OpenAPI document. */
export interface SheetReport {
  readonly kept: boolean;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
}

export interface RefusedRow {
  readonly line: number;
  readonly staff: string;
  readonly column: string;
  readonly expected: string;
  readonly remedy: string;
}

export type Step = 'CHECK' | 'ALL_OR_NOTHING' | 'GOOD_ROWS';

function rows(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}

/** Several cells of one row may be refused. */
export function refusedRows({ refused }: SheetReport): number {
  return new Set(refused.map(({ line }) => line)).size;
}

/** Says in one or two sentences what became of a sheet. */
export function reportText(report: SheetReport, step: Step): string {
  const refused = refusedRows(report);
  const figures = `${rows(report.changed)} changed, ${report.unchanged} as kept already, ${refused} refused`;
  if (step === 'CHECK') return `Check only, nothing kept: ${figures}.`;
  if (report.kept) return `Kept: ${figures}.`;
  if (report.changed === 0 && refused === 0) return 'Nothing to keep: the sheet says what is kept already.';
  return `Nothing was kept: ${rows(refused)} refused. Mend ${refused === 1 ? 'it' : 'them'}, or keep the good rows.`;
}

/** Tells what may follow a check. */
export function nextSteps(report: SheetReport): Step[] {
  if (report.changed === 0) return [];
  return report.refused.length === 0 ? ['ALL_OR_NOTHING'] : ['GOOD_ROWS'];
}
