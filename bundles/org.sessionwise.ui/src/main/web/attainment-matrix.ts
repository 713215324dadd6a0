import { html, nothing, type TemplateResult } from 'lit';
import { isSameScope, levelText, scopeName, type Matrix, type MatrixRow, type Scope } from './attainment';
import { defined } from './definition';
import type { Sorting, SortKey } from './sorting';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

export type MatrixOrder = Sorting<MatrixRow, string>;

/** Returns what the columns are sorted by: place, everybody, the weakest part, and each group under its name after a colon. */
export function matrixSorts(): Readonly<Record<string, (row: MatrixRow) => SortKey>> {
  return new Proxy<Record<string, (row: MatrixRow) => SortKey>>({}, {
    get: (_, column: string) => ({ scope, level, weakest, cells }: MatrixRow) => (column === 'place' ? scopeName(scope) : column === 'everybody' ? level : column === 'weakest' ? weakest : cells.find(({ group }) => group === column.slice(1))?.level),
  });
}

/** So many teams of all departments are still readable at once. */
const MANY_ROWS = 60;

function peopleText({ people, suppressed }: { readonly people?: number; readonly suppressed?: boolean }): string {
  return suppressed ? say('fewPeople') : people === undefined ? '' : say('people', { count: people });
}

/** Trust, departments and teams against workforce groups; each cell leads to its own level. */
export function matrixView({ groups, rows }: Matrix, chosen: Scope, choose: (scope: Scope) => void, order: MatrixOrder): TemplateResult {
  const near = rows.length <= MANY_ROWS ? rows : rows.filter(({ scope }) => scope.kind !== 'team' || scope.department === chosen.department);
  return html`<p>${say('matrixText')} ${defined('level')} ${near.length < rows.length ? say('teamsOfChosen') : nothing}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say('matrixTable')}><table class="stacked sortable" role="table"><caption class="unseen">${say('matrixCaption')}</caption>
    <thead role="rowgroup"><tr role="row">${order.head('place', say('place'))}${order.head('everybody', say('everybody'))}${order.head('weakest', say('weakest'))}${groups.map((group) => order.head(`:${group}`, group))}</tr></thead>
    <tbody role="rowgroup">${order.rows(near).map((row) => html`<tr role="row"><th role="rowheader" scope="row" class=${row.scope.kind}>${placeName(row)}</th>
      <td role="cell" data-label=${say('everybody')}><div>${cell(row.scope, row.level, peopleText(row), chosen, choose)}</div></td>
      <td role="cell" data-label=${say('weakest')}><div>${row.weakest < row.level ? html`<span class="tag tone-warn">${say('levelNumber', { level: row.weakest })}</span>` : say('levelNumber', { level: row.weakest })}</div></td>
      ${groups.map((group) => {
        const found = row.cells.find((each) => each.group === group);
        return html`<td role="cell" data-label=${group}><div>${found && found.people !== 0 ? cell({ ...row.scope, group }, found.level, peopleText(found), chosen, choose) : html`<span class="muted">${say('nobody')}</span>`}</div></td>`;
      })}</tr>`)}</tbody></table></div>`;
}

function placeName({ scope }: MatrixRow): TemplateResult {
  return scope.kind === 'team' ? html`${scope.teamName ?? scope.team}<span class="under">${scope.departmentName ?? scope.department}</span>` : html`<strong>${scopeName(scope)}</strong>`;
}

function cell(scope: Scope, level: number | undefined, people: string, chosen: Scope, choose: (scope: Scope) => void): TemplateResult {
  if (level === undefined) return html`<span class="muted">${say('tooFew')}</span>`;
  const here = isSameScope(scope, chosen);
  return html`<button class="plain cell" aria-current=${here ? 'true' : nothing} @click=${() => choose(scope)}>${say('levelNumber', { level })}<span class="unseen">, ${levelText(level)}: ${scopeName(scope)}</span></button>
    ${people ? html`<span class="under">${people}</span>` : nothing}`;
}
