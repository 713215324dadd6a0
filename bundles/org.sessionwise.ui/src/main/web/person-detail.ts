import { html, nothing, type TemplateResult } from 'lit';
import { Exact } from './exact';
import { show, type Commitment, type Excused, type Finding, type Findings, type Outcome } from './figures';
import { outcomeMeaning, outcomeName, outcomeTone, type Basis } from './outcomes';
import type { Server } from './server';
import { wordsOf } from './words';

const say = await wordsOf('people');

const FINDINGS_A_PAGE = 1000;
const MINUTES_AN_HOUR = 60;

/** Outcomes by which a planned session is lost to the person, so that somebody may want to make up for it. */
const LOST: ReadonlySet<Outcome> = new Set(['NOT_ROSTERED', 'MISSED', 'OTHER_ACTIVITY', 'CANCELLED_WITH_NOTICE', 'CANCELLED_AT_SHORT_NOTICE', 'CANCELLED_BY_PERSON', 'CANCELLED']);

/** How the list shows times; the element knows the locale and the zone. */
export interface Clock {
  day(iso: string): string;
  clock(instant: string): string;
}

/** Reads every page of a person's findings; `ask` is the address with its period and basis. */
export async function allFindings(server: Server, ask: string): Promise<Findings> {
  const page = `${ask}&limit=${FINDINGS_A_PAGE}`;
  const first = await server.get<Findings>(page);
  const findings = [...first.findings];
  for (let next = first.next; next; ) {
    const more = await server.get<Findings>(`${page}&cursor=${encodeURIComponent(next)}`);
    findings.push(...more.findings);
    next = more.next;
  }
  return { ...first, findings };
}

export function isLost({ planned, outcome }: Finding): boolean {
  return planned !== undefined && LOST.has(outcome);
}

/** Tells whether the roster of a day is known to be closed for good: all weeks shown are, or the finding is of such a week only. */
export function isClosed({ date, outcome }: Finding, firstDay: string, allFinalised: boolean): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  const monday = new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
  return outcome === 'MISSED' || (allFinalised && monday >= firstDay);
}

/** Shows a commitment without dates: what the period comes to, against what was rostered and delivered. */
export function commitmentLine(commitment: Commitment): TemplateResult {
  const { name, category, unit, plan, version } = commitment;
  const flexible = unit === 'minutes';
  const amount = (value: Exact): string => (flexible ? say('hours', { hours: show(value.dividedBy(MINUTES_AN_HOUR)) }) : show(value));
  const values = { name, category, expected: amount(Exact.parse(commitment.expected)), rostered: amount(Exact.of(commitment.rostered)), delivered: amount(Exact.of(commitment.delivered)) };
  return html`<p class="small">${say(flexible ? 'flexibleCommitment' : 'countedCommitment', values)}
    <span class="under">${say('commitmentPlan', { plan, version })}</span></p>`;
}

/** Shows sessions, one card each: reason in words, plan with its version, rule; `beside` adds what can be done about it. */
export function findingList(findings: readonly Finding[], basis: Basis, clock: Clock, beside: (finding: Finding) => unknown = () => nothing): TemplateResult {
  return html`<ol class="findings">${findings.map((finding) => findingCard(finding, basis, clock, beside))}</ol>`;
}

function findingCard(finding: Finding, basis: Basis, clock: Clock, beside: (finding: Finding) => unknown): TemplateResult {
  const { outcome, planned, worked, date, rule } = finding;
  return html`<li>
    <div class="row"><strong>${clock.day(date)}</strong><span class="tag tone-${outcomeTone(outcome)}">${outcomeName(outcome)}</span></div>
    ${planned
      ? html`<p>${say('planLine', { name: planned.name || planned.activity, category: planned.category, start: clock.clock(planned.start), end: clock.clock(planned.end) })}
          <span class="under">${say(planned.duty ? 'planOf' : 'planOfUnmapped', { plan: planned.plan, version: planned.version, activity: planned.activity })}</span></p>`
      : nothing}
    ${worked ? workedLine(worked, date, clock) : nothing}
    ${outcome === 'AS_PLANNED' ? nothing : html`<p class="small">${outcomeMeaning(outcome, basis)}</p>`}
    <p class="small muted">${say('rule', { rule })}</p>
    ${beside(finding)}
  </li>`;
}

function workedLine(worked: NonNullable<Finding['worked']>, date: string, clock: Clock): TemplateResult {
  const day = worked.start.slice(0, 10);
  const times = { duty: worked.duty, start: clock.clock(worked.start), end: clock.clock(worked.end) };
  return html`<p>${day === date ? say('rosterLine', times) : say('rosterLineOn', { ...times, day: clock.day(day) })}
    ${worked.paidExtra ? html`<span class="under">${say('paidExtra')}</span>` : nothing}
    ${worked.commitment ? html`<span class="under">${say('drawsOn', { commitment: worked.commitment })}</span>` : nothing}</p>`;
}

/** What leave and bank holidays took out of the plan, each with its reason. */
export function excusedList(excused: readonly Excused[], clock: Clock): TemplateResult | typeof nothing {
  return excused.length === 0 ? nothing : html`<details>
    <summary>${say('notCounted', { count: excused.length })}</summary>
    <ul class="excused">${excused.map(({ date, planned, reason }) => html`<li>${say('excused', { day: clock.day(date), name: planned.name || planned.activity, reason })}</li>`)}</ul>
  </details>`;
}
