import { html, nothing, type TemplateResult } from 'lit';
import { HIGHEST, type Target } from './attainment';
import type { Saying } from './attainment-words';

/** What somebody is writing of the level to reach. */
export interface TargetDraft {
  level: number;
  by: string;
}

export interface Aiming {
  readonly mayWrite: boolean;
  readonly busy: boolean;
  readonly draft: TargetDraft | undefined;
  readonly problem: string;
  readonly say: Saying;
  begin(): void;
  stop(): void;
  save(): void;
}

/** The level to reach, by when; each place and workforce group has its own. */
export function targetView(target: Target | undefined, words: Aiming): TemplateResult {
  const { draft } = words;
  if (!draft) {
    return html`<p>${target ? html`The aim is level ${target.level} by ${words.say.day(target.by)}.` : 'No level to reach is set for it.'}
      ${words.mayWrite ? html`<button class="plain no-print" id="aim" @click=${words.begin}>${target ? 'Change the aim' : 'Set an aim'}</button>` : nothing}</p>`;
  }
  return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      words.save();
    }}><fieldset><legend>The level to reach</legend>
    ${words.problem ? html`<div class="box bad" role="alert"><p><strong>Nothing was kept.</strong> ${words.problem}</p></div>` : nothing}
    <div class="fields"><div><label for="aim-level">Level</label><select id="aim-level" @change=${(event: Event) => (draft.level = Number((event.target as HTMLSelectElement).value))}>
        ${Array.from({ length: HIGHEST }, (_, at) => html`<option value=${at + 1} ?selected=${at + 1 === draft.level}>Level ${at + 1}</option>`)}</select></div>
      <div><label for="aim-by">By</label><input id="aim-by" type="date" .value=${draft.by} @input=${(event: Event) => (draft.by = (event.target as HTMLInputElement).value)} /></div></div>
    <div class="row"><button class="action main" ?disabled=${words.busy}>Save the aim</button><button type="button" class="plain" @click=${words.stop}>Leave without saving</button></div></fieldset></form>`;
}
