import { valueOf, type Place, type Surroundings } from './places';

/** What the page shows now. */
const page: Surroundings = {
  text(selector, attribute) {
    const element = document.querySelector(selector);
    if (!element) return undefined;
    if (attribute) return element.getAttribute(attribute) ?? undefined;
    const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
    return field ? element.value : (element.textContent ?? undefined);
  },
  get address() {
    return location.href;
  },
};

/** One slot that an adapter file describes: it comes and goes with the element it belongs to, and says what the page says. */
export class PlacedSlot {
  private readonly element = document.createElement('div');
  private anchor: Element | null = null;

  constructor(private readonly place: Place) {
    this.element.dataset['extSlot'] = place.slot;
    document.querySelector(place.selector); // throws if it is no selector
  }

  /** Puts the slot where it belongs now, and tells it what is known now. */
  follow(): void {
    const anchor = document.querySelector(this.place.selector);
    if (!anchor) this.element.remove();
    else if (anchor !== this.anchor || !this.element.isConnected) this.putInto(anchor);
    this.anchor = anchor;
    for (const [fact, source] of this.place.facts) this.say(`data-${fact}`, valueOf(source, page));
  }

  private putInto(anchor: Element): void {
    const put = { before: 'before', first: 'prepend', last: 'append', after: 'after' } as const;
    anchor[put[this.place.position]](this.element);
  }

  /** Writes only what is new: each write is a change that the loader hears of. */
  private say(attribute: string, value: string | undefined): void {
    if (value === undefined) this.element.removeAttribute(attribute);
    else if (this.element.getAttribute(attribute) !== value) this.element.setAttribute(attribute, value);
  }
}
