import { css } from 'lit';

/** Marks an element that stands in the page itself, where the page's own rules reach it. */
export const OUTSIDE = 'outside';

/**
 * What a page's rules must not change. Those such as `body * { all: unset }` reach no further than an element that stands in
 * the page; what it passes on, such as capitals or a size, would reach into it. Important rules of a shadow root go before any
 * of the page. What an element wants other than this it says in important rules of `:host([outside])`.
 */
export const steady = css`
  :host([outside]) {
    display: block !important;
    box-sizing: border-box !important;
    container-type: inline-size !important;
    color: var(--text) !important;
    background: var(--surface) !important;
    font-family: var(--ext-font, Arial, Helvetica, sans-serif) !important;
    font-size: var(--ext-font-size, max(1rem, 16px)) !important;
    font-style: normal !important;
    font-weight: 400 !important;
    font-variant: normal !important;
    font-stretch: normal !important;
    line-height: 1.5 !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    visibility: visible !important;
    opacity: 1 !important;
    filter: none !important;
    zoom: 1 !important;
    cursor: auto !important;
    user-select: auto !important;
    pointer-events: auto !important;
    list-style: disc outside !important;
    border-spacing: 0 !important;
    quotes: auto !important;
  }
  :host([outside][hidden]) {
    display: none !important;
  }
  @media print {
    :host([outside]) {
      color: #000 !important;
      background: #fff !important;
      font-size: 9pt !important;
    }
  }
`;
