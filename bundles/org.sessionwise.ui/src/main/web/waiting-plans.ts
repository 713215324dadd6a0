import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { path, type Server } from './server';
import { colleagueText, likely, type Colleague, type DecidedOwner, type UnmatchedPlan } from './waiting';

interface State {
  readonly total: number;
  readonly unmatched: readonly UnmatchedPlan[];
  readonly decided: readonly DecidedOwner[];
  readonly people: readonly Colleague[];
}

/** The queue of plans that wait for a person: give each to somebody, or take that back. */
export class WaitingPlans extends SessionwiseElement<State> {
  static override styles = [look, css`
    ul { margin: 0.5em 0; padding: 0; list-style: none; }
    li { border-top: 1px solid var(--line); padding: 0.5em 0; overflow-wrap: anywhere; }
    li:first-child { border-top: 0; }
    li p { margin: 0; }
    form { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: end; margin: 0.5em 0; }
    form > div { flex: 0 1 22em; }
    select { width: 100%; }
    label { display: block; }
    summary { cursor: pointer; min-height: 24px; }
  `];

  static override properties = { ...SessionwiseElement.properties, busy: { state: true }, message: { state: true } };

  declare private busy: boolean;
  declare private message: { readonly text: string; readonly tone: 'good' | 'bad' } | undefined;

  protected readonly what = 'Plans without a person';

  constructor() {
    super();
    this.busy = false;
  }

  protected key(): string {
    return this.context.department?.id ?? '';
  }

  protected override heading(text: string): TemplateResult {
    return html`<div class="unseen" id="heading" role="heading" aria-level=${this.level(2)}>${text}</div>`;
  }

  protected async load(server: Server): Promise<State> {
    const [waiting, decided] = await Promise.all([
      server.get<Pick<State, 'total' | 'unmatched'>>('/unmatched'),
      server.get<Pick<State, 'decided'>>('/unmatched/decided'),
    ]);
    const needed = waiting.unmatched.length > 0;
    const { people } = needed ? await server.get<{ people: Colleague[] }>(`${path('departments', this.key())}/people`) : { people: [] };
    return { ...waiting, ...decided, people: [...people].sort((one, other) => one.name.localeCompare(other.name)) };
  }

  private async step(work: () => Promise<string>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.message = { text: await work(), tone: 'good' };
      this.dispatchEvent(new Event('decided'));
    } catch (error) {
      this.message = { text: error instanceof Error ? error.message : String(error), tone: 'bad' };
    } finally {
      this.busy = false;
    }
    await this.reload(true);
    this.ext?.announce(this.message.text);
  }

  private give(event: SubmitEvent, { plan }: UnmatchedPlan, people: readonly Colleague[]): void {
    event.preventDefault();
    const staff = String(new FormData(event.target as HTMLFormElement).get('staff'));
    void this.step(async () => {
      await this.server.put(path('unmatched', plan), { staff });
      return `Plan ${plan} is now ${people.find(({ staffId }) => staffId === staff)?.name ?? staff}'s.`;
    });
  }

  private takeBack({ plan }: DecidedOwner): void {
    void this.step(async () => {
      await this.server.delete(path('unmatched', plan));
      return `Plan ${plan} goes by its own keys again.`;
    });
  }

  protected view(state: State): TemplateResult {
    return html`<div role="status">${this.message ? html`<div class="box ${this.message.tone}"><p>${this.message.text}</p></div>` : nothing}</div>
      ${state.unmatched.length === 0 ? nothing : html`<details><summary>Plans waiting for a person: ${state.total}</summary>
        <p class="small muted">The staff record has nobody by these keys, or more than one. Best mended there or at the source; until then give the plan to somebody
          of this department. Your decision is kept and shown, also for later versions of the plan.</p>
        <ul>${repeat(state.unmatched, ({ plan }) => plan, (plan) => this.planView(plan, state.people))}</ul>
        ${state.total > state.unmatched.length ? html`<p class="small">${state.total - state.unmatched.length} more come after these.</p>` : nothing}</details>`}
      ${state.decided.length === 0 ? nothing : html`<details><summary>Given to somebody by hand: ${state.decided.length}</summary>
        <ul>${repeat(state.decided, ({ plan }) => plan, (owner) => this.decidedView(owner))}</ul></details>`}`;
  }

  private planView(plan: UnmatchedPlan, people: readonly Colleague[]): TemplateResult {
    const near = likely(plan, people);
    const id = `staff-${plan.plan}`;
    const option = (each: Colleague): TemplateResult => html`<option value=${each.staffId}>${colleagueText(each)}</option>`;
    return html`<li class="small"><strong>${plan.plan}</strong> ${plan.assignmentNumber ? `assignment ${plan.assignmentNumber}` : nothing} ${plan.registration ?? nothing}
      <p>${plan.reason}</p>
      <form @submit=${(event: SubmitEvent) => this.give(event, plan, people)}><div><label for=${id}>Whose plan is ${plan.plan}?</label>
        <select id=${id} name="staff" required><option value="">Choose a person…</option>
          ${near.length === 0 ? nothing : html`<optgroup label="Keys nearly the same">${near.map(option)}</optgroup>`}
          <optgroup label="Everybody in this department">${people.map(option)}</optgroup></select></div>
        <button class="action" ?disabled=${this.busy}>Give the plan<span class="unseen"> ${plan.plan} to this person</span></button></form></li>`;
  }

  private decidedView(owner: DecidedOwner): TemplateResult {
    return html`<li class="small"><div class="row"><span><strong>${owner.plan}</strong> is ${owner.name}'s, by ${owner.by}, ${this.moment(owner.at)}</span>
      <button class="action" ?disabled=${this.busy} @click=${() => this.takeBack(owner)}>Take back<span class="unseen"> the decision on plan ${owner.plan}</span></button></div></li>`;
  }
}

define('sessionwise-waiting-plans-v1', WaitingPlans);
