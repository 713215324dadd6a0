import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { path, ServerProblem, type Server } from './server';
import { draftOf, placeText, requestOf, yearsAround, type Check, type Draft, type TeamPlan, type Teams } from './team-plan';
import { planForm } from './team-plan-form';
import { planView, type Words } from './team-plan-view';
import './team-plan-trust';

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

  protected readonly what = 'Team plan';
  private department = '';
  private teamId = '';
  private year: number | undefined;

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
    if (this.loaded.state === 'ready' && this.loaded.data.team) this.ext?.announce(`Team plan of ${this.loaded.data.team.name}, ${yearsAround(year)[2]!.text}`);
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
      this.ext?.announce(state === 'AGREED' ? 'The team plan is agreed.' : 'The team plan is saved as a draft.');
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
      this.problem = this.theirs ? '' : 'Somebody else saved this plan meanwhile, and it could not be loaded. Yours is still here.';
      return;
    }
    const { parameter, expected } = (error instanceof ServerProblem ? error.problem : {}) as { parameter?: string; expected?: string };
    this.problem = parameter ? `${placeText(parameter)}: it must be ${expected}.` : error instanceof Error ? error.message : String(error);
  }

  private words(team: TeamPlan): Words {
    const names = new Map(team.people.map(({ staffId, name }) => [staffId, name]));
    return {
      name: (staffId) => names.get(staffId) ?? 'somebody no longer in the team',
      day: (iso) => this.day(iso),
      subheading: (text) => this.subheading(text),
    };
  }

  protected view({ teams, team, check }: State): TemplateResult {
    if (!team) return html`<p>Nobody in this department is in sight for you, so there is no team plan to show.</p>`;
    return html`${this.draft ? nothing : this.choices(teams, team)}
      <div id="outcome" tabindex="-1">${this.problem ? html`<div class="box bad" role="alert"><p><strong>Nothing was kept.</strong> ${this.problem}</p></div>` : nothing}
        ${this.theirs?.plan && this.draft ? this.conflict(this.theirs, this.draft) : nothing}</div>
      ${this.draft ? this.form(team, this.draft, check) : this.reading(team, check)}
      ${this.draft ? nothing : html`<sessionwise-team-plan-trust-v1 .ext=${this.ext} .context=${this.context} .server=${this.server}></sessionwise-team-plan-trust-v1>`}`;
  }

  private choices({ year, teams }: Teams, team: TeamPlan): TemplateResult {
    const value = (event: Event): string => (event.target as HTMLSelectElement).value;
    return html`<div class="row no-print"><label for="team">Team</label>
      <select id="team" @change=${(event: Event) => this.choose(value(event), year)}>${teams.map(({ id, name, state }) => html`<option value=${id} ?selected=${id === team.team}>
        ${name}${state ? nothing : ' (no plan yet)'}</option>`)}</select>
      <label for="year">Year</label>
      <select id="year" @change=${(event: Event) => this.choose(team.team, Number(value(event)))}>${yearsAround(year).map((each) => html`<option value=${each.year} ?selected=${each.year === year}>${each.text}</option>`)}</select></div>`;
  }

  private reading(team: TeamPlan, check: Check | undefined): TemplateResult {
    const { plan } = team;
    const year = yearsAround(team.year)[2]!.text;
    if (!plan) {
      return html`<div class="box"><p><strong>${team.name} has no plan for ${year} yet.</strong> It begins with a team meeting: what the team wants to reach, how much
          clinical work it expects to do in the year, who does it, and who has which leadership role.</p>
        ${team.mayWrite ? html`<p><button class="action main" @click=${() => this.begin(team)}>Begin the team plan</button></p>`
          : html`<p>Whoever leads the team or coordinates the department's plans can begin it.</p>`}</div>`;
    }
    return html`<p><span class="tag tone-${plan.state === 'AGREED' ? 'good' : 'warn'}">${plan.state === 'AGREED' ? 'Agreed' : 'Draft'}</span>
        Version ${plan.version}, by ${plan.by}, ${this.moment(plan.at)}</p>
      ${team.whole ? nothing : html`<p class="small muted">You see the team's objectives and your own part; what others agreed is theirs.</p>`}
      ${team.mayWrite ? html`<p class="no-print"><button class="action" @click=${() => this.begin(team)}>Change the team plan</button></p>` : nothing}
      ${planView(team, plan, check, this.words(team))}`;
  }

  private form(team: TeamPlan, draft: Draft, check: Check | undefined): TemplateResult {
    const activities = [...new Set(check?.outputs.map(({ activity }) => activity))];
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()}>
      <p>Plan of ${team.name} for ${yearsAround(team.year)[2]!.text}</p>
      ${planForm({ team, draft, activities, changed: () => this.requestUpdate(), subheading: (text) => this.subheading(text) })}
      <div class="row"><button type="button" class="action main" ?disabled=${this.busy} @click=${() => this.save(team, 'AGREED')}>Save as agreed</button>
        <button type="button" class="action" ?disabled=${this.busy} @click=${() => this.save(team, 'DRAFT')}>Save as a draft</button>
        <button type="button" class="plain" @click=${() => this.stop()}>Leave without saving</button></div></form>`;
  }

  private conflict(theirs: TeamPlan, draft: Draft): TemplateResult {
    const plan = theirs.plan!;
    return html`<div class="box warn" role="alert"><p><strong>${plan.by} saved version ${plan.version} while you were writing.</strong> Nothing of yours is lost: it is still in
        the form below, and theirs stands here.</p>
      <div class="beside"><div>${planView(theirs, plan, undefined, this.words(theirs))}</div></div>
      <div class="row"><button class="action" @click=${() => {
          draft.basedOn = plan.version;
          this.theirs = undefined;
        }}>Go on with mine, on top of theirs</button>
        <button class="action" @click=${() => {
          this.stop();
          void this.reload(true);
        }}>Take theirs, drop mine</button></div></div>`;
  }
}

define('sessionwise-team-plan-panel-v1', TeamPlanPanel);
