import { css } from 'lit';

/** How figures and their trend look. */
export const figuresLook = css`
  .tall { max-height: none; }
  .figures { table-layout: fixed; }
  .figures thead th:first-child { width: 28%; }
  .figures .number { white-space: normal; }
  .legends { display: flex; flex-wrap: wrap; gap: 0 2em; }
  .legends details[open] { flex-basis: 100%; }
  .group th { background: var(--raised); font-weight: 700; }
  .group .links, .links { display: flex; flex-wrap: wrap; gap: 0 1em; font-weight: 400; font-size: 0.875em; }
  .below { color: var(--red); }
  .above { color: var(--blue); }
  .waiting { opacity: 0.6; }
  .trend { margin: 1em 0; max-width: 56em; }
  .trend figcaption { font-weight: 700; }
  .trend .keys { display: inline-flex; flex-wrap: wrap; gap: 0 1em; font-weight: 400; margin-left: 0.5em; }
  .trend > svg { width: 100%; height: auto; }
  .trend text { fill: var(--muted); font-size: 12px; }
  .trend .grid { stroke: var(--line); }
  .trend :is(polyline, .key line) { fill: none; stroke-width: 2.5; }
  .planned { stroke: var(--muted); } .planned polyline, .key.planned line { stroke-dasharray: 6 4; }
  .rostered { stroke: var(--blue); } .rostered polyline, .key.rostered line { stroke-dasharray: 2 3; }
  .delivered { stroke: var(--green); }
  .trend :is(.planned, .rostered, .delivered) circle.later { fill: var(--surface); stroke-width: 1.5; }
  .planned circle { fill: var(--muted); } .rostered circle { fill: var(--blue); } .delivered circle { fill: var(--green); }
  @media (forced-colors: active) {
    .trend :is(.planned, .rostered, .delivered) { stroke: CanvasText; } .trend :is(.planned, .rostered, .delivered) circle { fill: CanvasText; }
    .trend :is(.planned, .rostered, .delivered) circle.later { fill: Canvas; } .trend text { fill: CanvasText; } .trend .grid { stroke: GrayText; }
  }
  @media print { .trend { break-inside: avoid; } .trend text { fill: #000; } }
`;
