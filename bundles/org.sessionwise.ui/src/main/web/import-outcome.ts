import { html, nothing, type TemplateResult } from 'lit';
import { reportText, type Fault, type PlanRead, type Report, type Step } from './imports';
import { RowTable } from './row-table';
import { wordsOf } from './words';

const say = await wordsOf('imports');

type Host = ConstructorParameters<typeof RowTable>[0];

/** The tables of an outcome, each in an order of its own. */
export interface OutcomeTables {
  readonly faults: RowTable<Fault>;
  readonly plans: RowTable<PlanRead>;
}

export function outcomeTables(host: Host): OutcomeTables {
  return {
    faults: new RowTable<Fault>(host, {
      where: { title: say('where'), cell: ({ record, column }) => html`${record}<span class="under">${column || say('wholeRow')}</span>`, by: ({ record, column }) => `${record} ${column}` },
      what: { title: say('whatToDo'), cell: ({ problem, remedy }) => html`${problem}<span class="under">${remedy}</span>`, by: ({ problem }) => problem },
    }),
    plans: new RowTable<PlanRead>(host, {
      plan: { title: say('planAndPerson'), cell: ({ plan, version, person }) => html`${say('version', { plan, version })}<span class="under">${person}</span>`, by: ({ plan }) => plan },
      state: { title: say('state'), cell: ({ state, contract }) => html`${state}<span class="under">${contract}</span>`, by: ({ state }) => state },
      from: { title: say('inForceFrom'), cell: ({ inForceFrom }) => inForceFrom, by: ({ inForceFrom }) => inForceFrom },
      activities: { title: say('activities'), cell: ({ activities }) => activities, by: ({ activities }) => activities, number: true },
    }),
  };
}

/** What became of a file: figures, notes, what is wrong, the first plans. */
export function outcomeView(report: Report, step: Step, tables: OutcomeTables): TemplateResult {
  const tone = report.faults.length === 0 ? 'good' : report.plans > 0 ? 'warn' : 'bad';
  return html`<div class="box ${tone}"><p>${reportText(report, step)}</p>${notesView(report.notes)}</div>
    ${report.moreFaults > 0 ? html`<p>${say('moreFaults', { shown: report.faults.length, count: report.moreFaults })}</p>` : nothing}${tables.faults.of(say('faults'), report.faults)}
    ${tables.plans.of(say('plansRead', { shown: report.first.length, count: report.versions }), report.first)}`;
}

export function notesView(notes: readonly string[]): TemplateResult | typeof nothing {
  return notes.length === 0 ? nothing : html`<ul>${notes.map((note) => html`<li class="small">${note}</li>`)}</ul>`;
}
