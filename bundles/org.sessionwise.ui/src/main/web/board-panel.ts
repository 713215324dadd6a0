import { css, html, nothing, type TemplateResult } from 'lit';
import './board-compare';
import './pack-list';
import { between, citation, levelText, scopeQuery, TRUST, type Attained, type Matrix } from './attainment';
import { ladder } from './attainment-ladder';
import { attainmentLook } from './attainment-look';
import { statusTag, type Saying } from './attainment-words';
import { comparedOf } from './board-compare';
import { defined } from './definition';
import { define, SessionwiseElement } from './element';
import type { Indicator, IndicatorSheet, IndicatorTrend } from './indicator';
import { indicatorChart, indicatorDefinition, indicatorFigure } from './indicator-figure';
import { indicatorLook } from './indicator-look';
import { reckonedText } from './indicator-view';
import { LaterParts } from './later-parts';
import { chartLook } from './line-chart';
import { look } from './look';
import { detailAddress } from './page-places';
import type { Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('board');

const MONTHS = 12;
const EVER = '1970-01-01';
const DETAILS = [['level', 'toLevel'], ['indicators', 'toIndicators'], ['evidence', 'toEvidence']] as const;

/** What comes after the level. */
interface Parts {
  readonly matrix: Matrix;
  readonly sheet: IndicatorSheet;
  readonly trend: IndicatorTrend;
}

/** The trust for its board: one sentence, the ladder, what is next, four indicators over a year, departments beside each other, frozen packs. */
export class BoardPanel extends SessionwiseElement<Attained> {
  static override styles = [look, stacked, attainmentLook, chartLook, indicatorLook, css`
    .ahead { padding-left: 1.25em; }
    .ahead > li { margin-bottom: 0.5em; }
    .links { display: flex; flex-wrap: wrap; gap: 0 1.5em; }
  `];

  private readonly parts = new LaterParts<Parts>(this);

  protected readonly what = say('title');

  protected key(): string {
    return 'trust';
  }

  private get today(): string {
    return this.context.today ?? new Date().toISOString().slice(0, 10);
  }

  protected async load(server: Server): Promise<Attained> {
    const query = scopeQuery(TRUST);
    const attained = await server.get<Attained>(`/attainment?${query}`);
    this.parts.ask({
      matrix: server.get<Matrix>('/attainment/matrix'),
      sheet: server.get<IndicatorSheet>(`/indicators?${query}`),
      trend: server.get<IndicatorTrend>(`/indicators/trend?${query}&months=${MONTHS}`),
    });
    return attained;
  }

  /** Figures of a roster change all the time, a level hardly ever. */
  protected override heard(event: string): void {
    if (event !== 'figures') super.heard(event);
  }

  private get saying(): Saying {
    return { day: (iso) => this.day(iso), moment: (instant) => this.moment(instant), level: (deeper) => this.level(deeper) };
  }

  protected view(attained: Attained): TemplateResult {
    return html`<p class="answer">${this.sentence(attained)} ${defined('level')}</p>
      ${this.standing(attained)}
      ${this.parts.anyMissed ? html`<div class="box warn" role="status"><p>${say('partAway')} <button class="plain" @click=${() => this.reload(true)}>${say('again')}</button></p></div>` : nothing}
      <p class="row no-print"><button class="action" @click=${() => window.print()}>${say('print')}</button></p>
      ${ladder(attained)}
      ${this.subheading(say('next'))} ${this.next(attained)}
      ${this.subheading(say('indicators'))} ${this.indicators()}
      ${this.subheading(say('comparing'))} ${this.comparing()}
      <sessionwise-pack-list-v1 .server=${this.server} .ext=${this.ext} .scope=${TRUST} .today=${this.today} .saying=${this.saying}></sessionwise-pack-list-v1>
      ${this.subheading(say('rules'))} ${this.rules(attained)}
      <p class="links no-print">${DETAILS.map(([tab, text]) => html`<a href=${detailAddress(tab, undefined)}>${say(text)}</a>`)}</p>`;
  }

  private indicators(): TemplateResult {
    const sheet = this.parts.get('sheet');
    if (!sheet) return html`<p role="status">${this.parts.isComing('sheet') ? say('loading') : say('notThere')}</p>`;
    return html`${sheet.indicators.filter(({ reading }) => reading === 'text').map((indicator) => this.indicator(indicator, sheet))}`;
  }

  private comparing(): TemplateResult {
    const matrix = this.parts.get('matrix');
    if (!matrix) return html`<p role="status">${this.parts.isComing('matrix') ? say('loading') : say('notThere')}</p>`;
    const sheet = this.parts.get('sheet');
    return html`<sessionwise-board-compare-v1 .context=${this.context} .compared=${comparedOf(matrix, sheet)} .sheet=${sheet}></sessionwise-board-compare-v1>`;
  }

  /** Level 2 of 4; 2 of 5 standards stand between you and level 3. */
  private sentence(attained: Attained): string {
    const { level, nextLevel, standards } = attained;
    if (nextLevel === undefined) return say('highest', { level: levelText(level) });
    const asked = standards.filter((each) => each.level <= nextLevel && each.level > level).length;
    return say('sentence', { level: levelText(level), count: between(attained).length, all: Math.max(asked, between(attained).length), next: nextLevel });
  }

  private standing({ level, weakest, asAt, people, target, day }: Attained): TemplateResult {
    return html`${weakest < level ? html`<p><span class="tag tone-warn">${say('weakestIs', { level: weakest })}</span> ${defined('weakest')} ${say('weakestWhy', { level })}</p>` : nothing}
      ${target ? html`<p>${say('aim', { level: target.level, day: this.day(target.by) })} ${level >= target.level ? say('aimReached') : target.by < day ? html`<span class="tag tone-bad">${say('overdue')}</span>` : nothing}</p>` : nothing}
      <p class="small muted">${people === undefined ? nothing : say('counted', { count: people })} ${asAt ? say('asAt', { moment: this.moment(asAt) }) : nothing}</p>`;
  }

  private next(attained: Attained): TemplateResult {
    const open = between(attained);
    if (open.length === 0) return html`<div class="box good"><p>${say('nothingNext')}</p></div>`;
    return html`<ul class="ahead">${open.map(({ number, title, status, criteria }) => html`<li><strong>${number}</strong> ${title} ${statusTag(status)}
      <span class="under">${say('criteria', { count: criteria.filter((each) => each.status === 'notMet' || each.status === 'notAssessed').length, all: criteria.length })}</span></li>`)}</ul>
      <p class="no-print"><a href=${detailAddress('level', undefined)}>${say('toSteps')}</a></p>`;
  }

  private indicator(indicator: Indicator, sheet: IndicatorSheet): TemplateResult {
    const trend = this.parts.get('trend');
    return html`<div class="indicator text"><div class="row"><strong role="heading" aria-level=${this.level(2)}>${indicator.title}</strong>${indicatorDefinition(indicator.indicator)}</div>
      ${reckonedText(indicator, sheet, this.saying)}
      <div class="beside"><div>${indicatorFigure(indicator, sheet)}</div>${trend ? indicatorChart(indicator, trend, this.context.locale) : this.parts.isComing('trend') ? html`<p class="small" role="status">${say('loadingTrend')}</p>` : nothing}</div></div>`;
  }

  private rules({ standards, policyFrom, day }: Attained): TemplateResult {
    const { document } = citation(standards[0]?.criteria[0]?.source ?? '');
    return html`<p>${say('byRules', { document, day: this.day(day) })} ${policyFrom && policyFrom > EVER ? say('settingsFrom', { day: this.day(policyFrom) }) : say('localDefaults')}</p>`;
  }
}

define('sessionwise-board-panel-v1', BoardPanel);
