import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, SessionwiseElement } from './element';
import {
  decidedOn, dutyChoices, dutyText, editCount, KINDS, slotText,
  type ActivityDuty, type Application, type ApplyResult, type Change, type HostDuty, type Proposal,
} from './entitlement';
import { look } from './look';
import { counted, findField, isMeant } from './people';
import './pull-section';
import { path, ServerProblem, type Server } from './server';
import './waiting-plans';

interface State {
  readonly duties: readonly ActivityDuty[];
  /** Missing where the host does not tell its duties. */
  readonly hostDuties?: readonly HostDuty[];
  readonly applications: readonly Application[];
}

type Show = 'EDITS' | 'DECIDE' | 'CANNOT' | 'KEEP';

const SHOWS: Readonly<Record<Show, (change: Change) => boolean>> = {
  EDITS: ({ kind }) => kind === 'ADD' || kind === 'CHANGE' || kind === 'REMOVE',
  DECIDE: (change) => change.needsDecision,
  CANNOT: ({ kind }) => kind === 'CANNOT',
  KEEP: ({ kind }) => kind === 'KEEP',
};

/** What was left out is told, but hundreds of lines would hide what comes next. */
const LINES_AT_ONCE = 5;

function lineList(lines: readonly string[]): TemplateResult | typeof nothing {
  return lines.length === 0 ? nothing : html`<ul>${lines.map((line) => html`<li class="small">${line}</li>`)}</ul>`;
}

interface Message {
  readonly text: string;
  readonly tone: 'good' | 'bad' | '';
  readonly lines: readonly string[];
}

/** From job plans to this template: pull, preview, decide, apply, undo. */
export class EntitlementPanel extends SessionwiseElement<State> {
  static override styles = [look, css`
    ul, ol { margin: 0.5em 0; padding: 0; list-style: none; }
    li { border-top: 1px solid var(--line); padding: 0.5em 0; overflow-wrap: anywhere; }
    ol { padding: 0 0.75em; }
    li p { margin: 0; }
    .person { border-top: 2px solid var(--line); margin-top: 0.75em; }
    li:first-child { border-top: 0; margin-top: 0; }
    summary { cursor: pointer; min-height: 24px; }
    form { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: end; margin: 0.5em 0; }
    .duties { display: grid; grid-template-columns: repeat(auto-fill, minmax(16em, 1fr)); gap: 0 1em; }
    label.field { display: block; }
    .duty > div { flex: 0 1 16em; }
    .duty :is(input, select) { width: 100%; }
    label .small { font-weight: 400; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    busy: { state: true },
    message: { state: true },
    proposal: { state: true },
    accepted: { state: true },
    show: { state: true },
    asOf: { state: true },
    wanted: { state: true },
  };

  declare private busy: string;
  declare private message: Message | undefined;
  declare private proposal: Proposal | undefined;
  declare private accepted: ReadonlySet<string>;
  declare private show: Show;
  declare private asOf: string;
  declare private wanted: string;

  protected readonly what = 'Job plans into this template';

  constructor() {
    super();
    this.busy = '';
    this.accepted = new Set();
    this.show = 'EDITS';
    this.asOf = '';
    this.wanted = '';
  }

  protected key(): string {
    const { department, template } = this.context;
    return department && template ? `${department.id} ${template.id}` : '';
  }

  private get department(): string {
    return path('departments', this.context.department?.id ?? '');
  }

  private get template(): string {
    return this.department + path('templates', this.context.template?.id ?? '');
  }

  protected async load(server: Server): Promise<State> {
    const [duties, applications] = await Promise.all([
      server.get<Pick<State, 'duties' | 'hostDuties'>>(`${this.department}/duties`),
      server.get<{ applications: Application[] }>(`${this.template}/applications`),
    ]);
    return { ...duties, ...applications };
  }

  /** Runs one step that the user asked for; says in the panel how it ended. */
  private async step(doing: string, work: () => Promise<Message | undefined>): Promise<void> {
    if (this.busy) return;
    this.busy = doing;
    this.message = undefined;
    try {
      this.message = await work();
    } catch (error) {
      this.message = { text: error instanceof Error ? error.message : String(error), tone: 'bad', lines: [] };
      if (error instanceof ServerProblem && error.is('template-changed')) this.proposal = undefined;
    } finally {
      this.busy = '';
    }
    if (this.message) this.ext?.announce(this.message.text);
  }

  /** Other plans make another proposal. */
  private plansChanged(): void {
    this.proposal = undefined;
    void this.reload(true);
  }

  private preview(): Promise<void> {
    return this.step('Working out the preview…', async () => {
      const asOf = this.asOf || this.context.today;
      this.proposal = await this.server.get<Proposal>(`${this.template}/proposal${asOf ? `?asOf=${asOf}` : ''}`);
      this.asOf = this.proposal.asOf;
      this.accepted = new Set();
      this.show = 'EDITS';
      this.wanted = '';
      return undefined;
    });
  }

  private apply(proposal: Proposal): Promise<void> {
    return this.step('Applying…', async () => {
      const { fingerprint, asOf } = proposal;
      const result = await this.server.post<ApplyResult>(`${this.template}/applications`, { fingerprint, asOf, accepted: [...this.accepted] });
      return this.written(result);
    });
  }

  private undo(application: Application): Promise<void> {
    return this.step('Undoing…', async () =>
      this.written(await this.server.post<ApplyResult>(`${this.template}/applications/${encodeURIComponent(application.id)}/undo`, {})));
  }

  private async written(result: ApplyResult): Promise<Message> {
    this.proposal = undefined;
    this.ext?.changed('template');
    await this.reload(true);
    return { text: result.message, tone: 'good', lines: result.leftOut };
  }

  private map(event: SubmitEvent, activity: string): void {
    event.preventDefault();
    const duty = String(new FormData(event.target as HTMLFormElement).get('duty')).trim();
    void this.step('Saving…', async () => {
      await this.server.put(`${this.department}/duties/${encodeURIComponent(activity)}`, { duty });
      this.proposal = undefined;
      await this.reload(true);
      return { text: `${activity} is now rostered as ${duty}.`, tone: 'good', lines: [] };
    });
  }

  private unmap({ activity }: ActivityDuty): void {
    void this.step('Saving…', async () => {
      await this.server.delete(`${this.department}/duties/${encodeURIComponent(activity)}`);
      this.proposal = undefined;
      await this.reload(true);
      return { text: `${activity} has no duty any more.`, tone: 'good', lines: [] };
    });
  }

  protected view(state: State): TemplateResult {
    return html`<p class="small muted">Pull the plans, look at what would change, apply it, and undo it if need be. What a person wrote is never overwritten without a yes.</p>
      <div role="status">${this.busy ? html`<p class="box">${this.busy}</p>` : nothing}${this.message ? this.messageBox(this.message) : nothing}</div>
      <sessionwise-pull-section-v1 .ext=${this.ext} .context=${this.context} @pulled=${this.plansChanged}></sessionwise-pull-section-v1>
      <sessionwise-waiting-plans-v1 .ext=${this.ext} .context=${this.context} @decided=${this.plansChanged}></sessionwise-waiting-plans-v1>
      ${this.dutySection(state)} ${this.previewSection()} ${this.historySection(state)}`;
  }

  private messageBox(message: Message): TemplateResult {
    const lines = counted(message.lines);
    const rest = lines.slice(LINES_AT_ONCE);
    return html`<div class="box ${message.tone}"><p>${message.text}</p>${lineList(lines.slice(0, LINES_AT_ONCE))}
      ${rest.length === 0 ? nothing : html`<details><summary>${rest.length} more</summary>${lineList(rest)}</details>`}</div>`;
  }

  private dutySection(state: State): TemplateResult {
    const unmapped = state.duties.filter((each) => !each.duty);
    return html`${this.subheading('2. Activities and duties')}
      ${state.duties.length === 0 ? html`<p class="small muted">No plan with activities has been pulled yet.</p>` : html`
      <p class="small">${unmapped.length === 0 ? `Each kind of activity has a duty.`
        : html`<span class="tag tone-warn">${unmapped.length} not mapped</span> Without a duty they can be neither written to a template nor matched.`}</p>
      ${this.dutyForms(unmapped, state.hostDuties)}
      <details><summary>Mapped activities: ${state.duties.length - unmapped.length}</summary>${this.dutyForms(state.duties.filter((each) => each.duty), state.hostDuties)}</details>`}`;
  }

  /** By activity: a field in which somebody typed must not become another activity's. */
  private dutyForms(duties: readonly ActivityDuty[], hostDuties: readonly HostDuty[] | undefined): unknown {
    return repeat(duties, ({ activity }) => activity, (each) => this.dutyForm(each, hostDuties));
  }

  private dutyForm(each: ActivityDuty, hostDuties: readonly HostDuty[] | undefined): TemplateResult {
    const id = `duty-${each.activity}`;
    return html`<form class="duty" @submit=${(event: SubmitEvent) => this.map(event, each.activity)}>
      <div><label class="field" for=${id}>${each.activity} <span class="small muted">(${each.activities} in plans)</span></label>
      ${hostDuties ? this.dutySelect(id, each, dutyChoices(hostDuties, each.duty))
        : html`<input id=${id} name="duty" required autocomplete="off" placeholder="Duty code" .value=${each.duty ?? ''} />`}</div>
      <button class="action" ?disabled=${this.busy !== ''}>Save<span class="unseen"> duty for ${each.activity}</span></button>
      ${each.duty ? html`<button class="plain" type="button" ?disabled=${this.busy !== ''} @click=${() => this.unmap(each)}>Take away<span class="unseen"> the duty of ${each.activity}</span></button>` : nothing}</form>`;
  }

  private dutySelect(id: string, { duty }: ActivityDuty, choices: readonly HostDuty[]): TemplateResult {
    return html`<select id=${id} name="duty" required>
      ${duty ? nothing : html`<option value="" selected>Choose a duty…</option>`}
      ${choices.map((each) => html`<option value=${each.code} ?selected=${each.code === duty}>${dutyText(each)}</option>`)}</select>`;
  }

  private previewSection(): TemplateResult {
    return html`${this.subheading('3. Preview and apply')}
      <form @submit=${(event: SubmitEvent) => { event.preventDefault(); void this.preview(); }}>
        <div><label class="field" for="as-of">Plans in force on</label>
        <input id="as-of" type="date" .value=${this.asOf || (this.context.today ?? '')} @change=${(event: Event) => { this.asOf = (event.target as HTMLInputElement).value; }} /></div>
        <button class="action" ?disabled=${this.busy !== ''}>Preview</button>
      </form>
      ${this.proposal ? this.proposalView(this.proposal) : nothing}`;
  }

  private proposalView(proposal: Proposal): TemplateResult {
    const { counts } = proposal;
    const edits = editCount(proposal, this.accepted);
    const ofKind = proposal.changes.filter(SHOWS[this.show]);
    const shown = ofKind.filter(({ name, staffId }) => isMeant(name || staffId, this.wanted));
    const people = new Set(proposal.changes.map(({ staffId }) => staffId)).size;
    const choice = (show: Show, text: string): TemplateResult =>
      html`<button class="action" aria-pressed=${this.show === show} @click=${() => { this.show = show; }}>${text} (${proposal.changes.filter(SHOWS[show]).length})</button>`;
    return html`<p>The plans would add ${counts.add}, change ${counts.change} and remove ${counts.remove}; ${counts.keep} stay as they are, ${counts.cannot} cannot be written.</p>
      <div class="row" role="group" aria-label="Show">${choice('EDITS', 'Changes')} ${choice('DECIDE', 'Your decision')} ${choice('CANNOT', 'Cannot')} ${choice('KEEP', 'Keep')}</div>
      ${edits === 0 && counts.needsDecision === 0 ? html`<p>There is nothing to apply. ${counts.cannot > 0 ? 'Why some of the plans cannot be written stands under Cannot.' : 'The template has all that the plans say.'}</p>` : html`<div class="row"><button class="action main" ?disabled=${this.busy !== '' || edits === 0} @click=${() => this.apply(proposal)}>Apply ${edits} ${edits === 1 ? 'change' : 'changes'}</button>
        ${counts.needsDecision > this.accepted.size ? html`<span class="small">${counts.needsDecision - this.accepted.size} undecided: left as they are</span>` : nothing}</div>`}
      ${findField(people, this.wanted, (typed) => { this.wanted = typed; })}
      <p class="unseen" role="status">${this.wanted ? `${shown.length} of ${ofKind.length} lines shown` : ''}</p>
      ${this.show === 'DECIDE' && shown.length > 1 ? this.decideAll(shown) : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label="Proposed changes">${shown.length === 0 ? html`<p>${ofKind.length === 0 ? 'Nothing of this kind.' : 'Nothing of this kind for anybody of that name.'}</p>`
        : html`<ol>${repeat(shown, (change) => change.key, (change, index) => this.changeLine(change, shown[index - 1]))}</ol>`}</div>`;
  }

  private changeLine(change: Change, previous: Change | undefined): TemplateResult {
    const kind = KINDS[change.kind];
    return html`<li class=${change.staffId === previous?.staffId ? '' : 'person'}>
      ${change.staffId === previous?.staffId ? nothing : html`<p><strong>${change.name || change.staffId}</strong></p>`}
      <div class="row"><span class="tag tone-${kind.tone}">${kind.text}</span><span>${change.activity}</span></div>
      ${change.before ? html`<p class="small">Now: ${slotText(change.before)}</p>` : nothing}
      ${change.after ? html`<p class="small">Plan: ${slotText(change.after)}</p>` : nothing}
      <p class="small">${change.reason}</p>
      ${change.provenance ? html`<p class="small muted">Job plan ${change.provenance.plan}, version ${change.provenance.version}, activity ${change.provenance.activity}</p>` : nothing}
      ${change.needsDecision ? html`<p><label><input type="checkbox" .checked=${this.accepted.has(change.key)} @change=${() => this.decide(change)} />
        Yes, follow the plan here</label></p>` : nothing}</li>`;
  }

  /** A yes to what is listed, for a template that has lost much: nobody ticks hundreds of lines. */
  private decideAll(shown: readonly Change[]): TemplateResult {
    const decide = (yes: boolean): void => {
      this.accepted = decidedOn(shown, yes, this.accepted);
    };
    return html`<div class="row"><button class="action" @click=${() => decide(true)}>Yes to all ${shown.length} listed</button>
      <button class="action" @click=${() => decide(false)}>No to all ${shown.length} listed</button></div>`;
  }

  private decide(change: Change): void {
    const accepted = new Set(this.accepted);
    if (!accepted.delete(change.key)) accepted.add(change.key);
    this.accepted = accepted;
  }

  private historySection(state: State): TemplateResult {
    return html`${this.subheading('4. What was applied')}
      ${state.applications.length === 0 ? html`<p class="small muted">Nothing has been applied to this template yet.</p>` : html`<ul>${state.applications.map((application) => html`<li>
        <div class="row"><span>${this.moment(application.at)} by ${application.actor}: ${application.added} added, ${application.changed} changed, ${application.removed} removed</span>
        ${application.undone ? html`<span class="tag tone-unknown">Undone</span>`
          : html`<button class="action" ?disabled=${this.busy !== ''} @click=${() => this.undo(application)}>Undo<span class="unseen"> what was applied ${this.moment(application.at)}</span></button>`}</div></li>`)}</ul>`}`;
  }
}

define('sessionwise-entitlement-panel-v1', EntitlementPanel);
