import { css, html, nothing, type TemplateResult } from 'lit';
import { between, levelText, scopeQuery, TRUST, whyThisLevel, type Attained } from './attainment';
import { statusTag } from './attainment-words';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import type { OpenDepartment } from './own-page';
import { notEnabled, type Server } from './server';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

/** The trust's level in a host's header: a few words, and the reason when one opens them. */
export class AttainmentBadge extends SessionwiseElement<Attained> {
  static override styles = [look, css`
    :host { position: relative; width: fit-content; container-type: normal; background: transparent; }
    :host([outside]) { position: relative !important; width: fit-content !important; container-type: normal !important; background: transparent !important; }
    .badge { min-height: 2.25em; padding: 0.25em 0.75em; border: 1px solid var(--line); border-radius: 1.2em; background: var(--surface); color: var(--text); font: inherit; font-weight: 700; white-space: nowrap; cursor: pointer; }
    .reason { position: absolute; right: 0; top: calc(100% + 0.25em); z-index: 5; width: max-content; max-width: min(26em, 90vw); border: 1px solid var(--line); border-radius: 4px; padding: 0.75em 1em;
      background: var(--surface); box-shadow: 0 2px 8px #0004; }
    .reason ul { margin: 0 0 0.5em; padding-left: 1.125em; }
    @media (max-width: 40em) { .reason { left: 0; right: auto; } }
    @media print { .reason { position: static; } }
  `];

  static override properties = { ...SessionwiseElement.properties, open: { state: true } };

  declare private open: boolean;

  protected readonly what = say('title');

  constructor() {
    super();
    this.open = false;
  }

  protected key(): string {
    return 'trust';
  }

  /** Where none of the user's departments has it switched on, a level would only puzzle. */
  protected async load(server: Server): Promise<Attained> {
    const { departments } = await server.get<{ departments: readonly OpenDepartment[] }>('/departments');
    if (departments.length > 0 && !departments.some(({ capabilities }) => capabilities.includes('ATTAINMENT'))) throw notEnabled();
    return server.get<Attained>(`/attainment?${scopeQuery(TRUST)}`);
  }

  /** Figures of a roster change all the time, a level hardly ever. */
  protected override heard(event: string): void {
    if (event !== 'figures') super.heard(event);
  }

  private toggle(open: boolean): void {
    this.open = open;
    if (!open) this.renderRoot.querySelector<HTMLElement>('.badge')?.focus();
  }

  /** In a header there is no room for a heading or for a skeleton; until the level is known there is nothing. */
  override render(): TemplateResult | typeof nothing {
    const { loaded } = this;
    switch (loaded.state) {
      case 'off':
      case 'loading':
        return nothing;
      case 'failed':
        return html`<button class="badge" @click=${() => this.reload(false)}>${say('levelNotKnown')}<span class="unseen">${say('levelAway')}</span></button>`;
      case 'ready':
        return html`${this.view(loaded.data)}${loaded.stale ? html`<span class="unseen">${say('mayBeOld')}</span>` : nothing}`;
    }
  }

  protected view(attained: Attained): TemplateResult {
    return html`<div @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape' && this.open) this.toggle(false); }}>
      <button class="badge" aria-expanded=${this.open} aria-controls="reason" @click=${() => { this.open = !this.open; }}>${levelText(attained.level)}<span class="unseen">${say('badgeWhy')}</span></button>
      <div class="reason" id="reason" ?hidden=${!this.open}>
        <p><strong>${attained.levels.find(({ number }) => number === attained.level)?.title ?? ''}</strong></p>
        <p>${whyThisLevel(attained)}</p>
        ${attained.weakest < attained.level ? html`<p>${say('weakestIs', { level: attained.weakest })}</p>` : nothing}
        <ul>${between(attained).map(({ number, title, status }) => html`<li>${number} ${title} ${statusTag(status)}</li>`)}</ul>
        <p class="small muted">${attained.asAt ? say('asAtMoment', { moment: this.moment(attained.asAt) }) : nothing} <a href="/sessionwise/#/level">${say('allLevels')}</a></p></div></div>`;
  }
}

define('sessionwise-attainment-badge-v1', AttainmentBadge);
