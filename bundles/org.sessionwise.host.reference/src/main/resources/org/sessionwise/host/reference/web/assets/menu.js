// The menu of what plug-ins add: pages of the host's own, and links. A button opens it; Escape closes it; arrow keys move in it.

import { hasPage, MENU_SLOT, pageAddress, sameOrigin } from './contributions.js';
import { el } from './dom.js';

const GROUPS = [
  ['Rosters and plans', ['roster', 'template', 'import', 'person']],
  ['Teams', ['team', 'figures', 'review']],
  ['Level of attainment', ['board', 'attainment', 'indicators', 'evidence']],
  ['Set-up and administration', ['admin']],
];
const MORE = 'More';

// Draws the menu behind the other links, unless there is nothing in it.
export function drawMenu(nav, contributions, department) {
  const groups = grouped(contributions, department);
  if (!groups.size) return;
  const toggle = el(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'job-planning', onclick: () => show(panel.hidden) },
    'Job planning',
  );
  const panel = el('div', { id: 'job-planning', class: 'menu', hidden: true }, [...groups].map(group));
  const show = open => {
    panel.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
  };
  const here = panel.querySelector('[aria-current]');
  if (here) toggle.setAttribute('aria-current', 'true');
  const box = el('div', { class: 'menu-box' }, toggle, panel);
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !panel.hidden) {
      show(false);
      toggle.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      show(true);
      move([...panel.querySelectorAll('a')], event);
    }
  });
  box.addEventListener('focusout', event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) show(false);
  });
  document.addEventListener('click', event => {
    if (!box.contains(event.target)) show(false);
  });
  nav.append(box);
}

function move(links, event) {
  const at = links.indexOf(document.activeElement);
  const next = event.key === 'ArrowDown' ? at + 1 : at < 0 ? -1 : at - 1;
  links.at(next % links.length)?.focus();
  event.preventDefault();
}

function grouped(contributions, department) {
  const groups = new Map([...GROUPS.map(([name]) => [name, []]), [MORE, []]]);
  for (const one of contributions) {
    const link = linkOf(one, department);
    if (link) groups.get(groupOf(one)).push(link);
  }
  return new Map([...groups].filter(([, links]) => links.length));
}

// The first word of a slot says what part of the product it is in.
function groupOf({ slots }) {
  const parts = slots.map(slot => slot.split('.')[0]);
  return GROUPS.find(([, names]) => names.some(name => parts.includes(name)))?.[0] ?? MORE;
}

function linkOf(one, department) {
  if (hasPage(one, department)) return { title: one.title, href: pageAddress(one.id, department), id: one.id };
  if (one.kind !== 'MENU' || !one.slots.includes(MENU_SLOT) || !one.address.startsWith('/')) return null;
  return { title: one.title, href: sameOrigin(one.address).href };
}

let lastGroup = 0;
function group([name, links]) {
  const shown = location.pathname === '/host/page' ? new URLSearchParams(location.search).get('contribution') : null;
  const id = `menu-${++lastGroup}`;
  const items = links.map(({ title, href, id: contribution }) =>
    el('li', {}, el('a', { href, 'aria-current': contribution && contribution === shown ? 'page' : null }, title)),
  );
  return el('div', {}, el('p', { id, class: 'menu-group' }, name), el('ul', { 'aria-labelledby': id }, items));
}
