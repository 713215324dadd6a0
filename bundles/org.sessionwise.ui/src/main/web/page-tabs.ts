import { html, nothing, type TemplateResult } from 'lit';
import './contract-rules';
import type { HostContext } from './contract';
import type { OpenDepartment, Template } from './own-page';
import { addressOf, untilOf, type Weeks } from './page-address';
import { notice } from './page-frame';
import { CAPABILITY_OFF } from './page-words';
import type { Me } from './session';

export type Templates = readonly Template[] | 'loading' | 'failed';

export function gaps({ id, name }: OpenDepartment, weeks: Weeks): TemplateResult {
  return html`<div data-ext-slot="roster.side/v1" data-department=${id} data-department-name=${name} data-from=${weeks.from} data-until=${untilOf(weeks)}></div>`;
}

export function figures({ id, name }: OpenDepartment): TemplateResult {
  return html`<div data-ext-slot="figures.main/v1" data-department=${id} data-department-name=${name}></div>`;
}

export function review({ id, name }: OpenDepartment): TemplateResult {
  return html`<div data-ext-slot="review.main/v1" data-department=${id} data-department-name=${name}></div>`;
}

/** Of the trust first; a department only says where to begin. */
export function attainment(department: string | undefined): TemplateResult {
  return html`<div data-ext-slot="attainment.main/v1" data-department=${department ?? nothing}></div>`;
}

export function indicators(department: string | undefined): TemplateResult {
  return html`<div data-ext-slot="indicators.main/v1" data-department=${department ?? nothing}></div>`;
}

/** The register, and beside it what else is recorded for criteria: about people, and of samples of plans. */
export function evidence({ id, name }: OpenDepartment): TemplateResult {
  return html`<div data-department=${id} data-department-name=${name}><div data-ext-slot="evidence.main/v1"></div><div data-ext-slot="evidence.people/v1"></div><div data-ext-slot="evidence.sampling/v1"></div></div>`;
}

/** Policies are the trust's, whichever department one comes from. */
export function rules(): TemplateResult {
  return html`<div data-ext-slot="admin.rules/v1"></div>`;
}

export function teamPlan({ id, name }: OpenDepartment): TemplateResult {
  return html`<div data-ext-slot="team.main/v1" data-department=${id} data-department-name=${name}></div>`;
}

export function plan({ id, name }: OpenDepartment, staff: string | undefined): TemplateResult {
  return html`<div data-ext-slot="person.tab/v1" data-department=${id} data-department-name=${name} data-staff=${staff ?? nothing}></div>`;
}

export function administration({ id, name }: OpenDepartment): TemplateResult {
  return html`<div data-department=${id} data-department-name=${name}><div data-ext-slot="admin.main/v1"></div><div data-ext-slot="admin.staff/v1"></div></div>`;
}

/** Job plans from files belong to no capability: they are pulled like those of any other source. */
export function imports({ id, name }: OpenDepartment): TemplateResult {
  return html`<div data-ext-slot="import.main/v1" data-department=${id} data-department-name=${name}></div>`;
}

export function contracts({ zone }: Me['host']): TemplateResult {
  const context: HostContext = { apiVersion: '1.0', slot: '', locale: 'en-GB', timeZone: zone, headingLevel: 2 };
  return html`<sessionwise-contract-rules-v1 .context=${context}></sessionwise-contract-rules-v1>`;
}

export function templates(department: OpenDepartment, listed: Templates, wished: string | undefined, again: () => void): TemplateResult {
  if (listed === 'loading') return html`<p role="status">Loading templates…</p>`;
  if (listed === 'failed') {
    return notice('bad', html`<p role="alert"><strong>There is a problem.</strong> The templates could not be loaded. They are not affected.</p>
      <p><button class="action" @click=${again}>Try again</button></p>`);
  }
  if (listed.length === 0) {
    return notice('info', html`<p>${department.name} has no roster template yet. Make one in your rostering system, then come back.</p>`);
  }
  const chosen = listed.length === 1 ? listed[0] : listed.find(({ id }) => id === wished);
  return html`<ul class="choices" aria-label="Templates">${listed.map((each) => choice(department, each, each === chosen))}</ul>
    ${chosen ? html`<div data-ext-slot="template.side/v1" data-department=${department.id} data-department-name=${department.name} data-template=${chosen.id}></div>`
      : html`<p>${wished ? 'The template of this address is not there.' : nothing} Choose the template that job plans are to be brought into.</p>`}`;
}

function choice(department: OpenDepartment, { id, name, weeks, slots }: Template, chosen: boolean): TemplateResult {
  return html`<li><a href=${addressOf({ tab: 'templates', department: department.id, template: id })} aria-current=${chosen ? 'true' : nothing}>${name}</a>
    <span class="muted">${weeks} ${weeks === 1 ? 'week' : 'weeks'}, ${slots} ${slots === 1 ? 'slot' : 'slots'}</span></li>`;
}

export function capabilityOff(tab: keyof typeof CAPABILITY_OFF, { id, name }: OpenDepartment, administers: boolean): TemplateResult {
  return notice('info', html`<p>${CAPABILITY_OFF[tab].text} ${name}. ${administers
    ? html`<a href=${addressOf({ tab: 'administration', department: id })}>Switch it on</a>` : 'Ask your administrator if you expected it.'}</p>`);
}

/** A host with pages of its own for this takes changes from there only, as its anti-forgery token is there. */
export function readOnly(host: string, hostPages: string | undefined): TemplateResult {
  return notice('info', html`<p><strong>Changes are made in the host's own pages.</strong> Your rostering system (${host}) shows the same panels there and accepts
    changes from there only; here you can look. ${hostPages ? html`<a href=${hostPages}>Go to the rostering system</a>` : nothing}</p>`);
}
