import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from './element';
import { hasOwnSlots, standingOf, type OpenDepartment, type Standing, type Template } from './own-page';
import { addressOf, isEmbedded, readWish, TABS, weeksOf, type Tab, type Weeks, type Wish } from './page-address';
import { fetchHere } from './page-services';
import { bar, departmentChoice, footer, limits, notice, periodChoice, signInPage, toLimits, troublePage } from './page-frame';
import { administration, attainment, capabilityOff, contracts, evidence, figures, gaps, imports, indicators, plan, readOnly, review, rules, teamPlan, templates, type Templates } from './page-tabs';
import { CAPABILITY_OFF } from './page-words';
import { path, Server } from './server';
import { SlotFilling } from './slot-filling';
import { tokenOf, type Token } from './token';

type Open = Extract<Standing, { state: 'open' }>;

/** Tabs that need no department. */
type OfTrust = 'contracts' | 'rules' | 'level' | 'indicators';

function isOfTrust(tab: Tab): tab is OfTrust {
  return tab === 'contracts' || tab === 'rules' || tab === 'level' || tab === 'indicators';
}

/** Sessionwise in a page of its own: the same panels as in a host's pages, in slots of ours. In the light, so that slots are found. */
export class OwnPage extends LitElement {
  static override properties = {
    standing: { state: true },
    wish: { state: true },
    listed: { state: true },
    problem: { state: true },
  };

  declare private standing: Standing;
  declare private wish: Wish;
  declare private listed: Templates;
  declare private problem: string;

  private readonly embedded = isEmbedded(location.search, location.hash);
  private readonly token: Token | undefined;
  private readonly server: Server;
  private filling: SlotFilling | undefined;
  private listedFor = '';
  private tabShown: Tab | undefined;

  constructor() {
    super();
    this.token = tokenOf(this.dataset);
    this.server = new Server({ fetch: (address, init = {}) => fetchHere(address, init, this.token) });
    this.standing = { state: 'loading' };
    this.wish = readWish(location.hash);
    this.listed = 'loading';
    this.problem = '';
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
      this.filling = new SlotFilling({ token: this.token, me: this.standing.me, liveRegion: '#say' });
      await this.updateComplete;
      this.filling.start();
    }
  };

  private readonly route = (): void => {
    this.wish = readWish(location.hash);
    if (this.standing.state === 'open' && this.tab(this.standing) !== this.tabShown) void this.askAgain(this.standing);
  };

  private readonly comeBack = (): void => {
    if (!document.hidden && this.standing.state === 'open') void this.askAgain(this.standing);
  };

  /** A capability may have been switched in the meantime, by this user too. */
  private async askAgain(open: Open): Promise<void> {
    const { departments } = await this.server.get<{ departments: OpenDepartment[] }>('/departments').catch(() => open);
    if (this.standing === open) this.standing = { ...open, departments };
  }

  /** Shows another period at once, in an address that can be kept but is no step of the browser's history. */
  private readonly show = (weeks: Weeks): void => {
    history.replaceState(null, '', addressOf({ ...this.wish, tab: 'gaps', ...weeks }));
    this.wish = readWish(location.hash);
  };

  private tab({ me }: Open): Tab | undefined {
    const allowed = (Object.keys(TABS) as Tab[]).filter((tab) => me.permissions.includes(TABS[tab].permission));
    return this.wish.tab === undefined ? allowed[0] : allowed.find((tab) => tab === this.wish.tab);
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
    if (this.standing.state !== 'open') return;
    const tab = this.tab(this.standing);
    const name = tab !== undefined && isOfTrust(tab) ? undefined : this.department(this.standing)?.name;
    document.title = `${tab ? TABS[tab].title : 'Nothing here'}${name ? `: ${name}` : ''} - Sessionwise`;
    // whoever follows a link to another tab starts reading at its heading
    if (changed.has('wish') && this.tabShown && tab !== this.tabShown) this.querySelector('h1')?.focus();
    this.tabShown = tab;
  }

  private readonly signOut = async (): Promise<void> => {
    const address = this.standing.state === 'open' && this.standing.signOut;
    if (!address) return;
    const answer = await fetchHere(address, { method: 'POST' }, this.token).catch(() => undefined);
    if (answer?.ok) location.assign(((await answer.json().catch(() => ({}))) as { next?: string }).next ?? location.pathname);
    else this.problem = 'You are still signed in: signing out did not work. Try again.';
  };

  override render(): TemplateResult {
    const standing = this.standing;
    if (standing.state !== 'open') {
      return html`${this.embedded ? nothing : bar({ tabs: [], user: '', signOut: undefined, toMain: this.toMain })}
        <main id="main" tabindex="-1">${standing.state === 'loading' ? html`<h1>Sessionwise</h1><p role="status">Loading…</p>`
          : standing.state === 'signed-out' ? signInPage(standing, this.dataset['hostPages'], this.open)
          : troublePage(standing, this.open)}</main>`;
    }
    return html`${this.embedded ? nothing : this.ownBar(standing)}
      <main id="main" tabindex="-1">${this.problem ? notice('bad', html`<p role="alert">${this.problem}</p>`) : nothing}${this.opened(standing)}</main>
      ${this.embedded ? nothing : footer(standing.me.host)}<div id="say" class="unseen" role="status"></div>`;
  }

  private readonly toMain = (event: Event): void => this.goTo(event, '#main');

  private readonly toLimits = (event: Event): void => this.goTo(event, '#limits');

  /** The part of the address after # says what is shown, so that it cannot say where to go. */
  private goTo(event: Event, selector: string): void {
    event.preventDefault();
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  private ownBar(open: Open): TemplateResult {
    const shown = this.tab(open);
    const department = this.wish.department;
    const tabs = (Object.keys(TABS) as Tab[])
      .filter((tab) => open.me.permissions.includes(TABS[tab].permission))
      .map((tab) => ({ title: TABS[tab].title, href: addressOf({ tab, department }), current: tab === shown }));
    return bar({ tabs, user: open.me.user.displayName, signOut: open.signOut ? this.signOut : undefined, toMain: this.toMain });
  }

  private opened(open: Open): TemplateResult {
    const tab = this.tab(open);
    if (!tab) return troublePage({ state: 'trouble', trouble: 'no-permission', detail: '' }, this.open);
    if (tab === 'contracts') return html`<h1 tabindex="-1">${TABS[tab].title}</h1><div class="columns"><div class="wide">${contracts(open.me.host)}</div></div>`;
    if (isOfTrust(tab)) {
      const main = tab === 'rules' ? rules() : tab === 'level' ? attainment(this.wish.department) : indicators(this.wish.department);
      return html`<h1 tabindex="-1">${TABS[tab].title}</h1>${this.changesElsewhere(open, tab)}<div class="columns"><div class="wide">${main}</div></div>`;
    }
    const department = this.department(open);
    const choice = departmentChoice(open.departments, department, (id) => {
      location.hash = addressOf({ ...this.wish, tab, department: id, template: undefined, staff: undefined });
    });
    const title = html`<h1 tabindex="-1">${TABS[tab].title}${department ? `: ${department.name}` : nothing}</h1>`;
    if (!department) {
      return html`${title}<div class="tools">${choice}</div>${notice('warn', html`<p>${open.departments.length === 0
        ? 'No department is open to you. Ask your rostering administrator if you expected one.'
        : 'The department of this address is not open to you. Choose another one.'}</p>`)}`;
    }
    return html`${title}${this.content(open, tab, department, choice)}`;
  }

  private changesElsewhere({ me }: Open, tab: Tab): TemplateResult | typeof nothing {
    const changes = tab !== 'gaps' && tab !== 'figures' && tab !== 'plan';
    return changes && hasOwnSlots(me) && !this.token ? readOnly(me.host.title, this.dataset['hostPages']) : nothing;
  }

  private content(open: Open, tab: Exclude<Tab, OfTrust>, department: OpenDepartment, choice: TemplateResult): TemplateResult {
    const { host, permissions } = open.me;
    const needs = tab in CAPABILITY_OFF ? (tab as keyof typeof CAPABILITY_OFF) : undefined;
    const off = needs && !department.capabilities.includes(CAPABILITY_OFF[needs].capability);
    const main = needs && off ? capabilityOff(needs, department, permissions.includes('ADMINISTER'))
      : tab === 'gaps' ? gaps(department, weeksOf(this.wish, host.today))
      : tab === 'plan' ? plan(department, this.wish.staff)
      : tab === 'templates' ? templates(department, this.listed, this.wish.template, () => void this.list(department.id, true))
      : tab === 'figures' ? figures(department)
      : tab === 'review' ? review(department)
      : tab === 'teamPlan' ? teamPlan(department)
      : tab === 'evidence' ? evidence(department)
      : tab === 'imports' ? imports(department)
      : administration(department);
    return html`<div class="tools">${choice}${tab === 'gaps' && !off ? periodChoice(weeksOf(this.wish, host.today), host.today, this.show) : nothing}</div>
      ${this.changesElsewhere(open, tab)}${toLimits(host, this.toLimits)}<div class="columns"><div class="wide">${main}</div>${limits(host)}</div>`;
  }
}

define('sessionwise-own-page', OwnPage);
