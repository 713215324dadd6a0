import { html, nothing, type TemplateResult } from 'lit';
import { defined } from './definition';
import { inUnit, show } from './figures';
import { isOpen, judgedText, knownText, percentText, varianceText, type Line } from './reckoned';
import type { Sorting, SortKey } from './sorting';
import { standingOf, STANDINGS, type Standing } from './team-figures';
import { wordsOf } from './words';

const say = await wordsOf('team');

export type Column = 'name' | 'planned' | 'rostered' | 'delivered' | 'variance' | 'percent' | 'standing';

const COLUMNS = 7;

export interface TeamTable {
  readonly order: Sorting<Line, Column>;
  /** What the lines are of. */
  readonly title: string;
  readonly caption: string;
  /** From how many per cent on a variance is an exception. */
  readonly percent: string;
  isOpen(line: Line): boolean;
  toggle(line: Line): void;
  sessions(line: Line): TemplateResult;
  links(line: Line): TemplateResult | typeof nothing;
}

/** How a standing is said and looks; what is not known is no shortfall. */
const LOOKS: Readonly<Record<Standing, { readonly tone: string; readonly mark: string }>> = {
  below: { tone: 'tone-bad', mark: '▼' }, above: { tone: 'tone-info', mark: '▲' }, notKnown: { tone: 'unassessed', mark: '?' }, noPlan: { tone: 'tone-unknown', mark: '–' }, asPlanned: { tone: 'tone-good', mark: '✓' },
};

export function standingText(standing: Standing): string {
  return say(({ below: 'below', above: 'above', notKnown: 'notKnown', noPlan: 'noPlan', asPlanned: 'asPlanned' } as const)[standing]);
}

/** Returns what each column is sorted by; what is not known comes last. */
export function sortsBy(percent: () => string): Readonly<Record<Column, (line: Line) => SortKey>> {
  return {
    name: ({ key }) => key.name,
    planned: ({ planned }) => inUnit(planned, 'sessions'),
    rostered: (line) => (isOpen(line, 'rostered') ? undefined : inUnit(line.rostered.done, 'sessions')),
    delivered: (line) => (isOpen(line, 'delivered') ? undefined : inUnit(line.delivered.done, 'sessions')),
    variance: (line) => (isOpen(line, 'delivered') ? undefined : inUnit(line.delivered.variance, 'sessions')),
    percent: ({ delivered }) => (delivered.variance.percent.sessions === undefined ? undefined : Number(delivered.variance.percent.sessions)),
    standing: (line) => STANDINGS.indexOf(standingOf(line, percent())),
  };
}

/** People, or parts of a team, with what was planned, rostered and delivered of direct clinical care; each opens into its sessions. */
export function teamTable(lines: readonly Line[], words: TeamTable): TemplateResult {
  const { order, title, caption } = words;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table class="stacked sortable" role="table"><caption class="unseen">${caption}</caption>
    <thead role="rowgroup"><tr role="row">${order.head('name', title)}${order.head('standing', say('standing'))}${order.head('planned', say('planned'), 'number')}${order.head('rostered', say('rostered'), 'number')}
      ${order.head('delivered', say('delivered'), 'number')}${order.head('variance', say('difference'), 'number')}${order.head('percent', say('inPercent'), 'number')}</tr></thead>
    <tbody role="rowgroup">${order.rows(lines).map((line) => row(line, words))}</tbody></table></div>
    <p class="small muted no-print">${say('planned')} ${defined('plannedSession')} ${say('difference')} ${defined('deliveryVariance')}</p>`;
}

function row(line: Line, words: TeamTable): TemplateResult {
  const { key, people } = line;
  const open = words.isOpen(line);
  const standing = standingOf(line, words.percent);
  const { tone, mark } = LOOKS[standing];
  const known = knownText(line);
  const judged = judgedText(line, 'delivered', 'sessions');
  const notKnown = isOpen(line, 'delivered');
  const number = (label: string, text: unknown): TemplateResult => html`<td role="cell" class="number" data-label=${label}><div>${text}</div></td>`;
  return html`<tr role="row"><th role="rowheader" scope="row"><strong>${key.name}</strong>${key.kind === 'person' || people === 0 ? nothing : html`<span class="under">${say('people', { count: people })}</span>`}
      <span class="links no-print"><button class="plain" aria-expanded=${open} @click=${() => words.toggle(line)}>${say(open ? 'hideSessions' : 'showSessions')}<span class="unseen"> ${key.name}</span></button>${words.links(line)}</span></th>
    <td role="cell" data-label=${say('standing')}><div><span class="tag ${tone}"><span aria-hidden="true">${mark} </span>${standingText(standing)}</span>${known ? html`<span class="under">${known}</span>` : nothing}</div></td>
    ${number(say('planned'), show(inUnit(line.planned, 'sessions')))}
    ${number(say('rostered'), isOpen(line, 'rostered') ? say('notKnownYet') : show(inUnit(line.rostered.done, 'sessions')))}
    ${number(say('delivered'), notKnown ? say('notKnownYet') : show(inUnit(line.delivered.done, 'sessions')))}
    ${number(say('difference'), notKnown ? say('notKnownYet') : html`<strong>${varianceText(line.delivered.variance, 'sessions')}</strong>${judged ? html`<span class="under">${judged}</span>` : nothing}`)}
    ${number(say('inPercent'), notKnown ? say('notKnownYet') : standing === 'noPlan' ? say('nothingPlanned') : percentText(line.delivered.variance, 'sessions'))}</tr>
    ${open ? html`<tr role="row"><td role="cell" class="detail" colspan=${COLUMNS}>${words.sessions(line)}</td></tr>` : nothing}`;
}
