import { html, nothing, type TemplateResult } from 'lit';
import { scopeName, type Scope } from './attainment';
import { FILE_TYPES, keyOf, standardsOf, type Catalogue } from './evidence';
import { fitting, isFor, placesOf, type Draft } from './evidence-draft';
import { areaField, choiceField, textField, ticks, type Field, type Refusals } from './evidence-field';
import { ASKED, BODIES, DISPUTES, PROFESSIONS, READERS, topicsOf } from './evidence-kinds';
import { wordsOf } from './words';

const say = await wordsOf('evidence');

export interface Writing {
  readonly draft: Draft;
  readonly catalogue: Catalogue;
  /** Where the user may write. */
  readonly places: readonly Scope[];
  /** Workforce groups of the trust. */
  readonly groups: readonly string[];
  readonly refusals: Refusals;
  /** Shows what was changed. */
  changed(): void;
}

/** The fields of one kind of evidence: only what it needs. */
export function evidenceFields(writing: Writing): TemplateResult {
  const { draft, refusals } = writing;
  const asked = ASKED[draft.kind];
  const field = (name: string, label: string, more: Partial<Field> = {}): Field => ({ name, label, refusals, ...more });
  return html`<div class="fields">${which(writing, field)}${place(writing, field)}
      ${draft.kind === 'doesNotArise' ? criteria(writing) : nothing}
      ${asked.title ? textField(field('title', asked.title, { wide: true, hint: say('nameNobody') }), draft.title, (value) => (draft.title = value)) : nothing}
      ${textField(field('on', asked.on), draft.on, (value) => (draft.on = value), 'date')}
      ${asked.last ? textField(field('until', asked.last, { hint: asked.lastHint }), draft.last, (value) => (draft.last = value), 'date') : nothing}
      ${present(writing, field)}${covers(writing, field)}
      ${asked.lines.map((label, index) => line(writing, label, index))}
      ${draft.kind === 'doesNotArise' ? nothing : criteria(writing)}</div>
    ${asked.file && (!draft.of || draft.file) ? fileField(draft, refusals, writing.changed) : nothing}
    <details ?open=${Boolean(draft.owner || draft.link || draft.notes || refusals.has('owner') || refusals.has('link'))}><summary>${say('ownerLinkNotes')}</summary>
      <div class="fields">${textField(field('owner', say('lookedAfterBy'), { hint: say('roleOrOffice') }), draft.owner, (value) => (draft.owner = value))}
        ${textField(field('link', say('link'), { hint: say('beginsHttps') }), draft.link, (value) => (draft.link = value), 'url')}
        ${areaField(field(asked.lines.length > 0 ? 'more' : 'notes', say(asked.lines.length > 0 ? 'otherNotes' : 'notes'), { wide: true }), draft.notes, (value) => (draft.notes = value))}</div></details>`;
}

type Fields = (name: string, label: string, more?: Partial<Field>) => Field;

/** Which body met, who was reported to, or which sort of dispute: the rest of the form follows it. */
function which(writing: Writing, field: Fields): TemplateResult | typeof nothing {
  const { draft, catalogue, changed } = writing;
  const choose = (value: string): void => {
    draft.which = value;
    if (!draft.criteriaChosen) draft.criteria = new Set(fitting(draft, catalogue));
    const fit = placesFor(writing);
    if (!draft.scope || !fit.some((scope) => keyOf(scope) === keyOf(draft.scope!))) draft.scope = fit.length === 1 ? fit[0] : undefined;
    changed();
  };
  switch (draft.kind) {
    case 'meeting':
      return choiceField(field('which', say('whichBody')), draft.which, Object.entries(BODIES).map(([key, { name }]) => [key, name] as const), choose, say('choose'));
    case 'report':
      return choiceField(field('which', say('reportedTo')), draft.which, READERS, choose, say('choose'));
    case 'dispute':
      return choiceField(field('which', say('which')), draft.which, DISPUTES, choose, say('choose'));
    default:
      return nothing;
  }
}

function placesFor({ draft, places }: Writing): Scope[] {
  const kinds = placesOf(draft);
  return places.filter(({ kind }) => kinds.includes(kind));
}

function place(writing: Writing, field: Fields): TemplateResult {
  const { draft, changed } = writing;
  const fit = placesFor(writing);
  if (fit.length === 0) return html`<p class="wide refused" id="f-scope" tabindex="-1">${say('forTrustOnly')}</p>`;
  if (fit.length === 1) {
    draft.scope = fit[0];
    return html`<p><span class="muted">${say('whoseItIs')}</span><br />${scopeName(fit[0]!)}</p>`;
  }
  return choiceField(field('scope', say('whoseItIs')), draft.scope ? keyOf(draft.scope) : '', fit.map((scope) => [keyOf(scope), scopeName(scope)] as const), (key) => {
    draft.scope = fit.find((scope) => keyOf(scope) === key);
    changed();
  }, say('choose'));
}

function present({ draft, refusals }: Writing, field: Fields): TemplateResult | typeof nothing {
  if (draft.kind !== 'meeting') return nothing;
  const review = draft.which === 'service-review';
  return html`${review ? ticks({ name: 'professions', label: say('present'), hint: say('needsThree'), refusals }, draft.professions, PROFESSIONS, toggle(draft.professions)) : nothing}
    ${textField(field('roles', say(review ? 'otherRolesPresent' : 'rolesPresent'), { wide: true, hint: say('rolesNotNames') }), draft.roles, (value) => (draft.roles = value))}`;
}

function covers({ draft, groups, refusals }: Writing, field: Fields): TemplateResult | typeof nothing {
  const offered = topicsOf(draft.kind, draft.which);
  if (offered.length > 0) {
    const hint = draft.which === 'service-review' ? { hint: say('coversFour') } : {};
    return ticks(field('topics', say(draft.kind === 'dispute' ? 'outcomeHeld' : 'covered'), hint), draft.topics, offered, toggle(draft.topics));
  }
  if (draft.kind !== 'policy') return nothing;
  const known = [...new Set([...groups, ...draft.topics])].map((group) => [group, group] as const);
  return ticks({ name: 'topics', label: say('groupsCovered'), refusals }, draft.topics, known, toggle(draft.topics));
}

function toggle(chosen: Set<string>): (key: string, on: boolean) => void {
  return (key, on) => void (on ? chosen.add(key) : chosen.delete(key));
}

/** What is refused of the notes is shown at the first of the texts they are made of. */
function line({ draft, refusals }: Writing, label: string, index: number): TemplateResult {
  const set = (value: string): void => void (draft.lines[label] = value);
  const field: Field = { name: index === 0 ? 'notes' : `notes-${index}`, label, refusals, wide: true, ...(label === 'Outcome' ? { hint: say('nameNobody') } : {}) };
  return label === 'Asked by' || label === 'SPA time for it' || label === 'Minute'
    ? textField(label === 'SPA time for it' ? { ...field, wide: false, hint: say('suchAs') } : { ...field, wide: false }, draft.lines[label] ?? '', set)
    : areaField(field, draft.lines[label] ?? '', set);
}

/** Criteria are many, so they are chosen one by one; a condition that does not arise belongs to those that have one. */
function criteria({ draft, catalogue, refusals, changed }: Writing): TemplateResult {
  const conditional = draft.kind === 'doesNotArise';
  const wording = new Map(standardsOf(catalogue).flatMap((standard) => standard.criteria).map((each) => [each.id, each.wording]));
  const add = (event: Event): void => {
    const id = ((event.target as HTMLElement).parentElement!.querySelector('select') as HTMLSelectElement).value;
    if (id) draft.criteria.add(id);
    draft.criteriaChosen = true;
    changed();
  };
  const refused = refusals.get('criteria');
  return html`<fieldset class="wide criteria"><legend>${say(conditional ? 'whatDoesNotArise' : 'putForwardFor')}</legend>
    ${draft.scope && draft.scope.kind !== 'trust' ? html`<div class="small muted">${say('trustAlone')}</div>` : nothing}
    ${refused ? html`<div class="refused" id="refused-criteria">${refused}</div>` : nothing}
    ${draft.criteria.size === 0 ? nothing : html`<ul>${[...draft.criteria].sort().map((id) => html`<li><strong>${id}</strong> ${wording.get(id) ?? ''}
      <button type="button" class="plain" @click=${() => {
        draft.criteria.delete(id);
        draft.criteriaChosen = true;
        changed();
      }} aria-label=${say('removeCriterion', { id })}>${say('remove')}</button></li>`)}</ul>`}
    <div class="row"><label for="f-criteria">${say('criterion')}</label><select id="f-criteria" aria-invalid=${refused ? 'true' : nothing} aria-describedby=${refused ? 'refused-criteria' : nothing}>
      <option value="">${say('choose')}</option>${standardsOf(catalogue).map(({ number, title, criteria: each }) => {
        const open = each.filter((one) => {
          const { id, condition } = one;
          return !draft.criteria.has(id) && (!conditional || condition) && isFor(one, draft.scope);
        });
        return open.length === 0 ? nothing : html`<optgroup label=${`${number} ${title}`}>${open.map(({ id, wording: words, condition }) => html`<option value=${id}>${id} ${conditional ? condition : words}</option>`)}</optgroup>`;
      })}</select><button type="button" class="action" @click=${add} aria-label=${say('addCriterion')}>${say('add')}</button></div></fieldset>`;
}

/** Type and size are told before anybody chooses. */
export function fileField(draft: { file: File | undefined }, refusals: Refusals, changed: () => void): TemplateResult {
  const choose = (file: File | undefined): void => {
    draft.file = file;
    changed();
  };
  const over = (event: DragEvent, on: boolean): void => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', on);
  };
  const refused = refusals.get('file');
  return html`<div class="drop" @dragover=${(event: DragEvent) => over(event, true)} @dragleave=${(event: DragEvent) => over(event, false)} @drop=${(event: DragEvent) => {
      over(event, false);
      choose(event.dataTransfer?.files[0]);
    }}><label for="f-file">${say('chooseFile')}</label>
    <div class="small muted" id="hint-file">${say('fileTypes')}</div>
    ${refused ? html`<div class="refused" id="refused-file">${refused}</div>` : nothing}
    <input id="f-file" type="file" accept=${FILE_TYPES} aria-describedby=${refused ? 'hint-file refused-file' : 'hint-file'} aria-invalid=${refused ? 'true' : nothing}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).files?.[0])} />
    ${draft.file ? html`<div role="status">${say('chosenFile', { file: draft.file.name })}</div>` : nothing}</div>`;
}
