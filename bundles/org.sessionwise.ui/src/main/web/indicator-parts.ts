import { html, LitElement, type TemplateResult } from 'lit';
import { scopeName } from './attainment';
import { define } from './element';
import { breakdown, drawn, missingShort, missingText, ofWhat, valueText, type Breakdown, type Figure, type Indicator } from './indicator';
import { look } from './look';
import { Sorting } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('indicators');

type Row = Breakdown['rows'][number];

/** One indicator by place and workforce group. */
export class IndicatorParts extends LitElement {
  static override styles = [look, stacked];

  static override properties = { indicator: { attribute: false }, smallestGroup: { attribute: false } };

  declare indicator: Indicator;
  declare smallestGroup: number;

  /** Columns are places, everybody (the empty text) and groups as they come. */
  private readonly order = new Sorting<Row>(this, new Proxy<Record<string, (row: Row) => string | number | undefined>>({}, {
    get: (_, column: string) => ({ place, cells }: Row) => (column === 'place' ? scopeName(place) : drawn(cells.get(column.slice(1)))),
  }));

  override render(): TemplateResult {
    const { title, lines } = this.indicator;
    const { groups, rows } = breakdown(lines);
    const columns = ['', ...groups];
    const caption = say('partsCaption', { title });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table class="stacked sortable" role="table"><caption class="unseen">${caption}</caption>
      <thead role="rowgroup"><tr role="row">${this.order.head('place', say('place'))}${columns.map((group) => this.order.head(`:${group}`, group || say('everybody')))}</tr></thead>
      <tbody role="rowgroup">${this.order.rows(rows).map(({ place, cells }) => html`<tr role="row"><th role="rowheader" scope="row"><strong>${scopeName(place)}</strong></th>
        ${columns.map((group) => html`<td role="cell" data-label=${group || say('everybody')}><div>${this.cell(cells.get(group))}</div></td>`)}</tr>`)}</tbody></table></div>`;
  }

  private cell(line: Figure | undefined): TemplateResult {
    const { indicator, unit } = this.indicator;
    if (!line) return html`<span class="muted">${say('nobody')}</span>`;
    const value = valueText(indicator, line);
    return value ? html`${value}<span class="under">${ofWhat(indicator, unit, line)}</span>` : html`<span class="muted" title=${missingText(line.missing, this.smallestGroup)}>${missingShort(line.missing)}</span>`;
  }
}

define('sessionwise-indicator-parts-v1', IndicatorParts);
