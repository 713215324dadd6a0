import { css, html, nothing, type TemplateResult } from 'lit';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { path, type Server } from './server';

interface Switch {
  readonly capability: 'ENTITLEMENT' | 'RECONCILIATION' | 'TEAM_PLAN' | 'ATTAINMENT';
  readonly enabled: boolean;
}

interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

interface State {
  readonly capabilities: readonly Switch[];
  readonly entries: readonly AuditEntry[];
}

const NAMES = {
  ENTITLEMENT: 'Entitlement: job plans into roster templates',
  RECONCILIATION: 'Reconciliation: planned against rostered and delivered',
  TEAM_PLAN: 'Team plan: what a team agreed to do in a year, and job plans held against it',
  ATTAINMENT: 'Attainment: the level reached, what stands between here and the next, evidence, indicators and packs',
} as const;

/** Switches for one department, and the newest entries of the audit log. */
export class CapabilityPanel extends SessionwiseElement<State> {
  static override styles = [look, css`
    td { overflow-wrap: anywhere; }
    td.when { white-space: nowrap; }
    li { margin: 0.5em 0; }
    ul { list-style: none; padding: 0; }
  `];

  static override properties = { ...SessionwiseElement.properties, problem: { state: true } };

  declare private problem: string;

  protected readonly what = 'Sessionwise';

  constructor() {
    super();
    this.problem = '';
  }

  protected key(): string {
    return this.context.department?.id ?? '';
  }

  private get department(): string {
    return this.context.department?.id ?? '';
  }

  protected async load(server: Server): Promise<State> {
    const [switches, audit] = await Promise.all([
      server.get<{ capabilities: Switch[] }>(`/capabilities?department=${encodeURIComponent(this.department)}`),
      server.get<{ entries: AuditEntry[] }>('/audit?limit=20'),
    ]);
    return { ...switches, ...audit };
  }

  private async set(each: Switch): Promise<void> {
    this.problem = '';
    try {
      await this.send(each);
      this.ext?.announce(`${NAMES[each.capability]} is now ${each.enabled ? 'off' : 'on'}`);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    await this.reload(true);
  }

  private async send(each: Switch): Promise<void> {
    const where = path('departments', this.department, 'capabilities', each.capability);
    if (each.enabled) await this.server.delete(where);
    else await this.server.put(where, {});
  }

  protected view(state: State): TemplateResult {
    return html`<p>What is on for ${this.context.department?.name}. Switching off keeps all data; markers, panels and addresses of this department go, nobody else's.</p>
      ${this.problem ? html`<div class="box bad" role="alert"><p><strong>Nothing was switched.</strong> ${this.problem}</p></div>` : nothing}
      <ul>${state.capabilities.map((each) => html`<li class="row"><span class="tag tone-${each.enabled ? 'good' : 'unknown'}">${each.enabled ? 'On' : 'Off'}</span>
        <span>${NAMES[each.capability]}</span>
        <button class="action" @click=${() => this.set(each)}>Switch ${each.enabled ? 'off' : 'on'}<span class="unseen"> ${NAMES[each.capability]}</span></button></li>`)}</ul>
      ${this.subheading('Newest writes')}
      ${state.entries.length === 0 ? html`<p class="muted">Nothing has been written yet.</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Newest writes"><table><caption class="unseen">Who wrote what, newest first</caption>
        <thead><tr><th scope="col">When and who</th><th scope="col">What</th></tr></thead>
        <tbody>${state.entries.map((entry) => html`<tr><td class="when">${this.moment(entry.at)}<span class="under">${entry.actor}</span></td>
          <td>${entry.action}<span class="under">${entry.subject} ${entry.detail}</span></td></tr>`)}</tbody></table></div>`}`;
  }
}

define('sessionwise-capability-panel-v1', CapabilityPanel);
