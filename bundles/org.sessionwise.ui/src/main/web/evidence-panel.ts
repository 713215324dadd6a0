import { css, html, nothing, type TemplateResult } from 'lit';
import { scopeName, scopeQuery, TRUST, type Scope } from './attainment';
import { define, SessionwiseElement } from './element';
import { fileProblem, newestFirst, NO_FILTERS, type Catalogue, type Entry, type Filters } from './evidence';
import { draftOf, fitting, missing, newDraft, requestOf, type Draft } from './evidence-draft';
import { criteriaMap, entryView, type Doing } from './evidence-entry';
import { fieldLook, NOTHING_REFUSED, refusalsOf, refusedBox, type Refusals } from './evidence-field';
import { evidenceFields } from './evidence-form';
import { ASKED, FIELD_NAMES, topicsOf, type Recorded } from './evidence-kinds';
import { endingBox, entriesTable, ENTRY_ORDER, filterRow, type EntryColumn, type Listing } from './evidence-list';
import { look } from './look';
import { Sorting } from './sorting';
import { path, ServerProblem, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('evidence');

/** Of a department: its entries, those of its teams, and those of the trust, which they inherit. Of the trust: all that the user sees. */
interface Register {
  readonly mayWrite: boolean;
  readonly entries: readonly Entry[];
}

interface Matrix {
  readonly groups: readonly string[];
  readonly rows: readonly { readonly scope: Scope }[];
}

interface Shown {
  readonly catalogue: Catalogue;
  readonly entries: readonly Entry[];
  /** Where the user may write: of these the trust, the department and its teams. */
  readonly places: readonly Scope[];
  readonly groups: readonly string[];
  /** Whether the user may look at the whole trust's. */
  readonly seesTrust: boolean;
}

const NOTHING_DONE: Doing = { what: '', role: '', reason: '', file: undefined };

/** The evidence register, seen from a department: what the trust, the department and its teams put forward. */
export class EvidencePanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, fieldLook, css`
    .drop { border: 2px dashed var(--muted); padding: 0.75em; margin: 0.5em 0; }
    .drop.over { border-color: var(--brand); background: var(--raised); }
    .entry { margin: 0.5em 0; display: grid; gap: 0.25em; }
    .entry > div { display: grid; grid-template-columns: minmax(6em, 11em) minmax(60%, 1fr); gap: 0.5em; }
    dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
    dd ul, .criteria ul { margin: 0; padding-left: 1.1em; }
    .criteria select { flex: 1 1 12em; width: auto; min-width: 0; }
    .soon { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5em; }
    .kinds { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr)); gap: 0.5em 1em; margin: 0.5em 0; padding: 0; list-style: none; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    filters: { state: true },
    draft: { state: true },
    opened: { state: true },
    versions: { state: true },
    doing: { state: true },
    refusals: { state: true },
    theirs: { state: true },
    busy: { state: true },
    whole: { state: true },
  };

  /** Whether the trust's register is shown, not the department's. */
  declare private whole: boolean;
  declare private filters: Filters;
  declare private draft: Draft | undefined;
  declare private opened: string;
  declare private versions: readonly Entry[] | undefined;
  declare private doing: Doing;
  declare private refusals: Refusals;
  declare private theirs: Entry | undefined;
  declare private busy: boolean;

  protected readonly what = say('what');

  constructor() {
    super();
    this.filters = NO_FILTERS;
    this.opened = '';
    this.busy = false;
    this.whole = false;
    this.stop();
  }

  private readonly order = new Sorting<Entry, EntryColumn>(this, ENTRY_ORDER);

  private readonly stop = (): void => {
    this.draft = this.theirs = undefined;
    this.doing = { ...NOTHING_DONE };
    this.refusals = NOTHING_REFUSED;
  };

  private readonly leave = (): void => {
    const kept = this.draft?.fileLeft;
    this.stop();
    if (kept) void this.reload(true);
  };

  private get department(): { readonly id: string; readonly name: string } | undefined {
    return this.context.place?.department;
  }

  protected key(): string {
    return this.whole || !this.department ? 'trust' : this.department.id;
  }

  protected async load(server: Server): Promise<Shown> {
    const { id = '', name = '' } = (this.whole ? undefined : this.department) ?? {};
    const here: Scope = id ? { kind: 'department', department: id, departmentName: name } : TRUST;
    const [catalogue, { groups, rows }, register, whole] = await Promise.all([
      server.get<Catalogue>('/attainment/catalogue'), server.get<Matrix>('/attainment/matrix'), server.get<Register>(`/evidence?${scopeQuery(here)}`),
      server.get<{ mayWrite: boolean }>(`/attainment?${scopeQuery(TRUST)}`).catch(() => undefined),
    ]);
    const teams = rows.map(({ scope }) => scope).filter(({ kind, department }) => kind === 'team' && department === id);
    const places = [...(whole?.mayWrite ? [TRUST] : []), ...(id && register.mayWrite ? [here, ...teams] : [])];
    return { catalogue, groups, entries: newestFirst(register.entries), places, seesTrust: whole !== undefined };
  }

  /** What is being written is not taken from under one's hands. */
  protected override heard(event: string): void {
    if (!this.draft && !this.doing.what && event !== 'figures') super.heard(event);
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private begin(kind: Recorded, { catalogue }: Shown): void {
    this.stop();
    this.opened = '';
    this.draft = newDraft(kind, this.context.today ?? new Date().toISOString().slice(0, 10));
    this.draft.criteria = new Set(fitting(this.draft, catalogue));
    void this.focusOn('form :is(input, select)');
  }

  private change(entry: Entry): void {
    this.stop();
    this.draft = draftOf(entry);
    void this.focusOn('form :is(input, select)');
  }

  private readonly toggle = (entry: Entry): void => {
    this.stop();
    this.opened = this.opened === entry.id ? '' : entry.id;
    this.versions = undefined;
    if (this.opened && this.loaded.state === 'ready') void this.focusOn(`#open-${CSS.escape(entry.id)}`);
  };

  /** Whatever was typed stays if it is refused, and the first refused field has the focus. */
  private async send(request: () => Promise<Entry | undefined>, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusals = NOTHING_REFUSED;
    try {
      const kept = await request();
      this.stop();
      this.ext?.announce(said);
      this.versions = undefined;
      this.opened = kept?.id ?? '';
      await this.reload(true);
      await this.focusOn(kept ? `#open-${CSS.escape(kept.id)}` : '#outcome');
    } catch (error) {
      await this.refuse(error);
    } finally {
      this.busy = false;
    }
  }

  private async refuse(error: unknown): Promise<void> {
    const changed = error instanceof ServerProblem && error.is('changed-meanwhile');
    const id = this.draft?.of?.id ?? this.opened;
    if (changed && id) this.theirs = await this.server.get<Entry>(path('evidence', id)).catch(() => undefined);
    if (changed && this.draft && this.theirs) this.refusals = NOTHING_REFUSED;
    else if (changed) this.refusals = new Map([['', say('changedMeanwhile')]]);
    else this.refusals = this.atFields(refusalsOf(error));
    await this.goTo([...this.refusals.keys()][0] ?? '');
  }

  /** What the server says of topics belongs to the body, where the form asks for no other topic. */
  private atFields(refusals: Refusals): Refusals {
    const asksTopics = this.draft && (this.draft.kind === 'policy' || topicsOf(this.draft.kind, this.draft.which).length > 0);
    const shown = (name: string): string => (name === 'topics' && this.draft && !asksTopics ? 'which' : name === 'name' ? 'file' : name);
    return new Map([...refusals].map(([name, words]) => [shown(name), words]));
  }

  private readonly goTo = (field: string): Promise<void> => this.focusOn(field ? `#f-${CSS.escape(field)}` : '#outcome');

  private save(draft: Draft): void {
    const problems = missing(draft);
    const wrong = draft.file ? fileProblem(draft.file) : '';
    if (wrong) problems.set('file', wrong);
    this.refusals = problems;
    if (problems.size > 0) {
      void this.goTo([...problems.keys()][0]!);
      return;
    }
    void this.send(() => this.keep(draft), say('isRecorded', { what: ASKED[draft.kind].name }));
  }

  /** The entry first, then its file; an entry that is kept is changed, not recorded again, if its file is refused. */
  private async keep(draft: Draft): Promise<Entry> {
    const content = requestOf(draft);
    const kept = draft.of ? await this.server.putOn<Entry>(path('evidence', draft.of.id), content, draft.of.version) : await this.server.post<Entry>('/evidence', content);
    draft.fileLeft = draft.file !== undefined;
    if (!draft.file) return kept;
    draft.of = kept;
    return this.attach(kept, draft.file);
  }

  private attach({ id, version }: Entry, file: File): Promise<Entry> {
    return this.server.putFileOn<Entry>(`${path('evidence', id, 'file')}?name=${encodeURIComponent(file.name)}`, file, version);
  }

  private do(entry: Entry): void {
    const { what, role, reason, file } = this.doing;
    const at = (...more: string[]): string => path('evidence', entry.id, ...more);
    const wrong = what === 'attest' ? ['role', role.trim() ? '' : say('sayRole')] : what === 'withdraw' ? ['reason', reason.trim() ? '' : say('sayWhy')]
      : ['file', file ? fileProblem(file) : say('chooseFirst')];
    if (wrong[1]) {
      this.refusals = new Map([[wrong[0]!, wrong[1]]]);
      void this.goTo(wrong[0]!);
      return;
    }
    if (what === 'attest') void this.send(() => this.server.postOn<Entry>(at('attestation'), { role: role.trim() }, entry.version), say('isAttested', { title: entry.title }));
    else if (what === 'attach') void this.send(() => this.attach(entry, file!), say('isAttached', { file: file!.name }));
    else void this.send(async () => void (await this.server.postOn(at('withdrawal'), { reason: reason.trim() }, entry.version)), say('isWithdrawn', { title: entry.title }));
  }

  private async history(entry: Entry): Promise<void> {
    try {
      this.versions = (await this.server.get<{ versions: Entry[] }>(path('evidence', entry.id, 'versions'))).versions;
    } catch (error) {
      this.refusals = refusalsOf(error);
    }
  }

  protected view(shown: Shown): TemplateResult {
    const { draft } = this;
    const listing = this.listing(shown);
    const mayWrite = shown.places.length > 0;
    return html`${this.whose(shown)}<div id="outcome" tabindex="-1">${draft ? nothing : endingBox(listing)}</div>
      ${draft ? this.form(draft, shown) : html`${mayWrite ? this.kinds(shown) : html`<p class="small muted">${say('readOnly')}</p>`}
        ${this.refusals.size > 0 && !this.doing.what ? html`<div class="box bad" role="alert"><p>${[...this.refusals.values()].join(' ')}</p></div>` : nothing}
        ${filterRow(listing)}${entriesTable(listing)}`}`;
  }

  /** Whoever sees the trust chooses between its register and the department's. */
  private whose({ seesTrust }: Shown): TemplateResult | typeof nothing {
    const { department } = this;
    if (!seesTrust || !department || this.draft) return nothing;
    const choice = (whole: boolean, text: string): TemplateResult => html`<button class="action" aria-pressed=${this.whole === whole} @click=${() => {
      this.whole = whole;
      this.filters = NO_FILTERS;
    }}>${text}</button>`;
    return html`<div class="row no-print" role="group" aria-label=${say('registerOf')}>${choice(false, department.name)}${choice(true, say('wholeTrust'))}</div>`;
  }

  private kinds(shown: Shown): TemplateResult {
    return html`<details class="no-print"><summary>${say('recordNew')}</summary><ul class="kinds">${(Object.keys(ASKED) as Recorded[])
      .filter((kind) => shown.places.some((place) => ASKED[kind].places.includes(place.kind)))
      .map((kind) => html`<li><button class="action" @click=${() => this.begin(kind, shown)}>${ASKED[kind].name}</button><div class="small muted">${ASKED[kind].about}</div></li>`)}</ul></details>`;
  }

  private listing({ entries, places, catalogue }: Shown): Listing {
    const entry = entries.find(({ id }) => id === this.opened);
    return {
      entries: this.order.rows(entries), head: (column, text) => this.order.head(column, text), places, catalogue, filters: this.filters, opened: this.opened, day: (iso) => this.day(iso), toggle: this.toggle,
      filter: (filters) => { this.filters = filters; },
      detail: !entry ? nothing : entryView({
        entry, versions: this.versions, criteria: criteriaMap(catalogue), busy: this.busy, doing: this.doing, refusals: this.refusals,
        day: (iso) => this.day(iso), moment: (instant) => this.moment(instant), changed: () => this.requestUpdate(), change: () => this.change(entry), send: () => this.do(entry), history: () => void this.history(entry),
        begin: (what) => {
          this.stop();
          this.doing = { ...NOTHING_DONE, what };
          void this.focusOn(what ? `form :is(input, select, textarea)` : `#open-${CSS.escape(entry.id)}`);
        },
      }),
    };
  }

  private form(draft: Draft, { catalogue, places, groups }: Shown): TemplateResult {
    const { name, about } = ASKED[draft.kind];
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.save(draft);
      }}><fieldset><legend>${draft.of ? say('changeOf', { title: draft.of.title }) : name}</legend><p class="small muted">${draft.of?.attestation ? say('attestChanged') : about}</p>
      ${refusedBox(this.refusals, { ...FIELD_NAMES, which: say('which'), professions: say('present') }, (field) => void this.goTo(field), draft.fileLeft ? say('fileLeft') : undefined)}
      ${this.theirs && draft.of ? this.conflict(this.theirs, draft) : nothing}
      ${evidenceFields({ draft, catalogue, places, groups, refusals: this.refusals, changed: () => this.requestUpdate() })}
      <div class="row"><button class="action main" ?disabled=${this.busy}>${say('recordIt')}</button><button type="button" class="plain" @click=${this.leave}>${say(draft.fileLeft ? 'leaveWithoutFile' : 'leaveUnrecorded')}</button></div></fieldset></form>`;
  }

  private conflict(theirs: Entry, draft: Draft): TemplateResult {
    return html`<div class="box warn" role="alert"><p><strong>${say(theirs.by ? 'theyRecorded' : 'somebodyRecorded', { by: theirs.by ?? '', version: theirs.version })}</strong> ${theirs.title}, ${scopeName(theirs.scope)}, ${this.day(theirs.on)}.
        ${theirs.notes ?? ''} ${say('nothingLost')}</p>
      <div class="row"><button type="button" class="action" @click=${() => {
        draft.of = theirs;
        this.theirs = undefined;
      }}>${say('goOnWithMine')}</button><button type="button" class="action" @click=${() => {
        this.stop();
        void this.reload(true);
      }}>${say('takeTheirs')}</button></div></div>`;
  }
}

define('sessionwise-evidence-panel-v1', EvidencePanel);
