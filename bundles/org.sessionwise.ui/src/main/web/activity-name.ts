import { html, type TemplateResult } from 'lit';

const CODE = /^[A-Z0-9]+(?:_[A-Z0-9]+)*$/;
/** So short a code is an abbreviation that people say as it is written: DCC, SPA. */
const ABBREVIATION = 3;

/** Says a code that has no name in words: `MEDICAL_EXAMINER` is a medical examiner. What is no code stays. */
export function codeInWords(code: string): string {
  if (!CODE.test(code) || code.length <= ABBREVIATION) return code;
  const words = code.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A code in words with itself beside it in small. */
export function activityName(code: string): TemplateResult {
  const words = codeInWords(code);
  return words === code ? html`${code}` : html`${words} <span class="small muted">${code}</span>`;
}
