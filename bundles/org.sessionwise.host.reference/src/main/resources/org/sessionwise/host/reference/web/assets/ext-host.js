// The host's side of the extension contract, version 1: mounts what this user may see in the slots of this page, fetches the
// decorations of the roster's cells, and keeps every failure inside its own card.

import { getToken } from './api.js';
import { contributionsFor, reportFailure, sameOrigin } from './contributions.js';
import { locale } from './dates.js';
import { button, el, say } from './dom.js';
import { markerFetch } from './markers.js';

const API_VERSION = '1.0';
const SLOWEST_MILLIS = 10000;
const CELL_SLOT = 'roster.cell/v1';
const WITH_ELEMENT = ['PANEL', 'BADGE', 'PAGE'];

const failed = (as, message) => Object.assign(new Error(message), { as });

// An element whose constructor throws is none: a browser then makes something that shows nothing.
function made(name) {
  const element = document.createElement(name);
  if (!(element instanceof customElements.get(name))) throw failed('element', 'it could not be made');
  return element;
}

/**
 * session: as the host gave it; context: what is known now, by key; onSelect(staffId, date), onChanged(kind);
 * onMarkers(decorations | null): null says that they cannot be had.
 */
export async function startExtensions({ session, context, onSelect, onChanged, onMarkers }) {
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort(), { once: true });
  let state = { ...context };
  const mounted = [];
  const contributions = await contributionsFor(context.department);

  const frozen = value => (typeof value === 'object' ? Object.freeze({ ...value }) : value);
  const pick = (slot, keys) =>
    Object.freeze({
      apiVersion: API_VERSION,
      slot,
      locale,
      timeZone: session.trust.zone,
      headingLevel: 2,
      ...Object.fromEntries(keys.filter(key => state[key] !== undefined).map(key => [key, frozen(state[key])])),
    });

  const services = signal =>
    Object.freeze({
      can: permission => session.permissions.includes(permission),
      select: (staffId, date) => onSelect?.(staffId, date),
      navigate: address => location.assign(sameOrigin(address)),
      announce: say,
      notify: one => session.tell(one),
      fetch: (address, init = {}) => {
        const url = sameOrigin(address);
        const headers = new Headers(init.headers);
        if (!['GET', 'HEAD', 'OPTIONS'].includes((init.method ?? 'GET').toUpperCase()))
          headers.set('X-Rota-Token', getToken());
        return fetch(url, { signal, ...init, headers, credentials: 'same-origin' });
      },
      changed: kind => (kind === 'markers' ? refreshMarkers() : onChanged?.(kind)),
      signal,
    });

  async function load(contribution, again) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(contribution.element) || !contribution.address.startsWith('/'))
      throw new Error('not a panel');
    const address = sameOrigin(contribution.address);
    if (again) address.searchParams.set('again', Date.now());
    let timer;
    const tooSlow = new Promise((_, reject) => {
      timer = setTimeout(() => reject(failed('late', 'no answer in time')), SLOWEST_MILLIS);
    });
    try {
      await Promise.race([import(address.href).then(() => customElements.whenDefined(contribution.element)), tooSlow]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function mount(card, slot, contribution, again = false) {
    try {
      await load(contribution, again);
      const element = made(contribution.element);
      element.ext = services(life.signal);
      element.context = pick(slot, contribution.contextKeys);
      card.replaceChildren(element);
      mounted.push({ element, slot, contribution });
    } catch (error) {
      console.warn(`${contribution.id}:`, String(error));
      reportFailure(contribution, error.as ?? 'module');
      const retry = button('Try again', () => mount(card, slot, contribution, true), 'button-small', {
        'aria-label': `Try again: ${contribution.title}`,
      });
      card.replaceChildren(
        el(
          'div',
          { role: 'status' },
          el('p', {}, `${contribution.title} is not available right now. The rest of this page works as usual.`),
          retry,
        ),
      );
    }
  }

  const decorations = contributions.filter(c => c.kind === 'CELL_DECORATION' && c.slots.includes(CELL_SLOT));
  const fetchMarkers = markerFetch(decorations.map(one => sameOrigin(one.address)), life.signal);
  async function refreshMarkers() {
    if (!decorations.length || !state.department || !state.roster) return;
    const answers = await fetchMarkers({ department: state.department.id, ...state.roster });
    if (answers !== undefined && !life.signal.aborted) onMarkers?.(answers);
  }

  for (const place of document.querySelectorAll('[data-ext-slot]')) {
    const slot = place.dataset.extSlot;
    const only = place.dataset.contribution; // of a page that belongs to one
    const here = contributions.filter(
      c => WITH_ELEMENT.includes(c.kind) && c.slots.includes(slot) && (!only || c.id === only),
    );
    for (const contribution of here) {
      const card = el(
        'div',
        { class: contribution.kind === 'BADGE' ? 'bare' : 'card' },
        el('p', { role: 'status', class: 'loading' }, `Loading ${contribution.title}…`),
      );
      place.append(card);
      mount(card, slot, contribution);
    }
  }
  refreshMarkers();

  let due = null; // one update a frame, however fast the arrow keys repeat
  function update(patch) {
    if (due) {
      Object.assign(due, patch);
      return;
    }
    due = { ...patch };
    requestAnimationFrame(() => {
      const now = due;
      due = null;
      state = { ...state, ...now };
      for (const { element, slot, contribution } of mounted) {
        if (Object.keys(now).some(key => contribution.contextKeys.includes(key)))
          element.context = pick(slot, contribution.contextKeys);
      }
      if ('roster' in now || 'department' in now) refreshMarkers();
    });
  }
  return { update, refreshMarkers };
}
