import { html, nothing, type TemplateResult } from 'lit';
import { scopeName } from './attainment';
import { defined } from './definition';
import { bytesText, lastDay, standing, type Catalogue, type Criterion, type Entry } from './evidence';
import { shownLast } from './evidence-draft';
import { areaField, choiceField, textField, type Refusals } from './evidence-field';
import { fileField } from './evidence-form';
import { ASKED, BODIES, COVERED, DISPUTES, kindName, OUTCOME_HELD, PROFESSIONS, READERS, type Recorded } from './evidence-kinds';
import { addressIn, path } from './server';
import { wordsOf } from './words';

const say = await wordsOf('evidence');

/** What is being done with an opened entry. */
export interface Doing {
  what: 'attest' | 'attach' | 'withdraw' | '';
  role: string;
  reason: string;
  file: File | undefined;
}

export interface Opened {
  readonly entry: Entry;
  readonly versions: readonly Entry[] | undefined;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly busy: boolean;
  readonly doing: Doing;
  readonly refusals: Refusals;
  day(iso: string): string;
  moment(instant: string): string;
  changed(): void;
  begin(what: Doing['what']): void;
  change(): void;
  send(): void;
  history(): void;
}

const WORDS = new Map<string, string>([
  ...Object.entries(BODIES).map(([key, { name }]) => [key, name] as const), ...PROFESSIONS, ...COVERED, ...OUTCOME_HELD, ...READERS, ...DISPUTES,
]);

function words(keys: readonly string[]): string {
  return keys.map((key) => WORDS.get(key) ?? key).join(', ');
}

export function criteriaMap(catalogue: Catalogue): Map<string, Criterion> {
  return new Map(catalogue.levels.flatMap(({ standards }) => standards.flatMap(({ criteria }) => criteria)).map((each) => [each.id, each]));
}

/** An entry with all that is kept of it, and what can be done with it. */
export function entryView(opened: Opened): TemplateResult {
  const { entry, criteria, day, moment, doing, begin } = opened;
  const asked = ASKED[entry.kind as Recorded];
  const line = (term: string | TemplateResult, text: string | TemplateResult | undefined): TemplateResult | typeof nothing =>
    text ? html`<div><dt>${term}</dt><dd>${text}</dd></div>` : nothing;
  const last = asked?.last ? shownLast(entry) : lastDay(entry);
  const open = entry.mayWrite && !entry.withdrawn && entry.kind !== 'sample';
  return html`<dl class="entry">${line(say('whoseItIs'), scopeName(entry.scope))}${line(asked?.on ?? say('onColumn'), day(entry.on))}${line(asked?.last || say('lastDay'), last && day(last))}
      ${line(say('about'), words(entry.topics))}${line(say('roles'), words(entry.roles))}${line(say('notes'), entry.notes)}${line(say('lookedAfterBy'), entry.owner)}
      ${line(say('link'), entry.link ? html`<a href=${entry.link} rel="noreferrer">${entry.link}</a>` : undefined)}
      ${line(say('file'), entry.file ? html`<a href=${addressIn(path('evidence', entry.id, 'file'))} download>${entry.file.name}</a> (${bytesText(entry.file.bytes)})` : undefined)}
      ${line(say('putForwardFor'), entry.criteria.length > 0 ? html`<ul>${entry.criteria.map((id) => html`<li><strong>${id}</strong> ${criteria.get(id)?.wording ?? ''}</li>`)}</ul>` : undefined)}
      ${line(html`${say('attested')} ${defined('attestedEvidence')}`, entry.attestation ? say(entry.attestation.by ? 'attestedBy' : 'attestedAs', { role: entry.attestation.role, by: entry.attestation.by ?? '', day: day(entry.attestation.on) }) : say('notYet'))}
      ${line(say('withdrawn'), entry.withdrawn)}${line(say('recorded'), say(entry.by ? 'versionBy' : 'versionAt', { version: entry.version, by: entry.by ?? '', at: moment(entry.at) }))}</dl>
    ${doing.what && open ? doingForm(opened) : html`<div class="row no-print">${open ? html`
        <button class="action ${entry.attestation ? '' : 'main'}" @click=${() => begin('attest')}>${say(entry.attestation ? 'attestAgain' : 'attestIt')}</button>
        <button class="action" @click=${() => begin('attach')}>${say(entry.file ? 'attachAnother' : 'attachFile')}</button>
        <button class="action" @click=${opened.change}>${say('changeIt')}</button><button class="action" @click=${() => begin('withdraw')}>${say('withdrawIt')}</button>` : nothing}
      ${opened.versions ? nothing : html`<button class="action" @click=${opened.history}>${say('showHistory')}</button>`}</div>`}
    ${opened.versions ? history(opened.versions, opened) : nothing}`;
}

const BUTTONS = { attest: 'attest', attach: 'attachTheFile', withdraw: 'withdraw' } as const;

function doingForm(opened: Opened): TemplateResult {
  const { doing, refusals, entry, busy } = opened;
  const what = doing.what as keyof typeof BUTTONS;
  return html`<form class="no-print" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      opened.send();
    }}>
    ${refusals.has('') ? html`<div class="box bad" role="alert"><p><strong>${say('nothingKept')}</strong> ${refusals.get('')}</p></div>` : nothing}
    ${what === 'attest' ? attesting(opened) : what === 'attach' ? fileField(doing, refusals, opened.changed)
      : html`<div class="fields">${areaField({ name: 'reason', label: say('whyWithdrawn'), hint: say('whyWithdrawnHint'), wide: true, refusals }, doing.reason, (value) => (doing.reason = value), 2)}</div>`}
    ${what !== 'attest' && entry.attestation ? html`<p class="small muted">${what === 'attach' ? say('attestWithFile') : nothing}</p>` : nothing}
    <div class="row"><button class="action main" ?disabled=${busy}>${say(BUTTONS[what])}</button><button type="button" class="plain" @click=${() => opened.begin('')}>${say('leaveIt')}</button></div></form>`;
}

/** Returns the roles that may attest an entry: those that all its criteria name, or, as the server then says why, all that are named. */
export function rolesFor(entry: Pick<Entry, 'criteria'>, criteria: ReadonlyMap<string, Pick<Criterion, 'attestedBy'>>): string[] {
  const named = entry.criteria.map((id) => criteria.get(id)?.attestedBy ?? []).filter(({ length }) => length > 0);
  const all = [...new Set(named.flat())];
  const common = all.filter((role) => named.every((roles) => roles.includes(role)));
  return common.length > 0 ? common : all;
}

/** Who attests says in which role; where the criteria name roles, one of those. */
function attesting({ entry, criteria, doing, refusals }: Opened): TemplateResult {
  const roles = rolesFor(entry, criteria);
  const set = (value: string): void => void (doing.role = value);
  const field = { name: 'role', label: say('inWhichRole'), refusals };
  return html`<p>${say('youSay')}</p>
    <div class="fields">${roles.length > 0 ? choiceField(field, doing.role, roles.map((role) => [role, role] as const), set, say('choose')) : textField(field, doing.role, set)}</div>`;
}

function history(versions: readonly Entry[], { day, moment }: Opened): TemplateResult {
  return html`<p><strong>${say('history')}</strong></p><ul class="small" aria-label=${say('historyNewest')}>${versions.map((each) => html`<li>${[
    say('versionOf', { version: each.version, at: moment(each.at), by: each.by ?? '', title: each.title, day: day(each.on) }),
    each.attestation ? say('wasAttested', { role: each.attestation.role }) : '', each.file ? say('hadFile', { file: each.file.name }) : '', each.withdrawn ? say('wasWithdrawn', { reason: each.withdrawn }) : '',
  ].filter(Boolean).join('; ')}</li>`)}</ul>`;
}

export function standingTag(entry: Entry, criteria: ReadonlyMap<string, Criterion>): TemplateResult {
  const { text, tone } = standing(entry, criteria);
  return html`<span class="tag tone-${tone}">${text}</span>`;
}

export function entryTitle({ kind, title }: Entry): TemplateResult {
  return html`<strong>${title}</strong><span class="under">${kindName(kind)}</span>`;
}
