import { html, nothing, svg, type TemplateResult } from 'lit';
import { inUnit, show, type Unit } from './figures';
import { isOpen, unitWord, type Line } from './reckoned';
import { spanText } from './spans';

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 44;
const RIGHT = 8;
const TOP = 10;
const BOTTOM = 24;

type Series = { readonly name: string; readonly mark: string; readonly values: readonly (number | undefined)[] };

/** Cuts a series into what hangs together: an unknown value leaves a gap. */
export function runs(values: readonly (number | undefined)[]): { readonly at: number; readonly value: number }[][] {
  const found: { at: number; value: number }[][] = [];
  let run: { at: number; value: number }[] = [];
  values.forEach((value, at) => {
    if (value !== undefined) run.push({ at, value });
    else if (run.length > 0) {
      found.push(run);
      run = [];
    }
  });
  return run.length > 0 ? [...found, run] : found;
}

/** A drawing has no more places than its pixels; the table beside it is exact. */
function drawn(line: Line, unit: Unit, series: 'planned' | 'rostered' | 'delivered'): number | undefined {
  if (series !== 'planned' && isOpen(line, series)) return undefined;
  const amount = series === 'planned' ? line.planned : line[series].done;
  return Number(inUnit(amount, unit).show(2).replace('−', '-'));
}

/** One line of figures over time: a small chart, and the table that says the same. */
export function trend(lines: readonly Line[], unit: Unit): TemplateResult {
  const series: Series[] = (['planned', 'rostered', 'delivered'] as const).map((name) => ({
    name: name.charAt(0).toUpperCase() + name.slice(1), mark: name, values: lines.map((line) => drawn(line, unit, name)),
  }));
  const most = Math.max(1, ...series.flatMap(({ values }) => values.filter((value) => value !== undefined)));
  const x = (at: number): number => LEFT + (lines.length === 1 ? 0.5 : at / (lines.length - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => TOP + (1 - value / most) * (HEIGHT - TOP - BOTTOM);
  const name = lines[0]?.key.name ?? '';
  return html`<figure class="trend"><figcaption>${name}: ${unitWord(unit)} over time
      <span class="keys">${series.map(({ name: text, mark }) => html`<span class="key ${mark}"><svg width="28" height="10" aria-hidden="true"><line x1="0" y1="5" x2="28" y2="5"></line></svg>${text}</span>`)}</span></figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Planned, rostered and delivered ${unitWord(unit)} of ${name}; the table below says the same">
      ${[0, most / 2, most].map((value) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(value)} y2=${y(value)}></line>
        <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${Math.round(value * 10) / 10}</text>`)}
      ${lines.map((line, at) => at === 0 || at === lines.length - 1 ? svg`<text x=${x(at)} y=${HEIGHT - 6} text-anchor=${at === 0 ? 'start' : 'end'}>${spanText(line.span)}</text>` : nothing)}
      ${series.map(({ mark, values }) => svg`<g class=${mark}>${runs(values).map((run) => svg`<polyline points=${run.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}></polyline>
        ${run.map(({ at, value }) => svg`<circle cx=${x(at)} cy=${y(value)} r="3"></circle>`)}`)}</g>`)}
    </svg>
    <details><summary>Show as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Trend of ${name} as a table"><table><caption class="unseen">${name}: ${unitWord(unit)} over time</caption>
      <thead><tr><th scope="col">Days</th>${series.map(({ name: text }) => html`<th scope="col" class="number">${text}</th>`)}</tr></thead>
      <tbody>${lines.map((line) => html`<tr><th scope="row">${spanText(line.span)}</th><td class="number">${show(inUnit(line.planned, unit))}</td>
        ${(['rostered', 'delivered'] as const).map((basis) => html`<td class="number">${isOpen(line, basis) ? 'not known' : show(inUnit(line[basis].done, unit))}</td>`)}</tr>`)}</tbody></table></div></details></figure>`;
}
