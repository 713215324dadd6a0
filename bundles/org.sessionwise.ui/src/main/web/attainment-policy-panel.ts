import { css, html, nothing, type TemplateResult } from 'lit';
import { settingText, STANDINGS } from './attainment';
import {
  countText, isOpen, numbersOf, numberText, settingsDraft, settingsProblems, settingsRequest,
  type AttainmentPolicies, type AttainmentPolicy, type Numbered, type NumberedStandard, type SettingsDraft,
} from './attainment-policy';
import { define, SessionwiseElement } from './element';
import type { Catalogue } from './evidence';
import { fieldLook, NOTHING_REFUSED, refusalsOf, refusedBox, textField, type Refusals } from './evidence-field';
import { look } from './look';
import { ServerProblem, type Server } from './server';
import { stacked } from './stacked';

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
  };

  declare private draft: SettingsDraft | undefined;
  declare private refusals: Refusals;
  declare private busy: boolean;

  protected readonly what = 'Numbers of the levels of attainment';

  constructor() {
    super();
    this.busy = false;
    this.stop();
  }

  private readonly stop = (): void => {
    this.draft = undefined;
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

  private async save(draft: SettingsDraft, { version }: AttainmentPolicies): Promise<void> {
    this.refusals = settingsProblems(draft);
    if (this.refusals.size === 0 && !this.busy) await this.put(draft, version);
    if (this.refusals.size > 0) await this.goTo([...this.refusals.keys()][0]!);
    else await this.focusOn('#outcome');
  }

  private async put(draft: SettingsDraft, version: number): Promise<void> {
    this.busy = true;
    try {
      await this.server.putOn('/attainment/policy', settingsRequest(draft), version);
      this.stop();
      this.ext?.announce('The numbers are set.');
      await this.reload(true);
    } catch (error) {
      const changed = error instanceof ServerProblem && error.is('changed-meanwhile');
      this.refusals = changed ? new Map([['', 'Somebody else set numbers meanwhile. Leave without saving to see them.']]) : refusalsOf(error);
    } finally {
      this.busy = false;
    }
  }

  protected view({ policies, catalogue }: Shown): TemplateResult {
    const numbers = numbersOf(catalogue);
    const { draft } = this;
    return html`<p>${catalogue.title}, ${catalogue.edition}. What the text says itself nobody can change here; where it is silent, a local default stands until the trust sets a number of its own, from a day on.</p>
      <div id="outcome" tabindex="-1">${refusedBox(this.refusals, this.names(numbers), (field) => void this.goTo(field))}</div>
      ${draft ? this.form(draft, policies, numbers) : html`<p>Groups of fewer than <strong>${policies.counting.smallestGroup}</strong> people are not told of to those who may not see them all. ${this.standing(policies.counting)}</p>
        ${policies.mayWrite ? html`<p class="no-print"><button class="action" @click=${() => {
          this.draft = settingsDraft(policies, this.context.today ?? new Date().toISOString().slice(0, 10));
          void this.focusOn('#f-from');
        }}>Set the numbers</button></p>` : nothing}${this.table(numbers, undefined)}`}
      ${policies.history.length === 0 ? nothing : html`${this.subheading('History')}<ol class="small" aria-label="What the trust set, newest first">${policies.history.map((each) => this.past(each, numbers))}</ol>`}`;
  }

  private names(numbers: readonly NumberedStandard[]): Record<string, string> {
    return { from: 'Counts from', smallestGroup: 'Smallest group', ...Object.fromEntries(numbers.flatMap((standard) => standard.numbers).map(({ key, criterion, name }) => [key, `${criterion.id}, ${numberText(name)}`])) };
  }

  private standing({ standing, from, by, at }: AttainmentPolicy): TemplateResult {
    return standing === 'local default' ? html`<span class="tag tone-warn">Local default</span>`
      : html`<span class="tag tone-good">Set by the trust</span> <span class="small muted">from ${this.day(from)}${by ? `, ${by}` : ''}${at ? `, ${this.moment(at)}` : ''}</span>`;
  }

  private past(policy: AttainmentPolicy, numbers: readonly NumberedStandard[]): TemplateResult {
    const names = this.names(numbers);
    const set = Object.entries(policy.settings).map(([key, value]) => `${names[key] ?? key}: ${value}`);
    return html`<li>${this.standing(policy)}: smallest group ${policy.smallestGroup}${set.length > 0 ? `; ${set.join('; ')}` : ''}</li>`;
  }

  private form(draft: SettingsDraft, policies: AttainmentPolicies, numbers: readonly NumberedStandard[]): TemplateResult {
    const { refusals } = this;
    return html`<form novalidate @submit=${(event: Event) => {
        event.preventDefault();
        void this.save(draft, policies);
      }}><fieldset><legend>Set the numbers</legend><div class="fields">
      ${textField({ name: 'from', label: 'Counts from', refusals }, draft.from, (value) => (draft.from = value), 'date')}
      ${textField({ name: 'smallestGroup', label: 'Smallest group', hint: 'Fewest people that a figure is told of.', refusals }, draft.smallestGroup, (value) => (draft.smallestGroup = value), 'number')}</div>
      ${this.table(numbers, draft)}
      <div class="row"><button class="action main" ?disabled=${this.busy}>Set the numbers</button><button type="button" class="plain" @click=${this.stop}>Leave without saving</button></div></fieldset></form>`;
  }

  /** Numbers are many: a standard is open where the trust set some, or something is wrong. */
  private table(standards: readonly NumberedStandard[], draft: SettingsDraft | undefined): TemplateResult[] {
    return standards.map((standard) => html`<details ?open=${standard.numbers.some(({ key, standing }) => standing === 'trust' || this.refusals.has(key))}><summary>${standard.title} <span class="small muted">(${countText(standard)})</span></summary>
      ${this.standardTable(standard, draft)}</details>`);
  }

  private standardTable({ title, numbers }: NumberedStandard, draft: SettingsDraft | undefined): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${`Numbers of standard ${title}`}><table class="stacked" role="table"><caption class="unseen">Numbers that criteria of standard ${title} are decided by</caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Criterion</th><th role="columnheader" scope="col">Number</th><th role="columnheader" scope="col">Counts now</th><th role="columnheader" scope="col">Who says so</th>
        ${draft ? html`<th role="columnheader" scope="col">The trust's own</th>` : nothing}</tr></thead>
      <tbody role="rowgroup">${numbers.map((number) => this.row(number, draft))}</tbody></table></div>`;
  }

  private row(number: Numbered, draft: SettingsDraft | undefined): TemplateResult {
    const { key, criterion, name, source } = number;
    const { text, tone } = STANDINGS[number.standing] ?? STANDINGS.localDefault;
    const refused = this.refusals.get(key);
    return html`<tr role="row"><th role="rowheader" scope="row"><strong>${criterion.id}</strong> <span class="small">${criterion.wording}</span></th><td role="cell" data-label="Number"><div>${numberText(name)}</div></td>
      <td role="cell" data-label="Counts now"><div>${settingText(number)}</div></td><td role="cell" data-label="Who says so"><div><span class="tag tone-${tone}">${text}</span><span class="under">${source}</span></div></td>
      ${!draft ? nothing : html`<td role="cell" data-label="The trust's own"><div>${isOpen(number) ? html`${refused ? html`<div class="refused" id=${`refused-${key}`}>${refused}</div>` : nothing}
        <input id=${`f-${key}`} inputmode="numeric" maxlength="5" autocomplete="off" aria-label=${`${criterion.id}, ${numberText(name)}`} aria-invalid=${refused ? 'true' : nothing} aria-describedby=${refused ? `refused-${key}` : nothing}
          .value=${draft.settings[key] ?? ''} @input=${(event: Event) => (draft.settings[key] = (event.target as HTMLInputElement).value)} />` : html`<span class="muted small">fixed</span>`}</div></td>`}</tr>`;
  }
}

define('sessionwise-attainment-policy-panel-v1', AttainmentPolicyPanel);
