import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define';
import { look } from './look';
import { Sorting } from './sorting';
import { wordsOf } from './words';

const say = await wordsOf('chart');

/** The table that says what a chart draws; in the order of time, until somebody asks for another one. */
export class ChartTable extends LitElement {
  static override styles = [look, css`.scroll { max-height: 24em; } @media print { .scroll { max-height: none; } }`];

  static override properties = {
    name: { attribute: false },
    /** What the places are. */
    first: { attribute: false },
    names: { attribute: false },
    /** Each place with the words of each series. */
    rows: { attribute: false },
    /** The number of each series at each place, to sort by. */
    values: { attribute: false },
  };

  declare name: string;
  declare first: string;
  declare names: readonly string[];
  declare rows: readonly (readonly string[])[];
  declare values: readonly (readonly (number | undefined)[])[];

  private readonly order = new Sorting<number>(this, new Proxy<Record<string, (at: number) => number | undefined>>({}, {
    get: (_, column: string) => (at: number) => (column === 'place' ? at : this.values[Number(column)]?.[at]),
  }));

  override render(): TemplateResult {
    const { name, rows } = this;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('asTable', { title: name })}><table class="sortable"><caption class="unseen">${name}</caption>
      <thead><tr>${this.order.head('place', this.first)}${this.names.map((each, at) => this.order.head(String(at), each, 'number'))}</tr></thead>
      <tbody>${this.order.rows(rows.map((_, at) => at)).map((at) => html`<tr><th scope="row">${rows[at]![0]}</th>${rows[at]!.slice(1).map((words) => html`<td class="number">${words}</td>`)}</tr>`)}</tbody></table></div>`;
  }
}

define('sessionwise-chart-table-v1', ChartTable);
