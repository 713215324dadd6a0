import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { Exact } from './exact';
import { look } from './look';
import { path, type Server } from './server';
import { spanText, type Days } from './spans';
import { Sorting } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';
import { shown, signed } from './year';

const say = await wordsOf('figures');

export interface TimeLine {
  readonly activity: string;
  readonly name: string;
  readonly category?: string;
  readonly allocated: { readonly minutes: number };
  readonly taken: { readonly minutes: number };
  readonly occurrences: number;
  /** By how much more was taken than allocated; missing where nothing was allocated. */
  readonly percent?: string;
}

export interface OutputLine {
  readonly activity: string;
  readonly name: string;
  readonly unit: string;
  /** Missing where several were agreed. */
  readonly perSession?: string;
  readonly plannedSessions: string;
  readonly deliveredSessions: string;
  readonly expected: string;
  readonly delivered: string;
}

/** Output of one person or team. */
export interface Output {
  readonly name: string;
  readonly staffId?: string;
  readonly id?: string;
  readonly lines: readonly OutputLine[];
}

interface Shown {
  readonly times: readonly TimeLine[];
  /** Why nobody tells what was in fact achieved. */
  readonly actual: string;
  readonly people: readonly Output[];
  readonly teams: readonly Output[];
}

export function hours(minutes: number): string {
  return Exact.ratio(minutes, 60).show(1);
}

/** Says by how much more, or less, was taken: +3 h, 7.5 %. */
export function beyond(allocated: number, taken: number, percent: string | undefined): string {
  const by = Exact.ratio(taken - allocated, 60);
  const sign = by.sign > 0 ? '+' : '';
  const share = percent ? say('percent', { percent: `${sign}${signed(percent).show(1)}` }) : say('percentNotDefined');
  return say('beyondBy', { hours: `${sign}${by.show(1)}`, share });
}

/** Time that job plans allow for an activity against time that it took, and the clinical output that follows from it. */
export class Times extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, css`
    .scroll { max-height: none; margin-bottom: 0.75em; }
    .group th { background: var(--raised); font-weight: 700; }
  `];

  static override properties = { ...SessionwiseElement.properties, days: { attribute: false }, byTeam: { state: true } };

  declare days: Days;
  declare private byTeam: boolean;

  protected readonly what = say('timeAndOutput');

  private readonly timeOrder = new Sorting<TimeLine>(this, {
    activity: ({ name, activity }) => name || activity,
    sessions: ({ occurrences }) => occurrences,
    allocated: ({ allocated }) => allocated.minutes,
    taken: ({ taken }) => taken.minutes,
    beyond: ({ allocated, taken }) => taken.minutes - allocated.minutes,
  });

  private readonly outputOrder = new Sorting<OutputLine>(this, {
    activity: ({ name, activity }) => name || activity,
    aSession: ({ perSession }) => (perSession === undefined ? undefined : signed(perSession)),
    sessions: ({ plannedSessions }) => signed(plannedSessions),
    expected: ({ expected }) => signed(expected),
    ofDelivered: ({ delivered }) => signed(delivered),
  });

  constructor() {
    super();
    this.byTeam = true;
  }

  protected key(): string {
    return this.context.department && this.days ? `${this.context.department.id} ${this.days.from} ${this.days.until}` : '';
  }

  protected async load(server: Server): Promise<Shown> {
    const department = this.context.department?.id ?? '';
    const query = new URLSearchParams({ from: this.days.from, until: this.days.until });
    const [{ lines: times }, { people, teams, actual }] = await Promise.all([
      server.get<{ lines: TimeLine[] }>(`${path('departments', department, 'times')}?${query}`),
      server.get<{ people: Output[]; teams: Output[]; actual: string }>(`${path('departments', department, 'output')}?${query}`),
    ]);
    return { times, people, teams, actual };
  }

  protected view({ times, people, teams, actual }: Shown): TemplateResult {
    const output = (this.byTeam ? teams : people).filter(({ lines }) => lines.length > 0);
    return html`<p><strong>${spanText(this.days)}</strong></p>
      ${this.subheading(say('allocatedAgainstTaken'))}
      <p class="small">${say('timesOf')}</p>
      ${times.length === 0 ? html`<div class="box"><p>${say('nothingDelivered')}</p></div>` : this.timesTable(times)}
      ${this.subheading(say('clinicalOutput'))}
      <p class="small">${say('outputOf', { actual })}</p>
      <div class="row no-print" role="group" aria-label=${say('outputWhose')}>${[true, false].map((byTeam) => html`<button class="action" aria-pressed=${this.byTeam === byTeam}
        @click=${() => { this.byTeam = byTeam; }}>${say(byTeam ? 'teams' : 'ofPeople')}</button>`)}</div>
      ${output.length === 0 ? html`<div class="box"><p>${say('noOutput')}</p></div>` : this.outputTable(output)}`;
  }

  private timesTable(times: readonly TimeLine[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('allocatedAgainstTaken')}><table class="stacked sortable" role="table">
      <caption class="unseen">${say('timesTable')}</caption>
      <thead role="rowgroup"><tr role="row">${this.timeOrder.head('activity', say('activity'))}${this.timeOrder.head('sessions', say('sessions'), 'number')}${this.timeOrder.head('allocated', say('allocated'), 'number')}${this.timeOrder.head('taken', say('taken'), 'number')}${this.timeOrder.head('beyond', say('beyond'), 'number')}</tr></thead>
      <tbody role="rowgroup">${this.timeOrder.rows(times).map(({ name, activity, category, allocated, taken, occurrences, percent }) => html`<tr role="row"><th role="rowheader" scope="row"><strong>${name || activity}</strong> ${category ? ` (${category})` : nothing}</th>
        ${cell(say('sessions'), String(occurrences))}${cell(say('allocated'), hours(allocated.minutes))}${cell(say('taken'), hours(taken.minutes))}
        ${cell(say('beyond'), beyond(allocated.minutes, taken.minutes, percent))}</tr>`)}</tbody></table></div>`;
  }

  private outputTable(output: readonly Output[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('clinicalOutput')}><table class="stacked sortable" role="table">
      <caption class="unseen">${say('outputTable')}</caption>
      <thead role="rowgroup"><tr role="row">${this.outputOrder.head('activity', say('activity'))}${this.outputOrder.head('aSession', say('aSession'), 'number')}${this.outputOrder.head('sessions', say('plannedAndDelivered'), 'number')}${this.outputOrder.head('expected', say('expected'), 'number')}${this.outputOrder.head('ofDelivered', say('ofDelivered'), 'number')}</tr></thead>
      ${output.map(({ name, lines }) => html`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="5">${name}</th></tr>
        ${this.outputOrder.rows(lines).map((line) => html`<tr role="row"><th role="rowheader" scope="row">${line.name || line.activity}<span class="under">${line.unit}</span></th>
          ${cell(say('aSession'), line.perSession ? shown(line.perSession) : say('several'))}${cell(say('plannedAndDelivered'), `${shown(line.plannedSessions)}, ${shown(line.deliveredSessions)}`)}${cell(say('expected'), shown(line.expected))}
          ${cell(say('ofDelivered'), shown(line.delivered))}</tr>`)}</tbody>`)}</table></div>`;
  }
}

function cell(label: string, text: string): TemplateResult {
  return html`<td role="cell" class="number" data-label=${label}>${text}</td>`;
}

define('sessionwise-times-v1', Times);
