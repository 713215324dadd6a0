import { css, html, nothing, type TemplateResult } from 'lit';
import './cell-sessions';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { keyOf } from './reckoned';
import { entryDraft, entryRequest, FIELDS, restatementsOf, type EntryDraft, type Flag, type FrozenQuarter, type Review } from './review';
import { flagCard, type Reviewing } from './review-flag';
import { freezeView, meetingDraft, meetingRequest, meetingView, restatementsTable, type MeetingDraft, type QuarterWords } from './review-quarter';
import { path, ServerProblem, type Server } from './server';
import { quartersUntil, spanText } from './spans';
import { stacked } from './stacked';

interface Shown {
  readonly review: Review;
  readonly quarters: readonly FrozenQuarter[];
}

const QUARTERS_BACK = 8;

/** The review of a quarter: what is flagged, what the team makes of it, the meeting, and the quarter as it was frozen. */
export class ReviewPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, css`
    .flags { list-style: none; margin: 0; padding: 0; }
    .flag { border: 1px solid var(--line); border-left: 6px solid var(--brand); padding: 0.5em 1em; margin: 0.75em 0; }
    .entry { margin: 0.5em 0; display: grid; gap: 0.25em; }
    .entry > div { display: grid; grid-template-columns: minmax(7em, 11em) 1fr; gap: 0.5em; }
    dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
    #outcome { outline: 0; }
    #outcome:focus-visible { background: none; color: inherit; box-shadow: none; }
    #freeze:focus-visible { background: var(--raised); color: var(--text); outline: 3px solid var(--brand); box-shadow: none; }
    .scroll { max-height: none; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    quarter: { state: true },
    writing: { state: true },
    entry: { state: true },
    meeting: { state: true },
    freezing: { state: true },
    opened: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare private quarter: string;
  /** The flag that is being written. */
  declare private writing: string;
  declare private entry: EntryDraft | undefined;
  declare private meeting: MeetingDraft | undefined;
  declare private freezing: boolean;
  /** The flag whose sessions are shown. */
  declare private opened: string;
  declare private problem: string;
  declare private busy: boolean;

  protected readonly what = 'Variance review';

  constructor() {
    super();
    this.quarter = '';
    this.opened = '';
    this.busy = false;
    this.stop();
  }

  private readonly stop = (): void => {
    this.writing = '';
    this.entry = undefined;
    this.meeting = undefined;
    this.freezing = false;
    this.problem = '';
  };

  protected key(): string {
    return this.context.department?.id ?? '';
  }

  private get today(): string {
    return this.context.today ?? new Date().toISOString().slice(0, 10);
  }

  private get choices(): ReturnType<typeof quartersUntil> {
    return quartersUntil(this.today, QUARTERS_BACK);
  }

  private at(...parts: string[]): string {
    return path('departments', this.context.department?.id ?? '', ...parts);
  }

  protected async load(server: Server): Promise<Shown> {
    const quarter = this.quarter || this.choices[0]!.label;
    const [review, { quarters }] = await Promise.all([
      server.get<Review>(`${this.at('reviews')}?quarter=${quarter}`),
      server.get<{ quarters: FrozenQuarter[] }>(this.at('quarters')),
    ]);
    return { review, quarters };
  }

  /** What is being written is not taken from under one's hands. */
  protected override heard(event: string): void {
    if (!this.writing && !this.meeting && !this.freezing) super.heard(event);
  }

  private async choose(quarter: string): Promise<void> {
    this.stop();
    this.quarter = quarter;
    await this.reload(true);
  }

  private begin(flag: Flag): void {
    this.stop();
    this.writing = flag.id;
    this.entry = entryDraft(flag.entry);
    void this.focusOn(`#cause-${CSS.escape(flag.id)}`);
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Whatever was typed stays if it is refused. */
  private async send(request: () => Promise<unknown>, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    try {
      await request();
      this.stop();
      this.ext?.announce(said);
      await this.reload(true);
      await this.focusOn('#outcome');
    } catch (error) {
      this.problem = refusal(error);
    } finally {
      this.busy = false;
    }
  }

  private saveEntry(flag: Flag): void {
    const { entry } = this;
    if (!entry) return;
    if (!entry.cause) {
      this.problem = 'Choose a cause first.';
      return;
    }
    void this.send(() => this.server.putOn(this.at('reviews', flag.id), entryRequest(entry), versionOf(flag.entry)), `The review of ${flag.key.name} is saved.`);
  }

  private words(review: Review): QuarterWords {
    const quarter = (...more: string[]): string => this.at('quarters', review.quarter.label, ...more);
    return {
      mayWrite: review.mayWrite, ended: review.quarter.until <= this.today, busy: this.busy, problem: this.problem, draft: this.meeting, freezing: this.freezing,
      day: (iso) => this.day(iso), moment: (instant) => this.moment(instant), stop: this.stop,
      begin: () => {
        this.stop();
        this.meeting = meetingDraft(review);
        void this.focusOn('#meeting-on');
      },
      saveMeeting: () => {
        const { meeting } = this;
        if (meeting) void this.send(() => this.server.putOn(quarter('meeting'), meetingRequest(meeting), versionOf(review.meeting)), 'The meeting is saved.');
      },
      askFreeze: () => {
        this.stop();
        this.freezing = true;
        void this.focusOn('#freeze');
      },
      freeze: () => void this.send(() => this.server.post(quarter('freeze'), {}), `${review.quarter.label} is frozen.`),
    };
  }

  protected view({ review, quarters }: Shown): TemplateResult {
    const words = this.words(review);
    const { flags, policy, frozen, mayWrite } = review;
    const toDo = flags.filter(({ entry }) => entry?.state !== 'closed').length;
    return html`<div class="row no-print"><label for="quarter">Financial quarter</label><select id="quarter" @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
        ${this.choices.map((each) => html`<option value=${each.label} ?selected=${each.label === review.quarter.label}>${each.label}: ${spanText(each)}</option>`)}</select>
        <button class="action" @click=${() => window.print()}>Print</button></div>
      <div id="outcome" tabindex="-1"><p><strong>${review.quarter.label}, ${spanText(review.quarter)}:</strong> ${flags.length === 0 ? 'nothing is flagged.'
        : `${flags.length} ${flags.length === 1 ? 'variance is' : 'variances are'} flagged, ${toDo === 0 ? 'all closed' : `${toDo} still open`}.`}</p></div>
      <p class="small muted">Flagged from ${policy.rule} <span class="tag tone-${policy.standing === 'local default' ? 'warn' : 'info'}">${policy.standing}</span></p>
      ${mayWrite ? nothing : html`<p class="small muted">You can read this review; whoever coordinates the department's plans writes it.</p>`}
      ${flags.length === 0 ? html`<div class="box"><p>No variance of this quarter that is known is as large, or lasts as long, as the policy asks to be reviewed. Where nothing is planned, or no week is finalised yet, nothing can be flagged.</p></div>`
      : html`<ol class="flags" aria-label="Flagged variances, worst first">${flags.map((flag) => flagCard(flag, this.reviewing(review, flag)))}</ol>`}
      ${this.subheading('Review meeting')} ${meetingView(review, words)}
      ${this.subheading('Frozen quarter')} ${freezeView(review, words)}
      ${frozen ? html`${this.subheading('Restatements')} ${restatementsTable(restatementsOf(quarters, review.quarter.label), words)}` : nothing}`;
  }

  private sessions({ quarter, asAt }: Review, { key }: Flag): TemplateResult {
    const query = new URLSearchParams({ from: quarter.from, until: quarter.until, basis: 'DELIVERED', key: keyOf(key), categories: 'rostered' });
    return html`<sessionwise-cell-sessions-v1 .server=${this.server} .address=${`${this.at('figures', 'findings')}?${query}`} .stamp=${asAt} .name=${`${key.name}, ${spanText(quarter)}`}
      .clock=${{ day: (iso: string) => this.day(iso), clock: (at: string) => this.clock(at) }}></sessionwise-cell-sessions-v1>`;
  }

  private reviewing(review: Review, flag: Flag): Reviewing {
    const { causes, policy, mayWrite } = review;
    const mine = this.writing === flag.id;
    return {
      causes, spans: policy.span === 'quarter' ? 'quarters' : 'roster periods', mayWrite, busy: this.busy, draft: mine ? this.entry : undefined, problem: mine ? this.problem : '', level: this.level(1),
      day: (iso) => this.day(iso), moment: (instant) => this.moment(instant),
      opened: this.opened === flag.id, toggle: (each) => { this.opened = this.opened === each.id ? '' : each.id; }, sessions: (each) => this.sessions(review, each),
      begin: (each) => this.begin(each), stop: this.stop, save: (each) => this.saveEntry(each),
    };
  }
}

function versionOf(kept: { readonly version?: number } | undefined): number {
  return kept?.version ?? 0;
}

function refusal(error: unknown): string {
  if (!(error instanceof ServerProblem)) return error instanceof Error ? error.message : String(error);
  if (error.is('changed-meanwhile')) return 'Somebody else saved it meanwhile. Yours is still here: leave without saving to read theirs, or open it again and save on top.';
  const { parameter, expected } = error.problem as { readonly parameter?: string; readonly expected?: string };
  return parameter ? `${FIELDS[parameter] ?? parameter}: it must be ${expected}.` : error.message;
}

define('sessionwise-review-panel-v1', ReviewPanel);
