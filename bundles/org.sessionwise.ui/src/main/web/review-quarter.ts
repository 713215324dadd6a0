import { html, nothing, type TemplateResult } from 'lit';
import type { Restatement, Review } from './review';
import { spanText } from './spans';

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
  day(iso: string): string;
  moment(instant: string): string;
  begin(): void;
  stop(): void;
  saveMeeting(): void;
  askFreeze(): void;
  freeze(): void;
}

export function meetingDraft({ meeting }: Review): MeetingDraft {
  return { on: meeting?.on ?? '', chair: meeting?.chair ?? '', present: (meeting?.present ?? []).join(', '), notes: meeting?.notes ?? '' };
}

/** Returns the body of a request; roles are parted by commas. */
export function meetingRequest({ on, chair, present, notes }: MeetingDraft): Record<string, unknown> {
  return { on, chair: chair.trim(), present: present.split(',').map((role) => role.trim()).filter(Boolean), notes: notes.trim().replace(/\s+/g, ' ') };
}

function problemNote({ problem }: QuarterWords): TemplateResult | typeof nothing {
  return problem ? html`<div class="box bad" role="alert"><p><strong>Nothing was kept.</strong> ${problem}</p></div>` : nothing;
}

/** The meeting in which the quarter was looked at. */
export function meetingView(review: Review, words: QuarterWords): TemplateResult {
  const { meeting } = review;
  if (words.draft) return meetingForm(words.draft, words);
  return html`${meeting ? html`<p>Held on ${words.day(meeting.on)}${meeting.chair ? `, chaired by ${meeting.chair}` : nothing}. Present: ${meeting.present.join(', ') || 'not said'}.</p>
      ${meeting.notes ? html`<p class="small">${meeting.notes}</p>` : nothing}`
    : html`<p>${words.mayWrite ? 'No meeting is recorded for this quarter.' : 'No meeting of this quarter is in your view.'}</p>`}
    ${words.mayWrite ? html`<p class="no-print"><button class="action" @click=${words.begin}>${meeting ? 'Change the meeting' : 'Record the meeting'}</button></p>` : nothing}`;
}

function meetingForm(draft: MeetingDraft, words: QuarterWords): TemplateResult {
  const field = (label: string, name: 'on' | 'chair' | 'present', type = 'text'): TemplateResult => html`<div><label for="meeting-${name}">${label}</label>
    <input id="meeting-${name}" type=${type} maxlength=${type === 'text' ? 500 : nothing} .value=${draft[name]} @input=${(event: Event) => (draft[name] = (event.target as HTMLInputElement).value)} /></div>`;
  return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      words.saveMeeting();
    }}>${problemNote(words)}
    <div class="fields">${field('Day of the meeting', 'on', 'date')}${field('Chaired by', 'chair')}${field('Roles present, parted by commas', 'present')}
      <div class="wide"><label for="meeting-notes">Notes</label><textarea id="meeting-notes" rows="3" maxlength="2000" .value=${draft.notes}
        @input=${(event: Event) => (draft.notes = (event.target as HTMLTextAreaElement).value)}></textarea></div></div>
    <div class="row"><button class="action main" ?disabled=${words.busy}>Save the meeting</button><button type="button" class="plain" @click=${words.stop}>Leave without saving</button></div></form>`;
}

/** A quarter is frozen once; the button says what that does before it does it. */
export function freezeView({ frozen, quarter }: Review, words: QuarterWords): TemplateResult {
  if (frozen) return html`<p><span class="tag tone-good">Frozen</span> as at ${words.moment(frozen.asAt)}, by ${frozen.by}. What has changed since stands below as a restatement.</p>`;
  if (!words.mayWrite || !words.ended) {
    return html`<p>This quarter is not frozen: its figures follow every change.${words.mayWrite ? ' It can be frozen once it is over.' : nothing}</p>`;
  }
  if (!words.freezing) return html`<p>This quarter is not frozen: its figures follow every change.</p><p class="no-print"><button class="action" @click=${words.askFreeze}>Freeze this quarter</button></p>`;
  return html`${problemNote(words)}<div class="box warn" role="group" aria-labelledby="freeze-title" id="freeze" tabindex="-1"><p id="freeze-title"><strong>Freeze ${quarter.label}, ${spanText(quarter)}?</strong></p>
    <p>Its figures are kept as they are now, with the time. Nothing in your roster or job plans is locked: what changes later for these days is still counted,
      and shows here as a restatement beside the frozen figure, with its reason. A frozen quarter cannot be thawed.</p>
    <div class="row"><button class="action main" ?disabled=${words.busy} @click=${words.freeze}>Freeze it</button><button class="action" @click=${words.stop}>Leave it as it is</button></div></div>`;
}

export function restatementsTable(restatements: readonly Restatement[], words: QuarterWords): TemplateResult {
  if (restatements.length === 0) return html`<p>Nothing has changed since it was frozen.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of restatements"><table class="stacked" role="table"><caption class="unseen">What changed after the quarter was frozen</caption>
    <thead role="rowgroup"><tr role="row">${['Figure', 'Frozen as', 'Is now', 'Reason', 'Read'].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr></thead>
    <tbody role="rowgroup">${restatements.map(({ at, key, was, is, reason }) => html`<tr role="row"><th role="rowheader" scope="row">${key.name}</th>
      <td role="cell" data-label="Frozen as">${was}</td><td role="cell" data-label="Is now">${is}</td>
      <td role="cell" data-label="Reason">${reason}</td><td role="cell" data-label="Read">${words.moment(at)}</td></tr>`)}</tbody></table></div>`;
}
