import { html, nothing, type TemplateResult } from 'lit';
import { inheritedText, settingText, STANDINGS, STATUSES, type Criterion, type Scope, type Setting, type Status } from './attainment';
import { plusDays } from './places';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

/** What a view needs of the element around it. */
export interface Saying {
  day(iso: string): string;
  moment(instant: string): string;
  /** The level of a heading so much deeper than the host's. */
  level(deeper: number): number;
}

export function statusTag(status: Status): TemplateResult {
  const { text, tone, mark } = STATUSES[status];
  return html`<span class="tag ${tone}"><span aria-hidden="true">${mark} </span>${text}</span>`;
}

/** Who says so stands with each number, why at one's wish. */
export function settingList(settings: readonly Setting[] = []): TemplateResult | typeof nothing {
  if (settings.length === 0) return nothing;
  return html`<ul class="settings">${settings.map((setting) => html`<li>${settingText(setting)} <span class="tag tone-${STANDINGS[setting.standing].tone}">${STANDINGS[setting.standing].text}</span></li>`)}</ul>
    <details><summary>${say('whyNumber', { count: settings.length })}</summary><ul>${settings.map((setting) => html`<li>${settingText(setting)}: ${setting.source}</li>`)}</ul></details>`;
}

/** The numbers, the end and the origin of a verdict, each where it has one. */
export function verdictDetails({ counted, until, inherited, status, condition }: Criterion, saying: Saying): TemplateResult {
  return html`${counted ? html`<span class="under">${say(counted.percent === undefined ? 'partOf' : 'partOfPercent', { part: counted.part, whole: counted.whole, percent: counted.percent ?? '' })}</span>` : nothing}
    ${until ? html`<span class="under">${say(status === 'notMet' ? 'lastHeld' : 'lastDay', { day: saying.day(lastDay(until)) })}</span>` : nothing}
    ${inherited ? html`<span class="under">${inheritedText(inherited)}</span>` : nothing}
    ${condition ? html`<span class="under">${condition}</span>` : nothing}`;
}

/** Returns the last day that counts; `until` is the first that does not. */
export function lastDay(until: string): string {
  return plusDays(until, -1) ?? until;
}

/** Where the register of evidence opens for a scope; only our own page has it. */
export function evidenceAddress(scope: Scope, place: string): string | undefined {
  if (!/^\/sessionwise\/?$/.test(place)) return undefined;
  return `#/evidence${scope.department ? `?${new URLSearchParams({ department: scope.department })}` : ''}`;
}
