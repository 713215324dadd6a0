import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Exact } from './exact';
import { wordsOf } from './words';

const say = await wordsOf('common');

/** What a row is sorted by; undefined comes last, whichever way round. */
export type SortKey = string | number | Exact | undefined;

type Direction = 'ascending' | 'descending';

function compare(one: SortKey, other: SortKey, texts: Intl.Collator): number {
  if (one instanceof Exact && other instanceof Exact) return one.compare(other);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return texts.compare(String(one), String(other));
}

/** Returns rows by a key; rows that are alike stay in the order in which they came. */
export function sorted<Row>(rows: readonly Row[], key: (row: Row) => SortKey, direction: Direction, locale: string): Row[] {
  const texts = new Intl.Collator(locale, { numeric: true });
  const way = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return way * compare(a, b, texts);
  });
}

/**
 * The order of a table's rows, which a press on a column's head changes: by that column, and the other way round when it is pressed again. As
 * long as nobody pressed one, rows stay as they came. The table carries the class `sortable`.
 */
export class Sorting<Row, Column extends string = string> implements ReactiveController {
  private column: Column | undefined;
  private direction: Direction = 'ascending';

  constructor(
    private readonly host: ReactiveControllerHost & { readonly context?: { readonly locale: string } },
    private readonly keys: Readonly<Record<Column, (row: Row) => SortKey>>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  rows(rows: readonly Row[]): readonly Row[] {
    if (this.column === undefined) return rows;
    return sorted(rows, this.keys[this.column], this.direction, this.host.context?.locale ?? 'en-GB');
  }

  /** Returns a column's head; `beside` stands after the button, such as the mark of a definition. */
  head(column: Column, text: unknown, classes = '', beside: unknown = ''): TemplateResult {
    const order = this.column === column ? this.direction : 'none';
    return html`<th role="columnheader" scope="col" class=${classes} aria-sort=${order} data-sort-by=${say('sortBy')}>
      <button class="sort" type="button" @click=${() => this.press(column)}>${text}<span class="way" aria-hidden="true"></span></button>${beside}</th>`;
  }

  private press(column: Column): void {
    this.direction = this.column === column && this.direction === 'ascending' ? 'descending' : 'ascending';
    this.column = column;
    this.host.requestUpdate();
  }
}
