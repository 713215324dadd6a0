import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { counted } from './people';
import { broughtPlans, endedText, endingPlans, heldOf, pullText, runningPull, sentence, type Ending, type Job, type PlanSource, type PullReport } from './pulls';
import { RowTable } from './row-table';
import { path, ServerProblem, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('pulls');

interface State {
  readonly sources: readonly PlanSource[];
  readonly pulls: readonly PullReport[];
  readonly jobs: readonly Job[];
}

interface Message {
  readonly text: string;
  readonly tone: 'good' | 'warn' | 'bad';
  readonly lines: readonly string[];
}

/** What was left out is told, but hundreds of lines would hide what comes next. */
const LINES_AT_ONCE = 5;
const LOOK_AGAIN_MS = 700;

const TONES: Readonly<Record<PullReport['outcome'], Message['tone']>> = { DONE: 'good', NOTHING_NEW: 'good', HELD: 'warn', FAILED: 'bad' };

function lineList(lines: readonly string[]): TemplateResult | typeof nothing {
  return lines.length === 0 ? nothing : html`<ul>${lines.map((line) => html`<li class="small">${line}</li>`)}</ul>`;
}

/** Pulls: how fresh each source is, one button to pull, how far it is, what is held back until somebody says yes. */
export class PullSection extends SessionwiseElement<State> {
  static override styles = [look, stacked, css`
    ul { margin: 0.5em 0; padding: 0; list-style: none; }
    li { border-top: 1px solid var(--line); padding: 0.5em 0; overflow-wrap: anywhere; }
    li:first-child { border-top: 0; }
    progress { inline-size: 100%; block-size: 0.75em; accent-color: currentcolor; }
    summary { cursor: pointer; min-height: 24px; }
    .box table { margin-block: 0.5em 0.75em; }
    .box .action { margin-block-start: 0.5em; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    jobs: { state: true },
    message: { state: true },
    asking: { state: true },
  };

  /** Those that this page follows, by source. */
  declare private jobs: Readonly<Record<string, Job>>;
  declare private message: Message | undefined;
  declare private asking: boolean;

  protected readonly what = say('title');

  private readonly endings = new RowTable<Ending>(this, {
    department: { title: say('department'), cell: (ending) => this.departmentText(ending), by: (ending) => this.departmentText(ending) },
    ending: { title: say('wouldEnd'), cell: ({ ending }) => ending, by: ({ ending }) => ending, number: true },
    inForce: { title: say('inForceNow'), cell: ({ inForce }) => inForce, by: ({ inForce }) => inForce, number: true },
  });

  constructor() {
    super();
    this.jobs = {};
    this.asking = false;
  }

  protected key(): string {
    return this.context.department?.id ?? '';
  }

  protected override heading(text: string): TemplateResult {
    return html`<div class="subtitle" role="heading" aria-level=${this.level(1)} id="heading">${text}</div>`;
  }

  protected async load(server: Server): Promise<State> {
    const [sources, pulls, jobs] = await Promise.all([
      server.get<{ sources: PlanSource[] }>('/sources'),
      server.get<{ pulls: PullReport[] }>('/pulls?limit=20'),
      server.get<{ jobs: Job[] }>('/jobs?limit=20'),
    ]);
    for (const { id } of sources.sources) {
      const running = runningPull(jobs.jobs, id);
      if (running && !this.jobs[id]) void this.follow(id, running, false);
    }
    return { ...sources, ...pulls, ...jobs };
  }

  /** Somebody else's pull, or a scheduled one, is shown, too. */
  protected override heard(event: string): void {
    if (event !== 'job' || Object.keys(this.jobs).length === 0) this.refreshSoon();
  }

  private async pull(source: PlanSource, how: { dryRun?: boolean; releaseKey?: string }): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    this.message = undefined;
    try {
      const job = await this.server.post<Job>('/pulls', { source: source.id, ...how });
      void this.follow(source.id, job, true);
    } catch (error) {
      this.tell({ text: error instanceof Error ? error.message : String(error), tone: 'bad', lines: [] });
      if (error instanceof ServerProblem && error.is('job-running')) await this.reload(true);
    } finally {
      this.asking = false;
    }
  }

  /** Looks again until the job has ended; a look that failed is no end. Other people's pulls take no preview away. */
  private async follow(source: string, begun: Job, ours: boolean): Promise<void> {
    this.jobs = { ...this.jobs, [source]: begun };
    let job = begun;
    while (job.state === 'running' && this.isConnected) {
      await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
      job = await this.server.get<Job>(path('jobs', job.id)).catch(() => job);
      if (job.state === 'running') this.jobs = { ...this.jobs, [source]: job };
    }
    if (this.isConnected && ours) {
      const report = job.result ? await this.server.get<PullReport>(job.result).catch(() => undefined) : undefined;
      if (report && broughtPlans(report)) this.dispatchEvent(new Event('pulled')); // before the next step is offered: a preview is of other plans
      this.tellEnd(job, report);
    }
    await this.reload(true);
    const { [source]: ended, ...others } = this.jobs;
    if (ended) this.jobs = others;
  }

  private tellEnd(job: Job, report: PullReport | undefined): void {
    this.tell(report ? {
      text: report.dryRun ? say('checkOnly', { pull: pullText(report) }) : pullText(report),
      tone: TONES[report.outcome],
      lines: report.rejected.map(({ record, field, problem }) => say(field ? 'rejectedField' : 'rejected', { record, field, problem })),
    } : { text: endedText(job), tone: job.state === 'done' ? 'good' : 'warn', lines: [] });
  }

  private tell(message: Message): void {
    this.message = message;
    this.ext?.announce(message.text);
  }

  private async cancel(job: Job): Promise<void> {
    await this.server.delete(path('jobs', job.id)).catch((error: unknown) =>
      this.tell({ text: error instanceof Error ? error.message : String(error), tone: 'bad', lines: [] }));
  }

  protected view(state: State): TemplateResult {
    const last = state.pulls.find((pull) => !pull.dryRun);
    return html`<div role="status">${this.message ? this.messageBox(this.message) : nothing}</div>
      ${state.sources.length === 0 ? html`<div class="box"><p>${say('noSource')}</p></div>`
        : state.sources.map((source) => this.sourceView(source, state))}
      <p class="small muted">${last ? say('lastPull', { at: this.moment(last.endedAt), pull: pullText(last) }) : say('neverPulled')}</p>`;
  }

  private sourceView(source: PlanSource, state: State): TemplateResult {
    const job = this.jobs[source.id];
    const held = heldOf(state.pulls, source.id);
    const idle = !job && !this.asking;
    return html`<div class="row"><span>${source.title}</span>
        <button class="action" ?disabled=${!idle} @click=${() => this.pull(source, { dryRun: true })}>${say('check')}<span class="unseen"> ${source.title}</span></button>
        <button class="action main" ?disabled=${!idle} @click=${() => this.pull(source, {})}>${say('pullNow')}<span class="unseen"> ${source.title}</span></button></div>
      <p class="small muted">${source.freshAsOf ? say('plansAsOf', { at: this.moment(source.freshAsOf) }) : say('neverFromHere')}
        ${source.nextPull ? say('nextPull', { at: this.moment(source.nextPull) }) : nothing}</p>
      ${job ? this.progressView(source, job) : held ? this.heldView(source, held) : nothing}`;
  }

  private progressView(source: PlanSource, job: Job): TemplateResult {
    return html`<div class="box"><p>${sentence(job.words) || say('pulling')}</p>
      ${job.total ? html`<progress max=${job.total} .value=${Math.min(job.done, job.total)} aria-label=${say('pullFrom', { title: source.title })}></progress>`
        : html`<progress aria-label=${say('pullFrom', { title: source.title })}></progress>`}
      <button class="action" @click=${() => this.cancel(job)}>${say.rich('cancel', { what: html`<span class="unseen">${say('thePullFrom', { title: source.title })}</span>` })}</button></div>`;
  }

  /** So many plans at once end by mistake more often than on purpose: somebody who knows must say which it is. */
  private heldView(source: PlanSource, held: PullReport): TemplateResult {
    const plans = endingPlans(held);
    return html`<div class="box warn"><p><strong>${say('heldBackAt', { at: this.moment(held.endedAt) })}</strong> ${held.problem}</p>
      ${this.endings.of(say('wouldEndTable'), held.endings)}
      ${held.releaseKey ? html`<button class="action" ?disabled=${this.asking} @click=${() => this.pull(source, { releaseKey: held.releaseKey })}>${say('pullAndEnd', { count: plans })}</button>`
        : html`<p>${say('othersDecide')}</p>`}</div>`;
  }

  private departmentText({ department }: Ending): string {
    if (department === '') return say('waitingForPerson');
    return department === this.context.department?.id ? this.context.department.name : department;
  }

  private messageBox(message: Message): TemplateResult {
    const lines = counted(message.lines);
    const rest = lines.slice(LINES_AT_ONCE);
    return html`<div class="box ${message.tone}"><p>${message.text}</p>${lineList(lines.slice(0, LINES_AT_ONCE))}
      ${rest.length === 0 ? nothing : html`<details><summary>${say('more', { count: rest.length })}</summary>${lineList(rest)}</details>`}</div>`;
  }
}

define('sessionwise-pull-section-v1', PullSection);
