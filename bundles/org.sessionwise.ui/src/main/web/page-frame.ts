import { html, nothing, type TemplateResult } from 'lit';
import type { OpenDepartment, Standing } from './own-page';
import { addressOf, shifted, SPANS, untilOf, weeksOf, type Weeks } from './page-address';
import { TABS, type Tab } from './page-sections';
import { TROUBLES } from './page-words';
import { plusDays } from './places';
import type { Me } from './session';
import { wordsOf } from './words';

const say = await wordsOf('page');

/** Hosts tell the weightiest first. */
const LIMITS_AT_ONCE = 4;

export function notice(tone: 'bad' | 'warn' | 'info', content: TemplateResult): TemplateResult {
  return html`<div class="notice ${tone}">${content}</div>`;
}

/** Inside another page, a sign-in opens a window of its own: services that sign people in refuse frames. */
export function signInPage(
  { signIn, host }: Extract<Standing, { state: 'signed-out' }>, hostPages: string | undefined, again: () => void,
): TemplateResult {
  const framed = window !== window.top;
  const link = (title: string, href: string): TemplateResult =>
    html`<p><a class="action main" href=${href} target=${framed ? '_blank' : nothing}>${framed ? say('inNewWindow', { title }) : title}</a></p>`;
  switch (signIn.by) {
    case 'us':
      return html`<div class="narrow"><h1 tabindex="-1">${say('signIn')}</h1><p>${say('whatWeShow')}</p>
        ${signIn.ways.map(({ title, href }) => link(title, withReturn(href)))}${framed ? signedInNow(again) : nothing}</div>`;
    case 'proxy':
      return html`<div class="narrow"><h1 tabindex="-1">${say('notSignedIn')}</h1><p>${say('proxyToldNobody')}</p>${signedInNow(again)}</div>`;
    case 'host':
      return html`<div class="narrow"><h1 tabindex="-1">${say('notSignedIn')}</h1>
        <p>${host ? say('namedHostSignsIn', { host }) : say('hostSignsIn')}</p>
        ${hostPages ? link(say('toHost'), hostPages) : nothing}${signedInNow(again)}</div>`;
  }
}

/** Signing in leads back to what was asked for. */
function withReturn(href: string): string {
  const way = new URL(href, location.href);
  way.searchParams.set('return', location.pathname + location.search + location.hash);
  return way.pathname + way.search;
}

function signedInNow(again: () => void): TemplateResult {
  return html`<p><button class="action" @click=${again}>${say('signedInNow')}</button></p>`;
}

export function troublePage({ trouble, detail }: Extract<Standing, { state: 'trouble' }>, retry: () => void): TemplateResult {
  const { title, text, again } = TROUBLES[trouble];
  return html`<div class="narrow"><h1 tabindex="-1">${say(title)}</h1><p role="alert">${say(text)}</p>
    ${detail ? html`<p class="muted">${detail}</p>` : nothing}
    ${again ? html`<p><button class="action main" @click=${retry}>${say('tryAgain')}</button></p>` : nothing}</div>`;
}

/** Says that an address is of a tab that is not open to the user, and leads to one that is. */
export function notYours(to: Tab): TemplateResult {
  return html`<div class="narrow"><h1 tabindex="-1">${say('notYours')}</h1>
    <p><a class="action main" href=${addressOf({ tab: to })}>${say('goTo', { tab: say(TABS[to].title) })}</a></p></div>`;
}

export function departmentChoice(
  departments: readonly OpenDepartment[], chosen: OpenDepartment | undefined, choose: (id: string) => void,
): TemplateResult {
  if (departments.length === 0 || (departments.length === 1 && chosen)) return html``;
  return html`<div><label for="department">${say('department')}</label>
    <select id="department" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${chosen ? nothing : html`<option value="" selected disabled>${say('choose')}</option>`}
      ${departments.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen?.id}>${name}</option>`)}</select></div>`;
}

function dayText(day: string, locale: string): string {
  const asked = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, asked).format(new Date(`${day}T00:00:00Z`));
}

export function periodChoice(shown: Weeks, today: string, locale: string, show: (weeks: Weeks) => void): TemplateResult {
  const { from, weeks } = shown;
  const lastDay = plusDays(untilOf(shown), -1) ?? from;
  const spans = [...new Set([...SPANS, weeks])].sort((one, other) => one - other);
  return html`<div role="group" aria-label=${say('period')} class="period">
      <button class="action" @click=${() => show(shifted(shown, -1))}><span aria-hidden="true">‹</span> ${say('earlier')}</button>
      <button class="action" @click=${() => show(weeksOf({ weeks }, today))}>${say('aroundToday')}</button>
      <button class="action" @click=${() => show(shifted(shown, 1))}>${say('later')} <span aria-hidden="true">›</span></button>
    </div>
    <div><label for="from">${say('fromWeek')}</label>
      <input id="from" type="date" required .value=${from} @change=${(event: Event) => {
        const day = (event.target as HTMLInputElement).value;
        if (day) show(weeksOf({ from: day, weeks }, today));
      }} /></div>
    <div><label for="weeks">${say('weeks')}</label><select id="weeks" @change=${(event: Event) => show({ from, weeks: Number((event.target as HTMLSelectElement).value) })}>
      ${spans.map((span) => html`<option value=${span} ?selected=${span === weeks}>${span}</option>`)}</select></div>
    <p class="shown" role="status">${say('fromTo', { from: dayText(from, locale), to: dayText(lastDay, locale) })}</p>`;
}

/** Where there is no room beside the figures, the way to what stands below them. */
export function toLimits({ title, limits: told }: Me['host'], go: (event: Event) => void): TemplateResult | typeof nothing {
  return told.length === 0 ? nothing : html`<p class="to-limits"><a href="#limits" @click=${go}>${say('hostDoesNotTell', { host: title })}</a></p>`;
}

/** What a figure's reader must know of the host, in sight of the figures. */
export function limits({ title, limits: told }: Me['host']): TemplateResult | typeof nothing {
  if (told.length === 0) return nothing;
  return html`<section class="limits" aria-labelledby="limits"><h2 id="limits" tabindex="-1">${say('hostDoesNotTell', { host: title })}</h2>
    ${limitList(told.slice(0, LIMITS_AT_ONCE))}
    ${told.length > LIMITS_AT_ONCE ? html`<details><summary>${say('more', { count: told.length - LIMITS_AT_ONCE })}</summary>${limitList(told.slice(LIMITS_AT_ONCE))}</details>` : nothing}
    </section>`;
}

function limitList(told: readonly string[]): TemplateResult {
  return html`<ul>${told.map((limit) => html`<li>${limit}</li>`)}</ul>`;
}
