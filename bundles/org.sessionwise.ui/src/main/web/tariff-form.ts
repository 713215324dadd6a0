import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { confirmation } from './confirmation';
import { define } from './element';
import { look } from './look';
import { path, ServerProblem, type Server } from './server';
import { STANDINGS } from './team-plan';
import type { Tariff } from './team-plan-compare';
import { wordsOf } from './words';

const say = await wordsOf('tariff');
const sayOfPlan = await wordsOf('teamPlan');

interface Rate {
  role: string;
  minutes: string;
  document: string;
  clause: string;
  standing: string;
}

/** An administrator enters the tariff that begins on a day. */
export class TariffForm extends LitElement {
  static override styles = [look, css`
    .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr)); gap: 0.75em 1em; align-items: end; margin: 0.5em 0; }
    .fields :is(input, select) { display: block; width: 100%; }
    fieldset { border: 1px solid var(--line); margin: 0.75em 0; padding: 0.5em 1em 1em; min-width: 0; }
    legend { font-weight: 700; }
  `];

  static override properties = {
    server: { attribute: false },
    tariffs: { attribute: false },
    from: { state: true },
    rates: { state: true },
    problem: { state: true },
    asked: { state: true },
  };

  declare server: Server;
  declare tariffs: readonly Tariff[];
  declare private from: string;
  declare private rates: Rate[] | undefined;
  declare private problem: string;
  /** Whose removal is to be confirmed. */
  declare private asked: Tariff | undefined;
  private basedOn = 0;

  constructor() {
    super();
    this.tariffs = [];
    this.from = '';
    this.problem = '';
  }

  private begin(tariff: Tariff | undefined): void {
    this.problem = '';
    this.asked = undefined;
    this.basedOn = tariff?.version ?? 0;
    this.from = tariff?.from ?? '';
    this.rates = tariff ? tariff.rates.map(({ role, minutes, source }) => ({ role, minutes: minutes.join(', '), document: source.document, clause: source.clause, standing: source.standing }))
      : [{ role: '', minutes: '60', document: '', clause: '', standing: 'TRUST' }];
  }

  private async save(): Promise<void> {
    const rates = (this.rates ?? []).map((rate) => ({ ...rate, minutes: rate.minutes.split(/[\s,;]+/).filter(Boolean).map((step) => (/^\d{1,4}$/.test(step) ? Number(step) : null)) }));
    await this.send(() => this.server.put(path('spa-tariffs', this.from || 'none'), { basedOn: this.basedOn, rates }));
  }

  private async takeAway({ from, version }: Tariff): Promise<void> {
    this.asked = undefined;
    await this.send(() => this.server.delete(`${path('spa-tariffs', from)}?basedOn=${version}`));
  }

  /** What was typed stays if it is refused. */
  private async send(request: () => Promise<unknown>): Promise<void> {
    this.problem = '';
    try {
      await request();
      this.rates = undefined;
      this.dispatchEvent(new CustomEvent('kept'));
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      if (error instanceof ServerProblem && error.is('changed-meanwhile')) this.dispatchEvent(new CustomEvent('kept'));
    }
  }

  private field(label: string, id: string, value: string, set: (value: string) => void, type = 'text'): TemplateResult {
    return html`<div><label for=${id}>${label}</label><input id=${id} type=${type} .value=${value} @input=${(event: Event) => set((event.target as HTMLInputElement).value)} /></div>`;
  }

  private rate(rate: Rate, index: number): TemplateResult {
    return html`<fieldset><legend>${say('rate', { number: index + 1 })}</legend><div class="fields">
      ${this.field(say('role'), `role-${index}`, rate.role, (value) => (rate.role = value))}
      ${this.field(say('minutes'), `minutes-${index}`, rate.minutes, (value) => (rate.minutes = value))}
      ${this.field(say('source'), `document-${index}`, rate.document, (value) => (rate.document = value))}
      ${this.field(say('clause'), `clause-${index}`, rate.clause, (value) => (rate.clause = value))}
      <div><label for="standing-${index}">${say('standing')}</label><select id="standing-${index}" @change=${(event: Event) => (rate.standing = (event.target as HTMLSelectElement).value)}>
        ${Object.entries(STANDINGS).map(([standing, words]) => html`<option value=${standing} ?selected=${standing === rate.standing}>${sayOfPlan(words)}</option>`)}</select></div></div>
      <button type="button" class="plain" @click=${() => (this.rates = this.rates?.filter((each) => each !== rate))}>${say.rich('removeRate', { rate: html`<span class="unseen">${say('rateInText', { number: index + 1 })}</span>` })}</button></fieldset>`;
  }

  private asking(tariff: Tariff): TemplateResult {
    return confirmation({
      effect: say('removeEffect', { from: tariff.from, count: tariff.rates.length }),
      act: say('remove'),
      onAct: () => void this.takeAway(tariff),
      onKeep: () => (this.asked = undefined),
    });
  }

  override render(): TemplateResult {
    const { rates } = this;
    const problem = this.problem ? html`<div class="box bad" role="alert"><p><strong>${say('notKept')}</strong> ${this.problem}</p></div>` : nothing;
    if (!rates) {
      return html`${problem}<div class="row"><button class="action" @click=${() => this.begin(undefined)}>${say('enter')}</button>
        ${this.tariffs.map((tariff) => html`<button class="action" @click=${() => this.begin(tariff)}>${say('changeThat', { from: tariff.from })}</button>
          <button class="plain" @click=${() => (this.asked = tariff)}>${say('removeThat', { from: tariff.from })}</button>`)}</div>${this.asked ? this.asking(this.asked) : nothing}`;
    }
    return html`${problem}<form novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${this.basedOn > 0 ? html`<p>${say('tariffFrom', { from: this.from })}</p>` : html`<div class="fields">${this.field(say('countsFrom'), 'from', this.from, (value) => (this.from = value), 'date')}</div>`}
      ${rates.map((rate, index) => this.rate(rate, index))}
      <div class="row"><button type="button" class="action" @click=${() => (this.rates = [...rates, { role: '', minutes: '60', document: '', clause: '', standing: 'TRUST' }])}>${say('addRate')}</button>
        <button type="button" class="action main" @click=${() => this.save()}>${say('save')}</button>
        <button type="button" class="plain" @click=${() => (this.rates = undefined)}>${say('leave')}</button></div></form>`;
  }
}

define('sessionwise-tariff-form-v1', TariffForm);
