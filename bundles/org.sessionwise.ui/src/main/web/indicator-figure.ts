import { html, nothing, type TemplateResult } from 'lit';
import { defined, type Term } from './definition';
import { drawn, isReached, missingShort, missingText, ofWhat, shareText, valueText, type Indicator, type IndicatorName, type IndicatorSheet, type IndicatorTrend } from './indicator';
import { lineChart, shortDay } from './line-chart';
import { wordsOf } from './words';

const say = await wordsOf('indicators');

const TERMS: Readonly<Record<IndicatorName, Term>> = {
  level: 'level', activePlans: 'activePlan', dccShare: 'dccShare', variance: 'sessionVariance', varianceDcc: 'sessionVariance', varianceRostered: 'sessionVariance',
};

/** What an indicator means, one press away. */
export function indicatorDefinition(indicator: IndicatorName): TemplateResult {
  return defined(TERMS[indicator]);
}

/** The figure of the scope itself, of what it is, and what is aimed for. */
export function indicatorFigure({ indicator, unit, aim, lines }: Indicator, { smallestGroup }: IndicatorSheet): TemplateResult {
  const line = lines[0];
  if (!line) return html`<p>${say('notKnown')}</p>`;
  const value = valueText(indicator, line);
  const reached = aim ? isReached(line, aim.moreThanPercent) : undefined;
  return html`<p>${value ? html`<span class="figure-of">${value}</span> <span>${ofWhat(indicator, unit, line)}</span>` : html`<span class="tag unassessed">${missingText(line.missing, smallestGroup)}</span>${line.missing === 'suppressed' ? defined('suppressed') : nothing}`}</p>
    ${aim ? html`<p>${say('aimText', { percent: aim.moreThanPercent })} ${reached === undefined ? nothing : html`<span class="tag ${reached ? 'tone-good' : 'tone-warn'}">${say(reached ? 'reached' : 'notReached')}</span>`}</p>` : nothing}
    ${line.completeness === undefined ? nothing : html`<p class="small">${say('completeness', { share: shareText(line.completeness) })}</p>`}
    ${line.remark ? html`<p class="small muted">${line.remark}</p>` : nothing}`;
}

/** How it went over the past months; a month of which nothing is known is a gap. */
export function indicatorChart({ indicator, title, aim }: Indicator, { months }: IndicatorTrend, locale?: string): TemplateResult | typeof nothing {
  const figures = months.map(({ values }) => values[indicator]);
  if (figures.every((figure) => figure === undefined)) return nothing;
  const values = figures.map(drawn);
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return html`<p class="small muted">${say('noMonth')}</p>`;
  const isLevel = indicator === 'level';
  const edge = Math.max(10, Math.ceil(Math.max(0, ...known.map(Math.abs)) / 10) * 10);
  const [from, to] = isLevel ? [0, 4] : indicator.startsWith('variance') ? [-edge, edge] : [0, 100];
  return lineChart({
    title: say('chartTitle', { title }), places: months.map(({ day }) => shortDay(day, locale)), from, to, grid: isLevel ? [0, 1, 2, 3, 4] : [from, (from + to) / 2, to], unit: isLevel ? '' : ' %',
    lines: [{ name: title, mark: 'first', values, words: figures.map((figure) => (figure && valueText(indicator, figure)) ?? missingShort(figure?.missing)) }],
    later: months.map(({ reconstructed }) => reconstructed === true),
    aim: aim ? { at: aim.moreThanPercent, words: say('aimLine', { percent: aim.moreThanPercent }) } : undefined,
  });
}
