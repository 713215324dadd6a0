import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { HostContext } from './contract';
import { define } from './element';
import { look } from './look';
import { path, type Server } from './server';
import { comparisonsView, outsideView, tariffsView, type Comparisons, type Outside, type Tariffs } from './team-plan-compare';
import './tariff-form';
import { wordsOf } from './words';

const say = await wordsOf('teamPlan');

type Part = 'outside' | 'consistency' | 'tariffs';

/** What lies beyond one team: plans outside the tariff, and plans of like roles compared. Each is asked for when it is opened. */
export class TeamPlanTrust extends LitElement {
  static override styles = [look, css`
    details { margin: 0.75em 0; }
    summary { cursor: pointer; color: var(--link); font-weight: 600; min-height: 24px; }
    .scroll { margin-bottom: 0.75em; }
    tbody th { min-width: 6em; }
    .wraps { white-space: normal; }
  `];

  static override properties = {
    context: { attribute: false },
    server: { attribute: false },
    told: { state: true },
    problem: { state: true },
  };

  declare context: HostContext;
  declare server: Server;
  declare private told: { department?: string; outside?: Outside; consistency?: Comparisons; tariffs?: Tariffs };
  declare private problem: string;

  constructor() {
    super();
    this.told = {};
    this.problem = '';
  }

  protected override willUpdate(): void {
    const department = this.context.department?.id ?? '';
    if (this.told.department !== department) this.told = { department };
  }

  private async open(event: Event, part: Part): Promise<void> {
    if (!(event.target as HTMLDetailsElement).open || this.told[part]) return;
    await this.ask(part);
  }

  private readonly ask = async (part: Part): Promise<void> => {
    const { department = '' } = this.told;
    const day = this.context.today ? `?day=${this.context.today}` : '';
    const address = { outside: path('departments', department, 'outside-tariff') + day, consistency: path('departments', department, 'consistency') + day, tariffs: '/spa-tariffs' }[part];
    this.problem = '';
    try {
      const answer = await this.server.get(address);
      if (this.told.department === department) this.told = { ...this.told, [part]: answer };
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  };

  private section(part: Part, title: string, view: () => TemplateResult): TemplateResult {
    return html`<details @toggle=${(event: Event) => this.open(event, part)}><summary>${title}</summary>
      ${this.told[part] ? view() : html`<p role="status">${say('loading')}</p>`}</details>`;
  }

  private readonly tariffChanged = (): void => {
    void this.ask('tariffs');
    if (this.told.outside) void this.ask('outside');
  };

  override render(): TemplateResult {
    const { outside, consistency, tariffs } = this.told;
    const shown = new Intl.DateTimeFormat(this.context.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    const day = (iso: string): string => shown.format(new Date(`${iso}T00:00:00Z`));
    return html`${this.problem ? html`<div class="box bad" role="alert"><p><strong>${say('problem')}</strong> ${this.problem}</p></div>` : nothing}
      ${this.section('outside', say('outsideTariff'), () => outsideView(outside!, day))}
      ${this.section('consistency', say('likeRoles'), () => comparisonsView(consistency!))}
      ${this.section('tariffs', say('spaTariff'), () => html`${tariffsView(tariffs!, day)}
        ${tariffs!.mayWrite ? html`<sessionwise-tariff-form-v1 .server=${this.server} .tariffs=${tariffs!.tariffs} @kept=${this.tariffChanged}></sessionwise-tariff-form-v1>` : nothing}`)}`;
  }
}

define('sessionwise-team-plan-trust-v1', TeamPlanTrust);
