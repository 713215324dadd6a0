import { html, nothing, type TemplateResult } from 'lit';
import { activityName } from './activity-name';
import { defined } from './definition';
import { Exact } from './exact';
import type { SortKey } from './sorting';
import { standingKey, STANDINGS, type Check, type OutputCheck, type PlanVersion, type RoleCheck, type Source, type TeamPlan } from './team-plan';
import { wordsOf } from './words';

const say = await wordsOf('teamPlan');

export interface Words {
  /** Returns somebody's name. */
  name(staffId: string): string;
  day(iso: string): string;
  subheading(text: string): TemplateResult;
  outputHead(column: OutputColumn, text: unknown, classes?: string): TemplateResult;
  outputsInOrder(outputs: readonly OutputCheck[]): readonly OutputCheck[];
}

export type OutputColumn = 'activity' | 'expected' | 'planned' | 'standing';

const STANDING_ORDER = ['SHORT', 'MET', 'OVER'];

export const OUTPUT_ORDER: Readonly<Record<OutputColumn, (output: OutputCheck) => SortKey>> = {
  activity: ({ activity }) => activity,
  expected: ({ expected }) => Exact.parse(expected.exact),
  planned: ({ planned: inPlans }) => Exact.parse(inPlans.exact),
  standing: ({ standing }) => STANDING_ORDER.indexOf(standing),
};

const TONES = { SHORT: 'bad', MET: 'good', OVER: 'warn' } as const;
const COVERS = {
  COVERED: { tone: 'good', text: 'isCovered' },
  NOT_COVERED: { tone: 'bad', text: 'notCovered' },
  NO_PLAN: { tone: 'unknown', text: 'noPlan' },
} as const;

/** What a team agreed, as it is read. */
export function planView(team: TeamPlan, plan: PlanVersion, check: Check | undefined, words: Words): TemplateResult {
  return html`${words.subheading(say('meeting'))}
    ${plan.meeting ? html`<p>${words.day(plan.meeting.on)}${plan.meeting.present ? html`. ${say('wasPresent', { present: plan.meeting.present })}` : nothing}</p>
      ${plan.meeting.notes ? html`<p class="notes">${plan.meeting.notes}</p>` : nothing}`
    : html`<p>${say('noMeeting')}</p>`}
    ${words.subheading(say('objectives'))} ${objectives(plan, check)}
    ${words.subheading(say(team.whole ? 'outputOfYear' : 'ownOutput'))}
    ${check ? outputs(plan, check, words) : ownParts(plan, words)}
    ${words.subheading(say(team.whole ? 'roles' : 'ownRoles'))}
    ${check ? roles(check, words) : ownRoles(plan, words)}
    ${check ? html`${words.subheading(say('plansAndMeeting'))} ${orders(check, words)}` : nothing}`;
}

function objectives(plan: PlanVersion, check: Check | undefined): TemplateResult {
  if (plan.objectives.length === 0) return html`<p class="muted">${say('noneAgreed')}</p>`;
  const unlinked = new Set(check?.unlinked.map(({ id }) => id));
  return html`<ul>${plan.objectives.map(({ id, text, trustObjective }) => html`<li>${text} <span class="small muted">${say(trustObjective ? 'keySupports' : 'key', { id, objective: trustObjective ?? '' })}</span>
    ${unlinked.has(id) ? html`<span class="tag tone-warn">${say('notLinked')}</span>` : nothing}</li>`)}</ul>`;
}

function scroll(name: string, table: TemplateResult): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${name}>${table}</div>`;
}

function outputs(plan: PlanVersion, check: Check, words: Words): TemplateResult {
  if (check.outputs.length === 0) return html`<p class="muted">${say('noneAgreed')}</p>`;
  return html`${scroll(say('output'), html`<table class="sortable"><caption class="unseen">${say('outputCaption', { day: words.day(check.day) })}</caption>
      <thead><tr>${words.outputHead('activity', say('activity'))}${words.outputHead('expected', say('expected'), 'number')}${words.outputHead('planned', say('inPlans'), 'number')}${words.outputHead('standing', say('howItStands'))}</tr></thead>
      <tbody>${words.outputsInOrder(check.outputs).map((output) => html`<tr><th scope="row">${activityName(output.activity)} <span class="under">${output.unit}</span></th>
        <td class="number">${output.expected.shown}</td><td class="number">${output.planned.shown}</td>
        <td><span class="tag tone-${TONES[output.standing]} wraps">${say(standingKey(output), { amount: output.difference.by.shown, unit: output.unit })}</span>
          ${output.withoutOutput.length > 0 ? html`<span class="under">${say('noOutputAgreed', { names: output.withoutOutput.map(words.name).join(', ') })}</span>` : nothing}</td></tr>`)}</tbody></table>`)}
    <p class="small muted">${say('takenForYear', { day: words.day(check.day), tolerance: percent(check.tolerance.exact), source: sourceText(check.toleranceSource) })} ${defined('teamOutput')}</p>
    ${check.outputs.map((output, index) => whoDelivers(output, plan, index, words))}`;
}

function percent(exact: string): string {
  return `${Math.round(Number(exact) * 10_000) / 100}%`;
}

export function sourceText({ document, clause, standing }: Source): string {
  return say(clause ? 'sourceClause' : 'source', { document, clause, standing: say(STANDINGS[standing]) });
}

function whoDelivers(output: OutputCheck, plan: PlanVersion, index: number, words: Words): TemplateResult {
  const shares = plan.outputs[index]?.deliveredBy ?? [];
  return html`<details><summary>${say('whoDelivers', { activity: output.activity, unit: output.unit })}</summary>
    ${scroll(say('whoDelivers', { activity: output.activity, unit: output.unit }), html`<table><caption class="unseen">${say('deliversCaption')}</caption>
      <thead><tr><th scope="col">${say('person')}</th><th scope="col" class="number">${say('inThePlan')}</th><th scope="col">${say('agreedInTeam')}</th></tr></thead>
      <tbody>${people(output, shares).map((staffId) => html`<tr><th scope="row">${words.name(staffId)}</th>
        <td class="number">${planned(output, staffId)}</td>
        <td>${shares.filter((one) => one.staffId === staffId).map(shareText)}</td></tr>`)}</tbody></table>`)}</details>`;
}

function planned({ contributions }: OutputCheck, staffId: string): TemplateResult[] | string {
  const own = contributions.filter((one) => one.staffId === staffId);
  return own.length === 0 ? say('nothingAgreed') : own.map((one) => html`${one.amount.shown}<span class="under">${say('sessionsTimes', { sessions: one.sessions.shown, each: one.perSession.shown })}</span>`);
}

function people(output: OutputCheck, shares: readonly { staffId: string }[]): string[] {
  return [...new Set([...output.contributions, ...shares].map(({ staffId }) => staffId))];
}

function shareText({ measure, amount }: { measure: string; amount: { exact: string; shown: string } }): string {
  return measure === 'PART' ? say('partOfIt', { part: amount.exact }) : say('sessions', { sessions: amount.shown });
}

function ownParts(plan: PlanVersion, words: Words): TemplateResult {
  if (plan.outputs.length === 0) return html`<p class="muted">${say('noneAgreed')}</p>`;
  return html`<ul>${plan.outputs.map(({ activity, amount, unit, deliveredBy }) => html`<li>${activityName(activity)}${amount ? `: ${amount.shown}` : ','} ${unit}
    <ul>${deliveredBy.map((share) => html`<li>${shareText(share)} <span class="small muted">${words.name(share.staffId)}</span></li>`)}</ul></li>`)}</ul>`;
}

function ownRoles(plan: PlanVersion, words: Words): TemplateResult {
  if (plan.roles.length === 0) return html`<p class="muted">${say('none')}</p>`;
  return html`<ul>${plan.roles.map((role) => html`<li>${say('roleMinutes', { role: role.role, count: role.minutesPerWeek })} <span class="small muted">${words.name(role.staffId)}</span></li>`)}</ul>`;
}

function roles({ roles: checks }: Check, words: Words): TemplateResult {
  if (checks.length === 0) return html`<p class="muted">${say('noneGiven')}</p>`;
  return scroll(say('roles'), html`<table><caption class="unseen">${say('rolesCaption')}</caption>
    <thead><tr><th scope="col">${say('roleAndHolder')}</th><th scope="col" class="number">${say('agreed')}</th><th scope="col">${say('inHoldersPlan')}</th></tr></thead>
    <tbody>${checks.map((check) => roleRow(check, words))}</tbody></table>`);
}

function roleRow({ role, named, supporting, agreed, cover }: RoleCheck, words: Words): TemplateResult {
  const { tone, text } = COVERS[cover];
  return html`<tr><th scope="row">${role.role}${role.count > 1 ? html` <span class="small">${say('forCount', { count: role.count })}</span>` : nothing}<span class="under">${words.name(role.staffId)}</span></th>
    <td class="number">${role.minutesPerWeek}</td>
    <td><span class="tag tone-${tone}">${say(text)}</span>${cover === 'NO_PLAN' ? nothing
      : html`<span class="under">${say('supporting', { supporting: supporting.shown, agreed: agreed.shown, named: named.shown })}</span>`}</td></tr>`;
}

function orders({ people: all }: Check, words: Words): TemplateResult {
  const names = (order: string): string[] => all.filter((person) => person.order === order).map(({ staffId }) => words.name(staffId));
  const before = names('BEFORE_MEETING');
  const without = names('NO_PLAN');
  return html`<ul><li>${say('approvedAfter', { count: all.length, after: names('AFTER_MEETING').length })}</li>
    ${before.length === 0 ? nothing : html`<li><span class="tag tone-warn">${say('beforeMeeting', { count: before.length })}</span> ${before.join(', ')}</li>`}
    ${names('NOT_KNOWN').length === 0 ? nothing : html`<li>${say('orderNotKnown', { count: names('NOT_KNOWN').length })}</li>`}
    ${without.length === 0 ? nothing : html`<li><span class="tag tone-unknown">${say('withoutPlan', { count: without.length })}</span> ${without.join(', ')}</li>`}</ul>`;
}
