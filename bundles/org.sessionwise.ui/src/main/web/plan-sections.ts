import { html, nothing, type TemplateResult } from 'lit';
import { calculation, ruleNote } from './calculation';
import type { SortKey } from './sorting';
import { inWords, mainPart, otherParts, shown, signed, type Leave, type Plan, type Total, type Year, type YearAmount } from './year';
import { wordsOf } from './words';

const say = await wordsOf('plan');

const LEAVE = { ANNUAL: 'annualLeave', STUDY: 'studyLeave', BANK_HOLIDAYS: 'bankHolidays' } as const;
const CAPS = {
  PREMIUM_PA_A_WEEK: 'capPremium',
  PA_A_WEEK: 'capPa',
  SHARE_OUT_OF_HOURS: 'capOutOfHours',
  HOURS_A_WEEK: 'capHours',
  UNPREDICTABLE_PA_A_WEEK: 'capUnpredictable',
} as const;

type Day = (iso: string) => string;

/** What state the plan is in, and who signed. */
export function standingOfPlan(plan: Plan, day: Day): TemplateResult {
  const signatures = plan.signatures.map(({ role, on }) => say('signature', { role: inWords(role), day: day(on) }));
  return html`<p><span class="tag ${plan.state === 'APPROVED' ? 'tone-good' : 'tone-unknown'}">${inWords(plan.state)}</span>
      ${say(plan.until ? 'inForceUntil' : 'inForce', { plan: plan.plan, version: plan.version, from: day(plan.from), until: plan.until ? day(plan.until) : '' })}
      ${say('contract', { contract: plan.contractTitle ?? plan.contract })}</p>
    <p class="small">${plan.reviewedOn ? say('reviewed', { day: day(plan.reviewedOn) }) : say('reviewNotKnown')}
      ${plan.approvedOn ? say('approved', { day: day(plan.approvedOn) }) : say('approvalNotKnown')}
      ${signatures.length > 0 ? say('signed', { signatures: signatures.join('; ') }) : say('noSignatures')}</p>
    ${plan.disputes.map(({ kind, opened, closed, outcome }) => html`<p class="small">${say(closed ? 'disputeClosed' : 'disputeOpen', { kind: inWords(kind), opened: day(opened), closed: closed ? day(closed) : '' })} ${outcome ?? nothing}</p>`)}`;
}

/** What the plan comes to against the contract, and which limits it passes. */
export function againstContract({ size, caps }: Year): TemplateResult {
  const difference = size ? signed(size.difference) : undefined;
  return html`${size && difference ? html`<p>${say.rich('contracted', {
      contracted: shown(size.contracted), unit: size.unit, planned: shown(size.planned),
      difference: html`<strong>${difference.sign === 0 ? say('asContracted') : say(difference.sign > 0 ? 'over' : 'under', { amount: shown(size.difference).replace('−', '') })}</strong>`,
    })} <span class="small muted">${say('coreOnly')}</span></p>` : html`<p class="small muted">${say('contractedNotSaid')}</p>`}
    ${caps.length === 0 ? nothing : html`<div class="box warn"><p><strong>${say('limitsPassed')}</strong></p><ul>
      ${caps.map(({ kind, most, found, rule }) => html`<li>${say(CAPS[kind as keyof typeof CAPS] ?? 'capOther', { found: shown(found), most: shown(most), kind: inWords(kind) })} <span class="small">${ruleNote(rule)}</span></li>`)}</ul></div>`}`;
}

export type TotalColumn = 'category' | 'week' | 'year' | 'byDays' | 'byDates' | 'forecast';

export const TOTAL_ORDER: Readonly<Record<TotalColumn, (total: Total) => SortKey>> = {
  category: ({ category }) => category,
  week: ({ week }) => signed(week.pa),
  year: ({ year }) => signed(year.pa),
  byDays: ({ straightLine }) => signed(straightLine.pa),
  byDates: ({ leaveAware }) => signed(leaveAware.pa),
  forecast: ({ likely }) => signed(likely.pa),
};

export function totalsTable(totals: readonly Total[], head: (column: TotalColumn, text: string, classes?: string) => TemplateResult): TemplateResult {
  const cell = (amount: YearAmount): TemplateResult => html`<td class="number">${shownTotal(amount)}</td>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('totals')}><table class="sortable">
    <caption class="unseen">${say('totalsCaption')}</caption>
    <thead><tr>${head('category', say('category'))}${head('week', say('aWeek'), 'number')}${head('year', say('year'), 'number')}
      ${head('byDays', say('byDays'), 'number')}${head('byDates', say('byDates'), 'number')}${head('forecast', say('forecast'), 'number')}</tr></thead>
    <tbody>${totals.map((total) => html`<tr><th scope="row">${total.remuneration === 'ADDITIONAL' ? say('additional', { category: total.category }) : total.category}</th>
      ${cell(total.week)}${cell(total.year)}${cell(total.straightLine)}${cell(total.leaveAware)}${cell(total.likely)}</tr>`)}</tbody></table></div>`;
}

function shownTotal(amount: YearAmount): string {
  return signed(amount.pa).sign === 0 ? mainPart({ ...amount, occurrences: '0' }) : say('pa', { amount: shown(amount.pa) });
}

export function leaveTable(leave: readonly Leave[], known: boolean): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('leaveInDays')}><table>
    <caption class="unseen">${say('leaveCaption')}</caption>
    <thead><tr><th scope="col">${say('days')}</th><th scope="col" class="number">${say('allowance')}</th><th scope="col" class="number">${say('taken')}</th><th scope="col" class="number">${say('booked')}</th>
      <th scope="col" class="number">${say('left')}</th></tr></thead>
    <tbody>${leave.map((each) => html`<tr><th scope="row">${say(LEAVE[each.kind])}<details class="small"><summary>${say('whyThisNumber')}</summary>${calculation(each.steps)}</details></th>
      <td class="number">${shown(each.allowance)}</td>${known || each.kind === 'BANK_HOLIDAYS'
        ? html`<td class="number">${shown(each.taken)}</td><td class="number">${shown(each.booked)}</td><td class="number">${shown(each.remaining)}</td>`
        : html`<td class="number muted" colspan="3">${say('notKnown')}</td>`}</tr>`)}</tbody></table></div>`;
}

/** What is agreed beside the timetable. Nothing is said of what the plan leaves out. */
export function agreed(plan: Plan, heading: (text: string) => TemplateResult): TemplateResult {
  const list = (title: string, texts: readonly (string | TemplateResult)[]): TemplateResult | typeof nothing =>
    texts.length === 0 ? nothing : html`${heading(title)}<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  return html`${list(say('objectives'), plan.objectives.map(({ id, level, text, supports, activities }) => html`${text}
      <span class="under">${say(supports ? 'objectiveServes' : 'objective', { level: inWords(level), id, supports: supports ?? '' })}
      ${activities.length > 0 ? say('linkedActivities', { activities: activities.join(', ') }) : say('noLinkedActivity')}</span>`))}
    ${list(say('responsibilities'), plan.responsibilities)} ${list(say('accountable'), plan.accountabilities)}
    ${list(say('support'), plan.support.map(({ kind, text }) => (kind === 'BARRIER' ? say('toOvercome', { text }) : text)))}
    ${plan.onCall ? html`${heading(say('onCall'))}<p>${say(plan.onCall.percent ? 'onCallSupplement' : 'onCallPlain', {
      category: plan.onCall.category, oneIn: plan.onCall.oneIn, percent: plan.onCall.percent ? shown(plan.onCall.percent) : '',
    })}</p>` : nothing}
    ${list(say('inNoTotal'), plan.uncounted.map(({ name, remuneration, timing }) => say('uncounted', { name, remuneration: inWords(remuneration).toLowerCase(), timing })))}`;
}

export function amountCell(amount: YearAmount): TemplateResult {
  const under = otherParts(amount);
  return html`<span class="main">${mainPart(amount)}</span>${under ? html`<span class="under">${under}</span>` : nothing}`;
}
