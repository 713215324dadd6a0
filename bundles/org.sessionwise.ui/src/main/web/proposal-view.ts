import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { changeLine } from './change-line';
import type { HostContext } from './contract';
import { define } from './element';
import { look } from './look';
import { findField, isMeant } from './people';
import {
  alike, byDay, byPerson, dateText, decidedOn, editCount, isOpen, namesIn, questionKey, standing, undecidedCount,
  type Answer, type Change, type Decisions, type PlanDate, type Proposal,
} from './proposal';
import { wordsOf } from './words';

const say = await wordsOf('templates');

type Show = 'EDITS' | 'DECIDE' | 'HAND' | 'CANNOT' | 'KEEP';

const SHOWS = {
  EDITS: { text: 'showChanges', has: ({ kind }: Change) => kind === 'ADD' || kind === 'CHANGE' || kind === 'REMOVE' },
  DECIDE: { text: 'showDecide', has: ({ needsDecision }: Change) => needsDecision },
  HAND: { text: 'showByHand', has: isOpen },
  CANNOT: { text: 'showCannot', has: ({ kind }: Change) => kind === 'CANNOT' },
  KEEP: { text: 'showKeep', has: ({ kind }: Change) => kind === 'KEEP' },
} as const satisfies Record<Show, { readonly text: string; readonly has: (change: Change) => boolean }>;

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
    return html`<p>${say('wouldDo', { add: counts.add, change: counts.change, remove: counts.remove, keep: counts.keep, cannot: counts.cannot })}</p>
      ${this.ahead()}
      <div class="row" role="group" aria-label=${say('show')}>${(Object.keys(SHOWS) as Show[]).map((show) => this.filter(show))}</div>
      ${this.applyRow()}
      ${findField(people, this.wanted, (typed) => { this.wanted = typed; })}
      <p class="unseen" role="status">${this.wanted ? say('linesShown', { count: ofKind.length, shown: shown.length }) : ''}</p>
      ${alike(shown).map((group) => this.forAllAlike(group))}
      <div class="scroll" tabindex="0" role="region" aria-label=${say('proposed')}>${shown.length === 0 ? html`<p>${say(ofKind.length === 0 ? 'noneOfKind' : 'noneOfName')}</p>`
        : html`<ol>${repeat(byPerson(shown), ({ staffId }) => staffId, (person) => this.person(person))}</ol>`}</div>`;
  }

  private filter(show: Show): TemplateResult {
    const { text, has } = SHOWS[show];
    return html`<button class="action" aria-pressed=${this.show === show} @click=${() => { this.show = show; }}>${say('filterCount', { filter: say(text), count: this.proposal.changes.filter(has).length })}</button>`;
  }

  private applyRow(): TemplateResult {
    const { counts } = this.proposal;
    const edits = editCount(this.proposal, this.decisions);
    const kept = [...this.decisions.values()].filter((answer) => answer === 'KEEP').length;
    const open = undecidedCount(this.proposal, this.decisions);
    if (edits + kept === 0 && counts.needsDecision === 0) {
      return html`<p>${say('nothingToApply')} ${counts.byHand > 0 ? say('byHandStays', { count: counts.byHand }) : ''}
        ${counts.cannot > 0 ? say('whyCannot') : counts.byHand > 0 ? '' : say('templateHasAll')}</p>`;
    }
    const apply = kept > 0 ? say('applyAndKeep', { count: edits, kept }) : say('apply', { count: edits });
    return html`<div class="row"><button class="action main" ?disabled=${this.busy || edits + kept === 0} @click=${() => this.apply()}>${apply}</button>
      <span class="small" role="status">${counts.needsDecision > 0 ? say('decidedOf', { decided: counts.needsDecision - open, all: counts.needsDecision }) : ''} ${open > 0 ? say('undecided', { count: open }) : ''}</span></div>`;
  }

  /** One answer for all that ask the same, for a template that has lost much: nobody decides on hundreds of lines. */
  private forAllAlike({ question, changes }: { readonly question: string; readonly changes: readonly Change[] }): TemplateResult {
    const all = changes.length;
    const open = changes.every(isOpen);
    return html`<div class="box" role="group" aria-label=${say('allOf', { count: all, question: say(questionKey(question)) })}><p class="small"><strong>${say('allListed', { count: all, question: say(questionKey(question)) })}</strong></p>
      <div class="row">${open ? nothing : html`<button class="action" @click=${() => this.decide(changes, 'KEEP')}>${say('keepAll', { count: all })}</button>`}
      <button class="action" @click=${() => this.decide(changes, 'TAKE')}>${say('takeAll', { count: all })}</button>
      <button class="plain" @click=${() => this.decide(changes, undefined)}>${say(open ? 'leaveAll' : 'laterAll', { count: all })}</button></div></div>`;
  }

  private person({ name, changes }: { readonly name: string; readonly changes: readonly Change[] }): TemplateResult {
    const names = namesIn(this.proposal.changes);
    const asked = changes.filter(({ needsDecision }) => needsDecision).length;
    const count = asked > 0 ? say('linesToDecide', { count: changes.length, asked }) : say('lines', { count: changes.length });
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
      ${dates.length === 0 ? nothing : html`<details ?open=${dates.some(({ soon }) => soon)}><summary>${say('changeAfter', { day: this.day(this.proposal.asOf), count: dates.length })}</summary>
        <ul class="lines">${byDay(dates).map((each) => this.dayAhead(each))}</ul></details>`}`;
  }

  private dayAhead({ date, soon, plans }: { readonly date: string; readonly soon: boolean; readonly plans: readonly PlanDate[] }): TemplateResult {
    const named = plans.slice(0, NAMED_AT_ONCE);
    const rest = plans.slice(NAMED_AT_ONCE);
    const list = (each: readonly PlanDate[]): TemplateResult[] => each.map((plan) => html`<p class="small">${dateText(plan)}</p>`);
    return html`<li><div class="row"><strong>${say('fromDay', { day: this.day(date) })}</strong>${soon ? html`<span class="tag tone-warn">${say('beforeCycleEnds')}</span>` : nothing}
      <button class="action" ?disabled=${this.busy} @click=${() => this.dispatchEvent(new CustomEvent('asof', { detail: date }))} aria-label=${say('previewAsOfDay', { day: this.day(date) })}>${say('previewAsOf')}</button></div>
      ${list(named)}${rest.length === 0 ? nothing : html`<details><summary>${say('more', { count: rest.length })}</summary>${list(rest)}</details>`}</li>`;
  }
}

define('sessionwise-proposal-view-v1', ProposalView);
