import type { Place } from './page-links';

/** What the server tells of the first run; see its OpenAPI document. */
export type SetupState = 'done' | 'toDo' | 'attention' | 'notKnown';

export interface SetupItem {
  readonly id: string;
  readonly state: SetupState;
  readonly says: string;
  readonly place?: Place;
}

export interface Connection {
  readonly id: string;
  readonly kind: 'host' | 'source' | 'database' | 'identity';
  readonly title: string;
  /** What its last test found; missing if it was not tested since the start. */
  readonly state?: 'good' | 'failing';
  readonly testedAt?: string;
  readonly millis?: number;
  readonly says?: string;
}

export interface Tested {
  readonly ok: boolean;
  readonly millis: number;
  readonly says: string;
}

/** How far the first run is. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  /** What to look at next, in the order in which things are to be done. */
  readonly next: SetupItem | undefined;
}

export function progressOf(items: readonly SetupItem[]): Progress {
  const next = items.find(({ state }) => state === 'attention' || state === 'toDo');
  return { done: items.filter(({ state }) => state === 'done').length, all: items.length, next };
}
