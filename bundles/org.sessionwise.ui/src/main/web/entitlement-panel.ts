import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { activityName } from './activity-name';
import { define, SessionwiseElement } from './element';
import { dutyChoices, dutyText, type ActivityDuty, type Application, type ApplyResult, type HostDuty } from './entitlement';
import { look } from './look';
import { counted } from './people';
import type { Proposal } from './proposal';
import type { Applied } from './proposal-view';
import './proposal-view';
import './pull-section';
import { path, ServerProblem, type Server } from './server';
import './waiting-plans';
import { wordsOf } from './words';

const say = await wordsOf('templates');

interface State {
  readonly duties: readonly ActivityDuty[];
  /** Missing where the host does not tell its duties. */
  readonly hostDuties?: readonly HostDuty[];
  readonly applications: readonly Application[];
}

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
    outdated: { state: true },
    asOf: { state: true },
  };

  declare private busy: string;
  declare private message: Message | undefined;
  declare private proposal: Proposal | undefined;
  declare private outdated: boolean;
  declare private asOf: string;

  protected readonly what = say('what');

  constructor() {
    super();
    this.busy = '';
    this.outdated = false;
    this.asOf = '';
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
      if (error instanceof ServerProblem && error.is('template-changed')) await this.lookAgain();
    } finally {
      this.busy = '';
    }
    if (this.message) this.tell(this.message.text);
  }

  /** What was pressed may be gone by now: the focus goes to what became of it, unless it is somewhere already. */
  private tell(text: string): void {
    this.ext?.announce(text);
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.shadowRoot?.querySelector<HTMLElement>('#told')?.focus();
    });
  }

  /** Somebody was faster: what is proposed now, with the decisions on lines that are as they were. */
  private async lookAgain(): Promise<void> {
    try {
      await this.propose();
    } catch {
      this.proposal = undefined;
    }
  }

  protected override heard(event: string): void {
    super.heard(event);
    if (event === 'plans') this.outdated = true;
  }

  /** Other plans make another proposal. */
  private plansChanged(): void {
    this.proposal = undefined;
    void this.reload(true);
  }

  private async propose(): Promise<void> {
    const asOf = this.asOf || this.context.today;
    this.outdated = false;
    this.proposal = await this.server.get<Proposal>(`${this.template}/proposal${asOf ? `?asOf=${asOf}` : ''}`);
    this.asOf = this.proposal.asOf;
  }

  private preview(): Promise<void> {
    return this.step(say('workingOut'), async () => {
      await this.propose();
      this.ext?.announce(say('previewed', { count: this.proposal?.counts.needsDecision ?? 0 }));
      return undefined;
    });
  }

  private previewAsOf(day: string): void {
    this.asOf = day;
    void this.preview();
  }

  private apply({ proposal, accepted, kept }: Applied): Promise<void> {
    return this.step(say('applying'), async () => {
      const { fingerprint, asOf } = proposal;
      return this.written(await this.server.post<ApplyResult>(`${this.template}/applications`, { fingerprint, asOf, accepted, kept }));
    });
  }

  private undo(application: Application): Promise<void> {
    return this.step(say('undoing'), async () =>
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
    void this.step(say('saving'), async () => {
      await this.server.put(`${this.department}/duties/${encodeURIComponent(activity)}`, { duty });
      this.proposal = undefined;
      await this.reload(true);
      return { text: say('nowRostered', { activity, duty }), tone: 'good', lines: [] };
    });
  }

  private unmap({ activity }: ActivityDuty): void {
    void this.step(say('saving'), async () => {
      await this.server.delete(`${this.department}/duties/${encodeURIComponent(activity)}`);
      this.proposal = undefined;
      await this.reload(true);
      return { text: say('noDutyAnyMore', { activity }), tone: 'good', lines: [] };
    });
  }

  protected view(state: State): TemplateResult {
    return html`<p class="small muted">${say('lead')}</p>
      <div role="status">${this.busy ? html`<p class="box">${this.busy}</p>` : nothing}${this.message ? this.messageBox(this.message) : nothing}</div>
      <sessionwise-pull-section-v1 .ext=${this.ext} .context=${this.context} @pulled=${this.plansChanged}></sessionwise-pull-section-v1>
      <sessionwise-waiting-plans-v1 .ext=${this.ext} .context=${this.context} @decided=${this.plansChanged}></sessionwise-waiting-plans-v1>
      ${this.dutySection(state)} ${this.previewSection()} ${this.historySection(state)}`;
  }

  private messageBox(message: Message): TemplateResult {
    const lines = counted(message.lines);
    const rest = lines.slice(LINES_AT_ONCE);
    return html`<div class="box ${message.tone}" id="told" tabindex="-1"><p>${message.text}</p>${lineList(lines.slice(0, LINES_AT_ONCE))}
      ${rest.length === 0 ? nothing : html`<details><summary>${say('more', { count: rest.length })}</summary>${lineList(rest)}</details>`}</div>`;
  }

  private dutySection(state: State): TemplateResult {
    const unmapped = state.duties.filter((each) => !each.duty);
    return html`${this.subheading(say('activitiesAndDuties'))}
      ${state.duties.length === 0 ? html`<p class="small muted">${say('nothingPulled')}</p>` : html`
      <p class="small">${unmapped.length === 0 ? say('allMapped')
        : html`<span class="tag tone-warn">${say('notMapped', { count: unmapped.length })}</span> ${say('notMappedMeans')}`}</p>
      ${this.dutyForms(unmapped, state.hostDuties)}
      <details><summary>${say('mapped', { count: state.duties.length - unmapped.length })}</summary>${this.dutyForms(state.duties.filter((each) => each.duty), state.hostDuties)}</details>`}`;
  }

  /** By activity: a field in which somebody typed must not become another activity's. */
  private dutyForms(duties: readonly ActivityDuty[], hostDuties: readonly HostDuty[] | undefined): unknown {
    return repeat(duties, ({ activity }) => activity, (each) => this.dutyForm(each, hostDuties));
  }

  private dutyForm(each: ActivityDuty, hostDuties: readonly HostDuty[] | undefined): TemplateResult {
    const id = `duty-${each.activity}`;
    return html`<form class="duty" @submit=${(event: SubmitEvent) => this.map(event, each.activity)}>
      <div><label class="field" for=${id}>${activityName(each.activity)} <span class="small muted">${say('inPlans', { count: each.activities })}</span></label>
      ${hostDuties ? this.dutySelect(id, each, dutyChoices(hostDuties, each.duty))
        : html`<input id=${id} name="duty" required autocomplete="off" placeholder=${say('dutyCode')} .value=${each.duty ?? ''} />`}</div>
      <button class="action" ?disabled=${this.busy !== ''} aria-label=${say('saveDuty', { activity: each.activity })}>${say('save')}</button>
      ${each.duty ? html`<button class="plain" type="button" ?disabled=${this.busy !== ''} @click=${() => this.unmap(each)} aria-label=${say('takeDuty', { activity: each.activity })}>${say('takeAway')}</button>` : nothing}</form>`;
  }

  private dutySelect(id: string, { duty }: ActivityDuty, choices: readonly HostDuty[]): TemplateResult {
    return html`<select id=${id} name="duty" required>
      ${duty ? nothing : html`<option value="" selected>${say('chooseDuty')}</option>`}
      ${choices.map((each) => html`<option value=${each.code} ?selected=${each.code === duty}>${dutyText(each)}</option>`)}</select>`;
  }

  private previewSection(): TemplateResult {
    return html`${this.subheading(say('previewAndApply'))}
      <form @submit=${(event: SubmitEvent) => { event.preventDefault(); void this.preview(); }}>
        <div><label class="field" for="as-of">${say('inForceOn')}</label>
        <input id="as-of" type="date" .value=${this.asOf || (this.context.today ?? '')} @change=${(event: Event) => { this.asOf = (event.target as HTMLInputElement).value; }} /></div>
        <button class="action" ?disabled=${this.busy !== ''}>${say('preview')}</button>
      </form>
      ${this.proposal && this.outdated ? html`<div class="box warn" role="status"><p>${say('outdated')} <button class="plain" @click=${() => this.preview()}>${say('previewAgain')}</button></p></div>` : nothing}
      ${this.proposal ? html`<sessionwise-proposal-view-v1 .proposal=${this.proposal} .context=${this.context} .level=${this.level(2)} ?busy=${this.busy !== ''}
        @applied=${(event: CustomEvent<Applied>) => this.apply(event.detail)} @asof=${(event: CustomEvent<string>) => this.previewAsOf(event.detail)}></sessionwise-proposal-view-v1>` : nothing}`;
  }

  private historySection(state: State): TemplateResult {
    return html`${this.subheading(say('whatWasApplied'))}
      ${state.applications.length === 0 ? html`<p class="small muted">${say('nothingApplied')}</p>` : html`<ul>${state.applications.map((each) => this.applied(each))}</ul>`}`;
  }

  private applied(application: Application): TemplateResult {
    const { asOf, plans, undoneAt, undoneBy } = application;
    return html`<li>
      <div class="row"><span>${say('appliedBy', { at: this.moment(application.at), by: application.actor, added: application.added, changed: application.changed, removed: application.removed })}</span>
      ${application.undone ? html`<span class="tag tone-unknown">${say('undone')}</span>${undoneAt ? html`<span class="small">${say('undoneBy', { at: this.moment(undoneAt), by: undoneBy ?? '' })}</span>` : nothing}`
        : html`<button class="action" ?disabled=${this.busy !== ''} @click=${() => this.undo(application)} aria-label=${say('undoWhat', { at: this.moment(application.at) })}>${say('undo')}</button>`}</div>
      ${asOf ? html`<details><summary class="small">${say('plansAsOf', { day: this.day(asOf), count: plans.length })}<span class="unseen"> ${say('followedAt', { at: this.moment(application.at) })}</span></summary>
        ${lineList(plans.map(({ name, staffId, plan, version }) => say('followedPlan', { name: name || staffId, plan, version })))}</details>` : nothing}</li>`;
  }
}

define('sessionwise-entitlement-panel-v1', EntitlementPanel);
