import { html, nothing, type TemplateResult } from 'lit';
import { scopeName } from './attainment';
import type { Saying } from './attainment-words';
import { breakdown, drawn, isReached, missingShort, missingText, ofWhat, shareText, valueText, type Figure, type Indicator, type IndicatorName, type IndicatorSheet, type IndicatorTrend } from './indicator';
import { lineChart, shortDay } from './line-chart';
import { spanText } from './spans';

/** One indicator: the figure of the scope, of what it is, what is aimed for, its parts, and how it came about. */
export function indicatorView(indicator: Indicator, sheet: IndicatorSheet, trend: IndicatorTrend | undefined, say: Saying): TemplateResult {
  const { title, reading, due } = indicator;
  const deeper = reading === 'local' ? 2 : 1;
  return html`<section class="indicator ${reading}" aria-labelledby="title-${indicator.indicator}"><div class="subtitle" role="heading" aria-level=${say.level(deeper)} id="title-${indicator.indicator}">${title}</div>
    <p><span class="tag ${reading === 'text' ? 'tone-info' : 'tone-warn'}">${reading === 'text' ? 'As the text says' : 'Local reading'}</span>
      <span class="small muted">Due at least ${due}. ${isOfSessions(indicator.indicator) ? `Sessions of ${spanText(sheet.period)}.` : `On ${say.day(sheet.day)}.`}</span></p>
    <div class="beside"><div>${own(indicator, sheet)}</div>${trend ? chart(indicator, trend) : nothing}</div> ${table(indicator, sheet)}</section>`;
}

function isOfSessions(name: IndicatorName): boolean {
  return name === 'dccShare' || name.startsWith('variance');
}

function own({ indicator, unit, aim, lines }: Indicator, { smallestGroup }: IndicatorSheet): TemplateResult {
  const line = lines[0];
  if (!line) return html`<p>Not known.</p>`;
  const value = valueText(indicator, line);
  const reached = aim ? isReached(line, aim.moreThanPercent) : undefined;
  return html`<p>${value ? html`<span class="figure-of">${value}</span> <span>${ofWhat(indicator, unit, line)}</span>` : html`<span class="tag unassessed">${missingText(line.missing, smallestGroup)}</span>`}</p>
    ${aim ? html`<p>The text aims for more than ${aim.moreThanPercent} %. ${reached === undefined ? nothing : html`<span class="tag ${reached ? 'tone-good' : 'tone-warn'}">${reached ? 'Reached' : 'Not reached'}</span>`}</p>` : nothing}
    ${line.completeness === undefined ? nothing : html`<p class="small">Known: ${shareText(line.completeness)} of what it needs.</p>`}
    ${line.remark ? html`<p class="small muted">${line.remark}</p>` : nothing}`;
}

function table({ indicator, unit, title, lines, reading }: Indicator, { smallestGroup }: IndicatorSheet): TemplateResult | typeof nothing {
  const { groups, rows } = breakdown(lines);
  if (rows.length === 1 && groups.length === 0) return nothing;
  const columns = ['', ...groups];
  const cell = (line: Figure | undefined): TemplateResult => {
    if (!line) return html`<span class="muted">nobody</span>`;
    const value = valueText(indicator, line);
    return value ? html`${value}<span class="under">${ofWhat(indicator, unit, line)}</span>` : html`<span class="muted" title=${missingText(line.missing, smallestGroup)}>${missingShort(line.missing)}</span>`;
  };
  return html`<details ?open=${reading === 'text'}><summary>By place and workforce group<span class="unseen">: ${title}</span></summary><div class="scroll" tabindex="0" role="region" aria-label="${title} by place and workforce group"><table class="stacked" role="table">
    <caption class="unseen">${title} by place and workforce group</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Place</th>${columns.map((group) => html`<th role="columnheader" scope="col">${group || 'Everybody'}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(({ place, cells }) => html`<tr role="row"><th role="rowheader" scope="row"><strong>${scopeName(place)}</strong></th>
      ${columns.map((group) => html`<td role="cell" data-label=${group || 'Everybody'}><div>${cell(cells.get(group))}</div></td>`)}</tr>`)}</tbody></table></div></details>`;
}

function chart({ indicator, title, aim }: Indicator, { months }: IndicatorTrend): TemplateResult | typeof nothing {
  const figures = months.map(({ values }) => values[indicator]);
  if (figures.every((figure) => figure === undefined)) return nothing;
  const values = figures.map(drawn);
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return html`<p class="small muted">No month of the past year has a figure.</p>`;
  const isLevel = indicator === 'level';
  const edge = Math.max(10, Math.ceil(Math.max(0, ...known.map(Math.abs)) / 10) * 10);
  const [from, to] = isLevel ? [0, 4] : indicator.startsWith('variance') ? [-edge, edge] : [0, 100];
  return lineChart({
    title: `${title} over time`, places: months.map(({ day }) => shortDay(day)), from, to, grid: isLevel ? [0, 1, 2, 3, 4] : [from, (from + to) / 2, to], unit: isLevel ? '' : ' %',
    lines: [{ name: title, mark: 'first', values, words: figures.map((figure) => (figure && valueText(indicator, figure)) ?? missingShort(figure?.missing)) }],
    later: months.map(({ reconstructed }) => reconstructed === true),
    aim: aim ? { at: aim.moreThanPercent, words: `Aim: more than ${aim.moreThanPercent} %` } : undefined,
  });
}
