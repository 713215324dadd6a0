import { html, nothing, type TemplateResult } from 'lit';
import { statusTag, type Saying } from './attainment-words';
import { behindPeople, mendLink } from './attainment-behind';
import { effortText, type PlanDraft, type Step } from './attainment-plans';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

export interface Stepping {
  readonly mayWrite: boolean;
  readonly busy: boolean;
  /** Whose step it is; undefined of the trust. */
  readonly department: string | undefined;
  /** Today, to tell what is overdue. */
  readonly today: string;
  /** Whether it is assumed to be done. */
  readonly ticked: boolean;
  /** What would be if all that is ticked were done. */
  readonly outcome: TemplateResult | typeof nothing;
  /** What is being written of this step. */
  readonly draft: PlanDraft | undefined;
  readonly problem: string;
  readonly saying: Saying;
  tick(on: boolean): void;
  begin(): void;
  stop(): void;
  save(): void;
}

/** One step: what, how much, who is behind it, who does it by when, and what if it were done. */
export function stepCard(step: Step, words: Stepping): TemplateResult {
  const { criterion, wording, level, status, reason, todo } = step;
  return html`<li class="step"><p><strong>${criterion}</strong> ${wording} <span class="small muted">${say('ofLevel', { level })}</span> ${statusTag(status)}</p>
    <p>${reason} ${todo}</p>
    ${step.suppressed ? nothing : html`<p class="small">${effortText(step)}</p>`}
    <p class="small">${mendLink(criterion, words.department)} ${behindPeople(step, words.department)}</p>
    ${words.draft ? planForm(step, words.draft, words) : planLine(step, words)}
    <p class="no-print"><label class="tick"><input type="checkbox" .checked=${words.ticked} @change=${(event: Event) => words.tick((event.target as HTMLInputElement).checked)} />${say('whatIf', { criterion })}</label></p>${words.ticked ? words.outcome : nothing}</li>`;
}

function planLine({ criterion, plan }: Step, { mayWrite, today, saying, begin }: Stepping): TemplateResult {
  const overdue = plan?.due !== undefined && plan.due < today;
  return html`<p>${plan ? html`<strong>${plan.owner ?? say('takenOnSomebody')}</strong>${plan.due ? say('byDay', { day: saying.day(plan.due) }) : say('withoutDate')} ${overdue ? html`<span class="tag tone-bad">${say('overdue')}</span>` : nothing}${
      plan.note ? html`<span class="under">${plan.note}</span>` : nothing}` : html`<span class="muted">${say('nobodyYet')}</span>`}
    ${mayWrite ? html`<button class="plain no-print" id="begin-${criterion}" @click=${begin}>${say(plan ? 'change' : 'sayWho')}<span class="unseen">: ${criterion}</span></button>` : nothing}</p>`;
}

function planForm({ criterion }: Step, draft: PlanDraft, { busy, problem, stop, save }: Stepping): TemplateResult {
  const field = (label: string, name: keyof PlanDraft, type: string, most: number): TemplateResult => html`<div class=${name === 'note' ? 'wide' : ''}><label for="${name}-${criterion}">${label}</label>
    <input id="${name}-${criterion}" type=${type} maxlength=${type === 'text' ? most : nothing} .value=${draft[name]} @input=${(event: Event) => (draft[name] = (event.target as HTMLInputElement).value)} /></div>`;
  return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      save();
    }}><fieldset><legend>${say('whoDoes', { criterion })}</legend>
    ${problem ? html`<div class="box bad" role="alert"><p><strong>${say('nothingKept')}</strong> ${problem}</p></div>` : nothing}
    <div class="fields">${field(say('owner'), 'owner', 'text', 200)}${field(say('due'), 'due', 'date', 0)}${field(say('note'), 'note', 'text', 500)}</div>
    <div class="row"><button class="action main" ?disabled=${busy}>${say('save')}</button><button type="button" class="plain" @click=${stop}>${say('leave')}</button></div></fieldset></form>`;
}
