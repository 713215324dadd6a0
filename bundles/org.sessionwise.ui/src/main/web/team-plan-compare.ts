import { html, nothing, type TemplateResult } from 'lit';
import type { Amount, Difference, Source } from './team-plan';
import { sourceText } from './team-plan-view';

export interface Tariff {
  readonly from: string;
  readonly version: number;
  readonly by: string;
  readonly rates: readonly { readonly role: string; readonly minutes: readonly number[]; readonly source: Source }[];
}

export interface Tariffs {
  readonly mayWrite: boolean;
  readonly tariffs: readonly Tariff[];
}

export interface Outside {
  readonly tariff?: Tariff;
  readonly toleranceMinutes: number;
  readonly toleranceSource: Source;
  readonly compared: number;
  readonly outside: readonly {
    readonly staffId: string; readonly name: string; readonly role: string; readonly count: number; readonly held: boolean;
    readonly suggested: number; readonly planned: Amount; readonly difference: Difference;
  }[];
}

interface Spread {
  readonly suppressed: boolean;
  readonly people: number;
  readonly least?: Amount;
  readonly lowerQuartile?: Amount;
  readonly median?: Amount;
  readonly upperQuartile?: Amount;
  readonly most?: Amount;
  readonly outliers: readonly { readonly name: string; readonly value: Amount }[];
}

interface Comparison {
  readonly contract: string;
  readonly group: string;
  readonly measure: 'PA_A_WEEK' | 'HOURS_A_WEEK' | 'OUTPUT_PER_SESSION';
  readonly of: string;
  readonly unit: string;
  readonly department: Spread;
  readonly teams: readonly { readonly name: string; readonly spread: Spread }[];
}

export interface Comparisons {
  readonly smallest: number;
  readonly smallestSource: Source;
  readonly outlierSource: Source;
  readonly comparisons: readonly Comparison[];
}

const MEASURES = { PA_A_WEEK: 'a week', HOURS_A_WEEK: 'a week', OUTPUT_PER_SESSION: 'a session' } as const;

function scroll(name: string, table: TemplateResult): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${name}>${table}</div>`;
}

/** What is suggested for how many: `60 for the first, 30 for each that follows`. */
export function stepsText(minutes: readonly number[]): string {
  const [first = 0, ...rest] = minutes;
  if (rest.length === 0) return `${first} for each`;
  const each = rest.map((step, index) => `${step} for ${index === rest.length - 1 ? 'each that follows' : 'the next'}`);
  return `${first} for the first, ${each.join(', ')}`;
}

export function tariffsView({ tariffs }: Tariffs): TemplateResult {
  if (tariffs.length === 0) return html`<p>The trust has no tariff yet. An administrator can enter it: suggested minutes a week for each role, with where they come from.</p>`;
  return html`${tariffs.map(({ from, rates, version, by }) => html`${scroll(`Tariff from ${from}`, html`<table><caption>From ${from}</caption>
    <thead><tr><th scope="col">Role</th><th scope="col">SPA minutes a week</th><th scope="col">Source</th></tr></thead>
    <tbody>${rates.map(({ role, minutes, source }) => html`<tr><th scope="row">${role}</th><td>${stepsText(minutes)}</td><td>${sourceText(source)}</td></tr>`)}</tbody></table>`)}
    <p class="small muted">Version ${version}, by ${by}</p>`)}`;
}

export function outsideView({ tariff, toleranceMinutes, toleranceSource, compared, outside }: Outside): TemplateResult {
  if (!tariff) return html`<p>No tariff counts on this day, so nothing can be compared. An administrator can enter one below.</p>`;
  const note = html`<p class="small muted">Tariff from ${tariff.from}. Up to ${toleranceMinutes} minutes a week beside it are not told: ${sourceText(toleranceSource)}.</p>`;
  if (outside.length === 0) return html`<p>None of ${compared} compared.</p>${note}`;
  return html`<p>${outside.length} of ${compared} compared.</p>
    ${scroll('Outside the tariff', html`<table><caption class="unseen">Job plans outside the tariff, in minutes a week</caption>
      <thead><tr><th scope="col">Role and person</th><th scope="col" class="number">Tariff</th><th scope="col" class="number">In the plan</th><th scope="col">By how much</th></tr></thead>
      <tbody>${outside.map((one) => html`<tr><th scope="row">${one.role}${one.count > 1 ? ` for ${one.count}` : nothing}<span class="under">${one.name}${one.held ? nothing : '; only the own plan names it'}</span></th>
        <td class="number">${one.suggested}</td><td class="number">${one.planned.shown}</td>
        <td><span class="tag tone-${one.difference.side === 'BELOW' ? 'bad' : 'warn'}">${one.difference.by.shown} ${one.difference.side === 'BELOW' ? 'below' : 'above'}</span></td></tr>`)}</tbody></table>`)}${note}`;
}

export function comparisonsView({ smallest, smallestSource, outlierSource, comparisons }: Comparisons): TemplateResult {
  if (comparisons.length === 0) return html`<p>No job plan is in force on this day, so there is nothing to compare.</p>`;
  return html`${comparisons.filter(isTelling).map((one) => scroll(titleOf(one), html`<table><caption>${titleOf(one)}</caption>
      <thead><tr><th scope="col">Where</th><th scope="col" class="number">People</th><th scope="col" class="number">Least</th><th scope="col" class="number">Quartile</th><th scope="col" class="number">Median</th>
        <th scope="col" class="number">Quartile</th><th scope="col" class="number">Most</th><th scope="col">Far from the others</th></tr></thead>
      <tbody>${spreadRow('Department', one.department)}${one.teams.map(({ name, spread }) => spreadRow(name, spread))}</tbody></table>`))}
    <p class="small muted">Of fewer than ${smallest} people out of your sight nothing is told: ${sourceText(smallestSource)}.</p>
    <p class="small muted">Far from the others: ${sourceText(outlierSource)}.</p>`;
}

/** A category that nobody's plan has is nothing to read. */
function isTelling({ department }: Comparison): boolean {
  return department.suppressed || department.most?.exact !== '0';
}

function titleOf({ contract, group, measure, of, unit }: Comparison): string {
  return `${of}, ${unit} ${MEASURES[measure]}: ${group}, ${contract}`;
}

function spreadRow(name: string, spread: Spread): TemplateResult {
  if (spread.suppressed) return html`<tr><th scope="row">${name}</th><td colspan="7">Too few people to be told of</td></tr>`;
  const { people, least, lowerQuartile, median, upperQuartile, most, outliers } = spread;
  return html`<tr><th scope="row">${name}</th><td class="number">${people}</td>${[least, lowerQuartile, median, upperQuartile, most].map((value) => html`<td class="number">${value?.shown}</td>`)}
    <td>${outliers.map((one) => `${one.name}: ${one.value.shown}`).join('; ')}</td></tr>`;
}
