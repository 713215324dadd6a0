import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from './page-address';
import { TABS, type Group, type Tab } from './page-sections';
import { TOUR, type Step } from './page-tour-steps';
import { wordsOf } from './words';

const say = await wordsOf('tour');

/** Whom the demonstration signs in for which kind of people. */
const DEMONSTRATED = {
  coordinators: { user: 'coordinator', password: 'roster' },
  leads: { user: 'lead', password: 'team' },
  board: { user: 'board', password: 'figures' },
  administrators: { user: 'administrator', password: 'settings' },
} as const;

const WHO = { coordinators: 'asCoordinator', leads: 'asLead', board: 'asBoard', administrators: 'asAdministrator' } as const satisfies Record<Group, string>;

function hrefOf(step: number, department: string | undefined): string {
  const tab = TOUR[step - 1]?.tab;
  return addressOf({ tab, department: tab && TABS[tab].ofTrust ? undefined : department, tour: step });
}

/** Every step at a glance, with the way to begin. */
export function tourPage(department: string | undefined): TemplateResult {
  return html`<h1 tabindex="-1">${say('title')}</h1><div class="prose"><p>${say('lead')}</p>
    <p><a class="action main" href=${hrefOf(1, department)}>${say('begin')}</a></p>
    <ol>${TOUR.map(({ title, text, group }, at) => html`<li><a href=${hrefOf(at + 1, department)}>${say(title)}</a> <span class="muted">${say(WHO[group])}</span><br>${say(text)}</li>`)}</ol></div>`;
}

interface Strip {
  readonly step: number;
  readonly department: string | undefined;
  /** The tabs that are open to the user. */
  readonly open: readonly Tab[];
  readonly demonstration: boolean;
  readonly hostPages: string | undefined;
  readonly onEnd: () => void;
}

/** Says where the reader is, and leads on; it stays while they look around. */
export function tourStrip({ step, department, open, demonstration, hostPages, onEnd }: Strip): TemplateResult {
  const shown = TOUR[step - 1] as Step;
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEnd();
  };
  return html`<section class="strip" id="tour" tabindex="-1" aria-label=${say('title')} @keydown=${escape}>
    <p><strong>${say('stepOf', { step, steps: TOUR.length })}: ${say(shown.title)}</strong> <span class="muted">${say(WHO[shown.group])}</span></p>
    <p>${say(shown.text)}</p>
    ${open.includes(shown.tab) ? nothing : html`<p>${demonstration ? say('signInAs', DEMONSTRATED[shown.group]) : say('notForYou')}
      ${demonstration && hostPages ? html`<a href=${hostPages}>${say('toSignIn')}</a>` : nothing}</p>`}
    <p class="ways">${step > 1 ? html`<a class="action" href=${hrefOf(step - 1, department)}>${say('back')}</a>` : nothing}
      ${step < TOUR.length ? html`<a class="action main" href=${hrefOf(step + 1, department)}>${say('next')}</a>` : nothing}
      <button class="action" @click=${onEnd}>${say('end')}</button></p></section>`;
}
