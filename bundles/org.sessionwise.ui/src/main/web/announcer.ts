/** Speaks through one polite live region: the page's, if it names one, or one of our own that nobody sees. */
export class Announcer {
  private region: Element | null = null;

  constructor(private readonly selector: string | undefined) {}

  readonly announce = (text: string): void => {
    const region = this.find();
    region.textContent = '';
    // a text that is there from the start is not read out, nor is the same text again
    setTimeout(() => {
      region.textContent = text;
    }, 100);
  };

  private find(): Element {
    if (!this.region?.isConnected) this.region = (this.selector && document.querySelector(this.selector)) || this.own();
    return this.region;
  }

  private own(): Element {
    const region = document.createElement('div');
    region.setAttribute('role', 'status');
    // by the object model: a strict policy refuses style attributes
    Object.assign(region.style, { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' });
    document.body.append(region);
    return region;
  }
}
