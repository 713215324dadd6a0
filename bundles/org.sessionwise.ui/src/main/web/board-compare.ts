import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { levelText, scopeName, type Matrix, type MatrixRow } from './attainment';
import { define } from './define';
import { defined } from './definition';
import { drawn, missingShort, missingText, ofWhat, valueText, type Indicator, type IndicatorLine, type IndicatorName, type IndicatorSheet } from './indicator';
import { barLook } from './board-look';
import { look } from './look';
import { Sorting, type SortKey } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('board');

/** A department, or the trust, with its level and its figure of each indicator. */
export interface Compared {
  readonly row: MatrixRow;
  readonly figures: Readonly<Partial<Record<IndicatorName, IndicatorLine>>>;
}

type Column = 'place' | 'level' | 'weakest' | IndicatorName;

const COMPARED: readonly IndicatorName[] = ['activePlans', 'dccShare', 'variance'];
const HIGHEST = 4;
/** A variance is drawn as far as that to either side, in per cent. */
const FARTHEST = 50;

/** Returns the places that the server tells, each with its figures for everybody. */
export function comparedOf({ rows }: Matrix, sheet: IndicatorSheet | undefined): readonly Compared[] {
  return rows.filter(({ scope }) => scope.kind !== 'team').map((row) => ({
    row,
    figures: Object.fromEntries((sheet?.indicators ?? []).flatMap(({ indicator, lines }) => {
      const line = lines.find(({ scope }) => !scope.group && scope.kind === row.scope.kind && scope.department === row.scope.department);
      return line ? [[indicator, line]] : [];
    })),
  }));
}

/** Departments beside each other and the trust below them, with a small bar beside each number. */
export class BoardCompare extends LitElement {
  static override styles = [look, stacked, barLook];

  static override properties = { compared: { attribute: false }, sheet: { attribute: false } };

  declare compared: readonly Compared[];
  declare sheet: IndicatorSheet | undefined;

  private readonly order = new Sorting<Compared, Column>(this, {
    place: ({ row }) => scopeName(row.scope), level: ({ row }) => row.level, weakest: ({ row }) => row.weakest,
    activePlans: keyOf('activePlans'), dccShare: keyOf('dccShare'), variance: keyOf('variance'), varianceDcc: keyOf('varianceDcc'), varianceRostered: keyOf('varianceRostered'),
  });

  override render(): TemplateResult {
    const departments = this.compared.filter(({ row }) => row.scope.kind === 'department');
    const trust = this.compared.find(({ row }) => row.scope.kind === 'trust');
    if (departments.length === 0) return html`<p>${say('noDepartments')}</p>`;
    const shown = this.indicators;
    const suppressed = this.compared.some(({ figures }) => shown.some(({ indicator }) => figures[indicator]?.missing === 'suppressed'));
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('compared')}><table class="stacked sortable" role="table"><caption class="unseen">${say('compared')}</caption>
      <thead role="rowgroup"><tr role="row">${this.order.head('place', say('department'))}${this.order.head('level', say('level'))}${this.order.head('weakest', say('weakest'))}${shown.map(({ indicator, title }) => this.order.head(indicator, title))}</tr></thead>
      <tbody role="rowgroup">${this.order.rows(departments).map((each) => this.row(each))}</tbody>${trust ? html`<tfoot role="rowgroup">${this.row(trust)}</tfoot>` : nothing}</table></div>
      <p class="small muted">${say('weakest')} ${defined('weakest')} ${suppressed ? html`${say('suppressed')} ${defined('suppressed')}` : nothing}</p>`;
  }

  private get indicators(): readonly Indicator[] {
    return (this.sheet?.indicators ?? []).filter(({ indicator }) => COMPARED.includes(indicator));
  }

  private row({ row, figures }: Compared): TemplateResult {
    const { scope, level, weakest, people, suppressed } = row;
    return html`<tr role="row"><th role="rowheader" scope="row"><strong>${scopeName(scope)}</strong><span class="under">${suppressed ? say('fewPeople') : people === undefined ? nothing : say('people', { count: people })}</span></th>
      <td role="cell" data-label=${say('level')}><div class="whole">${bar(level / HIGHEST)}<span>${levelText(level)}</span></div></td>
      <td role="cell" data-label=${say('weakest')}><div>${weakest < level ? html`<span class="tag tone-warn">${say('levelShort', { level: weakest })}</span>` : say('levelShort', { level: weakest })}</div></td>
      ${this.indicators.map((indicator) => html`<td role="cell" data-label=${indicator.title}><div>${this.cell(indicator, figures[indicator.indicator])}</div></td>`)}</tr>`;
  }

  private cell({ indicator, unit }: Indicator, line: IndicatorLine | undefined): TemplateResult {
    const value = line && valueText(indicator, line);
    if (!line || !value) return html`<span class="muted" title=${missingText(line?.missing, this.sheet?.smallestGroup ?? 0)}>${missingShort(line?.missing)}</span>`;
    const number = drawn(line) ?? 0;
    return html`${indicator.startsWith('variance') ? fromTheMiddle(number / FARTHEST) : bar(number / 100)}<span>${value}</span><span class="under">${ofWhat(indicator, unit, line)}</span>`;
  }
}

function keyOf(indicator: IndicatorName): (compared: Compared) => SortKey {
  return ({ figures }) => drawn(figures[indicator]);
}

/** The number stands beside it: the bar alone says nothing to anybody. */
function bar(share: number): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="8"></rect><rect class="part" width=${100 * within(share)} height="8"></rect>`}</svg>`;
}

function fromTheMiddle(share: number): TemplateResult {
  const size = 50 * Math.abs(within(share));
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="track" width="100" height="8"></rect>
    <rect class="part" x=${share < 0 ? 50 - size : 50} width=${size} height="8"></rect><line class="middle" x1="50" x2="50" y1="0" y2="8"></line>`}</svg>`;
}

function within(share: number): number {
  return Math.max(-1, Math.min(1, share));
}

define('sessionwise-board-compare-v1', BoardCompare);
