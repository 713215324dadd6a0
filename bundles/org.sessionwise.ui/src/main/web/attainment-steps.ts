import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { HIGHEST, levelText, scopeQuery, STATUSES, type Attained } from './attainment';
import { attainmentLook } from './attainment-look';
import { planDraft, planRequest, type PlanDraft, type Step, type Steps } from './attainment-plans';
import { refusal } from './attainment-refusal';
import { stepCard } from './attainment-step';
import type { Saying } from './attainment-words';
import type { HostServices } from './contract';
import { define } from './element';
import { look } from './look';
import { path, type Server } from './server';
import { stacked } from './stacked';

/** What stands between a scope and a level, least effort first; who does it, and what if it were done. */
export class AttainmentSteps extends LitElement {
  static override styles = [look, stacked, attainmentLook];

  static override properties = {
    server: { attribute: false },
    attained: { attribute: false },
    ext: { attribute: false },
    saying: { attribute: false },
    level: { state: true },
    steps: { state: true },
    done: { state: true },
    then: { state: true },
    writing: { state: true },
    draft: { state: true },
    problem: { state: true },
    failed: { state: true },
    busy: { state: true },
  };

  declare server: Server;
  declare attained: Attained;
  declare ext: HostServices;
  declare saying: Saying;
  declare private level: number | undefined;
  declare private steps: Steps | undefined;
  /** Criteria that are assumed to be done. */
  declare private done: ReadonlySet<string>;
  declare private then: Attained | undefined;
  /** The criterion whose plan is being written. */
  declare private writing: string;
  declare private draft: PlanDraft | undefined;
  declare private problem: string;
  declare private failed: string;
  declare private busy: boolean;
  private asked = '';

  constructor() {
    super();
    this.done = new Set();
    this.busy = false;
    this.failed = '';
    this.stop();
  }

  private readonly stop = (): void => {
    this.writing = '';
    this.draft = undefined;
    this.problem = '';
  };

  private at(address: string): string {
    return `${address}?${scopeQuery(this.attained.scope)}`;
  }

  private get wanted(): number {
    return this.level ?? this.attained.nextLevel ?? HIGHEST;
  }

  protected override willUpdate(): void {
    const scope = String(scopeQuery(this.attained.scope));
    const asked = `${scope} ${this.wanted} ${this.attained.asAt}`;
    if (asked === this.asked) return;
    if (!this.asked.startsWith(`${scope} `)) {
      this.level = undefined;
      this.done = new Set();
      this.then = undefined;
      this.steps = undefined;
      this.stop();
    }
    void this.load(`${scope} ${this.wanted} ${this.attained.asAt}`);
  }

  private async load(asked: string): Promise<void> {
    this.asked = asked;
    try {
      const steps = await this.server.get<Steps>(`${this.at('/attainment/steps')}&level=${this.wanted}`);
      if (asked !== this.asked) return;
      this.steps = steps;
      this.failed = '';
    } catch (error) {
      if (asked === this.asked) this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  private async tick(criterion: string, on: boolean): Promise<void> {
    const done = new Set(this.done);
    if (on) done.add(criterion);
    else done.delete(criterion);
    this.done = done;
    if (done.size === 0) {
      this.then = undefined;
      return;
    }
    try {
      const then = await this.server.post<Attained>(this.at('/attainment/what-if'), { done: [...done] });
      if (this.done === done) this.then = then;
    } catch (error) {
      if (this.done === done) this.failed = refusal(error);
    }
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Whatever was typed stays if it is refused. */
  private async send(request: () => Promise<unknown>, said: string, back: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    try {
      await request();
      this.stop();
      this.ext?.announce(said);
      await this.load(this.asked);
      this.dispatchEvent(new Event('kept'));
      await this.focusOn(back);
    } catch (error) {
      this.problem = refusal(error);
    } finally {
      this.busy = false;
    }
  }

  private save({ criterion, plan }: Step): void {
    const { draft } = this;
    if (!draft) return;
    if (!draft.owner.trim()) {
      this.problem = 'Say who does it first.';
      return;
    }
    void this.send(() => this.server.putOn(this.at(path('attainment', 'steps', criterion)), planRequest(draft), plan?.version ?? 0),
      `Who does ${criterion} is saved.`, `#begin-${CSS.escape(criterion)}`);
  }

  override render(): TemplateResult {
    const { steps, attained } = this;
    if (this.failed && !steps) {
      return html`<div class="box bad" role="alert"><p><strong>There is a problem.</strong> The steps could not be loaded. ${this.failed}</p>
        <button class="action" @click=${() => this.load(this.asked)}>Try again</button></div>`;
    }
    if (!steps) return html`<p role="status">Loading the next steps…</p>`;
    return html`${attained.nextLevel === undefined ? html`<div class="box good"><p><strong>Level ${attained.level} is the highest.</strong> What ends soon stands among the standards.</p></div>` : this.levelChoice(attained)}
      <p class="unseen" role="status">${this.outcome}</p>
      ${this.failed ? html`<p class="small" role="alert">${this.failed}</p>` : nothing}
      ${steps.steps.length === 0 ? html`<p>Nothing stands between here and level ${steps.level}.</p>`
      : html`<p class="small">Least effort first: people who must act, times records to change.</p>
        <ol class="steps" aria-label="Steps to level ${steps.level}">${steps.steps.map((step) => stepCard(step, this.stepping(step)))}</ol>`}`;
  }

  private levelChoice({ nextLevel = HIGHEST }: Attained): TemplateResult {
    const levels = Array.from({ length: HIGHEST - nextLevel + 1 }, (_, at) => nextLevel + at);
    return html`<div class="row no-print"><label for="to-level">Steps to</label><select id="to-level" @change=${(event: Event) => { this.level = Number((event.target as HTMLSelectElement).value); }}>
      ${levels.map((level) => html`<option value=${level} ?selected=${level === this.wanted}>level ${level}${level === nextLevel ? ', the next one' : ''}</option>`)}</select></div>`;
  }

  /** What would be if the ticked steps were done, in a sentence; empty while nothing is ticked. */
  private get outcome(): string {
    const { then } = this;
    if (!then) return '';
    const { level, standards } = this.attained;
    const better = then.standards.filter(({ number, status }) => standards.some((now) => now.number === number && now.status !== status));
    const those = better.map(({ number, status }) => `standard ${number} is ${STATUSES[status].text.toLowerCase()}`).join(', ');
    return `Then ${those || 'no standard changes'}: ${levelText(then.level).toLowerCase()}${then.level > level ? `, now ${level}` : ', as now'}.`;
  }

  private stepping(step: Step): Parameters<typeof stepCard>[1] {
    const { criterion, plan } = step;
    const mine = this.writing === criterion;
    return {
      mayWrite: this.attained.mayWrite ?? false, busy: this.busy, today: this.attained.day, ticked: this.done.has(criterion),
      outcome: this.then ? html`<div class="box ${this.then.level > this.attained.level ? 'good' : ''}"><p>${this.outcome}${this.done.size > 1 ? ` With all ${this.done.size} that are ticked.` : nothing}</p></div>` : nothing,
      draft: mine ? this.draft : undefined, problem: mine ? this.problem : '', saying: this.saying,
      tick: (on) => void this.tick(criterion, on), stop: this.stop, save: () => this.save(step),
      begin: () => {
        this.stop();
        this.writing = criterion;
        this.draft = planDraft(plan);
        void this.focusOn(`#owner-${CSS.escape(criterion)}`);
      },
    };
  }
}

define('sessionwise-attainment-steps-v1', AttainmentSteps);
