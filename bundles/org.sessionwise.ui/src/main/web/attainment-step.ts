import { html, nothing, type TemplateResult } from 'lit';
import { statusTag, type Saying } from './attainment-words';
import { effortText, hiddenText, type PlanDraft, type Step } from './attainment-plans';

export interface Stepping {
  readonly mayWrite: boolean;
  readonly busy: boolean;
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
  const { criterion, wording, level, status, reason, todo, behind = [] } = step;
  const hidden = hiddenText(step);
  return html`<li class="step"><p><strong>${criterion}</strong> ${wording} <span class="small muted">(level ${level})</span> ${statusTag(status)}</p>
    <p>${reason} ${todo}</p>
    ${step.suppressed ? nothing : html`<p class="small">${effortText(step)}</p>`}
    ${behind.length === 0 && !hidden ? nothing : html`<details><summary>Behind it: ${[behind.length > 0 ? `${behind.length} by name` : '', hidden].filter(Boolean).join(', ')}</summary>
      ${behind.length === 0 ? nothing : html`<ul>${behind.map(({ name }) => html`<li>${name}</li>`)}</ul>`} ${hidden ? html`<p class="small muted">${hidden}</p>` : nothing}</details>`}
    ${words.draft ? planForm(step, words.draft, words) : planLine(step, words)}
    <p class="no-print"><label class="tick"><input type="checkbox" .checked=${words.ticked} @change=${(event: Event) => words.tick((event.target as HTMLInputElement).checked)} />What if ${criterion} were done?</label></p>${words.ticked ? words.outcome : nothing}</li>`;
}

function planLine({ criterion, plan }: Step, { mayWrite, today, saying, begin }: Stepping): TemplateResult {
  const overdue = plan?.due !== undefined && plan.due < today;
  return html`<p>${plan ? html`<strong>${plan.owner ?? 'Somebody has taken it on'}</strong>${plan.due ? html`, by ${saying.day(plan.due)}` : ', without a date'} ${overdue ? html`<span class="tag tone-bad">Overdue</span>` : nothing}${
      plan.note ? html`<span class="under">${plan.note}</span>` : nothing}` : html`<span class="muted">Nobody has taken it on yet.</span>`}
    ${mayWrite ? html`<button class="plain no-print" id="begin-${criterion}" @click=${begin}>${plan ? 'Change' : 'Say'} who does it<span class="unseen">: ${criterion}</span></button>` : nothing}</p>`;
}

function planForm({ criterion }: Step, draft: PlanDraft, { busy, problem, stop, save }: Stepping): TemplateResult {
  const field = (label: string, name: keyof PlanDraft, type: string, most: number): TemplateResult => html`<div class=${name === 'note' ? 'wide' : ''}><label for="${name}-${criterion}">${label}</label>
    <input id="${name}-${criterion}" type=${type} maxlength=${type === 'text' ? most : nothing} .value=${draft[name]} @input=${(event: Event) => (draft[name] = (event.target as HTMLInputElement).value)} /></div>`;
  return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      save();
    }}><fieldset><legend>Who does ${criterion}, by when</legend>
    ${problem ? html`<div class="box bad" role="alert"><p><strong>Nothing was kept.</strong> ${problem}</p></div>` : nothing}
    <div class="fields">${field('Owner', 'owner', 'text', 200)}${field('Due', 'due', 'date', 0)}${field('Note', 'note', 'text', 500)}</div>
    <div class="row"><button class="action main" ?disabled=${busy}>Save</button><button type="button" class="plain" @click=${stop}>Leave without saving</button></div></fieldset></form>`;
}
