import { html, nothing, type TemplateResult } from 'lit';
import { between, counts, isHeld, levelText, plural, scopeName, STATUSES, whyThisLevel, type Attained } from './attainment';
import { statusTag, type Saying } from './attainment-words';

/** The level in words, why it is no higher, and who is counted. */
export function levelAnswer(attained: Attained, saying: Saying): TemplateResult {
  const { scope, level, weakest, levels, people, excluded, exclusions = [], suppressed, reconstructed, asAt, switchedOff = [], target, policyFrom } = attained;
  const title = levels.find(({ number }) => number === level)?.title ?? '';
  return html`<p class="answer">${scopeName(scope)}: ${levelText(level)}${title ? html` <span class="muted">${title}</span>` : nothing}</p>
    <p>${whyThisLevel(attained)}</p>
    ${weakest < level ? html`<p><span class="tag tone-warn">Weakest: level ${weakest}</span> Counted together it is level ${level}; at least one group or team in it is at level ${weakest}.</p>`
      : html`<p class="small muted">No group or team in it is lower.</p>`}
    ${target ? html`<p>Aim: level ${target.level} by ${saying.day(target.by)}. ${level >= target.level ? 'Reached.' : target.by < attained.day ? html`<span class="tag tone-bad">Overdue</span>` : nothing}</p>` : nothing}
    <p class="small muted">${suppressed ? 'How many people it is of is not told: they are few.'
      : people === undefined ? nothing : `${plural(people, 'person', 'people')} counted${excluded ? `, ${excluded} left out${exclusions.length > 0 ? `: ${exclusions.map((each) => `${each.reason} (${each.people})`).join('; ')}` : ''}` : ''}.`}
      ${asAt ? html`As at ${saying.moment(asAt)}.` : nothing} ${policyFrom && policyFrom > '1970-01-01' ? html`By the trust's settings from ${saying.day(policyFrom)}.` : nothing}</p>
    ${reconstructed ? html`<div class="box"><p>Nothing was recorded here before that day: it is worked out from what is known now.</p></div>` : nothing}
    ${switchedOff.length > 0 ? html`<p class="small">Attainment is not switched on for ${switchedOff.join(', ')}; their people count all the same.</p>` : nothing}`;
}

/** Levels 0 to 4, each with how many of its standards are held. */
export function ladder({ level, nextLevel, levels, standards }: Attained): TemplateResult {
  return html`<ol class="ladder" aria-label="Levels of attainment">${levels.map(({ number, title, meaning, attained }) => {
    const own = standards.filter((standard) => standard.level === number);
    const here = number === level;
    const state = here ? 'You are here' : attained ? 'Attained' : number === nextLevel ? 'Next' : 'Not yet';
    return html`<li class="rung ${attained || here ? 'held' : ''} ${here ? 'here' : ''} ${number === nextLevel ? 'next' : ''}" aria-current=${here ? 'step' : nothing}>
      <strong>Level ${number}</strong> <span class="small">${state}</span>
      <p class="small">${title}</p>
      ${own.length === 0 ? html`<p class="small muted">${meaning}</p>` : html`<p class="small"><strong>${own.filter(({ status }) => isHeld(status)).length} of ${own.length}</strong> standards held${
        own.every(({ status }) => isHeld(status)) ? nothing : html`<span class="under">${counts(own.map(({ status }) => status))}</span>`}</p>`}</li>`;
  })}</ol>`;
}

/** The standards that keep it from the next level, each with the reasons. */
export function standsBetween(attained: Attained, saying: Saying, open: (number: string) => void): TemplateResult {
  const standards = between(attained);
  if (standards.length === 0) return html`<div class="box good"><p><strong>Nothing stands in the way.</strong> All standards are held; keep what ends soon in date.</p></div>`;
  return html`<ul class="between">${standards.map(({ number, title, status, criteria }) => html`<li><p>${statusTag(status)} <button class="plain" @click=${() => open(number)}><strong>${number}</strong> ${title}</button></p>
    <ul class="small">${criteria.filter((each) => !isHeld(each.status)).map((each) => html`<li>${each.wording} <strong>${each.reason}</strong> <span class="muted">(${each.id}${each.status === status ? '' : `, ${STATUSES[each.status].text.toLowerCase()}`})</span></li>`)}</ul></li>`)}</ul>`;
}
