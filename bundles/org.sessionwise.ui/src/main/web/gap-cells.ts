import { html, type TemplateResult } from 'lit';
import { gap, inUnit, isUnknown, show, type Tally, type Unit } from './figures';
import { wordsOf } from './words';

const say = await wordsOf('gap');

/** Planned, roster gap and delivery gap of a row. Somebody out of scope has figures, but no gap of the trust's. */
export function gapCells(figures: { readonly rostered: Tally; readonly delivered: Tally }, unit: Unit, inScope: boolean): TemplateResult {
  return html`<td class="number">${show(inUnit(figures.rostered.planned, unit))}</td>
    <td class="number">${gapTag(figures.rostered, unit, inScope, say('notOnRoster'))}</td>
    <td class="number">${gapTag(figures.delivered, unit, inScope, say('notDelivered'))}</td>`;
}

/** What cannot be told comes last, whichever way round. */
export function sortedGap(tally: Tally, unit: Unit): ReturnType<typeof gap> | undefined {
  return tally.planned.occurrences === 0 || isUnknown(tally) ? undefined : gap(tally, unit);
}

/** Told without alarm of somebody out of scope. */
function gapTag(tally: Tally, unit: Unit, inScope: boolean, words: string): TemplateResult {
  if (tally.planned.occurrences === 0) return html`<span class="muted" title=${say('nothingPlanned')}>–</span>`;
  if (isUnknown(tally)) return html`<span class="tag tone-unknown">?<span class="unseen"> ${say('notKnownYet')}</span></span>`;
  const value = gap(tally, unit);
  if (value.sign <= 0) return html`<span class="tag tone-good">0<span class="unseen"> ${words}</span></span>`;
  return html`<span class="tag ${inScope ? 'tone-bad' : 'tone-unknown'}">−${show(value)}<span class="unseen"> ${words}</span></span>`;
}
