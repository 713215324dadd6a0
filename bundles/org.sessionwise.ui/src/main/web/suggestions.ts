import { css, html, nothing, type TemplateResult } from 'lit';
import { confirmation } from './confirmation';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { path, ServerProblem, type Server } from './server';
import { spanText } from './spans';
import { APPLIED, asksWhy, isNobodyFound, type AppliedNews, type Effect, type Offer, type Suggestion } from './suggested';
import { wordsOf } from './words';
import { shown } from './year';

const say = await wordsOf('suggestions');

const CONFLICT = 409;
const REFUSED = 422;
const LONGEST_REASON = 200;
const KINDS = { ownSession: 'ownSession', move: 'move', colleague: 'colleague' } as const;

/** Who could make up for a lost session, why, and what it would do to both people's figures; one press carries it out. */
export class Suggestions extends SessionwiseElement<Offer> {
  static override styles = [look, css`
    :host { background: transparent; }
    ol, ul { list-style: none; margin: 0.5em 0; padding: 0; }
    .offers > li { border: 1px solid var(--line); background: var(--surface); padding: 0.5em 0.75em; margin: 0.5em 0; overflow-wrap: anywhere; }
    .reasons { padding-left: 1.25em; list-style: disc; font-size: 0.875em; }
    table { font-size: 0.875em; margin: 0.5em 0; }
    th { font-weight: 400; }
    summary { cursor: pointer; color: var(--link); min-height: 24px; width: fit-content; }
    #reason { width: 100%; }
    .arrow { color: var(--muted); }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    staff: { attribute: false },
    start: { attribute: false },
    activity: { attribute: false },
    meant: { state: true },
    busy: { state: true },
    trouble: { state: true },
    reasonAsked: { state: true },
  };

  declare staff: string;
  /** Instant at which the lost session was planned to begin, as the findings tell. */
  declare start: string;
  declare activity: string;
  /** The suggestion that waits for a yes. */
  declare private meant: string;
  declare private busy: boolean;
  declare private trouble: string;
  /** The host's words when it refused to write without a reason; empty as long as it did not. */
  declare private reasonAsked: string;

  protected readonly what = say('suggestions');

  constructor() {
    super();
    this.meant = '';
    this.busy = false;
    this.trouble = '';
    this.reasonAsked = '';
  }

  /** What is offered stays under the pointer; that it no longer holds is said when it is to be carried out. */
  protected override listen(): void {}

  protected override heading(text: string): TemplateResult {
    return html`<div class="unseen" id="heading">${text}</div>`;
  }

  private get department(): string {
    return path('departments', this.context.department?.id ?? '');
  }

  protected key(): string {
    return this.staff ? `${this.department} ${this.staff} ${this.start} ${this.activity}` : '';
  }

  protected load(server: Server): Promise<Offer> {
    const query = new URLSearchParams({ start: this.start, activity: this.activity });
    return server.get<Offer>(`${this.department}${path('people', this.staff, 'suggestions')}?${query}`);
  }

  protected view(offer: Offer): TemplateResult {
    const { suggestions, passedOver, note, hostWrites, mayApply } = offer;
    return html`${this.trouble ? html`<div class="box bad" role="alert" id="trouble" tabindex="-1"><p>${this.trouble}</p></div>` : nothing}
      ${!hostWrites && suggestions.length > 0 ? html`<div class="box warn"><p>${say('byHand', { host: this.context.host?.name ?? say('theHost') })}</p></div>` : nothing}
      ${hostWrites && !mayApply && suggestions.length > 0 ? html`<div class="box"><p>${say('mayNotApply')}</p></div>` : nothing}
      ${note ? html`<p class="small">${note}</p>` : nothing}
      ${suggestions.length === 0 ? (isNobodyFound(offer) ? html`<div class="box"><p>${say('noneFound')}</p></div>` : nothing)
      : html`<ol class="offers" aria-label=${say('bestFirst')}>${suggestions.map((each) => html`<li>${this.offered(each, offer)}</li>`)}</ol>`}
      ${passedOver.length === 0 ? nothing : html`<details ?open=${suggestions.length === 0}><summary>${say('whyOthersNot')}</summary>
        <ul>${passedOver.map(({ reason, people }) => html`<li class="small">${say('passedOver', { count: people, reason })}</li>`)}</ul></details>`}`;
  }

  private offered(suggestion: Suggestion, offer: Offer): TemplateResult {
    const { id, kind, name, team, grade, reasons, effects } = suggestion;
    return html`<div class="row"><strong>${name}</strong><span class="tag tone-info">${say(KINDS[kind] ?? 'colleague')}</span></div>
      <p class="small">${[grade, team].filter(Boolean).join(', ')}</p>
      <p>${this.times(suggestion)}</p>
      <ul class="reasons">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
      ${this.effectTable(effects, offer)}
      ${!offer.hostWrites || !offer.mayApply ? nothing
      : this.meant === id ? confirmation({ effect: this.effectWords(suggestion), act: say('carryOut'), onAct: () => this.apply(suggestion), onKeep: () => this.keep(id) })
      : html`<p class="no-print"><button class="action" id=${`apply-${id}`} ?disabled=${this.busy} @click=${() => { this.meant = id; this.trouble = ''; this.reasonAsked = ''; }}>${say('apply')}<span class="unseen"> ${name}, ${this.times(suggestion)}</span></button></p>`}`;
  }

  private times({ duty, dutyName, start, end }: Suggestion): string {
    return say('times', { duty: dutyName || duty, day: this.day(start), start: this.clock(start), end: this.clock(end) });
  }

  private effectTable(effects: readonly Effect[], { weeks }: Offer): TemplateResult {
    const change = (before: string, after: string): TemplateResult => html`<td class="number">${before} <span class="arrow" aria-hidden="true">→</span><span class="unseen">${say('becomes')}</span> <strong>${after}</strong></td>`;
    return html`<table><caption class="small">${say('effect', { weeks: spanText(weeks) })}</caption>
      <thead><tr><th scope="col">${say('effectOn')}</th><th scope="col" class="number">${say('planned')}</th><th scope="col" class="number">${say('rosterGap')}</th></tr></thead>
      <tbody>${effects.map(({ name, before, after }) => html`<tr><th scope="row">${name}</th>${change(amount(before.planned), amount(after.planned))}${change(gapOf(before.rosterGap), gapOf(after.rosterGap))}</tr>`)}</tbody></table>`;
  }

  private effectWords({ words }: Suggestion): TemplateResult {
    const host = this.context.host?.name ?? say('theHost');
    const asked = this.reasonAsked;
    return html`<p><strong>${words}</strong> ${say('confirm', { host })}</p>
      <p><label for="reason">${say('reason')}</label> <input id="reason" maxlength=${LONGEST_REASON} autocomplete="off" ?required=${asked !== ''} aria-invalid=${asked ? 'true' : nothing} aria-describedby=${asked ? 'reason-asked' : nothing} /></p>
      ${asked ? html`<p class="small" id="reason-asked" role="alert">${say('reasonNeeded', { host, words: asked })}</p>` : nothing}`;
  }

  private keep(id: string): void {
    this.meant = '';
    void this.updateComplete.then(() => this.shadowRoot?.getElementById(`apply-${id}`)?.focus());
  }

  private async apply({ id }: Suggestion): Promise<void> {
    if (this.busy) return;
    const field = this.shadowRoot?.querySelector<HTMLInputElement>('#reason');
    const reason = field?.value.trim();
    if (this.reasonAsked && !reason) {
      field?.focus();
      return;
    }
    this.busy = true;
    try {
      const asked = { staff: this.staff, start: this.start, activity: this.activity, suggestion: id, ...(reason ? { reason } : {}) };
      const news = await this.server.post<AppliedNews>(`${this.department}/suggestions`, asked);
      this.dispatchEvent(new CustomEvent<AppliedNews>(APPLIED, { detail: news, bubbles: true, composed: true }));
      this.meant = '';
      this.ext?.changed('roster');
    } catch (error) {
      if (asksWhy(error, reason)) await this.askWhy(error);
      else await this.failed(error);
    } finally {
      this.busy = false;
    }
  }

  /** A host may write into a published week only with a reason: what was chosen stays, and the field says so. */
  private async askWhy(error: ServerProblem): Promise<void> {
    this.reasonAsked = error.message;
    await this.updateComplete;
    this.shadowRoot?.getElementById('reason')?.focus();
  }

  private async failed(error: unknown): Promise<void> {
    this.meant = '';
    const words = error instanceof Error ? error.message : String(error);
    const status = error instanceof ServerProblem ? error.problem.status : 0;
    if (status === CONFLICT) await this.reload(true);
    this.trouble = status === CONFLICT ? say('changedMeanwhile') : status === REFUSED ? say('refused', { words }) : say('notApplied', { words });
    await this.updateComplete;
    this.shadowRoot?.getElementById('trouble')?.focus();
  }
}

function gapOf(text: string): string {
  return say('gapOf', { amount: amount(text) });
}

function amount(text: string): string {
  return shown(text);
}

define('sessionwise-suggestions-v1', Suggestions);
