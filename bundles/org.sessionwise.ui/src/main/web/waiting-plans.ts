import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { path, type Server } from './server';
import { colleagueText, likely, type Colleague, type DecidedOwner, type UnmatchedPlan } from './waiting';
import { wordsOf } from './words';

const say = await wordsOf('unmatched');

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

  static override properties = { ...SessionwiseElement.properties, deeper: { attribute: false }, busy: { state: true }, message: { state: true } };

  /** By how many levels its heading stands below the host's. */
  declare deeper: number;
  declare private busy: boolean;
  declare private message: { readonly text: string; readonly tone: 'good' | 'bad' } | undefined;

  protected readonly what = say('plansWithout');

  constructor() {
    super();
    this.deeper = 2;
    this.busy = false;
  }

  protected key(): string {
    return this.context.department?.id ?? '';
  }

  protected override heading(text: string): TemplateResult {
    return html`<div class="unseen" id="heading" role="heading" aria-level=${this.level(this.deeper)}>${text}</div>`;
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
      return say('planGiven', { plan, name: people.find(({ staffId }) => staffId === staff)?.name ?? staff });
    });
  }

  private takeBack({ plan }: DecidedOwner): void {
    void this.step(async () => {
      await this.server.delete(path('unmatched', plan));
      return say('planTakenBack', { plan });
    });
  }

  protected view(state: State): TemplateResult {
    return html`<div role="status">${this.message ? html`<div class="box ${this.message.tone}"><p>${this.message.text}</p></div>` : nothing}</div>
      ${state.unmatched.length === 0 ? nothing : html`<details><summary>${say('plansWaiting', { count: state.total })}</summary>
        <p class="small muted">${say('plansWaitingWhy')}</p>
        <ul>${repeat(state.unmatched, ({ plan }) => plan, (plan) => this.planView(plan, state.people))}</ul>
        ${state.total > state.unmatched.length ? html`<p class="small">${say('moreAfter', { count: state.total - state.unmatched.length })}</p>` : nothing}</details>`}
      ${state.decided.length === 0 ? nothing : html`<details><summary>${say('givenByHand', { count: state.decided.length })}</summary>
        <ul>${repeat(state.decided, ({ plan }) => plan, (owner) => this.decidedView(owner))}</ul></details>`}`;
  }

  private planView(plan: UnmatchedPlan, people: readonly Colleague[]): TemplateResult {
    const near = likely(plan, people);
    const id = `staff-${plan.plan}`;
    const option = (each: Colleague): TemplateResult => html`<option value=${each.staffId}>${colleagueText(each)}</option>`;
    return html`<li class="small"><strong>${plan.plan}</strong> ${plan.assignmentNumber ? say('assignment', { number: plan.assignmentNumber }) : nothing} ${plan.registration ?? nothing}
      <p>${plan.reason}</p>
      <form @submit=${(event: SubmitEvent) => this.give(event, plan, people)}><div><label for=${id}>${say('whosePlan', { plan: plan.plan })}</label>
        <select id=${id} name="staff" required><option value="">${say('choosePerson')}</option>
          ${near.length === 0 ? nothing : html`<optgroup label=${say('nearlySame')}>${near.map(option)}</optgroup>`}
          <optgroup label=${say('everybody')}>${people.map(option)}</optgroup></select></div>
        <button class="action" ?disabled=${this.busy}>${say('givePlan')}<span class="unseen"> ${say('planToPerson', { plan: plan.plan })}</span></button></form></li>`;
  }

  private decidedView(owner: DecidedOwner): TemplateResult {
    return html`<li class="small"><div class="row"><span>${say.rich('planIsOf', { plan: html`<strong>${owner.plan}</strong>`, name: owner.name, by: owner.by, at: this.moment(owner.at) })}</span>
      <button class="action" ?disabled=${this.busy} @click=${() => this.takeBack(owner)}>${say('takeBack')}<span class="unseen"> ${say('decisionOn', { plan: owner.plan })}</span></button></div></li>`;
  }
}

define('sessionwise-waiting-plans-v1', WaitingPlans);
