import { html, nothing, type TemplateResult } from 'lit';
import type { Unit } from './figures';
import { groupsOf, type Key, type Reckoning } from './reckoned';
import { addressIn, path } from './server';
import { trend } from './trend';
import { wordsOf } from './words';
import { planAddress } from './year';

const say = await wordsOf('figures');

/** What else there is of a person. */
export function personLinks(department: string, { kind, id, name }: Key): TemplateResult | typeof nothing {
  if (kind !== 'person') return nothing;
  return html`<span class="links no-print"><a href=${planAddress(department, id, location.pathname)}>${say('jobPlan')}<span class="unseen"> ${say('ofName', { name })}</span></a>
    <a href=${addressIn(path('departments', department, 'people', id, 'sessions.ics'))} download>${say('calendar')}<span class="unseen"> ${say('ofName', { name })}</span></a></span>`;
}

/** The trend of one key, where figures are told in steps. */
export function trendOf({ lines }: Reckoning, wanted: string, unit: Unit, draw: (id: string) => void): TemplateResult | typeof nothing {
  const groups = groupsOf(lines).filter((group) => group.lines.length > 1);
  if (groups.length === 0) return nothing;
  const drawn = groups.find(({ key }) => key.id === wanted) ?? groups[0]!;
  return html`${groups.length === 1 ? nothing : html`<div class="row no-print"><label for="drawn">${say('trendOf')}</label><select id="drawn" @change=${(event: Event) => draw((event.target as HTMLSelectElement).value)}>
      ${groups.map(({ key }) => html`<option value=${key.id} ?selected=${key === drawn.key}>${key.name}</option>`)}</select></div>`}
    ${trend(drawn.lines, unit)}`;
}

/** The same figures on paper and as files; files are of one department. */
export function downloads(department: string | undefined, menu: TemplateResult, ask: () => void): TemplateResult {
  return html`<p class="row no-print"><button class="action" @click=${() => window.print()}>${say('printIt')}</button></p>
    ${department === undefined ? nothing : html`<details class="no-print" @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open) ask(); }}><summary>${say('asFile')}</summary>${menu}</details>`}`;
}
