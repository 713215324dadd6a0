import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Sorting, type SortKey } from './sorting';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => unknown;
  /** Without it, rows are not sorted by this column. */
  readonly by?: (row: Row) => SortKey;
  readonly number?: boolean;
}

type Columns<Row> = Readonly<Record<string, Column<Row>>>;

/** A table of rows that is sorted by its heads and becomes cards where there is no room. Its first column names the row. */
export class RowTable<Row> {
  private readonly order: Sorting<Row>;

  constructor(host: ReactiveControllerHost & { readonly context?: { readonly locale: string } }, private readonly columns: Columns<Row>) {
    const sorted = Object.entries(columns).flatMap(([name, { by }]) => (by ? [[name, by] as const] : []));
    this.order = new Sorting<Row>(host, Object.fromEntries(sorted));
  }

  /** Returns the table, or nothing without rows; `id` of a row names it for links and tests, `under` is told below it. */
  of(label: string, rows: readonly Row[], { id, under }: { id?: (row: Row) => string; under?: (row: Row) => unknown } = {}): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    const columns = Object.entries(this.columns);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table class="stacked sortable" role="table"><caption class="unseen">${label}</caption>
      <thead role="rowgroup"><tr role="row">${columns.map(([name, column]) => this.head(name, column))}</tr></thead>
      <tbody role="rowgroup">${this.order.rows(rows).map((row) => {
        const below = under?.(row) ?? nothing;
        return html`<tr role="row" data-row=${id?.(row) ?? nothing}>${columns.map(([, column], at) => cell(column, row, at === 0))}</tr>
          ${below === nothing ? nothing : html`<tr role="row"><td role="cell" class="detail" colspan=${columns.length}>${below}</td></tr>`}`;
      })}</tbody></table></div>`;
  }

  private head(name: string, { title, by, number }: Column<Row>): TemplateResult {
    const classes = number ? 'number' : '';
    return by ? this.order.head(name, title, classes) : html`<th role="columnheader" scope="col" class=${classes}>${title}</th>`;
  }
}

function cell<Row>({ title, cell, number }: Column<Row>, row: Row, first: boolean): TemplateResult {
  if (first) return html`<th role="rowheader" scope="row"><strong>${cell(row)}</strong></th>`;
  return html`<td role="cell" class=${number ? 'number' : ''} data-label=${title}><div>${cell(row)}</div></td>`;
}
