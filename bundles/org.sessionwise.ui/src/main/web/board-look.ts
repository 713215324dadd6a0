import { css } from 'lit';

/** How small bars look; in forced colours and on paper, too. */
export const barLook = css`
  .bar { display: block; width: 6em; max-width: 100%; height: 0.5em; margin-bottom: 0.25em; }
  .whole { white-space: nowrap; }
  .track { fill: var(--grey-fill); stroke: var(--muted); stroke-width: 1; vector-effect: non-scaling-stroke; }
  .part { fill: var(--blue); }
  .middle { stroke: var(--text); stroke-width: 1; vector-effect: non-scaling-stroke; }
  @media (forced-colors: active) {
    .track { fill: Canvas; stroke: CanvasText; }
    .part { fill: CanvasText; }
    .middle { stroke: CanvasText; }
  }
  @media print { .bar { print-color-adjust: exact; } }
`;
