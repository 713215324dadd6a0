import { html, nothing, type TemplateResult } from 'lit';
import type { Restatement, Review } from './review';
import type { Sorting } from './sorting';
import { wordsOf } from './words';

const say = await wordsOf('review');

/** What somebody is writing of the meeting: texts as they are typed. */
export interface MeetingDraft {
  on: string;
  chair: string;
  present: string;
  notes: string;
}

export interface QuarterWords {
  readonly mayWrite: boolean;
  /** A quarter can be frozen once it is over. */
  readonly ended: boolean;
  readonly busy: boolean;
  readonly problem: string;
  readonly draft: MeetingDraft | undefined;
  /** Freezing was asked for and waits to be confirmed. */
  readonly freezing: boolean;
  /** What is being written about a restatement. */
  readonly explaining: { readonly restatement: Restatement; text: string } | undefined;
  day(iso: string): string;
  moment(instant: string): string;
  begin(): void;
  stop(): void;
  saveMeeting(): void;
  askFreeze(): void;
  freeze(): void;
  explain(restatement: Restatement): void;
  saveWords(): void;
}

export type RestatementOrder = Sorting<Restatement, 'name' | 'was' | 'is' | 'reason' | 'at'>;

export function meetingDraft({ meeting }: Review): MeetingDraft {
  return { on: meeting?.on ?? '', chair: meeting?.chair ?? '', present: (meeting?.present ?? []).join(', '), notes: meeting?.notes ?? '' };
}

/** Returns the body of a request; roles are parted by commas. */
export function meetingRequest({ on, chair, present, notes }: MeetingDraft): Record<string, unknown> {
  return { on, chair: chair.trim(), present: present.split(',').map((role) => role.trim()).filter(Boolean), notes: notes.trim().replace(/\s+/g, ' ') };
}

export function problemNote({ problem }: QuarterWords): TemplateResult | typeof nothing {
  return problem ? html`<div class="box bad" role="alert"><p><strong>${say('nothingKept')}</strong> ${problem}</p></div>` : nothing;
}

/** The meeting in which the quarter was looked at, with its comment. */
export function meetingView(review: Review, words: QuarterWords): TemplateResult {
  const { meeting } = review;
  if (words.draft) return meetingForm(words.draft, words);
  return html`${meeting ? html`<p>${say(meeting.chair ? 'heldOnBy' : 'heldOn', { day: words.day(meeting.on), chair: meeting.chair, present: meeting.present.join(', ') || say('presentNotSaid') })}</p>
      ${meeting.notes ? html`<p class="small">${meeting.notes}</p>` : nothing}`
    : html`<p>${say(words.mayWrite ? 'noMeeting' : 'noMeetingInView')}</p>`}
    ${words.mayWrite ? html`<p class="no-print"><button class="action" @click=${words.begin}>${say(meeting ? 'changeMeeting' : 'recordMeeting')}</button></p>` : nothing}`;
}

function meetingForm(draft: MeetingDraft, words: QuarterWords): TemplateResult {
  const field = (label: string, name: 'on' | 'chair' | 'present', type = 'text'): TemplateResult => html`<div><label for="meeting-${name}">${label}</label>
    <input id="meeting-${name}" type=${type} maxlength=${type === 'text' ? 500 : nothing} .value=${draft[name]} @input=${(event: Event) => (draft[name] = (event.target as HTMLInputElement).value)} /></div>`;
  return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      words.saveMeeting();
    }}>${problemNote(words)}
    <div class="fields">${field(say('meetingOn'), 'on', 'date')}${field(say('chair'), 'chair')}${field(say('presentByCommas'), 'present')}
      <div class="wide"><label for="meeting-notes">${say('notes')}</label><textarea id="meeting-notes" rows="3" maxlength="2000" .value=${draft.notes}
        @input=${(event: Event) => (draft.notes = (event.target as HTMLTextAreaElement).value)}></textarea></div></div>
    <div class="row"><button class="action main" ?disabled=${words.busy}>${say('saveMeeting')}</button><button type="button" class="plain" @click=${words.stop}>${say('leave')}</button></div></form>`;
}

/** What changed after the quarter was frozen, each with the reasons that are known and the words that somebody adds. */
export function restatementsTable(restatements: readonly Restatement[], words: QuarterWords, order: RestatementOrder): TemplateResult {
  if (restatements.length === 0) return html`<p>${say('nothingChanged')}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say('restatementsTable')}><table class="stacked sortable" role="table"><caption class="unseen">${say('restatementsCaption')}</caption>
    <thead role="rowgroup"><tr role="row">${order.head('name', say('figure'))}${order.head('was', say('frozenAs'))}${order.head('is', say('isNow'))}${order.head('reason', say('reason'))}${order.head('at', say('read'))}</tr></thead>
    <tbody role="rowgroup">${order.rows(restatements).map((each) => html`<tr role="row"><th role="rowheader" scope="row">${each.key.name}</th>
      <td role="cell" data-label=${say('frozenAs')}><div>${each.was}</div></td><td role="cell" data-label=${say('isNow')}><div>${each.is}</div></td>
      <td role="cell" data-label=${say('reason')}><div>${each.reason}${each.words ? html`<span class="under">${say('wordsBy', { by: each.words.by, moment: words.moment(each.words.at) })}</span>` : nothing}
        ${words.mayWrite ? html`<button class="plain no-print" @click=${() => words.explain(each)}>${say(each.words ? 'changeWords' : 'addWords')}<span class="unseen"> (${each.key.name})</span></button>` : nothing}</div></td>
      <td role="cell" data-label=${say('read')}><div>${words.moment(each.at)}</div></td></tr>`)}</tbody></table></div>${wordsForm(words)}`;
}

function wordsForm(words: QuarterWords): TemplateResult | typeof nothing {
  const { explaining } = words;
  if (!explaining) return nothing;
  return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      words.saveWords();
    }}><fieldset><legend>${say('wordsOn', { name: explaining.restatement.key.name })}</legend>${problemNote(words)}
    <div class="fields"><div class="wide"><label for="words">${say('words')}</label><textarea id="words" rows="3" maxlength="2000" .value=${explaining.text}
      @input=${(event: Event) => (explaining.text = (event.target as HTMLTextAreaElement).value)}></textarea></div></div>
    <div class="row"><button class="action main" ?disabled=${words.busy}>${say('saveWords')}</button><button type="button" class="plain" @click=${words.stop}>${say('leave')}</button></div></fieldset></form>`;
}
