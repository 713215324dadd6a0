import { html, nothing, type TemplateResult } from 'lit';
import './indicator-parts';
import type { Saying } from './attainment-words';
import { defined } from './definition';
import { breakdown, type Indicator, type IndicatorName, type IndicatorSheet, type IndicatorTrend } from './indicator';
import { indicatorChart, indicatorDefinition, indicatorFigure } from './indicator-figure';
import { spanText } from './spans';
import { wordsOf } from './words';

const say = await wordsOf('indicators');

/** One indicator: the figure of the scope, of what it is, what is aimed for, its parts, and how it came about. */
export function indicatorView(indicator: Indicator, sheet: IndicatorSheet, trend: IndicatorTrend | undefined, saying: Saying): TemplateResult {
  const { title, reading } = indicator;
  const deeper = reading === 'local' ? 2 : 1;
  return html`<section class="indicator ${reading}" aria-labelledby="title-${indicator.indicator}"><div class="row"><div class="subtitle" role="heading" aria-level=${saying.level(deeper)} id="title-${indicator.indicator}">${title}</div>${indicatorDefinition(indicator.indicator)}</div>
    ${reckonedText(indicator, sheet, saying)}
    <div class="beside"><div>${indicatorFigure(indicator, sheet)}</div>${trend ? indicatorChart(indicator, trend) : nothing}</div> ${parts(indicator, sheet)}</section>`;
}

/** Whose reading it is, how often it is due, and of which days it is. */
export function reckonedText({ indicator, reading, due }: Indicator, { period, day }: IndicatorSheet, saying: Saying): TemplateResult {
  return html`<p><span class="tag ${reading === 'text' ? 'tone-info' : 'tone-warn'}">${say(reading === 'text' ? 'asText' : 'local')}</span>
    <span class="small muted">${say(due === 'monthly' ? 'dueMonthly' : 'dueQuarterly')} ${isOfSessions(indicator) ? say('sessionsOf', { days: spanText(period) }) : say('onDay', { day: saying.day(day) })}</span></p>`;
}

function isOfSessions(name: IndicatorName): boolean {
  return name === 'dccShare' || name.startsWith('variance');
}

function parts(indicator: Indicator, { smallestGroup }: IndicatorSheet): TemplateResult | typeof nothing {
  const { lines, reading, title } = indicator;
  const { groups, rows } = breakdown(lines);
  if (rows.length === 1 && groups.length === 0) return nothing;
  return html`<details ?open=${reading === 'text'}><summary>${say('byPlace')}<span class="unseen">: ${title}</span></summary>
    <sessionwise-indicator-parts-v1 .indicator=${indicator} .smallestGroup=${smallestGroup}></sessionwise-indicator-parts-v1>${lines.some(({ missing }) => missing === 'suppressed') ? html`<p class="small muted">${say('fewPeople')} ${defined('suppressed')}</p>` : nothing}</details>`;
}
