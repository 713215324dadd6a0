/**
 * The browser half of the host's UI contract, version 1. Types only: nothing here is shipped. Within version 1 members are
 * added; an element calls what came later only if it is there.
 */
export interface HostContext {
  readonly apiVersion: string;
  readonly slot: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly headingLevel: number;
  /** The host's day, where it is not the calendar's: a demonstration or a training system. */
  readonly today?: string;
  /** Which rostering product this is, to name it to people. */
  readonly host?: { readonly name: string };
  readonly department?: { readonly id: string; readonly name: string };
  /** Where the page is; for what can do without a department, too. */
  readonly place?: { readonly department?: { readonly id: string; readonly name: string } };
  /** First day shown, and the first day after. */
  readonly roster?: { readonly from: string; readonly until: string };
  readonly template?: { readonly id: string };
  readonly selection?: { readonly staffId: string | null; readonly date: string | null };
}

/** One thing that a host tells people in its own notices; the same id is told once. */
export interface Notification {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  /** Where it is dealt with: an address of this origin that begins with `/`. */
  readonly href?: string;
  /** The id of the panel or page that deals with it, for a host that has a page for it. */
  readonly contribution?: string;
  /** When it is no news any more: an instant. */
  readonly expires?: string;
}

/** What a contribution of kind NOTIFICATION answers. */
export interface Notifications {
  readonly apiVersion: string;
  readonly notifications: readonly Notification[];
}

export interface HostServices {
  /** A hint for what to show; the server decides. */
  can(permission: string): boolean;
  select(staffId: string, date?: string): void;
  navigate(url: string): void;
  /** Speaks through the host's one polite live region. */
  announce(text: string): void;
  /** Tells people in the host's own notices; an element never opens a notice of its own over the host's page. */
  notify(notification: Notification): void;
  /** Adds the host's anti-forgery token and its session. */
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Tells the host that its own data changed: `template`, `roster` or `markers`. */
  changed(kind: string): void;
  /** Aborted when the contribution is removed. */
  readonly signal: AbortSignal;
}

/** What a contributed element accepts: the host sets `ext` once, then `context` at the start and on every change. */
export interface HostedElement extends HTMLElement {
  ext: HostServices;
  context: HostContext;
}
