import type { HostServices, Notification } from './contract';
import type { Me } from './session';
import { tokenValue, type Token } from './token';

const PAGE_HEADER = 'X-Sessionwise-Page';
const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Throws unless an address is of this origin: nothing we add may send a host's session elsewhere. */
export function sameOrigin(address: string): URL {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError('only addresses of this host');
  return url;
}

/** Asks within this origin, with its cookies; what changes something carries our header and the host's token. */
export async function fetchHere(address: string, init: RequestInit, token: Token | undefined): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!READING.includes((init.method ?? 'GET').toUpperCase())) {
    headers.set(PAGE_HEADER, '1');
    const value = token && (await tokenValue(token.from));
    if (token && value) headers.set(token.header, value);
  }
  return fetch(sameOrigin(address), { ...init, headers, credentials: 'same-origin' });
}

export type FailedAs = 'module' | 'late' | 'element';

/** Tells an administrator what failed; if that fails, too, the page has said enough. */
export function reportFailure(services: HostServices, id: string, what: FailedAs): void {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, what }) };
  services.fetch('/sessionwise/api/contributions/failures', init).catch(() => undefined);
}

/** What a page that has no extension host of its own offers to an element. What it cannot do itself it tells by events. */
export function servicesIn(
  place: HTMLElement, me: Me, token: Token | undefined, announce: (text: string) => void, signal: AbortSignal,
): HostServices {
  const tell = (name: string, detail: unknown): boolean =>
    place.dispatchEvent(new CustomEvent(`sessionwise-${name}`, { bubbles: true, composed: true, detail }));
  return Object.freeze({
    can: (permission: string) => me.permissions.includes(permission),
    select: (staffId: string, date?: string) => void tell('select', { staffId, date: date ?? null }),
    navigate: (address: string) => location.assign(sameOrigin(address)),
    announce,
    notify: (notification: Notification) => {
      if (notification.href) sameOrigin(notification.href);
      tell('notify', { ...notification });
    },
    fetch: (address: string, init: RequestInit = {}) => fetchHere(address, { signal, ...init }, token),
    changed: (kind: string) => void tell('changed', { kind }),
    signal,
  });
}
