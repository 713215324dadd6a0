import { html, nothing, type TemplateResult } from 'lit';
import { important, shown, withColumn, withConstant, withHours, withWords, wordLines, type Field, type Look, type Mapping } from './imports';

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
  return html`${table(mapped, seen, 'What each column means')}
    <details><summary>More fields: ${others.length}</summary>${table(mapped, others, 'More fields')}</details>
    <details><summary>Words of yours for words of ours</summary>${seen.filter(({ words }) => words.length > 0).map((field) => wordsOf(mapped, field))}</details>`;
}

function table(mapped: Mapped, fields: readonly Field[], caption: string): TemplateResult {
  const columns = mapped.look.headings.length > 0;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table><caption>${caption}</caption>
    <thead><tr><th scope="col">Field</th>${columns ? html`<th scope="col">Your column</th>` : nothing}<th scope="col">Where it is blank, in all rows</th></tr></thead>
    <tbody>${fields.map((field) => html`<tr><th scope="row">${shown(field.name)}${field.required ? html`<span class="under">needed</span>` : nothing}</th>
      ${columns ? html`<td>${column(mapped, field)}</td>` : nothing}<td>${constant(mapped, field)}</td></tr>`)}</tbody></table></div>`;
}

function column({ look, mapping, changed }: Mapped, field: Field): TemplateResult {
  const chosen = mapping.columns[field.name] ?? '';
  return html`<select aria-label="Column for ${shown(field.name)}" @change=${(event: Typed) => changed(withColumn(mapping, field.name, event.target.value))}>
      <option value="" ?selected=${chosen === ''}>none</option>
      ${look.headings.map((heading) => html`<option value=${heading} ?selected=${heading === chosen}>${heading}</option>`)}</select>
    ${field.minutes && chosen ? html`<label class="small"><input type="checkbox" .checked=${mapping.inHours.includes(field.name)}
      @change=${(event: Event) => changed(withHours(mapping, field.name, (event.target as HTMLInputElement).checked))} /> in hours<span class="unseen">, ${shown(field.name)}</span></label>` : nothing}`;
}

function constant({ mapping, changed }: Mapped, field: Field): TemplateResult {
  const text = mapping.constants[field.name] ?? '';
  const tell = (event: Typed): void => changed(withConstant(mapping, field.name, event.target.value));
  if (field.words.length === 0) return html`<input aria-label="${shown(field.name)} in all rows" .value=${text} @change=${tell} />`;
  return html`<select aria-label="${shown(field.name)} in all rows" @change=${tell}><option value="" ?selected=${text === ''}>nothing</option>
    ${field.words.map((word) => html`<option value=${word} ?selected=${word === text}>${word}</option>`)}</select>`;
}

function wordsOf({ mapping, changed }: Mapped, field: Field): TemplateResult {
  return html`<p><label for="words-${field.name}">${shown(field.name)}</label> <span class="small muted">one in a line, such as Clinic = ${field.words[0]}; ours are ${field.words.join(', ')}</span><br />
    <textarea id="words-${field.name}" rows="3" .value=${wordLines(mapping, field.name)} @change=${(event: Typed) => changed(withWords(mapping, field.name, event.target.value))}></textarea></p>`;
}
