import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { gap, inUnit, show, type Judged, type Person, type Unit } from './figures';
import { look } from './look';
import { isOpen, type Line, type Reckoning } from './reckoned';
import { path, type Server } from './server';
import { Sorting } from './sorting';
import { spanText, type Days } from './spans';
import { unitWord } from './units';
import { weekSum, type WeekSum } from './week-sum';
import { wordsOf } from './words';

const say = await wordsOf('people');

/** A person's plan week by week: planned, rostered, delivered and the gap of the roster. */
export class PersonWeeks extends SessionwiseElement<readonly Line[]> {
  static override styles = [look, css`
    :host { background: transparent; }
    table { background: var(--surface); font-size: 0.9375em; }
    th { white-space: normal; }
    tbody th { font-weight: 400; }
  `];

  static override properties = { ...SessionwiseElement.properties, person: { attribute: false }, period: { attribute: false }, unit: { attribute: false }, stamp: { attribute: false } };

  declare person: Person;
  declare period: Days;
  declare unit: Unit;
  declare stamp: string;
  protected readonly what = say('weekByWeek');

  private readonly order = new Sorting<Line>(this, {
    week: ({ span }) => span.from,
    planned: ({ planned }) => inUnit(planned, this.unit),
    rostered: (line) => this.sum(line, 'rostered')?.covered,
    delivered: (line) => this.sum(line, 'delivered')?.covered,
    gap: (line) => (isOpen(line, 'rostered') ? undefined : this.gapOf(line)),
  });

  protected override listen(): void {}

  protected override heading(text: string): TemplateResult {
    return html`<div class="unseen" id="heading">${text}</div>`;
  }

  protected key(): string {
    return this.person ? `${this.context.department?.id} ${this.person.staffId} ${this.period.from} ${this.period.until} ${this.stamp}` : '';
  }

  protected async load(server: Server): Promise<readonly Line[]> {
    const query = new URLSearchParams({ from: this.period.from, until: this.period.until, split: 'person', over: 'week', categories: 'all' });
    const { lines } = await server.get<Reckoning>(`${path('departments', this.context.department?.id ?? '', 'figures')}?${query}`);
    return lines.filter(({ key }) => key.id === this.person.staffId);
  }

  private sum(line: Line, basis: 'rostered' | 'delivered'): WeekSum | undefined {
    return isOpen(line, basis) ? undefined : weekSum(line, basis, this.unit);
  }

  private gapOf({ planned, rostered }: Line): ReturnType<typeof inUnit> {
    return gap({ planned, ...rostered.outcomes } as Judged, this.unit);
  }

  protected view(lines: readonly Line[]): TemplateResult {
    if (lines.length === 0) return html`<p class="small muted">${say('noSessions')}</p>`;
    const { order } = this;
    return html`<table class="sortable"><caption class="unseen">${say('weeksIn', { unit: unitWord(this.unit), name: this.person.name })}</caption>
      <thead><tr>${order.head('week', say('week'))}${order.head('planned', say('planned'), 'number')}${order.head('rostered', say('rosteredForPlan'), 'number')}${order.head('delivered', say('deliveredForPlan'), 'number')}${order.head('gap', say('gap'), 'number')}</tr></thead>
      <tbody>${order.rows(lines).map((line) => html`<tr><th scope="row">${spanText(line.span)}</th><td class="number">${show(inUnit(line.planned, this.unit))}</td>${this.sumCell(this.sum(line, 'rostered'))}${this.sumCell(this.sum(line, 'delivered'))}
        <td class="number">${this.gapCell(line)}</td></tr>`)}</tbody></table>
      ${this.unit === 'occurrences' ? nothing : html`<p class="small muted">${say('inUnit', { unit: unitWord(this.unit) })}</p>`}`;
  }

  /** What covers the plan; what is not known of the plan, and what was done beside it, each on a line of its own. */
  private sumCell(sum: WeekSum | undefined): TemplateResult {
    if (!sum) return html`<td class="number"><span class="muted">${say('notKnownYet')}</span></td>`;
    const under = (key: 'besidePlan' | 'ofItUnknown', amount: WeekSum['covered']): unknown => (amount.sign === 0 ? nothing : html`<span class="under">${say(key, { amount: show(amount) })}</span>`);
    return html`<td class="number">${show(sum.covered)}${under('ofItUnknown', sum.unknown)}${under('besidePlan', sum.beside)}</td>`;
  }

  private gapCell(line: Line): TemplateResult {
    if (isOpen(line, 'rostered')) return html`<span class="muted">${say('notKnownYet')}</span>`;
    const value = this.gapOf(line);
    return value.sign > 0 ? html`<span class="tag tone-bad">−${show(value)}</span>` : html`<span class="tag tone-good">0</span>`;
  }
}

define('sessionwise-person-weeks-v1', PersonWeeks);
