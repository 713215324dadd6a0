import { css, html, nothing, type TemplateResult } from 'lit';
import './waiting-plans';
import { ActingElement, actingLook, type Done } from './acting';
import { define } from './element';
import { look } from './look';
import { dutyName, takers, type ActivityDuty, type HostDuty, type PlanlessPerson, type UnmappedDuty } from './mapping';
import { RowTable } from './row-table';
import { path, ServerProblem, type Server } from './server';
import { spanText } from './spans';
import { stacked } from './stacked';
import { isOff } from './switched';
import { wordsOf } from './words';
import { planAddress } from './year';

const say = await wordsOf('unmatched');

interface Unmapped {
  readonly duties: readonly UnmappedDuty[];
  readonly people: readonly PlanlessPerson[];
}

interface Kinds {
  readonly duties: readonly ActivityDuty[];
  readonly hostDuties?: readonly HostDuty[];
}

interface State extends Unmapped {
  /** Missing for somebody who may not see the mapping. */
  readonly kinds: Kinds | undefined;
  /** Entitlement, which maps, is off here. */
  readonly mappingOff: boolean;
}

/** What the figures cannot see: plans without a person, people without a plan, activities without a duty and duties that no plan means; mapped in place. */
export class UnmatchedPanel extends ActingElement<State> {
  static override styles = [look, stacked, actingLook, css`
    form { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; margin: 0; }
    form :is(select, input) { max-width: min(16em, 100%); }
    td > div { min-width: 0; }
  `];

  private readonly planless = new RowTable<PlanlessPerson>(this, {
    name: { title: say('person'), cell: ({ name }) => name, by: ({ name }) => name },
    why: { title: say('whyNone'), cell: ({ why }) => why, by: ({ why }) => why },
    plan: { title: say('plan'), cell: ({ staffId, name }) => html`<a href=${planAddress(this.context.department?.id, staffId, location.pathname)}>${say('jobPlan')}<span class="unseen"> ${say('ofPerson', { name })}</span></a>` },
  });

  private readonly kindTable = new RowTable<ActivityDuty>(this, {
    activity: { title: say('activity'), cell: ({ activity }) => activity, by: ({ activity }) => activity },
    plans: { title: say('inPlans'), cell: ({ activities }) => activities, by: ({ activities }) => activities, number: true },
    duty: { title: say('rosteredAs'), cell: (kind) => this.dutyChoice(kind) },
  });

  private readonly dutyTable = new RowTable<UnmappedDuty>(this, {
    duty: { title: say('duty'), cell: ({ duty, title }) => dutyName(duty, this.hostDuties, title), by: ({ duty, title }) => title ?? duty },
    sessions: { title: say('sessions'), cell: ({ sessions }) => sessions, by: ({ sessions }) => sessions, number: true },
    people: { title: say('people'), cell: ({ people }) => people, by: ({ people }) => people, number: true },
    means: { title: say('means'), cell: (duty) => this.kindChoice(duty) },
  });

  protected readonly what = say('title');

  private get department(): string {
    return path('departments', this.context.department?.id ?? '');
  }

  private get hostDuties(): readonly HostDuty[] {
    return (this.loaded.state === 'ready' && this.loaded.data.kinds?.hostDuties) || [];
  }

  private get kinds(): readonly ActivityDuty[] {
    return (this.loaded.state === 'ready' && this.loaded.data.kinds?.duties) || [];
  }

  private get mayMap(): boolean {
    return !(this.loaded.state === 'ready' && this.loaded.data.mappingOff) && this.ext?.can('MANAGE_ENTITLEMENTS') === true;
  }

  protected key(): string {
    const { department, roster } = this.context;
    return department && roster ? `${department.id} ${roster.from} ${roster.until}` : '';
  }

  protected async load(server: Server): Promise<State> {
    const { from, until } = this.context.roster!;
    const [unmapped, mapping] = await Promise.all([server.get<Unmapped>(`${this.department}/unmapped?from=${from}&until=${until}`), this.mapping(server)]);
    return { ...unmapped, ...mapping };
  }

  private async mapping(server: Server): Promise<Pick<State, 'kinds' | 'mappingOff'>> {
    const mappingOff = await isOff(server, this.context.department?.id ?? '', 'ENTITLEMENT');
    return { mappingOff, kinds: mappingOff ? undefined : await this.kindsFrom(server) };
  }

  /** Whoever may not see the mapping sees the rest. */
  private async kindsFrom(server: Server): Promise<Kinds | undefined> {
    try {
      return await server.get<Kinds>(`${this.department}/duties`);
    } catch (error) {
      if (error instanceof ServerProblem) return undefined;
      throw error;
    }
  }

  protected view({ duties, people, kinds, mappingOff }: State): TemplateResult {
    const bare = kinds?.duties.filter(({ duty }) => !duty) ?? [];
    const { from, until } = this.context.roster!;
    const nothingLeft = duties.length + people.length + bare.length === 0;
    return html`<p class="small muted">${say('intro', { span: spanText({ from, until }) })}</p>
      ${this.outcome()}
      ${nothingLeft ? html`<div class="box good"><p>${say('allMatched')}</p></div>` : nothing}
      ${mappingOff ? html`<div class="box"><p>${say('mappingOff', { department: this.context.department?.name ?? '' })}</p></div>`
      : this.mayMap || nothingLeft ? nothing : html`<div class="box"><p>${say('readOnly')}</p></div>`}
      ${this.mayMap ? html`<sessionwise-waiting-plans-v1 .deeper=${1} .ext=${this.ext} .context=${this.context} @decided=${() => this.reload(true)}></sessionwise-waiting-plans-v1>` : nothing}
      ${this.section(say('dutiesWithout', { count: duties.length }), say('dutiesWithoutWhy'), duties.length, this.dutyTable.of(say('dutyTable'), duties, { id: ({ duty }) => duty }))}
      ${kinds ? this.section(say('kindsWithout', { count: bare.length }), say('kindsWithoutWhy'), bare.length, this.kindTable.of(say('kindTable'), bare, { id: ({ activity }) => activity })) : nothing}
      ${this.section(say('peopleWithout', { count: people.length }), say('peopleWithoutWhy'), people.length, this.planless.of(say('peopleTable'), people, { id: ({ staffId }) => staffId }))}
      ${kinds && kinds.duties.length > bare.length ? html`<details><summary>${say('mapped', { count: kinds.duties.length - bare.length })}</summary>
        ${this.kindTable.of(say('mappedTable'), kinds.duties.filter(({ duty }) => duty), { id: ({ activity }) => activity })}</details>` : nothing}`;
  }

  private section(heading: string, why: string, count: number, table: unknown): TemplateResult | typeof nothing {
    return count === 0 ? nothing : html`${this.subheading(heading)}<p class="small">${why}</p>${table}`;
  }

  private dutyChoice(kind: ActivityDuty): unknown {
    const { activity, duty } = kind;
    if (!this.mayMap) return duty ? dutyName(duty, this.hostDuties) : say('none');
    return html`<form @submit=${(event: SubmitEvent) => this.mapKind(event, kind)}>
      ${this.hostDuties.length > 0 ? html`<select name="duty" required aria-label=${say('dutyOf', { activity })}><option value="">${say('chooseDuty')}</option>
          ${this.hostDuties.map(({ code, name }) => html`<option value=${code} ?selected=${code === duty}>${name} (${code})</option>`)}</select>`
      : html`<input name="duty" required autocomplete="off" aria-label=${say('dutyOf', { activity })} .value=${duty ?? ''} />`}
      <button class="action" ?disabled=${this.busy}>${say('map')}<span class="unseen"> ${activity}</span></button></form>`;
  }

  private kindChoice({ duty, title }: UnmappedDuty): unknown {
    if (!this.mayMap || this.kinds.length === 0) return say('nothingYet');
    const name = dutyName(duty, this.hostDuties, title);
    return html`<form @submit=${(event: SubmitEvent) => this.mapDuty(event, duty, name)}>
      <select name="activity" required aria-label=${say('kindOf', { duty: name })}><option value="">${say('chooseKind')}</option>
        ${takers(this.kinds).map(({ activity, duty: now }) => html`<option value=${activity}>${now ? say('insteadOf', { activity, duty: now }) : activity}</option>`)}</select>
      <button class="action" ?disabled=${this.busy}>${say('map')}<span class="unseen"> ${name}</span></button></form>`;
  }

  private mapKind(event: SubmitEvent, { activity, duty }: ActivityDuty): void {
    event.preventDefault();
    const chosen = String(new FormData(event.target as HTMLFormElement).get('duty'));
    void this.act(() => this.set(activity, chosen, duty));
  }

  private mapDuty(event: SubmitEvent, duty: string, name: string): void {
    event.preventDefault();
    const activity = String(new FormData(event.target as HTMLFormElement).get('activity'));
    const before = this.kinds.find((kind) => kind.activity === activity)?.duty;
    void this.act(() => this.set(activity, duty, before, name));
  }

  /** Maps a kind; undone it is as it was before. */
  private async set(activity: string, duty: string, before: string | undefined, name = dutyName(duty, this.hostDuties)): Promise<Done> {
    await this.server.put(`${this.department}${path('duties', activity)}`, { duty });
    this.ext?.changed('markers');
    return { words: say('nowMapped', { activity, duty: name }), undo: () => this.takeBack(activity, before) };
  }

  private async takeBack(activity: string, before: string | undefined): Promise<Done> {
    if (before) await this.server.put(`${this.department}${path('duties', activity)}`, { duty: before });
    else await this.server.delete(`${this.department}${path('duties', activity)}`);
    this.ext?.changed('markers');
    return { words: before ? say('mappedAgain', { activity, duty: dutyName(before, this.hostDuties) }) : say('unmappedAgain', { activity }) };
  }
}

define('sessionwise-unmatched-panel-v1', UnmatchedPanel);
