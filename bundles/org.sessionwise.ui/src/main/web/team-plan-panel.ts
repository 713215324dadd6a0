import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { path, ServerProblem, type Server } from './server';
import { Sorting } from './sorting';
import { draftOf, placeText, requestOf, yearsAround, type Check, type Draft, type OutputCheck, type TeamPlan, type Teams } from './team-plan';
import { planForm } from './team-plan-form';
import { OUTPUT_ORDER, planView, type OutputColumn, type Words } from './team-plan-view';
import './team-plan-trust';
import { wordsOf } from './words';

const say = await wordsOf('teamPlan');

interface State {
  readonly teams: Teams;
  readonly team: TeamPlan | undefined;
  readonly check: Check | undefined;
}

/** A team's plan for a year: read, written, and held against the job plans of its people. */
export class TeamPlanPanel extends SessionwiseElement<State> {
  static override styles = [look, css`
    .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr)); gap: 0.75em 1em; align-items: end; margin: 0.5em 0; }
    .fields .wide { grid-column: 1 / -1; }
    .fields div > :is(input, select, textarea) { display: block; width: 100%; }
    textarea { font: inherit; color: var(--text); background: var(--surface); border: 2px solid var(--muted); padding: 0.25em 0.375em; }
    textarea:focus-visible { outline: 3px solid var(--focus); box-shadow: inset 0 0 0 2px var(--focus-text); }
    fieldset { border: 1px solid var(--line); margin: 0.75em 0; padding: 0.5em 1em 1em; min-width: 0; }
    legend { font-weight: 700; padding: 0 0.25em; }
    .wraps { white-space: normal; }
    .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr)); gap: 1em; }
    details { margin: 0.5em 0; }
    summary { cursor: pointer; color: var(--link); min-height: 24px; }
    .notes { white-space: pre-line; }
    #outcome { outline: 0; }
    .scroll { margin-bottom: 0.75em; }
    tbody th { min-width: 6em; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    draft: { state: true },
    problem: { state: true },
    theirs: { state: true },
    busy: { state: true },
  };

  declare private draft: Draft | undefined;
  declare private problem: string;
  declare private theirs: TeamPlan | undefined;
  declare private busy: boolean;

  protected readonly what = say('what');
  private department = '';
  private teamId = '';
  private year: number | undefined;
  private readonly outputOrder = new Sorting<OutputCheck, OutputColumn>(this, OUTPUT_ORDER);

  constructor() {
    super();
    this.problem = '';
    this.busy = false;
  }

  protected key(): string {
    const department = this.context.department?.id ?? '';
    if (department !== this.department) {
      this.department = department;
      this.teamId = '';
      this.stop();
    }
    return department;
  }

  private at(team: string, ...more: string[]): string {
    return path('departments', this.department, 'team-plans', team, ...more);
  }

  protected async load(server: Server): Promise<State> {
    const asked = this.year === undefined ? '' : `?year=${this.year}`;
    const teams = await server.get<Teams>(path('departments', this.department, 'team-plans') + asked);
    const chosen = teams.teams.find(({ id }) => id === this.teamId) ?? teams.teams.find(({ state }) => state) ?? teams.teams[0];
    if (!chosen) return { teams, team: undefined, check: undefined };
    const query = `?year=${teams.year}`;
    const team = await server.get<TeamPlan>(this.at(chosen.id) + query);
    const day = this.context.today ? `&day=${this.context.today}` : '';
    const check = team.plan && team.whole ? await server.get<Check>(this.at(chosen.id, 'check') + query + day) : undefined;
    return { teams, team, check };
  }

  /** Figures of the roster are no matter here. */
  protected override heard(event: string): void {
    if (event === 'plans' || event === 'hello') this.refreshSoon();
  }

  /** What is chosen keeps the focus, so what was shown stays until there is something new. */
  private async choose(teamId: string, year: number): Promise<void> {
    this.teamId = teamId;
    this.year = year;
    await this.reload(true);
    if (this.loaded.state === 'ready' && this.loaded.data.team) this.ext?.announce(say('planOf', { team: this.loaded.data.team.name, year: yearsAround(year)[2]!.text }));
  }

  private stop(): void {
    this.draft = undefined;
    this.theirs = undefined;
    this.problem = '';
  }

  private begin(team: TeamPlan): void {
    this.stop();
    this.draft = draftOf(team.plan);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#meeting-on')?.focus());
  }

  private async save(team: TeamPlan, state: 'DRAFT' | 'AGREED'): Promise<void> {
    const { draft } = this;
    if (!draft || this.busy) return;
    this.busy = true;
    this.problem = '';
    try {
      await this.server.put(`${this.at(team.team)}?year=${team.year}`, requestOf(draft, state));
      this.stop();
      this.ext?.announce(say(state === 'AGREED' ? 'isAgreed' : 'isDraft'));
      await this.reload(true);
    } catch (error) {
      await this.refused(team, error);
    } finally {
      this.busy = false;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#outcome')?.focus();
  }

  /** Whatever was typed stays. */
  private async refused(team: TeamPlan, error: unknown): Promise<void> {
    if (error instanceof ServerProblem && error.is('changed-meanwhile')) {
      this.theirs = await this.server.get<TeamPlan>(`${this.at(team.team)}?year=${team.year}`).catch(() => undefined);
      this.problem = this.theirs ? '' : say('savedMeanwhile');
      return;
    }
    const { parameter, expected } = (error instanceof ServerProblem ? error.problem : {}) as { parameter?: string; expected?: string };
    this.problem = parameter ? say('placeMustBe', { place: placeText(parameter), expected: expected ?? '' }) : error instanceof Error ? error.message : String(error);
  }

  private words(team: TeamPlan): Words {
    const names = new Map(team.people.map(({ staffId, name }) => [staffId, name]));
    return {
      name: (staffId) => names.get(staffId) ?? say('noLongerInTeam'),
      day: (iso) => this.day(iso),
      subheading: (text) => this.subheading(text),
      outputHead: (column, text, classes) => this.outputOrder.head(column, text, classes),
      outputsInOrder: (outputs) => this.outputOrder.rows(outputs),
    };
  }

  protected view({ teams, team, check }: State): TemplateResult {
    if (!team) return html`<p>${say('nobodyInSight')}</p>`;
    return html`${this.draft ? nothing : this.choices(teams, team)}
      <div id="outcome" tabindex="-1">${this.problem ? html`<div class="box bad" role="alert"><p><strong>${say('nothingKept')}</strong> ${this.problem}</p></div>` : nothing}
        ${this.theirs?.plan && this.draft ? this.conflict(this.theirs, this.draft) : nothing}</div>
      ${this.draft ? this.form(team, this.draft, check) : this.reading(team, check)}
      ${this.draft ? nothing : html`<sessionwise-team-plan-trust-v1 .ext=${this.ext} .context=${this.context} .server=${this.server}></sessionwise-team-plan-trust-v1>`}`;
  }

  private choices({ year, teams }: Teams, team: TeamPlan): TemplateResult {
    const value = (event: Event): string => (event.target as HTMLSelectElement).value;
    return html`<div class="row no-print"><label for="team">${say('team')}</label>
      <select id="team" @change=${(event: Event) => this.choose(value(event), year)}>${teams.map(({ id, name, state }) => html`<option value=${id} ?selected=${id === team.team}>
        ${state ? name : say('teamWithoutPlan', { team: name })}</option>`)}</select>
      <label for="year">${say('year')}</label>
      <select id="year" @change=${(event: Event) => this.choose(team.team, Number(value(event)))}>${yearsAround(year).map((each) => html`<option value=${each.year} ?selected=${each.year === year}>${each.text}</option>`)}</select></div>`;
  }

  private reading(team: TeamPlan, check: Check | undefined): TemplateResult {
    const { plan } = team;
    const year = yearsAround(team.year)[2]!.text;
    if (!plan) {
      return html`<div class="box"><p><strong>${say('noPlanYet', { team: team.name, year })}</strong> ${say('beginsWithMeeting')}</p>
        ${team.mayWrite ? html`<p><button class="action main" @click=${() => this.begin(team)}>${say('begin')}</button></p>`
          : html`<p>${say('whoBegins')}</p>`}</div>`;
    }
    return html`<p><span class="tag tone-${plan.state === 'AGREED' ? 'good' : 'warn'}">${say(plan.state === 'AGREED' ? 'agreed' : 'draft')}</span>
        ${say('versionBy', { version: plan.version, by: plan.by, at: this.moment(plan.at) })}</p>
      ${team.whole ? nothing : html`<p class="small muted">${say('ownPartOnly')}</p>`}
      ${team.mayWrite ? html`<p class="no-print"><button class="action" @click=${() => this.begin(team)}>${say('change')}</button></p>` : nothing}
      ${planView(team, plan, check, this.words(team))}`;
  }

  private form(team: TeamPlan, draft: Draft, check: Check | undefined): TemplateResult {
    const activities = [...new Set(check?.outputs.map(({ activity }) => activity))];
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()}>
      <p>${say('planFor', { team: team.name, year: yearsAround(team.year)[2]!.text })}</p>
      ${planForm({ team, draft, activities, changed: () => this.requestUpdate(), subheading: (text) => this.subheading(text) })}
      <div class="row"><button type="button" class="action main" ?disabled=${this.busy} @click=${() => this.save(team, 'AGREED')}>${say('saveAgreed')}</button>
        <button type="button" class="action" ?disabled=${this.busy} @click=${() => this.save(team, 'DRAFT')}>${say('saveDraft')}</button>
        <button type="button" class="plain" @click=${() => this.stop()}>${say('leave')}</button></div></form>`;
  }

  private conflict(theirs: TeamPlan, draft: Draft): TemplateResult {
    const plan = theirs.plan!;
    return html`<div class="box warn" role="alert"><p><strong>${say('theySaved', { by: plan.by, version: plan.version })}</strong> ${say('nothingLost')}</p>
      <div class="beside"><div>${planView(theirs, plan, undefined, this.words(theirs))}</div></div>
      <div class="row"><button class="action" @click=${() => {
          draft.basedOn = plan.version;
          this.theirs = undefined;
        }}>${say('goOnWithMine')}</button>
        <button class="action" @click=${() => {
          this.stop();
          void this.reload(true);
        }}>${say('takeTheirs')}</button></div></div>`;
  }
}

define('sessionwise-team-plan-panel-v1', TeamPlanPanel);
