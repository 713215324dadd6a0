import { html, nothing, type TemplateResult } from 'lit';
import './contract-rules';
import type { HostContext } from './contract';
import type { OpenDepartment, Template } from './own-page';
import { addressOf, untilOf, type Weeks } from './page-address';
import { notice } from './page-frame';
import { TABS, type Section, type Tab } from './page-sections';
import { stayEmpty, type Contribution, type Me } from './session';
import { wordsOf } from './words';

const say = await wordsOf('page');

export type Templates = readonly Template[] | 'loading' | 'failed';

/** What a tab's slots are told beside the department. */
export interface Told {
  readonly weeks?: Weeks | undefined;
  readonly staff?: string | undefined;
}

/** Returns the slots of a tab of one department. */
export function departmentSlots({ slots, trustSlots: wide = [] }: Section, { id, name }: OpenDepartment, { weeks, staff }: Told): TemplateResult {
  return html`<div data-department=${id} data-department-name=${name} data-from=${weeks?.from ?? nothing} data-until=${weeks ? untilOf(weeks) : nothing}
    data-staff=${staff ?? nothing}>${slots.filter((name) => !wide.includes(name)).map(slot)}</div>`;
}

/** Returns the slots of a tab of the trust; a department only says where to begin. */
export function trustSlots(slots: readonly string[], department: string | undefined): TemplateResult {
  return html`<div data-department=${department ?? nothing}>${slots.map(slot)}</div>`;
}

function slot(name: string): TemplateResult {
  return html`<div data-ext-slot=${name}></div>`;
}

export function contracts({ zone }: Me['host'], locale: string): TemplateResult {
  const context: HostContext = { apiVersion: '1.0', slot: '', locale, timeZone: zone, headingLevel: 2 };
  return html`<sessionwise-contract-rules-v1 .context=${context}></sessionwise-contract-rules-v1>`;
}

export function templates(department: OpenDepartment, listed: Templates, wished: string | undefined, again: () => void): TemplateResult {
  if (listed === 'loading') return html`<p role="status">${say('loadingTemplates')}</p>`;
  if (listed === 'failed') {
    return notice('bad', html`<p role="alert"><strong>${say('problem')}</strong> ${say('templatesNotLoaded')}</p>
      <p><button class="action" @click=${again}>${say('tryAgain')}</button></p>`);
  }
  if (listed.length === 0) return notice('info', html`<p>${say('noTemplate', { department: department.name })}</p>`);
  const chosen = listed.length === 1 ? listed[0] : listed.find(({ id }) => id === wished);
  return html`<ul class="choices" aria-label=${say('templates')}>${listed.map((each) => choice(department, each, each === chosen))}</ul>
    ${chosen ? html`<div data-ext-slot="template.side/v1" data-department=${department.id} data-department-name=${department.name} data-template=${chosen.id}></div>`
      : html`<p>${say(wished ? 'templateGone' : 'chooseTemplate')}</p>`}`;
}

function choice(department: OpenDepartment, { id, name, weeks, slots }: Template, chosen: boolean): TemplateResult {
  return html`<li><a href=${addressOf({ tab: 'templates', department: department.id, template: id })} aria-current=${chosen ? 'true' : nothing}>${name}</a>
    <span class="muted">${say('weeksLong', { count: weeks })}, ${say('slotsMany', { count: slots })}</span></li>`;
}

const OFF = {
  gaps: 'offGaps',
  unmatched: 'offUnmatched',
  plan: 'offPlan',
  templates: 'offTemplates',
  team: 'offTeam',
  figures: 'offFigures',
  review: 'offReview',
  teamPlan: 'offTeamPlan',
  evidence: 'offEvidence',
} as const satisfies Partial<Record<Tab, string>>;

/** Says that what a tab needs is off for a department; undefined if it is on. */
export function capabilityOff(tab: Tab, { id, name, capabilities }: OpenDepartment, administers: boolean): TemplateResult | undefined {
  const { capability } = TABS[tab];
  if (capability === undefined || capabilities.includes(capability) || !(tab in OFF)) return undefined;
  return notice('info', html`<p>${say(OFF[tab as keyof typeof OFF], { department: name })} ${administers
    ? html`<a href=${addressOf({ tab: 'administration', department: id })}>${say('switchOn')}</a>` : say('askForIt')}</p>`);
}

/** Says that an administrator took all that a tab would show; undefined if there is something, or nobody knows yet. */
export function screenOff(tab: Tab, offered: readonly Contribution[] | undefined): TemplateResult | undefined {
  if (!offered || !stayEmpty(TABS[tab].slots, offered)) return undefined;
  return notice('info', html`<p>${say(TABS[tab].group === 'board' ? 'screenOffOrNowhereOn' : 'screenOff')}</p>`);
}

/** A host with pages of its own for this takes changes from there only, as its anti-forgery token is there. */
export function readOnly(host: string, hostPages: string | undefined): TemplateResult {
  return notice('info', html`<p><strong>${say('changesElsewhere')}</strong> ${say('changesElsewhereWhy', { host })}
    ${hostPages ? html`<a href=${hostPages}>${say('toHost')}</a>` : nothing}</p>`);
}
