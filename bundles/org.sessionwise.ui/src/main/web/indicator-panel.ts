import { html, nothing, type TemplateResult } from 'lit';
import './pack-list';
import { firstScope, scopeName, scopeQuery, scopeWithin, TRUST, type Matrix, type Scope } from './attainment';
import { attainmentLook } from './attainment-look';
import { scopeChooser, withoutGroup } from './attainment-scope';
import type { Saying } from './attainment-words';
import { define, SessionwiseElement } from './element';
import type { IndicatorSheet, IndicatorTrend } from './indicator';
import { indicatorLook } from './indicator-look';
import { indicatorView } from './indicator-view';
import { chartLook } from './line-chart';
import { look } from './look';
import { ServerProblem, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('indicators');

const MONTHS = 12;

interface Shown {
  readonly matrix: Matrix;
  /** Undefined where the capability is off for the department. */
  readonly sheet: IndicatorSheet | undefined;
  readonly trend: IndicatorTrend | undefined;
  /** What it answers. */
  readonly query: string;
}

/** The four indicators of the standard with their readings, parts and trend, and the packs that report them. */
export class IndicatorPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, attainmentLook, chartLook, indicatorLook];

  static override properties = { ...SessionwiseElement.properties, scope: { state: true }, asAt: { state: true } };

  declare private scope: Scope | undefined;
  declare private asAt: string;

  protected readonly what = say('title');

  constructor() {
    super();
    this.asAt = '';
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
    const [sheet, trend] = await Promise.all([
      server.get<IndicatorSheet>(`/indicators?${query}`).catch((error: unknown) => {
        if (error instanceof ServerProblem && error.is('capability-not-enabled')) return undefined;
        throw error;
      }),
      server.get<IndicatorTrend>(`/indicators/trend?${scopeQuery(scope)}&months=${MONTHS}`).catch(() => undefined),
    ]);
    return { matrix, sheet, trend, query };
  }

  /** Figures of a roster change all the time, those of the last quarter hardly ever. */
  protected override heard(event: string): void {
    if (event !== 'figures') super.heard(event);
  }

  private get saying(): Saying {
    return { day: (iso) => this.day(iso), moment: (instant) => this.moment(instant), level: (deeper) => this.level(deeper) };
  }

  protected view({ matrix, sheet, trend, query }: Shown): TemplateResult {
    const scope = this.scope ?? TRUST;
    const waiting = query !== this.query;
    return html`${scopeChooser({
        matrix, scope, today: this.today, asAt: this.asked,
        choose: (wished) => {
          this.scope = wished;
          void this.reload(true);
        },
        asOf: (day) => {
          this.asAt = day;
          void this.reload(true);
        },
      })}
      <p class="row no-print"><button class="action" @click=${() => window.print()}>${say('print')}</button></p>
      <p class="unseen" role="status">${waiting ? say('loading') : say('shown', { place: scopeWithin(scope) })}</p>
      <div class=${waiting ? 'waiting' : ''} aria-busy=${waiting}>${sheet ? this.sheet(sheet, trend)
        : html`<div class="box"><p>${say('off', { place: scopeWithin(scope) })}</p></div>`}</div>
      ${scope.kind === 'team' ? html`<p class="small muted">${say('packsOf')}</p>`
      : html`<sessionwise-pack-list-v1 .server=${this.server} .ext=${this.ext} .scope=${withoutGroup(scope)} .today=${this.today} .saying=${this.saying}></sessionwise-pack-list-v1>`}`;
  }

  private sheet(sheet: IndicatorSheet, trend: IndicatorTrend | undefined): TemplateResult {
    return html`<p class="answer">${scopeName(sheet.scope)}</p>
      <p class="small muted">${say('asAt', { moment: this.moment(sheet.asAt), people: sheet.smallestGroup })} ${trend === undefined ? say('noTrend') : nothing}</p>
      ${sheet.indicators.map((indicator) => indicatorView(indicator, sheet, trend, this.saying))}`;
  }
}

define('sessionwise-indicator-panel-v1', IndicatorPanel);
