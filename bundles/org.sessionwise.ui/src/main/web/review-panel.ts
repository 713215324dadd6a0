import { css, html, nothing, type TemplateResult } from 'lit';
import './cell-sessions';
import { defined } from './definition';
import { define, SessionwiseElement } from './element';
import { Exact } from './exact';
import { look } from './look';
import { keyOf } from './reckoned';
import { entryDraft, entryRequest, FIELDS, restatementsOf, type EntryDraft, type Flag, type FrozenQuarter, type Restatement, type Review } from './review';
import { flagCard, type Reviewing } from './review-flag';
import { meetingDraft, meetingRequest, meetingView, restatementsTable, type MeetingDraft, type QuarterWords } from './review-quarter';
import { differencesView, signingView, stateView } from './review-signing';
import type { Difference } from './review-standing';
import { path, ServerProblem, type Server } from './server';
import { Sorting } from './sorting';
import { quartersUntil, spanText } from './spans';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('review');

interface Shown {
  readonly review: Review;
  readonly quarters: readonly FrozenQuarter[];
  /** What was flagged a quarter before; undefined if it could not be had. */
  readonly before: readonly Flag[] | undefined;
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
    #freeze [role='alertdialog']:focus-visible { background: var(--raised); color: var(--text); outline: 3px solid var(--brand); box-shadow: none; }
    .todo { list-style: none; padding: 0; } .todo li { margin-bottom: 0.25em; }
    .scroll { max-height: none; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    quarter: { state: true },
    writing: { state: true },
    entry: { state: true },
    meeting: { state: true },
    freezing: { state: true },
    explaining: { state: true },
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
  declare private explaining: { readonly restatement: Restatement; text: string } | undefined;
  /** The flag whose sessions are shown. */
  declare private opened: string;
  declare private problem: string;
  declare private busy: boolean;

  private readonly restated = new Sorting<Restatement, 'name' | 'was' | 'is' | 'reason' | 'at'>(this, { name: ({ key }) => key.name, was: ({ was }) => was, is: ({ is }) => is, reason: ({ reason }) => reason, at: ({ at }) => at });
  private readonly differing = new Sorting<Difference, 'name' | 'before' | 'now'>(this, { name: ({ name }) => name, before: ({ before }) => sizeOf(before), now: ({ now }) => sizeOf(now) });

  protected readonly what = say('title');

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
    this.explaining = undefined;
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
    const chosen = this.choices.findIndex(({ label }) => label === this.quarter);
    const [quarter, last] = [this.choices[Math.max(0, chosen)]!, quartersUntil(this.today, QUARTERS_BACK + 1)[Math.max(0, chosen) + 1]!];
    const [review, { quarters }, before] = await Promise.all([
      server.get<Review>(`${this.at('reviews')}?quarter=${quarter.label}`),
      server.get<{ quarters: FrozenQuarter[] }>(this.at('quarters')),
      server.get<Review>(`${this.at('reviews')}?quarter=${last.label}`).then(({ flags }) => flags, () => undefined),
    ]);
    return { review, quarters, before };
  }

  /** The quarter before the one that is shown. */
  private get last(): string {
    const chosen = this.choices.findIndex(({ label }) => label === this.quarter);
    return quartersUntil(this.today, QUARTERS_BACK + 1)[Math.max(0, chosen) + 1]!.label;
  }

  /** What is being written is not taken from under one's hands. */
  protected override heard(event: string): void {
    if (!this.writing && !this.meeting && !this.freezing && !this.explaining) super.heard(event);
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
      this.problem = say('chooseCause');
      return;
    }
    void this.send(() => this.server.putOn(this.at('reviews', flag.id), entryRequest(entry), versionOf(flag.entry)), say('reviewSaved', { name: flag.key.name }));
  }

  private words(review: Review): QuarterWords {
    const quarter = (...more: string[]): string => this.at('quarters', review.quarter.label, ...more);
    return {
      mayWrite: review.mayWrite, ended: review.quarter.until <= this.today, busy: this.busy, problem: this.problem, draft: this.meeting, freezing: this.freezing, explaining: this.explaining,
      day: (iso) => this.day(iso), moment: (instant) => this.moment(instant),
      stop: () => {
        const asked = this.freezing;
        this.stop();
        if (asked) void this.focusOn('#ask-freeze');
      },
      begin: () => {
        this.stop();
        this.meeting = meetingDraft(review);
        void this.focusOn('#meeting-on');
      },
      saveMeeting: () => {
        const { meeting } = this;
        if (meeting) void this.send(() => this.server.putOn(quarter('meeting'), meetingRequest(meeting), versionOf(review.meeting)), say('meetingSaved'));
      },
      askFreeze: () => {
        this.stop();
        this.freezing = true; // the question takes the focus
      },
      explain: (restatement) => {
        this.stop();
        this.explaining = { restatement, text: restatement.words?.text ?? '' };
        void this.focusOn('#words');
      },
      saveWords: () => {
        const { explaining } = this;
        if (!explaining) return;
        const text = explaining.text.trim().replace(/\s+/g, ' ');
        if (!text) {
          this.problem = say('wordsFirst');
          return;
        }
        const { key } = explaining.restatement;
        void this.send(() => this.server.putOn(quarter('words'), { key: `${key.kind}:${key.id}`, words: text }, versionOf(explaining.restatement.words)), say('wordsSaved'));
      },
      freeze: () => void this.send(() => this.server.post(quarter('freeze'), {}), say('isFrozen', { quarter: review.quarter.label })),
    };
  }

  protected view({ review, quarters, before }: Shown): TemplateResult {
    const words = this.words(review);
    const { flags, policy, frozen, mayWrite } = review;
    const open = flags.filter(({ entry }) => entry?.state !== 'closed').length;
    return html`<div class="row no-print"><label for="quarter">${say('financialQuarter')}</label><select id="quarter" @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
        ${this.choices.map((each) => html`<option value=${each.label} ?selected=${each.label === review.quarter.label}>${each.label}: ${spanText(each)}</option>`)}</select>
        <button class="action" @click=${() => window.print()}>${say('print')}</button></div>
      <div id="outcome" tabindex="-1"><p><strong>${review.quarter.label}, ${spanText(review.quarter)}:</strong> ${flags.length === 0 ? say('nothingFlagged')
        : open === 0 ? say('flaggedAllClosed', { count: flags.length }) : say('flaggedOpen', { count: flags.length, open })} ${defined('flaggedVariance')}</p></div>
      ${stateView(review, quarters, this.today, words)}
      <p class="small muted">${say('asAt', { moment: this.moment(review.asAt) })} ${say('flaggedFrom', { rule: policy.rule })} <span class="tag tone-${policy.standing === 'local default' ? 'warn' : 'info'}">${policy.standing}</span></p>
      ${mayWrite ? nothing : html`<p class="small muted">${say('readOnly')}</p>`}
      ${flags.length === 0 ? html`<div class="box"><p>${say('nothingToReview')}</p></div>`
      : html`<ol class="flags" aria-label=${say('flags')}>${flags.map((flag) => flagCard(flag, this.reviewing(review, flag)))}</ol>`}
      ${this.subheading(say('sinceLast'))} ${differencesView(before, flags, this.last, this.differing)}
      ${this.subheading(say('meeting'))} ${meetingView(review, words)}
      ${this.subheading(say('signing'))} ${signingView(review, words)}
      ${frozen ? html`${this.subheading(say('restatements'))} ${restatementsTable(restatementsOf(quarters, review.quarter.label), words, this.restated)}` : nothing}`;
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
      causes, spans: policy.span === 'quarter' ? 'inQuarters' : 'inPeriods', mayWrite, busy: this.busy, draft: mine ? this.entry : undefined, problem: mine ? this.problem : '', level: this.level(1),
      day: (iso) => this.day(iso), moment: (instant) => this.moment(instant),
      opened: this.opened === flag.id, toggle: (each) => { this.opened = this.opened === each.id ? '' : each.id; }, sessions: (each) => this.sessions(review, each),
      begin: (each) => this.begin(each), stop: this.stop, save: (each) => this.saveEntry(each),
    };
  }
}

function sizeOf(flag: Flag | undefined): Exact | undefined {
  return flag && Exact.parse(flag.delivered).minus(Exact.parse(flag.planned));
}

function versionOf(kept: { readonly version?: number } | undefined): number {
  return kept?.version ?? 0;
}

function refusal(error: unknown): string {
  if (!(error instanceof ServerProblem)) return error instanceof Error ? error.message : String(error);
  if (error.is('changed-meanwhile')) return say('savedMeanwhile');
  const { parameter, expected } = error.problem as { readonly parameter?: string; readonly expected?: string };
  return parameter ? say('mustBe', { field: FIELDS[parameter] ?? parameter, expected: expected ?? '' }) : error.message;
}

define('sessionwise-review-panel-v1', ReviewPanel);
