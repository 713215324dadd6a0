import { html, nothing, type TemplateResult } from 'lit';
import { citation, counts, MEANS, STATUSES, type Attained, type Criterion, type Standard, type Status } from './attainment';
import { lastDay, settingList, statusTag, verdictDetails, type Saying } from './attainment-words';

/** What is known of a piece of evidence, to name it. */
export interface EvidenceTitle {
  readonly id: string;
  readonly title: string;
  readonly until?: string;
}

export interface Standards extends Saying {
  readonly opened: ReadonlySet<string>;
  /** Only criteria of this status; all if undefined. */
  readonly only: Status | undefined;
  readonly evidence: ReadonlyMap<string, EvidenceTitle>;
  /** Address of the register; undefined where the page has none. */
  readonly register: string | undefined;
  toggle(number: string): void;
  toggleAll(open: boolean): void;
  show(only: Status | undefined): void;
}

/** All standards by level; one opens into its criteria. On paper all are open. */
export function standardsView({ levels, standards }: Attained, words: Standards): TemplateResult {
  const statuses = standards.flatMap(({ criteria }) => criteria.map(({ status }) => status));
  const shown = standards.filter(({ criteria }) => words.only === undefined || criteria.some(({ status }) => status === words.only));
  const document = citation(standards[0]?.criteria[0]?.source ?? '').document;
  const choices: readonly Status[] = ['notMet', 'notAssessed', 'metExpiring', 'met', 'notApplicable'];
  return html`<p>${standards.length} standards, ${statuses.length} criteria: ${counts(statuses)}.${document ? html` <span class="small muted">Of: ${document}.</span>` : nothing}</p>
    <div class="row no-print"><label for="only">Show</label><select id="only" @change=${(event: Event) => words.show(((event.target as HTMLSelectElement).value || undefined) as Status | undefined)}>
      <option value="">all criteria</option>${choices.map((status) => html`<option value=${status} ?selected=${status === words.only}>${STATUSES[status].text} (${statuses.filter((each) => each === status).length})</option>`)}</select>
      <button class="action" @click=${() => words.toggleAll(true)}>Open all</button> <button class="action" @click=${() => words.toggleAll(false)}>Close all</button></div>
    ${shown.length === 0 ? html`<p>No criterion has this status.</p>` : nothing}
    ${levels.map(({ number, title }) => {
      const own = shown.filter(({ level }) => level === number);
      return own.length === 0 ? nothing : html`<div class="subtitle" role="heading" aria-level=${words.level(1)}>Level ${number}: ${title}</div>${own.map((standard) => standardView(standard, words))}`;
    })}`;
}

function standardView(standard: Standard, words: Standards): TemplateResult {
  const { number, title, status } = standard;
  const criteria = standard.criteria.filter((each) => words.only === undefined || each.status === words.only);
  const open = words.opened.has(number);
  return html`<div class="standard ${status}"><div role="heading" aria-level=${words.level(2)}><button class="opener" id="standard-${number}" aria-expanded=${open} aria-controls="criteria-${number}"
      @click=${() => words.toggle(number)}><span class="name">${number} ${title}</span><span class="small muted">${counts(standard.criteria.map((each) => each.status))}</span>${statusTag(status)}</button></div>
    <div class="inside ${open ? '' : 'closed'}" id="criteria-${number}">${criteriaTable(number, criteria, words)}</div></div>`;
}

function criteriaTable(number: string, criteria: readonly Criterion[], words: Standards): TemplateResult {
  return html`<table class="stacked criteria" role="table"><caption class="unseen">Criteria of standard ${number}</caption>
    <thead role="rowgroup"><tr role="row">${['Criterion', 'Status', 'Why', 'Decided by'].map((text) => html`<th role="columnheader" scope="col">${text}</th>`)}</tr></thead>
    <tbody role="rowgroup">${criteria.map((each) => html`<tr role="row"><th role="rowheader" scope="row"><strong>${each.id}</strong> ${each.wording}<span class="under">${citation(each.source).clause}</span></th>
      <td role="cell" data-label="Status"><div>${statusTag(each.status)}</div></td>
      <td role="cell" data-label="Why"><div>${each.reason}${verdictDetails(each, words)}${evidenceOf(each, words)}</div></td>
      <td role="cell" data-label="Decided by"><div class="small">${MEANS[each.means]}${settingList(each.settings)}</div></td></tr>`)}</tbody></table>`;
}

/** Names what a verdict rests on, as far as it is in the register and may be read. */
function evidenceOf({ evidence = [] }: Criterion, { evidence: known, register, day }: Standards): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  const named = evidence.flatMap((id) => known.get(id) ?? []);
  const others = evidence.length - named.length;
  return html`<span class="under">Rests on: ${named.map(({ title, until }, at) => html`${at > 0 ? '; ' : nothing}${register ? html`<a href=${register}>${title}</a>` : title}${until ? ` (last day ${day(lastDay(until))})` : nothing}`)}${
    others === 0 ? nothing : `${named.length > 0 ? '; ' : ''}${others} ${others === 1 ? 'record' : 'records'} of live data or a wider scope`}</span>`;
}
