import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { HIGHEST, scopeQuery, type Attained } from './attainment';
import { refusal } from './attainment-refusal';
import type { Saying } from './attainment-words';
import type { HostServices } from './contract';
import { define } from './element';
import { look } from './look';
import type { Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

/** The level to reach, by when; each place and workforce group has its own. Says `kept` when another one counts. */
export class AttainmentTarget extends LitElement {
  static override styles = [look, stacked];

  static override properties = {
    server: { attribute: false },
    attained: { attribute: false },
    ext: { attribute: false },
    saying: { attribute: false },
    draft: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare server: Server;
  declare attained: Attained;
  declare ext: HostServices;
  declare saying: Saying;
  declare private draft: { level: number; by: string } | undefined;
  declare private problem: string;
  declare private busy: boolean;
  private shownScope = '';

  constructor() {
    super();
    this.busy = false;
    this.stop();
  }

  private readonly stop = (): void => {
    this.draft = undefined;
    this.problem = '';
  };

  protected override willUpdate(): void {
    const scope = String(scopeQuery(this.attained.scope));
    if (scope !== this.shownScope) this.stop();
    this.shownScope = scope;
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private begin(): void {
    const { target, nextLevel = HIGHEST, day } = this.attained;
    this.draft = { level: target?.level ?? nextLevel, by: target?.by ?? `${Number(day.slice(0, 4)) + 1}-03-31` };
    void this.focusOn('#aim-level');
  }

  /** Whatever was chosen stays if it is refused. */
  private async save(): Promise<void> {
    const { draft, attained } = this;
    if (!draft || this.busy) return;
    this.problem = draft.by ? '' : say('sayByWhen');
    if (this.problem) return;
    this.busy = true;
    try {
      await this.server.putOn(`/attainment/target?${scopeQuery(attained.scope)}`, draft, attained.target?.version ?? 0);
      this.stop();
      this.ext?.announce(say('aimSaved'));
      this.dispatchEvent(new Event('kept'));
      await this.focusOn('#aim');
    } catch (error) {
      this.problem = refusal(error);
    } finally {
      this.busy = false;
    }
  }

  override render(): TemplateResult {
    const { target, mayWrite } = this.attained;
    if (this.draft) return this.form(this.draft);
    return html`<p>${target ? say('aimIs', { level: target.level, day: this.saying.day(target.by) }) : say('noAim')}
      ${mayWrite ? html`<button class="plain no-print" id="aim" @click=${() => this.begin()}>${say(target ? 'changeAim' : 'setAim')}</button>` : nothing}</p>`;
  }

  private form(draft: { level: number; by: string }): TemplateResult {
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        void this.save();
      }}><fieldset><legend>${say('levelToReach')}</legend>
      ${this.problem ? html`<div class="box bad" role="alert"><p><strong>${say('nothingKept')}</strong> ${this.problem}</p></div>` : nothing}
      <div class="fields"><div><label for="aim-level">${say('level')}</label><select id="aim-level" @change=${(event: Event) => (draft.level = Number((event.target as HTMLSelectElement).value))}>
          ${Array.from({ length: HIGHEST }, (_, at) => html`<option value=${at + 1} ?selected=${at + 1 === draft.level}>${say('levelNumber', { level: at + 1 })}</option>`)}</select></div>
        <div><label for="aim-by">${say('by')}</label><input id="aim-by" type="date" .value=${draft.by} @input=${(event: Event) => (draft.by = (event.target as HTMLInputElement).value)} /></div></div>
      <div class="row"><button class="action main" ?disabled=${this.busy}>${say('saveAim')}</button><button type="button" class="plain" @click=${this.stop}>${say('leave')}</button></div></fieldset></form>`;
  }
}

define('sessionwise-attainment-target-v1', AttainmentTarget);
