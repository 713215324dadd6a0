import type { Definition } from './definition';

/** Returns what is meant by words typed: each of them stands somewhere in the definition, whatever the case. */
export function found(all: readonly (readonly [string, Definition])[], typed: string): readonly (readonly [string, Definition])[] {
  const words = typed.toLowerCase().split(/\s+/);
  return all.filter(([, { term, meaning, source }]) => words.every((word) => `${term} ${meaning} ${source}`.toLowerCase().includes(word)));
}
