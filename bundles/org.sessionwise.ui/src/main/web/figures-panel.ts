import { html, nothing, type TemplateResult } from 'lit';
import './annualised-section';
import './cell-sessions';
import './times';
import { define, SessionwiseElement } from './element';
import { inUnit, type Unit } from './figures';
import { figuresControls } from './figures-controls';
import { downloads, personLinks, trendOf } from './figures-extras';
import { figuresLook } from './figures-look';
import { figuresTable, type Column, type Opened } from './figures-table';
import { look } from './look';
import { legendLook, outcomeLegend } from './outcome-legend';
import { changedFigures, figureId, keyOf, isOpen, KEYS, queryOf, type Asked, type Line, type Reckoning } from './reckoned';
import { findField, isMeant } from './people';
import { path, type Server } from './server';
import { Sorting, type SortKey } from './sorting';
import { daysOf, spanText, type Span } from './spans';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('figures');

type View = 'figures' | 'annualised' | 'times';

const VIEWS: Readonly<Record<View, string>> = { figures: say('figures'), annualised: say('annualised'), times: say('timeAndOutput') };

interface Shown {
  readonly reckoning: Reckoning;
  /** What it answers. */
  readonly query: string;
  readonly departments: number;
  /** Figures that were others when the same was asked before. */
  readonly changed: ReadonlySet<string>;
}

const ANNOUNCE_EVERY_MS = 30_000;
/** First day of a policy that nobody has set. */
const EVER = '1970-01-01';
const NONE: ReadonlySet<string> = new Set();

/** Planned against rostered and delivered, as somebody wants it split; each figure opens into its dated sessions. */
export class FiguresPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, legendLook, figuresLook];

  static override properties = {
    ...SessionwiseElement.properties,
    shownView: { state: true },
    asked: { state: true },
    span: { state: true },
    unit: { state: true },
    trust: { state: true },
    opened: { state: true },
    drawn: { state: true },
    live: { state: true },
    sought: { state: true },
  };

  declare private shownView: View;
  declare private asked: Asked | undefined;
  declare private span: Span;
  declare private unit: Unit;
  declare private trust: boolean;
  declare private opened: ReadonlySet<string>;
  declare private drawn: string;
  declare private live: boolean;
  declare private sought: string;
  private announcedAt = 0;
  private fading = 0;
  private departments: number | undefined;

  protected readonly what = say('plannedRosteredDelivered');

  private readonly order = new Sorting<Line, Column>(this, {
    name: ({ key, span }) => `${key.name} ${span.from}`,
    planned: ({ planned }) => inUnit(planned, this.unit),
    rostered: (line) => this.known(line, 'rostered', 'done'),
    rosterVariance: (line) => this.known(line, 'rostered', 'variance'),
    delivered: (line) => this.known(line, 'delivered', 'done'),
    deliveryVariance: (line) => this.known(line, 'delivered', 'variance'),
  });

  private known(line: Line, basis: 'rostered' | 'delivered', figure: 'done' | 'variance'): SortKey {
    return isOpen(line, basis) ? undefined : inUnit(line[basis][figure], this.unit);
  }

  constructor() {
    super();
    this.shownView = 'figures';
    this.span = 'weeks';
    this.unit = 'sessions';
    this.trust = false;
    this.opened = new Set();
    this.drawn = '';
    this.live = true;
    this.sought = '';
  }

  protected key(): string {
    return this.context.department?.id ?? '';
  }

  private get department(): string {
    return this.context.department?.id ?? '';
  }

  private get today(): string {
    return this.context.today ?? new Date().toISOString().slice(0, 10);
  }

  private get wanted(): Asked {
    return (this.asked ??= { split: 'team', over: 'none', planned: 'dated', categories: 'rostered', ...daysOf('weeks', this.today) });
  }

  private get query(): string {
    return `${this.trust} ${queryOf(this.wanted)}`;
  }

  protected async load(server: Server): Promise<Shown> {
    const { query } = this;
    const address = this.trust ? '/figures' : path('departments', this.department, 'figures');
    const [reckoning, departments] = await Promise.all([server.get<Reckoning>(`${address}?${queryOf(this.wanted)}`), this.departmentsIn(server)]);
    const before = this.loaded.state === 'ready' && this.loaded.data.query === query ? this.loaded.data.reckoning : undefined;
    const changed = before ? changedFigures(before, reckoning) : NONE;
    if (changed.size > 0) {
      this.tell(say('figuresChanged', { count: changed.size }));
      this.fade();
    }
    return { reckoning, query, departments, changed };
  }

  /** What changed just now did not change just now for ever. */
  private fade(): void {
    clearTimeout(this.fading);
    this.fading = window.setTimeout(() => {
      if (this.loaded.state === 'ready') this.loaded = { ...this.loaded, data: { ...this.loaded.data, changed: NONE } };
    }, ANNOUNCE_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.fading);
  }

  /** However fast a roster changes, it is not spoken of all the time. */
  private tell(text: string): void {
    if (this.shownView !== 'figures' || Date.now() - this.announcedAt < ANNOUNCE_EVERY_MS) return;
    this.ext?.announce(text);
    this.announcedAt = Date.now();
  }

  /** Which departments there are changes rarely: it is asked once. */
  private async departmentsIn(server: Server): Promise<number> {
    this.departments ??= (await server.get<{ departments: unknown[] }>('/departments')).departments.length;
    return this.departments;
  }

  /** The choices stay where they are, and the focus with them, while others are read. */
  private ask(change: Partial<Asked>, span: Span = 'from' in change || 'until' in change ? 'own' : this.span): void {
    this.span = span;
    this.asked = { ...this.wanted, ...change };
    this.opened = new Set();
    void this.reload(true);
  }

  private over(trust: boolean): void {
    this.trust = trust;
    this.ask({ split: trust ? 'department' : 'team' });
  }

  private toggleLive(): void {
    this.live = !this.live;
    this.listen(this.live);
    if (this.live) void this.reload(true);
  }

  protected view(shown: Shown): TemplateResult {
    return html`<div class="row no-print" role="group" aria-label=${say('view')}>${(Object.keys(VIEWS) as View[]).map((view) => html`<button class="action" aria-pressed=${this.shownView === view}
        @click=${() => { this.shownView = view; }}>${VIEWS[view]}</button>`)}</div>
      ${this.shownView === 'figures' ? this.figures(shown)
      : this.shownView === 'annualised' ? html`<sessionwise-annualised-v1 .ext=${this.ext} .context=${this.context}></sessionwise-annualised-v1>`
      : html`${this.controls(shown)}<sessionwise-times-v1 .ext=${this.ext} .context=${this.context} .days=${this.wanted}></sessionwise-times-v1>`}`;
  }

  private controls({ departments }: Shown): TemplateResult {
    return figuresControls({
      asked: this.wanted, span: this.span, unit: this.unit, trust: this.trust, mayTrust: departments > 1,
      department: this.context.department?.name ?? '', onlyDays: this.shownView !== 'figures',
      ask: (change) => this.ask(change),
      spanOver: (span) => (span === 'own' ? this.ask({}, span) : this.ask(daysOf(span, this.today), span)),
      count: (unit) => { this.unit = unit; },
      over: (trust) => this.over(trust),
    });
  }

  private figures(shown: Shown): TemplateResult {
    const { reckoning, query } = shown;
    const name = this.trust ? say('allThatYouSee') : (this.context.department?.name ?? '');
    const waiting = query !== this.query;
    // departments of the trust that are not reconciled are named, so that nobody takes a part for the whole
    const leftOut = reckoning.leftOut ?? [];
    return html`${this.controls(shown)}
      <p class="unseen" role="status">${waiting ? say('loadingFigures') : say('figuresOf', { name, span: spanText(reckoning.period) })}</p>
      <div class=${waiting ? 'waiting' : ''} aria-busy=${waiting}>
      <p><strong>${say('whatAndWhen', { name: name.charAt(0).toUpperCase() + name.slice(1), span: spanText(reckoning.period) })}</strong> ${this.counted(reckoning)}
        ${reckoning.wholeDepartment === false ? say('ofPeopleYouSee') : nothing}
        ${leftOut.length > 0 ? say('notReconciled', { names: leftOut.map((each) => each.name).join(', ') }) : nothing}</p>
      <p class="small muted">${this.ruleWords(reckoning)}
        <button class="plain no-print" @click=${this.toggleLive}>${say(this.live ? 'pause' : 'resume')}</button></p>
      <div class="legends">${outcomeLegend()}</div>
      ${reckoning.lines.length === 0 ? html`<div class="box"><p><strong>${say('nothingToCount')}</strong> ${say('nothingToCountWhy')}</p></div>`
      : html`<p class="small no-print">${say('chooseNumber')}</p>
        ${this.wanted.split === 'person' ? findField(new Set(reckoning.lines.map(({ key }) => key.id)).size, this.sought, (typed) => { this.sought = typed; }) : nothing}
        ${figuresTable(this.found(reckoning), name, {
          unit: this.unit,
          order: this.order,
          title: KEYS[this.wanted.split],
          isOpen: (line, figure) => this.opened.has(figureId(reckoning, line, figure)),
          isNew: (line, figure) => shown.changed.has(figureId(reckoning, line, figure)),
          toggle: (line, figure) => this.toggle(figureId(reckoning, line, figure)),
          sessions: (opened) => this.sessions(reckoning, opened),
          more: (key) => personLinks(this.department, key),
        })}
        ${trendOf(reckoning, this.drawn, this.unit, (drawn) => { this.drawn = drawn; })}
        ${downloads(this.trust ? undefined : this.department, this.exports(), () => void import('./exports-menu'))}`}</div>`;
  }

  private exports(): TemplateResult {
    const { split, over, planned, categories } = this.wanted;
    return html`<sessionwise-exports-menu-v1 .ext=${this.ext} .context=${this.context} .period=${this.wanted} .query=${{ split, over, planned, categories }}></sessionwise-exports-menu-v1>`;
  }

  private ruleWords({ asAt, policy, rule }: Reckoning): string {
    const at = this.moment(asAt);
    if (!policy?.from || policy.from === EVER) return say('rulesByDefault', { at, rule: policy?.rule ?? rule });
    return say('rulesByPolicy', { at, rule: policy.rule, from: this.day(policy.from) });
  }

  /** The total stays that of everybody. */
  private found(reckoning: Reckoning): Reckoning {
    if (this.wanted.split !== 'person' || !this.sought) return reckoning;
    return { ...reckoning, lines: reckoning.lines.filter(({ key }) => isMeant(key.name, this.sought)) };
  }

  private counted({ categories: { counted, left, why } }: Reckoning): TemplateResult {
    if (left.length === 0) return html`${counted.length > 0 ? say('allCounted', { names: counted.join(', ') }) : say('allCategories')}`;
    return html`${say('countedAndLeft', { counted: counted.join(', ') || say('noCategory'), left: left.join(', '), why })}
      <button class="plain no-print" @click=${() => this.ask({ categories: 'all' })}>${say('countAll')}</button>`;
  }

  private toggle(id: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  }

  private sessions({ asAt }: Reckoning, { line, figure }: Opened): TemplateResult {
    const { key, span } = line;
    if (this.trust && key.kind !== 'department') return html`<p>${say('splitToOpen')}</p>`;
    const basis = figure === 'delivered' ? 'delivered' : 'rostered';
    const department = this.trust ? key.id : this.department;
    const query = new URLSearchParams({ from: span.from, until: span.until, basis: basis.toUpperCase(), key: keyOf(key), categories: this.wanted.categories });
    const title = say(({ planned: 'sessionsPlanned', rostered: 'sessionsRostered', delivered: 'sessionsDelivered' } as const)[figure], { name: key.name, span: spanText(span) });
    return html`<sessionwise-cell-sessions-v1 .server=${this.server} .address=${`${path('departments', department, 'figures', 'findings')}?${query}`} .stamp=${asAt} .side=${line[basis]}
      .name=${title} .clock=${{ day: (iso: string) => this.day(iso), clock: (at: string) => this.clock(at) }}></sessionwise-cell-sessions-v1>`;
  }
}

define('sessionwise-figures-panel-v1', FiguresPanel);
