import { html, nothing, type TemplateResult } from 'lit';
import { important, shown, withColumn, withConstant, withHours, withWords, wordLines, type Field, type Look, type Mapping } from './imports';
import { wordsOf } from './words';

const say = await wordsOf('imports');

/** What the table of columns shows, and whom it tells of changes. */
export interface Mapped {
  readonly fields: readonly Field[];
  readonly look: Look;
  readonly mapping: Mapping;
  readonly changed: (mapping: Mapping) => void;
}

type Typed = Event & { readonly target: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement };

/** Their columns and our fields, side by side; what no file of theirs has stays folded. */
export function mappingView(mapped: Mapped): TemplateResult {
  const { fields, mapping } = mapped;
  const seen = fields.filter((field) => important(field, mapping));
  const others = fields.filter((field) => !important(field, mapping));
  return html`${table(mapped, seen, say('columns'))}
    <details><summary>${say('moreFields', { count: others.length })}</summary>${table(mapped, others, say('otherFields'))}</details>
    <details><summary>${say('words')}</summary>${seen.filter(({ words }) => words.length > 0).map((field) => wordsField(mapped, field))}</details>`;
}

function table(mapped: Mapped, fields: readonly Field[], caption: string): TemplateResult {
  const columns = mapped.look.headings.length > 0;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption>
    <thead><tr><th scope="col">${say('field')}</th>${columns ? html`<th scope="col">${say('yourColumn')}</th>` : nothing}<th scope="col">${say('whereBlank')}</th></tr></thead>
    <tbody>${fields.map((field) => html`<tr><th scope="row">${shown(field.name)}${field.required ? html`<span class="under">${say('needed')}</span>` : nothing}</th>
      ${columns ? html`<td>${column(mapped, field)}</td>` : nothing}<td>${constant(mapped, field)}</td></tr>`)}</tbody></table></div>`;
}

function column({ look, mapping, changed }: Mapped, field: Field): TemplateResult {
  const chosen = mapping.columns[field.name] ?? '';
  return html`<select aria-label=${say('columnFor', { field: shown(field.name) })} @change=${(event: Typed) => changed(withColumn(mapping, field.name, event.target.value))}>
      <option value="" ?selected=${chosen === ''}>${say('none')}</option>
      ${look.headings.map((heading) => html`<option value=${heading} ?selected=${heading === chosen}>${heading}</option>`)}</select>
    ${field.minutes && chosen ? html`<label class="small"><input type="checkbox" .checked=${mapping.inHours.includes(field.name)}
      @change=${(event: Event) => changed(withHours(mapping, field.name, (event.target as HTMLInputElement).checked))} /> ${say('inHours')}<span class="unseen">, ${shown(field.name)}</span></label>` : nothing}`;
}

function constant({ mapping, changed }: Mapped, field: Field): TemplateResult {
  const text = mapping.constants[field.name] ?? '';
  const tell = (event: Typed): void => changed(withConstant(mapping, field.name, event.target.value));
  if (field.words.length === 0) return html`<input aria-label=${say('inAllRows', { field: shown(field.name) })} .value=${text} @change=${tell} />`;
  return html`<select aria-label=${say('inAllRows', { field: shown(field.name) })} @change=${tell}><option value="" ?selected=${text === ''}>${say('nothing')}</option>
    ${field.words.map((word) => html`<option value=${word} ?selected=${word === text}>${word}</option>`)}</select>`;
}

function wordsField({ mapping, changed }: Mapped, field: Field): TemplateResult {
  return html`<p><label for="words-${field.name}">${shown(field.name)}</label> <span class="small muted">${say('wordsAbout', { word: field.words[0] ?? '', words: field.words.join(', ') })}</span><br />
    <textarea id="words-${field.name}" rows="3" .value=${wordLines(mapping, field.name)} @change=${(event: Typed) => changed(withWords(mapping, field.name, event.target.value))}></textarea></p>`;
}
