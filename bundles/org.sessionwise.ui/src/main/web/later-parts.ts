import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Parts of a screen that come after its first answer, each when it is there; a part that could not be had keeps nobody from the others. */
export class LaterParts<Parts extends object> implements ReactiveController {
  private told: Partial<Parts> = {};
  private readonly waiting = new Set<keyof Parts>();
  private readonly missed = new Set<keyof Parts>();
  private round = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Forgets what was told: it is of something else. */
  clear(): void {
    this.told = {};
  }

  /** Asks for all parts; what was told before stays until there is something new. */
  ask(asked: { readonly [P in keyof Parts]: Promise<Parts[P]> }): void {
    const round = ++this.round;
    this.missed.clear();
    for (const name of Object.keys(asked) as (keyof Parts)[]) {
      this.waiting.add(name);
      void asked[name]
        .then((part) => { if (round === this.round) this.told[name] = part; }, () => { if (round === this.round) this.missed.add(name); })
        .finally(() => {
          if (round !== this.round) return;
          this.waiting.delete(name);
          this.host.requestUpdate();
        });
    }
  }

  /** Returns a part; undefined while it is not there. */
  get<P extends keyof Parts>(name: P): Parts[P] | undefined {
    return this.told[name];
  }

  isComing(name: keyof Parts): boolean {
    return this.waiting.has(name) && this.told[name] === undefined;
  }

  /** Tells whether something could not be had. */
  get anyMissed(): boolean {
    return this.missed.size > 0;
  }
}
