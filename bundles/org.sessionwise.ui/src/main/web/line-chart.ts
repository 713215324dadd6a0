import { css, html, nothing, svg, type TemplateResult } from 'lit';
import './chart-table';
import { runs } from './chart-runs';
import { wordsOf } from './words';

const say = await wordsOf('chart');

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 64;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 28;

/** A series over time: what is drawn, and the exact words of each value for the table. */
export interface ChartLine {
  readonly name: string;
  /** How it looks: `first`, `second` or `third`. */
  readonly mark: 'first' | 'second' | 'third';
  readonly values: readonly (number | undefined)[];
  readonly words: readonly string[];
}

export interface Chart {
  readonly title: string;
  /** What each place along the bottom is called. */
  readonly places: readonly string[];
  readonly lines: readonly ChartLine[];
  readonly from: number;
  readonly to: number;
  readonly grid: readonly number[];
  readonly unit: string;
  /** A line that is aimed for, with its words. */
  readonly aim?: { readonly at: number; readonly words: string } | undefined;
  /** Of each place, whether it was worked out later: its points are hollow, and a sentence says so. */
  readonly later?: readonly boolean[];
}

export const chartLook = css`
  .chart { margin: 1em 0; max-width: 56em; }
  .chart figcaption { font-weight: 700; }
  .chart .keys { display: inline-flex; flex-wrap: wrap; gap: 0 1em; font-weight: 400; margin-left: 0.5em; }
  .chart > svg { width: 100%; height: auto; }
  .chart text { fill: var(--muted); font-size: 12px; }
  @container (max-width: 40em) { .chart text { font-size: 20px; } }
  .chart .grid { stroke: var(--line); }
  .chart :is(polyline, .key line) { fill: none; stroke-width: 2.5; }
  .chart .aim { stroke: var(--amber); stroke-width: 1.5; stroke-dasharray: 8 4; }
  .first { stroke: var(--blue); } .first circle { fill: var(--blue); }
  .second { stroke: var(--muted); } .second :is(polyline, line) { stroke-dasharray: 6 4; } .second circle { fill: var(--muted); }
  .third { stroke: var(--green); } .third :is(polyline, line) { stroke-dasharray: 2 3; } .third circle { fill: var(--green); }
  .chart :is(.first, .second, .third) circle.later { fill: var(--surface); stroke-width: 1.5; }
  @media (forced-colors: active) {
    .chart :is(.first, .second, .third, .aim) { stroke: CanvasText; } .chart :is(.first, .second, .third) circle { fill: CanvasText; } .chart circle.later { fill: Canvas; }
    .chart text { fill: CanvasText; } .chart .grid { stroke: GrayText; }
  }
  @media print { .chart { break-inside: avoid; } .chart text { fill: #000; } }
`;

/** Returns the places of a grid from nought: round steps of 1, 2 or 5, a few of them, the last at or above what is drawn. */
export function roundSteps(most: number): readonly number[] {
  const size = 10 ** Math.floor(Math.log10(most / 2));
  const step = size * ([1, 2, 5, 10].find((each) => each * size * 4 >= most) ?? 10);
  const steps = Math.ceil(most / step);
  return Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(6)));
}

/** Says a day where there is little room. */
export function shortDay(iso: string, locale = 'en-GB'): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}

/** Lines over time, drawn, and in a table that says the same. What is not known is a gap. */
export function lineChart({ title, places, lines, from, to, grid, unit, aim, later = [] }: Chart): TemplateResult {
  const x = (at: number): number => LEFT + (places.length === 1 ? 0.5 : at / (places.length - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => TOP + (1 - (value - from) / (to - from || 1)) * (HEIGHT - TOP - BOTTOM);
  return html`<figure class="chart"><figcaption>${title}
      <span class="keys">${lines.length === 1 ? nothing : lines.map(({ name, mark }) => html`<span class="key ${mark}"><svg width="28" height="10" aria-hidden="true"><line x1="0" y1="5" x2="28" y2="5"></line></svg>${name}</span>`)}
        ${aim ? html`<span class="small muted">${aim.words}</span>` : nothing}</span></figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${say('drawn', { title })}>
      ${grid.map((value) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(value)} y2=${y(value)}></line><text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${String(value).replace('-', '−')}${unit}</text>`)}
      ${places.map((place, at) => at === 0 || at === places.length - 1 ? svg`<text x=${x(at)} y=${HEIGHT - 6} text-anchor=${at === 0 ? 'start' : 'end'}>${place}</text>` : nothing)}
      ${aim && aim.at >= from && aim.at <= to ? svg`<line class="aim" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(aim.at)} y2=${y(aim.at)}></line>` : nothing}
      ${lines.map(({ mark, values }) => svg`<g class=${mark}>${runs(values).map((run) => svg`<polyline points=${run.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}></polyline>
        ${run.map(({ at, value }) => svg`<circle class=${later[at] ? 'later' : ''} cx=${x(at)} cy=${y(value)} r="3"></circle>`)}`)}</g>`)}
    </svg>
    ${lines.some(({ values }) => values.some((value, at) => value !== undefined && later[at])) ? html`<p class="small muted">${say('hollow')}</p>` : nothing}
    <details><summary>${say('showTable')}</summary><sessionwise-chart-table-v1 .name=${title} .first=${say('day')} .names=${lines.map(({ name }) => name)} .values=${lines.map(({ values }) => values)}
      .rows=${places.map((place, at) => [place, ...lines.map(({ words, values }) => (later[at] && values[at] !== undefined ? say('workedOutLater', { words: words[at] ?? '' }) : (words[at] ?? '')))])}></sessionwise-chart-table-v1></details></figure>`;
}
