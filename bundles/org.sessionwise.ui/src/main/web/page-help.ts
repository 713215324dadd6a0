import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from './define';
import { definitions, type Definition } from './definition';
import { addressOf } from './page-address';
import { found } from './page-find';
import type { Policies } from './policies';
import type { Server } from './server';
import { localeOfPage, wordsOf } from './words';

const say = await wordsOf('help');

/** What the help says of the versions that figures come from; what is not told is not said. */
interface Versions {
  readonly product?: string;
  readonly rule?: string;
  readonly standard?: string;
}

async function versionsOf(server: Server): Promise<Versions> {
  const [status, policies, catalogue] = await Promise.allSettled([
    server.get<{ version: string }>('/status'),
    server.get<Policies>('/reconciliation/policies'),
    server.get<{ title: string; edition: string }>('/attainment/catalogue'),
  ]);
  const rule = policies.status === 'fulfilled' ? policies.value.policies.at(-1)?.rule : undefined;
  return {
    ...(status.status === 'fulfilled' ? { product: status.value.version } : {}),
    ...(rule ? { rule } : {}),
    ...(catalogue.status === 'fulfilled' ? { standard: say('edition', { title: catalogue.value.title, edition: catalogue.value.edition }) } : {}),
  };
}

/** Every definition, to be found by a word; in the light, for the page's own look. */
export class HelpPage extends LitElement {
  static override properties = { server: { attribute: false }, term: {}, all: { state: true }, typed: { state: true }, versions: { state: true } };

  /** Undefined while nobody is signed in. */
  declare server: Server | undefined;
  declare term: string | undefined;
  declare private all: readonly (readonly [string, Definition])[];
  declare private typed: string;
  declare private versions: Versions;

  constructor() {
    super();
    this.all = [];
    this.typed = '';
    this.versions = {};
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const order = new Intl.Collator(localeOfPage());
    void definitions().then((all) => {
      this.all = Object.entries(all).sort(([, one], [, other]) => order.compare(one.term, other.term));
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('server') && this.server) void versionsOf(this.server).then((versions) => { this.versions = versions; });
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.term || !(changed.has('term') || changed.has('all'))) return;
    this.typed = '';
    this.querySelector<HTMLElement>(`[data-term="${CSS.escape(this.term)}"]`)?.focus();
  }

  override render(): TemplateResult {
    const shown = found(this.all, this.typed);
    return html`<h1 tabindex="-1">${say('title')}</h1><div class="prose">
      <p>${say('lead')}</p>
      <ul><li><a href=${addressOf({ leaf: 'tour' })}>${say('toTour')}</a></li><li><a href=${addressOf({ leaf: 'accessibility' })}>${say('toAccessibility')}</a></li></ul>
      <h2>${say('definitions')}</h2>
      <p><label for="typed">${say('find')}</label> <input id="typed" type="search" autocomplete="off" .value=${this.typed}
        @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; }} /></p>
      <p role="status" class="muted">${say('shown', { count: shown.length, all: this.all.length })}</p>
      <dl class="definitions">${shown.map(([key, { term, meaning, source }]) => html`<div class=${key === this.term ? 'meant' : ''}>
        <dt tabindex="-1" data-term=${key}>${term}</dt><dd>${meaning}</dd><dd class="muted">${say('source', { source })}</dd></div>`)}</dl>
      <h2>${say('versions')}</h2>${this.ownVersions()}</div>`;
  }

  private ownVersions(): TemplateResult {
    const { product, rule, standard } = this.versions;
    return html`<ul>${product ? html`<li>${say('productVersion', { version: product })}</li>` : nothing}
      ${rule ? html`<li>${say('rulesVersion', { rule })}</li>` : nothing}${standard ? html`<li>${say('standardVersion', { standard })}</li>` : nothing}
      ${product ? nothing : html`<li>${say('signInForVersions')}</li>`}</ul>`;
  }
}

define('sessionwise-help', HelpPage);

export function helpPage(server: Server | undefined, term: string | undefined): TemplateResult {
  return html`<sessionwise-help .server=${server} .term=${term}></sessionwise-help>`;
}
