import { html, type TemplateResult } from 'lit';
import { wordsOf } from './words';

const say = await wordsOf('accessibility');

/** What only the organisation can say that puts the page before its people. */
function open(what: 'contact' | 'enforcement' | 'dates'): TemplateResult {
  return html`<p class="open"><strong>${say('toBeCompleted')}</strong> ${say(what)}</p>`;
}

function list(...keys: Parameters<typeof say>[0][]): TemplateResult {
  return html`<ul>${keys.map((key) => html`<li>${say(key)}</li>`)}</ul>`;
}

/** The statement that the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 ask for. */
export function accessibilityPage(): TemplateResult {
  return html`<h1 tabindex="-1">${say('title')}</h1><div class="prose">
    <p>${say('scope')}</p><p>${say('should')}</p>
    ${list('zoom', 'narrow', 'keyboard', 'reader', 'dark', 'motion', 'printed')}
    <h2>${say('status')}</h2><p>${say('partly')}</p>
    <h2>${say('notAccessible')}</h2>${list('noReaderTest', 'noSpeechTest', 'chartDetail', 'rosterPrint', 'wideTables')}
    <p>${say('noBurden')}</p>
    <h2>${say('tested')}</h2><p>${say('testedHow')}</p>${list('testedAxe', 'testedKeyboard', 'testedNarrow', 'testedDark')}
    <p>${say('notTested')}</p>${list('testedForced', 'notTestedPeople')}
    <h2>${say('feedback')}</h2>${open('contact')}
    <h2>${say('enforcementTitle')}</h2>${open('enforcement')}
    <h2>${say('prepared')}</h2>${open('dates')}</div>`;
}
