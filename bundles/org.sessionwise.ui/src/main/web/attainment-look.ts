import { css } from 'lit';

/** How the ladder, standards and steps look. What is not assessed has an outline and no filling: it is no failure. */
export const attainmentLook = css`
  .waiting { opacity: 0.6; }
  .scopes > div { min-width: 0; max-width: 100%; }
  .answer { font-size: 1.375em; font-weight: 700; margin: 0 0 0.25em; line-height: 1.3; }
  .ladder { list-style: none; margin: 1em 0; padding: 0; display: grid; gap: 0.5em; grid-template-columns: repeat(5, minmax(0, 1fr)); align-items: stretch; }
  .rung { border: 1px solid var(--line); border-top: 6px solid var(--line); padding: 0.5em 0.75em; }
  .rung.held { border-top-color: #007f3b; }
  .rung.next { border-top-color: var(--brand); }
  .rung.here { border-color: #007f3b; background: var(--raised); }
  .rung p { margin: 0.25em 0 0; }
  .standard { border: 1px solid var(--line); border-left: 6px solid var(--line); margin: 0.75em 0; }
  .standard.met { border-left-color: #007f3b; }
  .standard.metExpiring { border-left-color: #ffb81c; }
  .standard.notMet { border-left-color: #d5281b; }
  .standard.notAssessed { border-left-style: dashed; border-left-color: var(--muted); }
  .opener { display: flex; flex-wrap: wrap; gap: 0.25em 1em; width: 100%; align-items: baseline; justify-content: space-between; text-align: left; padding: 0.5em 0.75em; background: none;
    border: 0; font: inherit; color: var(--text); cursor: pointer; min-height: 2.5em; }
  .opener .name { color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; font-weight: 600; flex: 1 1 20em; }
  .opener:focus-visible .name { color: var(--focus-text); }
  .inside { padding: 0 0.75em 0.75em; }
  .closed { display: none; }
  .scroll { max-height: none; }
  .settings { list-style: none; margin: 0.25em 0 0; padding: 0; }
  .settings li { margin-top: 0.25em; }
  @container (min-width: 48em) { .criteria th:first-child { width: 32%; } .criteria td:nth-child(2) { width: 12em; } }
  .cell { white-space: nowrap; }
  .steps { padding-left: 1.5em; }
  .step { margin: 0 0 1em; padding: 0.5em 1em; border: 1px solid var(--line); border-left: 6px solid var(--brand); }
  .step > :last-child { margin-bottom: 0; }
  .tick { display: inline-flex; gap: 0.5em; align-items: center; }
  @container (max-width: 60em) { .ladder { grid-template-columns: 1fr; } }
  @media print {
    .closed { display: block; }
    .standard, .step, .rung { break-inside: avoid; }
    .opener .name { color: #000; text-decoration: none; }
  }
`;
