import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from './page-address';
import { GROUPS, TABS, type Leaf, type Tab } from './page-sections';
import type { Me } from './session';
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

/** What holds for every tab, and the ways to the help; the tour only where there is something to be shown around in. */
export function footer(host: Me['host'] | undefined, tour: boolean): TemplateResult {
  const leaves: readonly Leaf[] = tour ? ['help', 'tour', 'accessibility'] : ['help', 'accessibility'];
  return html`<footer>${host ? html`<p>${say('beside', { host: host.title, version: host.version })}</p>` : nothing}
    <ul>${leaves.map((leaf) => html`<li><a href=${addressOf({ leaf })}>${say(leaf)}</a></li>`)}</ul></footer>`;
}
