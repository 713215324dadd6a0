import { css, html, nothing, type TemplateResult } from 'lit';
import { SessionwiseElement } from './element';
import { ServerProblem } from './server';
import { wordsOf } from './words';

const say = await wordsOf('common');

/** What came of an act, and how it is taken back, if it can be. */
export interface Done {
  readonly words: string;
  readonly undo?: () => Promise<Done>;
}

export const actingLook = css`
  #outcome { outline: 0; }
  #outcome:focus-visible { background: none; color: inherit; box-shadow: none; }
  .scroll { max-height: none; margin-bottom: 0.75em; }
  td, th { overflow-wrap: break-word; }
  @container (max-width: 48em) { td, th { overflow-wrap: anywhere; } }
`;

/** An element in which something is done, one act after the other; what came of it is shown, announced and given the focus. */
export abstract class ActingElement<T> extends SessionwiseElement<T> {
  static override properties = {
    ...SessionwiseElement.properties,
    busy: { state: true },
    done: { state: true },
    problem: { state: true },
  };

  declare protected busy: boolean;
  declare protected done: Done | undefined;
  declare protected problem: string;

  constructor() {
    super();
    this.busy = false;
    this.problem = '';
  }

  /** Does it unless another act is under way; what is shown is loaded again afterwards, whether it was refused or not. */
  protected async act(what: () => Promise<Done>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = '';
    this.done = undefined;
    try {
      this.done = await what();
      this.ext?.announce(this.done.words);
    } catch (error) {
      this.problem = refusal(error);
    } finally {
      this.busy = false;
    }
    await this.reload(true);
    await this.focusOn('#outcome');
    return this.problem === '';
  }

  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Stands above what is acted on. */
  protected outcome(): TemplateResult {
    const { done, problem } = this;
    const undo = done?.undo;
    return html`<div id="outcome" tabindex="-1">${problem ? html`<div class="box bad" role="alert"><p><strong>${say('notDone')}</strong> ${problem}</p></div>` : nothing}
      ${done ? html`<div class="box good"><p>${done.words} ${undo ? html`<button class="action" ?disabled=${this.busy} @click=${() => this.act(undo)}>${say('undo')}</button>` : nothing}</p></div>` : nothing}</div>`;
  }
}

/** Says in words why something was refused. */
export function refusal(error: unknown): string {
  if (!(error instanceof ServerProblem)) return error instanceof Error ? error.message : String(error);
  const { expected } = error.problem as { readonly expected?: string };
  return expected ? say('mustBe', { expected }) : error.message;
}
