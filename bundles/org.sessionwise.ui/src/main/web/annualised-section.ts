import { css, html, nothing, type TemplateResult } from 'lit';
import { standingOf, type Annualised, type AnnualisedLine } from './annualised';
import { calculation } from './calculation';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { findField, isMeant } from './people';
import { path, type Server } from './server';
import { spanText } from './spans';
import { stacked } from './stacked';
import { shown, signed } from './year';

const COLUMNS = 8;

/** Agreed, done, booked and to go of each annualised commitment, with the forecast and the day by which the rest still fits. */
export class AnnualisedSection extends SessionwiseElement<Annualised> {
  static override styles = [look, stacked, css`
    .scroll { max-height: none; }
    .whole thead th:first-child { width: 28%; }
    .group th { background: var(--raised); font-weight: 700; }
    .steps { margin: 0.5em 0; padding-left: 1.5em; max-width: 60em; }
    .steps li { margin: 0.375em 0; }
    .tag { white-space: normal; }
  `];

  static override properties = { ...SessionwiseElement.properties, on: { state: true }, explained: { state: true }, sought: { state: true } };

  declare private on: string;
  declare private explained: string;
  declare private sought: string;

  protected readonly what = 'Annualised commitments';

  constructor() {
    super();
    this.on = '';
    this.explained = '';
    this.sought = '';
  }

  protected key(): string {
    return this.context.department?.id ?? '';
  }

  protected load(server: Server): Promise<Annualised> {
    const on = this.on || this.context.today;
    return server.get<Annualised>(`${path('departments', this.context.department?.id ?? '', 'annualised')}${on ? `?on=${on}` : ''}`);
  }

  protected view({ asAt, on, people }: Annualised): TemplateResult {
    const some = people.filter(({ lines }) => lines.length > 0);
    const found = some.filter(({ name }) => isMeant(name, this.sought));
    return html`<div class="row no-print"><label for="on">At the end of</label><input id="on" type="date" .value=${on} @change=${(event: Event) => {
        this.on = (event.target as HTMLInputElement).value;
        void this.reload(true);
      }} /></div>
      <p class="small muted">As at ${this.moment(asAt)}. Counts are of occurrences, days of leave of a five-day week.</p>
      ${some.length === 0 ? html`<div class="box"><p>No job plan of the people whom you see agrees a number for the year.</p></div>`
      : html`<p class="small no-print">Open "Why?" to see how a line was worked out.</p>
        ${findField(some.length, this.sought, (typed) => { this.sought = typed; })}
        ${found.length === 0 ? html`<div class="box"><p>Nobody of that name has an annualised commitment.</p></div>` : this.table(found, on)}`}`;
  }

  private table(people: Annualised['people'], on: string): TemplateResult {
    const head = (text: string, number = true): TemplateResult => html`<th role="columnheader" scope="col" class=${number ? 'number' : ''}>${text}</th>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of annualised commitments"><table class="stacked whole" role="table">
      <caption class="unseen">Annualised commitments: agreed, done, booked, to go, run rate and forecast, in occurrences</caption>
      <thead role="rowgroup"><tr role="row">${head('Activity', false)}${head('Agreed')}${head('Done')}${head('Booked')}${head('To go')}${head('A week')}${head('Forecast')}${head('Rest still fits until', false)}</tr></thead>
      ${people.map(({ staffId, name, lines }) => html`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan=${COLUMNS}>${name}</th></tr>
        ${lines.map((line) => this.rows(`${staffId} ${line.plan} ${line.version} ${line.activity}`, name, line, on))}</tbody>`)}</table></div>`;
  }

  private rows(id: string, name: string, line: AnnualisedLine, on: string): TemplateResult {
    const open = this.explained === id;
    const { text, tone } = standingOf(line, on);
    const cell = (label: string, value: string, under = ''): TemplateResult => html`<td role="cell" class="number" data-label=${label}><div>${value}${under ? html`<span class="under">${under}</span>` : nothing}</div></td>`;
    return html`<tr role="row"><th role="rowheader" scope="row"><strong>${line.name}</strong> (${line.category}) <span class="tag tone-${tone}">${text}</span>
        <span class="under">job plan ${line.plan}, version ${line.version}; ${spanText(line.planYear)}</span>
        <button class="plain small" aria-expanded=${open} @click=${() => { this.explained = open ? '' : id; }}>Why?<span class="unseen"> ${line.name} of ${name}</span></button></th>
      ${cell('Agreed', shown(line.agreed))}${cell('Done', String(line.done))}${cell('Booked', String(line.booked))}${cell('To go', shown(line.toGo))}
      ${cell('A week', line.runRate ? shown(line.runRate) : 'not known yet')}${cell('Forecast', shown(line.forecast), leaveOf(line))}
      <td role="cell" data-label="Rest fits until"><div>${line.lastFit ? this.day(line.lastFit) : signed(line.toGo).sign > 0 ? 'no day: it does not fit any more' : 'nothing is left'}</div></td></tr>
      ${open ? html`<tr role="row"><td role="cell" class="detail" colspan=${COLUMNS}>${calculation(line.why)}</td></tr>` : nothing}`;
  }
}

function leaveOf({ leaveTaken, leaveToCome }: AnnualisedLine): string {
  return leaveTaken && leaveToCome ? `leave: ${shown(leaveTaken)} taken, ${shown(leaveToCome)} to come` : 'leave is not known';
}

define('sessionwise-annualised-v1', AnnualisedSection);
