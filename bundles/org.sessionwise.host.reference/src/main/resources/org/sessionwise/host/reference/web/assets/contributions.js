// What plug-ins add for this user where the page is; asked once a page. Without an answer the page works as usual.

import { api, encode, getToken } from './api.js';

const WITH_ELEMENT = ['PANEL', 'PAGE'];
export const PAGE_SLOT = 'page.main/v1';
export const MENU_SLOT = 'page.menu/v1';

let asked;

// Returns them heaviest first; department is null on pages of the whole trust.
export function contributionsFor(department) {
  const where = department ? `?department=${encode(department.id)}` : '';
  asked ??= api('GET', `contributions${where}`).then(
    answer => answer.contributions,
    error => {
      console.warn('Extensions are not available:', error.message);
      return [];
    },
  );
  return asked;
}

// Whether it may have a page to itself here: one that reads a department or a template needs to be where there is one.
export function hasPage({ kind, slots, contextKeys }, department) {
  return (
    WITH_ELEMENT.includes(kind) &&
    slots.includes(PAGE_SLOT) &&
    (department || !contextKeys.includes('department')) &&
    (department?.manage || !contextKeys.includes('template'))
  );
}

// The contribution whose page the address asks for, if it has one here.
export const pageAsked = (contributions, department) => {
  const id = new URLSearchParams(location.search).get('contribution');
  return contributions.find(one => one.id === id && hasPage(one, department));
};

// Whether a page is of one department, or begins at one; without a contribution nobody knows.
export const needsDepartment = contribution =>
  !contribution || ['department', 'place'].some(key => contribution.contextKeys.includes(key));

export const pageAddress = (id, department) =>
  `/host/page?${new URLSearchParams({ contribution: id, ...(department ? { department: department.id } : {}) })}`;

// Returns the address; throws unless it is of this host.
export function sameOrigin(address) {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError('only addresses of this host');
  return url;
}

// Tells Sessionwise's administrator what failed here; if that fails, too, the page has said enough.
export function reportFailure({ id, address }, what) {
  if (!address.startsWith('/sessionwise/')) return;
  fetch('/sessionwise/api/contributions/failures', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-Rota-Token': getToken() },
    body: JSON.stringify({ id, what }),
  }).catch(() => null);
}
