import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { isSameScope, scopeQuery, type Attained, type Scope } from './attainment';
import { attainmentLook } from './attainment-look';
import { withoutGroup } from './attainment-scope';
import { lastDay, statusTag, type Saying } from './attainment-words';
import { define } from './element';
import { look } from './look';
import { plusDays } from './places';
import type { Server } from './server';

interface Ending {
  readonly id: string;
  readonly scope: Scope;
  readonly title: string;
  readonly until?: string;
  readonly owner?: string;
}

interface Lapsing {
  readonly staff: string;
  readonly name: string;
  /** First day on which the plan is no longer active. */
  readonly on: string;
}

const DAYS_AHEAD = 60;

/** What of a team is about to end, or has: plans, training, meetings, evidence. */
export class AttainmentTeam extends LitElement {
  static override styles = [look, attainmentLook];

  static override properties = {
    server: { attribute: false },
    attained: { attribute: false },
    saying: { attribute: false },
    ending: { state: true },
    lapsing: { state: true },
  };

  declare server: Server;
  declare attained: Attained;
  declare saying: Saying;
  declare private ending: readonly Ending[] | 'failed' | undefined;
  declare private lapsing: readonly Lapsing[] | 'failed' | undefined;
  private asked = '';

  protected override willUpdate(): void {
    const { scope, day } = this.attained;
    const asked = `/evidence?${scopeQuery(scope)}&endingBy=${plusDays(day, DAYS_AHEAD) ?? day}`;
    if (asked !== this.asked) void this.load(asked);
  }

  private async load(asked: string): Promise<void> {
    this.asked = asked;
    const [ending, lapsing] = await Promise.all([
      this.server.get<{ entries: Ending[] }>(asked).then(({ entries }) => entries.filter(({ scope, until }) => until !== undefined && isSameScope(scope, withoutGroup(this.attained.scope))), () => 'failed' as const),
      this.server.get<{ people: Lapsing[] }>(`/attainment/lapsing?${scopeQuery(this.attained.scope)}`).then(({ people }) => people, () => 'failed' as const),
    ]);
    if (asked === this.asked) Object.assign(this, { ending, lapsing });
  }

  override render(): TemplateResult {
    const { ending, lapsing, saying } = this;
    const criteria = this.attained.standards.flatMap(({ criteria: own }) => own).filter(({ status, until, inherited }) => !inherited && (status === 'metExpiring' || (status === 'notMet' && until !== undefined)));
    return html`<div class="subtitle" role="heading" aria-level=${saying.level(1)}>About to end in this team</div>
      ${criteria.length === 0 ? html`<p>Nothing that this team is held to ends within the time that its criteria warn of.</p>`
      : html`<ul>${criteria.map(({ id, status, reason, until }) => html`<li><p>${statusTag(status)} ${reason} <span class="muted">(${id}${until ? `, ${status === 'notMet' ? 'last held on' : 'last day'} ${saying.day(lastDay(until))}` : ''})</span></p></li>`)}</ul>`}
      ${lapsing === undefined ? nothing : lapsing === 'failed' ? html`<p class="small">Whose plans lapse could not be read just now.</p>`
      : lapsing.length === 0 ? html`<p class="small">No active plan of somebody whom you may see lapses within ${DAYS_AHEAD} days.</p>`
      : html`<p>Active plans that lapse within ${DAYS_AHEAD} days:</p><ul>${lapsing.map(({ name, on }) => html`<li>${name}, last day ${saying.day(lastDay(on))}</li>`)}</ul>`}
      ${ending === undefined ? html`<p role="status">Loading what ends…</p>` : ending === 'failed' ? html`<p class="small">Its evidence could not be read just now.</p>`
      : ending.length === 0 ? html`<p class="small">No evidence of its own ends within ${DAYS_AHEAD} days.</p>`
      : html`<p>Its evidence that ends within ${DAYS_AHEAD} days:</p><ul>${ending.map(({ title, until, owner }) => html`<li>${title}${until ? `, last day ${saying.day(lastDay(until))}` : ''}${owner ? html` <span class="muted">(${owner})</span>` : nothing}</li>`)}</ul>`}`;
  }
}

define('sessionwise-attainment-team-v1', AttainmentTeam);
