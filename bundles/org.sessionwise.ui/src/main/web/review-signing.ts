import { html, nothing, type TemplateResult } from 'lit';
import { confirmation } from './confirmation';
import { defined } from './definition';
import { flagText, type Flag, type FrozenQuarter, type Review } from './review';
import { problemNote, type QuarterWords } from './review-quarter';
import { differences, stateOf, type Difference, type QuarterState } from './review-standing';
import type { Sorting } from './sorting';
import { spanText } from './spans';
import { wordsOf } from './words';

const say = await wordsOf('review');

const STATES: Readonly<Record<QuarterState, { readonly tone: string; readonly mark: string }>> = {
  draft: { tone: 'tone-unknown', mark: '…' }, awaiting: { tone: 'tone-warn', mark: '!' }, signed: { tone: 'tone-good', mark: '✓' }, restated: { tone: 'tone-info', mark: '↻' },
};

/** How far the quarter has come, in a word and a sentence. */
export function stateView(review: Review, quarters: readonly FrozenQuarter[], today: string, words: QuarterWords): TemplateResult {
  const state = stateOf(review, quarters, today);
  const { tone, mark } = STATES[state];
  const { frozen, flags, quarter } = review;
  const reopened = flags.filter(({ entry }) => entry?.state === 'reopened').length;
  const values = { day: words.day(quarter.until), moment: frozen ? words.moment(frozen.asAt) : '', by: frozen?.by ?? '' };
  const named = { draft: say('draft'), awaiting: say('awaiting'), signed: say('signed'), restated: say('restated') }[state];
  const told = { draft: say('draftMeans', values), awaiting: say('awaitingMeans'), signed: say('signedMeans', values), restated: say('restatedMeans', values) }[state];
  return html`<p class="state"><span class="tag ${tone}"><span aria-hidden="true">${mark} </span>${named}</span> ${told} ${defined('frozenQuarter')}
    ${reopened === 0 ? nothing : html`<span class="tag tone-bad">${say('reopenedCount', { count: reopened })}</span> ${say('reopenedMeans')}`}</p>`;
}

/** What is done and what is still to do before somebody signs; signing says what it does before it does it. */
export function signingView(review: Review, words: QuarterWords): TemplateResult {
  const { flags, meeting, frozen, quarter } = review;
  if (frozen) return html`<p><span class="tag tone-good">${say('frozen')}</span> ${say('frozenBy', { moment: words.moment(frozen.asAt), by: frozen.by })}</p>`;
  const answered = flags.filter(({ entry }) => entry).length;
  const line = (done: boolean, text: string): TemplateResult => html`<li><span class="tag ${done ? 'tone-good' : 'unassessed'}"><span aria-hidden="true">${done ? '✓' : '–'} </span>${say(done ? 'done' : 'toDo')}</span> ${text}</li>`;
  return html`<ul class="todo">${line(answered === flags.length, flags.length === 0 ? say('noFlags') : say('answered', { count: flags.length, answered }))}
      ${line(meeting !== undefined, say(meeting ? 'meetingThere' : 'meetingMissing'))} ${line(words.ended, say(words.ended ? 'quarterOver' : 'quarterRuns', { day: words.day(quarter.until) }))}</ul>
    <p>${say('notFrozen')} ${words.mayWrite && !words.ended ? say('frozenOnceOver') : nothing}</p>
    ${!words.mayWrite || !words.ended ? nothing : words.freezing ? html`<div id="freeze">${problemNote(words)}${confirmation({
        effect: html`<p><strong>${say('freezeAsk', { quarter: quarter.label, days: spanText(quarter) })}</strong></p><p>${say('freezeEffect')}</p>`,
        act: say('freezeIt'), onAct: words.freeze, onKeep: words.stop,
      })}</div>` : html`<p class="no-print"><button class="action" id="ask-freeze" @click=${words.askFreeze}>${say('freeze')}</button></p>`}`;
}

export type DifferenceOrder = Sorting<Difference, 'name' | 'before' | 'now'>;

/** What is flagged that was not a quarter ago, what still is, and what no longer. */
export function differencesView(before: readonly Flag[] | undefined, now: readonly Flag[], quarter: string, order: DifferenceOrder): TemplateResult {
  if (!before) return html`<p>${say('lastNotThere')}</p>`;
  const found = differences(before, now);
  if (found.length === 0) return html`<p>${say('noDifference', { quarter })}</p>`;
  const count = (wanted: (each: Difference) => boolean): number => found.filter(wanted).length;
  return html`<p>${say('differences', { quarter, added: count((each) => !each.before), stayed: count((each) => each.before !== undefined && each.now !== undefined), gone: count((each) => !each.now) })}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say('differencesTable')}><table class="stacked sortable" role="table"><caption class="unseen">${say('differencesTable')}</caption>
      <thead role="rowgroup"><tr role="row">${order.head('name', say('figure'))}${order.head('before', say('lastTime', { quarter }))}${order.head('now', say('thisTime'))}</tr></thead>
      <tbody role="rowgroup">${order.rows(found).map((each) => html`<tr role="row"><th role="rowheader" scope="row"><strong>${each.name}</strong></th>
        <td role="cell" data-label=${say('lastTime', { quarter })}><div>${each.before ? flagText(each.before) : say('wasNotFlagged')}</div></td>
        <td role="cell" data-label=${say('thisTime')}><div>${each.now ? flagText(each.now) : say('noLongerFlagged')}</div></td></tr>`)}</tbody></table></div>`;
}
