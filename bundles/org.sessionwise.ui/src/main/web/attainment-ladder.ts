import { html, nothing, type TemplateResult } from 'lit';
import { between, counts, isHeld, levelText, scopeName, STATUSES, whyThisLevel, type Attained } from './attainment';
import { statusTag, type Saying } from './attainment-words';
import { defined } from './definition';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

/** The level in words, why it is no higher, and who is counted. */
export function levelAnswer(attained: Attained, saying: Saying): TemplateResult {
  const { scope, level, weakest, levels, people, excluded, exclusions = [], suppressed, reconstructed, asAt, switchedOff = [], target, policyFrom } = attained;
  const title = levels.find(({ number }) => number === level)?.title ?? '';
  return html`<p class="answer">${say('answer', { place: scopeName(scope), level: levelText(level) })}${title ? html` <span class="muted">${title}</span>` : nothing} ${defined('level')}</p>
    <p>${whyThisLevel(attained)}</p>
    ${weakest < level ? html`<p><span class="tag tone-warn">${say('weakestTag', { level: weakest })}</span> ${defined('weakest')} ${say('weakestWhy', { level, weakest })}</p>`
      : html`<p class="small muted">${say('noneLower')}</p>`}
    ${target ? html`<p>${say('aim', { level: target.level, day: saying.day(target.by) })} ${level >= target.level ? say('reached') : target.by < attained.day ? html`<span class="tag tone-bad">${say('overdue')}</span>` : nothing}</p>` : nothing}
    <p class="small muted">${suppressed ? say('few') : people === undefined ? nothing
      : say(!excluded ? 'counted' : exclusions.length > 0 ? 'countedLeftOutWhy' : 'countedLeftOut', { count: people, excluded: excluded ?? 0, reasons: exclusions.map((each) => `${each.reason} (${each.people})`).join('; ') })}
      ${asAt ? say('asAtMoment', { moment: saying.moment(asAt) }) : nothing} ${policyFrom && policyFrom > '1970-01-01' ? say('settingsFrom', { day: saying.day(policyFrom) }) : nothing}</p>
    ${reconstructed ? html`<div class="box"><p>${say('reconstructed')}</p></div>` : nothing}
    ${switchedOff.length > 0 ? html`<p class="small">${say('switchedOff', { departments: switchedOff.join(', ') })}</p>` : nothing}`;
}

/** Levels 0 to 4, each with how many of its standards are held. */
export function ladder({ level, nextLevel, levels, standards }: Attained): TemplateResult {
  return html`<ol class="ladder" aria-label=${say('ladder')}>${levels.map(({ number, title, meaning, attained }) => {
    const own = standards.filter((standard) => standard.level === number);
    const here = number === level;
    const state = say(here ? 'here' : attained ? 'attained' : number === nextLevel ? 'next' : 'notThere');
    return html`<li class="rung ${attained || here ? 'held' : ''} ${here ? 'here' : ''} ${number === nextLevel ? 'next' : ''}" aria-current=${here ? 'step' : nothing}>
      <strong>${say('levelNumber', { level: number })}</strong> <span class="small">${state}</span>
      <p class="small">${title}</p>
      ${own.length === 0 ? html`<p class="small muted">${meaning}</p>` : html`<p class="small">${say.rich('standardsHeld', { held: html`<strong>${say('heldOf', { held: own.filter(({ status }) => isHeld(status)).length, all: own.length })}</strong>` })}${
        own.every(({ status }) => isHeld(status)) ? nothing : html`<span class="under">${counts(own.map(({ status }) => status))}</span>`}</p>`}</li>`;
  })}</ol>`;
}

/** The standards that keep it from the next level, each with the reasons. */
export function standsBetween(attained: Attained, saying: Saying, open: (number: string) => void): TemplateResult {
  const standards = between(attained);
  if (standards.length === 0) return html`<div class="box good"><p><strong>${say('nothingBetween')}</strong> ${say('keepInDate')}</p></div>`;
  return html`<ul class="between">${standards.map(({ number, title, status, criteria }) => html`<li><p>${statusTag(status)} <button class="plain" @click=${() => open(number)}><strong>${number}</strong> ${title}</button></p>
    <ul class="small">${criteria.filter((each) => !isHeld(each.status)).map((each) => html`<li>${each.wording} <strong>${each.reason}</strong> <span class="muted">(${each.id}${each.status === status ? '' : `, ${STATUSES[each.status].text.toLowerCase()}`})</span></li>`)}</ul></li>`)}</ul>`;
}
