import { CARD, type Card } from './card';
import type { HostContext, HostedElement, HostServices } from './contract';
import { reportFailure, sameOrigin, type FailedAs } from './page-services';
import { elementsOf, type Contribution, type Me } from './session';
import { contextOf, missing, sameContext, type SlotFact } from './slot-context';

const SLOWEST_MS = 10_000;
const ELEMENT_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

/** What all slots of a page share. */
export interface Shared {
  readonly me: Me;
  readonly contributions: readonly Contribution[];
  readonly locale: string;
  services(place: HTMLElement, signal: AbortSignal): HostServices;
}

/** A contribution in its card. It is loaded once it has what it needs to know; its failure stays in the card. */
class Panel {
  private card: Card | undefined;
  private element: HostedElement | undefined;
  private context: HostContext | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly contribution: Contribution,
    private readonly services: HostServices,
  ) {}

  update(context: HostContext): void {
    const waitsFor = missing(this.contribution.contextKeys, context);
    if (waitsFor.length > 0) {
      console.debug(`${this.contribution.id} waits for ${waitsFor.join(', ')}`);
      this.remove();
      return;
    }
    const changed = !this.context || !sameContext(this.context, context);
    this.context = context;
    if (!this.card) this.show();
    else if (this.element && changed) this.element.context = context;
    if (this.card && this.element) this.card.hidden = this.element.hidden; // a capability that is off takes no room
  }

  remove(): void {
    this.card?.remove();
    this.card = undefined;
    this.element = undefined;
    this.context = undefined;
  }

  private show(): void {
    const card = document.createElement(CARD) as Card;
    card.name = this.contribution.title;
    card.toggleAttribute('bare', this.contribution.kind === 'BADGE');
    card.addEventListener('again', () => void this.fill(card, true));
    this.card = card;
    this.place.append(card);
    void this.fill(card, false);
  }

  private async fill(card: Card, again: boolean): Promise<void> {
    card.state = 'loading';
    try {
      await load(this.contribution, again);
      if (card !== this.card || !this.context) return; // gone in the meantime
      this.element = made(this.contribution.element);
      this.element.ext = this.services;
      this.element.context = this.context;
      card.replaceChildren(this.element);
      card.state = 'ready';
    } catch (error) {
      console.warn(`${this.contribution.id}: ${String(error)}`);
      reportFailure(this.services, this.contribution.id, error instanceof Failed ? error.as : 'module');
      card.state = 'failed';
    }
  }
}

class Failed extends Error {
  constructor(readonly as: FailedAs, message: string) {
    super(message);
  }
}

/** An element whose constructor throws is none: a browser then makes something that shows nothing. */
function made(name: string): HostedElement {
  const element = document.createElement(name);
  if (!(element instanceof (customElements.get(name) ?? HTMLElement))) throw new Failed('element', 'it could not be made');
  return element as HostedElement;
}

async function load({ element, address }: Contribution, again: boolean): Promise<void> {
  if (!ELEMENT_NAME.test(element) || !address.startsWith('/')) throw new Error('not a panel');
  const module = sameOrigin(address);
  if (again) module.searchParams.set('again', String(Date.now())); // a browser remembers that a module failed
  let timer = 0;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new Failed('late', 'no answer in time')), SLOWEST_MS);
  });
  try {
    await Promise.race([import(module.href).then(() => customElements.whenDefined(element)), tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

/** A slot of the page with all that the user may see in it. */
export class FilledSlot {
  readonly slot: string;
  private readonly life = new AbortController();
  private readonly panels: readonly (readonly [Contribution, Panel])[];

  constructor(
    private readonly place: HTMLElement,
    private readonly shared: Shared,
  ) {
    this.slot = place.dataset['extSlot'] ?? '';
    const services = shared.services(place, this.life.signal);
    this.panels = elementsOf(this.slot, shared.contributions).map((each) => [each, new Panel(place, each, services)]);
  }

  get isThere(): boolean {
    return this.place.isConnected && this.place.dataset['extSlot'] === this.slot;
  }

  /** Tells the panels what the page says now. */
  update(): void {
    const say = (fact: SlotFact): string | undefined =>
      this.place.closest(`[data-${fact}]`)?.getAttribute(`data-${fact}`) ?? undefined;
    for (const [{ contextKeys }, panel] of this.panels) {
      panel.update(contextOf(this.slot, contextKeys, say, this.shared.me, this.shared.locale));
    }
  }

  /** Ends what is under way, and leaves the slot as it was found. */
  end(): void {
    this.life.abort();
    for (const [, panel] of this.panels) panel.remove();
  }
}
