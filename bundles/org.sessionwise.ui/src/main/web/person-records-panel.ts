import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { choiceField, fieldLook, NOTHING_REFUSED, refusalsOf, refusedBox, textField, valueOf, type Field, type Refusals } from './evidence-field';
import type { Scope } from './attainment';
import { look } from './look';
import { findField, isMeant } from './people';
import { counts, isShown, recordProblems, recordRequest, RECORDS, SHOWN, type PersonRecord, type RecordDraft, type RecordedPeople, type RecordedPerson, type RecordKind, type ShownPeople } from './person-records';
import { plusDays } from './places';
import { path, type Server } from './server';
import { stacked } from './stacked';

const NAMES: Readonly<Record<string, string>> = { staff: 'People', kind: 'What', from: 'From', until: 'Last day', reason: 'Reason' };
const TONES: Readonly<Record<RecordKind, string>> = { trained: 'good', leftOut: 'warn', singleArea: 'warn', mayBeNamed: 'info' };

interface Shown extends RecordedPeople {
  /** Names of the teams whose levels the user may see. */
  readonly teams: ReadonlyMap<string, string>;
}

/** Who of a department is left out of the counts and why, who is trained, who may be named: the same for several at once. */
export class PersonRecordsPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, fieldLook, css`
    .records { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.375em; }
    .people { max-height: 34em; }
    @container (max-width: 48em) { .people { max-height: none; } }
    @media print { .people { max-height: none; } }
    td.pick, th.pick { width: 3em; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    picked: { state: true },
    draft: { state: true },
    refusals: { state: true },
    typed: { state: true },
    shown: { state: true },
    busy: { state: true },
  };

  declare private picked: ReadonlySet<string>;
  declare private draft: RecordDraft;
  declare private refusals: Refusals;
  declare private typed: string;
  declare private shown: ShownPeople;
  declare private busy: boolean;

  protected readonly what = 'People';

  constructor() {
    super();
    this.picked = new Set();
    this.draft = { kind: '', from: '', last: '', reason: '' };
    this.refusals = NOTHING_REFUSED;
    this.typed = '';
    this.shown = 'all';
    this.busy = false;
  }

  private get department(): string {
    return this.context.department?.id ?? '';
  }

  private get today(): string {
    return this.context.today ?? new Date().toISOString().slice(0, 10);
  }

  protected key(): string {
    return this.department;
  }

  /** Whoever was picked in another department is picked no longer. */
  protected async load(server: Server): Promise<Shown> {
    const [answer, { rows }] = await Promise.all([
      server.get<RecordedPeople>(`/person-records?department=${encodeURIComponent(this.department)}`),
      server.get<{ rows: { scope: Scope }[] }>('/attainment/matrix').catch(() => ({ rows: [] })),
    ]);
    const there = new Set(answer.people.map(({ staff }) => staff));
    this.picked = new Set([...this.picked].filter((staff) => there.has(staff)));
    if (!this.draft.from) this.draft = { ...this.draft, from: this.today };
    return { ...answer, teams: new Map(rows.filter(({ scope }) => scope.department === this.department).map(({ scope }) => [scope.team ?? '', scope.teamName ?? ''])) };
  }

  protected override heard(event: string): void {
    if (event !== 'figures') super.heard(event);
  }

  private pick(staff: readonly string[], on: boolean): void {
    this.picked = new Set(on ? [...this.picked, ...staff] : [...this.picked].filter((each) => !staff.includes(each)));
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private readonly goTo = (field: string): Promise<void> => this.focusOn(field === 'staff' ? '#people' : field ? `#f-${CSS.escape(field)}` : '#outcome');

  private async send(request: () => Promise<unknown>, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusals = NOTHING_REFUSED;
    try {
      await request();
      this.ext?.announce(said);
      await this.reload(true);
      await this.focusOn('#outcome');
    } catch (error) {
      this.refusals = refusalsOf(error);
      await this.goTo([...this.refusals.keys()][0] ?? '');
    } finally {
      this.busy = false;
    }
  }

  private save(): void {
    const { draft, picked } = this;
    this.refusals = recordProblems(draft, picked.size);
    if (this.refusals.size > 0) {
      void this.goTo([...this.refusals.keys()][0]!);
      return;
    }
    const name = RECORDS[draft.kind as RecordKind].name;
    void this.send(async () => {
      await this.server.post('/person-records', recordRequest(draft, this.department, [...picked]));
      this.picked = new Set();
      this.draft = { ...draft, kind: '', last: '', reason: '' };
    }, `Recorded of ${picked.size === 1 ? 'one person' : `${picked.size} people`}: ${name}.`);
  }

  private takeBack({ name }: RecordedPerson, record: PersonRecord): void {
    const at = `${path('person-records', record.id)}?department=${encodeURIComponent(this.department)}`;
    void this.send(() => this.server.delete(at), `Taken back of ${name}: ${RECORDS[record.kind].name}.`);
  }

  protected view({ mayWrite, people, teams }: Shown): TemplateResult {
    const today = this.today;
    const listed = people.filter((person) => isShown(person, this.shown, today) && isMeant(person.name, this.typed));
    const out = people.filter((person) => isShown(person, 'out', today)).length;
    return html`<div id="outcome" tabindex="-1"><p>${people.length} people, ${out} of them left out of the counts today. Nobody is ever left out by a guess: the staff record says so, or somebody here did.</p>
        ${refusedBox(this.refusals, NAMES, (field) => void this.goTo(field))}</div>
      ${people.length === 0 ? html`<div class="box"><p>Nobody of this department is in sight for you.</p></div>` : html`
      <div class="row no-print"><label for="shown">Show</label><select id="shown" @change=${(event: Event) => { this.shown = valueOf(event) as ShownPeople; }}>
        ${Object.entries(SHOWN).map(([key, words]) => html`<option value=${key} ?selected=${key === this.shown}>${words}</option>`)}</select></div>
      ${findField(people.length, this.typed, (typed) => { this.typed = typed; })}
      ${listed.length === 0 ? html`<p role="status">Nobody is as you asked.</p>` : this.table(listed, mayWrite, teams)}
      ${mayWrite ? this.form() : html`<p class="small muted">You can read these records; whoever coordinates the department's plans writes them.</p>`}`}`;
  }

  private table(people: readonly RecordedPerson[], mayWrite: boolean, teams: ReadonlyMap<string, string>): TemplateResult {
    const all = people.every(({ staff }) => this.picked.has(staff));
    return html`${mayWrite ? html`<div class="row no-print"><button class="action" @click=${() => this.pick(people.map(({ staff }) => staff), !all)}>${all ? 'Choose nobody of these' : `Choose all ${people.length} shown`}</button>
        <span role="status">${this.picked.size === 0 ? 'Nobody chosen' : `${this.picked.size} chosen`}</span></div>` : nothing}
      <div class="scroll people" id="people" tabindex="0" role="region" aria-label="People of the department"><table class="stacked" role="table"><caption class="unseen">People and what is recorded of them</caption>
      <thead role="rowgroup"><tr role="row">${mayWrite ? html`<th role="columnheader" scope="col" class="pick no-print"><span class="unseen">Choose</span></th>` : nothing}<th role="columnheader" scope="col">Person</th>
        <th role="columnheader" scope="col">Team</th><th role="columnheader" scope="col">Recorded</th></tr></thead>
      <tbody role="rowgroup">${people.map((person) => html`<tr role="row" data-staff=${person.staff}>
        ${mayWrite ? html`<td role="cell" class="pick no-print"><input type="checkbox" aria-label=${`Choose ${person.name}`} .checked=${this.picked.has(person.staff)}
          @change=${(event: Event) => this.pick([person.staff], (event.target as HTMLInputElement).checked)} /></td>` : nothing}
        <th role="rowheader" scope="row"><strong>${person.name}</strong><span class="under">${person.group}</span></th><td role="cell" data-label="Team"><div>${teams.get(person.team) || person.team}</div></td>
        <td role="cell" data-label="Recorded"><ul class="records">${person.inTraining ? html`<li><span class="tag tone-warn">In training</span> <span class="small">left out, by the staff record</span></li>` : nothing}
          ${person.records.map((record) => this.record(person, record, mayWrite))}${person.records.length === 0 && !person.inTraining ? html`<li class="muted small">nothing</li>` : nothing}</ul></td></tr>`)}</tbody></table></div>`;
  }

  private record(person: RecordedPerson, record: PersonRecord, mayWrite: boolean): TemplateResult {
    const { kind, from, until, reason } = record;
    const last = until && plusDays(until, -1);
    return html`<li><span class="tag tone-${counts(record, this.today) ? TONES[kind] : 'unknown'}">${RECORDS[kind].name}</span>
      <span class="small">from ${this.day(from)}${last ? ` to ${this.day(last)}` : ''}${reason ? `: ${reason}` : ''}</span>
      ${mayWrite ? html`<button class="plain small no-print" ?disabled=${this.busy} @click=${() => this.takeBack(person, record)}>Take back<span class="unseen">: ${RECORDS[kind].name}, ${person.name}</span></button>` : nothing}</li>`;
  }

  private form(): TemplateResult {
    const { draft, refusals } = this;
    const kind = draft.kind ? RECORDS[draft.kind] : undefined;
    const field = (name: string, label: string, hint?: string): Field => ({ name, label, refusals, ...(hint ? { hint } : {}) });
    const set = (part: Partial<RecordDraft>): void => { this.draft = { ...draft, ...part }; };
    return html`<form class="no-print" novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.save();
      }}><fieldset><legend>Record of ${this.picked.size === 0 ? 'whoever is chosen' : this.picked.size === 1 ? 'the one chosen' : `the ${this.picked.size} chosen`}</legend>
      <div class="fields">${choiceField(field('kind', 'What'), draft.kind, Object.entries(RECORDS).map(([key, { name }]) => [key, name] as const), (value) => set({ kind: value as RecordKind | '' }), 'Choose…')}
        ${textField(field('from', 'From'), draft.from, (value) => set({ from: value }), 'date')}
        ${textField(field('until', 'Last day', 'Leave it empty if it has no end.'), draft.last, (value) => set({ last: value }), 'date')}
        ${textField({ ...field('reason', kind?.reason ?? 'Reason', 'Name nobody.'), wide: true }, draft.reason, (value) => set({ reason: value }))}</div>
      ${kind ? html`<p class="small muted">${kind.about}</p>` : nothing}
      <div class="row"><button class="action main" ?disabled=${this.busy}>Record</button></div></fieldset></form>`;
  }
}

define('sessionwise-person-records-panel-v1', PersonRecordsPanel);
