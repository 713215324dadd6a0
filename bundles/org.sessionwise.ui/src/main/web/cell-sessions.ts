import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './element';
import { OUTCOMES, type Planned, type Worked } from './figures';
import { look } from './look';
import { outcomeOf, outcomesOf, type CellFindings, type NamedFinding, type Side } from './reckoned';
import type { Server } from './server';
import { stacked } from './stacked';

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
      ${found === 'loading' ? html`<p role="status">Loading sessions…</p>`
      : found === 'failed' ? html`<div class="box bad" role="alert"><p>The sessions could not be loaded. <button class="plain" @click=${() => this.load()}>Try again</button></p></div>`
      : this.list(found)}`;
  }

  private filter(): TemplateResult | typeof nothing {
    if (!this.side) return nothing;
    return html`<div class="row no-print"><label for="outcome">Show</label><select id="outcome" @change=${(event: Event) => {
      this.outcome = (event.target as HTMLSelectElement).value;
    }}><option value="" ?selected=${!this.outcome}>All outcomes</option>
      ${outcomesOf(this.side).map(({ member, text, often }) => html`<option value=${member} ?selected=${member === this.outcome}>${text} (${often})</option>`)}</select></div>`;
  }

  private list(found: CellFindings): TemplateResult {
    const { findings, total } = found;
    const filtered = this.outcome ? `, ${OUTCOMES[outcomeOf(this.outcome)]?.text ?? this.outcome}` : '';
    if (findings.length === 0) return html`<p>No sessions${filtered} in these days.</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Sessions of ${this.name}"><table class="stacked" role="table">
        <caption>${this.name}${filtered}: ${findings.length < total ? `${findings.length} of ${total} sessions` : `${total} ${total === 1 ? 'session' : 'sessions'}`}</caption>
        <thead role="rowgroup"><tr role="row">${['Day', 'Outcome', 'Plan', 'Roster', 'Rule'].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr></thead>
        <tbody role="rowgroup">${findings.map((finding) => this.row(finding))}</tbody></table></div>
      ${found.next ? html`<p class="row no-print"><button class="action" ?disabled=${this.busy} @click=${() => this.more(found)}>Show ${Math.min(AT_ONCE, total - findings.length)} more</button></p>` : nothing}`;
  }

  private row({ date, name, outcome, planned, worked, rule, counts }: NamedFinding): TemplateResult {
    const { text, tone } = OUTCOMES[outcome] ?? { text: outcome, tone: 'unknown' };
    return html`<tr role="row"><th role="rowheader" scope="row"><span class="day">${this.clock.day(date)}</span><span class="under">${name}</span></th>
      <td role="cell" data-label="Outcome"><span class="tag tone-${tone}">${text}</span></td>
      <td role="cell" data-label="Plan"><div>${planned ? html`${this.planned(planned)}${apart(counts.includes('planned'))}` : html`<span class="muted">nothing planned</span>`}</div></td>
      <td role="cell" data-label="Roster"><div>${worked ? html`${this.worked(worked, date)}${apart(counts.includes('worked'))}` : html`<span class="muted">nothing</span>`}</div></td>
      <td role="cell" data-label="Rule"><div class="small">${rule}</div></td></tr>`;
  }

  private planned({ name, activity, category, start, end, plan, version, duty }: Planned): TemplateResult {
    return html`${name || activity} (${category}), ${this.clock.clock(start)} to ${this.clock.clock(end)}
      <span class="under">job plan ${plan}, version ${version}, activity ${activity}${duty ? nothing : ', not mapped to a duty'}</span>`;
  }

  private worked({ id, duty, start, end, paidExtra, commitment }: Worked, date: string): TemplateResult {
    const otherDay = start.slice(0, 10) === date ? '' : `${this.clock.day(start.slice(0, 10))}, `;
    return html`${duty}, ${otherDay}${this.clock.clock(start)} to ${this.clock.clock(end)}
      <span class="under">roster entry ${id}${paidExtra ? ', paid extra' : nothing}${commitment ? `, draws on ${commitment}` : nothing}</span>`;
  }
}

function apart(counts: boolean): TemplateResult | typeof nothing {
  return !counts ? html`<span class="under">no part of this figure</span>` : nothing;
}

define('sessionwise-cell-sessions-v1', CellSessions);
