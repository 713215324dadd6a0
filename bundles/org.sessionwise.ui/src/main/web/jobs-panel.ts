import { css, html, nothing, type TemplateResult } from 'lit';
import { ActingElement, actingLook } from './acting';
import { confirmation } from './confirmation';
import { define } from './define';
import { ended, isRunning, percentOf, secondsOf, type ListedJob } from './job-list';
import { look } from './look';
import { sentence } from './pulls';
import { RowTable } from './row-table';
import { addressIn, path, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('jobs');

type Key = Parameters<typeof say>[0];

const KINDS: Readonly<Record<string, Key>> = { pull: 'pull', export: 'export' };
const STATES: Readonly<Record<string, { readonly text: Key; readonly tone: string }>> = {
  done: { text: 'done', tone: 'good' }, failed: { text: 'failed', tone: 'bad' }, cancelled: { text: 'cancelled', tone: 'unknown' }, lost: { text: 'lost', tone: 'warn' },
};
/** The server does not tell of each step: without a sign from it, somebody who watches sees how far it is all the same. */
const LOOK_AGAIN_MS = 5000;

/** What runs in the background: how far it is, a way to end it, and what became of what ended in the last seven days. */
export class JobsPanel extends ActingElement<readonly ListedJob[]> {
  static override styles = [look, stacked, actingLook, css`
    ul.running { list-style: none; margin: 0; padding: 0; }
    ul.running > li { border-top: 1px solid var(--line); padding: 0.75em 0; }
    progress { inline-size: 100%; block-size: 0.75em; accent-color: var(--brand); }
  `];

  static override properties = { ...ActingElement.properties, asked: { state: true } };

  declare private asked: string;

  private timer = 0;

  protected readonly what = say('title');

  private readonly table = new RowTable<ListedJob>(this, {
    kind: { title: say('job'), cell: (job) => html`${kindText(job)}<span class="under">${job.subject}</span>`, by: kindText },
    state: { title: say('state'), cell: stateTag, by: ({ state }) => state },
    words: { title: say('became'), cell: (job) => html`${job.words} ${resultLink(job)}`, by: ({ words }) => words },
    started: { title: say('began'), cell: (job) => html`${this.moment(job.startedAt)}<span class="under">${job.actor}</span>`, by: ({ startedAt }) => startedAt },
    took: { title: say('took'), cell: (job) => tookText(secondsOf(job)), by: secondsOf, number: true },
  });

  constructor() {
    super();
    this.asked = '';
  }

  protected key(): string {
    return 'all';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected async load(server: Server): Promise<readonly ListedJob[]> {
    const { jobs } = await server.get<{ jobs: ListedJob[] }>('/jobs?limit=100');
    clearTimeout(this.timer);
    if (jobs.some(isRunning) && this.isConnected) this.timer = window.setTimeout(() => this.refreshSoon(), LOOK_AGAIN_MS);
    return jobs;
  }

  protected override heard(event: string): void {
    if (event === 'job' || event === 'hello') this.refreshSoon();
  }

  private async cancel(job: ListedJob): Promise<void> {
    this.asked = '';
    await this.act(async () => {
      await this.server.delete(path('jobs', job.id));
      return { words: say('willEnd', { job: jobText(job) }) };
    });
  }

  protected view(jobs: readonly ListedJob[]): TemplateResult {
    const running = jobs.filter(isRunning);
    const past = ended(jobs, Date.now());
    return html`<p>${say('intro')}</p>${this.outcome()}
      ${this.subheading(say('running'))}
      ${running.length === 0 ? html`<p class="muted">${say('nothingRuns')}</p>` : html`<ul class="running">${running.map((job) => this.runningView(job))}</ul>`}
      ${this.subheading(say('ended'))}
      ${past.length === 0 ? html`<p class="muted">${say('nothingEnded')}</p>` : this.table.of(say('ended'), past, { id: ({ id }) => id })}`;
  }

  private runningView(job: ListedJob): TemplateResult {
    const percent = percentOf(job);
    const words = sentence(job.words) || say('works');
    return html`<li data-job=${job.id}><p><strong>${jobText(job)}</strong> <span class="small muted">${say('since', { at: this.moment(job.startedAt), who: job.actor })}</span></p>
      <p>${job.total ? say('steps', { words, done: job.done, total: job.total }) : words}</p>
      <progress role="progressbar" max="100" value=${percent ?? nothing} aria-label=${jobText(job)} aria-valuetext=${job.total ? say('steps', { words, done: job.done, total: job.total }) : words}></progress>
      ${this.asked === job.id ? confirmation({
        effect: say('cancelEffect', { job: jobText(job) }),
        act: say('cancel'),
        onAct: () => void this.cancel(job),
        onKeep: () => {
          this.asked = '';
          void this.focusOn(`#${CSS.escape(`cancel-${job.id}`)}`);
        },
      }) : html`<button class="action no-print" id=${`cancel-${job.id}`} ?disabled=${this.busy} @click=${() => { this.asked = job.id; }}>${say('cancel')}<span class="unseen"> ${jobText(job)}</span></button>`}</li>`;
  }
}

function kindText({ kind }: ListedJob): string {
  const key = KINDS[kind];
  return key ? say(key) : kind;
}

function jobText(job: ListedJob): string {
  return say('kindOf', { kind: kindText(job), subject: job.subject });
}

function stateTag({ state }: ListedJob): TemplateResult {
  const { text, tone } = STATES[state] ?? STATES['lost']!;
  return html`<span class="tag tone-${tone}">${say(text)}</span>`;
}

function tookText(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  return seconds < 60 ? say('seconds', { count: Math.round(seconds) }) : say('minutes', { count: Math.round(seconds / 60) });
}

/** Exports are files; what a pull did is told in words already. */
function resultLink({ kind, state, result }: ListedJob): TemplateResult | typeof nothing {
  return kind === 'export' && state === 'done' && result ? html`<a href=${addressIn(result)} download>${say('download')}</a>` : nothing;
}

define('sessionwise-jobs-panel-v1', JobsPanel);
