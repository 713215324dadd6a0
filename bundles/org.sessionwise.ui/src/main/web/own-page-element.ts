import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from './element';
import { hasOwnSlots, standingOf, type OpenDepartment, type Standing, type Template } from './own-page';
import { addressOf, isEmbedded, readWish, weeksOf, type Weeks, type Wish } from './page-address';
import { accessibilityPage } from './page-accessibility';
import { bar, footer, navigation } from './page-bar';
import { helpPage } from './page-help';
import { tourPage, tourStrip } from './page-tour';
import { fetchHere } from './page-services';
import { departmentChoice, limits, notice, notYours, periodChoice, signInPage, toLimits, troublePage } from './page-frame';
import { firstOf, TABS, tabsFor, type Leaf, type Tab } from './page-sections';
import { capabilityOff, contracts, departmentSlots, readOnly, screenOff, templates, trustSlots, type Templates } from './page-tabs';
import { path, Server } from './server';
import type { Contribution } from './session';
import { SlotFilling } from './slot-filling';
import { tokenOf, type Token } from './token';
import { localeOfPage, wordsOf } from './words';

const say = await wordsOf('page');

type Open = Extract<Standing, { state: 'open' }>;

/** Sessionwise in a page of its own: the same panels as in a host's pages, in slots of ours. In the light, so that slots are found. */
export class OwnPage extends LitElement {
  static override properties = {
    standing: { state: true },
    wish: { state: true },
    listed: { state: true },
    offered: { state: true },
    problem: { state: true },
    unfolded: { state: true },
  };

  declare private standing: Standing;
  declare private wish: Wish;
  declare private listed: Templates;
  declare private offered: readonly Contribution[] | undefined;
  declare private problem: string;
  declare private unfolded: boolean;

  private readonly embedded = isEmbedded(location.search, location.hash);
  private readonly token: Token | undefined;
  private readonly server: Server;
  private filling: SlotFilling | undefined;
  private listedFor = '';
  private shown: Tab | Leaf | undefined;

  constructor() {
    super();
    this.token = tokenOf(this.dataset);
    this.server = new Server({ fetch: (address, init = {}) => fetchHere(address, init, this.token) });
    this.standing = { state: 'loading' };
    this.wish = readWish(location.hash);
    this.listed = 'loading';
    this.problem = '';
    this.unfolded = false;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.route);
    document.addEventListener('visibilitychange', this.comeBack);
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.route);
    document.removeEventListener('visibilitychange', this.comeBack);
  }

  private readonly open = async (): Promise<void> => {
    this.standing = { state: 'loading' };
    this.standing = await standingOf(this.server);
    if (this.standing.state === 'open' && !this.filling) {
      this.filling = new SlotFilling({ token: this.token, me: this.standing.me, liveRegion: '#say', onOffered: (offered) => { this.offered = offered; } });
      await this.updateComplete;
      this.filling.start();
    }
  };

  private readonly route = (): void => {
    this.wish = this.onTour(readWish(location.hash));
    this.unfolded = false;
    if (this.standing.state === 'open' && (this.wish.leaf ?? this.tab(this.standing)) !== this.shown) void this.askAgain(this.standing);
  };

  /** Whoever is on the tour stays on it, wherever links of the screens lead. */
  private onTour(wish: Wish): Wish {
    const { tour } = this.wish;
    if (!tour || wish.tour || wish.leaf) return wish;
    history.replaceState(null, '', addressOf({ ...wish, tour }));
    return { ...wish, tour };
  }

  private readonly endTour = (): void => {
    const { tour: _, ...wish } = this.wish;
    history.replaceState(null, '', addressOf(wish));
    this.wish = wish;
    this.querySelector('h1')?.focus();
  };

  private readonly comeBack = (): void => {
    if (!document.hidden && this.standing.state === 'open') void this.askAgain(this.standing);
  };

  /** A capability or a screen may have been switched in the meantime, by this user too. */
  private async askAgain(open: Open): Promise<void> {
    void this.filling?.askAgain();
    const { departments } = await this.server.get<{ departments: OpenDepartment[] }>('/departments').catch(() => open);
    if (this.standing === open) this.standing = { ...open, departments };
  }

  /** Shows another period at once, in an address that can be kept but is no step of the browser's history. */
  private readonly show = (weeks: Weeks): void => {
    history.replaceState(null, '', addressOf({ ...this.wish, ...(this.standing.state === 'open' ? { tab: this.tab(this.standing) } : {}), ...weeks }));
    this.wish = readWish(location.hash);
  };

  private tab(open: Open): Tab | undefined {
    const allowed = this.tabs(open);
    return this.wish.tab === undefined ? firstOf(allowed) : allowed.find((tab) => tab === this.wish.tab);
  }

  private tabs({ me, departments }: Open): Tab[] {
    return tabsFor(me.permissions, departments.length);
  }

  private department({ departments }: Open): OpenDepartment | undefined {
    const { department } = this.wish;
    return department === undefined ? departments[0] : departments.find(({ id }) => id === department);
  }

  protected override willUpdate(): void {
    if (this.standing.state !== 'open') return;
    const department = this.department(this.standing);
    if (this.tab(this.standing) === 'templates' && department?.capabilities.includes('ENTITLEMENT')) void this.list(department.id);
    else this.listedFor = '';
  }

  private async list(department: string, again = false): Promise<void> {
    if (this.listedFor === department && !again) return;
    this.listedFor = department;
    this.listed = 'loading';
    const found = await this.server
      .get<{ templates: Template[] }>(path('departments', department, 'templates'))
      .then((answer) => answer.templates, () => 'failed' as const);
    if (this.listedFor === department) this.listed = found;
  }

  protected override updated(changed: PropertyValues): void {
    const { leaf, tour } = this.wish;
    const before = changed.get('wish') as Wish | undefined;
    if (leaf) document.title = this.documentTitle(say(leaf));
    if (this.standing.state !== 'open') return;
    const tab = leaf ? undefined : this.tab(this.standing);
    if (!leaf) document.title = this.documentTitle(tab ? this.titleOf(this.standing, tab) : say('nothingHere'));
    // whoever follows a link to another tab starts reading at its heading; on the tour, at what the next step says
    const shown = leaf ?? tab;
    if (changed.has('wish') && tour && before?.tour !== tour) this.querySelector<HTMLElement>('#tour')?.focus();
    else if (changed.has('wish') && this.shown && shown !== this.shown) this.querySelector('h1')?.focus();
    this.shown = shown;
  }

  private documentTitle(what: string): string {
    return `${what} - ${say('product')}`;
  }

  private readonly signOut = async (): Promise<void> => {
    const address = this.standing.state === 'open' && this.standing.signOut;
    if (!address) return;
    const answer = await fetchHere(address, { method: 'POST' }, this.token).catch(() => undefined);
    if (answer?.ok) location.assign(((await answer.json().catch(() => ({}))) as { next?: string }).next ?? location.pathname);
    else this.problem = say('stillSignedIn');
  };

  override render(): TemplateResult {
    const standing = this.standing;
    const open = standing.state === 'open' ? standing : undefined;
    const content = this.leaf(open) ?? (standing.state === 'open' ? this.opened(standing) : this.closed(standing));
    const main = html`<main id="main" tabindex="-1">${this.problem ? notice('bad', html`<p role="alert">${this.problem}</p>`) : nothing}${content}
      ${open && this.wish.tour ? this.strip(open, this.wish.tour) : nothing}</main>`;
    if (this.embedded) return html`${main}${this.region()}`;
    return html`${bar({
      user: open?.me.user.displayName ?? '', menu: open ? this.unfolded : undefined, onMenu: this.fold, signOut: open?.signOut ? this.signOut : undefined, toMain: this.toMain,
    })}
      <div class=${open ? 'parted' : ''}>${open ? this.ownNavigation(open) : nothing}${main}</div>
      ${footer(open?.me.host, this.isDemonstration)}${this.region()}`;
  }

  private get isDemonstration(): boolean {
    return this.dataset['tour'] === 'true';
  }

  /** Help is for everybody, signed in or not. */
  private leaf(open: Open | undefined): TemplateResult | undefined {
    switch (this.wish.leaf) {
      case 'help': return helpPage(open ? this.server : undefined, this.wish.term);
      case 'accessibility': return accessibilityPage();
      case 'tour': return tourPage(this.wish.department);
      case undefined: return undefined;
    }
  }

  private strip(open: Open, step: number): TemplateResult {
    const { department } = this.wish;
    return tourStrip({ step, department, open: this.tabs(open), demonstration: this.isDemonstration, hostPages: this.dataset['hostPages'], onEnd: this.endTour });
  }

  private region(): TemplateResult {
    return html`<div id="say" class="unseen" role="status"></div>`;
  }

  private closed(standing: Exclude<Standing, Open>): TemplateResult {
    if (standing.state === 'loading') return html`<h1>${say('product')}</h1><p role="status">${say('loading')}</p>`;
    return standing.state === 'signed-out' ? signInPage(standing, this.dataset['hostPages'], this.open) : troublePage(standing, this.open);
  }

  private readonly fold = (): void => {
    this.unfolded = !this.unfolded;
  };

  private readonly toMain = (event: Event): void => this.goTo(event, '#main');

  private readonly toLimits = (event: Event): void => this.goTo(event, '#limits');

  /** The part of the address after # says what is shown, so that it cannot say where to go. */
  private goTo(event: Event, selector: string): void {
    event.preventDefault();
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  private ownNavigation(open: Open): TemplateResult {
    const { department } = this.wish;
    const shown = this.wish.leaf ? undefined : this.tab(open);
    return navigation(this.tabs(open), shown, this.unfolded, (tab) => addressOf({ tab, department }));
  }

  private titleOf(open: Open, tab: Tab): string {
    const department = TABS[tab].ofTrust || TABS[tab].trustSlots ? undefined : this.department(open)?.name;
    return department ? say('titleOf', { tab: say(TABS[tab].title), department }) : say(TABS[tab].title);
  }

  private opened(open: Open): TemplateResult {
    const tab = this.tab(open);
    const other = firstOf(this.tabs(open));
    if (!tab) return other ? notYours(other) : troublePage({ state: 'trouble', trouble: 'no-permission', detail: '' }, this.open);
    const title = html`<h1 tabindex="-1">${this.titleOf(open, tab)}</h1>`;
    const ofTrust = TABS[tab].ofTrust || (TABS[tab].trustToo && open.departments.length === 0);
    if (ofTrust) return html`${title}${this.missesDepartments(open)}${this.changesElsewhere(open, tab)}<div class="columns"><div class="wide">${this.ofTrust(open, tab)}</div></div>`;
    const department = this.department(open);
    const choice = departmentChoice(open.departments, department, (id) => {
      location.hash = addressOf({ ...this.wish, tab, department: id, template: undefined, staff: undefined });
    });
    if (department) return html`${title}${this.ofDepartment(open, tab, department, choice)}`;
    return html`${title}<div class="tools">${choice}</div>${notice('warn', html`<p>${say('departmentNotOpen')}</p>`)}`;
  }

  /** Whoever only looks at the trust has none, and misses none. */
  private missesDepartments({ me, departments }: Open): TemplateResult | typeof nothing {
    const expected = me.permissions.includes('MANAGE_ENTITLEMENTS') && departments.length === 0;
    return expected ? html`<p class="muted">${say('noDepartment')}</p>` : nothing;
  }

  private ofTrust({ me }: Open, tab: Tab): TemplateResult {
    return tab === 'contracts' ? contracts(me.host, localeOfPage()) : (screenOff(tab, this.offered) ?? trustSlots(TABS[tab].slots, this.wish.department));
  }

  private changesElsewhere({ me }: Open, tab: Tab): TemplateResult | typeof nothing {
    return !TABS[tab].readsOnly && hasOwnSlots(me) && !this.token ? readOnly(me.host.title, this.dataset['hostPages']) : nothing;
  }

  private ofDepartment(open: Open, tab: Tab, department: OpenDepartment, choice: TemplateResult): TemplateResult {
    const { host, permissions } = open.me;
    const { trustSlots: wide } = TABS[tab];
    if (wide) {
      return html`${this.changesElsewhere(open, tab)}${toLimits(host, this.toLimits)}<div class="columns"><div class="wide">${trustSlots(wide, department.id)}
        <div class="tools">${choice}</div>${departmentSlots(TABS[tab], department, {})}</div>${limits(host)}</div>`;
    }
    const weeks = TABS[tab].hasPeriod ? weeksOf(this.wish, host.today) : undefined;
    const off = capabilityOff(tab, department, permissions.includes('ADMINISTER')) ?? screenOff(tab, this.offered);
    const main = off ?? (tab === 'templates' ? templates(department, this.listed, this.wish.template, () => void this.list(department.id, true))
      : departmentSlots(TABS[tab], department, { weeks, staff: this.wish.staff }));
    return html`<div class="tools">${choice}${weeks && !off ? periodChoice(weeks, host.today, localeOfPage(), this.show) : nothing}</div>
      ${this.changesElsewhere(open, tab)}${toLimits(host, this.toLimits)}<div class="columns"><div class="wide">${main}</div>${limits(host)}</div>`;
  }
}

define('sessionwise-own-page', OwnPage);
