import { css, html, nothing, type TemplateResult } from 'lit';
import { ActingElement, actingLook } from './acting';
import { hoursSince, rejectedOf, type DataHealth, type PartHealth, type RejectedRow, type SourceHealth } from './data-health';
import { define } from './define';
import { defined } from './definition';
import { look } from './look';
import { linkTo } from './page-links';
import { RowTable } from './row-table';
import type { Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('dataHealth');

const UNKNOWN = { text: 'unknownState', tone: 'unknown' } as const;
const STATES = {
  good: { text: 'goodState', tone: 'good' }, late: { text: 'lateState', tone: 'warn' }, failing: { text: 'failingState', tone: 'bad' },
  never: { text: 'neverState', tone: 'unknown' }, unknown: UNKNOWN,
} as const;
const A_DAY_HOURS = 24;

/** Where data comes from: when it last came, what was not usable and why, and a button to run it again. */
export class DataHealthPanel extends ActingElement<DataHealth> {
  static override styles = [look, stacked, actingLook, css`
    details { margin: 0.25em 0; }
    dd { margin: 0 0 0.75em; }
    dt .tag { margin-inline-start: 0.25em; }
  `];

  protected readonly what = say('title');

  private readonly sources = new RowTable<SourceHealth>(this, {
    title: { title: say('source'), cell: ({ title }) => title, by: ({ title }) => title },
    state: { title: say('state'), cell: (source) => html`${stateTag(source.state)}<span class="under">${source.says}</span>`, by: ({ state }) => state },
    good: { title: say('lastGood'), cell: (source) => this.when(source.lastGood), by: ({ lastGood }) => lastGood },
    tried: { title: say('lastTry'), cell: (source) => this.when(source.lastTry), by: ({ lastTry }) => lastTry },
    rows: { title: say('rows'), cell: ({ rows }) => rows ?? say('notKnown'), by: ({ rows }) => rows, number: true },
    rejected: { title: say('rejected'), cell: rejectedOf, by: rejectedOf, number: true },
    again: { title: say('again'), cell: (source) => this.again(source) },
  });

  private readonly rejectedTables = new Map<string, RowTable<RejectedRow>>();

  protected key(): string {
    return 'all';
  }

  protected load(server: Server): Promise<DataHealth> {
    return server.get<DataHealth>('/data-health');
  }

  /** A pull ends with the event of its job. */
  protected override heard(): void {
    this.refreshSoon();
  }

  private runAgain({ id, title }: SourceHealth): void {
    void this.act(async () => {
      await this.server.post('/pulls', { source: id });
      return { words: say('begun', { title }) };
    });
  }

  protected view({ sources, figures, host }: DataHealth): TemplateResult {
    const trouble = sources.filter(({ state }) => state !== 'good').length;
    return html`<p><strong>${trouble === 0 ? say('allWell', { count: sources.length }) : say('trouble', { count: trouble, all: sources.length })}</strong> ${defined('sourceLate')}</p>
      ${this.outcome()}
      ${sources.length === 0 ? html`<div class="box"><p>${say('noSource')}</p></div>` : this.sources.of(say('sources'), sources, { id: ({ id }) => id, under: (source) => this.rejected(source) })}
      <dl>${this.told(say('figures'), figures)}${this.told(say('host'), host)}</dl>
      <p class="small"><a href=${linkTo({ tab: 'jobs' })}>${say('toJobs')}</a></p>`;
  }

  private told(name: string, { state, says }: PartHealth): TemplateResult {
    return html`<dt><strong>${name}</strong> ${stateTag(state)}</dt><dd>${says}</dd>`;
  }

  private when(instant: string | undefined): unknown {
    if (!instant) return html`<span class="muted">${say('never')}</span>`;
    const hours = hoursSince(instant, Date.now());
    return html`${this.moment(instant)}<span class="under">${hours === 0 ? say('justNow') : hours < A_DAY_HOURS ? say('hoursAgo', { count: hours }) : say('daysAgo', { count: Math.floor(hours / A_DAY_HOURS) })}</span>`;
  }

  private again(source: SourceHealth): TemplateResult {
    if (source.running) return html`<span class="muted">${say('runs')}</span>`;
    return html`<button class="action" ?disabled=${this.busy} @click=${() => this.runAgain(source)}>${say('runAgain')}<span class="unseen"> ${source.title}</span></button>`;
  }

  private rejected(source: SourceHealth): unknown {
    if (source.rejected.length === 0) return nothing;
    const label = say('rejectedOf', { title: source.title });
    return html`<details><summary>${say('rejectedCount', { count: rejectedOf(source) })}<span class="unseen"> ${source.title}</span></summary>
      ${this.rejectedTable(source.id).of(label, source.rejected)}
      ${source.rejectedMore ? html`<p class="small muted">${say('more', { count: source.rejectedMore })}</p>` : nothing}</details>`;
  }

  /** Each source's rows are sorted apart. */
  private rejectedTable(source: string): RowTable<RejectedRow> {
    const known = this.rejectedTables.get(source);
    if (known) return known;
    const table = new RowTable<RejectedRow>(this, {
      plan: { title: say('plan'), cell: ({ plan }) => plan, by: ({ plan }) => plan },
      field: { title: say('field'), cell: ({ field }) => field || say('wholeRow'), by: ({ field }) => field },
      expected: { title: say('expected'), cell: ({ expected }) => expected, by: ({ expected }) => expected },
      remedy: { title: say('remedy'), cell: ({ remedy }) => remedy, by: ({ remedy }) => remedy },
    });
    this.rejectedTables.set(source, table);
    return table;
  }
}

function stateTag(state: string): TemplateResult {
  const { text, tone } = (STATES as Readonly<Record<string, (typeof STATES)[keyof typeof STATES]>>)[state] ?? UNKNOWN;
  return html`<span class="tag tone-${tone}">${say(text)}</span>`;
}

define('sessionwise-data-health-panel-v1', DataHealthPanel);
