import { css, html, nothing, type TemplateResult } from 'lit';
import { balanceNote, calculation, ruleNote } from './calculation';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { againstContract, agreed, amountCell, leaveTable, standingOfPlan, totalsTable } from './plan-sections';
import { path, type Server } from './server';
import { mainPart, otherParts, shown, type ActivityYear, type Plan, type Reckoned, type Whose, type Year } from './year';

interface Shown {
  readonly people: readonly Whose[];
  readonly year: Year | undefined;
}

/** Which number of an activity is explained. */
type Figure = 'year' | 'straightLine' | 'leaveAware' | 'forecast';

const FIGURES: Readonly<Record<Figure, string>> = {
  year: 'entitlement',
  straightLine: 'to date by days',
  leaveAware: 'to date by dates',
  forecast: 'forecast',
};

/** One person's job plan and its year; each number opens the calculation that led to it. */
export class PlanPanel extends SessionwiseElement<Shown> {
  static override styles = [look, css`
    .dates { display: flex; flex-wrap: wrap; gap: 0.75em 1.5em; align-items: end; }
    .dates label { display: block; }
    .dates > div { max-width: 100%; }
    .under { display: block; font-size: 0.875em; color: var(--muted); font-weight: 400; }
    .activities th[scope='row'] { min-width: 12em; font-weight: 400; }
    .activities td { white-space: nowrap; }
    .figure { width: 100%; text-align: right; text-decoration: none; }
    .figure .main { color: var(--link); text-decoration: underline; }
    .figure:focus-visible .main { color: inherit; }
    .scroll { max-height: none; margin-bottom: 0.75em; }
    .version th { background: var(--raised); font-size: 0.875em; }
    .figure:focus-visible .under { color: var(--focus-text); }
    .apart { position: sticky; left: 0.5em; width: fit-content; max-width: calc(100cqi - 1.5em); overflow-wrap: anywhere; }
    td.why { background: var(--raised); white-space: normal; }
    .steps { margin: 0.5em 0; padding-left: 1.5em; max-width: 60em; }
    .steps li { margin: 0.375em 0; }
    summary { cursor: pointer; min-height: 24px; font-weight: 400; }
    ul { margin: 0 0 0.75em; padding-left: 1.25em; }
    .cited { overflow-wrap: anywhere; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    staff: { state: true },
    on: { state: true },
    explained: { state: true },
  };

  declare private staff: string;
  declare private on: string;
  declare private explained: string;
  private selected = '';

  protected readonly what = 'Job plan and year';

  constructor() {
    super();
    this.staff = '';
    this.on = '';
    this.explained = '';
  }

  /** Whoever is selected on the page is whose plan one wants to see. */
  protected override willUpdate(): void {
    const selected = this.context?.selection?.staffId ?? '';
    if (selected !== this.selected && selected) this.staff = selected;
    this.selected = selected;
    super.willUpdate();
  }

  protected key(): string {
    return this.context.department ? `${this.context.department.id} ${this.staff} ${this.on}` : '';
  }

  protected async load(server: Server): Promise<Shown> {
    const department = this.context.department?.id ?? '';
    const { people } = await server.get<{ people: Whose[] }>(path('departments', department, 'years'));
    const only = people.length === 1 ? people[0]?.staffId : undefined;
    const staff = this.staff || only;
    if (!staff) return { people, year: undefined };
    const on = this.on || this.context.today;
    const year = await server.get<Year>(`${path('departments', department, 'people', staff, 'year')}${on ? `?on=${on}` : ''}`);
    return { people, year };
  }

  protected view({ people, year }: Shown): TemplateResult {
    return html`${this.choices(people, year)}
      ${people.length === 0 ? html`<div class="box"><p>Nobody of this department is in your view.</p></div>`
      : !year ? html`<p>Choose a person to see the job plan and what its year comes to.</p>`
      : this.content(year)}`;
  }

  private choices(people: readonly Whose[], year: Year | undefined): TemplateResult {
    return html`<div class="dates no-print">
      ${people.length < 2 ? nothing : html`<div><label for="person">Person</label><select id="person" @change=${(event: Event) => {
        this.staff = (event.target as HTMLSelectElement).value;
        this.explained = '';
      }}><option value="" ?selected=${!year}>Choose…</option>${people.map(({ staffId, name, grade }) =>
        html`<option value=${staffId} ?selected=${staffId === year?.staffId}>${name}${grade ? `, ${grade}` : ''}</option>`)}</select></div>`}
      ${year ? html`<div><label for="on">At the end of</label><input id="on" type="date" .value=${year.on} @change=${(event: Event) => {
        this.on = (event.target as HTMLInputElement).value;
      }} /></div><button class="action" @click=${() => window.print()}>Print</button>` : nothing}</div>`;
  }

  private content(year: Year): TemplateResult {
    const lastDay = new Date(Date.parse(`${year.year.until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    return html`${this.subheading(year.name)}
      <p class="small muted">Plan year ${this.day(year.year.from)} to ${this.day(lastDay)}. ${ruleNote(year.yearRule)}. Read at the end of ${this.day(year.on)}.</p>
      ${year.current ? standingOfPlan(year.current, (iso) => this.day(iso)) : html`<div class="box"><p><strong>No approved job plan is in force on this day.</strong>
        ${year.plans.length > 0 ? 'Others are in other parts of the year, see below.' : 'Choose another day; if it should be here, job plans may have to be pulled.'}</p></div>`}
      ${year.activities.length === 0 ? nothing : this.figures(year)}
      ${year.current ? agreed(year.current, (text) => this.subheading(text)) : nothing}`;
  }

  private figures(year: Year): TemplateResult {
    const questions = year.activities.flatMap(({ name, questions }) => questions.map((text) => `${name}: ${text}`));
    return html`${year.current ? againstContract(year) : nothing}
      ${year.leaveKnown ? nothing : html`<div class="box warn"><p>Leave is not known from this host: dates are less bank holidays only, and the forecast takes all leave as still to come.</p></div>`}
      ${questions.length === 0 ? nothing : html`<div class="box"><p><strong>To be settled</strong></p><ul>${questions.map((text) => html`<li>${text}</li>`)}</ul></div>`}
      ${this.subheading('Activities')}
      <p class="small no-print">Choose a number to see how it was worked out.</p>
      ${this.activitiesTable(year)}
      ${year.weeks ? html`<p class="small muted">${shown(year.weeks.weeks)} weeks of 52 are worked: ${year.weeks.contains}. ${ruleNote(year.weeks.rule)}.
        A year is taken as 52 weeks; its 365 days are 52.143. What is timetabled is valued as in a week without bank holidays.</p>` : nothing}
      ${this.subheading('Totals')} ${totalsTable(year.totals)} ${this.subheading('Leave')} ${leaveTable(year.leave, year.leaveKnown)}`;
  }

  private activitiesTable({ activities, plans, current }: Year): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Activities"><table class="activities">
      <caption class="unseen">Entitlement, what fell due to date in two readings, and forecast of each activity</caption>
      <thead><tr><th scope="col">Activity</th><th scope="col" class="number">Year</th><th scope="col" class="number">To date, by days</th>
        <th scope="col" class="number">To date, by dates</th><th scope="col" class="number">Forecast</th></tr></thead>
      ${current && plans.length === 1 ? this.rowsOf(current, activities) : versionsOf(plans, current).map((plan) => html`<tbody class="version"><tr><th colspan="5" scope="colgroup"><div class="apart">
        Job plan ${plan.plan}, version ${plan.version}, from ${this.day(plan.from)}${plan.until ? ` until the day before ${this.day(plan.until)}` : nothing}</div></th></tr></tbody>
        ${this.rowsOf(plan, activities)}`)}</table></div>`;
  }

  private rowsOf({ plan, version }: Plan, activities: readonly ActivityYear[]): TemplateResult {
    return html`<tbody>${activities.filter((each) => each.plan === plan && each.version === version).map((activity) => this.rows(activity))}</tbody>`;
  }

  private rows(activity: ActivityYear): TemplateResult {
    const id = `${activity.plan} ${activity.version} ${activity.activity}`;
    const open = (Object.keys(FIGURES) as Figure[]).find((figure) => this.explained === `${figure} ${id}`);
    return html`<tr><th scope="row"><strong>${activity.name}</strong> (${activity.category}${activity.remuneration === 'ADDITIONAL' ? ', additional' : ''})
        <span class="under">${activity.timing}${activity.covered ? '; covered in all 52 weeks' : ''}</span>
        ${activity.output ? html`<span class="under">${shown(activity.output.perSession)} ${activity.output.unit} a session</span>` : nothing}
        ${activity.purposes.length > 0 ? html`<span class="under">For ${activity.purposes.join(', ')}</span>` : nothing}</th>
        ${this.cell(activity, 'year', activity.year, id)}${this.cell(activity, 'straightLine', activity.straightLine, id)}
        ${this.cell(activity, 'leaveAware', activity.leaveAware, id)}${this.cell(activity, 'forecast', activity.forecast.likely, id)}</tr>
      ${open ? html`<tr><td class="why" colspan="5"><div class="apart">${this.why(activity, open)}</div></td></tr>` : nothing}`;
  }

  private cell(activity: ActivityYear, figure: Figure, { amount }: Reckoned, id: string): TemplateResult {
    const key = `${figure} ${id}`;
    const { low, high } = activity.forecast;
    const range = figure === 'forecast' && mainPart(low.amount) !== mainPart(high.amount) ? `${mainPart(low.amount)} to ${mainPart(high.amount)}` : '';
    const label = [mainPart(amount), otherParts(amount), range, `${FIGURES[figure]} of ${activity.name}: why this number?`];
    return html`<td class="number"><button class="plain figure" aria-expanded=${this.explained === key} aria-label=${label.filter((part) => part).join(' ')}
      @click=${() => { this.explained = this.explained === key ? '' : key; }}>${amountCell(amount)}${range ? html`<span class="under">${range}</span>` : nothing}</button></td>`;
  }

  private why(activity: ActivityYear, figure: Figure): TemplateResult {
    const title = (text: string): TemplateResult => html`<p><strong>${text}</strong></p>`;
    const { low, likely, high } = activity.forecast;
    const body = figure === 'forecast'
      ? html`${title(`Likely: leave still to take falls on it in proportion`)}${calculation(likely.steps)}
          ${title('At least: all leave still to take falls on its days')}${calculation(low.steps)}
          ${title('At most: no more leave than is booked')}${calculation(high.steps)}`
      : figure === 'year'
        ? html`${title('Entitlement of the year')}${calculation(activity.year.steps)}${title('An average week that is worked')}${calculation(activity.week.steps)}${balanceNote(activity)}`
        : html`${title(figure === 'straightLine' ? 'By days: the same part of the entitlement as of the days in force' : 'By dates: what was dated, less bank holidays and leave')}
          ${calculation(activity[figure].steps)}`;
    return html`${body}<p class="small muted">Job plan ${activity.plan}, version ${activity.version}, activity ${activity.activity}.</p>`;
  }
}

/** The version in force first, then the others as they followed each other. */
function versionsOf(plans: readonly Plan[], current: Plan | undefined): Plan[] {
  const isCurrent = (plan: Plan): boolean => plan.plan === current?.plan && plan.version === current.version;
  return [...plans.filter(isCurrent), ...plans.filter((plan) => !isCurrent(plan))];
}

define('sessionwise-plan-panel-v1', PlanPanel);
