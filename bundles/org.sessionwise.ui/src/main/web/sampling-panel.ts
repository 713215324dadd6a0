import { css, html, nothing, type TemplateResult } from 'lit';
import { defined } from './definition';
import { define, SessionwiseElement } from './element';
import { areaField, choiceField, fieldLook, NOTHING_REFUSED, refusalsOf, refusedBox, textField, ticks, type Field, type Refusals } from './evidence-field';
import { look } from './look';
import type { OpenDepartment } from './own-page';
import {
  drawProblems, drawRequest, findingDraft, findingProblems, FINDINGS, nextFindings, progressOf, progressText,
  type DrawDraft, type Finding, type FindingDraft, type Sample, type SampledPlan, type Samples,
} from './sampling';
import { path, ServerProblem, type Server } from './server';
import { Sorting } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('sampling');

interface Shown extends Samples {
  readonly departments: ReadonlyMap<string, string>;
  /** Those that can be drawn from. */
  readonly open: ReadonlyMap<string, string>;
}

const NAMES: Readonly<Record<string, string>> = { departments: say('departments'), perTeam: say('perTeam'), seed: say('seed'), finding: say('finding'), advice: say('advice'), on: say('day') };

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

  protected readonly what = say('what');

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

  /** The day of an instant where the trust is. */
  private dayOf(instant: string): string {
    return new Intl.DateTimeFormat(this.context.locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: this.context.timeZone }).format(new Date(instant));
  }

  private readonly order = new Sorting<SampledPlan, 'plan' | 'team' | 'finding'>(this, {
    plan: ({ number }) => number, team: ({ teamName, team }) => teamName ?? team, finding: ({ finding }) => Object.keys(FINDINGS).indexOf(finding),
  });

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
      this.refusals = changed ? new Map([['', say('changedMeanwhile')]]) : refusalsOf(error);
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
    void this.send(() => this.server.post('/samples', drawRequest(draw)), say('isDrawn'));
  }

  private record({ id, version }: Sample, { number }: SampledPlan, draft: FindingDraft): void {
    if (this.refuse(findingProblems(draft))) return;
    const body = { finding: draft.finding, advice: draft.advice.trim(), on: draft.on };
    void this.send(() => this.server.putOn(path('samples', id, 'plans', String(number)), body, version), say('isRecorded', { number, finding: say(FINDINGS[draft.finding].text) }));
  }

  protected view({ mayWrite, samples, departments, open }: Shown): TemplateResult {
    return html`<p>${say('lead')} ${defined('consistencySample')}</p>
      <div id="outcome" tabindex="-1">${refusedBox(this.refusals, NAMES, (field) => void this.goTo(field))}</div>
      ${!mayWrite ? nothing : this.draw ? this.drawForm(this.draw, open) : html`<p class="no-print"><button class="action" @click=${() => {
          this.stop();
          this.draw = { departments: new Set(open.keys()), perTeam: '2', seed: '' };
          void this.focusOn('#f-departments');
        }}>${say('drawSample')}</button></p>`}
      ${samples.length === 0 ? html`<div class="box"><p>${say('noneYet')}</p></div>` : samples.map((sample) => this.sample(sample, mayWrite, departments))}`;
  }

  private drawForm(draw: DrawDraft, departments: ReadonlyMap<string, string>): TemplateResult {
    const { refusals } = this;
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        this.drawNow(draw);
      }}><fieldset><legend>${say('drawSample')}</legend><div class="fields">
      ${ticks({ name: 'departments', label: say('drawFrom'), refusals }, draw.departments, [...departments], (id, on) => void (on ? draw.departments.add(id) : draw.departments.delete(id)))}
      ${textField({ name: 'perTeam', label: say('perTeam'), hint: say('perTeamHint'), refusals }, draw.perTeam, (value) => (draw.perTeam = value), 'number')}
      ${textField({ name: 'seed', label: say('seed'), hint: say('seedHint'), refusals }, draw.seed, (value) => (draw.seed = value))}</div>
      <div class="row"><button class="action main" ?disabled=${this.busy}>${say('draw')}</button><button type="button" class="plain" @click=${this.stop}>${say('leaveUndrawn')}</button></div></fieldset></form>`;
  }

  private sample(sample: Sample, mayWrite: boolean, departments: ReadonlyMap<string, string>): TemplateResult {
    const progress = progressOf(sample);
    const { id, seed, perTeam, drawnAt, closedAt, plans, version } = sample;
    const drawn = this.dayOf(drawnAt);
    const body = html`<p>${progressText(progress)} <span class="muted small">${say('drawnBy', { seed, count: perTeam })}</span></p>
      <progress max=${progress.all} value=${progress.reviewed - progress.away} aria-label=${say('progressOf', { day: drawn })}></progress>
      ${plans.length === 0 ? html`<p>${say('nobody')}</p>` : this.plansTable(sample, mayWrite && !closedAt, departments)}
      ${mayWrite && !closedAt ? html`<div class="row no-print"><button class="action" ?disabled=${this.busy || !progress.done} @click=${() => void this.send(() => this.server.postOn(path('samples', id, 'closing'), {}, version), say('isClosed'))}>${say('closeSample')}</button>
        ${progress.done ? nothing : html`<span class="small muted">${say('whenClosed')}</span>`}</div>` : nothing}`;
    return html`<div class="sample ${closedAt ? 'closed' : ''}" data-sample=${id}><div class="row"><div role="heading" aria-level=${this.level(1)}><strong>${say('drawnOn', { day: drawn })}</strong></div>
        <span class="tag tone-${closedAt ? 'good' : 'info'}">${closedAt ? say('closedOn', { day: this.dayOf(closedAt) }) : say('open')}</span></div>
      ${closedAt ? html`<details><summary>${say('whatWasFound')}</summary>${body}</details>` : body}</div>`;
  }

  private plansTable(sample: Sample, mayWrite: boolean, departments: ReadonlyMap<string, string>): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('plansOf')}><table class="stacked sortable" role="table"><caption class="unseen">${say('caption')}</caption>
      <thead role="rowgroup"><tr role="row">${this.order.head('plan', say('plan'))}${this.order.head('team', say('team'))}${this.order.head('finding', say('finding'))}<th role="columnheader" scope="col">${say('adviceToTeam')}</th>
        ${mayWrite ? html`<th role="columnheader" scope="col" class="no-print"><span class="unseen">${say('review')}</span></th>` : nothing}</tr></thead>
      <tbody role="rowgroup">${this.order.rows(sample.plans).map((plan) => {
        const key = `${sample.id}/${plan.number}`;
        const named = plan.name ?? say('planNumber', { number: plan.number });
        const { text, tone } = FINDINGS[plan.finding];
        return html`<tr role="row"><th role="rowheader" scope="row"><strong>${say('numbered', { number: plan.number, name: plan.name ?? say('notShown') })}</strong><span class="under">${say('version', { version: plan.planVersion })}</span></th>
          <td role="cell" data-label=${say('team')}><div>${plan.teamName ?? plan.team}<span class="under">${departments.get(plan.department) ?? plan.department}</span></div></td>
          <td role="cell" data-label=${say('finding')}><div><span class="tag tone-${tone}">${say(text)}</span>${plan.on ? html`<span class="under">${this.day(plan.on)}</span>` : nothing}</div></td>
          <td role="cell" data-label=${say('advice')}><div>${plan.advice || '-'}</div></td>
          ${mayWrite ? html`<td role="cell" class="no-print"><button class="plain" aria-expanded=${this.reviewing === key} @click=${() => this.begin(key, plan)}>${say(plan.finding === 'notYetReviewed' ? 'review' : 'change')}<span class="unseen"> ${named}</span></button></td>` : nothing}</tr>
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
      }}><div class="fields">${choiceField(field('finding', say('findsIt')), draft.finding, nextFindings(plan.finding).map((each) => [each, say(FINDINGS[each].text)] as const), (value) => (draft.finding = value as Finding))}
      ${textField(field('on', say('on')), draft.on, (value) => (draft.on = value), 'date')}
      ${areaField({ ...field('advice', say('adviceToTeam')), hint: say('adviceHint'), wide: true }, draft.advice, (value) => (draft.advice = value))}</div>
      <div class="row"><button class="action main" ?disabled=${this.busy}>${say('recordIt')}</button><button type="button" class="plain" @click=${this.stop}>${say('leaveIt')}</button></div></form>`;
  }
}

define('sessionwise-sampling-panel-v1', SamplingPanel);
