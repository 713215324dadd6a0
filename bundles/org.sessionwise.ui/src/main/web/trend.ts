import { html, nothing, svg, type TemplateResult } from 'lit';
import './chart-table';
import { runs } from './chart-runs';
import { inUnit, show, type Unit } from './figures';
import { roundSteps } from './line-chart';
import { isOpen, type Line } from './reckoned';
import { spanText } from './spans';
import { unitWord } from './units';
import { localeOfPage, wordsOf } from './words';

const say = await wordsOf('chart');

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 44;
const RIGHT = 8;
const TOP = 10;
const BOTTOM = 24;

type Name = 'planned' | 'rostered' | 'delivered';

type Series = { readonly name: string; readonly mark: Name; readonly values: readonly (number | undefined)[] };

const NAMES: readonly Name[] = ['planned', 'rostered', 'delivered'];

/** Nothing was planned and nothing came about, as before there were plans: no nought, but a gap. */
function isNothing({ planned, rostered, delivered }: Line): boolean {
  return [planned, rostered.done, delivered.done].every((amount) => inUnit(amount, 'occurrences').sign === 0);
}

/** A drawing has no more places than its pixels; the table beside it is exact. */
function drawn(line: Line, unit: Unit, series: Name): number | undefined {
  if (isNothing(line) || (series !== 'planned' && isOpen(line, series))) return undefined;
  const amount = series === 'planned' ? line.planned : line[series].done;
  return Number(inUnit(amount, unit).show(2).replace('−', '-'));
}

function words(line: Line, unit: Unit, series: Name): string {
  if (isNothing(line)) return say('nothing');
  if (series === 'planned') return show(inUnit(line.planned, unit));
  if (isOpen(line, series)) return say('notKnown');
  const done = show(inUnit(line[series].done, unit));
  return isPartial(line, series) ? say('soFar', { done }) : done;
}

/** Not all weeks of it are finalised, so that more may come. */
function isPartial({ completeness: { weeksFinalised, weeks } }: Line, series: Name): boolean {
  return series === 'delivered' && weeksFinalised < weeks;
}

/** One line of figures over time: a small chart, and the table that says the same. */
export function trend(lines: readonly Line[], unit: Unit): TemplateResult {
  const series: Series[] = NAMES.map((name) => ({ name: say(({ planned: 'planned', rostered: 'rostered', delivered: 'delivered' } as const)[name]), mark: name, values: lines.map((line) => drawn(line, unit, name)) }));
  const grid = roundSteps(Math.max(1, ...series.flatMap(({ values }) => values.filter((value) => value !== undefined))));
  const most = grid.at(-1)!;
  const x = (at: number): number => LEFT + (lines.length === 1 ? 0.5 : at / (lines.length - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => TOP + (1 - value / most) * (HEIGHT - TOP - BOTTOM);
  const title = say('overTime', { name: lines[0]?.key.name ?? '', unit: unitWord(unit) });
  return html`<figure class="trend"><figcaption>${title}
      <span class="keys">${series.map(({ name: text, mark }) => html`<span class="key ${mark}"><svg width="28" height="10" aria-hidden="true"><line x1="0" y1="5" x2="28" y2="5"></line></svg>${text}</span>`)}</span></figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${say('drawn', { title })}>
      ${grid.map((value) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(value)} y2=${y(value)}></line>
        <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${new Intl.NumberFormat(localeOfPage()).format(value)}</text>`)}
      ${lines.map((line, at) => at === 0 || at === lines.length - 1 ? svg`<text x=${x(at)} y=${HEIGHT - 6} text-anchor=${at === 0 ? 'start' : 'end'}>${spanText(line.span)}</text>` : nothing)}
      ${series.map(({ mark, values }) => svg`<g class=${mark}>${runs(values).map((run) => svg`<polyline points=${run.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}></polyline>
        ${run.map(({ at, value }) => svg`<circle class=${isPartial(lines[at]!, mark) ? 'later' : ''} cx=${x(at)} cy=${y(value)} r="3"></circle>`)}`)}</g>`)}
    </svg>
    ${lines.some((line) => isPartial(line, 'delivered') && !isOpen(line, 'delivered')) ? html`<p class="small muted">${say('hollowPartial')}</p>` : nothing}
    <details><summary>${say('showTable')}</summary><sessionwise-chart-table-v1 .name=${title} .first=${say('days')} .names=${series.map(({ name }) => name)} .values=${series.map(({ values }) => values)}
      .rows=${lines.map((line) => [spanText(line.span), ...NAMES.map((name) => words(line, unit, name))])}></sessionwise-chart-table-v1></details></figure>`;
}
