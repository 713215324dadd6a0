import { html, nothing, type TemplateResult } from 'lit';
import { citation, counts, MEANS, STATUSES, type Attained, type Criterion, type Standard, type Status } from './attainment';
import { lastDay, settingList, statusTag, verdictDetails, type Saying } from './attainment-words';
import type { Sorting } from './sorting';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

/** What is known of a piece of evidence, to name it. */
export interface EvidenceTitle {
  readonly id: string;
  readonly title: string;
  readonly until?: string;
}

export type CriterionOrder = Sorting<Criterion, 'criterion' | 'status' | 'why' | 'means'>;

export interface Standards extends Saying {
  readonly opened: ReadonlySet<string>;
  /** Only criteria of this status; all if undefined. */
  readonly only: Status | undefined;
  /** One order for the criteria of all standards. */
  readonly order: CriterionOrder;
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
  return html`<p>${say('standardsCounts', { standards: standards.length, criteria: statuses.length, counts: counts(statuses) })}${document ? html` <span class="small muted">${say('ofDocument', { document })}</span>` : nothing}</p>
    <div class="row no-print"><label for="only">${say('show')}</label><select id="only" @change=${(event: Event) => words.show(((event.target as HTMLSelectElement).value || undefined) as Status | undefined)}>
      <option value="">${say('allCriteria')}</option>${choices.map((status) => html`<option value=${status} ?selected=${status === words.only}>${STATUSES[status].text} (${statuses.filter((each) => each === status).length})</option>`)}</select>
      <button class="action" @click=${() => words.toggleAll(true)}>${say('openAll')}</button> <button class="action" @click=${() => words.toggleAll(false)}>${say('closeAll')}</button></div>
    ${shown.length === 0 ? html`<p>${say('noneSuch')}</p>` : nothing}
    ${levels.map(({ number, title }) => {
      const own = shown.filter(({ level }) => level === number);
      return own.length === 0 ? nothing : html`<div class="subtitle" role="heading" aria-level=${words.level(1)}>${say('levelTitle', { level: number, title })}</div>${own.map((standard) => standardView(standard, words))}`;
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
  return html`<table class="stacked sortable criteria" role="table"><caption class="unseen">${say('criteriaOf', { number })}</caption>
    <thead role="rowgroup"><tr role="row">${words.order.head('criterion', say('criterion'))}${words.order.head('status', say('status'))}${words.order.head('why', say('why'))}${words.order.head('means', say('decidedBy'))}</tr></thead>
    <tbody role="rowgroup">${words.order.rows(criteria).map((each) => html`<tr role="row"><th role="rowheader" scope="row"><strong>${each.id}</strong> ${each.wording}<span class="under">${citation(each.source).clause}</span></th>
      <td role="cell" data-label=${say('status')}><div>${statusTag(each.status)}</div></td>
      <td role="cell" data-label=${say('why')}><div>${each.reason}${verdictDetails(each, words)}${evidenceOf(each, words)}</div></td>
      <td role="cell" data-label=${say('decidedBy')}><div class="small">${MEANS[each.means]}${settingList(each.settings)}</div></td></tr>`)}</tbody></table>`;
}

/** Names what a verdict rests on, as far as it is in the register and may be read. */
function evidenceOf({ evidence = [] }: Criterion, { evidence: known, register, day }: Standards): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  const named = evidence.flatMap((id) => known.get(id) ?? []);
  const others = evidence.length - named.length;
  return html`<span class="under">${say('restsOn')} ${named.map(({ title, until }, at) => html`${at > 0 ? '; ' : nothing}${register ? html`<a href=${register}>${title}</a>` : title}${until ? html` ${say('until', { day: day(lastDay(until)) })}` : nothing}`)}${
    others === 0 ? nothing : html`${named.length > 0 ? '; ' : nothing}${say('moreRecords', { count: others })}`}</span>`;
}
