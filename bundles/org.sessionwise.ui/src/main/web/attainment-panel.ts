import { html, nothing, type TemplateResult } from 'lit';
import './attainment-steps';
import './attainment-target';
import './attainment-team';
import './attainment-trend';
import { firstScope, isSameScope, MEANS, ownTeams, scopeName, scopeQuery, scopeWithin, STATUSES, TRUST, type Attained, type Criterion, type Matrix, type MatrixRow, type Scope, type Status } from './attainment';
import { ladder, levelAnswer, standsBetween } from './attainment-ladder';
import { attainmentLook } from './attainment-look';
import { matrixSorts, matrixView } from './attainment-matrix';
import { scopeChooser, withoutGroup } from './attainment-scope';
import { standardsView, type CriterionOrder, type EvidenceTitle } from './attainment-standards';
import { evidenceAddress, type Saying } from './attainment-words';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { ServerProblem, type Server } from './server';
import { Sorting } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

type View = 'level' | 'steps' | 'standards' | 'matrix' | 'trend';

const VIEWS: Readonly<Record<View, string>> = { level: say('viewLevel'), steps: say('viewSteps'), standards: say('viewStandards'), matrix: say('viewMatrix'), trend: say('viewTrend') };

interface Shown {
  readonly matrix: Matrix;
  /** Undefined where the capability is off for the department. */
  readonly attained: Attained | undefined;
  /** What it answers. */
  readonly query: string;
  readonly evidence: ReadonlyMap<string, EvidenceTitle>;
}

/** How far the trust, a department, a team or a workforce group has come, why, and what is next. */
export class AttainmentPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, attainmentLook];

  static override properties = {
    ...SessionwiseElement.properties,
    shownView: { state: true },
    scope: { state: true },
    asAt: { state: true },
    opened: { state: true },
    only: { state: true },
  };

  declare private shownView: View;
  declare private scope: Scope | undefined;
  declare private asAt: string;
  declare private opened: ReadonlySet<string>;
  declare private only: Status | undefined;

  private readonly places = new Sorting<MatrixRow, string>(this, matrixSorts());
  private readonly criteria: CriterionOrder = new Sorting(this, { criterion: ({ id }: Criterion) => id, status: ({ status }: Criterion) => Object.keys(STATUSES).indexOf(status), why: ({ reason }: Criterion) => reason, means: ({ means }: Criterion) => MEANS[means] });

  protected readonly what = say('title');

  constructor() {
    super();
    this.shownView = 'level';
    this.asAt = '';
    this.opened = new Set();
  }

  protected key(): string {
    return `at ${this.context.place?.department?.id ?? ''}`;
  }

  private get today(): string {
    return this.context.today ?? new Date().toISOString().slice(0, 10);
  }

  private get asked(): string {
    return this.asAt || this.today;
  }

  private get query(): string {
    return `${scopeQuery(this.scope ?? TRUST)}&asAt=${this.asked}`;
  }

  protected async load(server: Server): Promise<Shown> {
    const matrix = await server.get<Matrix>(`/attainment/matrix?asAt=${this.asked}`);
    this.scope ??= firstScope(matrix, this.context.place?.department?.id);
    const { query, scope } = this;
    const [attained, evidence] = await Promise.all([
      server.get<Attained>(`/attainment?${query}`).catch(offIsUndefined),
      server.get<{ entries: EvidenceTitle[] }>(`/evidence?${scopeQuery(scope)}`).catch(() => ({ entries: [] })),
    ]);
    return { matrix, attained, query, evidence: new Map(evidence.entries.map((each) => [each.id, each])) };
  }

  /** Figures of a roster change all the time, a level hardly ever. */
  protected override heard(event: string): void {
    if (event !== 'figures') super.heard(event);
  }

  /** The choices stay where they are, and the focus with them, while another scope is read. */
  private choose(scope: Scope): void {
    this.scope = scope;
    void this.reload(true);
  }

  private async openStandard(number: string): Promise<void> {
    this.only = undefined;
    this.opened = new Set([...this.opened, number]);
    this.shownView = 'standards';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#standard-${CSS.escape(number)}`)?.focus();
  }

  private get saying(): Saying {
    return { day: (iso) => this.day(iso), moment: (instant) => this.moment(instant), level: (deeper) => this.level(deeper) };
  }

  protected view(shown: Shown): TemplateResult {
    const { matrix, attained, query } = shown;
    const scope = this.scope ?? TRUST;
    const waiting = query !== this.query;
    return html`${scopeChooser({
        matrix, scope, today: this.today, asAt: this.asked, choose: (wished) => this.choose(wished),
        asOf: (day) => {
          this.asAt = day;
          void this.reload(true);
        },
      })}
      ${this.myTeams(matrix, scope)}
      <div class="row no-print" role="group" aria-label=${say('view')}>${(Object.keys(VIEWS) as View[]).map((view) => html`<button class="action" aria-pressed=${this.shownView === view}
        @click=${() => { this.shownView = view; }}>${VIEWS[view]}</button>`)} <button class="action" @click=${() => window.print()}>${say('print')}</button></div>
      <p class="unseen" role="status">${waiting ? say('loading') : attained ? say('loaded', { place: scopeName(attained.scope), level: attained.level }) : ''}</p>
      <div class=${waiting ? 'waiting' : ''} aria-busy=${waiting}>${this.shownView === 'matrix' ? matrixView(matrix, scope, (wished) => {
          this.shownView = 'level';
          this.choose(wished);
        }, this.places)
      : attained ? this.ofScope(attained, shown) : html`<div class="box"><p>${say('off', { place: scopeWithin(scope) })}</p></div>`}</div>`;
  }

  private myTeams(matrix: Matrix, scope: Scope): TemplateResult | typeof nothing {
    const own = ownTeams(matrix).filter((row) => !isSameScope(row.scope, withoutGroup(scope)));
    return own.length === 0 ? nothing : html`<p class="row no-print">${own.map((row) => html`<button class="plain" @click=${() => this.choose(row.scope)}>${say('myTeam', { team: scopeName(row.scope) })}</button>`)}</p>`;
  }

  private steps(attained: Attained): TemplateResult {
    return html`<sessionwise-attainment-target-v1 .server=${this.server} .attained=${attained} .ext=${this.ext} .saying=${this.saying} @kept=${() => this.reload(true)}></sessionwise-attainment-target-v1>
      <sessionwise-attainment-steps-v1 .server=${this.server} .attained=${attained} .ext=${this.ext} .saying=${this.saying} @kept=${() => this.reload(true)}></sessionwise-attainment-steps-v1>`;
  }

  private ofScope(attained: Attained, { evidence }: Shown): TemplateResult {
    const { scope } = attained;
    const past = this.asked !== this.today;
    switch (this.shownView) {
      case 'standards':
        return html`${levelAnswer(attained, this.saying)} ${standardsView(attained, {
          ...this.saying, order: this.criteria, opened: this.opened, only: this.only, evidence, register: evidenceAddress(scope, location.pathname),
          toggle: (number) => {
            const opened = new Set(this.opened);
            if (!opened.delete(number)) opened.add(number);
            this.opened = opened;
          },
          toggleAll: (open) => { this.opened = new Set(open ? attained.standards.map(({ number }) => number) : []); },
          show: (only) => {
            this.only = only;
            this.opened = new Set(only ? attained.standards.map(({ number }) => number) : []);
          },
        })}`;
      case 'steps':
        return past ? html`<div class="box"><p>${say('notOfPast')}</p></div>`
          : this.steps(attained);
      case 'trend':
        return html`<sessionwise-attainment-trend-v1 .server=${this.server} .scope=${scope} .stamp=${attained.asAt ?? attained.day}></sessionwise-attainment-trend-v1>`;
      default:
        return html`${levelAnswer(attained, this.saying)} ${ladder(attained)}
          ${attained.nextLevel === undefined ? nothing : this.subheading(say('standsBetween', { level: attained.nextLevel }))} ${standsBetween(attained, this.saying, (number) => void this.openStandard(number))}
          ${scope.kind === 'team' && !past ? html`<sessionwise-attainment-team-v1 .server=${this.server} .attained=${attained} .saying=${this.saying}></sessionwise-attainment-team-v1>
            ${this.subheading(say('teamNext'))} ${this.steps(attained)}` : nothing}`;
    }
  }
}

/** A department that has the capability switched off is no failure. */
function offIsUndefined(error: unknown): undefined {
  if (error instanceof ServerProblem && error.is('capability-not-enabled')) return undefined;
  throw error;
}

define('sessionwise-attainment-panel-v1', AttainmentPanel);
