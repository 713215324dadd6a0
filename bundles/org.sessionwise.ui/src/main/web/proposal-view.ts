import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { changeLine } from './change-line';
import type { HostContext } from './contract';
import { define } from './element';
import { look } from './look';
import { findField, isMeant } from './people';
import {
  alike, byDay, byPerson, dateText, decidedOn, editCount, isOpen, namesIn, questionText, standing, undecidedCount,
  type Answer, type Change, type Decisions, type PlanDate, type Proposal,
} from './proposal';

type Show = 'EDITS' | 'DECIDE' | 'HAND' | 'CANNOT' | 'KEEP';

const SHOWS: Readonly<Record<Show, { readonly text: string; readonly has: (change: Change) => boolean }>> = {
  EDITS: { text: 'Changes', has: ({ kind }) => kind === 'ADD' || kind === 'CHANGE' || kind === 'REMOVE' },
  DECIDE: { text: 'Only what needs a decision', has: ({ needsDecision }) => needsDecision },
  HAND: { text: 'By hand', has: isOpen },
  CANNOT: { text: 'Cannot', has: ({ kind }) => kind === 'CANNOT' },
  KEEP: { text: 'Keep', has: ({ kind }) => kind === 'KEEP' },
};

/** So many people whose plans change on one day are named at once. */
const NAMED_AT_ONCE = 3;

/** What the user decided and wants applied. */
export interface Applied {
  readonly proposal: Proposal;
  readonly accepted: readonly string[];
  readonly kept: readonly string[];
}

/**
 * A proposal with its lines, questions and days ahead. Fires `applied` with {@link Applied} and `asof` with a day. Decisions
 * stand as long as their line says the same.
 */
export class ProposalView extends LitElement {
  static override styles = [look, css`
    ol, ul { margin: 0.5em 0; padding: 0; list-style: none; }
    ol { padding: 0 0.75em; }
    ul.lines > li { border-top: 1px solid var(--line); padding: 0.5em 0; overflow-wrap: anywhere; }
    li p { margin: 0; }
    ol > li { border-top: 2px solid var(--line); margin-top: 0.75em; }
    ol > li:first-child { border-top: 0; margin-top: 0; }
    summary { cursor: pointer; min-height: 24px; }
    .sides { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.5em; margin: 0.25em 0 0.5em; }
    .sides > div { border: 1px solid var(--line); padding: 0.25em 0.5em; }
    @container (max-width: 34em) {
      .sides { grid-template-columns: 1fr; gap: 0; }
      .sides > div { display: grid; grid-template-columns: 6.5em 1fr; gap: 0.5em; }
      .sides > div + div { border-top: 0; }
    }
    dt { font-size: 0.875em; color: var(--muted); }
    dd { margin: 0; font-weight: 600; }
    fieldset { border: 0; border-left: 4px solid var(--brand); margin: 0.5em 0; padding: 0 0 0 0.75em; min-width: 0; }
    legend { padding: 0; font-weight: 600; }
    .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); gap: 0.25em 1em; }
    .choice { display: flex; gap: 0.5em; align-items: start; padding: 0.25em 0; }
    .choice input { flex: none; width: 1.5em; height: 1.5em; min-height: 0; margin: 0; accent-color: var(--brand); }
    .person { font-weight: 700; margin: 0.5em 0 0; }
    .person .small { font-weight: 400; }
  `];

  static override properties = {
    proposal: { attribute: false },
    context: { attribute: false },
    busy: { type: Boolean },
    level: { type: Number },
    decisions: { state: true },
    show: { state: true },
    wanted: { state: true },
  };

  declare proposal: Proposal;
  declare context: HostContext;
  declare busy: boolean;
  declare level: number;
  declare private decisions: Decisions;
  declare private show: Show;
  declare private wanted: string;

  constructor() {
    super();
    this.busy = false;
    this.level = 4;
    this.decisions = new Map();
    this.show = 'EDITS';
    this.wanted = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('proposal');
    if (changed.has('proposal') && before) this.decisions = standing(this.decisions, before, this.proposal);
  }

  private day(iso: string): string {
    return new Intl.DateTimeFormat(this.context?.locale ?? 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
      .format(new Date(`${iso}T00:00:00Z`));
  }

  private apply(): void {
    const keys = (answer: Answer): string[] => [...this.decisions].filter(([, given]) => given === answer).map(([key]) => key);
    const detail: Applied = { proposal: this.proposal, accepted: keys('TAKE'), kept: keys('KEEP') };
    this.dispatchEvent(new CustomEvent('applied', { detail }));
  }

  private decide(changes: readonly Change[], answer: Answer | undefined): void {
    this.decisions = decidedOn(changes, answer, this.decisions);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.proposal) return nothing;
    const { counts, changes } = this.proposal;
    const ofKind = changes.filter(SHOWS[this.show].has);
    const shown = ofKind.filter(({ name, staffId }) => isMeant(name || staffId, this.wanted));
    const people = new Set(changes.map(({ staffId }) => staffId)).size;
    return html`<p>The plans would add ${counts.add}, change ${counts.change} and remove ${counts.remove}; ${counts.keep} stay as they are, ${counts.cannot} cannot be written.</p>
      ${this.ahead()}
      <div class="row" role="group" aria-label="Show">${(Object.keys(SHOWS) as Show[]).map((show) => this.filter(show))}</div>
      ${this.applyRow()}
      ${findField(people, this.wanted, (typed) => { this.wanted = typed; })}
      <p class="unseen" role="status">${this.wanted ? `${shown.length} of ${ofKind.length} lines shown` : ''}</p>
      ${alike(shown).map((group) => this.forAllAlike(group))}
      <div class="scroll" tabindex="0" role="region" aria-label="Proposed changes">${shown.length === 0 ? html`<p>${ofKind.length === 0 ? 'Nothing of this kind.' : 'Nothing of this kind for anybody of that name.'}</p>`
        : html`<ol>${repeat(byPerson(shown), ({ staffId }) => staffId, (person) => this.person(person))}</ol>`}</div>`;
  }

  private filter(show: Show): TemplateResult {
    const { text, has } = SHOWS[show];
    return html`<button class="action" aria-pressed=${this.show === show} @click=${() => { this.show = show; }}>${text} (${this.proposal.changes.filter(has).length})</button>`;
  }

  private applyRow(): TemplateResult {
    const { counts } = this.proposal;
    const edits = editCount(this.proposal, this.decisions);
    const kept = [...this.decisions.values()].filter((answer) => answer === 'KEEP').length;
    const open = undecidedCount(this.proposal, this.decisions);
    if (edits + kept === 0 && counts.needsDecision === 0) {
      return html`<p>There is nothing to apply. ${counts.byHand > 0 ? `${counts.byHand} that a person changed or removed by hand stay so.` : ''}
        ${counts.cannot > 0 ? 'Why some of the plans cannot be written stands under Cannot.' : counts.byHand > 0 ? '' : 'The template has all that the plans say.'}</p>`;
    }
    const apply = `Apply ${edits} ${edits === 1 ? 'change' : 'changes'}`;
    return html`<div class="row"><button class="action main" ?disabled=${this.busy || edits + kept === 0} @click=${() => this.apply()}>${kept > 0 ? `${apply}, keep ${kept}` : apply}</button>
      <span class="small" role="status">${counts.needsDecision > 0 ? `${counts.needsDecision - open} of ${counts.needsDecision} decided. ` : ''}${open > 0 ? `${open} undecided: left as they are.` : ''}</span></div>`;
  }

  /** One answer for all that ask the same, for a template that has lost much: nobody decides on hundreds of lines. */
  private forAllAlike({ question, changes }: { readonly question: string; readonly changes: readonly Change[] }): TemplateResult {
    const all = changes.length;
    const open = changes.every(isOpen);
    return html`<div class="box" role="group" aria-label=${`All ${all}: ${questionText(question)}`}><p class="small"><strong>All ${all} listed: ${questionText(question)}</strong></p>
      <div class="row">${open ? nothing : html`<button class="action" @click=${() => this.decide(changes, 'KEEP')}>Keep all ${all} as they stand</button>`}
      <button class="action" @click=${() => this.decide(changes, 'TAKE')}>Take the plan’s for all ${all}</button>
      <button class="plain" @click=${() => this.decide(changes, undefined)}>${open ? 'Leave' : 'Decide later on'} all ${all}</button></div></div>`;
  }

  private person({ name, changes }: { readonly name: string; readonly changes: readonly Change[] }): TemplateResult {
    const names = namesIn(this.proposal.changes);
    const asked = changes.filter(({ needsDecision }) => needsDecision).length;
    const count = `${changes.length} ${changes.length === 1 ? 'line' : 'lines'}${asked > 0 ? `, ${asked} to decide` : ''}`;
    return html`<li><div class="person" role="heading" aria-level=${this.level}>${name} <span class="small muted">${count}</span></div>
      <ul class="lines">${repeat(changes, ({ key }) => key, (change) => changeLine(change, {
        answer: this.decisions.get(change.key),
        names,
        decide: (on, answer) => this.decide([on], answer),
      }))}</ul></li>`;
  }

  private ahead(): TemplateResult {
    const { notes, dates } = this.proposal;
    return html`${notes.map((note) => html`<p class="small">${note}</p>`)}
      ${dates.length === 0 ? nothing : html`<details ?open=${dates.some(({ soon }) => soon)}><summary>Plans that change after ${this.day(this.proposal.asOf)}: ${dates.length}</summary>
        <ul class="lines">${byDay(dates).map((each) => this.dayAhead(each))}</ul></details>`}`;
  }

  private dayAhead({ date, soon, plans }: { readonly date: string; readonly soon: boolean; readonly plans: readonly PlanDate[] }): TemplateResult {
    const named = plans.slice(0, NAMED_AT_ONCE);
    const rest = plans.slice(NAMED_AT_ONCE);
    const list = (each: readonly PlanDate[]): TemplateResult[] => each.map((plan) => html`<p class="small">${dateText(plan)}</p>`);
    return html`<li><div class="row"><strong>From ${this.day(date)}</strong>${soon ? html`<span class="tag tone-warn">before the next cycle ends</span>` : nothing}
      <button class="action" ?disabled=${this.busy} @click=${() => this.dispatchEvent(new CustomEvent('asof', { detail: date }))}>Preview as of this day<span class="unseen"> ${this.day(date)}</span></button></div>
      ${list(named)}${rest.length === 0 ? nothing : html`<details><summary>${rest.length} more</summary>${list(rest)}</details>`}</li>`;
  }
}

define('sessionwise-proposal-view-v1', ProposalView);
