import { html, nothing, type TemplateResult } from 'lit';
import { KEYS } from './reckoned';
import { flagText, STATES, type EntryDraft, type Flag } from './review';
import { wordsOf } from './words';

const say = await wordsOf('review');

/** What a flag needs of the panel in which it stands. */
export interface Reviewing {
  readonly causes: readonly string[];
  readonly mayWrite: boolean;
  /** What must follow on each other: roster periods or quarters. */
  readonly spans: 'inQuarters' | 'inPeriods';
  readonly busy: boolean;
  readonly draft: EntryDraft | undefined;
  readonly problem: string;
  day(iso: string): string;
  moment(instant: string): string;
  /** Level of the headings of flags. */
  readonly level: number;
  readonly opened: boolean;
  toggle(flag: Flag): void;
  /** The dated sessions behind the variance. */
  sessions(flag: Flag): TemplateResult;
  begin(flag: Flag): void;
  stop(): void;
  save(flag: Flag): void;
}

/** A variance that the policy says is to be looked at, and what the team made of it. */
export function flagCard(flag: Flag, reviewing: Reviewing): TemplateResult {
  const { key, direction, weeks, persists, why, entry } = flag;
  const { text, tone } = STATES[entry?.state ?? 'none'];
  return html`<li class="flag" data-flag=${flag.id}>
    <div class="row"><div role="heading" aria-level=${reviewing.level}><strong>${key.name}</strong></div><span class="muted small">${KEYS[key.kind]}</span>
      <span class="tag tone-${direction === 'below' ? 'bad' : 'info'}">${say(direction === 'below' ? 'below' : 'above')}</span><span class="tag tone-${tone}">${text}</span></div>
    <p>${say('overWeeks', { count: weeks, variance: flagText(flag) })} ${persists > 1 ? html`<strong>${say(reviewing.spans, { count: persists })}</strong>` : nothing}</p>
    <p class="small muted">${say('whyFlagged', { why })}
      <button class="plain no-print" aria-expanded=${reviewing.opened} @click=${() => reviewing.toggle(flag)}>${say(reviewing.opened ? 'hideSessions' : 'showSessions')}<span class="unseen"> (${key.name})</span></button></p>
    ${reviewing.opened ? reviewing.sessions(flag) : nothing}
    ${entry && !reviewing.draft ? entryView(flag, reviewing) : nothing}
    ${reviewing.draft ? form(flag, reviewing.draft, reviewing)
    : reviewing.mayWrite ? html`<p class="no-print"><button class="action" @click=${() => reviewing.begin(flag)}>${say(entry ? 'changeReview' : 'reviewIt')}<span class="unseen"> (${key.name})</span></button></p>` : nothing}
    ${flag.history.length < 2 ? nothing : html`<details><summary class="small">${say('history', { count: flag.history.length })}<span class="unseen"> (${key.name})</span></summary>
      <ul class="small">${flag.history.map(({ at, by, quarter, state, cause }) => html`<li>${say('historyLine', { moment: reviewing.moment(at), by, quarter, state: STATES[state]?.text ?? state, cause })}</li>`)}</ul></details>`}</li>`;
}

function entryView({ entry }: Flag, { day }: Reviewing): TemplateResult {
  const { cause, mitigation, owner, due, agreedOn } = entry!;
  const line = (term: string, text: string): TemplateResult => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
  return html`<dl class="entry">${line(say('cause'), cause)}${line(say('mitigation'), mitigation || say('noneSaid'))}${line(say('owner'), owner || say('nobodyYet'))}
    ${line(say('due'), due ? day(due) : say('noDaySet'))}${line(say('agreed'), agreedOn ? day(agreedOn) : say('notYet'))}</dl>`;
}

function form(flag: Flag, draft: EntryDraft, { causes, busy, problem, stop, save }: Reviewing): TemplateResult {
  const named = flag.key.name;
  const id = (field: string): string => `${field}-${flag.id}`;
  const text = (label: string, field: 'owner' | 'due' | 'agreedOn', type: string): TemplateResult => html`<div><label for=${id(field)}>${label}</label><input id=${id(field)} type=${type}
    maxlength=${type === 'text' ? 200 : nothing} .value=${draft[field]} @input=${(event: Event) => (draft[field] = (event.target as HTMLInputElement).value)} /></div>`;
  return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      save(flag);
    }}>
    ${problem ? html`<div class="box bad" role="alert"><p><strong>${say('nothingKept')}</strong> ${problem}</p></div>` : nothing}
    <div class="fields" role="group" aria-label=${say('reviewOf', { name: named })}>
      <div><label for=${id('cause')}>${say('cause')}</label><select id=${id('cause')} @change=${(event: Event) => (draft.cause = (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!draft.cause}>${say('choose')}</option>${causes.map((cause) => html`<option value=${cause} ?selected=${cause === draft.cause}>${cause}</option>`)}</select></div>
      ${text(say('owner'), 'owner', 'text')}${text(say('due'), 'due', 'date')}${text(say('agreedOn'), 'agreedOn', 'date')}
      <div><label for=${id('state')}>${say('itIs')}</label><select id=${id('state')} @change=${(event: Event) => (draft.state = (event.target as HTMLSelectElement).value as EntryDraft['state'])}>
        <option value="open" ?selected=${draft.state === 'open'}>${say('isMended')}</option><option value="closed" ?selected=${draft.state === 'closed'}>${say('isClosed')}</option></select></div>
      <div class="wide"><label for=${id('mitigation')}>${say('mitigation')}</label><textarea id=${id('mitigation')} rows="3" maxlength="2000" .value=${draft.mitigation}
        @input=${(event: Event) => (draft.mitigation = (event.target as HTMLTextAreaElement).value)}></textarea></div></div>
    <div class="row"><button class="action main" ?disabled=${busy}>${say('save')}<span class="unseen"> ${say('theReviewOf', { name: named })}</span></button>
      <button type="button" class="plain" @click=${stop}>${say('leave')}</button></div></form>`;
}
