import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, SessionwiseElement } from './element';
import {
  extra, gap, hasGap, identity, inUnit, isUnknown, show, sides, UNITS,
  type Figures, type Findings, type Person, type Position, type Tally, type Unit,
} from './figures';
import { allFindings, commitmentLine, findingList } from './person-detail';
import { look } from './look';
import { legendLook, outcomeLegend } from './outcome-legend';
import { findField, isMeant, saidOfAll } from './people';
import { path, type Server } from './server';
import { planAddress } from './year';

type Filter = 'all' | 'gaps' | 'extra';
type Basis = 'ROSTERED' | 'DELIVERED';

/** What the server says of a group that the host does not tell: no news under each name. */
const NOT_STATED = 'not stated';

function isPlanned(person: Person): boolean {
  return person.rostered.planned.occurrences > 0 || person.commitments.length > 0;
}

const ANNOUNCE_EVERY_MS = 30_000;

/** Job-plan gaps of the people on the roster, live; each figure opens into its sessions. */
export class GapPanel extends SessionwiseElement<Position> {
  static override styles = [look, legendLook, css`
    table { table-layout: fixed; }
    thead .number { white-space: normal; }
    th.person { width: 40%; }
    td.person, tbody th { font-weight: 400; overflow-wrap: anywhere; }
    tr[aria-current='true'] > * { background: light-dark(#fff9c4, #3d3a12); }
    .findings, .excused { list-style: none; margin: 0.5em 0; padding: 0; }
    .findings li { border-left: 4px solid var(--line); padding: 0.25em 0.75em; margin: 0.5em 0; }
    .findings p { margin: 0 0 0.25em; }
    td.detail { background: var(--raised); }
    summary { cursor: pointer; min-height: 24px; }
    .rules { margin-top: 0.75em; }
    .dates { display: flex; flex-wrap: wrap; gap: 0.75em; align-items: end; }
    .dates label { display: block; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    filter: { state: true },
    unit: { state: true },
    byTeam: { state: true },
    live: { state: true },
    open: { state: true },
    basis: { state: true },
    findings: { state: true },
    onlyDifferences: { state: true },
    ownPeriod: { state: true },
    wanted: { state: true },
  };

  declare private filter: Filter;
  declare private unit: Unit;
  declare private byTeam: boolean;
  declare private live: boolean;
  declare private open: string;
  declare private basis: Basis;
  declare private findings: Findings | 'loading' | 'failed';
  declare private onlyDifferences: boolean;
  declare private ownPeriod: { readonly from: string; readonly until: string } | undefined;
  declare private wanted: string;
  private announcedAt = 0;
  private rosterShown = '';

  protected readonly what = 'Job plan gaps';

  constructor() {
    super();
    this.filter = 'all';
    this.unit = 'occurrences';
    this.byTeam = false;
    this.live = true;
    this.open = '';
    this.basis = 'ROSTERED';
    this.findings = 'loading';
    this.onlyDifferences = true;
    this.wanted = '';
  }

  /** Whoever turns to other weeks on the page wants to see those. */
  protected override willUpdate(): void {
    const roster = this.context?.roster;
    const shown = roster ? `${roster.from} ${roster.until}` : '';
    if (shown !== this.rosterShown) this.ownPeriod = undefined;
    this.rosterShown = shown;
    super.willUpdate();
  }

  private get period(): { readonly from: string; readonly until: string } | undefined {
    return this.ownPeriod ?? this.context?.roster;
  }

  protected key(): string {
    const { department } = this.context;
    return department && this.period ? `${department.id} ${this.period.from} ${this.period.until}` : '';
  }

  private get dates(): string {
    return `from=${this.period?.from}&until=${this.period?.until}`;
  }

  protected async load(server: Server): Promise<Position> {
    const department = this.context.department?.id ?? '';
    const position = await server.get<Position>(`${path('departments', department, 'position')}?${this.dates}`);
    if (this.open) void this.loadFindings();
    if (this.loaded.state === 'ready') this.ext?.changed('markers'); // figures changed, so may the grid's markers
    if (Date.now() - this.announcedAt > ANNOUNCE_EVERY_MS) {
      if (this.announcedAt > 0) this.ext?.announce('Job plan gaps updated');
      this.announcedAt = Date.now();
    }
    return position;
  }

  private async loadFindings(): Promise<void> {
    const staff = this.open;
    const basis = this.basis;
    try {
      const where = path('departments', this.context.department?.id ?? '', 'people', staff, 'findings');
      const all = await allFindings(this.server, `${where}?${this.dates}&basis=${basis}`);
      if (staff === this.open && basis === this.basis) this.findings = all;
    } catch {
      if (staff === this.open && this.findings === 'loading') this.findings = 'failed';
    }
  }

  private toggle(staffId: string): void {
    this.open = this.open === staffId ? '' : staffId;
    if (this.open) {
      this.findings = 'loading';
      this.ext?.select(staffId);
      void this.loadFindings();
    }
  }

  private compareWith(basis: Basis): void {
    this.basis = basis;
    this.findings = 'loading';
    void this.loadFindings();
  }

  private toggleLive(): void {
    this.live = !this.live;
    this.listen(this.live);
    if (this.live) void this.reload(true);
  }

  protected view(position: Position): TemplateResult {
    if (position.people.length === 0) {
      return html`<div class="box"><p>Nobody on this roster is in your view. Ask your rostering administrator if you expected somebody.</p></div>`;
    }
    return html`${this.summary(position)} ${position.leaveKnown === false ? this.leaveNotKnown() : nothing} ${position.people.every((person) => !isPlanned(person)) ? this.noPlans() : nothing} ${this.controls(position)}
      ${this.byTeam ? this.teamTable(position) : this.peopleTable(position)}
      <p class="small muted rules">Rules: ${position.rule}. Moved sessions count as covered; extra work and other activities do not.</p>
      ${outcomeLegend()}`;
  }

  private noPlans(): TemplateResult {
    return html`<div class="box"><p>No job plan of these people plans anything in this period. Pull job plans beside the roster template, and see that their
      activities are mapped to duties.</p></div>`;
  }

  private leaveNotKnown(): TemplateResult {
    const host = this.context.host?.name ?? 'the rostering system';
    return html`<div class="box warn"><p>Leave is not known here: ${host} does not tell it, so a missed session may be leave.</p></div>`;
  }

  private summary(position: Position): TemplateResult {
    const { from, until } = position.period;
    const lastDay = new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const { inPeriod, setUp, finalised } = position.weeks;
    return html`<p class="small muted">${this.day(from)} to ${this.day(lastDay)}. As at ${this.moment(position.asAt)}.
        ${setUp} of ${inPeriod} ${inPeriod === 1 ? 'week' : 'weeks'} set up, ${finalised} finalised${finalised < inPeriod
          ? '; delivered is known for finalised weeks only' : ''}.</p>
      ${this.totals(position.totals, position.wholeDepartment ? 'Department' : 'People you can see')}
      ${position.outOfScope.people === 0 ? nothing : html`<p class="small">${position.outOfScope.people}
        ${position.outOfScope.people === 1 ? 'person is' : 'people are'} out of scope of the indicators (doctors in training): shown, but no part of a total.</p>`}`;
  }

  private totals(figures: Figures, name: string): TemplateResult | typeof nothing {
    if (figures.rostered.planned.occurrences === 0) return nothing;
    if (isUnknown(figures.rostered)) return html`<p><strong>${name}:</strong> nothing that is planned can be judged yet.</p>`;
    return html`<p><strong>${name}:</strong> roster covers ${this.covered(figures.rostered)} of ${this.judged(figures.rostered)} planned
      ${UNITS[this.unit].toLowerCase()} that can be judged${figures.delivered.planned.occurrences > sides(figures.delivered, 'unknown').planned.occurrences
        ? html`; delivered ${this.covered(figures.delivered)} of ${this.judged(figures.delivered)}` : nothing}.</p>`;
  }

  private judged(tally: Tally): string {
    return show(inUnit(tally.planned, this.unit).minus(inUnit(sides(tally, 'unknown').planned, this.unit)));
  }

  private covered(tally: Tally): string {
    const judged = inUnit(tally.planned, this.unit).minus(inUnit(sides(tally, 'unknown').planned, this.unit));
    return show(judged.minus(gap(tally, this.unit)));
  }

  private controls(position: Position): TemplateResult {
    const count = (filter: Filter): number => position.people.filter((person) => this.passes(person, filter)).length;
    const choice = (filter: Filter, text: string): TemplateResult =>
      html`<button class="action" aria-pressed=${this.filter === filter} @click=${() => { this.filter = filter; }}>${text} (${count(filter)})</button>`;
    return html`
      <div class="row no-print" role="group" aria-label="Show">
        ${choice('all', 'All')} ${choice('gaps', 'With gaps')} ${choice('extra', 'With extra')}
      </div>
      <div class="row no-print">
        <label for="unit">Count in</label>
        <select id="unit" @change=${(event: Event) => { this.unit = (event.target as HTMLSelectElement).value as Unit; }}>
          ${Object.entries(UNITS).map(([unit, text]) => html`<option value=${unit} ?selected=${unit === this.unit}>${text}</option>`)}
        </select>
        <button class="action" aria-pressed=${this.byTeam} @click=${() => { this.byTeam = !this.byTeam; }}>By team</button>
        <button class="plain small" @click=${this.toggleLive}>${this.live ? 'Pause live updates' : 'Resume live updates'}</button>
      </div>
      ${this.periodChooser(position)}`;
  }

  private periodChooser(position: Position): TemplateResult {
    return html`<details class="no-print small">
      <summary>Another period</summary>
      <form class="dates" @submit=${this.choosePeriod}>
        <div><label for="from">From</label><input id="from" name="from" type="date" required .value=${position.period.from} /></div>
        <div><label for="until">Until (not included)</label><input id="until" name="until" type="date" required .value=${position.period.until} /></div>
        <button class="action">Show</button>
        ${this.ownPeriod ? html`<button class="plain" type="button" @click=${() => { this.ownPeriod = undefined; }}>Back to the weeks on the roster</button>` : nothing}
      </form>
    </details>`;
  }

  private choosePeriod(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.ownPeriod = { from: String(form.get('from')), until: String(form.get('until')) };
  }

  private passes(person: Person, filter: Filter): boolean {
    switch (filter) {
      case 'all':
        return true;
      case 'gaps':
        return hasGap(person.rostered) || hasGap(person.delivered);
      case 'extra':
        return extra(person.rostered) > 0;
    }
  }

  private head(first: string): TemplateResult {
    return html`<thead><tr><th scope="col" class="person">${first}</th><th scope="col" class="number">Planned</th>
      <th scope="col" class="number">Roster gap</th><th scope="col" class="number">Delivery gap</th></tr></thead>`;
  }

  private numbers(figures: { readonly rostered: Tally; readonly delivered: Tally }, inScope: boolean): TemplateResult {
    return html`<td class="number">${show(inUnit(figures.rostered.planned, this.unit))}</td>
      <td class="number">${this.gapTag(figures.rostered, inScope, 'not on the roster')}</td>
      <td class="number">${this.gapTag(figures.delivered, inScope, 'not delivered')}</td>`;
  }

  /** Somebody out of scope has figures, but no gap of the trust's: told without alarm. */
  private gapTag(tally: Tally, inScope: boolean, words: string): TemplateResult {
    if (tally.planned.occurrences === 0) return html`<span class="muted" title="Nothing planned">–</span>`;
    if (isUnknown(tally)) return html`<span class="tag tone-unknown">?<span class="unseen"> not known yet</span></span>`;
    const value = gap(tally, this.unit);
    if (value.sign <= 0) return html`<span class="tag tone-good">0<span class="unseen"> ${words}</span></span>`;
    return html`<span class="tag ${inScope ? 'tone-bad' : 'tone-unknown'}">−${show(value)}<span class="unseen"> ${words}</span></span>`;
  }

  private teamTable(position: Position): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Gaps by team"><table>
      <caption class="unseen">Planned work, roster gap and delivery gap for each team, people in scope only</caption>
      ${this.head('Team')}
      <tbody>${position.teams.map((team) => html`<tr><th scope="row">${team.name}<span class="under">${team.totals.people} in scope${team.outOfScope.people > 0
        ? `, ${team.outOfScope.people} out of scope` : ''}</span></th>${this.numbers(team.totals, true)}</tr>`)}</tbody></table></div>`;
  }

  private peopleTable(position: Position): TemplateResult {
    const passing = position.people.filter((person) => this.passes(person, this.filter));
    const shown = passing.filter(({ name }) => isMeant(name, this.wanted));
    const note = saidOfAll(position.people.filter(isPlanned).map(({ planNote }) => planNote));
    return html`${findField(position.people.length, this.wanted, (typed) => { this.wanted = typed; })}
      ${note ? html`<p class="small muted">All job plans here: ${note}.</p>` : nothing}
      <p class="unseen" role="status">${this.filter === 'all' && !this.wanted ? '' : `${shown.length} of ${position.people.length} people shown`}</p>
      ${passing.length > 0 && shown.length === 0 ? html`<div class="box"><p>Nobody of that name is shown here.</p></div>`
      : shown.length === 0 ? html`<div class="box good"><p>Nobody ${this.filter === 'gaps' ? 'has a gap' : 'has extra work'} in this period.</p></div>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Gaps by person"><table>
        <caption class="unseen">Planned work, roster gap and delivery gap for each person, largest gap first</caption>
        ${this.head('Person')}
        <tbody>${repeat(shown, (person) => person.staffId, (person) => this.personRows(person, note))}</tbody></table></div>`}`;
  }

  private personRows(person: Person, saidAbove: string): TemplateResult {
    const work = person.grade || (person.group === NOT_STATED ? '' : person.group);
    const open = this.open === person.staffId;
    const current = this.context.selection?.staffId === person.staffId;
    return html`<tr data-staff=${person.staffId} aria-current=${current ? 'true' : nothing}>
        <th scope="row"><button class="plain" aria-expanded=${open} @click=${() => this.toggle(person.staffId)}>${person.name}</button>
          ${work ? html`<span class="under">${work}</span>` : nothing}
          ${person.inScope ? nothing : html`<span class="tag tone-unknown">Out of scope</span>`}
          ${person.planNote && person.planNote !== saidAbove ? html`<span class="under">${person.planNote}</span>` : nothing}</th>
        ${this.numbers(person, person.inScope)}
      </tr>
      ${open ? html`<tr><td class="detail" colspan="4">${this.detail(person)}</td></tr>` : nothing}`;
  }

  private detail(person: Person): TemplateResult {
    const tally = this.basis === 'ROSTERED' ? person.rostered : person.delivered;
    const choice = (basis: Basis, text: string): TemplateResult =>
      html`<button class="action" aria-pressed=${this.basis === basis} @click=${() => this.compareWith(basis)}>${text}</button>`;
    return html`<div class="row no-print" role="group" aria-label="Compare the plan with">${choice('ROSTERED', 'Roster')} ${choice('DELIVERED', 'Delivered')}</div>
      <p><strong>${identity(tally)}.</strong>
        ${this.basis === 'ROSTERED' ? `${person.identical} at exactly the planned times. ` : nothing}${extra(tally) > 0
          ? `${extra(tally)} extra. ` : nothing}${person.excused > 0 ? `${person.excused} not counted because of leave or bank holidays.` : nothing}</p>
      ${person.inScope ? nothing : html`<p class="small">${person.scopeReason}</p>`}
      ${person.commitments.map(commitmentLine)}
      <p class="no-print"><a href=${planAddress(this.context.department?.id, person.staffId, location.pathname)}>Job plan and year of ${person.name}</a></p>
      <p><label><input type="checkbox" .checked=${this.onlyDifferences} @change=${(event: Event) => {
        this.onlyDifferences = (event.target as HTMLInputElement).checked; }} /> Only differences</label></p>
      ${this.findings === 'loading' ? html`<p role="status">Loading sessions…</p>`
        : this.findings === 'failed' ? html`<div class="box bad" role="alert"><p>The sessions could not be loaded.
            <button class="plain" @click=${() => this.compareWith(this.basis)}>Try again</button></p></div>`
        : findingList(this.findings, this.onlyDifferences, { day: (iso) => this.day(iso), clock: (at) => this.clock(at) })}`;
  }
}

define('sessionwise-gap-panel-v1', GapPanel);
