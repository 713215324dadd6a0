import { css, html, nothing, type TemplateResult } from 'lit';
import { ActingElement, actingLook, type Done } from './acting';
import { confirmation } from './confirmation';
import { bySlot, moved, type ContributionSetting, type ContributionSettings, type Placed } from './contribution-order';
import { define } from './define';
import { look } from './look';
import { RowTable, type Column } from './row-table';
import type { Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('contributions');

/** Whoever switches this off does not see the switch any more. */
const THIS = 'sessionwise.contributions-panel/v1';
const SETTINGS = '/contributions/settings';
const KINDS: Readonly<Record<string, Parameters<typeof say>[0]>> = {
  PANEL: 'panel', BADGE: 'badge', PAGE: 'page', MENU: 'menu', NOTIFICATION: 'notification', CELL_DECORATION: 'cellDecoration', UNKNOWN: 'unknownKind',
};

/** Each thing we add to the host's pages: whether it is on, in which order, whether this host has a place for it, and what went wrong last. */
export class ContributionsPanel extends ActingElement<ContributionSettings> {
  static override styles = [look, stacked, actingLook, css`
    code { font-size: 0.875em; overflow-wrap: anywhere; }
    .places .tag { white-space: normal; }
    .places { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.25em; }
    ol.order { padding-inline-start: 1.5em; margin: 0.25em 0 1em; }
    ol.order li { padding-block: 0.125em; }
  `];

  static override properties = { ...ActingElement.properties, asked: { state: true } };

  declare private asked: ContributionSetting | undefined;

  protected readonly what = say('title');

  private readonly columns = {
    title: { title: say('contribution'), cell: (each) => html`${each.title}<span class="under"><code>${each.id}</code></span>`, by: ({ title }) => title },
    kind: { title: say('kind'), cell: kindText, by: kindText },
    on: { title: say('state'), cell: (each) => stateTag(each), by: ({ on }) => (on ? 0 : 1) },
    slots: { title: say('places'), cell: placesView, by: (each) => each.slots[0]?.slot },
    failures: { title: say('lastFailure'), cell: (each) => this.failure(each), by: (each) => each.failures?.lastAt },
  } satisfies Readonly<Record<string, Column<ContributionSetting>>>;

  private readonly readTable = new RowTable<ContributionSetting>(this, this.columns);
  private readonly table = new RowTable<ContributionSetting>(this, { ...this.columns, acts: { title: say('acts'), cell: (each) => this.acts(each) } });

  protected key(): string {
    return 'all';
  }

  protected load(server: Server): Promise<ContributionSettings> {
    return server.get<ContributionSettings>(SETTINGS);
  }

  /** None of the server's events tells of contributions. */
  protected override heard(): void {}

  /** Sets them one after the other; to undo is to set what was before. */
  private async set(to: readonly Placed[], before: readonly Placed[], words: string): Promise<Done> {
    for (const { id, on, weight } of to) await this.server.put(SETTINGS, { id, on, weight });
    return before.length === 0 ? { words } : { words, undo: () => this.set(before, to, say('asBefore')) };
  }

  private switchTo(each: ContributionSetting, on: boolean): void {
    this.asked = undefined;
    void this.act(() => this.set([{ ...each, on }], [each], say(on ? 'isOn' : 'isOff', { title: each.title })));
  }

  private switch(each: ContributionSetting): void {
    if (each.on) this.asked = each;
    else this.switchTo(each, !each.on);
  }

  private reset(each: ContributionSetting): void {
    void this.act(async () => {
      await this.server.delete(`${SETTINGS}?id=${encodeURIComponent(each.id)}`);
      return { words: say('isReset', { title: each.title }), undo: () => this.set([each], [], say('asBefore')) };
    });
  }

  private async move(name: string, list: readonly ContributionSetting[], each: ContributionSetting, direction: 'up' | 'down'): Promise<void> {
    const changed = moved(list, each.id, direction);
    const before = list.filter(({ id }) => changed.some((other) => other.id === id));
    if (!(await this.act(() => this.set(changed, before, say(direction === 'up' ? 'movedUp' : 'movedDown', { title: each.title, slot: name }))))) return;
    await this.focusOn(`#${CSS.escape(`${direction}-${name}-${each.id}`)}:not([disabled])`);
  }

  protected view({ mayChange, contributions }: ContributionSettings): TemplateResult {
    const table = mayChange ? this.table : this.readTable;
    const off = contributions.filter(({ on }) => !on).length;
    const failed = contributions.filter(({ failures }) => failures).length;
    const several = mayChange ? bySlot(contributions.filter(({ offered }) => offered)).filter(([, list]) => list.length > 1) : [];
    return html`<p>${say('intro', { count: contributions.length, off, failed })}</p>${mayChange ? nothing : html`<p class="small muted">${say('readOnly')}</p>`}${this.outcome()}
      ${this.asked ? this.asking(this.asked) : nothing}
      ${contributions.length === 0 ? html`<div class="box"><p>${say('none')}</p></div>` : table.of(say('list'), contributions, { id: ({ id }) => id })}
      ${several.length === 0 ? nothing : html`${this.subheading(say('order'))}<p class="small muted">${say('orderIntro')}</p>${several.map(([name, list]) => this.orderOf(name, list))}`}`;
  }

  private asking(each: ContributionSetting): TemplateResult {
    return confirmation({
      effect: html`<p>${say('offEffect', { title: each.title })}</p>${each.id === THIS ? html`<p>${say('thisItself')}</p>` : nothing}`,
      act: say('switchOff'),
      onAct: () => this.switchTo(each, false),
      onKeep: () => {
        this.asked = undefined;
        void this.focusOn(`#${CSS.escape(`switch-${each.id}`)}`);
      },
    });
  }

  private failure({ failures }: ContributionSetting): unknown {
    if (!failures) return html`<span class="muted">${say('noFailure')}</span>`;
    return html`<span class="tag tone-bad">${say('failed', { count: failures.count })}</span><span class="under">${say('failedLast', { what: failures.what, at: this.moment(failures.lastAt) })}</span>`;
  }

  private acts(each: ContributionSetting): TemplateResult {
    const usual = each.on && each.weight === each.usualWeight;
    return html`<button class="plain" id=${`switch-${each.id}`} ?disabled=${this.busy} @click=${() => this.switch(each)}>${say(each.on ? 'switchOff' : 'switchOn')}<span class="unseen"> ${each.title}, ${each.id}</span></button>
      ${usual ? nothing : html`<br /><button class="plain" ?disabled=${this.busy} @click=${() => this.reset(each)}>${say('reset')}<span class="unseen"> ${each.title}, ${each.id}</span></button>`}`;
  }

  private orderOf(name: string, list: readonly ContributionSetting[]): TemplateResult {
    const button = (each: ContributionSetting, direction: 'up' | 'down', end: boolean): TemplateResult => html`<button class="action" id=${`${direction}-${name}-${each.id}`} ?disabled=${end || this.busy}
      aria-label=${say(direction === 'up' ? 'moveUp' : 'moveDown', { title: each.title })} @click=${() => this.move(name, list, each, direction)}><span aria-hidden="true">${direction === 'up' ? '↑' : '↓'}</span></button>`;
    return html`<details><summary>${say('slotOf', { slot: name, count: list.length })}</summary><ol class="order">${list.map((each, at) => html`<li><span class="row">${button(each, 'up', at === 0)}${button(each, 'down', at === list.length - 1)}
      <span>${each.title}</span>${each.on ? nothing : stateTag(each)}</span></li>`)}</ol></details>`;
  }
}

function kindText({ kind }: ContributionSetting): string {
  const key = KINDS[kind];
  return key ? say(key) : kind;
}

function stateTag({ on }: ContributionSetting): TemplateResult {
  return html`<span class="tag tone-${on ? 'good' : 'unknown'}">${say(on ? 'on' : 'off')}</span>`;
}

function placesView({ slots }: ContributionSetting): TemplateResult {
  return html`<ul class="places">${slots.map(({ slot, offered }) => html`<li><code>${slot}</code> <span class="tag tone-${offered ? 'good' : 'unknown'}">${say(offered ? 'offered' : 'notOffered')}</span></li>`)}</ul>`;
}

define('sessionwise-contributions-panel-v1', ContributionsPanel);
