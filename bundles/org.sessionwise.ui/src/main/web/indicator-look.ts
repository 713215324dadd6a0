import { css } from 'lit';

/** How indicators look: the figure large, its chart beside it where there is room. */
export const indicatorLook = css`
  .indicator { border-top: 1px solid var(--line); padding: 0.25em 0 1em; }
  .indicator.local { border-top-style: dashed; margin-left: 1em; padding-left: 1em; }
  .figure-of { font-size: 1.75em; font-weight: 700; margin-right: 0.25em; }
  .beside { display: grid; gap: 0 2em; grid-template-columns: minmax(16em, 1fr) minmax(0, 2fr); align-items: start; }
  .beside .chart { margin: 0 0 1em; }
  @container (max-width: 60em) { .beside { grid-template-columns: minmax(0, 1fr); } }
  @container (max-width: 40em) { .indicator.local { margin-left: 0; } }
`;
