import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { scopeQuery, scopeWithin, type Scope } from './attainment';
import { refusal } from './attainment-refusal';
import type { Saying } from './attainment-words';
import type { HostServices } from './contract';
import { defined } from './definition';
import { define } from './element';
import { look } from './look';
import { figureText, INDICATORS, READERS, readersOf, reportRequest, type Pack, type Packs, type Report, type ReportDraft } from './pack';
import { addressIn, path, ServerProblem, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('packs');

/** The frozen packs of the trust or a department: freeze one, open it, say to whom it was reported. */
export class PackList extends LitElement {
  static override styles = [look, stacked, css`
    .pack { border: 1px solid var(--line); border-left: 6px solid var(--brand); padding: 0.5em 1em; margin: 0.75em 0; }
    .pack p { margin: 0 0 0.5em; }
    .digest { overflow-wrap: anywhere; }
  `];

  static override properties = {
    server: { attribute: false },
    ext: { attribute: false },
    scope: { attribute: false },
    today: { attribute: false },
    saying: { attribute: false },
    told: { state: true },
    freezing: { state: true },
    writing: { state: true },
    draft: { state: true },
    problem: { state: true },
    failed: { state: true },
    busy: { state: true },
  };

  declare server: Server;
  declare ext: HostServices;
  declare scope: Scope;
  declare today: string;
  declare saying: Saying;
  declare private told: Packs | 'off' | undefined;
  /** The day of the pack that is about to be frozen. */
  declare private freezing: string | undefined;
  /** The pack whose report is being written. */
  declare private writing: string;
  declare private draft: ReportDraft | undefined;
  declare private problem: string;
  declare private failed: string;
  declare private busy: boolean;
  private asked = '';

  constructor() {
    super();
    this.failed = '';
    this.busy = false;
    this.stop();
  }

  private readonly stop = (): void => {
    this.freezing = undefined;
    this.writing = '';
    this.draft = undefined;
    this.problem = '';
  };

  private get address(): string {
    return `/packs?${scopeQuery(this.scope)}`;
  }

  protected override willUpdate(): void {
    if (this.address === this.asked) return;
    this.told = undefined;
    this.stop();
    void this.load();
  }

  private async load(): Promise<void> {
    const asked = this.address;
    this.asked = asked;
    this.failed = '';
    try {
      const told = await this.server.get<Packs>(asked);
      if (asked === this.asked) this.told = told;
    } catch (error) {
      if (asked !== this.asked) return;
      if (error instanceof ServerProblem && error.is('capability-not-enabled')) this.told = 'off';
      else this.failed = error instanceof Error ? error.message : String(error);
    }
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
      await this.load();
      await this.focusOn('#packs');
    } catch (error) {
      this.problem = refusal(error);
    } finally {
      this.busy = false;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { told } = this;
    if (told === 'off') return nothing;
    return html`<section aria-labelledby="packs"><div class="subtitle" role="heading" aria-level=${this.saying.level(1)} id="packs" tabindex="-1">${say(this.scope.kind === 'trust' ? 'boardPacks' : 'departmentPacks')}</div>
      ${this.failed ? html`<div class="box bad" role="alert"><p><strong>${say('problem')}</strong> ${say('away')} ${this.failed}</p><button class="action" @click=${() => this.load()}>${say('tryAgain')}</button></div>`
      : told === undefined ? html`<p role="status">${say('loading')}</p>` : this.list(told)}</section>`;
  }

  private list({ mayWrite, packs }: Packs): TemplateResult {
    return html`<p>${say('whatItIs')} ${defined('frozenPack')}</p>
      ${mayWrite ? this.freezeForm() : nothing}
      ${packs.length === 0 ? html`<p>${say('none', { place: scopeWithin(this.scope) })}</p>` : packs.map((pack) => this.pack(pack, mayWrite))}`;
  }

  private freezeForm(): TemplateResult {
    const { freezing } = this;
    if (freezing === undefined) {
      return html`<p class="no-print"><button class="action" @click=${() => {
        this.stop();
        this.freezing = this.today;
        void this.focusOn('#pack-day');
      }}>${say('make')}</button></p>`;
    }
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        if (freezing) void this.send(() => this.server.post(this.address, { day: freezing }), say('made'));
        else this.problem = say('whichDay');
      }}><fieldset><legend>${say('makeOf', { place: scopeWithin(this.scope) })}</legend>${this.problemNote()}
      <div class="fields"><div><label for="pack-day">${say('asAt')}</label><input id="pack-day" type="date" max=${this.today} .value=${freezing} @input=${(event: Event) => { this.freezing = (event.target as HTMLInputElement).value; }} /></div></div>
      <p class="small">${say('effect')}</p>
      <div class="row"><button class="action main" ?disabled=${this.busy}>${say('freeze')}</button><button type="button" class="plain" @click=${this.stop}>${say('leave')}</button></div></fieldset></form>`;
  }

  private pack(pack: Pack, mayWrite: boolean): TemplateResult {
    const { id, day, by, asAt, digest, reports, restated = [] } = pack;
    const { saying } = this;
    const file = (end: string, text: string): TemplateResult => html`<a href=${addressIn(path('packs', id, end))}>${text}<span class="unseen">${say('ofPack', { day: saying.day(day) })}</span></a>`;
    return html`<div class="pack"><p><strong>${say('asAtDay', { day: saying.day(day) })}</strong> <span class="small muted">${say('frozenBy', { moment: saying.moment(asAt), by })}</span></p>
      <p class="row no-print">${file('pdf', say('openPdf'))} ${file('xlsx', say('openXlsx'))}</p>
      ${reports.length === 0 ? html`<p class="small muted">${say('notReported')}</p>`
      : html`<ul>${reports.map(({ to, on, minute }) => html`<li>${say(minute ? 'reportedMinute' : 'reported', { reader: READERS[to], day: saying.day(on), minute: minute ?? '' })}</li>`)}</ul>`}
      ${restated.length === 0 ? nothing : html`<div class="box warn"><p><strong>${say('restatedSince')}</strong></p><ul>${restated.map(({ indicator, scope, then, now }) => html`<li>${say('restatedLine', { indicator: INDICATORS[indicator], place: scopeWithin(scope), then: figureText(indicator, then), now: figureText(indicator, now) })}</li>`)}</ul></div>`}
      ${mayWrite ? this.reportForm(pack) : nothing}
      <details><summary>${say('knowAgain')}</summary><p class="small digest">${say('digest', { digest })}</p></details></div>`;
  }

  private reportForm({ id, scope }: Pack): TemplateResult {
    const draft = this.writing === id ? this.draft : undefined;
    if (!draft) {
      return html`<p class="no-print"><button class="plain" @click=${() => {
        this.stop();
        this.writing = id;
        this.draft = { to: scope.kind === 'trust' ? 'board' : 'department', on: this.today, minute: '' };
        void this.focusOn('#report-to');
      }}>${say('record')}</button></p>`;
    }
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        if (draft.on) void this.send(() => this.server.post(path('packs', id, 'reports'), reportRequest(draft)), say('recorded'));
        else this.problem = say('onWhichDay');
      }}><fieldset><legend>${say('record')}</legend>${this.problemNote()}
      <div class="fields"><div><label for="report-to">${say('putBefore')}</label><select id="report-to" @change=${(event: Event) => (draft.to = (event.target as HTMLSelectElement).value as Report['to'])}>
          ${readersOf(scope).map((to) => html`<option value=${to} ?selected=${to === draft.to}>${READERS[to]}</option>`)}</select></div>
        <div><label for="report-on">${say('on')}</label><input id="report-on" type="date" max=${this.today} .value=${draft.on} @input=${(event: Event) => (draft.on = (event.target as HTMLInputElement).value)} /></div>
        <div><label for="report-minute">${say('minuted')}</label><input id="report-minute" type="text" maxlength="200" .value=${draft.minute} @input=${(event: Event) => (draft.minute = (event.target as HTMLInputElement).value)} /></div></div>
      <div class="row"><button class="action main" ?disabled=${this.busy}>${say('recordIt')}</button><button type="button" class="plain" @click=${this.stop}>${say('leaveUnsaved')}</button></div></fieldset></form>`;
  }

  private problemNote(): TemplateResult | typeof nothing {
    return this.problem ? html`<div class="box bad" role="alert"><p><strong>${say('nothingKept')}</strong> ${this.problem}</p></div>` : nothing;
  }
}

define('sessionwise-pack-list-v1', PackList);
