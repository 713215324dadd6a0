import type { Unit } from './figures';
import { wordsOf } from './words';

const say = await wordsOf('gap');

export const UNITS: readonly Unit[] = ['occurrences', 'sessions', 'hours', 'pa'];

/** Names a unit, to choose it. */
export function unitName(unit: Unit): string {
  return say(({ occurrences: 'occurrences', sessions: 'sessions', hours: 'hours', pa: 'pa' } as const)[unit]);
}

/** Says the unit after a number. */
export function unitWord(unit: Unit): string {
  return say(({ occurrences: 'ofOccurrences', sessions: 'ofSessions', hours: 'ofHours', pa: 'ofPa' } as const)[unit]);
}
