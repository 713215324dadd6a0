import { css, html, nothing, type TemplateResult } from 'lit';
import { ServerProblem } from './server';
import { wordsOf } from './words';

const say = await wordsOf('evidence');

/** What is wrong with which field, by the name that the server has for it; an empty name is the whole. */
export type Refusals = ReadonlyMap<string, string>;

export const NOTHING_REFUSED: Refusals = new Map();

/** Returns what the server refused, in its own sentence. */
export function refusalsOf(error: unknown): Refusals {
  if (!(error instanceof ServerProblem)) return new Map([['', error instanceof Error ? error.message : String(error)]]);
  const { field, parameter, expected } = error.problem as { readonly field?: string; readonly parameter?: string; readonly expected?: string };
  // an item is told by its place, such as `roles.0` or `settings.1.3h/maximumMonths`
  const name = (field ?? parameter ?? '').replace(/\.\d+$/, '').replace(/^settings\./, '');
  return new Map([[name, expected ? say('mustBe', { expected }) : error.message]]);
}

export interface Field {
  /** As the server calls it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly refusals: Refusals;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Returns what a control holds now. */
export function valueOf(event: Event): string {
  return (event.target as Control).value;
}

/** Puts label, hint and what was refused around a control, which refers to them by the id it is given. */
function around(field: Field, control: (described: string | typeof nothing, invalid: 'true' | typeof nothing) => TemplateResult): TemplateResult {
  const { name, label, hint } = field;
  const refused = field.refusals.get(name);
  const ids = [hint ? `hint-${name}` : '', refused ? `refused-${name}` : ''].filter(Boolean).join(' ');
  return html`<div class=${field.wide ? 'wide' : ''}><label for=${`f-${name}`}>${label}</label>
    ${hint ? html`<div class="small muted" id=${`hint-${name}`}>${hint}</div>` : nothing}
    ${refused ? html`<div class="refused" id=${`refused-${name}`}>${refused}</div>` : nothing}
    ${control(ids || nothing, refused ? 'true' : nothing)}</div>`;
}

export function textField(field: Field, value: string, set: (value: string) => void, type = 'text'): TemplateResult {
  return around(field, (described, invalid) => html`<input id=${`f-${field.name}`} type=${type === 'number' ? 'text' : type} inputmode=${type === 'number' ? 'numeric' : nothing}
    maxlength=${type === 'text' ? 200 : type === 'number' ? 9 : nothing} autocomplete="off" aria-describedby=${described} aria-invalid=${invalid}
    .value=${value} @input=${(event: Event) => set(valueOf(event))} />`);
}

export function areaField(field: Field, value: string, set: (value: string) => void, rows = 3): TemplateResult {
  return around(field, (described, invalid) => html`<textarea id=${`f-${field.name}`} rows=${rows} maxlength="4000" aria-describedby=${described} aria-invalid=${invalid}
    .value=${value} @input=${(event: Event) => set(valueOf(event))}></textarea>`);
}

/** A choice among words, by their keys; without `first` one of them is always chosen. */
export function choiceField(field: Field, value: string, options: readonly (readonly [string, string])[], set: (value: string) => void, first?: string): TemplateResult {
  return around(field, (described, invalid) => html`<select id=${`f-${field.name}`} aria-describedby=${described} aria-invalid=${invalid} @change=${(event: Event) => set(valueOf(event))}>
    ${first === undefined ? nothing : html`<option value="" ?selected=${value === ''}>${first}</option>`}
    ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}</select>`);
}

/** Several answers to one question. */
export function ticks(field: Field, chosen: ReadonlySet<string>, options: readonly (readonly [string, string])[], toggle: (key: string, on: boolean) => void): TemplateResult {
  const refused = field.refusals.get(field.name);
  return html`<fieldset class="wide ticks" id=${`f-${field.name}`} tabindex="-1"><legend>${field.label}</legend>
    ${field.hint ? html`<div class="small muted">${field.hint}</div>` : nothing}${refused ? html`<div class="refused">${refused}</div>` : nothing}
    ${options.map(([key, words]) => html`<label><input type="checkbox" .checked=${chosen.has(key)} @change=${(event: Event) => toggle(key, (event.target as HTMLInputElement).checked)} /> ${words}</label>`)}</fieldset>`;
}

/** Says at the top of a form that something was refused, and leads to it. */
export function refusedBox(refusals: Refusals, names: Readonly<Record<string, string>>, goTo: (field: string) => void, lead = say('nothingKept')): TemplateResult | typeof nothing {
  if (refusals.size === 0) return nothing;
  return html`<div class="box bad" role="alert"><p><strong>${lead}</strong> ${say('stillHere')}</p>
    <ul>${[...refusals].map(([field, words]) => html`<li>${names[field] ? html`<button type="button" class="plain" @click=${() => goTo(field)}>${names[field]}</button>: ` : nothing}${words}</li>`)}</ul></div>`;
}

export const fieldLook = css`
  .refused { color: var(--red); font-weight: 600; }
  [aria-invalid='true'] { border-color: var(--red); }
  .ticks { display: grid; gap: 0.375em; margin: 0; }
  .ticks label { font-weight: 400; display: flex; gap: 0.5em; align-items: center; }
  .fields .wide > :is(input, textarea) { max-width: 60em; }
  .ticks input { flex: none; }
  .ticks:focus-visible { background: none; color: inherit; outline: 3px solid var(--focus); box-shadow: none; }
  #outcome { outline: 0; }
  #outcome:focus-visible { background: none; color: inherit; box-shadow: none; }
  .scroll { max-height: none; margin-bottom: 0.75em; }
  .fields label { overflow-wrap: anywhere; }
`;
