import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { defined } from './definition';
import { inUnit, show, type Unit } from './figures';
import {
  FIGURES, groupsOf, isOpen, judgedText, knownText, lineSpan, percentText, PLANNED, varianceText,
  type Basis, type Figure, type Key, type Line, type Reckoning,
} from './reckoned';
import type { Sorting } from './sorting';
import { unitWord } from './units';
import { wordsOf } from './words';

const say = await wordsOf('figures');

export interface Opened {
  readonly line: Line;
  readonly figure: Figure;
}

export type Column = 'name' | 'planned' | 'rostered' | 'rosterVariance' | 'delivered' | 'deliveryVariance';

export interface TableWords {
  readonly unit: Unit;
  readonly order: Sorting<Line, Column>;
  /** What the lines are. */
  readonly title: string;
  isOpen(line: Line, figure: Figure): boolean;
  /** It is another than a moment ago. */
  isNew(line: Line, figure: Figure): boolean;
  toggle(line: Line, figure: Figure): void;
  /** The dated sessions of an opened figure. */
  sessions(opened: Opened): TemplateResult;
  /** What else there is of a person: a calendar, the job plan. */
  more(key: Key): TemplateResult | typeof nothing;
}

const COLUMNS = 6;

/** Planned, rostered, delivered and variance of each line, completeness beside; each figure opens into its sessions. */
export function figuresTable(reckoning: Reckoning, name: string, words: TableWords): TemplateResult {
  const { order, unit } = words;
  const steps = groupsOf(reckoning.lines).some(({ lines }) => lines.length > 1);
  const groups = steps ? groupsOf(reckoning.lines).map(({ key, lines }) => ({ key, lines: order.rows(lines) })) : groupsOf(order.rows(reckoning.lines));
  return html`<div class="scroll tall" tabindex="0" role="region" aria-label=${say('figures')}><table class="stacked sortable figures" role="table">
    <caption class="unseen">${say('tableOf', { unit: unitWord(unit), name })}</caption>
    <thead role="rowgroup"><tr role="row">${order.head('name', words.title)}${order.head('planned', say('planned'), 'number', defined('plannedBasis', say('planned')))}
      ${order.head('rostered', say('rostered'), 'number', defined('rosteredSession', say('rostered')))}${order.head('rosterVariance', say('rosterVariance'), 'number', defined('rosterVariance', say('rosterVariance')))}
      ${order.head('delivered', say('delivered'), 'number', defined('deliveredSession', say('delivered')))}${order.head('deliveryVariance', say('deliveryVariance'), 'number', defined('deliveryVariance', say('deliveryVariance')))}</tr></thead>
    ${repeat(groups, ({ key }) => `${key.kind}:${key.id}`, ({ key, lines }) => html`<tbody role="rowgroup">
      ${steps ? html`<tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan=${COLUMNS}>${key.name}${words.more(key)}</th></tr>` : nothing}
      ${repeat(lines, ({ span }) => span.from, (line) => rows(reckoning, line, steps ? lineSpan(line) : key.name, steps ? nothing : words.more(key), words))}</tbody>`)}
    <tfoot role="rowgroup">${rows(reckoning, reckoning.total, say('total'), nothing, words)}</tfoot></table></div>`;
}

function rows(reckoning: Reckoning, line: Line, title: string, more: TemplateResult | typeof nothing, words: TableWords): TemplateResult {
  const known = knownText(line);
  const { key, people } = line;
  return html`<tr role="row"><th role="rowheader" scope="row"><strong>${title}</strong>${key.category && title === key.name ? ` (${key.category})` : nothing}
      ${key.kind === 'person' || people === 0 ? nothing : html`<span class="under">${say('people', { count: people })}</span>`}
      ${known ? html`<span class="under">${known}</span>` : nothing}${more}</th>
      <td role="cell" class="number" data-label=${say('planned')}>${planned(reckoning, line, title, words)}</td>
      ${side(line, 'rostered', title, words)}${side(line, 'delivered', title, words)}</tr>
    ${FIGURES.filter((figure) => words.isOpen(line, figure)).map((figure) => html`<tr role="row"><td role="cell" class="detail" colspan=${COLUMNS}>${words.sessions({ line, figure })}</td></tr>`)}`;
}

const OF_FIGURE = { planned: 'figurePlanned', rostered: 'figureRostered', delivered: 'figureDelivered' } as const;

function button(line: Line, figure: Figure, title: string, shown: string, under: TemplateResult | typeof nothing, words: TableWords): TemplateResult {
  return html`<button class="plain figure" aria-expanded=${words.isOpen(line, figure)} @click=${() => words.toggle(line, figure)}><span class="main">${shown}</span><span class="unseen"> ${say(OF_FIGURE[figure], { unit: unitWord(words.unit), title })}</span>${under}${words.isNew(line, figure) ? html`<span class="tag tone-info">${say('changedJustNow')}</span>` : nothing}</button>`;
}

function planned({ plannedBasis }: Reckoning, line: Line, title: string, words: TableWords): TemplateResult {
  const other = plannedBasis === 'dated' ? 'annual' : 'dated';
  return button(line, 'planned', title, show(inUnit(line.planned, words.unit)),
    html`<span class="under" title=${PLANNED[other]}>${say(other === 'annual' ? 'otherAnnual' : 'otherDated', { amount: show(inUnit(line.otherBasis, words.unit)) })}</span>`, words);
}

function side(line: Line, basis: Basis, title: string, words: TableWords): TemplateResult {
  const { done, beside, undated, variance } = line[basis];
  const label = say(basis);
  if (isOpen(line, basis)) {
    return html`<td role="cell" class="number" data-label=${label}>${button(line, basis, title, say('notKnownYet'), nothing, words)}</td>
      <td role="cell" class="number" data-label=${say('variance')}><span class="muted">${say('notKnownYet')}</span></td>`;
  }
  const apart = inUnit(beside, words.unit);
  const without = inUnit(undated, words.unit);
  const judged = judgedText(line, basis, words.unit);
  const sign = inUnit(variance, words.unit).sign;
  return html`<td role="cell" class="number" data-label=${label}>${button(line, basis, title, show(inUnit(done, words.unit)),
      html`${without.sign > 0 ? html`<span class="under">${say('withoutDates', { amount: show(without) })}</span>` : nothing}${apart.sign > 0 ? html`<span class="under">${say('andBeside', { amount: show(apart) })}</span>` : nothing}`, words)}</td>
    <td role="cell" class="number" data-label=${say('variance')}><div><strong class=${sign < 0 ? 'below' : sign > 0 ? 'above' : ''}>${varianceText(variance, words.unit)}</strong>
      <span class="under">${percentText(variance, words.unit)}</span>
      ${judged ? html`<span class="under">${judged}</span>` : nothing}</div></td>`;
}
