import { css, html, type TemplateResult } from 'lit';
import { OUTCOMES, type Outcome } from './figures';

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

/** What each outcome says, and what it means for the figures. */
const MEANINGS: Readonly<Record<Outcome, string>> = {
  AS_PLANNED: 'The same duty at its time, at least as long as planned, within the tolerance. Delivered.',
  MOVED: 'The same duty at another time or on another day within the window. Delivered.',
  SHORT: 'The same duty, but shorter. Delivered as long as it lasted.',
  DISPLACED: 'Time off in lieu was taken for a session that earned it; that session delivers it. Delivered.',
  OTHER_ACTIVITY: 'Something else was done at its time. What was done is credited; the planned activity is not covered.',
  BY_COLLEAGUE: 'A colleague did it and is credited with it. Not delivered by this person.',
  CANCELLED_WITH_NOTICE: 'The trust called it off in good time. Not delivered.',
  CANCELLED_AT_SHORT_NOTICE: 'The trust called it off late. Not delivered, unless the policy says so.',
  CANCELLED_BY_PERSON: 'The person called it off. Not delivered.',
  CANCELLED: 'It was called off, and the roster does not say by whom. Not delivered.',
  MISSED: 'It was on the roster of a finalised week, and nobody marked it as worked. Not delivered.',
  NOT_ROSTERED: 'The week has a roster, and nothing on it answers the plan. Not delivered.',
  LEAVE: 'Leave or sickness covers at least half of it. No longer planned.',
  UNAVAILABLE: 'Another recorded absence covers at least half of it. No longer planned.',
  BANK_HOLIDAY: 'It falls on a bank holiday. Not planned.',
  ALIAS: 'Two activities at once, to the minute: they count once.',
  COVER: 'A colleague’s session, prospectively covered. Delivered.',
  EXTRA_UNPAID: 'No plan asked for it and it is not paid apart. Beside the figures, unless the policy says otherwise.',
  EXTRA_PAID: 'It is paid apart. Beside the figures: never delivery of a plan.',
  OUT_OF_SCOPE: 'Work on a day on which no job plan of the person is in force. Beside the figures.',
  UNKNOWN: 'It cannot be said yet: the week is not finalised, has no roster, or the activity is not mapped to a duty. Part of no variance.',
};

/** The legend of outcomes, closed until somebody asks. */
export function outcomeLegend(): TemplateResult {
  return html`<details class="legend"><summary>What each outcome means</summary>
    <dl>${(Object.keys(MEANINGS) as Outcome[]).map((outcome) => html`<div><dt><span class="tag tone-${OUTCOMES[outcome].tone}">${OUTCOMES[outcome].text}</span></dt>
      <dd>${MEANINGS[outcome]}</dd></div>`)}</dl></details>`;
}

/** What the figures are. */
export function figureDefinitions(): TemplateResult {
  const entry = (term: string, meaning: string): TemplateResult => html`<div><dt><strong>${term}</strong></dt><dd>${meaning}</dd></div>`;
  return html`<details class="legend"><summary>What each figure means</summary><dl>
    ${entry('Planned', 'Dated: what the job plans in force ask for on each day, less bank holidays, leave and other recorded absence. Annual: the year’s entitlement, averaged over the days shown. The basis that was not chosen stands below it.')}
    ${entry('Rostered', 'What the roster holds of it, whatever has come of it since.')}
    ${entry('Delivered', 'What was marked as worked, in finalised weeks.')}
    ${entry('Variance', 'Rostered or delivered, less planned, of what is known. In per cent of what was planned, as a ratio of sums; not defined where nothing was planned.')}
    ${entry('Beside', 'Extra work, work paid apart, and work on days without a plan: worked, but no part of a variance.')}
    ${entry('Known', 'How many of the planned sessions can be judged, and how many of the weeks are finalised. What is not known is part of no variance.')}
    </dl></details>`;
}
