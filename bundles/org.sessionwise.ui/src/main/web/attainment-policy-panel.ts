import { css, html, nothing, type TemplateResult } from 'lit';
import { settingText, STANDINGS } from './attainment';
import {
  countText, isOpen, numberDifferences, numbersOf, numberText, settingsDraft, settingsProblems, settingsRequest,
  type AttainmentPolicies, type AttainmentPolicy, type NumberDifference, type Numbered, type NumberedStandard, type SettingsDraft,
} from './attainment-policy';
import { confirmation } from './confirmation';
import { define, SessionwiseElement } from './element';
import type { Catalogue } from './evidence';
import { fieldLook, NOTHING_REFUSED, refusalsOf, refusedBox, textField, type Refusals } from './evidence-field';
import { look } from './look';
import { ServerProblem, type Server } from './server';
import { Sorting } from './sorting';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('attainmentPolicy');

interface Shown {
  readonly policies: AttainmentPolicies;
  readonly catalogue: Catalogue;
}

/** The numbers that criteria are decided by: what the text says, what is a local default, and what the trust set from a day on. */
export class AttainmentPolicyPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, fieldLook, css`
    td input { max-width: 7em; }
  `];

  static override properties = {
    ...SessionwiseElement.properties,
    draft: { state: true },
    refusals: { state: true },
    busy: { state: true },
    differences: { state: true },
  };

  declare private draft: SettingsDraft | undefined;
  declare private refusals: Refusals;
  declare private busy: boolean;
  /** What is to be confirmed. */
  declare private differences: readonly NumberDifference[] | undefined;

  protected readonly what = say('title');

  private readonly order = new Sorting<Numbered>(this, { criterion: ({ criterion }) => criterion.id, number: ({ name }) => numberText(name), now: ({ value }) => value, source: ({ standing }) => (STANDINGS[standing] ?? STANDINGS.localDefault).text });

  constructor() {
    super();
    this.busy = false;
    this.stop();
  }

  private readonly stop = (): void => {
    this.draft = undefined;
    this.differences = undefined;
    this.refusals = NOTHING_REFUSED;
  };

  protected key(): string {
    return 'all';
  }

  protected async load(server: Server): Promise<Shown> {
    const [policies, catalogue] = await Promise.all([server.get<AttainmentPolicies>('/attainment/policy'), server.get<Catalogue>('/attainment/catalogue')]);
    return { policies, catalogue };
  }

  protected override heard(event: string): void {
    if (!this.draft && event !== 'figures') super.heard(event);
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private readonly goTo = (field: string): Promise<void> => this.focusOn(field ? `#${CSS.escape(`f-${field}`)}` : '#outcome');

  /** What would be other is shown before anything is set. */
  private async ask(draft: SettingsDraft, policies: AttainmentPolicies, numbers: readonly NumberedStandard[]): Promise<void> {
    this.refusals = settingsProblems(draft);
    this.differences = this.refusals.size === 0 ? numberDifferences(policies, draft, numbers) : undefined;
    if (this.refusals.size > 0) await this.goTo([...this.refusals.keys()][0]!);
  }

  private async save(draft: SettingsDraft, { version }: AttainmentPolicies): Promise<void> {
    this.differences = undefined;
    if (!this.busy) await this.put(draft, version);
    if (this.refusals.size > 0) await this.goTo([...this.refusals.keys()][0]!);
    else await this.focusOn('#outcome');
  }

  private asking(differences: readonly NumberDifference[], draft: SettingsDraft, policies: AttainmentPolicies): TemplateResult {
    const day = this.day(draft.from);
    return confirmation({
      effect: differences.length === 0 ? html`<p>${say('nothingOther', { day })}</p>` : html`<p><strong>${say('otherFrom', { day })}</strong> ${say('earlierKept')}</p>
        <ul>${differences.map(({ name, before, after }) => html`<li>${say('fromTo', { name, before: before || say('catalogue'), after: after || say('catalogue') })}</li>`)}</ul>`,
      act: say('setThem'),
      onAct: () => void this.save(draft, policies),
      onKeep: () => {
        this.differences = undefined;
        void this.focusOn('#f-from');
      },
    });
  }

  private async put(draft: SettingsDraft, version: number): Promise<void> {
    this.busy = true;
    try {
      await this.server.putOn('/attainment/policy', settingsRequest(draft), version);
      this.stop();
      this.ext?.announce(say('areSet'));
      await this.reload(true);
    } catch (error) {
      const changed = error instanceof ServerProblem && error.is('changed-meanwhile');
      this.refusals = changed ? new Map([['', say('changedMeanwhile')]]) : refusalsOf(error);
    } finally {
      this.busy = false;
    }
  }

  protected view({ policies, catalogue }: Shown): TemplateResult {
    const numbers = numbersOf(catalogue);
    const { draft } = this;
    return html`<p>${say('intro', { title: catalogue.title, edition: catalogue.edition })}</p>
      <div id="outcome" tabindex="-1">${refusedBox(this.refusals, this.names(numbers), (field) => void this.goTo(field))}</div>
      ${draft ? this.form(draft, policies, numbers) : html`<p>${say.rich('smallGroups', { count: html`<strong>${policies.counting.smallestGroup}</strong>` })} ${this.standing(policies.counting)}</p>
        ${policies.mayWrite ? html`<p class="no-print"><button class="action" @click=${() => {
          this.draft = settingsDraft(policies, this.context.today ?? new Date().toISOString().slice(0, 10));
          void this.focusOn('#f-from');
        }}>${say('set')}</button></p>` : html`<p class="small muted">${say('readOnly')}</p>`}${this.table(numbers, undefined)}`}
      ${policies.history.length === 0 ? nothing : html`${this.subheading(say('history'))}<ol class="small" aria-label=${say('historyAbout')}>${policies.history.map((each) => this.past(each, numbers))}</ol>`}`;
  }

  private names(numbers: readonly NumberedStandard[]): Record<string, string> {
    return { from: say('countsFrom'), smallestGroup: say('smallestGroup'), ...Object.fromEntries(numbers.flatMap((standard) => standard.numbers).map(({ key, criterion, name }) => [key, say('numberOf', { criterion: criterion.id, number: numberText(name) })])) };
  }

  private standing({ standing, from, by, at }: AttainmentPolicy): TemplateResult {
    return standing === 'local default' ? html`<span class="tag tone-warn">${say('localDefault')}</span>`
      : html`<span class="tag tone-good">${say('byTheTrust')}</span> <span class="small muted">${say('from', { day: this.day(from) })}${by ? `, ${by}` : ''}${at ? `, ${this.moment(at)}` : ''}</span>`;
  }

  private past(policy: AttainmentPolicy, numbers: readonly NumberedStandard[]): TemplateResult {
    const names = this.names(numbers);
    const set = Object.entries(policy.settings).map(([key, value]) => `${names[key] ?? key}: ${value}`);
    return html`<li>${this.standing(policy)}: ${say('smallestGroupOf', { count: policy.smallestGroup })}${set.length > 0 ? `; ${set.join('; ')}` : ''}</li>`;
  }

  private form(draft: SettingsDraft, policies: AttainmentPolicies, numbers: readonly NumberedStandard[]): TemplateResult {
    const { refusals } = this;
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        void this.ask(draft, policies, numbers);
      }} @input=${() => (this.differences = undefined)}><fieldset><legend>${say('set')}</legend><div class="fields">
      ${textField({ name: 'from', label: say('countsFrom'), refusals }, draft.from, (value) => (draft.from = value), 'date')}
      ${textField({ name: 'smallestGroup', label: say('smallestGroup'), hint: say('smallestGroupAbout'), refusals }, draft.smallestGroup, (value) => (draft.smallestGroup = value), 'number')}</div>
      ${this.table(numbers, draft)}
      ${this.differences ? nothing : html`<div class="row"><button class="action main" ?disabled=${this.busy}>${say('showEffect')}</button><button type="button" class="plain" @click=${this.stop}>${say('leave')}</button></div>`}</fieldset></form>
      ${this.differences ? this.asking(this.differences, draft, policies) : nothing}`;
  }

  /** Numbers are many: a standard is open where the trust set some, or something is wrong. */
  private table(standards: readonly NumberedStandard[], draft: SettingsDraft | undefined): TemplateResult[] {
    return standards.map((standard) => html`<details ?open=${standard.numbers.some(({ key, standing }) => standing === 'trust' || this.refusals.has(key))}><summary>${standard.title} <span class="small muted">(${countText(standard)})</span></summary>
      ${this.standardTable(standard, draft)}</details>`);
  }

  private standardTable({ title, numbers }: NumberedStandard, draft: SettingsDraft | undefined): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('numbersOf', { title })}><table class="stacked sortable" role="table"><caption class="unseen">${say('numbersCaption', { title })}</caption>
      <thead role="rowgroup"><tr role="row">${this.order.head('criterion', say('criterion'))}${this.order.head('number', say('number'))}${this.order.head('now', say('countsNow'))}${this.order.head('source', say('whoSays'))}
        ${draft ? html`<th role="columnheader" scope="col">${say('own')}</th>` : nothing}</tr></thead>
      <tbody role="rowgroup">${this.order.rows(numbers).map((number) => this.row(number, draft))}</tbody></table></div>`;
  }

  private row(number: Numbered, draft: SettingsDraft | undefined): TemplateResult {
    const { key, criterion, name, source } = number;
    const { text, tone } = STANDINGS[number.standing] ?? STANDINGS.localDefault;
    const refused = this.refusals.get(key);
    return html`<tr role="row"><th role="rowheader" scope="row"><strong>${criterion.id}</strong> <span class="small">${criterion.wording}</span></th><td role="cell" data-label=${say('number')}><div>${numberText(name)}</div></td>
      <td role="cell" data-label=${say('countsNow')}><div>${settingText(number)}</div></td><td role="cell" data-label=${say('whoSays')}><div><span class="tag tone-${tone}">${text}</span><span class="under">${source}</span></div></td>
      ${!draft ? nothing : html`<td role="cell" data-label=${say('own')}><div>${isOpen(number) ? html`${refused ? html`<div class="refused" id=${`refused-${key}`}>${refused}</div>` : nothing}
        <input id=${`f-${key}`} inputmode="numeric" maxlength="5" autocomplete="off" aria-label=${say('numberOf', { criterion: criterion.id, number: numberText(name) })} aria-invalid=${refused ? 'true' : nothing} aria-describedby=${refused ? `refused-${key}` : nothing}
          .value=${draft.settings[key] ?? ''} @input=${(event: Event) => (draft.settings[key] = (event.target as HTMLInputElement).value)} />` : html`<span class="muted small">${say('fixed')}</span>`}</div></td>`}</tr>`;
  }
}

define('sessionwise-attainment-policy-panel-v1', AttainmentPolicyPanel);
