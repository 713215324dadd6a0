import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { wordsOf } from './words';

const say = await wordsOf('common');

/** An act that is not undone by a press, before it is done. */
export interface Confirmation {
  /** What it does and to whom, in words. */
  readonly effect: unknown;
  /** What the button says, such as "Switch off". */
  readonly act: string;
  /** What it does is not known yet: it cannot be done yet. */
  readonly waiting?: boolean;
  readonly onAct: () => void;
  readonly onKeep: () => void;
}

/** What is drawn is on the page only when everything around it is drawn; what comes once takes the focus once. */
function focus(place: Element | undefined): void {
  if (place) queueMicrotask(() => (place as HTMLElement).focus());
}

/** Whatever is open around it stays open. */
function keepByKey(event: KeyboardEvent, onKeep: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onKeep();
}

/** Asks before it is done. Takes the focus when it comes; whoever shows it puts the focus back where it was. */
export function confirmation({ effect, act, waiting = false, onAct, onKeep }: Confirmation): TemplateResult {
  return html`<div class="box warn" role="alertdialog" aria-labelledby="effect" tabindex="-1" ${ref(focus)}
      @keydown=${(event: KeyboardEvent) => keepByKey(event, onKeep)}>
    <div id="effect">${effect}</div>
    <div class="row"><button class="action main" ?disabled=${waiting} @click=${onAct}>${act}</button><button class="action" @click=${onKeep}>${say('keepAsItIs')}</button></div></div>`;
}
