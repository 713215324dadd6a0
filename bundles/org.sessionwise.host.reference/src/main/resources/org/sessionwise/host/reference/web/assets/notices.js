// What the host and its plug-ins have to tell this person, until they have seen it. Plug-ins have no notices of their own.

import { api } from './api.js';
import { pageAddress, sameOrigin } from './contributions.js';
import { dayOf, tableDay } from './dates.js';
import { button, el, notice, say } from './dom.js';

const SLOWEST_MILLIS = 10000;
const MOST = 10;
const MOST_REMEMBERED = 200;
const LONGEST_TEXT = 300;
const TONES = { info: 'info', success: 'good', warning: 'warn', error: 'error' };
const NOTICES_SLOT = 'page.notices/v1';

/** Returns {host(notices), plugIns(contributions, department), tell(notification)}. */
export function noticesOf(session) {
  const place = el('section', { class: 'notices', 'aria-label': 'News for you' });
  const key = `rotahost.seen.${session.user.id}`;
  const shown = new Set();

  function add(kind, text, label, onSeen) {
    const seen = () => {
      onSeen();
      line.remove();
      if (!place.children.length) place.remove();
      document.getElementById('heading').focus();
    };
    const line = notice(
      kind,
      el('p', {}, text),
      button('I have seen it', seen, 'button-small', { 'aria-label': `I have seen it: ${label}` }),
    );
    place.append(line);
    if (!place.isConnected) document.getElementById('main').prepend(place);
  }

  function host(notices) {
    for (const { no, at, words } of notices) {
      const told = [el('strong', {}, `${tableDay(dayOf(at))}: `), words];
      add('info', told, words, () => api('POST', `notices/${no}/seen`).catch(() => null));
    }
  }

  // One notification, in the words of whoever sent it; the same id is told once.
  function tell({ id, tone, text, href, expires, title }) {
    const over = expires && Date.parse(expires) <= Date.now();
    if (!id || !text || over || shown.has(id) || shown.size >= MOST || remembered(key).includes(id)) return false;
    const there = href ? addressOf(href) : null;
    shown.add(id);
    const words = String(text).slice(0, LONGEST_TEXT);
    const link = there ? [' ', el('a', { href: there }, title ?? 'Show')] : null;
    add(TONES[tone] ?? 'info', [words, link], words, () => remember(key, id));
    return true;
  }

  async function plugIns(contributions, department) {
    const feeds = contributions.filter(one => one.kind === 'NOTIFICATION' && one.slots.includes(NOTICES_SLOT));
    for (const feed of feeds) {
      for (const one of await ask(feed, department)) {
        const own = contributions.find(each => each.id === one?.contribution);
        tell(own ? { ...one, href: pageAddress(own.id, department), title: own.title } : (one ?? {}));
      }
    }
  }

  return {
    host,
    plugIns,
    tell: one => {
      if (tell(one)) say(String(one.text).slice(0, LONGEST_TEXT));
    },
  };
}

// A notice whose address is none, or leads elsewhere, is told without a link.
function addressOf(href) {
  try {
    return sameOrigin(href).href;
  } catch {
    return null;
  }
}

// What cannot be had is not news.
async function ask({ id, address, contextKeys }, department) {
  try {
    const url = sameOrigin(address);
    if (department && contextKeys.includes('department')) url.searchParams.set('department', department.id);
    const answer = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(SLOWEST_MILLIS),
    });
    if (!answer.ok) return [];
    const { apiVersion, notifications } = await answer.json();
    return String(apiVersion).startsWith('1.') ? notifications.slice(0, MOST) : [];
  } catch (error) {
    console.warn(`${id}:`, String(error));
    return [];
  }
}

function remembered(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
}

function remember(key, id) {
  localStorage.setItem(key, JSON.stringify([...remembered(key), id].slice(-MOST_REMEMBERED)));
}
