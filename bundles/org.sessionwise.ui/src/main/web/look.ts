import { css } from 'lit';

/**
 * The look: NHS values as tokens. The host may override any `--ext-*`; `light-dark()` follows the host's `color-scheme`.
 * Sizes are in em of at least 16 px, so a host with `html{font-size:62.5%}` does no harm.
 */
export const look = css`
  :host {
    --text: var(--ext-colour-text, light-dark(#212b32, #f0f4f5));
    --muted: var(--ext-colour-muted, light-dark(#4c6272, #c5ced3));
    --surface: var(--ext-colour-surface, light-dark(#fff, #1b242a));
    --raised: var(--ext-colour-surface-2, light-dark(#f0f4f5, #27323a));
    --line: var(--ext-colour-border, light-dark(#d8dde0, #4c6272));
    --link: var(--ext-colour-link, light-dark(#005eb8, #8fc6ff));
    --brand: var(--ext-colour-brand, light-dark(#005eb8, #8fc6ff));
    --red: light-dark(#a0161a, #ff9d94);
    --red-fill: light-dark(#f7d4d1, #4a1512);
    --amber: light-dark(#6b4300, #ffd27a);
    --amber-fill: light-dark(#fff0cc, #4a3600);
    --green: light-dark(#00401e, #8fe3b0);
    --green-fill: light-dark(#cce5d8, #05391d);
    --blue: light-dark(#002f5c, #a9d3ff);
    --blue-fill: light-dark(#ccdff1, #0b3560);
    --grey-fill: light-dark(#e8edee, #36434b);
    --focus: #ffeb3b;
    --focus-text: #212b32;
    --least: 14px;
    display: block;
    box-sizing: border-box;
    color: var(--text);
    background: var(--surface);
    font-family: var(--ext-font, Arial, Helvetica, sans-serif);
    font-size: var(--ext-font-size, max(1rem, 16px));
    line-height: 1.5;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .title {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
    margin: 0 0 0.25em;
  }
  .subtitle {
    font-size: 1.0625em;
    font-weight: 700;
    margin: 1.5em 0 0.5em;
  }
  p {
    margin: 0 0 0.75em;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: max(0.875em, var(--least));
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin: 0.5em 0;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: left;
    font-weight: 700;
    padding: 0.25em 0;
  }
  th,
  td {
    padding: 0.375em 0.5em;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  thead th {
    font-size: max(0.875em, var(--least));
    border-bottom: 2px solid var(--line);
    background: var(--raised);
    vertical-align: bottom;
  }
  .sort {
    display: inline-flex;
    align-items: baseline;
    gap: 0.25em;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .way::before {
    content: '↕';
    opacity: 0.6;
  }
  [aria-sort='ascending'] .way::before {
    content: '↑';
    opacity: 1;
  }
  [aria-sort='descending'] .way::before {
    content: '↓';
    opacity: 1;
  }
  .number {
    text-align: right;
    white-space: nowrap;
  }
  .scroll {
    position: relative; /* so that what is hidden inside by position scrolls with it */
    overflow: auto;
    scroll-padding-top: 3.5em; /* what has the focus is never behind the column heads */
    border: 1px solid var(--line);
    max-height: 34em;
  }
  .scroll thead th {
    position: sticky;
    top: 0;
    z-index: 1;
  }
  .under {
    display: block;
    font-weight: 400;
    font-size: max(0.875em, var(--least));
    color: var(--muted);
  }
  a,
  .plain {
    color: var(--link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .plain {
    background: none;
    border: 0;
    padding: 0.125em 0;
    font: inherit;
    text-align: left;
    cursor: pointer;
    min-height: 24px;
  }
  .action {
    display: inline-flex;
    align-items: center;
    min-height: 2.25em;
    padding: 0.25em 0.75em;
    border: 2px solid var(--brand);
    border-radius: 4px;
    background: transparent;
    color: var(--link);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .action[aria-pressed='true'],
  .action.main {
    background: var(--brand);
    color: var(--surface);
  }
  .action:disabled {
    border-color: var(--line);
    background: var(--grey-fill);
    color: var(--muted);
    cursor: not-allowed;
  }
  label {
    font-weight: 600;
  }
  input,
  select {
    font: inherit;
    color: var(--text);
    background: var(--surface);
    border: 2px solid var(--muted);
    border-radius: 0;
    min-height: 2.25em;
    padding: 0.125em 0.375em;
    max-width: 100%;
  }
  input[type='checkbox'] {
    width: 1.5em;
    height: 1.5em;
    min-height: 0;
    vertical-align: middle;
    accent-color: var(--brand);
  }
  :is(a, button, summary, [tabindex]):focus-visible {
    outline: 3px solid transparent;
    background-color: var(--focus);
    color: var(--focus-text);
    box-shadow:
      0 -2px var(--focus),
      0 4px var(--focus-text);
  }
  :is(input, select):focus-visible,
  .scroll:focus-visible {
    outline: 3px solid var(--focus);
    box-shadow: inset 0 0 0 2px var(--focus-text);
    background-color: var(--surface);
    color: var(--text);
  }
  .box:focus-visible {
    background-color: var(--raised);
    color: var(--text);
    box-shadow: 0 0 0 3px var(--focus), 0 0 0 5px var(--focus-text);
  }
  .tag {
    display: inline-block;
    padding: 0.125em 0.5em;
    border: 1px solid currentColor;
    font-weight: 600;
    font-size: max(0.875em, var(--least));
    line-height: 1.4;
    white-space: nowrap;
  }
  @container (max-width: 30em) {
    .tag {
      white-space: normal;
    }
  }
  .tone-bad {
    color: var(--red);
    background: var(--red-fill);
  }
  .tone-warn {
    color: var(--amber);
    background: var(--amber-fill);
  }
  .tone-good {
    color: var(--green);
    background: var(--green-fill);
  }
  .tone-info {
    color: var(--blue);
    background: var(--blue-fill);
  }
  .tone-unknown {
    color: var(--text);
    background: var(--grey-fill);
  }
  .unassessed {
    color: var(--muted);
    border-style: dashed;
  }
  .box {
    border-left: 8px solid var(--brand);
    padding: 0.75em 1em;
    background: var(--raised);
    margin: 0.75em 0;
  }
  .box > :last-child {
    margin-bottom: 0;
  }
  .box.bad {
    border-color: #d5281b;
  }
  .box.warn {
    border-color: #ffb81c;
  }
  .box.good {
    border-color: #007f3b;
  }
  .bone {
    height: 1.1em;
    margin: 0.5em 0;
    background: var(--grey-fill);
    border-radius: 3px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.4s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
  }
  @media (forced-colors: active) {
    :is(a, button, summary, [tabindex]):focus-visible {
      outline: 3px solid Highlight;
    }
    .tag,
    .action {
      border-color: CanvasText;
    }
    tr[aria-current='true'] > * {
      outline: 2px solid Highlight;
    }
    .action[aria-pressed='true'],
    .action.main {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    :host {
      --least: 0px;
      color: #000;
      background: #fff;
      font-size: 9pt;
      color-scheme: light;
    }
    .no-print {
      display: none !important;
    }
    .scroll {
      overflow: visible;
      max-height: none;
      border: 0;
    }
    .scroll thead th {
      position: static;
    }
    thead {
      display: table-header-group;
    }
    tfoot {
      display: table-row-group; /* totals stand once, at the end */
    }
    th,
    td,
    .number,
    .tag {
      white-space: normal;
      overflow-wrap: break-word;
    }
    tr,
    .box,
    svg {
      break-inside: avoid;
    }
    .title,
    .subtitle,
    caption {
      break-after: avoid;
    }
    .sort {
      text-decoration: none;
    }
    .way,
    .action:not([aria-pressed='true']) {
      display: none;
    }
    .plain {
      color: inherit;
      text-decoration: none;
    }
  }
`;
