import { html, nothing, type TemplateResult } from 'lit';
import { GROUPS, TABS, type Tab } from './page-sections';
import { wordsOf } from './words';

const say = await wordsOf('page');

const GROUP_NAMES = { coordinators: 'forCoordinators', leads: 'forLeads', board: 'forBoard', administrators: 'forAdministrators' } as const;

interface Bar {
  readonly user: string;
  /** Whether the navigation, where it has no room beside the page, is unfolded; undefined where there is none. */
  readonly menu: boolean | undefined;
  readonly onMenu: () => void;
  readonly signOut: (() => void) | undefined;
  readonly toMain: (event: Event) => void;
}

export function bar({ user, menu, onMenu, signOut, toMain }: Bar): TemplateResult {
  return html`<header class="bar"><a class="skip" href="#main" @click=${toMain}>${say('skip')}</a><div class="brand">${say('product')}</div>
      ${menu === undefined ? nothing : html`<button class="menu" aria-expanded=${menu} aria-controls="navigation" @click=${onMenu}>${say('menu')}</button>`}
      <div class="who">${user ? html`<div data-ext-slot="page.header/v1"></div><span>${user}</span>` : nothing}${signOut
        ? html`<button class="plain" @click=${signOut}>${say('signOut')}</button>` : nothing}</div>
    </header>`;
}

/** The tabs that are open to the user, by the kind of people they are for. */
export function navigation(tabs: readonly Tab[], shown: Tab | undefined, unfolded: boolean, hrefOf: (tab: Tab) => string): TemplateResult {
  return html`<nav id="navigation" class=${unfolded ? 'unfolded' : ''} aria-label=${say('main')}>${GROUPS.map((group) => {
    const own = tabs.filter((tab) => TABS[tab].group === group);
    return own.length === 0 ? nothing : html`<p class="group" id="group-${group}">${say(GROUP_NAMES[group])}</p>
      <ul aria-labelledby="group-${group}">${own.map((tab) => html`<li><a href=${hrefOf(tab)} aria-current=${tab === shown ? 'page' : nothing}>${say(TABS[tab].title)}</a></li>`)}</ul>`;
  })}</nav>`;
}
