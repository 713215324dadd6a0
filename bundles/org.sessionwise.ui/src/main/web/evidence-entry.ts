import { html, nothing, type TemplateResult } from 'lit';
import { scopeName } from './attainment';
import { bytesText, lastDay, standing, type Catalogue, type Criterion, type Entry } from './evidence';
import { shownLast } from './evidence-draft';
import { areaField, choiceField, textField, type Refusals } from './evidence-field';
import { fileField } from './evidence-form';
import { ASKED, BODIES, COVERED, DISPUTES, kindName, OUTCOME_HELD, PROFESSIONS, READERS, type Recorded } from './evidence-kinds';
import { addressIn, path } from './server';

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
  const line = (term: string, text: string | TemplateResult | undefined): TemplateResult | typeof nothing =>
    text ? html`<div><dt>${term}</dt><dd>${text}</dd></div>` : nothing;
  const last = asked?.last ? shownLast(entry) : lastDay(entry);
  const open = entry.mayWrite && !entry.withdrawn && entry.kind !== 'sample';
  return html`<dl class="entry">${line('Whose it is', scopeName(entry.scope))}${line(asked?.on ?? 'On', day(entry.on))}${line(asked?.last || 'Last day it holds', last && day(last))}
      ${line('About', words(entry.topics))}${line('Roles', words(entry.roles))}${line('Notes', entry.notes)}${line('Looked after by', entry.owner)}
      ${line('Link', entry.link ? html`<a href=${entry.link} rel="noreferrer">${entry.link}</a>` : undefined)}
      ${line('File', entry.file ? html`<a href=${addressIn(path('evidence', entry.id, 'file'))} download>${entry.file.name}</a> (${bytesText(entry.file.bytes)})` : undefined)}
      ${line('Put forward for', entry.criteria.length > 0 ? html`<ul>${entry.criteria.map((id) => html`<li><strong>${id}</strong> ${criteria.get(id)?.wording ?? ''}</li>`)}</ul>` : undefined)}
      ${line('Attested', entry.attestation ? `${entry.attestation.role}${entry.attestation.by ? `, by ${entry.attestation.by}` : ''}, ${day(entry.attestation.on)}` : 'not yet')}
      ${line('Withdrawn', entry.withdrawn)}${line('Recorded', `version ${entry.version}${entry.by ? `, ${entry.by}` : ''}, ${moment(entry.at)}`)}</dl>
    ${doing.what && open ? doingForm(opened) : html`<div class="row no-print">${open ? html`
        <button class="action ${entry.attestation ? '' : 'main'}" @click=${() => begin('attest')}>${entry.attestation ? 'Attest again' : 'Attest it'}</button>
        <button class="action" @click=${() => begin('attach')}>${entry.file ? 'Attach another file' : 'Attach a file'}</button>
        <button class="action" @click=${opened.change}>Change it</button><button class="action" @click=${() => begin('withdraw')}>Withdraw it</button>` : nothing}
      ${opened.versions ? nothing : html`<button class="action" @click=${opened.history}>Show its history</button>`}</div>`}
    ${opened.versions ? history(opened.versions, opened) : nothing}`;
}

const BUTTONS = { attest: 'Attest', attach: 'Attach the file', withdraw: 'Withdraw' } as const;

function doingForm(opened: Opened): TemplateResult {
  const { doing, refusals, entry, busy } = opened;
  const what = doing.what as keyof typeof BUTTONS;
  return html`<form class="no-print" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      opened.send();
    }}>
    ${refusals.has('') ? html`<div class="box bad" role="alert"><p><strong>Nothing was kept.</strong> ${refusals.get('')}</p></div>` : nothing}
    ${what === 'attest' ? attesting(opened) : what === 'attach' ? fileField(doing, refusals, opened.changed)
      : html`<div class="fields">${areaField({ name: 'reason', label: 'Why it is withdrawn', hint: 'It no longer counts from now on; it stays in the history.', wide: true, refusals }, doing.reason, (value) => (doing.reason = value), 2)}</div>`}
    ${what !== 'attest' && entry.attestation ? html`<p class="small muted">${what === 'attach' ? 'Somebody must attest it again with the new file.' : nothing}</p>` : nothing}
    <div class="row"><button class="action main" ?disabled=${busy}>${BUTTONS[what]}</button><button type="button" class="plain" @click=${() => opened.begin('')}>Leave it as it is</button></div></form>`;
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
  const field = { name: 'role', label: 'In which role do you say that it holds?', refusals };
  return html`<p>You say that what stands here is so. Your name, your role and the day are kept with it.</p>
    <div class="fields">${roles.length > 0 ? choiceField(field, doing.role, roles.map((role) => [role, role] as const), set, 'Choose…') : textField(field, doing.role, set)}</div>`;
}

function history(versions: readonly Entry[], { day, moment }: Opened): TemplateResult {
  return html`<p><strong>History</strong></p><ul class="small" aria-label="History, newest first">${versions.map((each) => html`<li>Version ${each.version}, ${moment(each.at)}, ${each.by}: ${each.title}, ${day(each.on)}${each.attestation
    ? `; attested: ${each.attestation.role}` : ''}${each.file ? `; file ${each.file.name}` : ''}${each.withdrawn ? `; withdrawn: ${each.withdrawn}` : ''}</li>`)}</ul>`;
}

export function standingTag(entry: Entry, criteria: ReadonlyMap<string, Criterion>): TemplateResult {
  const { text, tone } = standing(entry, criteria);
  return html`<span class="tag tone-${tone}">${text}</span>`;
}

export function entryTitle({ kind, title }: Entry): TemplateResult {
  return html`<strong>${title}</strong><span class="under">${kindName(kind)}</span>`;
}
