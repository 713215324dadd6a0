import { css, html, nothing, type TemplateResult } from 'lit';
import { nameOf, reportAt, type AccessReport, type AccessUser, type AskedAccess, type SeenBy } from './access';
import { defined } from './definition';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import { RowTable } from './row-table';
import { addressIn, path, type Server } from './server';
import { stacked } from './stacked';
import { wordsOf } from './words';

const say = await wordsOf('access');

type Key = Parameters<typeof say>[0];

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Shown {
  readonly departments: readonly Named[];
  /** Undefined if this user may not list them. */
  readonly people: readonly Named[] | undefined;
  readonly report: AccessReport;
}

const PERMISSIONS: Readonly<Record<string, Key>> = { VIEW_GAPS: 'viewGaps', MANAGE_ENTITLEMENTS: 'manageEntitlements', ADMINISTER: 'administer' };

const THROUGH = { department: 'throughDepartment', team: 'throughTeam', person: 'throughPerson' } as const;

/** Who sees whom, both ways: of each user, how many people; of a person, every user and through what. */
export class AccessPanel extends SessionwiseElement<Shown> {
  static override styles = [look, stacked, css`
    .scroll { max-height: none; }
    td, th { overflow-wrap: break-word; }
    @container (max-width: 48em) { td, th { overflow-wrap: anywhere; } }
    ul { margin: 0; padding-inline-start: 1.1em; }
  `];

  static override properties = { ...SessionwiseElement.properties, asked: { state: true } };

  declare private asked: AskedAccess;

  protected readonly what = say('title');

  private readonly users = new RowTable<AccessUser>(this, {
    name: { title: say('user'), cell: (user) => html`${nameOf(user)}${user.name ? html`<span class="under">${user.id}</span>` : nothing}`, by: nameOf },
    may: { title: say('may'), cell: ({ permissions }) => permissionsText(permissions), by: ({ permissions }) => permissions.length },
    scope: { title: say('scope'), cell: scopeView, by: ({ scope }) => scope.departments[0] ?? scope.teams[0] },
    sees: { title: say('sees'), cell: ({ sees }) => sees, by: ({ sees }) => sees, number: true },
  });

  private readonly seenBy = new RowTable<SeenBy>(this, {
    name: { title: say('user'), cell: (user) => html`${nameOf(user)}${user.name ? html`<span class="under">${user.id}</span>` : nothing}`, by: nameOf },
    through: { title: say('through'), cell: ({ through }) => say(THROUGH[through]), by: ({ through }) => through },
  });

  constructor() {
    super();
    this.asked = { department: '', staff: '' };
  }

  protected key(): string {
    return 'all';
  }

  protected async load(server: Server): Promise<Shown> {
    const { department } = this.asked;
    const [{ departments }, report, people] = await Promise.all([
      server.get<{ departments: Named[] }>('/departments'),
      server.get<AccessReport>(reportAt('/access-report', this.asked)),
      department ? server.get<{ people: { staffId: string; name: string }[] }>(path('departments', department, 'people'))
        .then((answer) => answer.people.map(({ staffId, name }) => ({ id: staffId, name })), () => undefined) : [],
    ]);
    return { departments, report, people };
  }

  /** Nobody's rights change by what the server tells as it happens. */
  protected override heard(): void {}

  private async ask(asked: AskedAccess): Promise<void> {
    this.asked = asked;
    await this.reload(true);
    this.ext?.announce(say('shownNow'));
  }

  protected view({ departments, people, report }: Shown): TemplateResult {
    return html`<p>${say('intro')} ${defined('inSight')}</p>
      ${report.note ? html`<div class="box ${report.known ? '' : 'warn'}"><p>${report.note}</p></div>` : nothing}
      ${this.choice(departments, people)}
      ${report.known || report.users.length > 0 ? this.usersView(report) : nothing}
      ${report.staff ? this.staffView(report.staff) : nothing}`;
  }

  private choice(departments: readonly Named[], people: readonly Named[] | undefined): TemplateResult {
    const { department, staff } = this.asked;
    const option = ({ id, name }: Named, chosen: string): TemplateResult => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`;
    return html`<div class="fields no-print"><div><label for="department">${say('department')}</label>
        <select id="department" @change=${(event: Event) => this.ask({ department: (event.target as HTMLSelectElement).value, staff: '' })}>
          <option value="" ?selected=${department === ''}>${say('allDepartments')}</option>${departments.map((each) => option(each, department))}</select></div>
      ${!department ? nothing : people === undefined ? html`<div><p class="small muted">${say('peopleNotListed')}</p></div>` : html`<div><label for="staff">${say('person')}</label>
        <select id="staff" @change=${(event: Event) => this.ask({ department, staff: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${staff === ''}>${say('nobodyChosen')}</option>${people.map((each) => option(each, staff))}</select></div>`}</div>`;
  }

  private usersView({ users }: AccessReport): TemplateResult {
    return html`${this.subheading(say('users'))}
      ${users.length === 0 ? html`<p class="muted">${say('nobodyHere')}</p>` : html`<p>${say('userCount', { count: users.length })} <a href=${addressIn(reportAt('/access-report.csv', this.asked))} download>${say('csv')}</a></p>
        ${this.users.of(say('users'), users, { id: ({ id }) => id })}`}`;
  }

  private staffView({ name, seenBy }: NonNullable<AccessReport['staff']>): TemplateResult {
    return html`${this.subheading(say('whoSees', { name }))}
      ${seenBy.length === 0 ? html`<p class="muted">${say('seenByNobody', { name })}</p>` : this.seenBy.of(say('whoSees', { name }), seenBy, { id: ({ id }) => id })}`;
  }
}

function permissionsText(permissions: readonly string[]): TemplateResult | string {
  if (permissions.length === 0) return say('nothing');
  return html`<ul>${permissions.map((permission) => {
    const key = PERMISSIONS[permission];
    return html`<li>${key ? say(key) : permission}</li>`;
  })}</ul>`;
}

function scopeView({ scope }: AccessUser): TemplateResult {
  const parts = [
    ...scope.departments.map((name) => say('wholeDepartment', { name })),
    ...scope.teams.map((name) => say('teamOf', { name })),
    ...(scope.people > 0 ? [say('singlePeople', { count: scope.people })] : []),
  ];
  return parts.length === 0 ? html`<span class="muted">${say('nobody')}</span>` : html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>`;
}

define('sessionwise-access-panel-v1', AccessPanel);
