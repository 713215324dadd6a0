import { css, html, nothing, type TemplateResult } from 'lit';
import './cell-sessions';
import { firstScope, levelText, ownTeams, scopeName, scopeQuery, whyThisLevel, type Attained, type Matrix, type Scope } from './attainment';
import { behindSteps } from './attainment-behind';
import type { Steps } from './attainment-plans';
import { defined } from './definition';
import { define, SessionwiseElement } from './element';
import { figuresLook } from './figures-look';
import { LaterParts } from './later-parts';
import { look } from './look';
import { detailAddress } from './page-places';
import { keyOf, type Line, type Reckoning } from './reckoned';
import type { Review } from './review';
import { path, ServerProblem, type Server } from './server';
import { Sorting } from './sorting';
import { daysOf, spanText, type Span } from './spans';
import { stacked } from './stacked';
import { countsOf, monthsUntil, standingOf, STANDINGS, weeksUntil, whoAre, wholeWeeks, worstFirst, type Standing } from './team-figures';
import { sortsBy, standingText, teamTable, type Column } from './team-table';
import { trend } from './trend';
import { wordsOf } from './words';
import { planAddress } from './year';

const say = await wordsOf('team');

type Part = 'team' | 'group' | 'activity';
type Over = 'month' | 'week';
type Fixed = Exclude<Span, 'own' | 'year'>;

const PARTS: readonly Part[] = ['team', 'group', 'activity'];
const SPANS_SHOWN: readonly Fixed[] = ['weeks', 'month', 'lastMonth', 'quarter', 'lastQuarter'];
const DETAILS = [['gaps', 'toGaps'], ['figures', 'toFigures'], ['review', 'toReviews'], ['level', 'toLevel'], ['teamPlan', 'toTeamPlan']] as const;
/** So many variances are named; the review has them all. */
const NAMED = 5;
/** As the review's local default, where nothing is known of the policy. */
const USUAL_PERCENT = '10';

interface Lapsing {
  readonly staff: string;
  readonly name: string;
  readonly on: string;
}

interface Shown {
  readonly query: string;
  readonly people: Reckoning;
}

/** What comes after the figures of people. */
interface Parts {
  readonly parts: Reckoning;
  readonly over: Reckoning;
  readonly review: Review;
  /** The parts by team, where only some of the department are in sight: it tells whose name they go by. */
  readonly teams: readonly Line[];
  readonly lapsing: readonly Lapsing[];
  readonly level: { readonly attained: Attained; readonly steps: Steps } | 'off';
}

/** A lead's team at a glance: exceptions first, everybody and every part against the plan, how it went over a year, and what holds its level back. */
export class TeamSummaryPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, figuresLook, css`
    .scroll { max-height: none; }
    .links { display: flex; flex-wrap: wrap; gap: 0 1em; font-size: 0.875em; }
    .number { white-space: normal; }
    .behind { padding-left: 1.25em; }
    .behind > li { margin-bottom: 0.75em; }
    .sums { font-size: 1.125em; }
  `];

  static override properties = { ...SessionwiseElement.properties, span: { state: true }, partsBy: { state: true }, step: { state: true }, only: { state: true }, opened: { state: true } };

  declare private span: Fixed;
  declare private partsBy: Part;
  declare private step: Over;
  declare private only: Standing | undefined;
  declare private opened: ReadonlySet<string>;

  private readonly later = new LaterParts<Parts>(this);
  private asked = '';
  private readonly byPerson = new Sorting<Line, Column>(this, sortsBy(() => this.percent));
  private readonly byPart = new Sorting<Line, Column>(this, sortsBy(() => this.percent));

  protected readonly what = say('title');

  constructor() {
    super();
    this.span = 'weeks';
    this.partsBy = 'group';
    this.step = 'month';
    this.opened = new Set();
  }

  protected key(): string {
    return this.department;
  }

  private get department(): string {
    return this.context.department?.id ?? '';
  }

  private get today(): string {
    return this.context.today ?? new Date().toISOString().slice(0, 10);
  }

  private get query(): string {
    return `${this.span} ${this.partsBy} ${this.step}`;
  }

  private get percent(): string {
    return this.later.get('review')?.policy.percent ?? USUAL_PERCENT;
  }

  protected async load(server: Server): Promise<Shown> {
    const { query, department } = this;
    const days = daysOf(this.span, this.today);
    const at = path('departments', department);
    const figures = (split: string, { from, until }: { from: string; until: string }, over: string): Promise<Reckoning> =>
      server.get<Reckoning>(`${at}/figures?${new URLSearchParams({ from, until, split, over, planned: 'dated', categories: 'rostered' })}`);
    const asked = `${department} ${query}`;
    if (!this.asked.startsWith(`${department} `)) this.later.clear();
    this.asked = asked;
    const people = await figures('person', days, 'none');
    if (asked !== this.asked) return { query, people };
    this.later.ask({
      parts: figures(this.partsBy, days, 'none'),
      teams: people.wholeDepartment === false ? figures('team', days, 'none').then(({ lines }) => lines) : Promise.resolve([]),
      over: figures('department', this.step === 'month' ? monthsUntil(this.today) : weeksUntil(this.today), this.step),
      review: server.get<Review>(`${at}/reviews`),
      lapsing: server.get<{ people: Lapsing[] }>(`/attainment/lapsing?${scopeQuery({ kind: 'department', department })}`).then((told) => told.people).catch(offIs([])),
      level: this.levelOf(server).catch(offIs('off' as const)),
    });
    return { query, people };
  }

  /** The level of the lead's own team; of the department for whoever leads no single one. */
  private async levelOf(server: Server): Promise<{ attained: Attained; steps: Steps }> {
    const matrix = await server.get<Matrix>('/attainment/matrix');
    const scope = this.teamIn(matrix);
    const [attained, steps] = await Promise.all([server.get<Attained>(`/attainment?${scopeQuery(scope)}`), server.get<Steps>(`/attainment/steps?${scopeQuery(scope)}`)]);
    return { attained, steps };
  }

  private teamIn(matrix: Matrix): Scope {
    const own = ownTeams(matrix).filter(({ scope }) => scope.department === this.department);
    return own.length === 1 ? own[0]!.scope : firstScope({ ...matrix, rows: matrix.rows.filter(({ scope }) => scope.kind !== 'team') }, this.department);
  }

  /** The choices stay where they are, and the focus with them, while others are read. */
  private ask(change: { span?: Fixed; partsBy?: Part; step?: Over }): void {
    Object.assign(this, change);
    this.opened = new Set();
    void this.reload(true);
  }

  protected view(shown: Shown): TemplateResult {
    const { people, query } = shown;
    const waiting = query !== this.query;
    const name = whoAre(people, this.later.get('teams') ?? [], this.context.department?.name ?? '');
    return html`<div class="row no-print"><label for="span">${say('days')}</label><select id="span" @change=${(event: Event) => this.ask({ span: (event.target as HTMLSelectElement).value as Fixed })}>
        ${SPANS_SHOWN.map((span) => html`<option value=${span} ?selected=${span === this.span}>${say(span)}</option>`)}</select>
        <button class="action" @click=${() => window.print()}>${say('print')}</button></div>
      <p class="unseen" role="status">${waiting ? say('loading') : say('shown', { name, days: spanText(people.period, this.context.locale) })}</p>
      <div class=${waiting ? 'waiting' : ''} aria-busy=${waiting}>${people.lines.length === 0 ? this.empty() : this.summary(people, name)}</div>`;
  }

  private empty(): TemplateResult {
    return html`<div class="box"><p><strong>${say('nobody')}</strong> ${say('nobodyWhy')}</p><p><a href=${detailAddress('plan', this.department)}>${say('toPlans')}</a></p></div>`;
  }

  private summary(people: Reckoning, name: string): TemplateResult {
    const review = this.later.get('review');
    const level = this.later.get('level');
    const { total } = people;
    const standing = standingText(standingOf(total, this.percent));
    return html`<p class="sums"><strong>${name}, ${spanText(people.period, this.context.locale)}:</strong> ${say('sums', { count: total.people, standing: total.people === 1 ? standing : standing.toLowerCase() })}</p>
      <p class="small muted">${say('asAt', { moment: this.moment(people.asAt) })} ${say('counted', { categories: people.categories.counted.join(', ') })} ${people.wholeDepartment === false ? say('ofYours') : nothing}</p>
      ${this.partial(people)}
      ${this.subheading(say('exceptions'))} ${this.exceptions(people)}
      ${this.subheading(say('everybody'))} ${this.people(people)}
      ${this.subheading(say('overTime'))} ${this.overTime()}
      ${this.subheading(say('byPart'))} ${this.parts()}
      ${level === 'off' ? nothing : html`${this.subheading(say('heldBack'))} ${level ? this.heldBack(level) : this.coming('level')}`}
      ${this.subheading(say('more'))}<ul class="no-print">${DETAILS.map(([tab, text]) => html`<li><a href=${detailAddress(tab, this.department)}>${say(text)}</a></li>`)}</ul>
      ${review ? html`<p class="small muted">${say('exceptionFrom', { percent: this.percent, rule: review.policy.rule })}</p>` : nothing}`;
  }

  /** Says what is missing of the figures and of whom, so that nobody takes a part for the whole. */
  private partial(people: Reckoning): TemplateResult | typeof nothing {
    const without = people.lines.filter((line) => ['notKnown', 'noPlan'].includes(standingOf(line, this.percent)));
    const { weeksFinalised, weeks } = people.total.completeness;
    return html`${without.length === 0 ? nothing : html`<details><summary>${say('partial', { count: without.length, all: people.lines.length })}</summary><ul>${without.map((line) => html`<li>${line.key.name}: ${standingText(standingOf(line, this.percent)).toLowerCase()}</li>`)}</ul></details>`}
      ${weeksFinalised < weeks ? html`<p class="small">${say('openWeeks', { count: weeks - weeksFinalised, weeks })} ${defined('deliveredSession')}</p>` : nothing}
      ${!this.later.anyMissed ? nothing : html`<div class="box warn" role="status"><p>${say('partAway')} <button class="plain" @click=${() => this.reload(true)}>${say('again')}</button></p></div>`}`;
  }

  private exceptions(people: Reckoning): TemplateResult {
    const review = this.later.get('review');
    const lapsing = this.later.get('lapsing') ?? [];
    const counts = countsOf(people.lines, this.percent);
    const open = review?.flags.filter(({ entry }) => entry?.state !== 'closed') ?? [];
    const button = (only: Standing | undefined, text: string, count: number): TemplateResult => html`<button class="action" aria-pressed=${this.only === only} ?disabled=${count === 0 && only !== undefined}
      @click=${() => { this.only = only; }}>${text} (${count})</button>`;
    return html`<div class="row" role="group" aria-label=${say('showOnly')}>${button(undefined, say('all'), people.lines.length)}${STANDINGS.map((each) => button(each, standingText(each), counts[each]))}</div>
      <ul>${review ? html`<li>${open.length === 0 ? say('nothingToReview') : html`<a href=${detailAddress('review', this.department)}>${say('toReview', { count: open.length, quarter: review.quarter.label })}</a>: ${open.slice(0, NAMED).map(({ key }) => key.name).join(', ')}${open.length > NAMED ? html` ${say('andMore', { count: open.length - NAMED })}` : nothing}`} ${defined('flaggedVariance')}</li>` : nothing}
        ${lapsing.length === 0 ? nothing : html`<li>${say('lapsing', { count: lapsing.length })} ${defined('activePlan')}: ${lapsing.map(({ staff, name, on }, at) => html`${at > 0 ? '; ' : nothing}<a href=${planAddress(this.department, staff, location.pathname)}>${name}</a> (${this.day(on)})`)}</li>`}</ul>`;
  }

  private people(people: Reckoning): TemplateResult {
    const lines = worstFirst(people.lines, this.percent).filter((line) => this.only === undefined || standingOf(line, this.percent) === this.only);
    if (lines.length === 0) return html`<p>${say('noneSuch')}</p>`;
    return teamTable(lines, { ...this.table(people), order: this.byPerson, title: say('person'), caption: say('peopleCaption') });
  }

  private table({ asAt, period }: Reckoning): Pick<Parameters<typeof teamTable>[1], 'percent' | 'isOpen' | 'toggle' | 'sessions' | 'links'> {
    const id = ({ key }: Line): string => `${key.kind}:${key.id}`;
    return {
      percent: this.percent,
      isOpen: (line) => this.opened.has(id(line)),
      toggle: (line) => {
        const opened = new Set(this.opened);
        if (!opened.delete(id(line))) opened.add(id(line));
        this.opened = opened;
      },
      sessions: (line) => this.sessions(line, asAt),
      links: ({ key }) => (key.kind === 'person' ? html`<a href=${planAddress(this.department, key.id, location.pathname)}>${say('jobPlan')}<span class="unseen"> ${key.name}</span></a>
        <a href=${detailAddress('gaps', this.department, { staff: key.id, ...wholeWeeks(period) })}>${say('gaps')}<span class="unseen"> ${key.name}</span></a>` : nothing),
    };
  }

  private sessions(line: Line, asAt: string): TemplateResult {
    const { key, span } = line;
    const query = new URLSearchParams({ from: span.from, until: span.until, basis: 'DELIVERED', key: keyOf(key), categories: 'rostered' });
    return html`<sessionwise-cell-sessions-v1 .server=${this.server} .address=${`${path('departments', this.department, 'figures', 'findings')}?${query}`} .stamp=${asAt} .side=${line.delivered}
      .name=${`${key.name}, ${spanText(span, this.context.locale)}`} .clock=${{ day: (iso: string) => this.day(iso), clock: (at: string) => this.clock(at) }}></sessionwise-cell-sessions-v1>`;
  }

  private parts(): TemplateResult {
    const parts = this.later.get('parts');
    const title = (part: Part): string => say(({ team: 'team', group: 'group', activity: 'activity' } as const)[part]);
    return html`<div class="row no-print"><label for="part">${say('partsBy')}</label><select id="part" @change=${(event: Event) => this.ask({ partsBy: (event.target as HTMLSelectElement).value as Part })}>
        ${PARTS.map((part) => html`<option value=${part} ?selected=${part === this.partsBy}>${title(part)}</option>`)}</select></div>
      ${parts ? teamTable(worstFirst(parts.lines, this.percent), { ...this.table(parts), order: this.byPart, title: title(this.partsBy), caption: say('partsCaption', { parts: title(this.partsBy) }) }) : this.coming('parts')}`;
  }

  private coming(part: keyof Parts): TemplateResult {
    return html`<p role="status">${say(this.later.isComing(part) ? 'loadingPart' : 'notThere')}</p>`;
  }

  private overTime(): TemplateResult {
    const over = this.later.get('over');
    const choice = (step: Over, text: string): TemplateResult => html`<button class="action" aria-pressed=${this.step === step} @click=${() => this.ask({ step })}>${text}</button>`;
    return html`<div class="row no-print" role="group" aria-label=${say('overTime')}>${choice('month', say('months'))}${choice('week', say('weeksEach'))}</div>
      ${!over ? this.coming('over') : over.lines.length === 0 ? html`<p>${say('noTrend')}</p>` : trend(over.lines, 'sessions')}`;
  }

  private heldBack({ attained, steps }: Exclude<Parts['level'], 'off'>): TemplateResult {
    return html`<p><strong>${scopeName(attained.scope)}: ${levelText(attained.level)}</strong> ${defined('level')} ${whyThisLevel(attained)}</p>
      ${behindSteps(steps.steps, attained, (day) => this.day(day))}
      <p class="small muted">${attained.asAt ? say('asAt', { moment: this.moment(attained.asAt) }) : nothing}</p>`;
  }
}

/** A capability that is off is no failure. */
function offIs<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof ServerProblem && error.is('capability-not-enabled')) return instead;
    throw error;
  };
}

define('sessionwise-team-summary-panel-v1', TeamSummaryPanel);
