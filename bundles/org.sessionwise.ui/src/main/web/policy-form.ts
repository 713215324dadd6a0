import { html, nothing, type TemplateResult } from 'lit';
import { inUnit, show } from './figures';
import { ANSWERS, NUMBERS, type Effect, type PolicyDraft, type ReviewPolicyDraft } from './policies';
import { isOpen, percentText, varianceText, type Line } from './reckoned';
import { spanText } from './spans';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function value(event: Event): string {
  return (event.target as Field).value;
}

/** The fields of a matching policy; `changed` tells that a preview no longer holds. */
export function policyFields(draft: PolicyDraft, changed: () => void): TemplateResult {
  const set = (change: () => unknown): void => {
    change();
    changed();
  };
  return html`<div class="fields"><div><label for="policy-from">Counts from</label><input id="policy-from" type="date" required .value=${draft.from}
      @input=${(event: Event) => set(() => (draft.from = value(event)))} /></div>
    ${(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((name) => html`<div><label for=${name}>${NUMBERS[name]}</label>
      <input id=${name} inputmode="numeric" maxlength="4" .value=${draft[name]} @input=${(event: Event) => set(() => (draft[name] = value(event)))} /></div>`)}
    ${(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map((name) => html`<div class="wide"><label><input type="checkbox" .checked=${draft[name]}
      @change=${(event: Event) => set(() => (draft[name] = (event.target as HTMLInputElement).checked))} /> ${ANSWERS[name]}</label></div>`)}</div>`;
}

/** What a policy would change, department by department, before anybody saves it. */
export function effectTable(effects: readonly Effect[]): TemplateResult {
  const first = effects[0];
  if (!first) return html`<p>No department is reconciled, so nothing would change.</p>`;
  const cell = (label: string, line: Line, before?: Line): TemplateResult => {
    if (isOpen(line, 'delivered')) return html`<td role="cell" class="number" data-label=${label}><span class="muted">not known yet</span></td>`;
    const { done, variance } = line.delivered;
    const change = before && inUnit(done, 'sessions').minus(inUnit(before.delivered.done, 'sessions'));
    return html`<td role="cell" class="number" data-label=${label}><div>${show(inUnit(done, 'sessions'))}
      <span class="under">variance ${varianceText(variance, 'sessions')}, ${percentText(variance, 'sessions')}</span>
      ${change === undefined ? nothing : html`<strong>${change.sign === 0 ? 'no change' : `${change.sign > 0 ? '+' : ''}${show(change)} sessions`}</strong>`}</div></td>`;
  };
  return html`<p><strong>What it would change, ${spanText(first.before.span)}.</strong> Nothing is saved yet.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Effect of the policy"><table class="stacked" role="table"><caption class="unseen">Delivered sessions of each department under the policy in force and under the new one</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Department</th><th role="columnheader" scope="col" class="number">Planned</th>
      <th role="columnheader" scope="col" class="number">Delivered now</th><th role="columnheader" scope="col" class="number">Delivered then</th></tr></thead>
    <tbody role="rowgroup">${effects.map(({ department, before, after }) => html`<tr role="row"><th role="rowheader" scope="row">${department.name}</th>
      <td role="cell" class="number" data-label="Planned">${show(inUnit(before.planned, 'sessions'))}</td>${cell('Now', before)}${cell('Then', after, before)}</tr>`)}</tbody></table></div>`;
}

export function reviewFields(draft: ReviewPolicyDraft): TemplateResult {
  const text = (label: string, name: 'percent' | 'sessions' | 'persists'): TemplateResult => html`<div><label for="review-${name}">${label}</label>
    <input id="review-${name}" inputmode="decimal" maxlength="9" .value=${draft[name]} @input=${(event: Event) => (draft[name] = value(event))} /></div>`;
  const choice = (label: string, name: 'span' | 'direction', options: Readonly<Record<string, string>>): TemplateResult => html`<div><label for="review-${name}">${label}</label>
    <select id="review-${name}" @change=${(event: Event) => (draft[name] = value(event))}>${Object.entries(options).map(([each, words]) => html`<option value=${each} ?selected=${each === draft[name]}>${words}</option>`)}</select></div>`;
  return html`<div class="fields"><div><label for="review-from">Counts from</label><input id="review-from" type="date" required .value=${draft.from} @input=${(event: Event) => (draft.from = value(event))} /></div>
    ${text('At least this many per cent', 'percent')}${text('and this many sessions', 'sessions')}${text('In this many in a row', 'persists')}
    ${choice('of these', 'span', { period: '4-week roster periods', quarter: 'financial quarters' })}${choice('Direction', 'direction', { both: 'below or above plan', below: 'below plan', above: 'above plan' })}
    <div class="wide"><label for="review-causes">Causes to choose from, one a line</label><textarea id="review-causes" rows="8" .value=${draft.causes} @input=${(event: Event) => (draft.causes = value(event))}></textarea></div></div>`;
}
