import { html, nothing, type TemplateResult } from 'lit';
import { wordsOf } from './words';

const say = await wordsOf('gap');

/** From so many people on, nobody finds a name by looking. */
const MANY = 20;

/** Tells whether somebody is meant: each word that was typed stands in the name, whatever the case and the accents. */
export function isMeant(name: string, typed: string): boolean {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(typed).split(/\s+/).every((word) => plain(name).includes(word));
}

/** Returns the field to find somebody by name, where there are many. */
export function findField(people: number, typed: string, find: (typed: string) => void): TemplateResult | typeof nothing {
  return people < MANY ? nothing : html`<div class="row no-print"><label for="find">${say('findPerson')}</label>
    <input id="find" type="search" autocomplete="off" .value=${typed} @input=${(event: Event) => find((event.target as HTMLInputElement).value)} /></div>`;
}

/** Returns what is to be said of several people and is the same for all of them, so that it is said once; empty if it differs. */
export function saidOfAll(notes: readonly string[]): string {
  const [first = ''] = notes;
  return notes.length > 1 && notes.every((note) => note === first) ? first : '';
}

/** Says each line once, with how often it came: `98 times: No fixed time`. */
export function counted(lines: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, often]) => (often > 1 ? say('times', { often, line }) : line));
}
