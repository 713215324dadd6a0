import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { Exact } from './exact';
import { look } from './look';
import { path, type Server } from './server';
import { spanText, type Days } from './spans';
import { stacked } from './stacked';
import { shown, signed } from './year';

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
  const share = percent ? `${sign}${signed(percent).show(1)} %` : 'per cent not defined: nothing allocated';
  return `${sign}${by.show(1)} h, ${share}`;
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

  protected readonly what = 'Time and output';

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
      ${this.subheading('Time allocated against time taken')}
      <p class="small">Of sessions that were delivered: what the job plan allows for each, and how long it lasted on the roster.</p>
      ${times.length === 0 ? html`<div class="box"><p>No session of a job plan was delivered in these days.</p></div>` : this.timesTable(times)}
      ${this.subheading('Clinical output')}
      <p class="small">Sessions times the output that the job plan agrees for each. ${actual}</p>
      <div class="row no-print" role="group" aria-label="Output of">${[true, false].map((byTeam) => html`<button class="action" aria-pressed=${this.byTeam === byTeam}
        @click=${() => { this.byTeam = byTeam; }}>${byTeam ? 'Teams' : 'People'}</button>`)}</div>
      ${output.length === 0 ? html`<div class="box"><p>No job plan of the people whom you see agrees an output for its sessions.</p></div>` : this.outputTable(output)}`;
  }

  private timesTable(times: readonly TimeLine[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Time allocated against time taken"><table class="stacked" role="table">
      <caption class="unseen">Hours allocated and hours taken of each activity</caption>
      <thead role="rowgroup"><tr role="row">${head('Activity', false)}${head('Sessions')}${head('Allocated, hours')}${head('Taken, hours')}${head('Taken beyond allocated')}</tr></thead>
      <tbody role="rowgroup">${times.map(({ name, activity, category, allocated, taken, occurrences, percent }) => html`<tr role="row"><th role="rowheader" scope="row"><strong>${name || activity}</strong> ${category ? ` (${category})` : nothing}</th>
        ${cell('Sessions', String(occurrences))}${cell('Allocated, h', hours(allocated.minutes))}${cell('Taken, h', hours(taken.minutes))}
        ${cell('Beyond', beyond(allocated.minutes, taken.minutes, percent))}</tr>`)}</tbody></table></div>`;
  }

  private outputTable(output: readonly Output[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Clinical output"><table class="stacked" role="table">
      <caption class="unseen">Clinical output expected of planned and of delivered sessions</caption>
      <thead role="rowgroup"><tr role="row">${head('Activity', false)}${head('A session')}${head('Sessions planned, delivered')}${head('Expected')}${head('Of delivered sessions')}</tr></thead>
      ${output.map(({ name, lines }) => html`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="5">${name}</th></tr>
        ${lines.map((line) => html`<tr role="row"><th role="rowheader" scope="row">${line.name || line.activity}<span class="under">${line.unit}</span></th>
          ${cell('A session', line.perSession ? shown(line.perSession) : 'several')}${cell('Sessions', `${shown(line.plannedSessions)}, ${shown(line.deliveredSessions)}`)}${cell('Expected', shown(line.expected))}
          ${cell('Of delivered', shown(line.delivered))}</tr>`)}</tbody>`)}</table></div>`;
  }
}

function head(text: string, number = true): TemplateResult {
  return html`<th role="columnheader" scope="col" class=${number ? 'number' : ''}>${text}</th>`;
}

function cell(label: string, text: string): TemplateResult {
  return html`<td role="cell" class="number" data-label=${label}>${text}</td>`;
}

define('sessionwise-times-v1', Times);
