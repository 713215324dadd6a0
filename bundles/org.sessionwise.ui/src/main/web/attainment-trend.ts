import { html, LitElement, type TemplateResult } from 'lit';
import { HIGHEST, scopeName, scopeQuery, type Scope } from './attainment';
import { define } from './element';
import { chartLook, lineChart, shortDay } from './line-chart';
import { look } from './look';
import type { Server } from './server';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

interface Month {
  readonly day: string;
  readonly level?: number;
  readonly weakest?: number;
  readonly reconstructed?: boolean;
}

const MONTHS = 12;

/** The level of a scope at the ends of the past months. */
export class AttainmentTrend extends LitElement {
  static override styles = [look, chartLook];

  static override properties = {
    server: { attribute: false },
    scope: { attribute: false },
    /** Another one means that what was read is out of date. */
    stamp: { attribute: false },
    months: { state: true },
    problem: { state: true },
  };

  declare server: Server;
  declare scope: Scope;
  declare stamp: string;
  declare private months: readonly Month[] | undefined;
  declare private problem: string;
  private asked = '';

  constructor() {
    super();
    this.problem = '';
  }

  protected override willUpdate(): void {
    const asked = `${scopeQuery(this.scope)} ${this.stamp}`;
    if (asked !== this.asked) void this.load(asked);
  }

  private async load(asked: string): Promise<void> {
    this.asked = asked;
    try {
      const { months } = await this.server.get<{ months: Month[] }>(`/attainment/trend?${scopeQuery(this.scope)}&months=${MONTHS}`);
      if (asked !== this.asked) return;
      this.months = months;
      this.problem = '';
    } catch (error) {
      if (asked === this.asked) this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  override render(): TemplateResult {
    if (this.problem) return html`<div class="box bad" role="alert"><p><strong>${say('problem')}</strong> ${say('trendAway')} ${this.problem}</p>
      <button class="action" @click=${() => this.load(this.asked)}>${say('tryAgain')}</button></div>`;
    if (!this.months) return html`<p role="status">${say('loadingTrend')}</p>`;
    const { months } = this;
    if (months.length === 0) return html`<p>${say('noMonths')}</p>`;
    const words = (value: number | undefined): string => (value === undefined ? say('monthNotKnown') : say('monthLevel', { level: value }));
    const levels = months.map(({ level }) => level);
    const weakest = months.map((month) => month.weakest);
    return html`${lineChart({
      title: say('trendTitle', { place: scopeName(this.scope) }), places: months.map(({ day }) => shortDay(day)), from: 0, to: HIGHEST, grid: [0, 1, 2, 3, HIGHEST], unit: '',
      lines: [
        { name: say('level'), mark: 'first', values: levels, words: levels.map(words) },
        { name: say('weakestLine'), mark: 'second', values: weakest, words: weakest.map(words) },
      ],
      later: months.map(({ reconstructed }) => reconstructed === true),
    })}`;
  }
}

define('sessionwise-attainment-trend-v1', AttainmentTrend);
