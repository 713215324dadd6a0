import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HostContext } from './contract';
import { defined } from './definition';
import { define, SessionwiseElement } from './element';
import { extra, hasGap, inUnit, isUnknown, type Person, type Position, type Team, type Unit } from './figures';
import { gapCells, sortedGap } from './gap-cells';
import { gapSummary } from './gap-summary';
import { look } from './look';
import { findField, isMeant, saidOfAll } from './people';
import { RosterOrder } from './roster-order';
import { bringIntoView, onlySelectionDiffers } from './selected-row';
import { path, type Server } from './server';
import { Sorting } from './sorting';
import { isOff } from './switched';
import { APPLIED, type AppliedNews } from './suggested';
import { unitName, UNITS } from './units';
import { daysInWords, wordsOf } from './words';

const say = await wordsOf('gap');

type Filter = 'all' | 'gaps' | 'extra';
type Column = 'person' | 'planned' | 'roster' | 'delivery';
type Part = 'applied' | 'exports' | 'legend';

/** What the server says of a group that the host does not tell: no news under each name. */
const NOT_STATED = 'not stated';
const ANNOUNCE_EVERY_MS = 30_000;

/** What most people look at never or later is loaded when they do. */
const PARTS: Readonly<Record<Part, () => Promise<unknown>>> = {
  applied: () => import('./applied-suggestions'),
  exports: () => import('./exports-menu'),
  legend: () => import('./outcome-legend'),
};

function isPlanned(person: Person): boolean {
  return person.rostered.planned.occurrences > 0 || person.commitments.length > 0;
}

/** Job-plan gaps of the people on the roster, live; each person opens into what the figures are made of. */
export class GapPanel extends SessionwiseElement<Position> {
  static override styles = [look, css`
    table { table-layout: fixed; }
    thead .number { white-space: normal; }
    .person { width: 40%; }
    thead .number .sort { flex-wrap: wrap; justify-content: end; text-align: right; }
    @container (max-width: 22em) {
      .person { width: 34%; }
      tbody th { padding-inline: 0.25em; }
      thead th { font-size: max(0.75em, var(--least)); padding-inline: 0.125em; }
      td.number { padding-inline: 0.125em; }
    }
    tbody th { font-weight: 400; overflow-wrap: anywhere; }
    tr[aria-current='true'] > * { background: light-dark(#fff9c4, #3d3a12); }
    td.detail { background: var(--raised); }
    .scroll.opened { max-height: none; }
    summary { cursor: pointer; color: var(--link); min-height: 24px; width: fit-content; }
    .rules { margin-top: 0.75em; }
    .dates { display: flex; flex-wrap: wrap; gap: 0.75em; align-items: end; }
    .dates label { display: block; }
    .legend dl { margin: 0.5em 0; }
    .legend dd { margin: 0 0 0.5em; }
    .legend .tag { white-space: normal; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    filter: { state: true }, unit: { state: true }, byTeam: { state: true }, live: { state: true }, open: { state: true }, ownPeriod: { state: true }, wanted: { state: true },
    parts: { state: true }, legend: { state: true }, news: { state: true }, drawer: { state: true },
  };

  declare private filter: Filter;
  declare private unit: Unit;
  declare private byTeam: boolean;
  declare private live: boolean;
  declare private open: string;
  declare private ownPeriod: { readonly from: string; readonly until: string } | undefined;
  declare private wanted: string;
  declare private parts: ReadonlySet<Part>;
  declare private legend: TemplateResult | undefined;
  /** What was carried out just now from a suggestion. */
  declare private news: AppliedNews | undefined;
  declare private drawer: 'loading' | 'there' | 'failed';
  private mappingOff = false;
  private announcedAt = 0;
  private rosterShown = '';
  private readonly worstFirst = new RosterOrder();

  private readonly order = new Sorting<Person, Column>(this, {
    person: ({ name }) => name,
    planned: ({ rostered }) => inUnit(rostered.planned, this.unit),
    roster: ({ rostered }) => sortedGap(rostered, this.unit),
    delivery: ({ delivered }) => sortedGap(delivered, this.unit),
  });

  private readonly teamOrder = new Sorting<Team, Column>(this, {
    person: ({ name }) => name,
    planned: ({ totals }) => inUnit(totals.rostered.planned, this.unit),
    roster: ({ totals }) => sortedGap(totals.rostered, this.unit),
    delivery: ({ totals }) => sortedGap(totals.delivered, this.unit),
  });

  protected readonly what = say('title');

  constructor() {
    super();
    this.filter = 'all';
    this.unit = 'occurrences';
    this.byTeam = false;
    this.live = true;
    this.open = '';
    this.wanted = '';
    this.parts = new Set();
    this.drawer = 'loading';
    this.addEventListener(APPLIED, (event) => {
      this.news = (event as CustomEvent<AppliedNews>).detail;
      this.show('applied');
    });
  }

  /** Each key in the host's grid moves the selection: that marks another row, and draws nothing again. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const before = changed.get('context') as HostContext | undefined;
    if (changed.size !== 1 || !before || !onlySelectionDiffers(before, this.context)) return true;
    this.markSelected();
    return false;
  }

  /** Whoever turns to other weeks on the page wants to see those. */
  protected override willUpdate(): void {
    const roster = this.context?.roster;
    const shown = roster ? `${roster.from} ${roster.until}` : '';
    if (shown !== this.rosterShown) this.ownPeriod = undefined;
    this.rosterShown = shown;
    super.willUpdate();
  }

  protected override updated(): void {
    super.updated();
    this.markSelected();
  }

  private marked: Element | null = null;

  private markSelected(): void {
    const staff = this.context?.selection?.staffId;
    const row = staff ? (this.shadowRoot?.querySelector(`tr[data-staff="${CSS.escape(staff)}"]`) ?? null) : null;
    if (row === this.marked && row?.hasAttribute('aria-current')) return;
    this.marked?.removeAttribute('aria-current');
    row?.setAttribute('aria-current', 'true');
    this.marked = row;
    if (row) bringIntoView(row as HTMLElement);
  }

  private get period(): { readonly from: string; readonly until: string } | undefined {
    return this.ownPeriod ?? this.context?.roster;
  }

  protected key(): string {
    const { department } = this.context;
    return department && this.period ? `${department.id} ${this.period.from} ${this.period.until}` : '';
  }

  protected async load(server: Server): Promise<Position> {
    const department = this.context.department?.id ?? '';
    const position = await server.get<Position>(`${path('departments', department, 'position')}?from=${this.period?.from}&until=${this.period?.until}`);
    this.mappingOff = isUnknown(position.totals.rostered) && (await isOff(server, department, 'ENTITLEMENT'));
    this.worstFirst.follow(this.key(), position.people.map(({ staffId }) => staffId));
    if (this.loaded.state === 'ready') {
      this.ext?.changed('markers'); // figures changed, so may the grid's markers
      if (JSON.stringify(this.loaded.data.people) !== JSON.stringify(position.people)) this.tell(say('updated'));
    }
    return position;
  }

  /** However fast a roster changes, it is not spoken of all the time. */
  private tell(text: string): void {
    if (Date.now() - this.announcedAt < ANNOUNCE_EVERY_MS) return;
    this.ext?.announce(text);
    this.announcedAt = Date.now();
  }

  private toggle(staffId: string): void {
    this.open = this.open === staffId ? '' : staffId;
    if (!this.open) return;
    this.ext?.select(staffId);
    void this.loadDrawer();
  }

  private async loadDrawer(): Promise<void> {
    if (this.drawer === 'failed') this.drawer = 'loading';
    try {
      await import('./person-drawer');
      this.drawer = 'there';
    } catch {
      this.drawer = 'failed';
    }
  }

  /** Escape closes what is open, and the focus is where it was opened. */
  private closeByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open || event.defaultPrevented) return;
    event.preventDefault();
    const opened = this.open;
    this.open = '';
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>(`tr[data-staff="${CSS.escape(opened)}"] button`)?.focus());
  }

  private show(part: Part): void {
    if (this.parts.has(part)) return;
    this.parts = new Set([...this.parts, part]);
    void PARTS[part]().then((module) => {
      if (part === 'legend') this.legend = (module as typeof import('./outcome-legend')).outcomeList();
    }, () => {
      this.parts = new Set([...this.parts].filter((each) => each !== part));
    });
  }

  private toggleLive(): void {
    this.live = !this.live;
    this.listen(this.live);
    if (this.live) void this.reload(true);
  }

  protected view(position: Position): TemplateResult {
    if (position.people.length === 0) return html`<div class="box"><p>${say('nobody')}</p></div>`;
    const host = this.context.host?.name ?? say('theHost');
    return html`${gapSummary(position, this.unit, { day: (iso) => this.day(iso), moment: (at) => this.moment(at) }, this.mappingOff ? this.context.department?.name : '')} ${position.leaveKnown === false ? html`<div class="box warn"><p>${say('leaveNotKnown', { host })}</p></div>` : nothing}
      ${position.people.some(isPlanned) ? nothing : html`<div class="box"><p>${say('noPlans')}</p></div>`} ${this.controls(position)}
      ${this.news ? this.applied(position) : nothing}
      ${this.byTeam ? this.teamTable(position) : this.peopleTable(position)}
      <p class="small muted rules">${say('rules', { rule: position.rule })}</p>
      ${this.later('legend', say('whatOutcomesMean'), this.legend ?? nothing)}
      ${this.news ? nothing : this.later('applied', say('carriedOut'), this.applied(position))}
      ${this.later('exports', say('exports'), html`<sessionwise-exports-menu-v1 .ext=${this.ext} .context=${this.context} .what=${'gaps'} .period=${position.period}></sessionwise-exports-menu-v1>`)}`;
  }

  private applied({ period }: Position): TemplateResult {
    return html`<sessionwise-applied-suggestions-v1 .ext=${this.ext} .context=${this.context} .period=${period} .news=${this.news}></sessionwise-applied-suggestions-v1>`;
  }

  private later(part: Part, summary: string, content: unknown): TemplateResult {
    return html`<details class="small no-print ${part}" @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open) this.show(part); }}>
      <summary>${summary}</summary>${this.parts.has(part) ? content : nothing}</details>`;
  }

  private controls(position: Position): TemplateResult {
    const choice = (filter: Filter, text: string): TemplateResult =>
      html`<button class="action" aria-pressed=${this.filter === filter} @click=${() => { this.filter = filter; }}>${text} (${position.people.filter((person) => passes(person, filter)).length})</button>`;
    return html`
      <div class="row no-print" role="group" aria-label=${say('show')}>${choice('all', say('all'))} ${choice('gaps', say('withGaps'))} ${choice('extra', say('withExtra'))}</div>
      <div class="row no-print">
        <label for="unit">${say('countIn')}</label>
        <select id="unit" @change=${(event: Event) => { this.unit = (event.target as HTMLSelectElement).value as Unit; }}>
          ${UNITS.map((unit) => html`<option value=${unit} ?selected=${unit === this.unit}>${unitName(unit)}</option>`)}
        </select>
        <button class="action" aria-pressed=${this.byTeam} @click=${() => { this.byTeam = !this.byTeam; }}>${say('byTeam')}</button>
        <button class="plain small" @click=${this.toggleLive}>${say(this.live ? 'pause' : 'resume')}</button>
        ${this.worstFirst.isOld ? html`<button class="plain small" @click=${() => { this.worstFirst.renew(); this.requestUpdate(); }}>${say('worstFirstAgain')}</button>` : nothing}
      </div>
      ${this.periodChooser(position)}`;
  }

  private periodChooser({ period }: Position): TemplateResult {
    const day = (name: 'from' | 'until', text: string): TemplateResult =>
      html`<div><label for=${name}>${text}</label><input id=${name} name=${name} type="date" required .value=${period[name]} /></div>`;
    return html`<details class="no-print small">
      <summary>${say('anotherPeriod')}</summary>
      <form class="dates" @submit=${this.choosePeriod}>${day('from', say('from'))} ${day('until', say('until'))}
        <button class="action">${say('show')}</button>
        ${this.ownPeriod ? html`<button class="plain" type="button" @click=${() => { this.ownPeriod = undefined; }}>${say('backToRoster')}</button>` : nothing}
      </form>
    </details>`;
  }

  private choosePeriod(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.ownPeriod = { from: String(form.get('from')), until: String(form.get('until')) };
  }

  private head(order: Pick<Sorting<unknown, Column>, 'head'>, first: string): TemplateResult {
    return html`<thead><tr>${order.head('person', first, 'person')}${order.head('planned', say('planned'), 'number', defined('plannedSession', say('planned')))}
      ${order.head('roster', say('rosterGap'), 'number', defined('rosterGap', say('rosterGap')))}${order.head('delivery', say('deliveryGap'), 'number', defined('deliveryGap', say('deliveryGap')))}</tr></thead>`;
  }

  private teamTable({ teams }: Position): TemplateResult {
    const under = ({ totals, outOfScope }: Team): string => say(outOfScope.people > 0 ? 'inAndOutOfScope' : 'inScope', { people: totals.people, others: outOfScope.people });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('gapsByTeam')}><table class="sortable">
      <caption class="unseen">${say('teamTable')}</caption>${this.head(this.teamOrder, say('team'))}
      <tbody>${this.teamOrder.rows(teams).map((team) => html`<tr><th scope="row">${team.name}<span class="under">${under(team)}</span></th>${gapCells(team.totals, this.unit, true)}</tr>`)}</tbody></table></div>`;
  }

  private peopleTable({ people }: Position): TemplateResult {
    const passing = people.filter((person) => passes(person, this.filter));
    const shown = this.order.rows(this.worstFirst.rows(passing.filter(({ name }) => isMeant(name, this.wanted))));
    const note = saidOfAll(people.filter(isPlanned).map(({ planNote }) => planNote));
    return html`${findField(people.length, this.wanted, (typed) => { this.wanted = typed; })}
      ${note ? html`<p class="small muted">${say('allPlans', { note: daysInWords(note) })}</p>` : nothing}
      <p class="unseen" role="status">${this.filter === 'all' && !this.wanted ? '' : say('shown', { shown: shown.length, people: people.length })}</p>
      ${passing.length > 0 && shown.length === 0 ? html`<div class="box"><p>${say('nobodyOfThatName')}</p></div>`
      : shown.length === 0 ? html`<div class="box good"><p>${say(this.filter === 'gaps' ? 'nobodyHasGap' : 'nobodyHasExtra')}</p></div>`
      : html`<div class="scroll ${this.open ? 'opened' : ''}" tabindex="0" role="region" aria-label=${say('gapsByPerson')} @keydown=${this.closeByKey}><table class="sortable">
        <caption class="unseen">${say('peopleTable')}</caption>${this.head(this.order, say('person'))}
        <tbody>${repeat(shown, (person) => person.staffId, (person) => this.personRows(person, note))}</tbody></table></div>`}`;
  }

  private personRows(person: Person, saidAbove: string): TemplateResult {
    const work = person.grade || (person.group === NOT_STATED ? '' : person.group);
    const open = this.open === person.staffId;
    return html`<tr data-staff=${person.staffId}>
        <th scope="row"><button class="plain" aria-expanded=${open} @click=${() => this.toggle(person.staffId)}>${person.name}</button>
          ${work ? html`<span class="under">${work}</span>` : nothing}
          ${person.inScope ? nothing : html`<span class="tag tone-unknown">${say('outOfScope')}</span>`}
          ${person.planNote && person.planNote !== saidAbove ? html`<span class="under">${daysInWords(person.planNote)}</span>` : nothing}</th>
        ${gapCells(person, this.unit, person.inScope)}
      </tr>
      ${open ? html`<tr><td class="detail" colspan="4">${this.detail(person)}</td></tr>` : nothing}`;
  }

  private detail(person: Person): TemplateResult {
    if (this.drawer === 'loading') return html`<p role="status">${say('loadingPerson', { name: person.name })}</p>`;
    if (this.drawer === 'failed') {
      return html`<div class="box bad" role="alert"><p>${say('personFailed', { name: person.name })} <button class="plain" @click=${this.loadDrawer}>${say('tryAgain')}</button></p></div>`;
    }
    const position = this.loaded.state === 'ready' ? this.loaded.data : undefined;
    const { finalised, inPeriod } = position?.weeks ?? { finalised: 0, inPeriod: 0 };
    return html`<sessionwise-person-drawer-v1 .ext=${this.ext} .context=${this.context} .person=${person} .period=${this.period} .unit=${this.unit} .stamp=${position?.asAt ?? ''} .finalised=${inPeriod > 0 && finalised === inPeriod}></sessionwise-person-drawer-v1>`;
  }
}

function passes(person: Person, filter: Filter): boolean {
  return filter === 'all' || (filter === 'gaps' ? hasGap(person.rostered) || hasGap(person.delivered) : extra(person.rostered) > 0);
}

define('sessionwise-gap-panel-v1', GapPanel);
