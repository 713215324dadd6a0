import { html, nothing, type TemplateResult } from 'lit';
import type { Unit } from './figures';
import { groupsOf, type Key, type Reckoning } from './reckoned';
import { addressIn, path } from './server';
import { trend } from './trend';
import { planAddress } from './year';

/** What else there is of a person. */
export function personLinks(department: string, { kind, id, name }: Key): TemplateResult | typeof nothing {
  if (kind !== 'person') return nothing;
  return html`<span class="links no-print"><a href=${planAddress(department, id, location.pathname)}>Job plan<span class="unseen"> of ${name}</span></a>
    <a href=${addressIn(path('departments', department, 'people', id, 'sessions.ics'))} download>Calendar<span class="unseen"> of ${name}</span> (.ics)</a></span>`;
}

/** The trend of one key, where figures are told in steps. */
export function trendOf({ lines }: Reckoning, wanted: string, unit: Unit, draw: (id: string) => void): TemplateResult | typeof nothing {
  const groups = groupsOf(lines).filter((group) => group.lines.length > 1);
  if (groups.length === 0) return nothing;
  const drawn = groups.find(({ key }) => key.id === wanted) ?? groups[0]!;
  return html`${groups.length === 1 ? nothing : html`<div class="row no-print"><label for="drawn">Trend of</label><select id="drawn" @change=${(event: Event) => draw((event.target as HTMLSelectElement).value)}>
      ${groups.map(({ key }) => html`<option value=${key.id} ?selected=${key === drawn.key}>${key.name}</option>`)}</select></div>`}
    ${trend(drawn.lines, unit)}`;
}

/** The same figures on paper and as files; files are of one department. */
export function downloads(department: string | undefined, query: string): TemplateResult {
  const file = (end: string): string => `${addressIn(path('departments', department ?? '', `figures.${end}`))}?${query}`;
  return html`<p class="row no-print"><button class="action" @click=${() => window.print()}>Print, with what is open</button>
    ${department === undefined ? nothing : html`<a href=${file('csv')} download>These figures as CSV</a> <a href=${file('xlsx')} download>as XLSX</a>`}</p>`;
}
