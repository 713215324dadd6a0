import { ServerProblem } from './server';

const REFUSED = 422;

/** Figures of one person that a suggestion would change; exact texts. */
export interface EffectSide {
  readonly planned: string;
  readonly rosterGap: string;
}

export interface Effect {
  readonly staffId: string;
  readonly name: string;
  readonly before: EffectSide;
  readonly after: EffectSide;
}

export type SuggestionKind = 'ownSession' | 'move' | 'colleague';

export interface Suggestion {
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly staffId: string;
  readonly name: string;
  readonly team?: string;
  readonly grade?: string;
  readonly duty: string;
  readonly dutyName?: string;
  readonly start: string;
  readonly end: string;
  /** What is done, as an order. */
  readonly words: string;
  readonly reasons: readonly string[];
  readonly effects: readonly Effect[];
}

/** What the server offers for one planned session that is lost. */
export interface Offer {
  readonly gap: { readonly staffId: string; readonly name: string; readonly date: string; readonly activity: string; readonly activityName: string };
  /** The weeks whose figures are told. */
  readonly weeks: { readonly from: string; readonly until: string };
  readonly mayApply: boolean;
  /** False where the host takes no writing: then people carry out by hand what they choose. */
  readonly hostWrites: boolean;
  readonly note?: string;
  readonly suggestions: readonly Suggestion[];
  readonly passedOver: readonly { readonly reason: string; readonly people: number }[];
}

export interface Applied {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly words: string;
  readonly staffId: string;
  readonly name: string;
  readonly date: string;
  readonly undone?: unknown;
}

/** Told when a suggestion was carried out; bubbles to the panel around it. */
export const APPLIED = 'sessionwise-applied';

export interface AppliedNews {
  readonly id: string;
  readonly words: string;
}

/** Where the server says itself why it offers nothing, nobody was sought. */
export function isNobodyFound({ suggestions, note }: Pick<Offer, 'suggestions' | 'note'>): boolean {
  return suggestions.length === 0 && !note;
}

/** Tells whether a host may have refused for want of a reason: it says so only in words of its own. */
export function asksWhy(error: unknown, reason: string | undefined): error is ServerProblem {
  return !reason && error instanceof ServerProblem && error.problem.status === REFUSED && error.is('host-refused');
}
