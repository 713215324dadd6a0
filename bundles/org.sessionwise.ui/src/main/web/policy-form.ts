import { html, nothing, type TemplateResult } from 'lit';
import { inUnit, show } from './figures';
import { ANSWERS, DIRECTIONS, NUMBERS, REVIEW, SPANS, type Difference, type Effect, type PolicyDraft, type ReviewPolicyDraft } from './policies';
import { isOpen, percentText, varianceText, type Line } from './reckoned';
import { spanText } from './spans';
import { wordsOf } from './words';

const say = await wordsOf('policies');

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
  return html`<div class="fields"><div><label for="policy-from">${say('countsFrom')}</label><input id="policy-from" type="date" required .value=${draft.from}
      @input=${(event: Event) => set(() => (draft.from = value(event)))} /></div>
    ${(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((name) => html`<div><label for=${name}>${NUMBERS[name]}</label>
      <input id=${name} inputmode="numeric" maxlength="4" .value=${draft[name]} @input=${(event: Event) => set(() => (draft[name] = value(event)))} /></div>`)}
    ${(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map((name) => html`<div class="wide"><label><input type="checkbox" .checked=${draft[name]}
      @change=${(event: Event) => set(() => (draft[name] = (event.target as HTMLInputElement).checked))} /> ${ANSWERS[name]}</label></div>`)}</div>`;
}

/** What a policy would change, department by department, before anybody saves it. */
export function effectTable(effects: readonly Effect[]): TemplateResult {
  const first = effects[0];
  if (!first) return html`<p>${say('noDepartment')}</p>`;
  const cell = (label: string, line: Line, before?: Line): TemplateResult => {
    if (isOpen(line, 'delivered')) return html`<td role="cell" class="number" data-label=${label}><span class="muted">${say('notKnownYet')}</span></td>`;
    const { done, variance } = line.delivered;
    const change = before && inUnit(done, 'sessions').minus(inUnit(before.delivered.done, 'sessions'));
    return html`<td role="cell" class="number" data-label=${label}><div>${show(inUnit(done, 'sessions'))}
      <span class="under">${say('variance', { variance: varianceText(variance, 'sessions'), percent: percentText(variance, 'sessions') })}</span>
      ${change === undefined ? nothing : html`<strong>${change.sign === 0 ? say('noChange') : say('moreSessions', { sessions: `${change.sign > 0 ? '+' : ''}${show(change)}` })}</strong>`}</div></td>`;
  };
  return html`<p><strong>${say('wouldChange', { span: spanText(first.before.span) })}</strong> ${say('notSavedYet')}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say('effect')}><table class="stacked" role="table"><caption class="unseen">${say('effectCaption')}</caption>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say('department')}</th><th role="columnheader" scope="col" class="number">${say('planned')}</th>
      <th role="columnheader" scope="col" class="number">${say('deliveredNow')}</th><th role="columnheader" scope="col" class="number">${say('deliveredThen')}</th></tr></thead>
    <tbody role="rowgroup">${effects.map(({ department, before, after }) => html`<tr role="row"><th role="rowheader" scope="row">${department.name}</th>
      <td role="cell" class="number" data-label=${say('planned')}>${show(inUnit(before.planned, 'sessions'))}</td>${cell(say('now'), before)}${cell(say('then'), after, before)}</tr>`)}</tbody></table></div>`;
}

/** What would be other than now, in words, before anybody saves it. */
export function differenceList(day: string, differences: readonly Difference[]): TemplateResult {
  if (differences.length === 0) return html`<p>${say('nothingOther', { day })}</p>`;
  return html`<p><strong>${say('otherFrom', { day })}</strong> ${say('earlierKept')}</p>
    <ul>${differences.map(({ name, before, after }) => html`<li>${say('fromTo', { name, before: before || say('nothing'), after: after || say('nothing') })}</li>`)}</ul>`;
}

/** The fields of a review policy; `changed` tells that what was shown of it no longer holds. */
export function reviewFields(draft: ReviewPolicyDraft, changed: () => void): TemplateResult {
  const set = (name: keyof ReviewPolicyDraft) => (event: Event): void => {
    draft[name] = value(event);
    changed();
  };
  const text = (label: string, name: 'percent' | 'sessions' | 'persists'): TemplateResult => html`<div><label for="review-${name}">${label}</label>
    <input id="review-${name}" inputmode="decimal" maxlength="9" .value=${draft[name]} @input=${set(name)} /></div>`;
  const choice = (label: string, name: 'span' | 'direction', options: Readonly<Record<string, string>>): TemplateResult => html`<div><label for="review-${name}">${label}</label>
    <select id="review-${name}" @change=${set(name)}>${Object.entries(options).map(([each, words]) => html`<option value=${each} ?selected=${each === draft[name]}>${words}</option>`)}</select></div>`;
  return html`<div class="fields"><div><label for="review-from">${say('countsFrom')}</label><input id="review-from" type="date" required .value=${draft.from} @input=${set('from')} /></div>
    ${text(REVIEW.percent, 'percent')}${text(REVIEW.sessions, 'sessions')}${text(REVIEW.persists, 'persists')}
    ${choice(REVIEW.span, 'span', SPANS)}${choice(REVIEW.direction, 'direction', DIRECTIONS)}
    <div class="wide"><label for="review-causes">${REVIEW.causes}</label><textarea id="review-causes" rows="8" .value=${draft.causes} @input=${set('causes')}></textarea></div></div>`;
}
