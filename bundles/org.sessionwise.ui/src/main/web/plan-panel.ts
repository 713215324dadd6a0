import { css, html, nothing, type TemplateResult } from 'lit';
import { balanceNote, calculation, ruleNote } from './calculation';
import { defined } from './definition';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { againstContract, agreed, amountCell, leaveTable, standingOfPlan, TOTAL_ORDER, totalsTable, type TotalColumn } from './plan-sections';
import { path, type Server } from './server';
import { Sorting } from './sorting';
import { mainPart, otherParts, shown, type ActivityYear, type Plan, type Reckoned, type Total, type Whose, type Year } from './year';
import { wordsOf } from './words';

const say = await wordsOf('plan');

interface Shown {
  readonly people: readonly Whose[];
  readonly year: Year | undefined;
}

/** Which number of an activity is explained. */
type Figure = 'year' | 'straightLine' | 'leaveAware' | 'forecast';

/** Keys of how a figure asks to be explained. */
const FIGURES = { year: 'whyYear', straightLine: 'whyByDays', leaveAware: 'whyByDates', forecast: 'whyForecast' } as const satisfies Record<Figure, string>;

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
  private readonly order = new Sorting<Total, TotalColumn>(this, TOTAL_ORDER);

  protected readonly what = say('what');

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
      ${people.length === 0 ? html`<div class="box"><p>${say('nobody')}</p></div>`
      : !year ? html`<p>${say('choosePerson')}</p>`
      : this.content(year)}`;
  }

  private choices(people: readonly Whose[], year: Year | undefined): TemplateResult {
    return html`<div class="dates no-print">
      ${people.length < 2 ? nothing : html`<div><label for="person">${say('person')}</label><select id="person" @change=${(event: Event) => {
        this.staff = (event.target as HTMLSelectElement).value;
        this.explained = '';
      }}><option value="" ?selected=${!year}>${say('choose')}</option>${people.map(({ staffId, name, grade }) =>
        html`<option value=${staffId} ?selected=${staffId === year?.staffId}>${grade ? say('personGrade', { name, grade }) : name}</option>`)}</select></div>`}
      ${year ? html`<div><label for="on">${say('atTheEndOf')}</label><input id="on" type="date" .value=${year.on} @change=${(event: Event) => {
        this.on = (event.target as HTMLInputElement).value;
      }} /></div><button class="action" @click=${() => window.print()}>${say('print')}</button>` : nothing}</div>`;
  }

  private content(year: Year): TemplateResult {
    const lastDay = new Date(Date.parse(`${year.year.until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    return html`${this.subheading(year.name)}
      <p class="small muted">${say.rich('planYear', { from: this.day(year.year.from), to: this.day(lastDay), rule: ruleNote(year.yearRule), on: this.day(year.on) })}</p>
      ${year.current ? standingOfPlan(year.current, (iso) => this.day(iso)) : html`<div class="box"><p><strong>${say('noneInForce')}</strong> ${say(year.plans.length > 0 ? 'othersBelow' : 'chooseAnotherDay')}</p></div>`}
      ${year.activities.length === 0 ? nothing : this.figures(year)}
      ${year.current ? agreed(year.current, (text) => this.subheading(text)) : nothing}`;
  }

  private figures(year: Year): TemplateResult {
    const questions = year.activities.flatMap(({ name, questions }) => questions.map((text) => say('questionOf', { activity: name, question: text })));
    return html`${year.current ? againstContract(year) : nothing}
      ${year.leaveKnown ? nothing : html`<div class="box warn"><p>${say('leaveNotKnown')}</p></div>`}
      ${questions.length === 0 ? nothing : html`<div class="box"><p><strong>${say('toBeSettled')}</strong></p><ul>${questions.map((text) => html`<li>${text}</li>`)}</ul></div>`}
      ${this.subheading(say('activities'))}
      <p class="small no-print">${say('chooseNumber')}</p>
      ${this.activitiesTable(year)}
      ${year.weeks ? html`<p class="small muted">${say.rich('weeksWorked', { weeks: shown(year.weeks.weeks), contains: year.weeks.contains, rule: ruleNote(year.weeks.rule) })} ${say('yearIs52')}</p>` : nothing}
      ${this.subheading(say('totals'))} ${totalsTable(this.order.rows(year.totals), (column, text, classes) => this.order.head(column, text, classes))} ${this.subheading(say('leave'))} ${leaveTable(year.leave, year.leaveKnown)}`;
  }

  private activitiesTable({ activities, plans, current }: Year): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('activities')}><table class="activities">
      <caption class="unseen">${say('activitiesCaption')}</caption>
      <thead><tr><th scope="col">${say('activity')}</th><th scope="col" class="number">${say('year')} ${defined('entitlement')}</th><th scope="col" class="number">${say('byDays')} ${defined('dueByDays')}</th>
        <th scope="col" class="number">${say('byDates')} ${defined('dueByDates')}</th><th scope="col" class="number">${say('forecast')} ${defined('yearForecast')}</th></tr></thead>
      ${current && plans.length === 1 ? this.rowsOf(current, activities) : versionsOf(plans, current).map((plan) => html`<tbody class="version"><tr><th colspan="5" scope="colgroup"><div class="apart">
        ${say(plan.until ? 'planFromUntil' : 'planFrom', { plan: plan.plan, version: plan.version, from: this.day(plan.from), until: plan.until ? this.day(plan.until) : '' })}</div></th></tr></tbody>
        ${this.rowsOf(plan, activities)}`)}</table></div>`;
  }

  private rowsOf({ plan, version }: Plan, activities: readonly ActivityYear[]): TemplateResult {
    return html`<tbody>${activities.filter((each) => each.plan === plan && each.version === version).map((activity) => this.rows(activity))}</tbody>`;
  }

  private rows(activity: ActivityYear): TemplateResult {
    const id = `${activity.plan} ${activity.version} ${activity.activity}`;
    const open = (Object.keys(FIGURES) as Figure[]).find((figure) => this.explained === `${figure} ${id}`);
    return html`<tr><th scope="row"><strong>${activity.name}</strong> (${activity.remuneration === 'ADDITIONAL' ? say('additional', { category: activity.category }) : activity.category})
        <span class="under">${activity.covered ? say('coveredAllYear', { timing: activity.timing }) : activity.timing}</span>
        ${activity.output ? html`<span class="under">${say('outputASession', { amount: shown(activity.output.perSession), unit: activity.output.unit })}</span>` : nothing}
        ${activity.purposes.length > 0 ? html`<span class="under">${say('purposes', { purposes: activity.purposes.join(', ') })}</span>` : nothing}</th>
        ${this.cell(activity, 'year', activity.year, id)}${this.cell(activity, 'straightLine', activity.straightLine, id)}
        ${this.cell(activity, 'leaveAware', activity.leaveAware, id)}${this.cell(activity, 'forecast', activity.forecast.likely, id)}</tr>
      ${open ? html`<tr><td class="why" colspan="5"><div class="apart">${this.why(activity, open)}</div></td></tr>` : nothing}`;
  }

  private cell(activity: ActivityYear, figure: Figure, { amount }: Reckoned, id: string): TemplateResult {
    const key = `${figure} ${id}`;
    const { low, high } = activity.forecast;
    const range = figure === 'forecast' && mainPart(low.amount) !== mainPart(high.amount) ? say('lowToHigh', { low: mainPart(low.amount), high: mainPart(high.amount) }) : '';
    const label = [mainPart(amount), otherParts(amount), range, say(FIGURES[figure], { activity: activity.name })];
    return html`<td class="number"><button class="plain figure" aria-expanded=${this.explained === key} aria-label=${label.filter((part) => part).join(', ')}
      @click=${() => { this.explained = this.explained === key ? '' : key; }}>${amountCell(amount)}${range ? html`<span class="under">${range}</span>` : nothing}</button></td>`;
  }

  private why(activity: ActivityYear, figure: Figure): TemplateResult {
    const title = (text: string): TemplateResult => html`<p><strong>${text}</strong></p>`;
    const { low, likely, high } = activity.forecast;
    const body = figure === 'forecast'
      ? html`${title(say('likely'))}${calculation(likely.steps)}
          ${title(say('atLeast'))}${calculation(low.steps)}
          ${title(say('atMost'))}${calculation(high.steps)}`
      : figure === 'year'
        ? html`${title(say('entitlementOfYear'))}${calculation(activity.year.steps)}${title(say('averageWeek'))}${calculation(activity.week.steps)}${balanceNote(activity)}`
        : html`${title(say(figure === 'straightLine' ? 'byDaysMeans' : 'byDatesMeans'))}
          ${calculation(activity[figure].steps)}`;
    return html`${body}<p class="small muted">${say('whichActivity', { plan: activity.plan, version: activity.version, activity: activity.activity })}</p>`;
  }
}

/** The version in force first, then the others as they followed each other. */
function versionsOf(plans: readonly Plan[], current: Plan | undefined): Plan[] {
  const isCurrent = (plan: Plan): boolean => plan.plan === current?.plan && plan.version === current.version;
  return [...plans.filter(isCurrent), ...plans.filter((plan) => !isCurrent(plan))];
}

define('sessionwise-plan-panel-v1', PlanPanel);
