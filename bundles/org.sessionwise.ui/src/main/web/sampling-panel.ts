import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { areaField, choiceField, fieldLook, NOTHING_REFUSED, refusalsOf, refusedBox, textField, ticks, type Field, type Refusals } from './evidence-field';
import { look } from './look';
import type { OpenDepartment } from './own-page';
import {
  drawProblems, drawRequest, findingDraft, findingProblems, FINDINGS, nextFindings, progressOf, progressText,
  type DrawDraft, type Finding, type FindingDraft, type Sample, type SampledPlan, type Samples,
} from './sampling';
import { path, ServerProblem, type Server } from './server';
import { stacked } from './stacked';

interface Shown extends Samples {
  readonly departments: ReadonlyMap<string, string>;
  /** Those that can be drawn from. */
  readonly open: ReadonlyMap<string, string>;
}

const NAMES: Readonly<Record<string, string>> = { departments: 'Departments', perTeam: 'Plans of each team', seed: 'Seed', finding: 'Finding', advice: 'Advice', on: 'Day' };

/** The consistency committee's samples: drawn by chance, reviewed plan by plan, returned with advice, closed. */
export class SamplingPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, fieldLook, css`
    progress { width: 100%; max-width: 24em; height: 1em; accent-color: var(--brand); }
    .sample { border: 1px solid var(--line); border-left: 6px solid var(--brand); padding: 0.5em 1em; margin: 0.75em 0; }
    .sample .tag { white-space: normal; }
    @container (max-width: 30em) { .sample { padding: 0.5em; } }
    .sample.closed { border-left-color: var(--muted); }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    draw: { state: true },
    reviewing: { state: true },
    draft: { state: true },
    refusals: { state: true },
    busy: { state: true },
  };

  declare private draw: DrawDraft | undefined;
  /** The plan that is being reviewed, by sample and number. */
  declare private reviewing: string;
  declare private draft: FindingDraft | undefined;
  declare private refusals: Refusals;
  declare private busy: boolean;

  protected readonly what = 'Consistency sampling';

  constructor() {
    super();
    this.busy = false;
    this.stop();
  }

  private readonly stop = (): void => {
    this.draw = this.draft = undefined;
    this.reviewing = '';
    this.refusals = NOTHING_REFUSED;
  };

  /** Samples are the trust's, whichever department one comes from. */
  protected key(): string {
    return 'samples';
  }

  protected async load(server: Server): Promise<Shown> {
    const [samples, { departments }] = await Promise.all([server.get<Samples>('/samples'), server.get<{ departments: OpenDepartment[] }>('/departments')]);
    return { ...samples, departments: new Map(departments.map(({ id, name }) => [id, name])), open: new Map(departments.filter(({ capabilities }) => capabilities.includes('ATTAINMENT')).map(({ id, name }) => [id, name])) };
  }

  protected override heard(event: string): void {
    if (!this.draw && !this.draft && event !== 'figures') super.heard(event);
  }

  private get today(): string {
    return this.context.today ?? new Date().toISOString().slice(0, 10);
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private readonly goTo = (field: string): Promise<void> => this.focusOn(field ? `#f-${CSS.escape(field)}` : '#outcome');

  private async send(request: () => Promise<unknown>, said: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refusals = NOTHING_REFUSED;
    try {
      await request();
      this.stop();
      this.ext?.announce(said);
      await this.reload(true);
      await this.focusOn('#outcome');
    } catch (error) {
      const changed = error instanceof ServerProblem && error.is('changed-meanwhile');
      this.refusals = changed ? new Map([['', 'Somebody else wrote into this sample meanwhile. It is loaded anew; record it again.']]) : refusalsOf(error);
      if (changed) await this.reload(true);
      await this.goTo([...this.refusals.keys()][0] ?? '');
    } finally {
      this.busy = false;
    }
  }

  private refuse(problems: Map<string, string>): boolean {
    this.refusals = problems;
    if (problems.size > 0) void this.goTo([...problems.keys()][0]!);
    return problems.size > 0;
  }

  private drawNow(draw: DrawDraft): void {
    if (this.refuse(drawProblems(draw))) return;
    void this.send(() => this.server.post('/samples', drawRequest(draw)), 'The sample is drawn.');
  }

  private record({ id, version }: Sample, { number }: SampledPlan, draft: FindingDraft): void {
    if (this.refuse(findingProblems(draft))) return;
    const body = { finding: draft.finding, advice: draft.advice.trim(), on: draft.on };
    void this.send(() => this.server.putOn(path('samples', id, 'plans', String(number)), body, version), `Plan ${number}: ${FINDINGS[draft.finding].text}.`);
  }

  protected view({ mayWrite, samples, departments, open }: Shown): TemplateResult {
    return html`<p>The committee looks at a random sample of plans of each team, so that nobody chooses whose. The same seed draws the same people again.</p>
      <div id="outcome" tabindex="-1">${refusedBox(this.refusals, NAMES, (field) => void this.goTo(field))}</div>
      ${!mayWrite ? nothing : this.draw ? this.drawForm(this.draw, open) : html`<p class="no-print"><button class="action" @click=${() => {
          this.stop();
          this.draw = { departments: new Set(open.keys()), perTeam: '2', seed: '' };
          void this.focusOn('#f-departments');
        }}>Draw a sample</button></p>`}
      ${samples.length === 0 ? html`<div class="box"><p>No sample was drawn yet. The standard asks the committee to review one at least quarterly.</p></div>` : samples.map((sample) => this.sample(sample, mayWrite, departments))}`;
  }

  private drawForm(draw: DrawDraft, departments: ReadonlyMap<string, string>): TemplateResult {
    const { refusals } = this;
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.drawNow(draw);
      }}><fieldset><legend>Draw a sample</legend><div class="fields">
      ${ticks({ name: 'departments', label: 'Departments to draw from', refusals }, draw.departments, [...departments], (id, on) => void (on ? draw.departments.add(id) : draw.departments.delete(id)))}
      ${textField({ name: 'perTeam', label: 'Plans of each team', hint: 'A team with fewer gives all.', refusals }, draw.perTeam, (value) => (draw.perTeam = value), 'number')}
      ${textField({ name: 'seed', label: 'Seed', hint: 'Leave it empty to draw by chance; it is kept.', refusals }, draw.seed, (value) => (draw.seed = value))}</div>
      <div class="row"><button class="action main" ?disabled=${this.busy}>Draw</button><button type="button" class="plain" @click=${this.stop}>Leave without drawing</button></div></fieldset></form>`;
  }

  private sample(sample: Sample, mayWrite: boolean, departments: ReadonlyMap<string, string>): TemplateResult {
    const progress = progressOf(sample);
    const { id, seed, perTeam, drawnAt, closedAt, plans, version } = sample;
    const drawn = this.day(drawnAt.slice(0, 10));
    const body = html`<p>${progressText(progress)} <span class="muted small">Seed ${seed}, ${perTeam} of each team.</span></p>
      <progress max=${progress.all} value=${progress.reviewed - progress.away} aria-label=${`Progress of the sample of ${drawn}`}></progress>
      ${plans.length === 0 ? html`<p>Nobody of these departments has a plan in force.</p>` : this.plansTable(sample, mayWrite && !closedAt, departments)}
      ${mayWrite && !closedAt ? html`<div class="row no-print"><button class="action" ?disabled=${this.busy || !progress.done} @click=${() => void this.send(() => this.server.postOn(path('samples', id, 'closing'), {}, version), 'The sample is closed.')}>Close the sample</button>
        ${progress.done ? nothing : html`<span class="small muted">Once each plan is reviewed and each returned one is back.</span>`}</div>` : nothing}`;
    return html`<div class="sample ${closedAt ? 'closed' : ''}" data-sample=${id}><div class="row"><div role="heading" aria-level=${this.level(1)}><strong>Drawn on ${drawn}</strong></div>
        <span class="tag tone-${closedAt ? 'good' : 'info'}">${closedAt ? `Closed on ${this.day(closedAt.slice(0, 10))}` : 'Open'}</span></div>
      ${closedAt ? html`<details><summary>What was found</summary>${body}</details>` : body}</div>`;
  }

  private plansTable(sample: Sample, mayWrite: boolean, departments: ReadonlyMap<string, string>): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Plans of the sample"><table class="stacked" role="table"><caption class="unseen">Plans drawn, by team</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Plan</th><th role="columnheader" scope="col">Team</th><th role="columnheader" scope="col">Finding</th><th role="columnheader" scope="col">Advice to the team</th>
        ${mayWrite ? html`<th role="columnheader" scope="col" class="no-print"><span class="unseen">Review</span></th>` : nothing}</tr></thead>
      <tbody role="rowgroup">${sample.plans.map((plan) => {
        const key = `${sample.id}/${plan.number}`;
        const named = plan.name ?? `Plan ${plan.number}`;
        const { text, tone } = FINDINGS[plan.finding];
        return html`<tr role="row"><th role="rowheader" scope="row"><strong>${plan.number}. ${plan.name ?? 'not shown to you'}</strong><span class="under">version ${plan.planVersion}</span></th>
          <td role="cell" data-label="Team"><div>${plan.teamName ?? plan.team}<span class="under">${departments.get(plan.department) ?? plan.department}</span></div></td>
          <td role="cell" data-label="Finding"><div><span class="tag tone-${tone}">${text}</span>${plan.on ? html`<span class="under">${this.day(plan.on)}</span>` : nothing}</div></td>
          <td role="cell" data-label="Advice"><div>${plan.advice || '-'}</div></td>
          ${mayWrite ? html`<td role="cell" class="no-print"><button class="plain" aria-expanded=${this.reviewing === key} @click=${() => this.begin(key, plan)}>${plan.finding === 'notYetReviewed' ? 'Review' : 'Change'}<span class="unseen"> ${named}</span></button></td>` : nothing}</tr>
          ${this.draft && this.reviewing === key ? html`<tr role="row"><td role="cell" class="detail" colspan="5">${this.findingForm(sample, plan, this.draft)}</td></tr>` : nothing}`;
      })}</tbody></table></div>`;
  }

  private begin(key: string, plan: SampledPlan): void {
    const again = this.reviewing === key;
    this.stop();
    if (again) return;
    this.reviewing = key;
    this.draft = findingDraft(plan, this.today);
    void this.focusOn('#f-finding');
  }

  private findingForm(sample: Sample, plan: SampledPlan, draft: FindingDraft): TemplateResult {
    const { refusals } = this;
    const field = (name: string, label: string): Field => ({ name, label, refusals });
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.record(sample, plan, draft);
      }}><div class="fields">${choiceField(field('finding', 'The committee finds it'), draft.finding, nextFindings(plan.finding).map((each) => [each, FINDINGS[each].text] as const), (value) => (draft.finding = value as Finding))}
      ${textField(field('on', 'On'), draft.on, (value) => (draft.on = value), 'date')}
      ${areaField({ ...field('advice', 'Advice to the team'), hint: 'Needed for a plan that is returned. Name nobody.', wide: true }, draft.advice, (value) => (draft.advice = value))}</div>
      <div class="row"><button class="action main" ?disabled=${this.busy}>Record it</button><button type="button" class="plain" @click=${this.stop}>Leave it as it is</button></div></form>`;
  }
}

define('sessionwise-sampling-panel-v1', SamplingPanel);
