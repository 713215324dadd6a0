import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { inUnit, show, type Unit } from './figures';
import {
  FIGURES, groupsOf, isOpen, judgedText, knownText, lineSpan, percentText, PLANNED, unitWord, varianceText,
  type Basis, type Figure, type Key, type Line, type Reckoning,
} from './reckoned';

export interface Opened {
  readonly line: Line;
  readonly figure: Figure;
}

export interface TableWords {
  readonly unit: Unit;
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
  const groups = groupsOf(reckoning.lines);
  const steps = groups.some(({ lines }) => lines.length > 1);
  const head = (text: string, number = true): TemplateResult => html`<th role="columnheader" scope="col" class=${number ? 'number' : ''}>${text}</th>`;
  return html`<div class="scroll tall" tabindex="0" role="region" aria-label="Figures"><table class="stacked figures" role="table">
    <caption class="unseen">Planned, rostered and delivered ${unitWord(words.unit)} of ${name}, with the variance from what was planned</caption>
    <thead role="rowgroup"><tr role="row">${head(words.title, false)}${head('Planned')}${head('Rostered')}${head('Variance of the roster')}${head('Delivered')}${head('Variance of delivery')}</tr></thead>
    ${repeat(groups, ({ key }) => `${key.kind}:${key.id}`, ({ key, lines }) => html`<tbody role="rowgroup">
      ${steps ? html`<tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan=${COLUMNS}>${key.name}${words.more(key)}</th></tr>` : nothing}
      ${repeat(lines, ({ span }) => span.from, (line) => rows(reckoning, line, steps ? lineSpan(line) : key.name, steps ? nothing : words.more(key), words))}</tbody>`)}
    <tfoot role="rowgroup">${rows(reckoning, reckoning.total, 'Total', nothing, words)}</tfoot></table></div>`;
}

function rows(reckoning: Reckoning, line: Line, title: string, more: TemplateResult | typeof nothing, words: TableWords): TemplateResult {
  const known = knownText(line);
  const { key, people } = line;
  return html`<tr role="row"><th role="rowheader" scope="row"><strong>${title}</strong>${key.category && title === key.name ? ` (${key.category})` : nothing}
      ${key.kind === 'person' || people === 0 ? nothing : html`<span class="under">${people} ${people === 1 ? 'person' : 'people'}</span>`}
      ${known ? html`<span class="under">${known}</span>` : nothing}${more}</th>
      <td role="cell" class="number" data-label="Planned">${planned(reckoning, line, title, words)}</td>
      ${side(line, 'rostered', title, words)}${side(line, 'delivered', title, words)}</tr>
    ${FIGURES.filter((figure) => words.isOpen(line, figure)).map((figure) => html`<tr role="row"><td role="cell" class="detail" colspan=${COLUMNS}>${words.sessions({ line, figure })}</td></tr>`)}`;
}

function button(line: Line, figure: Figure, title: string, shown: string, under: TemplateResult | typeof nothing, words: TableWords): TemplateResult {
  return html`<button class="plain figure" aria-expanded=${words.isOpen(line, figure)} @click=${() => words.toggle(line, figure)}><span class="main">${shown}</span><span class="unseen"> ${unitWord(words.unit)} ${figure},
    ${title}: show the sessions.</span>${under}${words.isNew(line, figure) ? html`<span class="tag tone-info">changed just now</span>` : nothing}</button>`;
}

function planned({ plannedBasis }: Reckoning, line: Line, title: string, words: TableWords): TemplateResult {
  const other = plannedBasis === 'dated' ? 'annual' : 'dated';
  return button(line, 'planned', title, show(inUnit(line.planned, words.unit)),
    html`<span class="under" title=${PLANNED[other]}>${other} ${show(inUnit(line.otherBasis, words.unit))}</span>`, words);
}

function side(line: Line, basis: Basis, title: string, words: TableWords): TemplateResult {
  const { done, beside, undated, variance } = line[basis];
  const label = basis === 'rostered' ? 'Rostered' : 'Delivered';
  if (isOpen(line, basis)) {
    return html`<td role="cell" class="number" data-label=${label}>${button(line, basis, title, 'not known yet', nothing, words)}</td>
      <td role="cell" class="number" data-label="Variance"><span class="muted">not known yet</span></td>`;
  }
  const apart = inUnit(beside, words.unit);
  const without = inUnit(undated, words.unit);
  const judged = judgedText(line, basis, words.unit);
  const sign = inUnit(variance, words.unit).sign;
  return html`<td role="cell" class="number" data-label=${label}>${button(line, basis, title, show(inUnit(done, words.unit)),
      html`${without.sign > 0 ? html`<span class="under">${show(without)} of it without dates</span>` : nothing}${apart.sign > 0 ? html`<span class="under">and ${show(apart)} beside</span>` : nothing}`, words)}</td>
    <td role="cell" class="number" data-label="Variance"><div><strong class=${sign < 0 ? 'below' : sign > 0 ? 'above' : ''}>${varianceText(variance, words.unit)}</strong>
      <span class="under">${percentText(variance, words.unit)}</span>
      ${judged ? html`<span class="under">${judged}</span>` : nothing}</div></td>`;
}
