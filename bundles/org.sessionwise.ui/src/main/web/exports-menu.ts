import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { HostContext, HostServices } from './contract';
import { define } from './define';
import { COLUMNS, exportQuery, fileAddress, FORMATS, WHATS, type ColumnGroup, type Format, type Order, type What } from './exports';
import { look } from './look';
import { addressIn, path, Server, ServerProblem } from './server';
import { later, type Days } from './spans';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('exports');

const TOO_MANY = 422;
const ASK_AGAIN_MS = 1500;

interface Job {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled' | 'lost';
  readonly words: string;
  readonly done: number;
  readonly total?: number;
}

/** Takes figures or sessions away as a file: at once, or as a job where it is large. */
export class ExportsMenu extends LitElement {
  static override styles = [look, stacked, css`
    :host { background: transparent; }
    label { display: block; }
    .columns { display: flex; flex-wrap: wrap; gap: 0.25em 1.25em; }
    .columns label { font-weight: 400; }
    progress { width: min(20em, 100%); }
  `];

  static override properties = {
    ext: { attribute: false }, context: { attribute: false }, period: { attribute: false }, query: { attribute: false },
    order: { state: true }, busy: { state: true }, message: { state: true }, job: { state: true },
  };

  declare ext: HostServices;
  declare context: HostContext;
  declare period: Days;
  /** How the figures on the screen are split; missing: by person. */
  declare query: Readonly<Record<string, string>> | undefined;
  declare private order: Order | undefined;
  declare private busy: boolean;
  declare private message: { readonly text: string; readonly tone: 'good' | 'bad' } | undefined;
  declare private job: Job | undefined;
  private asking = 0;

  constructor() {
    super();
    this.busy = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.asking);
  }

  private get wanted(): Order {
    return this.order ?? { what: 'figures', format: 'csv', from: this.period.from, until: this.period.until, columns: [] };
  }

  private change(change: Partial<Order>): void {
    this.order = { ...this.wanted, ...change };
    this.message = undefined;
  }

  private get server(): Server {
    return new Server(this.ext);
  }

  private get department(): string {
    return this.context.department?.id ?? '';
  }

  override render(): TemplateResult {
    const { what, format, from, until, columns } = this.wanted;
    const groups: readonly ColumnGroup[] = COLUMNS[what];
    const select = <T extends What | Format>(id: string, label: string, options: readonly T[], chosen: T, choose: (value: T) => void): TemplateResult =>
      html`<div><label for=${id}>${label}</label><select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
        ${options.map((option) => html`<option value=${option} ?selected=${option === chosen}>${say(option)}</option>`)}</select></div>`;
    const day = (id: string, label: string, value: string, choose: (day: string) => void): TemplateResult =>
      html`<div><label for=${id}>${label}</label><input id=${id} type="date" required .value=${value} @change=${(event: Event) => { const chosen = (event.target as HTMLInputElement).value; if (chosen) choose(chosen); }} /></div>`;
    return html`<form @submit=${this.take} novalidate><div class="fields choices">
        ${select('what', say('what'), WHATS, what, (chosen: What) => this.change({ what: chosen, columns: [] }))}
        ${select('format', say('format'), FORMATS, format, (chosen: Format) => this.change({ format: chosen }))}
        ${day('first', say('firstDay'), from, (chosen) => this.change({ from: chosen, until: until > chosen ? until : later(chosen, 1) }))}
        ${day('last', say('lastDay'), later(until, -1), (chosen) => this.change({ until: later(chosen, 1), from: from <= chosen ? from : chosen }))}
      </div>
      <fieldset><legend>${say('columns')}</legend><p class="small muted">${say('allColumns')}</p>
        <div class="columns">${groups.map((column) => html`<label><input type="checkbox" .checked=${columns.includes(column)} @change=${(event: Event) => this.choose(column, (event.target as HTMLInputElement).checked)} /> ${say(column)}</label>`)}</div></fieldset>
      <p class="row"><button class="action main" ?disabled=${this.busy}>${say('download')}</button> <button class="action" type="button" ?disabled=${this.busy} @click=${() => this.prepare()}>${say('prepare')}</button></p></form>
      ${this.standing()}`;
  }

  private standing(): TemplateResult {
    const { message, job } = this;
    return html`<div role="status">${message ? html`<div class="box ${message.tone}"><p>${message.text}</p></div>` : nothing}
      ${!job ? nothing : job.state === 'running' ? html`<div class="box"><p>${say('preparing', { words: job.words })}</p>
          <progress aria-label=${say('progress')} max=${job.total ?? nothing} value=${job.total ? job.done : nothing}></progress>
          <p><button class="action" @click=${() => this.cancel(job)}>${say('cancel')}</button> <span class="small">${say('leaveFreely')}</span></p></div>`
      : job.state === 'done' ? html`<div class="box good"><p><a href=${addressIn(path('exports', job.id))} download>${say('fetchFile')}</a> ${say('keptSevenDays')}</p></div>`
      : html`<div class="box bad"><p>${say('notPrepared', { words: job.words })}</p></div>`}</div>`;
  }

  private choose(column: ColumnGroup, on: boolean): void {
    const { columns } = this.wanted;
    this.change({ columns: on ? [...columns, column] : columns.filter((each) => each !== column) });
  }

  /** A file too large to be made at once is prepared as a job instead. */
  private async take(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    try {
      const { name, blob } = await this.server.file(fileAddress(this.department, this.wanted, this.query));
      save(name, blob);
      this.tell(say('downloaded', { name }), 'good');
    } catch (error) {
      if (error instanceof ServerProblem && error.problem.status === TOO_MANY) await this.orderJob();
      else this.tell(say('notDownloaded', { words: wordsFor(error) }), 'bad');
    } finally {
      this.busy = false;
    }
  }

  private async prepare(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.orderJob();
    this.busy = false;
  }

  private async orderJob(): Promise<void> {
    const { what, format } = this.wanted;
    try {
      const { job } = await this.server.post<{ job: string }>(`${path('departments', this.department)}/exports`, { what, format, ...exportQuery(this.wanted, this.query) });
      await this.follow(job);
    } catch (error) {
      this.tell(say('notPrepared', { words: wordsFor(error) }), 'bad');
    }
  }

  private async follow(id: string): Promise<void> {
    this.message = undefined;
    this.job = await this.server.get<Job>(path('jobs', id));
    if (this.job.state === 'running' && this.isConnected) this.asking = window.setTimeout(() => void this.follow(id).catch(() => undefined), ASK_AGAIN_MS);
    else this.ext?.announce(say(this.job.state === 'done' ? 'isReady' : 'isNotReady'));
  }

  private async cancel({ id }: Job): Promise<void> {
    await this.server.delete(path('jobs', id)).catch(() => undefined);
  }

  private tell(text: string, tone: 'good' | 'bad'): void {
    this.message = { text, tone };
  }
}

function wordsFor(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

define('sessionwise-exports-menu-v1', ExportsMenu);
