import type { Scope } from './attainment';
import { valueText, type IndicatorName } from './indicator';
import { wordsOf } from './words';

const say = await wordsOf('packs');

/** What the server tells of frozen packs; see its OpenAPI document. */
export interface Pack {
  readonly id: string;
  readonly scope: Scope;
  readonly day: string;
  readonly by: string;
  readonly asAt: string;
  /** SHA-256 over its files. */
  readonly digest: string;
  readonly reports: readonly Report[];
  readonly restated?: readonly Restated[];
}

export interface Report {
  readonly to: 'board' | 'department';
  readonly on: string;
  readonly minute?: string;
}

/** What a pack says, and what the same is now. */
export interface Restated {
  readonly indicator: IndicatorName;
  readonly scope: Scope;
  readonly then: string;
  readonly now: string;
}

export interface Packs {
  readonly mayWrite: boolean;
  readonly packs: readonly Pack[];
}

export const READERS: Readonly<Record<Report['to'], string>> = { board: say('board'), department: say('department') };

/** Returns whom a pack may be put before: a department its own. */
export function readersOf({ kind }: Pick<Scope, 'kind'>): Report['to'][] {
  return kind === 'trust' ? ['board'] : ['board', 'department'];
}

export const INDICATORS: Readonly<Record<IndicatorName, string>> = {
  level: say('level'), activePlans: say('activePlans'), dccShare: say('dccShare'), variance: say('variance'), varianceDcc: say('varianceDcc'), varianceRostered: say('varianceRostered'),
};

/** Says a figure that a pack tells, or told; what is no number stays as it is. */
export function figureText(indicator: IndicatorName, value: string): string {
  return /^-?[\d.]+$/.test(value) ? (valueText(indicator, { value }) ?? value) : value;
}

/** What somebody is writing of a report: texts as they are typed. */
export interface ReportDraft {
  to: Report['to'];
  on: string;
  minute: string;
}

/** Returns the body of a request. */
export function reportRequest({ to, on, minute }: ReportDraft): Record<string, string> {
  return { to, on, minute: minute.trim().replace(/\s+/g, ' ') };
}
