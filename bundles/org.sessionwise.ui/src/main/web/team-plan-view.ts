import { html, nothing, type TemplateResult } from 'lit';
import { standingText, STANDINGS, type Check, type OutputCheck, type PlanVersion, type RoleCheck, type Source, type TeamPlan } from './team-plan';

export interface Words {
  /** Returns somebody's name. */
  name(staffId: string): string;
  day(iso: string): string;
  subheading(text: string): TemplateResult;
}

const TONES = { SHORT: 'bad', MET: 'good', OVER: 'warn' } as const;
const COVERS = {
  COVERED: { tone: 'good', text: 'Covered' },
  NOT_COVERED: { tone: 'bad', text: 'Not covered' },
  NO_PLAN: { tone: 'unknown', text: 'No plan' },
} as const;

/** What a team agreed, as it is read. */
export function planView(team: TeamPlan, plan: PlanVersion, check: Check | undefined, words: Words): TemplateResult {
  return html`${words.subheading('Team meeting')}
    ${plan.meeting ? html`<p>${words.day(plan.meeting.on)}${plan.meeting.present ? html`. Present: ${plan.meeting.present}` : nothing}</p>
      ${plan.meeting.notes ? html`<p class="notes">${plan.meeting.notes}</p>` : nothing}`
    : html`<p>No meeting is told yet. A team plan is agreed at a meeting.</p>`}
    ${words.subheading('Objectives of the team')} ${objectives(plan, check)}
    ${words.subheading(team.whole ? 'Expected output of the year' : 'Your part of the expected output')}
    ${check ? outputs(plan, check, words) : ownParts(plan, words)}
    ${words.subheading(team.whole ? 'Leadership roles' : 'Your leadership roles')}
    ${check ? roles(check, words) : ownRoles(plan, words)}
    ${check ? html`${words.subheading('Job plans and the meeting')} ${orders(check, words)}` : nothing}`;
}

function objectives(plan: PlanVersion, check: Check | undefined): TemplateResult {
  if (plan.objectives.length === 0) return html`<p class="muted">None is agreed.</p>`;
  const unlinked = new Set(check?.unlinked.map(({ id }) => id));
  return html`<ul>${plan.objectives.map(({ id, text, trustObjective }) => html`<li>${text} <span class="small muted">(${id}${trustObjective ? html`; supports: ${trustObjective}` : nothing})</span>
    ${unlinked.has(id) ? html`<span class="tag tone-warn">No job plan links to it</span>` : nothing}</li>`)}</ul>`;
}

function scroll(name: string, table: TemplateResult): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${name}>${table}</div>`;
}

function outputs(plan: PlanVersion, check: Check, words: Words): TemplateResult {
  if (check.outputs.length === 0) return html`<p class="muted">None is agreed.</p>`;
  return html`${scroll('Expected output', html`<table><caption class="unseen">Expected output against the job plans of ${words.day(check.day)}</caption>
      <thead><tr><th scope="col">Activity</th><th scope="col" class="number">Expected</th><th scope="col" class="number">In plans</th><th scope="col">How it stands</th></tr></thead>
      <tbody>${check.outputs.map((output) => html`<tr><th scope="row">${output.activity}<span class="under">${output.unit}</span></th>
        <td class="number">${output.expected.shown}</td><td class="number">${output.planned.shown}</td>
        <td><span class="tag tone-${TONES[output.standing]} wraps">${standingText(output)}</span>
          ${output.withoutOutput.length > 0 ? html`<span class="under">No output agreed: ${output.withoutOutput.map(words.name).join(', ')}</span>` : nothing}</td></tr>`)}</tbody></table>`)}
    <p class="small muted">Plans in force on ${words.day(check.day)}, taken for a whole year. Within ${percent(check.tolerance.exact)} it counts as met: ${sourceText(check.toleranceSource)}.</p>
    ${check.outputs.map((output, index) => whoDelivers(output, plan, index, words))}`;
}

function percent(exact: string): string {
  return `${Math.round(Number(exact) * 10_000) / 100}%`;
}

export function sourceText({ document, clause, standing }: Source): string {
  return `${document}${clause ? `, ${clause}` : ''} (${STANDINGS[standing]})`;
}

function whoDelivers(output: OutputCheck, plan: PlanVersion, index: number, words: Words): TemplateResult {
  const shares = plan.outputs[index]?.deliveredBy ?? [];
  return html`<details><summary>Who delivers ${output.activity}, ${output.unit}</summary>
    ${scroll(`Who delivers ${output.activity}, ${output.unit}`, html`<table><caption class="unseen">Sessions a year times the output agreed for a session</caption>
      <thead><tr><th scope="col">Person</th><th scope="col" class="number">In the plan</th><th scope="col">Agreed in the team</th></tr></thead>
      <tbody>${people(output, shares).map((staffId) => html`<tr><th scope="row">${words.name(staffId)}</th>
        <td class="number">${planned(output, staffId)}</td>
        <td>${shares.filter((one) => one.staffId === staffId).map(shareText)}</td></tr>`)}</tbody></table>`)}</details>`;
}

function planned({ contributions }: OutputCheck, staffId: string): TemplateResult[] | string {
  const own = contributions.filter((one) => one.staffId === staffId);
  return own.length === 0 ? 'nothing agreed' : own.map((one) => html`${one.amount.shown}<span class="under">${one.sessions.shown} sessions × ${one.perSession.shown}</span>`);
}

function people(output: OutputCheck, shares: readonly { staffId: string }[]): string[] {
  return [...new Set([...output.contributions, ...shares].map(({ staffId }) => staffId))];
}

function shareText({ measure, amount }: { measure: string; amount: { exact: string; shown: string } }): string {
  return measure === 'PART' ? `${amount.exact} of it` : `${amount.shown} sessions`;
}

function ownParts(plan: PlanVersion, words: Words): TemplateResult {
  if (plan.outputs.length === 0) return html`<p class="muted">None is agreed.</p>`;
  return html`<ul>${plan.outputs.map(({ activity, amount, unit, deliveredBy }) => html`<li>${activity}${amount ? `: ${amount.shown}` : ','} ${unit}
    <ul>${deliveredBy.map((share) => html`<li>${shareText(share)} <span class="small muted">${words.name(share.staffId)}</span></li>`)}</ul></li>`)}</ul>`;
}

function ownRoles(plan: PlanVersion, words: Words): TemplateResult {
  if (plan.roles.length === 0) return html`<p class="muted">None.</p>`;
  return html`<ul>${plan.roles.map((role) => html`<li>${role.role}: ${role.minutesPerWeek} minutes a week <span class="small muted">${words.name(role.staffId)}</span></li>`)}</ul>`;
}

function roles({ roles: checks }: Check, words: Words): TemplateResult {
  if (checks.length === 0) return html`<p class="muted">None is given to anybody.</p>`;
  return scroll('Leadership roles', html`<table><caption class="unseen">Leadership roles against the holders' job plans, in minutes a week</caption>
    <thead><tr><th scope="col">Role and holder</th><th scope="col" class="number">Agreed</th><th scope="col">In the holder's plan</th></tr></thead>
    <tbody>${checks.map((check) => roleRow(check, words))}</tbody></table>`);
}

function roleRow({ role, named, supporting, agreed, cover }: RoleCheck, words: Words): TemplateResult {
  const { tone, text } = COVERS[cover];
  return html`<tr><th scope="row">${role.role}${role.count > 1 ? html` <span class="small">for ${role.count}</span>` : nothing}<span class="under">${words.name(role.staffId)}</span></th>
    <td class="number">${role.minutesPerWeek}</td>
    <td><span class="tag tone-${tone}">${text}</span>${cover === 'NO_PLAN' ? nothing
      : html`<span class="under">${supporting.shown} minutes of supporting time for roles of ${agreed.shown}; ${named.shown} by this name</span>`}</td></tr>`;
}

function orders({ people: all }: Check, words: Words): TemplateResult {
  const names = (order: string): string[] => all.filter((person) => person.order === order).map(({ staffId }) => words.name(staffId));
  const before = names('BEFORE_MEETING');
  const without = names('NO_PLAN');
  return html`<ul><li>${names('AFTER_MEETING').length} of ${all.length} approved on the day of the team meeting or later</li>
    ${before.length === 0 ? nothing : html`<li><span class="tag tone-warn">${before.length} before the meeting</span> ${before.join(', ')}</li>`}
    ${names('NOT_KNOWN').length === 0 ? nothing : html`<li>${names('NOT_KNOWN').length} not known: no day of meeting or approval</li>`}
    ${without.length === 0 ? nothing : html`<li><span class="tag tone-unknown">${without.length} without a plan in force</span> ${without.join(', ')}</li>`}</ul>`;
}
