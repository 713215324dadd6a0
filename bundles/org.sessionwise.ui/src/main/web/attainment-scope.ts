import { html, nothing, type TemplateResult } from 'lit';
import { groupsIn, isSameScope, scopeName, type Matrix, type Scope } from './attainment';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

export interface ScopeChoice {
  readonly matrix: Matrix;
  readonly scope: Scope;
  /** The last day that may be asked of. */
  readonly today: string;
  readonly asAt: string;
  choose(scope: Scope): void;
  asOf(day: string): void;
}

/** Place, workforce group and day; those there are, the server says. */
export function scopeChooser({ matrix, scope, today, asAt, choose, asOf }: ScopeChoice): TemplateResult {
  const places = matrix.rows.map((row) => row.scope);
  const place = withoutGroup(scope);
  const departments = places.filter(({ kind }) => kind === 'department');
  const option = (each: Scope, text: string): TemplateResult => html`<option value=${places.indexOf(each)} ?selected=${isSameScope(each, place)}>${text}</option>`;
  return html`<div class="row scopes no-print" role="group" aria-label=${say('whose')}>
    <div><label for="place">${say('place')}</label> <select id="place" @change=${(event: Event) => choose(withGroup(matrix, places[Number((event.target as HTMLSelectElement).value)]!, scope.group))}>
      ${places.filter(({ kind }) => kind === 'trust').map((each) => option(each, scopeName(each)))}
      ${departments.map((each) => {
        const teams = places.filter(({ kind, department }) => kind === 'team' && department === each.department);
        return html`<optgroup label=${scopeName(each)}>${option(each, say('allOfIt', { department: scopeName(each) }))}${teams.map((team) => option(team, team.teamName ?? team.team ?? ''))}</optgroup>`;
      })}</select></div>
    <div><label for="group">${say('group')}</label> <select id="group" @change=${(event: Event) => {
      const group = (event.target as HTMLSelectElement).value;
      choose(group ? { ...place, group } : place);
    }}><option value="">${say('everybody')}</option>${groupsIn(matrix, place).map((group) => html`<option value=${group} ?selected=${group === scope.group}>${group}</option>`)}</select></div>
    <div><label for="as-at">${say('asAt')}</label> <input id="as-at" type="date" max=${today} .value=${asAt} @change=${(event: Event) => {
      const day = (event.target as HTMLInputElement).value;
      asOf(day && day <= today ? day : today);
    }} /></div>
    ${asAt === today ? nothing : html`<button class="action" @click=${() => asOf(today)}>${say('today')}</button>`}</div>`;
}

/** Keeps the group where another place has people of it, too. */
function withGroup(matrix: Matrix, place: Scope, group: string | undefined): Scope {
  return group !== undefined && groupsIn(matrix, place).includes(group) ? { ...place, group } : place;
}

export function withoutGroup({ group: _, ...place }: Scope): Scope {
  return place;
}
