import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { choiceField, fieldLook, NOTHING_REFUSED, refusalsOf, refusedBox, textField, valueOf, type Field, type Refusals } from './evidence-field';
import type { Scope } from './attainment';
import { look } from './look';
import { findField, isMeant } from './people';
import { counts, isShown, recordProblems, recordRequest, RECORDS, SHOWN, type PersonRecord, type RecordDraft, type RecordedPeople, type RecordedPerson, type RecordKind, type ShownPeople } from './person-records';
import { plusDays } from './places';
import { path, type Server } from './server';
import { Sorting } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('personRecords');

const NAMES: Readonly<Record<string, string>> = { staff: say('title'), kind: say('what'), from: say('from'), until: say('lastDay'), reason: say('reason') };
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
    takenBack: { state: true },
  };

  declare private picked: ReadonlySet<string>;
  declare private draft: RecordDraft;
  declare private refusals: Refusals;
  declare private typed: string;
  declare private shown: ShownPeople;
  declare private busy: boolean;
  /** What was taken back last, as long as nothing else was done. */
  declare private takenBack: { readonly person: RecordedPerson; readonly record: PersonRecord } | undefined;

  protected readonly what = say('title');

  private readonly order = new Sorting<RecordedPerson>(this, { name: ({ name }) => name, team: ({ team }) => this.teamName(team), recorded: ({ inTraining, records }) => -records.length - (inTraining ? 1 : 0) });

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

  private teamName(team: string): string {
    return (this.loaded.state === 'ready' && this.loaded.data.teams.get(team)) || team;
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
    this.takenBack = undefined;
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
    }, say('recordedOf', { count: picked.size, name }));
  }

  private takeBack(person: RecordedPerson, record: PersonRecord): void {
    const { name } = person;
    const at = `${path('person-records', record.id)}?department=${encodeURIComponent(this.department)}`;
    void this.send(async () => {
      await this.server.delete(at);
      this.takenBack = { person, record };
    }, say('takenBackOf', { name, what: RECORDS[record.kind].name }));
  }

  /** Records it anew, as it was. */
  private undo({ staff, name }: RecordedPerson, { kind, from, until, reason = '' }: PersonRecord): void {
    void this.send(() => this.server.post('/person-records', { department: this.department, staff: [staff], kind, from, ...(until ? { until } : {}), reason }), say('recordedAgain', { name, what: RECORDS[kind].name }));
  }

  private undoView(): TemplateResult | typeof nothing {
    if (!this.takenBack) return nothing;
    const { person, record } = this.takenBack;
    return html`<div class="box good"><p>${say('takenBackOf', { name: person.name, what: RECORDS[record.kind].name })}
      <button class="action" ?disabled=${this.busy} @click=${() => this.undo(person, record)}>${say('undo')}</button></p></div>`;
  }

  protected view({ mayWrite, people }: Shown): TemplateResult {
    const today = this.today;
    const listed = people.filter((person) => isShown(person, this.shown, today) && isMeant(person.name, this.typed));
    const out = people.filter((person) => isShown(person, 'out', today)).length;
    return html`<div id="outcome" tabindex="-1"><p>${say('intro', { count: people.length, out })}</p>
        ${refusedBox(this.refusals, NAMES, (field) => void this.goTo(field))}${this.undoView()}</div>
      ${people.length === 0 ? html`<div class="box"><p>${say('nobodyInSight')}</p></div>` : html`
      <div class="row no-print"><label for="shown">${say('show')}</label><select id="shown" @change=${(event: Event) => { this.shown = valueOf(event) as ShownPeople; }}>
        ${Object.entries(SHOWN).map(([key, words]) => html`<option value=${key} ?selected=${key === this.shown}>${words}</option>`)}</select></div>
      ${findField(people.length, this.typed, (typed) => { this.typed = typed; })}
      ${listed.length === 0 ? html`<p role="status">${say('nobodyAsAsked')}</p>` : this.table(listed, mayWrite)}
      ${mayWrite ? this.form() : html`<p class="small muted">${say('readOnly')}</p>`}`}`;
  }

  private table(people: readonly RecordedPerson[], mayWrite: boolean): TemplateResult {
    const all = people.every(({ staff }) => this.picked.has(staff));
    return html`${mayWrite ? html`<div class="row no-print"><button class="action" @click=${() => this.pick(people.map(({ staff }) => staff), !all)}>${all ? say('chooseNobody') : say('chooseAll', { count: people.length })}</button>
        <span role="status">${this.picked.size === 0 ? say('nobodyChosen') : say('chosen', { count: this.picked.size })}</span></div>` : nothing}
      <div class="scroll people" id="people" tabindex="0" role="region" aria-label=${say('peopleOf')}><table class="stacked sortable" role="table"><caption class="unseen">${say('caption')}</caption>
      <thead role="rowgroup"><tr role="row">${mayWrite ? html`<th role="columnheader" scope="col" class="pick no-print"><span class="unseen">${say('choose')}</span></th>` : nothing}${this.order.head('name', say('person'))}
        ${this.order.head('team', say('team'))}${this.order.head('recorded', say('recorded'))}</tr></thead>
      <tbody role="rowgroup">${this.order.rows(people).map((person) => html`<tr role="row" data-staff=${person.staff}>
        ${mayWrite ? html`<td role="cell" class="pick no-print"><input type="checkbox" aria-label=${say('choosePerson', { name: person.name })} .checked=${this.picked.has(person.staff)}
          @change=${(event: Event) => this.pick([person.staff], (event.target as HTMLInputElement).checked)} /></td>` : nothing}
        <th role="rowheader" scope="row"><strong>${person.name}</strong><span class="under">${person.group}</span></th><td role="cell" data-label=${say('team')}><div>${this.teamName(person.team)}</div></td>
        <td role="cell" data-label=${say('recorded')}><ul class="records">${person.inTraining ? html`<li><span class="tag tone-warn">${say('inTraining')}</span> <span class="small">${say('byStaffRecord')}</span></li>` : nothing}
          ${person.records.map((record) => this.record(person, record, mayWrite))}${person.records.length === 0 && !person.inTraining ? html`<li class="muted small">${say('nothing')}</li>` : nothing}</ul></td></tr>`)}</tbody></table></div>`;
  }

  private record(person: RecordedPerson, record: PersonRecord, mayWrite: boolean): TemplateResult {
    const { kind, from, until, reason } = record;
    const last = until && plusDays(until, -1);
    return html`<li><span class="tag tone-${counts(record, this.today) ? TONES[kind] : 'unknown'}">${RECORDS[kind].name}</span>
      <span class="small">${say(last ? 'fromTo' : 'fromOn', { from: this.day(from), last: last ? this.day(last) : '' })}${reason ? `: ${reason}` : ''}</span>
      ${mayWrite ? html`<button class="plain small no-print" ?disabled=${this.busy} @click=${() => this.takeBack(person, record)}>${say('takeBack')}<span class="unseen">: ${RECORDS[kind].name}, ${person.name}</span></button>` : nothing}</li>`;
  }

  private form(): TemplateResult {
    const { draft, refusals } = this;
    const kind = draft.kind ? RECORDS[draft.kind] : undefined;
    const field = (name: string, label: string, hint?: string): Field => ({ name, label, refusals, ...(hint ? { hint } : {}) });
    const set = (part: Partial<RecordDraft>): void => { this.draft = { ...draft, ...part }; };
    return html`<form class="no-print" novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.save();
      }}><fieldset><legend>${this.picked.size === 0 ? say('recordOfChosen') : say('recordOf', { count: this.picked.size })}</legend>
      <div class="fields">${choiceField(field('kind', say('what')), draft.kind, Object.entries(RECORDS).map(([key, { name }]) => [key, name] as const), (value) => set({ kind: value as RecordKind | '' }), say('choosePrompt'))}
        ${textField(field('from', say('from')), draft.from, (value) => set({ from: value }), 'date')}
        ${textField(field('until', say('lastDay'), say('noEnd')), draft.last, (value) => set({ last: value }), 'date')}
        ${textField({ ...field('reason', kind?.reason ?? say('reason'), say('nameNobody')), wide: true }, draft.reason, (value) => set({ reason: value }))}</div>
      ${kind ? html`<p class="small muted">${kind.about}</p>` : nothing}
      <div class="row"><button class="action main" ?disabled=${this.busy}>${say('record')}</button></div></fieldset></form>`;
  }
}

define('sessionwise-person-records-panel-v1', PersonRecordsPanel);
