import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define';
import { look } from './look';
import type english from './messages/en-GB.json';
import { wordsOf } from './words';

const say = await wordsOf('common');

/** What is defined; the help page lists the same. */
export type Term = keyof (typeof english)['definitions'];

export interface Definition {
  readonly term: string;
  readonly meaning: string;
  readonly source: string;
}

/** Loads every definition, by the order of the message file. */
export async function definitions(): Promise<Readonly<Record<Term, Definition>>> {
  return ((await import('../../../target/messages/en-GB/definitions.json')) as { default: Record<Term, Definition> }).default;
}

/** A host's page stays open when somebody goes to read. */
function isOwnPage(): boolean {
  return location.pathname === '/sessionwise/';
}

/** A mark beside a figure's name that says, when it is pressed, what the figure means and where that is laid down. */
export class DefinitionMark extends LitElement {
  static override styles = [look, css`
    :host { display: inline-block; background: transparent; container-type: normal; color: inherit; font-size: 1em; }
    .mark { min-width: 24px; min-height: 24px; border: 1px solid currentColor; border-radius: 50%; background: none; color: inherit; font: inherit; font-size: max(0.8em, var(--least)); cursor: pointer; padding: 0; }
    .told { width: min(30em, 90vw); border: 2px solid var(--brand); padding: 1em; color: var(--text); background: var(--surface); font-weight: 400; text-align: left; white-space: normal; }
    .told::backdrop { background: rgb(0 0 0 / 0.3); }
  `];

  static override properties = { term: {}, name: {}, told: { state: true } };

  declare term: Term;
  /** What the figure is called beside it; without it the definitions are loaded at once, to say the term's own name. */
  declare name: string;
  declare private told: Definition | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.name) void this.tell();
  }

  private async tell(): Promise<void> {
    this.told ??= (await definitions())[this.term];
  }

  override render(): TemplateResult | typeof nothing {
    const { told } = this;
    const term = this.name || told?.term;
    if (!term) return nothing;
    return html`<button class="mark no-print" popovertarget="told" aria-label=${say('whatIs', { term })} @click=${() => this.tell()}>?</button>
      <div class="told" id="told" popover><p><strong>${told?.term}</strong></p><p>${told?.meaning}</p>${told ? html`<p class="small muted">${say('source', { source: told.source })}</p>` : nothing}
        <p><a href="/sessionwise/#/help?term=${this.term}" target=${isOwnPage() ? nothing : '_blank'}>${say(isOwnPage() ? 'allDefinitions' : 'allDefinitionsNew')}</a></p>
        <button class="action" popovertarget="told" popovertargetaction="hide">${say('close')}</button></div>`;
  }
}

/** Returns the mark of a term; with the name of the figure beside it, its definition is loaded only when somebody asks. */
export function defined(term: Term, name = ''): TemplateResult {
  return html`<sessionwise-definition-v1 .term=${term} .name=${name}></sessionwise-definition-v1>`;
}

define('sessionwise-definition-v1', DefinitionMark);
