import { html, nothing, type TemplateResult } from 'lit';
import { shown, signed, type ActivityYear, type Rule, type Step } from './year';
import { wordsOf } from './words';

const say = await wordsOf('plan');

/** Said where a rule's text was not read itself. */
const STANDINGS = { stated: undefined, 'second-hand': 'secondHand', 'local-default': 'localDefault', trust: 'setByTrust' } as const;

/** Shows where a rule comes from, and how far it can be relied on. */
export function ruleNote(rule: Rule): TemplateResult {
  const key = STANDINGS[rule.standing];
  return html`${key ? html`<span class="tag tone-warn">${say(key)}</span> ` : nothing}<span class="cited">${rule.citation}</span>`;
}

/** Shows a calculation as one reads it, line by line. */
export function calculation(steps: readonly Step[]): TemplateResult {
  return html`<ol class="steps">${steps.map((step) => html`<li>
    <span>${step.words}:</span>
    <span class="sum">${step.arithmetic === shown(step.result) ? nothing : html`${step.arithmetic} = `}<strong>${shown(step.result)} ${step.unit}</strong></span>
    ${step.rule ? html`<span class="under">${say.rich('rule', { rule: ruleNote(step.rule) })}</span>` : nothing}</li>`)}</ol>`;
}

/** Shows what lies between the dates of a year and the entitlement. */
export function balanceNote({ balance }: ActivityYear): TemplateResult | typeof nothing {
  if (!balance) return nothing;
  const residual = signed(balance.residual);
  const parts = balance.exclusions.map(({ name, occurrences }) => `${shown(occurrences)} ${name}`);
  return html`<p class="small">${say(residual.sign === 0 ? 'balance' : residual.sign > 0 ? 'balanceMore' : 'balanceLess', {
    dated: shown(balance.dated), entitled: shown(balance.entitled), exclusions: parts.map((part) => ` + ${part}`).join(''), residual: shown(balance.residual).replace('−', ''),
  })}</p>`;
}
