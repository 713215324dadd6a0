import { css } from 'lit';

/**
 * Tables whose rows become cards where there is no room: each cell then says its own column (`data-label`). Their parts carry roles, as
 * a table that is no longer laid out as one would otherwise be none to a screen reader.
 */
export const stacked = css`
  summary { cursor: pointer; color: var(--link); min-height: 24px; width: fit-content; max-width: 100%; }
  .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11.5em, 100%), 1fr)); gap: 0.75em 1em; align-items: end; margin: 0.5em 0 1em; }
  .fields .wide { grid-column: 1 / -1; }
  .fields :is(input:not([type='checkbox']), select, textarea) { display: block; width: 100%; }
  textarea { font: inherit; color: var(--text); background: var(--surface); border: 2px solid var(--muted); padding: 0.25em 0.375em; }
  textarea:focus-visible { outline: 3px solid var(--focus); box-shadow: inset 0 0 0 2px var(--focus-text); }
  fieldset { border: 1px solid var(--line); margin: 0.75em 0; padding: 0.5em 1em 1em; min-width: 0; }
  legend { font-weight: 700; padding: 0 0.25em; }
  .figure { width: 100%; text-align: right; text-decoration: none; }
  .figure .main { color: var(--link); text-decoration: underline; }
  .figure:focus-visible :is(.main, .under) { color: var(--focus-text); }
  tbody th { font-weight: 400; }
  tfoot > tr > * { border-top: 2px solid var(--line); font-weight: 700; }
  tfoot .under { font-weight: 400; }
  td.detail { background: var(--raised); font-weight: 400; }
  .choices { grid-template-columns: repeat(auto-fill, minmax(min(11.5em, 47%), 1fr)); }
  @container (max-width: 48em) {
    .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .stacked.sortable thead { position: static; width: auto; height: auto; clip-path: none; display: block; }
    .stacked.sortable thead tr { display: flex; flex-wrap: wrap; gap: 0.5em 1em; padding: 0.5em; background: var(--raised); }
    .stacked.sortable thead th { display: block; border: 0; padding: 0; position: static; }
    .stacked.sortable thead th:not([aria-sort]) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .stacked.sortable thead th[aria-sort]:first-of-type::before { content: attr(data-sort-by) ': '; }
    .stacked caption { display: block; }
    .scroll { max-height: none; }
    .stacked, .stacked :is(tbody, tfoot, tr, th, td) { display: block; width: auto; }
    .stacked :is(tbody, tfoot) > tr > :is(th, td) { border: 0; padding: 0.25em 0.5em; white-space: normal; }
    .stacked tbody > tr, .stacked tfoot > tr { border-bottom: 1px solid var(--line); padding: 0.5em 0; }
    .stacked td[data-label] { display: grid; grid-template-columns: 8em 1fr; gap: 0.5em; text-align: left; }
    .stacked td[data-label] > * { min-width: 0; }
    .stacked td[data-label]::before { content: attr(data-label); color: var(--muted); font-size: 0.875em; }
    .stacked .figure { text-align: left; }
    .stacked .tag { justify-self: start; }
  }
  @media print {
    .stacked :is(th, td) { padding: 2pt 4pt; }
    .figure .main { color: #000; text-decoration: none; }
    summary { display: none; }
    details:not([open]) { display: none; }
  }
`;
