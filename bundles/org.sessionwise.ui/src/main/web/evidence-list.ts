import { html, nothing, type TemplateResult } from 'lit';
import { scopeName, type Scope } from './attainment';
import { chosen, closes, ending, keyOf, NO_FILTERS, standardsOf, type Catalogue, type Entry, type Filters } from './evidence';
import { shownLast } from './evidence-draft';
import { criteriaMap, entryTitle, standingTag } from './evidence-entry';
import { valueOf } from './evidence-field';
import { ASKED, kindName } from './evidence-kinds';
import type { SortKey } from './sorting';
import { wordsOf } from './words';

const say = await wordsOf('evidence');

export type EntryColumn = 'what' | 'whose' | 'criteria' | 'on' | 'state';

/** What the register is sorted by. */
export const ENTRY_ORDER: Readonly<Record<EntryColumn, (entry: Entry) => SortKey>> = {
  what: ({ title }) => title,
  whose: ({ scope }) => scopeName(scope),
  criteria: ({ criteria }) => criteria[0],
  on: ({ on }) => on,
  state: ({ until, withdrawn }) => (withdrawn ? undefined : until),
};

export interface Listing {
  head(column: EntryColumn, text: string): TemplateResult;
  readonly entries: readonly Entry[];
  readonly places: readonly Scope[];
  readonly catalogue: Catalogue;
  readonly filters: Filters;
  readonly opened: string;
  /** What stands below an opened entry. */
  readonly detail: TemplateResult | typeof nothing;
  day(iso: string): string;
  filter(filters: Filters): void;
  toggle(entry: Entry): void;
}

/** What ends soon or has ended comes before all else: it takes levels away. */
export function endingBox({ entries, day, toggle }: Listing): TemplateResult | typeof nothing {
  const soon = ending(entries);
  if (soon.length === 0) return nothing;
  return html`<div class="box warn"><p><strong>${say('endingSoon', { count: soon.length })}</strong></p>
    <ul class="soon">${soon.map((entry) => html`<li><button class="plain" @click=${() => toggle(entry)}>${entry.title}</button>
      <span class="under">${say(entry.ends === 'ended' ? 'heldUntil' : 'holdsUntil', { whose: scopeName(entry.scope), day: day(shownLast(entry)) })}</span></li>`)}</ul></div>`;
}

export function filterRow({ entries, places, catalogue, filters, filter }: Listing): TemplateResult {
  const used = new Set(entries.flatMap(({ criteria }) => criteria));
  const scopes = new Map([...places, ...entries.map(({ scope }) => scope)].map((scope) => [keyOf(scope), scope]));
  const set = (part: Partial<Filters>): void => filter({ ...filters, ...part });
  const active = filters.scope || filters.criterion || filters.kind || filters.ending;
  return html`<div class="fields filters no-print" role="group" aria-label=${say('showOnly')}>
    <div><label for="by-scope">${say('whose')}</label><select id="by-scope" @change=${(event: Event) => set({ scope: valueOf(event) })}><option value="" ?selected=${!filters.scope}>${say('everybodys')}</option>
      ${[...scopes].map(([key, scope]) => html`<option value=${key} ?selected=${key === filters.scope}>${scopeName(scope)}</option>`)}</select></div>
    <div><label for="by-criterion">${say('criterion')}</label><select id="by-criterion" @change=${(event: Event) => set({ criterion: valueOf(event) })}><option value="" ?selected=${!filters.criterion}>${say('all')}</option>
      ${standardsOf(catalogue).map(({ number, title, criteria }) => {
        const there = criteria.filter(({ id }) => used.has(id) || id === filters.criterion);
        return there.length === 0 ? nothing : html`<optgroup label=${`${number} ${title}`}>${there.map(({ id, wording }) => html`<option value=${id} ?selected=${id === filters.criterion}>${id} ${wording}</option>`)}</optgroup>`;
      })}</select></div>
    <div><label for="by-kind">${say('kind')}</label><select id="by-kind" @change=${(event: Event) => set({ kind: valueOf(event) })}><option value="" ?selected=${!filters.kind}>${say('all')}</option>
      ${[...(Object.keys(ASKED) as (keyof typeof ASKED)[]), 'sample' as const].map((kind) => html`<option value=${kind} ?selected=${kind === filters.kind}>${kindName(kind)}</option>`)}</select></div>
    <div><label><input type="checkbox" .checked=${filters.ending} @change=${(event: Event) => set({ ending: (event.target as HTMLInputElement).checked })} /> ${say('endingOrEnded')}</label></div>
    ${active ? html`<div><button class="plain" @click=${() => filter(NO_FILTERS)}>${say('showAll')}</button></div>` : nothing}</div>`;
}

export function entriesTable(listing: Listing): TemplateResult {
  const { entries, filters, opened, day, toggle, head } = listing;
  const shown = chosen(entries, filters);
  const criteria = criteriaMap(listing.catalogue);
  if (entries.length === 0) return html`<div class="box"><p>${say('nothingYet')}</p></div>`;
  return html`<p class="small muted" role="status">${shown.length === entries.length ? say('entries', { count: entries.length }) : say('entriesOf', { count: entries.length, shown: shown.length })}</p>
    ${shown.length === 0 ? html`<p>${say('noneAsAsked')} <button class="plain" @click=${() => listing.filter(NO_FILTERS)}>${say('showAll')}</button></p>` : html`
    <div class="scroll" tabindex="0" role="region" aria-label=${say('register')}><table class="stacked sortable" role="table"><caption class="unseen">${say('caption')}</caption>
      <thead role="rowgroup"><tr role="row">${head('what', say('whatColumn'))}${head('whose', say('whose'))}${head('criteria', say('forColumn'))}
        ${head('on', say('onColumn'))}${head('state', say('state'))}<th role="columnheader" scope="col" class="no-print"><span class="unseen">${say('open')}</span></th></tr></thead>
      <tbody role="rowgroup">${shown.map((entry) => html`<tr role="row" data-entry=${entry.id}><th role="rowheader" scope="row">${entryTitle(entry)}</th>
        <td role="cell" data-label=${say('whose')}><div>${scopeName(entry.scope)}</div></td><td role="cell" data-label=${say('forColumn')}><div>${entry.criteria.join(', ') || '-'}</div></td>
        <td role="cell" data-label=${say('onColumn')}><div>${day(entry.on)}${shownLast(entry) ? html`<span class="under">${say(closes(entry) ? 'endedOn' : 'until', { day: day(shownLast(entry)) })}</span>` : nothing}</div></td>
        <td role="cell" data-label=${say('state')}><div>${standingTag(entry, criteria)}${entry.file ? html`<span class="under">${say('withFile')}</span>` : nothing}</div></td>
        <td role="cell" class="no-print"><button class="plain" id=${`open-${entry.id}`} aria-expanded=${entry.id === opened} @click=${() => toggle(entry)}>${say(entry.id === opened ? 'close' : 'open')}<span class="unseen"> ${entry.title}, ${day(entry.on)}</span></button></td></tr>
        ${entry.id === opened ? html`<tr role="row"><td role="cell" class="detail" colspan="6">${listing.detail}</td></tr>` : nothing}`)}</tbody></table></div>`}`;
}
