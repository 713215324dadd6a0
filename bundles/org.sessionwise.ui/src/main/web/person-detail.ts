import { html, nothing, type TemplateResult } from 'lit';
import { Exact } from './exact';
import { OUTCOMES, show, type Commitment, type Excused, type Finding, type Findings } from './figures';
import type { Server } from './server';

const FINDINGS_A_PAGE = 1000;
const MINUTES_AN_HOUR = 60;

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

/** Shows a commitment without dates: what the period comes to, against what was rostered and delivered. */
export function commitmentLine(commitment: Commitment): TemplateResult {
  const flexible = commitment.unit === 'minutes';
  const amount = (value: Exact): string => (flexible ? `${show(value.dividedBy(MINUTES_AN_HOUR))} hours` : show(value));
  return html`<p class="small">${commitment.name} (${commitment.category}, ${flexible ? 'flexible' : 'counted'}):
    expected in this period ${amount(Exact.parse(commitment.expected))}, rostered ${amount(Exact.of(commitment.rostered))},
    delivered ${amount(Exact.of(commitment.delivered))}.
    <span class="under">job plan ${commitment.plan}, version ${commitment.version}; straight line over the period</span></p>`;
}

/** Shows what a person's figures are made of: one card for each finding, with the plan's version and the rule. */
export function findingList(data: Findings, onlyDifferences: boolean, clock: Clock): TemplateResult {
  const shown = onlyDifferences ? data.findings.filter((finding) => finding.outcome !== 'AS_PLANNED') : data.findings;
  return html`${shown.length === 0
      ? html`<p class="small muted">${data.findings.length === 0 ? 'No sessions in this period.' : 'No differences: everything is as planned.'}</p>`
      : html`<ol class="findings">${shown.map((finding) => findingCard(finding, clock))}</ol>`}
    ${data.excused.length === 0 ? nothing : excusedList(data.excused, clock)}`;
}

function findingCard(finding: Finding, clock: Clock): TemplateResult {
  const outcome = OUTCOMES[finding.outcome];
  const { planned, worked } = finding;
  return html`<li>
    <div class="row"><strong>${clock.day(finding.date)}</strong><span class="tag tone-${outcome.tone}">${outcome.text}</span></div>
    ${planned
      ? html`<p>Plan: ${planned.name || planned.activity} (${planned.category}), ${clock.clock(planned.start)} to ${clock.clock(planned.end)}
          <span class="under">job plan ${planned.plan}, version ${planned.version}, activity ${planned.activity}${planned.duty ? nothing : ', not mapped to a duty'}</span></p>`
      : nothing}
    ${worked
      ? html`<p>Roster: ${worked.duty}, ${worked.start.slice(0, 10) === finding.date ? nothing : `${clock.day(worked.start.slice(0, 10))}, `}${clock.clock(worked.start)} to ${clock.clock(worked.end)}
          ${worked.paidExtra ? html`<span class="under">paid extra: never counts as delivery of the plan</span>` : nothing}
          ${worked.commitment ? html`<span class="under">draws on ${worked.commitment}</span>` : nothing}</p>`
      : nothing}
    <p class="small muted">Rule: ${finding.rule}</p>
  </li>`;
}

function excusedList(excused: readonly Excused[], clock: Clock): TemplateResult {
  return html`<details>
    <summary>Not counted as planned: ${excused.length}</summary>
    <ul class="excused">
      ${excused.map((each) => html`<li>${clock.day(each.date)}: ${each.planned.name || each.planned.activity}, ${each.reason}</li>`)}
    </ul>
  </details>`;
}
