import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './element';
import { look } from './look';

/** What stands in a slot around one contribution: while it loads, when it cannot be had, and then itself. */
export class Card extends LitElement {
  static override styles = [look, css`
    :host { border: 1px solid var(--line); border-radius: 4px; padding: 1em; margin: 0 0 1em; }
    :host([bare]) { border: 0; padding: 0; margin: 0; background: transparent; color: inherit; --link: currentColor; --brand: currentColor; container-type: normal; }
  `];

  static override properties = { name: { attribute: false }, state: { attribute: false } };

  declare name: string;
  declare state: 'loading' | 'failed' | 'ready';

  constructor() {
    super();
    this.name = '';
    this.state = 'loading';
  }

  private again(): void {
    this.dispatchEvent(new Event('again'));
  }

  override render(): TemplateResult {
    switch (this.state) {
      case 'ready':
        return html`<slot></slot>`;
      case 'loading':
        return html`<p role="status">Loading ${this.name}…</p>`;
      case 'failed':
        return html`<div role="status"><p>${this.name} is not available right now. The rest of this page works as usual.</p>
          <button class="action" aria-label="Try again: ${this.name}" @click=${this.again}>Try again</button></div>`;
    }
  }
}

export const CARD = 'sessionwise-card-v1';
define(CARD, Card);
