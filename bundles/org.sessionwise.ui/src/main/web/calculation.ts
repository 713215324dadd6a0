import { html, nothing, type TemplateResult } from 'lit';
import { shown, signed, standingWords, type ActivityYear, type Rule, type Step } from './year';

/** Shows where a rule comes from, and how far it can be relied on. */
export function ruleNote(rule: Rule): TemplateResult {
  const words = standingWords(rule);
  return html`${words ? html`<span class="tag tone-warn">${words}</span> ` : nothing}<span class="cited">${rule.citation}</span>`;
}

/** Shows a calculation as one reads it, line by line. */
export function calculation(steps: readonly Step[]): TemplateResult {
  return html`<ol class="steps">${steps.map((step) => html`<li>
    <span>${step.words}:</span>
    <span class="sum">${step.arithmetic === shown(step.result) ? nothing : html`${step.arithmetic} = `}<strong>${shown(step.result)} ${step.unit}</strong></span>
    ${step.rule ? html`<span class="under">Rule: ${ruleNote(step.rule)}</span>` : nothing}</li>`)}</ol>`;
}

/** Shows what lies between the dates of a year and the entitlement. */
export function balanceNote({ balance }: ActivityYear): TemplateResult | typeof nothing {
  if (!balance) return nothing;
  const residual = signed(balance.residual);
  const parts = balance.exclusions.map(({ name, occurrences }) => `${shown(occurrences)} ${name}`);
  return html`<p class="small">Dates of the year: ${shown(balance.dated)} = ${shown(balance.entitled)} entitlement${parts.map((part) => ` + ${part}`)}
    ${residual.sign === 0 ? nothing : html`${residual.sign > 0 ? '+' : '−'} ${shown(balance.residual).replace('−', '')} because the year's dates are not exactly 52 average weeks`}.</p>`;
}
