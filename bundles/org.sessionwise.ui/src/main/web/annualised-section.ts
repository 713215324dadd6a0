import { css, html, nothing, type TemplateResult } from 'lit';
import { standingOf, type Annualised, type AnnualisedLine } from './annualised';
import { calculation } from './calculation';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { findField, isMeant } from './people';
import { path, type Server } from './server';
import { spanText } from './spans';
import { Sorting } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';
import { shown, signed } from './year';

const say = await wordsOf('figures');

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

  protected readonly what = say('annualisedCommitments');

  private readonly order = new Sorting<AnnualisedLine>(this, {
    activity: ({ name }) => name,
    agreed: ({ agreed }) => signed(agreed),
    done: ({ done }) => done,
    booked: ({ booked }) => booked,
    toGo: ({ toGo }) => signed(toGo),
    aWeek: ({ runRate }) => (runRate === undefined ? undefined : signed(runRate)),
    forecast: ({ forecast }) => signed(forecast),
    lastFit: ({ lastFit }) => lastFit,
  });

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
    return html`<div class="row no-print"><label for="on">${say('atTheEndOf')}</label><input id="on" type="date" .value=${on} @change=${(event: Event) => {
        this.on = (event.target as HTMLInputElement).value;
        void this.reload(true);
      }} /></div>
      <p class="small muted">${say('annualisedAsAt', { at: this.moment(asAt) })}</p>
      ${some.length === 0 ? html`<div class="box"><p>${say('noAnnualised')}</p></div>`
      : html`<p class="small no-print">${say('openWhy')}</p>
        ${findField(some.length, this.sought, (typed) => { this.sought = typed; })}
        ${found.length === 0 ? html`<div class="box"><p>${say('nobodyAnnualised')}</p></div>` : this.table(found, on)}`}`;
  }

  private table(people: Annualised['people'], on: string): TemplateResult {
    const { order } = this;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('annualisedTable')}><table class="stacked sortable whole" role="table">
      <caption class="unseen">${say('annualisedCaption')}</caption>
      <thead role="rowgroup"><tr role="row">${order.head('activity', say('activity'))}${order.head('agreed', say('agreed'), 'number')}${order.head('done', say('done'), 'number')}${order.head('booked', say('booked'), 'number')}${order.head('toGo', say('toGo'), 'number')}${order.head('aWeek', say('aWeek'), 'number')}${order.head('forecast', say('forecast'), 'number')}${order.head('lastFit', say('lastFit'))}</tr></thead>
      ${people.map(({ staffId, name, lines }) => html`<tbody role="rowgroup"><tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan=${COLUMNS}>${name}</th></tr>
        ${order.rows(lines).map((line) => this.rows(`${staffId} ${line.plan} ${line.version} ${line.activity}`, name, line, on))}</tbody>`)}</table></div>`;
  }

  private rows(id: string, name: string, line: AnnualisedLine, on: string): TemplateResult {
    const open = this.explained === id;
    const { text, tone } = standingOf(line, on);
    const cell = (label: string, value: string, under = ''): TemplateResult => html`<td role="cell" class="number" data-label=${label}><div>${value}${under ? html`<span class="under">${under}</span>` : nothing}</div></td>`;
    return html`<tr role="row"><th role="rowheader" scope="row"><strong>${line.name}</strong> (${line.category}) <span class="tag tone-${tone}">${text}</span>
        <span class="under">${say('planAndYear', { plan: line.plan, version: line.version, year: spanText(line.planYear) })}</span>
        <button class="plain small" aria-expanded=${open} @click=${() => { this.explained = open ? '' : id; }}>${say('why')}<span class="unseen"> ${say('whyOf', { activity: line.name, name })}</span></button></th>
      ${cell(say('agreed'), shown(line.agreed))}${cell(say('done'), String(line.done))}${cell(say('booked'), String(line.booked))}${cell(say('toGo'), shown(line.toGo))}
      ${cell(say('aWeek'), line.runRate ? shown(line.runRate) : say('notKnownYet'))}${cell(say('forecast'), shown(line.forecast), leaveOf(line))}
      <td role="cell" data-label=${say('lastFit')}><div>${line.lastFit ? this.day(line.lastFit) : signed(line.toGo).sign > 0 ? say('noDay') : say('nothingLeft')}</div></td></tr>
      ${open ? html`<tr role="row"><td role="cell" class="detail" colspan=${COLUMNS}>${calculation(line.why)}</td></tr>` : nothing}`;
  }
}

function leaveOf({ leaveTaken, leaveToCome }: AnnualisedLine): string {
  return leaveTaken && leaveToCome ? say('leaveTold', { taken: shown(leaveTaken), toCome: shown(leaveToCome) }) : say('leaveNotKnown');
}

define('sessionwise-annualised-v1', AnnualisedSection);
