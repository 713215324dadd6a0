import { html, nothing, type TemplateResult } from 'lit';
import { activityName } from './activity-name';
import { isOpen, KINDS, questionKey, slotText, weightOf, type Answer, type Change, type Slot } from './proposal';
import { wordsOf } from './words';

const say = await wordsOf('templates');

/** What a line needs of the list in which it stands. */
export interface Deciding {
  readonly answer: Answer | undefined;
  /** Names by the keys of people: a slot may have been given to somebody else. */
  readonly names: ReadonlyMap<string, string>;
  decide(change: Change, answer: Answer | undefined): void;
}

function sides({ staffId, written, before, after }: Change, names: Deciding['names']): TemplateResult {
  const side = (title: string, slot: Slot | undefined): TemplateResult => html`<div><dt>${title}</dt><dd>${slot ? slotText(slot) : say('nothing')}
    ${slot && slot.staffId !== staffId ? html`<span class="under">${say('forWhom', { who: names.get(slot.staffId) ?? slot.staffId })}</span>` : nothing}</dd></div>`;
  return html`<dl class="sides">${side(say('weWrote'), written)}${side(say('standsNow'), before)}${side(say('planSays'), after)}</dl>`;
}

function slots(change: Change, names: Deciding['names']): TemplateResult {
  if (change.question !== 'NONE') return sides(change, names);
  const { before, after } = change;
  return html`${before ? html`<p class="small">${say('now', { slot: slotText(before) })}</p>` : nothing}
    ${after ? html`<p class="small">${say('planned', { slot: slotText(after) })}</p>` : nothing}`;
}

function choice(change: Change, deciding: Deciding, answer: Answer, text: string, means: string): TemplateResult {
  return html`<label class="choice"><input type="radio" name=${change.key} .checked=${deciding.answer === answer} @change=${() => deciding.decide(change, answer)} />
    <span>${text}<span class="under">${means}</span></span></label>`;
}

function question(change: Change, deciding: Deciding): TemplateResult | typeof nothing {
  if (change.question === 'NONE') return nothing;
  const taken = deciding.answer === 'TAKE';
  const who = change.name || change.staffId;
  if (isOpen(change)) {
    return html`<p><label class="choice"><input type="checkbox" .checked=${taken} @change=${() => deciding.decide(change, taken ? undefined : 'TAKE')} />
      <span>${say('takeAfterAll')}<span class="unseen"> ${say('forWhat', { who, activity: change.activity })}</span><span class="under">${taken ? change.ifTaken : change.ifKept}</span></span></label></p>`;
  }
  return html`<fieldset><legend>${say('whatStands')}<span class="unseen"> ${say('forWhat', { who, activity: change.activity })}</span></legend>
    <div class="choices">${choice(change, deciding, 'KEEP', say('keepWhatStands'), change.ifKept)}${choice(change, deciding, 'TAKE', say('takePlans'), change.ifTaken)}</div>
    ${deciding.answer ? html`<button class="plain" @click=${() => deciding.decide(change, undefined)}>${say('decideLater')}<span class="unseen"> ${say('forWhat', { who, activity: change.activity })}</span></button>`
      : html`<p class="small muted">${say('notDecided')}</p>`}</fieldset>`;
}

function why({ reason, provenance }: Change): TemplateResult {
  return html`<p class="small">${reason}</p>
    ${provenance ? html`<p class="small muted">${say('provenance', { plan: provenance.plan, version: provenance.version, activity: provenance.activity })}</p>` : nothing}`;
}

/** The three sides say most of it. */
function whyAsked(change: Change): TemplateResult {
  const who = change.name || change.staffId;
  return html`<p class="small">${say(questionKey(change.question))}.</p>
    <details ?open=${change.question === 'NOT_WRITABLE'}><summary class="small">${say('why')}<span class="unseen"> ${say('forWhat', { who, activity: change.activity })}</span></summary>${why(change)}</details>`;
}

/** One line of a proposal: what it does, why, its three sides if it asks something, and the choice. */
export function changeLine(change: Change, deciding: Deciding): TemplateResult {
  const asks = change.question !== 'NONE';
  const { text, tone } = asks ? weightOf(change) : KINDS[change.kind];
  return html`<li data-question=${change.question}>
    <div class="row"><span class="tag tone-${tone}">${say(text)}</span><span>${activityName(change.activity)}</span></div>
    ${slots(change, deciding.names)} ${asks ? whyAsked(change) : why(change)} ${question(change, deciding)}</li>`;
}
