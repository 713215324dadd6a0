import { html, nothing, type TemplateResult } from 'lit';
import { type Attained } from './attainment';
import { hiddenText, type Step } from './attainment-plans';
import { statusTag } from './attainment-words';
import { detailAddress } from './page-places';
import type { Tab } from './page-sections';
import { wordsOf } from './words';
import { planAddress } from './year';

const say = await wordsOf('attainment');

/** Where what a criterion is about is mended, by the beginning of its id, the longest first; the register of evidence for all others. */
const PLACES: readonly (readonly [string, Tab])[] = [
  ['1.1c', 'imports'], ['1.4', 'plan'], ['2.1a', 'plan'], ['2.2a', 'plan'], ['2.2b', 'plan'], ['2.2f', 'gaps'], ['2.3d', 'plan'], ['3.2a', 'evidence'], ['3.2b', 'teamPlan'],
  ['3.2c', 'teamPlan'], ['3.2d', 'review'], ['3.2g', 'teamPlan'], ['3.3', 'review'], ['3.4', 'plan'], ['4.1b', 'indicators'],
];

/** Returns the page on which something can be done about a criterion. */
export function placeOf(criterion: string): Tab {
  return PLACES.find(([start]) => criterion.startsWith(start))?.[1] ?? 'evidence';
}

function placeText(tab: Tab): string {
  switch (tab) {
    case 'plan': return say('mendPlan');
    case 'review': return say('mendReview');
    case 'teamPlan': return say('mendTeamPlan');
    case 'gaps': return say('mendGaps');
    case 'indicators': return say('mendIndicators');
    case 'imports': return say('mendImports');
    default: return say('mendEvidence');
  }
}

/** A link to where a criterion is mended. */
export function mendLink(criterion: string, department: string | undefined): TemplateResult {
  const place = placeOf(criterion);
  return html`<a class="no-print" href=${detailAddress(place, department)}>${placeText(place)}<span class="unseen"> (${criterion})</span></a>`;
}

/** The people behind a step, each with the way to the own plan; those out of sight are counted. */
export function behindPeople(step: Step, department: string | undefined): TemplateResult | typeof nothing {
  const { behind = [] } = step;
  const hidden = hiddenText(step);
  if (behind.length === 0 && !hidden) return nothing;
  return html`<span class="under">${say('behindIt')} ${behind.map(({ staff, name }, at) => html`${at > 0 ? ', ' : nothing}<a href=${planAddress(department, staff, location.pathname)}>${name}</a>`)}${behind.length > 0 && hidden ? ', ' : nothing}${hidden}</span>`;
}

/** What keeps a scope from its next level: what is its own to mend, with who is behind it and where, then what is decided for more than it. */
export function behindSteps(steps: readonly Step[], { scope, standards }: Attained, day: (iso: string) => string): TemplateResult {
  const inherited = new Set(standards.flatMap(({ criteria }) => criteria).filter((each) => each.inherited).map(({ id }) => id));
  const own = steps.filter(({ criterion }) => !inherited.has(criterion));
  const others = steps.filter(({ criterion }) => inherited.has(criterion));
  return html`${own.length === 0 ? html`<p>${say('nothingOwn')}</p>` : html`<ol class="behind">${own.map((step) => behindStep(step, scope.department, day))}</ol>`}
    ${others.length === 0 ? nothing : html`<details><summary>${say('decidedElsewhere', { count: others.length })}</summary><ul>${others.map(({ criterion, wording, reason }) => html`<li><strong>${criterion}</strong> ${wording} ${reason}</li>`)}</ul></details>`}`;
}

function behindStep(step: Step, department: string | undefined, day: (iso: string) => string): TemplateResult {
  const { criterion, wording, status, reason, todo, plan } = step;
  return html`<li><strong>${criterion}</strong> ${wording} ${statusTag(status)} ${mendLink(criterion, department)}<span class="under">${reason} ${todo}</span>${behindPeople(step, department)}
    ${plan ? html`<span class="under">${say(plan.due ? 'takenOnBy' : 'takenOn', { owner: plan.owner ?? say('somebody'), day: plan.due ? day(plan.due) : '' })}</span>` : nothing}</li>`;
}
