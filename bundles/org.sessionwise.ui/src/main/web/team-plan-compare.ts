import { html, nothing, type TemplateResult } from 'lit';
import { defined } from './definition';
import type { Amount, Difference, Source } from './team-plan';
import { sourceText } from './team-plan-view';
import { wordsOf } from './words';

const say = await wordsOf('teamPlan');

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

const MEASURES = { PA_A_WEEK: 'ofAWeek', HOURS_A_WEEK: 'ofAWeek', OUTPUT_PER_SESSION: 'ofASession' } as const;

function scroll(name: string, table: TemplateResult): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${name}>${table}</div>`;
}

/** What is suggested for how many: `60 for the first, 30 for each that follows`. */
export function stepsText(minutes: readonly number[]): string {
  const [first = 0, ...rest] = minutes;
  if (rest.length === 0) return say('forEach', { minutes: first });
  const each = rest.map((step, index) => say(index === rest.length - 1 ? 'forFollowing' : 'forNext', { minutes: step }));
  return [say('forFirst', { minutes: first }), ...each].join(', ');
}

type Day = (iso: string) => string;

export function tariffsView({ tariffs }: Tariffs, day: Day): TemplateResult {
  if (tariffs.length === 0) return html`<p>${say('noTariff')}</p>`;
  return html`${tariffs.map(({ from, rates, version, by }) => html`${scroll(say('tariffFrom', { day: day(from) }), html`<table><caption>${say('tariffFrom', { day: day(from) })}</caption>
    <thead><tr><th scope="col">${say('role')}</th><th scope="col">${say('spaMinutes')} ${defined('spaTariff')}</th><th scope="col">${say('sourceColumn')}</th></tr></thead>
    <tbody>${rates.map(({ role, minutes, source }) => html`<tr><th scope="row">${role}</th><td>${stepsText(minutes)}</td><td>${sourceText(source)}</td></tr>`)}</tbody></table>`)}
    <p class="small muted">${say('tariffVersion', { version, by })}</p>`)}`;
}

export function outsideView({ tariff, toleranceMinutes, toleranceSource, compared, outside }: Outside, day: Day): TemplateResult {
  if (!tariff) return html`<p>${say('noTariffCounts')}</p>`;
  const note = html`<p class="small muted">${say('tolerance', { day: day(tariff.from), count: toleranceMinutes, source: sourceText(toleranceSource) })}</p>`;
  if (outside.length === 0) return html`<p>${say('noneOfCompared', { count: compared })}</p>${note}`;
  return html`<p>${say('ofCompared', { count: compared, outside: outside.length })}</p>
    ${scroll(say('outside'), html`<table><caption class="unseen">${say('outsideCaption')}</caption>
      <thead><tr><th scope="col">${say('roleAndPerson')}</th><th scope="col" class="number">${say('tariff')}</th><th scope="col" class="number">${say('inThePlan')}</th><th scope="col">${say('byHowMuch')}</th></tr></thead>
      <tbody>${outside.map((one) => html`<tr><th scope="row">${one.count > 1 ? say('roleFor', { role: one.role, count: one.count }) : one.role}<span class="under">${one.held ? one.name : say('onlyOwnPlan', { name: one.name })}</span></th>
        <td class="number">${one.suggested}</td><td class="number">${one.planned.shown}</td>
        <td><span class="tag tone-${one.difference.side === 'BELOW' ? 'bad' : 'warn'}">${say(one.difference.side === 'BELOW' ? 'below' : 'above', { amount: one.difference.by.shown })}</span></td></tr>`)}</tbody></table>`)}${note}`;
}

export function comparisonsView({ smallest, smallestSource, outlierSource, comparisons }: Comparisons): TemplateResult {
  if (comparisons.length === 0) return html`<p>${say('nothingToCompare')}</p>`;
  return html`${comparisons.filter(isTelling).map((one) => scroll(titleOf(one), html`<table><caption>${titleOf(one)}</caption>
      <thead><tr><th scope="col">${say('where')}</th><th scope="col" class="number">${say('people')}</th><th scope="col" class="number">${say('least')}</th><th scope="col" class="number">${say('quartile')}</th><th scope="col" class="number">${say('median')}</th>
        <th scope="col" class="number">${say('quartile')}</th><th scope="col" class="number">${say('most')}</th><th scope="col">${say('farOff')}</th></tr></thead>
      <tbody>${spreadRow(say('department'), one.department)}${one.teams.map(({ name, spread }) => spreadRow(name, spread))}</tbody></table>`))}
    <p class="small muted">${say('tooFew', { count: smallest, source: sourceText(smallestSource) })}</p>
    <p class="small muted">${say('farOffMeans', { source: sourceText(outlierSource) })}</p>`;
}

/** A category that nobody's plan has is nothing to read. */
function isTelling({ department }: Comparison): boolean {
  return department.suppressed || department.most?.exact !== '0';
}

function titleOf({ contract, group, measure, of, unit }: Comparison): string {
  return say(MEASURES[measure], { of, unit, group, contract });
}

function spreadRow(name: string, spread: Spread): TemplateResult {
  if (spread.suppressed) return html`<tr><th scope="row">${name}</th><td colspan="7">${say('suppressed')}</td></tr>`;
  const { people, least, lowerQuartile, median, upperQuartile, most, outliers } = spread;
  return html`<tr><th scope="row">${name}</th><td class="number">${people}</td>${[least, lowerQuartile, median, upperQuartile, most].map((value) => html`<td class="number">${value?.shown}</td>`)}
    <td>${outliers.map((one) => `${one.name}: ${one.value.shown}`).join('; ')}</td></tr>`;
}
