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
import { wordsOf } from './words';

const say = await wordsOf('attainment');

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
      this.problem = say('ownerFirst');
      return;
    }
    void this.send(() => this.server.putOn(this.at(path('attainment', 'steps', criterion)), planRequest(draft), plan?.version ?? 0),
      say('stepSaved', { criterion }), `#begin-${CSS.escape(criterion)}`);
  }

  override render(): TemplateResult {
    const { steps, attained } = this;
    if (this.failed && !steps) {
      return html`<div class="box bad" role="alert"><p><strong>${say('problem')}</strong> ${say('stepsAway')} ${this.failed}</p>
        <button class="action" @click=${() => this.load(this.asked)}>${say('tryAgain')}</button></div>`;
    }
    if (!steps) return html`<p role="status">${say('loadingSteps')}</p>`;
    return html`${attained.nextLevel === undefined ? html`<div class="box good"><p><strong>${say('highest', { level: attained.level })}</strong> ${say('highestMeans')}</p></div>` : this.levelChoice(attained)}
      <p class="unseen" role="status">${this.outcome}</p>
      ${this.failed ? html`<p class="small" role="alert">${this.failed}</p>` : nothing}
      ${steps.steps.length === 0 ? html`<p>${say('nothingTo', { level: steps.level })}</p>`
      : html`<p class="small">${say('leastFirst')}</p>
        <ol class="steps" aria-label=${say('stepsToLevel', { level: steps.level })}>${steps.steps.map((step) => stepCard(step, this.stepping(step)))}</ol>`}`;
  }

  private levelChoice({ nextLevel = HIGHEST }: Attained): TemplateResult {
    const levels = Array.from({ length: HIGHEST - nextLevel + 1 }, (_, at) => nextLevel + at);
    return html`<div class="row no-print"><label for="to-level">${say('stepsTo')}</label><select id="to-level" @change=${(event: Event) => { this.level = Number((event.target as HTMLSelectElement).value); }}>
      ${levels.map((level) => html`<option value=${level} ?selected=${level === this.wanted}>${say(level === nextLevel ? 'toNext' : 'toLevel', { level })}</option>`)}</select></div>`;
  }

  /** What would be if the ticked steps were done, in a sentence; empty while nothing is ticked. */
  private get outcome(): string {
    const { then } = this;
    if (!then) return '';
    const { level, standards } = this.attained;
    const better = then.standards.filter(({ number, status }) => standards.some((now) => now.number === number && now.status !== status));
    const those = better.map(({ number, status }) => say('standardIs', { number, status: STATUSES[status].text.toLowerCase() })).join(', ');
    return say(then.level > level ? 'thenHigher' : 'thenAsNow', { what: those || say('noStandardChanges'), level: levelText(then.level).toLowerCase(), now: level });
  }

  private stepping(step: Step): Parameters<typeof stepCard>[1] {
    const { criterion, plan } = step;
    const mine = this.writing === criterion;
    return {
      mayWrite: this.attained.mayWrite ?? false, busy: this.busy, department: this.attained.scope.department, today: this.attained.day, ticked: this.done.has(criterion),
      outcome: this.then ? html`<div class="box ${this.then.level > this.attained.level ? 'good' : ''}"><p>${this.outcome}${this.done.size > 1 ? html` ${say('withAll', { count: this.done.size })}` : nothing}</p></div>` : nothing,
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
