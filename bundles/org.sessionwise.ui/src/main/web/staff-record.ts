import { wordsOf } from './words';

const say = await wordsOf('staffRecord');

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

/** Several cells of one row may be refused. */
export function refusedRows({ refused }: SheetReport): number {
  return new Set(refused.map(({ line }) => line)).size;
}

/** Says in one or two sentences what became of a sheet. */
export function reportText(report: SheetReport, step: Step): string {
  const refused = refusedRows(report);
  const figures = { count: report.changed, unchanged: report.unchanged, refused };
  if (step === 'CHECK') return say('checkOnly', figures);
  if (report.kept) return say('kept', figures);
  return report.changed === 0 && refused === 0 ? say('nothingToKeep') : say('notKept', { count: refused });
}

/** Tells what may follow a check. */
export function nextSteps(report: SheetReport): Step[] {
  if (report.changed === 0) return [];
  return report.refused.length === 0 ? ['ALL_OR_NOTHING'] : ['GOOD_ROWS'];
}
