import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define';
import { look } from './look';
import { OUTSIDE, steady } from './steady';
import { wordsOf } from './words';

const say = await wordsOf('common');

/** What stands in a slot around one contribution: while it loads, when it cannot be had, and then itself. */
export class Card extends LitElement {
  static override styles = [steady, look, css`
    :host([outside]) { container-type: normal !important; margin: 0 0 1em !important; }
    .frame { border: 1px solid var(--line); border-radius: 4px; padding: 1em; }
    :host([outside][bare]) { margin: 0 !important; background: transparent !important; color: inherit !important; --link: currentColor; --brand: currentColor; }
    :host([bare]) .frame { border: 0; padding: 0; }
  `];

  static override properties = { name: { attribute: false }, state: { attribute: false } };

  declare name: string;
  declare state: 'loading' | 'failed' | 'ready';

  constructor() {
    super();
    this.name = '';
    this.state = 'loading';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.toggleAttribute(OUTSIDE, true);
  }

  private again(): void {
    this.dispatchEvent(new Event('again'));
  }

  override render(): TemplateResult {
    return html`<div class="frame">${this.content()}</div>`;
  }

  private content(): TemplateResult {
    switch (this.state) {
      case 'ready':
        return html`<slot></slot>`;
      case 'loading':
        return html`<p role="status">${say('loadingPart', { name: this.name })}</p>`;
      case 'failed':
        return html`<div role="status"><p>${say('partAway', { name: this.name })}</p>
          <button class="action" aria-label=${say('tryAgainPart', { name: this.name })} @click=${this.again}>${say('tryAgain')}</button></div>`;
    }
  }
}

export const CARD = 'sessionwise-card-v1';
define(CARD, Card);
