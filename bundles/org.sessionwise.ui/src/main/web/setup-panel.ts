import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { linkTo } from './page-links';
import { path, type Server } from './server';
import { progressOf, type Connection, type SetupItem, type SetupState, type Tested } from './setup';
import { wordsOf } from './words';

const say = await wordsOf('setup');

type Key = Parameters<typeof say>[0];

interface Shown {
  readonly items: readonly SetupItem[];
  readonly connections: readonly Connection[] | undefined;
}

const TONES: Readonly<Record<SetupState, string>> = { done: 'good', toDo: 'info', attention: 'warn', notKnown: 'unknown' };
const GLYPHS: Readonly<Record<SetupState, string>> = { done: '✓', toDo: '○', attention: '!', notKnown: '?' };
const STEPS: Readonly<Record<string, Key>> = {
  nation: 'nation', planYear: 'planYear', calendar: 'calendar', contracts: 'contracts', scope: 'scope', roles: 'roles',
  source: 'source', mapping: 'mapping', firstPull: 'firstPull', capabilities: 'capabilities', access: 'access',
};

/** What is to be settled before figures mean something, each with the way there; and whether what we are connected to answers. */
export class SetupPanel extends SessionwiseElement<Shown> {
  static override styles = [look, css`
    ol, ul { list-style: none; margin: 0.5em 0; padding: 0; }
    li { border-top: 1px solid var(--line); padding: 0.5em 0; display: grid; grid-template-columns: minmax(9em, max-content) 1fr; gap: 0.25em 1em; overflow-wrap: anywhere; }
    li p { margin: 0; }
    li > :is(.tag, .action) { justify-self: start; align-self: start; }
    .result:empty { display: none; }
    @container (max-width: 36em) { li { grid-template-columns: 1fr; } }
  `];

  static override properties = { ...SessionwiseElement.properties, testing: { state: true }, results: { state: true } };

  declare private testing: ReadonlySet<string>;
  declare private results: ReadonlyMap<string, Tested>;

  protected readonly what = say('title');

  constructor() {
    super();
    this.testing = new Set();
    this.results = new Map();
  }

  protected key(): string {
    return 'all';
  }

  /** The list says enough even if nobody could say what we are connected to. */
  protected async load(server: Server): Promise<Shown> {
    const [{ items }, connections] = await Promise.all([
      server.get<{ items: SetupItem[] }>('/setup'),
      server.get<{ connections: Connection[] }>('/connections').then((answer) => answer.connections, () => undefined),
    ]);
    return { items, connections };
  }

  private async test({ id, title }: Connection): Promise<void> {
    if (this.testing.has(id)) return;
    this.testing = new Set([...this.testing, id]);
    const tested = await this.server.post<Tested>(path('connections', id, 'test'), {})
      .catch((error: unknown): Tested => ({ ok: false, millis: 0, says: error instanceof Error ? error.message : String(error) }));
    this.results = new Map([...this.results, [id, tested]]);
    this.testing = new Set([...this.testing].filter((each) => each !== id));
    this.ext?.announce(`${title}: ${resultText(tested)}`);
  }

  protected view({ items, connections }: Shown): TemplateResult {
    const { done, all, next } = progressOf(items);
    return html`<p><strong>${say('progress', { done, all })}</strong> ${next ? say('next', { step: stepText(next) }) : say('complete')}</p>
      <ol aria-label=${say('title')}>${items.map((item) => this.item(item))}</ol>
      ${this.subheading(say('connections'))}
      ${connections === undefined ? html`<div class="box bad"><p>${say('noConnectionsKnown')}</p></div>`
      : connections.length === 0 ? html`<div class="box"><p>${say('noConnections')}</p></div>` : this.connectionsView(connections)}`;
  }

  private item(item: SetupItem): TemplateResult {
    const { id, state, says, place } = item;
    return html`<li data-item=${id}><span class="tag tone-${TONES[state]}"><span aria-hidden="true">${GLYPHS[state]} </span>${say(state)}</span>
      <div><p><strong>${stepText(item)}</strong></p><p>${says}</p>${place ? html`<p><a href=${linkTo(place)}>${say('goThere')}<span class="unseen">: ${stepText(item)}</span></a></p>` : nothing}</div></li>`;
  }

  private connectionsView(connections: readonly Connection[]): TemplateResult {
    return html`<div class="row no-print"><button class="action" ?disabled=${this.testing.size > 0} @click=${() => connections.forEach((each) => void this.test(each))}>${say('testAll')}</button></div>
      <ul aria-label=${say('connections')}>${connections.map((each) => this.connection(each))}</ul>`;
  }

  private connection(connection: Connection): TemplateResult {
    const { id, kind, title, testedAt } = connection;
    const testing = this.testing.has(id);
    const tested = this.results.get(id) ?? lastTest(connection);
    return html`<li data-connection=${id}><button class="action no-print" ?disabled=${testing} @click=${() => this.test(connection)}>${say('test')}<span class="unseen"> ${title}</span></button>
      <div><p><strong>${title}</strong>${say(kind) === title.toLowerCase() ? nothing : html` <span class="muted">${say(kind)}</span>`}</p>
        <p class="result">${testing ? say('testing') : tested ? html`<span class="tag tone-${tested.ok ? 'good' : 'bad'}">${say(tested.ok ? 'answers' : 'answersNot')}</span> ${resultText(tested)}${testedAt && !this.results.has(id) ? html` <span class="small muted">${this.moment(testedAt)}</span>` : nothing}` : say('notTested')}</p></div></li>`;
  }
}

function stepText({ id }: SetupItem): string {
  const key = STEPS[id];
  return key ? say(key) : id;
}

function lastTest({ state, millis = 0, says = '' }: Connection): Tested | undefined {
  return state && { ok: state === 'good', millis, says };
}

function resultText({ ok, millis, says }: Tested): string {
  return ok ? say('tookMillis', { says, count: millis }) : says;
}

define('sessionwise-setup-panel-v1', SetupPanel);
