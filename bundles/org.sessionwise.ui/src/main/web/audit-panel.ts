import { css, html, nothing, type TemplateResult } from 'lit';
import { asksForAnything, EVERYTHING, queryOf, type AuditEntry, type AuditPage, type AuditSearch } from './audit-search';
import { define, SessionwiseElement } from './element';
import { fieldLook, NOTHING_REFUSED, refusalsOf, refusedBox, textField, type Refusals } from './evidence-field';
import { look } from './look';
import { RowTable } from './row-table';
import { addressIn, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('audit');

const A_PAGE = '50';
const FIELDS = ['from', 'last', 'actor', 'action', 'subject', 'text'] as const;

/** Who wrote what: looked for by day, person, act, subject or text, page by page, and as a file. */
export class AuditPanel extends SessionwiseElement<AuditPage> {
  static override styles = [look, stacked, fieldLook, css`
    td, th { overflow-wrap: break-word; }
    th .under { white-space: nowrap; }
    @container (max-width: 48em) { td, th { overflow-wrap: anywhere; } }
    #found:focus-visible { background: none; color: inherit; box-shadow: none; }
  `];

  static override properties = { ...SessionwiseElement.properties, draft: { state: true }, asked: { state: true }, pages: { state: true }, refusals: { state: true } };

  declare private draft: AuditSearch;
  declare private asked: AuditSearch;
  /** Where the pages begin that lead to the one that is shown; the first begins nowhere. */
  declare private pages: readonly string[];
  declare private refusals: Refusals;

  protected readonly what = say('title');

  private readonly table = new RowTable<AuditEntry>(this, {
    at: { title: say('when'), cell: ({ at }) => html`${this.day(at)}<span class="under">${this.clock(at)}</span>`, by: ({ at }) => at },
    actor: { title: say('who'), cell: ({ actor }) => actor, by: ({ actor }) => actor },
    action: { title: say('act'), cell: ({ action }) => action, by: ({ action }) => action },
    subject: { title: say('subjectColumn'), cell: ({ subject }) => subject, by: ({ subject }) => subject },
    detail: { title: say('detail'), cell: ({ detail }) => detail, by: ({ detail }) => detail },
  });

  constructor() {
    super();
    this.draft = this.asked = EVERYTHING;
    this.pages = [];
    this.refusals = NOTHING_REFUSED;
  }

  protected key(): string {
    return 'all';
  }

  protected load(server: Server): Promise<AuditPage> {
    const cursor = this.pages.at(-1);
    return server.get<AuditPage>(`/audit?${queryOf(this.asked, { limit: A_PAGE, ...(cursor ? { cursor } : {}) })}`);
  }

  /** An older page does not move while it is read. */
  protected override heard(event: string): void {
    if (this.pages.length === 0 && event !== 'figures' && event !== 'job') super.heard(event);
  }

  private async search(asked: AuditSearch): Promise<void> {
    const before = this.asked;
    this.asked = asked;
    try {
      await this.server.get<AuditPage>(`/audit?${queryOf(asked, { limit: '1' })}`); // what is refused is told at its field, and nothing else is lost
      this.refusals = NOTHING_REFUSED;
      this.draft = asked;
      await this.turn([]);
    } catch (error) {
      this.asked = before;
      this.refusals = refusalsOf(error);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`#f-${[...this.refusals.keys()][0] ?? ''}, #outcome`)?.focus();
    }
  }

  private async turn(pages: readonly string[]): Promise<void> {
    this.pages = pages;
    await this.reload(true);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#found')?.focus();
  }

  protected view({ entries, next }: AuditPage): TemplateResult {
    const page = this.pages.length + 1;
    const found = entries.length === 0 ? say(asksForAnything(this.asked) ? 'nothingFound' : 'nothingYet') : say('found', { page, count: entries.length });
    return html`<p>${say('intro')}</p>${this.form()}
      <p id="found" tabindex="-1">${found} ${entries.length === 0 ? nothing : html`<a href=${addressIn(`/audit.csv?${queryOf(this.asked)}`)} download>${say('csv')}</a>`}</p>
      ${this.table.of(say('entries'), entries)}
      ${page === 1 && !next ? nothing : html`<nav class="row no-print" aria-label=${say('pages')}>
        <button class="action" ?disabled=${page === 1} @click=${() => this.turn(this.pages.slice(0, -1))}>${say('newer')}</button>
        <button class="action" ?disabled=${!next} @click=${() => this.turn([...this.pages, next ?? ''])}>${say('older')}</button></nav>`}`;
  }

  private form(): TemplateResult {
    const { draft, refusals } = this;
    const labels = Object.fromEntries(FIELDS.map((name) => [name, say(name)]));
    const set = (part: Partial<AuditSearch>): void => { this.draft = { ...draft, ...part }; };
    return html`<form class="no-print" role="search" novalidate @submit=${(event: Event) => {
        event.preventDefault();
        void this.search(this.draft);
      }}><div id="outcome" tabindex="-1">${refusedBox(refusals, labels, (field) => this.renderRoot.querySelector<HTMLElement>(`#f-${field}`)?.focus(), say('notSearched'))}</div>
      <div class="fields">${FIELDS.map((name) => textField({ name, label: say(name), refusals }, draft[name], (value) => set({ [name]: value }), name === 'from' || name === 'last' ? 'date' : 'text'))}</div>
      <div class="row"><button class="action main">${say('search')}</button>
        ${asksForAnything(draft) || asksForAnything(this.asked) ? html`<button type="button" class="plain" @click=${() => this.search(EVERYTHING)}>${say('clear')}</button>` : nothing}</div></form>`;
  }
}

define('sessionwise-audit-panel-v1', AuditPanel);
