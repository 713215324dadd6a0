import { html, nothing, type TemplateResult } from 'lit';
import { isSameScope, levelText, scopeName, type Matrix, type MatrixRow, type Scope } from './attainment';

/** So many teams of all departments are still readable at once. */
const MANY_ROWS = 60;

function peopleText({ people, suppressed }: { readonly people?: number; readonly suppressed?: boolean }): string {
  return suppressed ? 'few people' : people === undefined ? '' : `${people} ${people === 1 ? 'person' : 'people'}`;
}

/** Trust, departments and teams against workforce groups; each cell leads to its own level. */
export function matrixView({ groups, rows }: Matrix, chosen: Scope, choose: (scope: Scope) => void): TemplateResult {
  const near = rows.length <= MANY_ROWS ? rows : rows.filter(({ scope }) => scope.kind !== 'team' || scope.department === chosen.department);
  return html`<p>Trust, departments and the teams whose people you may see, each as a whole and by workforce group. Choose one to see its standards.${near.length < rows.length
      ? ' Teams are shown of the department that is chosen above.' : nothing}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of levels"><table class="stacked" role="table"><caption class="unseen">Levels of attainment by place and workforce group</caption>
    <thead role="rowgroup"><tr role="row">${['Place', 'Everybody', 'Weakest', ...groups].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr></thead>
    <tbody role="rowgroup">${near.map((row) => html`<tr role="row"><th role="rowheader" scope="row" class=${row.scope.kind}>${placeName(row)}</th>
      <td role="cell" data-label="Everybody"><div>${cell(row.scope, row.level, peopleText(row), chosen, choose)}</div></td>
      <td role="cell" data-label="Weakest"><div>${row.weakest < row.level ? html`<span class="tag tone-warn">Level ${row.weakest}</span>` : `Level ${row.weakest}`}</div></td>
      ${groups.map((group) => {
        const found = row.cells.find((each) => each.group === group);
        return html`<td role="cell" data-label=${group}><div>${found && found.people !== 0 ? cell({ ...row.scope, group }, found.level, peopleText(found), chosen, choose) : html`<span class="muted">nobody</span>`}</div></td>`;
      })}</tr>`)}</tbody></table></div>`;
}

function placeName({ scope }: MatrixRow): TemplateResult {
  return scope.kind === 'team' ? html`${scope.teamName ?? scope.team}<span class="under">${scope.departmentName ?? scope.department}</span>` : html`<strong>${scopeName(scope)}</strong>`;
}

function cell(scope: Scope, level: number | undefined, people: string, chosen: Scope, choose: (scope: Scope) => void): TemplateResult {
  if (level === undefined) return html`<span class="muted">too few to tell</span>`;
  const here = isSameScope(scope, chosen);
  return html`<button class="plain cell" aria-current=${here ? 'true' : nothing} @click=${() => choose(scope)}>Level ${level}<span class="unseen">, ${levelText(level)}: ${scopeName(scope)}</span></button>
    ${people ? html`<span class="under">${people}</span>` : nothing}`;
}
