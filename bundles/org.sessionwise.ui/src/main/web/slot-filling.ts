import { Announcer } from './announcer';
import { CARD, type Card } from './card';
import { FilledSlot, type Shared } from './filled-slot';
import { fetchHere, servicesIn } from './page-services';
import { PlacedSlot } from './placed-slots';
import { isReadable, sameElements, type Contribution, type Me } from './session';
import { SLOT_FACTS } from './slot-context';
import type { Token } from './token';
import { localeOfPage } from './words';

export interface Options {
  readonly token?: Token | undefined;
  /** Selector of the page's own polite live region. */
  readonly liveRegion?: string | undefined;
  readonly places?: readonly PlacedSlot[];
  /** Where the page knows already who is signed in. */
  readonly me?: Me;
  /** Told what the user is offered, each time it is asked for. */
  readonly onOffered?: (contributions: readonly Contribution[]) => void;
}

const SLOTS = '[data-ext-slot]';
const WATCHED = ['data-ext-slot', 'hidden', ...SLOT_FACTS.map((fact) => `data-${fact}`)];
const HEARD = ['change', 'popstate', 'hashchange'];

/** Answered by the server for somebody who may see nothing; a page says nothing of us then. */
class NothingToShow extends Error {}

async function ask<T extends { apiVersion: string }>(address: string): Promise<T> {
  const answer = await fetchHere(`/sessionwise/api/${address}`, { headers: { accept: 'application/json' } }, undefined);
  if ([401, 403, 404].includes(answer.status)) throw new NothingToShow(`${address}: ${answer.status}`);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const told = (await answer.json()) as T;
  if (!isReadable(told.apiVersion)) throw new Error(`${address}: version ${told.apiVersion} is not known here`);
  return told;
}

function askForContributions(): Promise<{ apiVersion: string; contributions: Contribution[] }> {
  return ask('contributions');
}

/** Fills the slots of a page for as long as it is open: those that are there, and those that come. */
export class SlotFilling {
  private readonly filled = new Map<HTMLElement, FilledSlot>();
  private readonly notices = new Map<HTMLElement, Card>();
  private readonly announcer: Announcer;
  private shared: Shared | undefined;
  private asked: Promise<void> | undefined;
  private failed = false;
  private due = false;

  constructor(private readonly options: Options) {
    this.announcer = new Announcer(options.liveRegion);
  }

  start(): void {
    const everything = (this.options.places ?? []).length > 0; // an adapter file may look at anything
    new MutationObserver(() => this.soon()).observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: everything,
      ...(everything ? {} : { attributeFilter: WATCHED }),
    });
    for (const event of HEARD) addEventListener(event, () => this.soon());
    this.look();
  }

  /** An administrator may have switched screens off or on meanwhile: slots for which that is so are filled anew, the others are left. */
  async askAgain(): Promise<void> {
    const { shared } = this;
    const told = shared && (await askForContributions().catch(() => undefined));
    if (!told || this.shared !== shared) return;
    this.shared = { ...shared, contributions: told.contributions };
    for (const [place, slot] of this.filled) {
      if (sameElements(slot.slot, shared.contributions, told.contributions)) continue;
      slot.end();
      this.filled.delete(place);
    }
    this.options.onOffered?.(told.contributions);
    this.look();
  }

  /** However fast the page changes: one look a frame. */
  private soon(): void {
    if (this.due) return;
    this.due = true;
    requestAnimationFrame(() => {
      this.due = false;
      this.look();
    });
  }

  private look(): void {
    for (const place of this.options.places ?? []) place.follow();
    const places = [...document.querySelectorAll<HTMLElement>(SLOTS)];
    if (places.length > 0 && !this.shared) this.asked ??= this.askWhatThereIs();
    for (const [place, slot] of this.filled) {
      if (slot.isThere) continue;
      slot.end();
      this.filled.delete(place);
    }
    for (const place of places) this.fill(place);
  }

  private fill(place: HTMLElement): void {
    if (this.shared) {
      const slot = this.filled.get(place) ?? new FilledSlot(place, this.shared);
      this.filled.set(place, slot);
      slot.update();
    } else if (this.failed) {
      this.sayThatWeAreAway(place);
    }
  }

  private async askWhatThereIs(): Promise<void> {
    try {
      const [me, { contributions }] = await Promise.all([
        this.options.me ?? ask<Me>('me'),
        askForContributions(),
      ]);
      this.shared = {
        me,
        contributions,
        locale: localeOfPage(),
        services: (place, signal) => servicesIn(place, me, this.options.token, this.announcer.announce, signal),
      };
      for (const card of this.notices.values()) card.remove();
      this.notices.clear();
      this.options.onOffered?.(contributions);
    } catch (error) {
      console.debug('Sessionwise:', String(error));
      this.failed = !(error instanceof NothingToShow);
    }
    this.look();
  }

  /** A header has no room for it; the rest of the page says it. */
  private sayThatWeAreAway(place: HTMLElement): void {
    if (place.dataset['extSlot']?.startsWith('page.header/')) return;
    const known = this.notices.get(place);
    if (known) {
      known.state = 'failed';
      return;
    }
    const card = document.createElement(CARD) as Card;
    card.name = 'Sessionwise';
    card.state = 'failed';
    card.addEventListener('again', () => this.tryAgain());
    this.notices.set(place, card);
    place.append(card);
  }

  private tryAgain(): void {
    for (const card of this.notices.values()) card.state = 'loading';
    this.failed = false;
    this.asked = this.askWhatThereIs();
  }
}
