import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { extra, show, type Finding, type Findings, type Outcome, type Person, type Tally, type Unit } from './figures';
import { look } from './look';
import { identity, outcomeName, type Basis } from './outcomes';
import { allFindings, commitmentLine, excusedList, findingList, isClosed, isLost, type Clock } from './person-detail';
import './person-weeks';
import { addressIn, path, type Server } from './server';
import type { Days } from './spans';
import { sumOf, type SumLine } from './why-gap';
import { daysInWords, wordsOf } from './words';
import { planAddress } from './year';

const say = await wordsOf('people');

/** How a person's figures came about: the sum, the weeks, each session with its reason, and what could make up for one that is lost. */
export class PersonDrawer extends SessionwiseElement<Findings> {
  static override styles = [look, css`
    :host { background: transparent; }
    .findings, .excused { list-style: none; margin: 0.5em 0; padding: 0; }
    .findings li { border-left: 4px solid var(--line); padding: 0.25em 0.75em; margin: 0.5em 0; }
    .findings p { margin: 0 0 0.25em; }
    summary { cursor: pointer; color: var(--link); min-height: 24px; width: fit-content; }
    details { margin: 0.5em 0; }
    table { background: var(--surface); }
    tr.sum > * { border-top: 2px solid var(--line); font-weight: 700; }
    th { font-weight: 400; overflow-wrap: anywhere; }
    .tag { white-space: normal; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    person: { attribute: false },
    period: { attribute: false },
    unit: { attribute: false },
    stamp: { attribute: false },
    finalised: { attribute: false },
    basis: { state: true },
    onlyDifferences: { state: true },
    opened: { state: true },
    weeks: { state: true },
    sought: { state: true },
    trouble: { state: true },
  };

  declare person: Person;
  declare period: Days;
  declare unit: Unit;
  /** Figures as at; read again when it changes. */
  declare stamp: string;
  /** All weeks of the period are finalised: nobody can be rostered in them any more. */
  declare finalised: boolean;
  declare private basis: Basis;
  declare private onlyDifferences: boolean;
  /** The line of the sum whose sessions are shown. */
  declare private opened: string;
  declare private weeks: boolean;
  /** The lost session for which somebody is sought. */
  declare private sought: string;
  declare private trouble: boolean;
  private shownStamp = '';

  protected readonly what = say('sessions');

  constructor() {
    super();
    this.basis = 'ROSTERED';
    this.onlyDifferences = true;
    this.opened = '';
    this.weeks = false;
    this.sought = '';
    this.trouble = false;
  }

  /** The panel around it follows the server's events, and pauses. */
  protected override listen(): void {}

  protected override heading(text: string): TemplateResult {
    return html`<div class="unseen" id="heading">${text}</div>`;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.shownStamp && this.shownStamp !== this.stamp) void this.reload(true);
    this.shownStamp = this.stamp;
  }

  private get department(): string {
    return this.context.department?.id ?? '';
  }

  protected key(): string {
    return this.person ? `${this.department} ${this.person.staffId} ${this.period.from} ${this.period.until} ${this.basis}` : '';
  }

  protected load(server: Server): Promise<Findings> {
    const where = path('departments', this.department, 'people', this.person.staffId, 'findings');
    return allFindings(server, `${where}?from=${this.period.from}&until=${this.period.until}&basis=${this.basis}`);
  }

  private get times(): Clock {
    return { day: (iso) => this.day(iso), clock: (at) => this.clock(at) };
  }

  private get tally(): Tally {
    return this.basis === 'ROSTERED' ? this.person.rostered : this.person.delivered;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.person) return nothing;
    const choice = (basis: Basis, text: string): TemplateResult =>
      html`<button class="action" aria-pressed=${this.basis === basis} @click=${() => { this.basis = basis; }}>${text}</button>`;
    return html`<div class="row no-print" role="group" aria-label=${say('compareWith')}>${choice('ROSTERED', say('roster'))} ${choice('DELIVERED', say('delivered'))}</div>
      ${this.standing()} ${super.render()}`;
  }

  /** What can be said without the sessions. */
  private standing(): TemplateResult {
    const { person, tally } = this;
    const { name, staffId, inScope, scopeReason, planNote, commitments, identical, excused } = person;
    const nothingPlanned = tally.planned.occurrences === 0;
    return html`<p>${nothingPlanned ? html`<strong>${say('nothingPlanned', { name })}</strong> ${daysInWords(planNote)}` : html`<strong>${identity(tally)}.</strong>`}
        ${this.basis === 'ROSTERED' && !nothingPlanned ? say('identical', { count: identical }) : nothing}
        ${extra(tally) > 0 ? say('extra', { count: extra(tally) }) : nothing} ${excused > 0 ? say('excusedCount', { count: excused }) : nothing}</p>
      ${inScope ? nothing : html`<p class="small"><strong>${say('outOfScope')}</strong> ${scopeReason}</p>`}
      ${commitments.map(commitmentLine)}
      <p class="row no-print"><a href=${planAddress(this.department, staffId, location.pathname)}>${say('planAndYear', { name })}</a>
        <a href=${addressIn(path('departments', this.department, 'people', staffId, 'sessions.ics'))} download>${say('calendar')}<span class="unseen"> ${say('ofPerson', { name })}</span></a></p>`;
  }

  protected view(data: Findings): TemplateResult {
    const shown = this.onlyDifferences ? data.findings.filter(({ outcome }) => outcome !== 'AS_PLANNED') : data.findings;
    return html`${this.why(data)} ${this.byWeek()}
      <p><label><input type="checkbox" .checked=${this.onlyDifferences} @change=${(event: Event) => {
        this.onlyDifferences = (event.target as HTMLInputElement).checked; }} /> ${say('onlyDifferences')}</label></p>
      ${shown.length === 0 ? html`<p class="small muted">${say(data.findings.length === 0 ? 'noSessions' : 'noDifferences')}</p>`
      : findingList(shown, this.basis, this.times, (finding) => this.makeUp(finding))}
      ${excusedList(data.excused, this.times)}`;
  }

  private byWeek(): TemplateResult | typeof nothing {
    if (this.tally.planned.occurrences === 0) return nothing;
    return html`<details @toggle=${(event: Event) => { this.weeks = (event.target as HTMLDetailsElement).open; }}><summary>${say('weekByWeek')}</summary>
      ${this.weeks ? html`<sessionwise-person-weeks-v1 .ext=${this.ext} .context=${this.context} .person=${this.person} .period=${this.period} .unit=${this.unit} .stamp=${this.stamp}></sessionwise-person-weeks-v1>` : nothing}</details>`;
  }

  private why(data: Findings): TemplateResult | typeof nothing {
    if (this.tally.planned.occurrences === 0) return nothing;
    const sum = sumOf(this.tally, this.unit);
    const plans = [...new Set(data.findings.flatMap(({ planned }) => (planned ? [say('planVersion', { plan: planned.plan, version: planned.version })] : [])))];
    return html`<details><summary>${say('whyThisNumber')}</summary>
      <table><caption class="unseen">${say('fromPlanToGap')}</caption><tbody>
        ${this.sumRow('planned', say('planned'), show(sum.planned), data.findings.filter(({ planned }) => planned))}
        ${sum.off.map((line) => this.sumLine('off', '−', line, data))}
        ${this.sumRow('gap', say('isTheGap'), `= ${say('gapOf', { amount: show(sum.gap) })}`, undefined)}
        ${sum.of.map((line) => this.sumLine('of', '', line, data))}</tbody></table>
      <p class="small muted">${say('madeBy', { rule: data.rule, plans: plans.join('; ') })}</p>
      ${data.excused.length > 0 ? html`<p class="small">${say('leaveEffect', { count: data.excused.length })}</p>` : nothing}
      <p class="small">${say('onCallEffect')}</p></details>`;
  }

  private sumLine(part: 'off' | 'of', sign: string, { outcome, amount }: SumLine, data: Findings): TemplateResult {
    const said = outcome === 'SHORT' ? say(part === 'off' ? 'shortWorked' : 'shortMissing') : outcomeName(outcome);
    return this.sumRow(`${part} ${outcome}`, part === 'of' ? say('ofIt', { outcome: said }) : said, `${sign} ${show(amount)}`, withOutcome(data, outcome));
  }

  private sumRow(id: string, text: string, amount: string, findings: readonly Finding[] | undefined): TemplateResult {
    const open = this.opened === id;
    return html`<tr class=${findings ? '' : 'sum'}><th scope="row">${findings
        ? html`<button class="plain" aria-expanded=${open} @click=${() => { this.opened = open ? '' : id; }}>${text}</button>` : text}</th><td class="number">${amount}</td></tr>
      ${open && findings ? html`<tr><td colspan="2">${findingList(findings, this.basis, this.times)}</td></tr>` : nothing}`;
  }

  /** What could make up for a lost session; its module is loaded when somebody asks. */
  private makeUp(finding: Finding): TemplateResult | typeof nothing {
    const { planned } = finding;
    if (!planned || !isLost(finding) || isClosed(finding, this.period.from, this.finalised)) return nothing;
    const open = this.sought === planned.id;
    return html`<p class="no-print"><button class="plain" aria-expanded=${open} @click=${() => this.seek(open ? '' : planned.id)}>${say('whoCould')}<span class="unseen"> ${say('ofSession', { name: planned.name || planned.activity, day: this.day(finding.date) })}</span></button></p>
      ${!open ? nothing : this.trouble ? html`<p class="box bad" role="alert">${say('notAvailable')}</p>`
      : html`<sessionwise-suggestions-v1 .ext=${this.ext} .context=${this.context} .staff=${this.person.staffId} .start=${planned.start} .activity=${planned.activity}></sessionwise-suggestions-v1>`}`;
  }

  private seek(id: string): void {
    this.sought = id;
    this.trouble = false;
    if (id) import('./suggestions').catch(() => { this.trouble = true; });
  }
}

function withOutcome({ findings }: Findings, outcome: Outcome): readonly Finding[] {
  return findings.filter((finding) => finding.outcome === outcome && finding.planned);
}

define('sessionwise-person-drawer-v1', PersonDrawer);
