import { html, nothing, type TemplateResult } from 'lit';
import { calculation, ruleNote } from './calculation';
import { inWords, mainPart, otherParts, shown, signed, type Leave, type Plan, type Total, type Year, type YearAmount } from './year';

const LEAVE = { ANNUAL: 'Annual leave, with statutory days', STUDY: 'Study and professional leave', BANK_HOLIDAYS: 'Bank holidays, by contracted time' } as const;
const CAPS: Readonly<Record<string, string>> = {
  PREMIUM_PA_A_WEEK: 'premium PA a week',
  PA_A_WEEK: 'PA a week',
  SHARE_OUT_OF_HOURS: 'of the plan out of hours',
  HOURS_A_WEEK: 'hours a week',
  UNPREDICTABLE_PA_A_WEEK: 'PA a week of unpredictable work on call',
};

type Day = (iso: string) => string;

/** What state the plan is in, and who signed. */
export function standingOfPlan(plan: Plan, day: Day): TemplateResult {
  const signatures = plan.signatures.map(({ role, on }) => `${inWords(role)} ${day(on)}`);
  return html`<p><span class="tag ${plan.state === 'APPROVED' ? 'tone-good' : 'tone-unknown'}">${inWords(plan.state)}</span>
      Job plan ${plan.plan}, version ${plan.version}, in force from ${day(plan.from)}${plan.until ? ` until the day before ${day(plan.until)}` : nothing}.
      Contract: ${plan.contractTitle ?? plan.contract}.</p>
    <p class="small">Reviewed: ${plan.reviewedOn ? day(plan.reviewedOn) : 'not known'}. Approved: ${plan.approvedOn ? day(plan.approvedOn) : 'not known'}.
      Signed: ${signatures.length > 0 ? signatures.join('; ') : 'no signatures are recorded'}.</p>
    ${plan.disputes.map(({ kind, opened, closed, outcome }) => html`<p class="small">${inWords(kind)}: ${day(opened)}${closed ? ` to ${day(closed)}` : ', still open'}${outcome ? `; ${outcome}` : ''}.</p>`)}`;
}

/** What the plan comes to against the contract, and which limits it passes. */
export function againstContract({ size, caps }: Year): TemplateResult {
  const difference = size ? signed(size.difference) : undefined;
  return html`${size && difference ? html`<p>Contracted ${shown(size.contracted)} ${size.unit}, planned ${shown(size.planned)}:
      <strong>${difference.sign === 0 ? 'as contracted' : difference.sign > 0 ? `${shown(size.difference)} over` : `${shown(size.difference).replace('−', '')} under`}</strong>.
      <span class="small muted">Core work only.</span></p>` : html`<p class="small muted">The plan does not say how much is contracted.</p>`}
    ${caps.length === 0 ? nothing : html`<div class="box warn"><p><strong>Limits of the contract that the plan passes</strong></p><ul>
      ${caps.map(({ kind, most, found, rule }) => html`<li>${shown(found)} ${CAPS[kind] ?? inWords(kind)}; the limit is ${shown(most)}. <span class="small">${ruleNote(rule)}</span></li>`)}</ul></div>`}`;
}

export function totalsTable(totals: readonly Total[]): TemplateResult {
  const cell = (amount: YearAmount): TemplateResult => html`<td class="number">${shownTotal(amount)}</td>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Totals"><table>
    <caption class="unseen">Totals by category, core and additional work apart</caption>
    <thead><tr><th scope="col">Category</th><th scope="col" class="number">A week</th><th scope="col" class="number">Year</th><th scope="col" class="number">To date, by days</th>
      <th scope="col" class="number">To date, by dates</th><th scope="col" class="number">Forecast</th></tr></thead>
    <tbody>${totals.map((total) => html`<tr><th scope="row">${total.category}${total.remuneration === 'ADDITIONAL' ? ', additional' : ''}</th>
      ${cell(total.week)}${cell(total.year)}${cell(total.straightLine)}${cell(total.leaveAware)}${cell(total.likely)}</tr>`)}</tbody></table></div>`;
}

function shownTotal(amount: YearAmount): string {
  return signed(amount.pa).sign === 0 ? mainPart({ ...amount, occurrences: '0' }) : `${shown(amount.pa)} PA`;
}

export function leaveTable(leave: readonly Leave[], known: boolean): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Leave in days"><table>
    <caption class="unseen">Leave of the year in days of a five-day week</caption>
    <thead><tr><th scope="col">Days</th><th scope="col" class="number">Allowance</th><th scope="col" class="number">Taken</th><th scope="col" class="number">Booked</th>
      <th scope="col" class="number">Left</th></tr></thead>
    <tbody>${leave.map((each) => html`<tr><th scope="row">${LEAVE[each.kind]}<details class="small"><summary>Why this number?</summary>${calculation(each.steps)}</details></th>
      <td class="number">${shown(each.allowance)}</td>${known || each.kind === 'BANK_HOLIDAYS'
        ? html`<td class="number">${shown(each.taken)}</td><td class="number">${shown(each.booked)}</td><td class="number">${shown(each.remaining)}</td>`
        : html`<td class="number muted" colspan="3">not known</td>`}</tr>`)}</tbody></table></div>`;
}

/** What is agreed beside the timetable. Nothing is said of what the plan leaves out. */
export function agreed(plan: Plan, heading: (text: string) => TemplateResult): TemplateResult {
  const list = (title: string, texts: readonly (string | TemplateResult)[]): TemplateResult | typeof nothing =>
    texts.length === 0 ? nothing : html`${heading(title)}<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  return html`${list('Objectives', plan.objectives.map(({ id, level, text, supports, activities }) => html`${text}
      <span class="under">${inWords(level)} objective ${id}${supports ? `, serves ${supports}` : ''}; ${activities.length > 0 ? `by ${activities.join(', ')}` : 'no activity is linked to it'}</span>`))}
    ${list('Responsibilities', plan.responsibilities)} ${list('Accountable', plan.accountabilities)}
    ${list('Support and resources', plan.support.map(({ kind, text }) => (kind === 'BARRIER' ? `To overcome: ${text}` : text)))}
    ${plan.onCall ? html`${heading('On-call availability')}<p>Category ${plan.onCall.category}, 1 in ${plan.onCall.oneIn}${plan.onCall.percent ? `, supplement of ${shown(plan.onCall.percent)} % of salary` : nothing}.
      It is pay, and no part of any amount here.</p>` : nothing}
    ${list('In the timetable, in no total', plan.uncounted.map(({ name, remuneration, timing }) => `${name} (${inWords(remuneration).toLowerCase()}): ${timing}`))}`;
}

export function amountCell(amount: YearAmount): TemplateResult {
  const under = otherParts(amount);
  return html`<span class="main">${mainPart(amount)}</span>${under ? html`<span class="under">${under}</span>` : nothing}`;
}
