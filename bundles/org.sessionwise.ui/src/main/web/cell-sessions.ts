import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './element';
import type { Planned, Worked } from './figures';
import { look } from './look';
import { outcomeName, outcomeTone } from './outcomes';
import { outcomeOf, outcomesOf, type CellFindings, type NamedFinding, type Side } from './reckoned';
import type { Server } from './server';
import { Sorting } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('figures');

const AT_ONCE = 100;

/** How times are shown; the panel knows the locale and the zone. */
export interface Clock {
  day(iso: string): string;
  clock(instant: string): string;
}

/** The dated sessions behind one figure: what was planned, what answers it, and the rule that says so. */
export class CellSessions extends LitElement {
  static override styles = [look, stacked, css`
    :host { background: transparent; }
    table { background: var(--surface); }
    td { overflow-wrap: anywhere; }
    .tag { white-space: normal; }
    .day { white-space: nowrap; }
  `];

  static override properties = {
    server: { attribute: false },
    clock: { attribute: false },
    /** Address of the findings with period, basis and key. */
    address: { attribute: false },
    /** Read again when it changes. */
    stamp: { attribute: false },
    side: { attribute: false },
    name: { attribute: false },
    found: { state: true },
    outcome: { state: true },
    busy: { state: true },
  };

  declare server: Server;
  declare clock: Clock;
  declare address: string;
  declare stamp: string;
  /** To filter by its outcomes, if it is known. */
  declare side: Side | undefined;
  declare name: string;
  declare private found: CellFindings | 'loading' | 'failed';
  /** The member of a tally that is shown alone. */
  declare private outcome: string;
  declare private busy: boolean;
  private shown = '';
  private readonly order = new Sorting<NamedFinding>(this, {
    day: ({ date, name }) => `${date} ${name}`,
    outcome: ({ outcome }) => outcomeName(outcome),
    plan: ({ planned }) => planned && (planned.name || planned.activity),
    roster: ({ worked }) => worked?.duty,
    rule: ({ rule }) => rule,
  });
  private round = 0;

  constructor() {
    super();
    this.found = 'loading';
    this.outcome = '';
    this.busy = false;
    this.stamp = '';
  }

  protected override willUpdate(): void {
    const asked = `${this.address} ${this.outcome} ${this.stamp}`;
    if (asked === this.shown) return;
    this.shown = asked;
    void this.load();
  }

  private get page(): string {
    return `${this.address}&limit=${AT_ONCE}${this.outcome ? `&outcome=${this.outcome}` : ''}`;
  }

  /** What is shown stays until there is something new. */
  private async load(): Promise<void> {
    const round = ++this.round;
    try {
      const found = await this.server.get<CellFindings>(this.page);
      if (round === this.round) this.found = found;
    } catch {
      if (round === this.round) this.found = 'failed';
    }
  }

  private async more(found: CellFindings): Promise<void> {
    if (!found.next || this.busy) return;
    this.busy = true;
    const round = this.round;
    try {
      const next = await this.server.get<CellFindings>(`${this.page}&cursor=${encodeURIComponent(found.next)}`);
      if (round === this.round) this.found = { ...next, findings: [...found.findings, ...next.findings] };
    } catch {
      if (round === this.round) this.found = 'failed';
    } finally {
      this.busy = false;
    }
  }

  override render(): TemplateResult {
    const { found } = this;
    return html`${this.filter()}
      ${found === 'loading' ? html`<p role="status">${say('loadingSessions')}</p>`
      : found === 'failed' ? html`<div class="box bad" role="alert"><p>${say('sessionsFailed')} <button class="plain" @click=${() => this.load()}>${say('tryAgain')}</button></p></div>`
      : this.list(found)}`;
  }

  private filter(): TemplateResult | typeof nothing {
    if (!this.side) return nothing;
    return html`<div class="row no-print"><label for="outcome">${say('show')}</label><select id="outcome" @change=${(event: Event) => {
      this.outcome = (event.target as HTMLSelectElement).value;
    }}><option value="" ?selected=${!this.outcome}>${say('allOutcomes')}</option>
      ${outcomesOf(this.side).map(({ member, text, often }) => html`<option value=${member} ?selected=${member === this.outcome}>${text} (${often})</option>`)}</select></div>`;
  }

  private list(found: CellFindings): TemplateResult {
    const { findings, total } = found;
    const what = this.outcome ? say('nameAndOutcome', { name: this.name, outcome: outcomeName(outcomeOf(this.outcome)) }) : this.name;
    if (findings.length === 0) return html`<p>${say('noneInTheseDays', { what })}</p>`;
    const { order } = this;
    const caption = findings.length < total ? say('someSessions', { what, shown: findings.length, total }) : say('allSessions', { what, count: total });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('sessionsOf', { name: this.name })}><table class="stacked sortable" role="table">
        <caption>${caption}</caption>
        <thead role="rowgroup"><tr role="row">${order.head('day', say('day'))}${order.head('outcome', say('outcome'))}${order.head('plan', say('plan'))}${order.head('roster', say('roster'))}${order.head('rule', say('ruleHead'))}</tr></thead>
        <tbody role="rowgroup">${order.rows(findings).map((finding) => this.row(finding))}</tbody></table></div>
      ${found.next ? html`<p class="row no-print"><button class="action" ?disabled=${this.busy} @click=${() => this.more(found)}>${say('showMore', { number: Math.min(AT_ONCE, total - findings.length) })}</button></p>` : nothing}`;
  }

  private row({ date, name, outcome, planned, worked, rule, counts }: NamedFinding): TemplateResult {
    return html`<tr role="row"><th role="rowheader" scope="row"><span class="day">${this.clock.day(date)}</span><span class="under">${name}</span></th>
      <td role="cell" data-label=${say('outcome')}><span class="tag tone-${outcomeTone(outcome)}">${outcomeName(outcome)}</span></td>
      <td role="cell" data-label=${say('plan')}><div>${planned ? html`${this.planned(planned)}${apart(counts.includes('planned'))}` : html`<span class="muted">${say('nothingPlanned')}</span>`}</div></td>
      <td role="cell" data-label=${say('roster')}><div>${worked ? html`${this.worked(worked, date)}${apart(counts.includes('worked'))}` : html`<span class="muted">${say('nothingThere')}</span>`}</div></td>
      <td role="cell" data-label=${say('ruleHead')}><div class="small">${rule}</div></td></tr>`;
  }

  private planned({ name, activity, category, start, end, plan, version, duty }: Planned): TemplateResult {
    return html`${say('plannedAt', { name: name || activity, category, start: this.clock.clock(start), end: this.clock.clock(end) })}
      <span class="under">${say(duty ? 'planOf' : 'planOfUnmapped', { plan, version, activity })}</span>`;
  }

  private worked({ id, duty, start, end, paidExtra, commitment }: Worked, date: string): TemplateResult {
    const day = start.slice(0, 10);
    const times = { duty, start: this.clock.clock(start), end: this.clock.clock(end) };
    const more = [say('rosterEntry', { id }), paidExtra ? say('paidExtra') : '', commitment ? say('drawsOn', { commitment }) : ''];
    return html`${day === date ? say('workedAt', times) : say('workedOn', { ...times, day: this.clock.day(day) })}
      <span class="under">${more.filter(Boolean).join(', ')}</span>`;
  }
}

function apart(counts: boolean): TemplateResult | typeof nothing {
  return !counts ? html`<span class="under">${say('noPart')}</span>` : nothing;
}

define('sessionwise-cell-sessions-v1', CellSessions);
