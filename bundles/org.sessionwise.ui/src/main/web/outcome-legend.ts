import { css, html, type TemplateResult } from 'lit';
import { defined, type Term } from './definition';
import { outcomeMeaning, outcomeName, OUTCOMES, outcomeTone } from './outcomes';
import { wordsOf } from './words';

const say = await wordsOf('figures');

export const legendLook = css`
  .legend { margin: 0.5em 0; }
  .legend dl { margin: 0.5em 0; display: grid; gap: 0.5em; }
  .legend dl > div { display: grid; grid-template-columns: 17em 1fr; gap: 0 0.75em; }
  .legend dd { margin: 0; }
  .legend .tag { white-space: normal; }
  .legend summary { cursor: pointer; color: var(--link); min-height: 24px; width: fit-content; }
  @container (max-width: 48em) {
    .legend dl > div { grid-template-columns: 1fr; }
  }
`;

/** Each outcome with what it means for the figures. */
export function outcomeList(): TemplateResult {
  return html`<dl>${OUTCOMES.map((outcome) => html`<div><dt><span class="tag tone-${outcomeTone(outcome)}">${outcomeName(outcome)}</span></dt>
    <dd>${outcomeMeaning(outcome)}</dd></div>`)}</dl>`;
}

/** The legend of outcomes, closed until somebody asks. */
export function outcomeLegend(): TemplateResult {
  return html`<details class="legend"><summary>${say('whatOutcomesMean')}</summary>${outcomeList()}</details>`;
}
