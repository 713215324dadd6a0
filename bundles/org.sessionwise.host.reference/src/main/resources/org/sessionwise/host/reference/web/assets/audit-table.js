// Entries of the audit as a table.

import { dayOf, tableDay, timeOf } from './dates.js';
import { el } from './dom.js';
import { reasonText } from './history.js';

export function auditTable(entries, title) {
  return el(
    'div',
    { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': title },
    el(
      'table',
      {},
      el('caption', {}, title),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ['When', 'Who', 'What', 'Which', 'Reason'].map(text => el('th', { scope: 'col' }, text)),
        ),
      ),
      el(
        'tbody',
        {},
        entries.map(one =>
          el(
            'tr',
            {},
            el('td', { class: 'day' }, `${tableDay(dayOf(one.at))}, ${timeOf(one.at)}`),
            el('td', {}, one.actor),
            el('td', {}, one.action),
            el('td', { class: 'which' }, one.details || one.subject),
            el('td', {}, reasonText(one) || '–'),
          ),
        ),
      ),
    ),
  );
}
