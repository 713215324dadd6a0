import { html, LitElement, nothing, type CSSResultGroup, type CSSResultOrNative, type TemplateResult } from 'lit';
import type { HostContext, HostServices } from './contract';
import { subscribe } from './live';
import { Server, ServerProblem } from './server';
import { isReadable } from './session';
import { OUTSIDE, steady } from './steady';
import { wordsOf } from './words';

export { define } from './define';

const say = await wordsOf('common');

export type Loaded<T> =
  | { readonly state: 'loading'; readonly slow: boolean }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'off' }
  | { readonly state: 'ready'; readonly data: T; readonly stale: boolean };

const NOT_HERE = ['capability-not-enabled', 'no-staff-record', 'no-import', 'not-permitted'];
const EVENT_PERMISSIONS = ['VIEW_GAPS', 'MANAGE_ENTITLEMENTS', 'ADMINISTER'];
const SLOW_AFTER_MS = 2500;
const SETTLE_MS = 250;

/**
 * What all our elements share: the host's contract, loading with its designed states, live refreshing. When the capability
 * is off for the department, or the user may not see it, the element takes no room.
 */
export abstract class SessionwiseElement<T> extends LitElement {
  static override properties = {
    ext: { attribute: false },
    context: { attribute: false },
    loaded: { state: true },
  };

  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [steady, ...super.finalizeStyles(styles)];
  }

  declare ext: HostServices;
  declare context: HostContext;
  declare protected loaded: Loaded<T>;

  private shownKey = '';
  private round = 0;
  private slowTimer = 0;
  private settleTimer = 0;
  private changedAgain = false;
  private unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.loaded = { state: 'loading', slow: false };
  }

  /** Returns the element's name for people. */
  protected abstract readonly what: string;

  /** Returns which data the context asks for; the element loads again when it changes. Empty text: nothing to ask yet. */
  protected abstract key(): string;

  protected abstract load(server: Server): Promise<T>;

  protected abstract view(data: T): TemplateResult;

  protected get server(): Server {
    return new Server(this.ext);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.toggleAttribute(OUTSIDE, this.getRootNode() === document);
    this.listen(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listen(false);
    clearTimeout(this.slowTimer);
    clearTimeout(this.settleTimer);
    this.settleTimer = 0;
  }

  /** Starts or stops following the server's events, as far as the user may hear them. */
  protected listen(on: boolean): void {
    this.unsubscribe?.();
    const mayHear = EVENT_PERMISSIONS.some((permission) => this.ext?.can(permission));
    this.unsubscribe = on && mayHear ? subscribe((event) => this.heard(event)) : undefined;
  }

  /** Hears the name of each event of the server. A job that goes on changes no figures. */
  protected heard(event: string): void {
    if (event !== 'job') this.refreshSoon();
  }

  /** Follows the first of some changes at once; those that come soon after it are joined. */
  protected refreshSoon(): void {
    if (this.settleTimer) {
      this.changedAgain = true;
      return;
    }
    this.settleTimer = window.setTimeout(() => {
      this.settleTimer = 0;
      if (this.changedAgain) this.refreshSoon();
    }, SETTLE_MS);
    this.changedAgain = false;
    void this.reload(true);
  }

  protected override willUpdate(): void {
    if (this.context && !isReadable(this.context.apiVersion)) {
      this.loaded = { state: 'failed', message: say('hostTooNew', { version: this.context.apiVersion }) };
      return;
    }
    const key = this.context ? this.key() : '';
    if (key !== this.shownKey) {
      this.shownKey = key;
      void this.reload(false);
    }
  }

  protected override updated(): void {
    this.hidden = this.loaded.state === 'off';
  }

  /** Loads again; quietly means that what is shown stays until there is something new. */
  async reload(quiet: boolean): Promise<void> {
    if (this.shownKey === '') return;
    const round = ++this.round;
    if (!quiet) this.showLoading();
    try {
      const data = await this.load(this.server);
      if (round === this.round) this.loaded = { state: 'ready', data, stale: false };
    } catch (error) {
      if (round === this.round) this.loaded = this.afterFailure(error, quiet);
    } finally {
      if (round === this.round) clearTimeout(this.slowTimer);
    }
  }

  private showLoading(): void {
    this.loaded = { state: 'loading', slow: false };
    clearTimeout(this.slowTimer);
    this.slowTimer = window.setTimeout(() => {
      if (this.loaded.state === 'loading') this.loaded = { state: 'loading', slow: true };
    }, SLOW_AFTER_MS);
  }

  private afterFailure(error: unknown, quiet: boolean): Loaded<T> {
    if (error instanceof ServerProblem && NOT_HERE.some((name) => error.is(name))) {
      return { state: 'off' };
    }
    if (quiet && this.loaded.state === 'ready') return { ...this.loaded, stale: true };
    return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
  }

  protected day(iso: string): string {
    return this.format(iso, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  }

  protected clock(instant: string): string {
    return this.format(instant, { hour: '2-digit', minute: '2-digit' });
  }

  protected moment(instant: string): string {
    return this.format(instant, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  }

  private format(iso: string, options: Intl.DateTimeFormatOptions): string {
    const dateOnly = iso.length === 10;
    const timeZone = dateOnly ? 'UTC' : (this.context?.timeZone ?? 'Europe/London');
    const value = new Date(dateOnly ? `${iso}T00:00:00Z` : iso);
    return new Intl.DateTimeFormat(this.context?.locale ?? 'en-GB', { ...options, timeZone }).format(value);
  }

  protected heading(text: string): TemplateResult {
    return html`<div class="title" role="heading" aria-level=${this.level(0)} id="heading">${text}</div>`;
  }

  protected subheading(text: string): TemplateResult {
    return html`<div class="subtitle" role="heading" aria-level=${this.level(1)}>${text}</div>`;
  }

  /** Returns the level of a heading so much deeper than the host's. */
  protected level(deeper: number): number {
    return Math.min(6, (this.context?.headingLevel ?? 2) + deeper);
  }

  override render(): TemplateResult | typeof nothing {
    const loaded = this.loaded;
    if (loaded.state === 'off') return nothing;
    if (loaded.state === 'ready') {
      return html`<section aria-labelledby="heading">
        ${this.heading(this.what)} ${loaded.stale ? this.staleNote() : nothing} ${this.view(loaded.data)}
      </section>`;
    }
    return html`<section aria-labelledby="heading" aria-busy=${loaded.state === 'loading'}>
      ${this.heading(this.what)} ${loaded.state === 'loading' ? this.loadingNote(loaded.slow) : this.failedNote(loaded.message)}
    </section>`;
  }

  private loadingNote(slow: boolean): TemplateResult {
    return html`<p role="status">${say(slow ? 'stillLoading' : 'loading')}</p>
      <div aria-hidden="true">${[1, 2, 3, 4].map(() => html`<div class="bone"></div>`)}</div>`;
  }

  private staleNote(): TemplateResult {
    return html`<div class="box" role="status">
      <p>${say('mayBeOld')} <button class="plain" @click=${() => this.reload(true)}>${say('refreshNow')}</button></p>
    </div>`;
  }

  private failedNote(message: string): TemplateResult {
    return html`<div class="box bad" role="alert">
      <p><strong>${say('problem')}</strong> ${say('couldNotBeLoaded', { what: this.what })}</p>
      <p class="small muted">${message}</p>
      <button class="action" @click=${() => this.reload(false)}>${say('tryAgain')}</button>
    </div>`;
  }
}
