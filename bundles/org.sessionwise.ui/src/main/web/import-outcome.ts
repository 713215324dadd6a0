import { html, nothing, type TemplateResult } from 'lit';
import { reportText, type Fault, type PlanRead, type Report, type Step } from './imports';

/** What became of a file: figures, notes, what is wrong, the first plans. */
export function outcomeView(report: Report, step: Step): TemplateResult {
  const tone = report.faults.length === 0 ? 'good' : report.plans > 0 ? 'warn' : 'bad';
  return html`<div class="box ${tone}"><p>${reportText(report, step)}</p>${notesView(report.notes)}</div>
    ${report.faults.length === 0 ? nothing : faultTable(report.faults, report.moreFaults)}
    ${report.first.length === 0 ? nothing : planTable(report.first, report.versions)}`;
}

export function notesView(notes: readonly string[]): TemplateResult | typeof nothing {
  return notes.length === 0 ? nothing : html`<ul>${notes.map((note) => html`<li class="small">${note}</li>`)}</ul>`;
}

function faultTable(faults: readonly Fault[], more: number): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="What is wrong"><table><caption>What is wrong${more > 0 ? `: the first ${faults.length}, and ${more} more` : ''}</caption>
    <thead><tr><th scope="col">Where</th><th scope="col">What, and what to do</th></tr></thead>
    <tbody>${faults.map((fault) => html`<tr><th scope="row">${fault.record}<span class="under">${fault.column || 'the whole row'}</span></th>
      <td>${fault.problem}<span class="under">${fault.remedy}</span></td></tr>`)}</tbody></table></div>`;
}

function planTable(plans: readonly PlanRead[], versions: number): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Plans read"><table><caption>Plans read: the first ${plans.length} of ${versions}</caption>
    <thead><tr><th scope="col">Plan and person</th><th scope="col">State</th><th scope="col">In force from</th><th scope="col" class="number">Activities</th></tr></thead>
    <tbody>${plans.map((plan) => html`<tr><th scope="row">${plan.plan}, version ${plan.version}<span class="under">${plan.person}</span></th>
      <td>${plan.state}<span class="under">${plan.contract}</span></td><td>${plan.inForceFrom}</td><td class="number">${plan.activities}</td></tr>`)}</tbody></table></div>`;
}
