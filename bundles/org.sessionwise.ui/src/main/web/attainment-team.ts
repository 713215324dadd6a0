import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { isSameScope, scopeQuery, type Attained, type Scope } from './attainment';
import { attainmentLook } from './attainment-look';
import { withoutGroup } from './attainment-scope';
import { lastDay, statusTag, type Saying } from './attainment-words';
import { defined } from './definition';
import { define } from './element';
import { look } from './look';
import { plusDays } from './places';
import type { Server } from './server';
import { planAddress } from './year';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

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
    return html`<div class="subtitle" role="heading" aria-level=${saying.level(1)}>${say('aboutToEnd')}</div>
      ${criteria.length === 0 ? html`<p>${say('nothingEnds')}</p>`
      : html`<ul>${criteria.map(({ id, status, reason, until }) => html`<li><p>${statusTag(status)} ${reason} <span class="muted">${until ? say(status === 'notMet' ? 'endedCriterion' : 'endingCriterion', { id, day: saying.day(lastDay(until)) }) : `(${id})`}</span></p></li>`)}</ul>`}
      ${lapsing === undefined ? nothing : lapsing === 'failed' ? html`<p class="small">${say('lapsingAway')}</p>`
      : lapsing.length === 0 ? html`<p class="small">${say('noneLapses', { days: DAYS_AHEAD })}</p>`
      : html`<p>${say('lapse', { days: DAYS_AHEAD })} ${defined('activePlan')}</p><ul>${lapsing.map(({ staff, name, on }) => html`<li>${say.rich('nameLastDay', { name: html`<a href=${planAddress(this.attained.scope.department, staff, location.pathname)}>${name}</a>`, day: saying.day(lastDay(on)) })}</li>`)}</ul>`}
      ${ending === undefined ? html`<p role="status">${say('loadingEnding')}</p>` : ending === 'failed' ? html`<p class="small">${say('evidenceAway')}</p>`
      : ending.length === 0 ? html`<p class="small">${say('noneEnds', { days: DAYS_AHEAD })}</p>`
      : html`<p>${say('evidenceEnds', { days: DAYS_AHEAD })}</p><ul>${ending.map(({ title, until, owner }) => html`<li>${until ? say('nameLastDay', { name: title, day: saying.day(lastDay(until)) }) : title}${owner ? html` <span class="muted">(${owner})</span>` : nothing}</li>`)}</ul>`}`;
  }
}

define('sessionwise-attainment-team-v1', AttainmentTeam);
