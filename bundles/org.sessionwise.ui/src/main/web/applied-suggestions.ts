import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { path, type Server } from './server';
import { Sorting } from './sorting';
import type { Days } from './spans';
import { stacked } from './stacked';
import type { Applied, AppliedNews } from './suggested';
import { wordsOf } from './words';

const say = await wordsOf('suggestions');

interface Done {
  readonly mayUndo: boolean;
  readonly applied: readonly Applied[];
}

/** What was carried out from suggestions in the days shown, each to be undone. */
export class AppliedSuggestions extends SessionwiseElement<Done> {
  static override styles = [look, stacked, css`
    :host { background: transparent; }
  `];

  static override properties = {
    ...SessionwiseElement.properties, period: { attribute: false }, news: { attribute: false }, busy: { state: true }, message: { state: true },
  };

  declare period: Days;
  /** What was carried out just now. */
  declare news: AppliedNews | undefined;
  declare private busy: boolean;
  declare private message: { readonly text: string; readonly tone: 'good' | 'bad'; readonly undo?: string } | undefined;
  private told: AppliedNews | undefined;

  protected readonly what = say('carriedOut');

  private readonly order = new Sorting<Applied>(this, { date: ({ date }) => date, person: ({ name }) => name, what: ({ words }) => words, by: ({ at }) => at });

  constructor() {
    super();
    this.busy = false;
  }

  protected override heading(text: string): TemplateResult {
    return html`<div class="unseen" id="heading">${text}</div>`;
  }

  private get address(): string {
    return `${path('departments', this.context.department?.id ?? '')}/suggestions/applied`;
  }

  protected key(): string {
    return this.period ? `${this.address} ${this.period.from} ${this.period.until}` : '';
  }

  protected load(server: Server): Promise<Done> {
    return server.get<Done>(`${this.address}?from=${this.period.from}&until=${this.period.until}`);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.news && this.news !== this.told) {
      this.told = this.news;
      this.tell({ text: this.news.words, tone: 'good', undo: this.news.id });
      void this.reload(true);
    }
  }

  private tell(message: NonNullable<typeof this.message>): void {
    this.message = message;
    this.ext?.announce(message.text);
    void this.updateComplete.then(() => this.shadowRoot?.getElementById('told')?.focus());
  }

  private async undo(id: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.server.post(`${this.address}${path(id)}/undo`, {});
      this.tell({ text: say('undoneNow'), tone: 'good' });
      this.ext?.changed('roster');
    } catch (error) {
      this.tell({ text: say('notUndone', { words: error instanceof Error ? error.message : String(error) }), tone: 'bad' });
    } finally {
      this.busy = false;
      await this.reload(true);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { message } = this;
    return html`${message ? html`<div class="box ${message.tone}" id="told" tabindex="-1"><p>${message.text}</p>
        ${message.undo ? html`<button class="action" ?disabled=${this.busy} @click=${() => this.undo(message.undo ?? '')}>${say('undo')}</button>` : nothing}</div>` : nothing}
      ${super.render()}`;
  }

  protected view({ mayUndo, applied }: Done): TemplateResult {
    if (applied.length === 0) return html`<p class="small muted">${say('nothingCarriedOut')}</p>`;
    const { order } = this;
    return html`<table class="stacked sortable" role="table"><caption class="unseen">${say('carriedOut')}</caption>
      <thead role="rowgroup"><tr role="row">${order.head('date', say('date'))}${order.head('person', say('person'))}${order.head('what', say('what'))}${order.head('by', say('by'))}<th scope="col"><span class="unseen">${say('undo')}</span></th></tr></thead>
      <tbody role="rowgroup">${repeat(order.rows(applied), ({ id }) => id, (each) => html`<tr role="row"><th role="rowheader" scope="row">${this.day(each.date)}</th>
        <td role="cell" data-label=${say('person')}>${each.name}</td><td role="cell" data-label=${say('what')}>${each.words}</td>
        <td role="cell" data-label=${say('by')}><div>${each.by}<span class="under">${this.moment(each.at)}</span></div></td>
        <td role="cell">${each.undone ? html`<span class="tag tone-unknown">${say('undone')}</span>`
        : mayUndo ? html`<button class="action" ?disabled=${this.busy} @click=${() => this.undo(each.id)}>${say('undo')}<span class="unseen"> ${each.words}</span></button>` : nothing}</td></tr>`)}</tbody></table>`;
  }
}

define('sessionwise-applied-suggestions-v1', AppliedSuggestions);
