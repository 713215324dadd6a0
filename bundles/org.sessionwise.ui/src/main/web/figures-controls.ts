import { html, nothing, type TemplateResult } from 'lit';
import type { Unit } from './figures';
import { PLANNED, SPLITS, TRUST_SPLITS, type Asked } from './reckoned';
import { later, SPANS, STEPS, type Span } from './spans';
import { unitName, UNITS } from './units';
import { wordsOf } from './words';

const say = await wordsOf('figures');

const UNIT_NAMES = Object.fromEntries(UNITS.map((unit) => [unit, unitName(unit)]));

export interface Choices {
  readonly asked: Asked;
  readonly span: Span;
  readonly unit: Unit;
  /** Over all departments that the user sees, not over one. */
  readonly trust: boolean;
  readonly mayTrust: boolean;
  readonly department: string;
  /** What is shown beside the figures is of one department and follows the days alone. */
  readonly onlyDays: boolean;
  ask(change: Partial<Asked>): void;
  spanOver(span: Span): void;
  count(unit: Unit): void;
  over(trust: boolean): void;
}

function select(label: string, id: string, options: Readonly<Record<string, string>>, chosen: string, choose: (value: string) => void): TemplateResult {
  return html`<div><label for=${id}>${label}</label><select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}</select></div>`;
}

function day(label: string, id: string, value: string, choose: (day: string) => void): TemplateResult {
  return html`<div><label for=${id}>${label}</label><input id=${id} type="date" required .value=${value} @change=${(event: Event) => {
    const chosen = (event.target as HTMLInputElement).value;
    if (chosen) choose(chosen);
  }} /></div>`;
}

/** What is counted, of whom, over which days and in which steps. */
export function figuresControls(choices: Choices): TemplateResult {
  const { asked, span, unit, trust, mayTrust, department } = choices;
  const days = html`${select(say('days'), 'span', SPANS, span, (value) => choices.spanOver(value as Span))}
    ${day(say('firstDay'), 'first', asked.from, (from) => choices.ask(from < asked.until ? { from } : { from, until: later(from, 1) }))}
    ${day(say('lastDay'), 'last', later(asked.until, -1), (last) => choices.ask(last >= asked.from ? { until: later(last, 1) } : { from: last, until: later(last, 1) }))}`;
  if (choices.onlyDays) return html`<div class="fields choices no-print" role="group" aria-label=${say('daysShown')}>${days}</div>`;
  return html`<div class="fields choices no-print" role="group" aria-label=${say('whatIsShown')}>
    ${mayTrust ? select(say('of'), 'whose', { department, trust: say('allThatISee') }, trust ? 'trust' : 'department', (value) => choices.over(value === 'trust')) : nothing}
    ${select(say('splitBy'), 'split', trust ? TRUST_SPLITS : SPLITS, asked.split, (split) => choices.ask({ split: split as Asked['split'] }))}
    ${days}
    ${select(say('inSteps'), 'over', STEPS, asked.over, (over) => choices.ask({ over: over as Asked['over'] }))}
    ${select(say('countIn'), 'unit', UNIT_NAMES, unit, (value) => choices.count(value as Unit))}
    ${select(say('plannedIs'), 'planned', PLANNED, asked.planned, (planned) => choices.ask({ planned: planned as Asked['planned'] }))}
    ${select(say('categories'), 'categories', { rostered: say('rosteredOnes'), all: say('all') }, asked.categories, (categories) => choices.ask({ categories: categories as Asked['categories'] }))}
  </div>`;
}
