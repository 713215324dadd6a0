import type { Days } from './spans';
import { signed, type Step } from './year';
import { wordsOf } from './words';

const say = await wordsOf('figures');

/** What was agreed as a number for the year, and how it goes; see the server's OpenAPI document. All counts are of occurrences. */
export interface AnnualisedLine {
  readonly plan: string;
  readonly version: number;
  readonly activity: string;
  readonly name: string;
  readonly category: string;
  readonly planYear: Days;
  readonly agreed: string;
  readonly done: number;
  readonly booked: number;
  readonly toGo: string;
  /** Of an average week that was worked; missing while no week is known. */
  readonly runRate?: string;
  readonly forecast: string;
  /** Days; missing where the host does not tell leave. */
  readonly leaveTaken?: string;
  readonly leaveToCome?: string;
  /** Missing if nothing is left, or if it fits no more. */
  readonly lastFit?: string;
  readonly why: readonly Step[];
}

export interface Annualised {
  readonly asAt: string;
  readonly on: string;
  readonly people: readonly { readonly staffId: string; readonly name: string; readonly lines: readonly AnnualisedLine[] }[];
}

/** Says how a commitment stands, in words and with a tone. */
export function standingOf({ agreed, forecast, toGo, lastFit }: AnnualisedLine, on: string): { readonly text: string; readonly tone: string } {
  if (signed(toGo).sign <= 0) return { text: say('done'), tone: 'good' };
  const short = signed(agreed).minus(signed(forecast));
  if (!lastFit || lastFit < on) return { text: say('noLongerFits'), tone: 'bad' };
  if (short.sign > 0) return { text: say('forecastShort', { short: short.show(1) }), tone: 'warn' };
  return { text: say('onCourse'), tone: 'good' };
}
