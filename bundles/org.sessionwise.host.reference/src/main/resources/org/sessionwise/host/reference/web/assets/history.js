// What became of a cell of the roster: who changed it, when and why.

import { REASONS } from './change-reason.js';
import { dayOf, tableDay, timeOf } from './dates.js';
import { el } from './dom.js';

const ACTIONS = {
  'session assigned': 'Put on the roster',
  'session rostered': 'Changed',
  'session worked': 'Marked as worked',
  'session cancelled': 'Cancelled',
  'shift offered': 'Offered to colleagues',
  'shift taken': 'Taken by a colleague, to be approved',
  'swap approved': 'Swapped',
};

export const reasonText = ({ kind, reason }) =>
  [kind ? REASONS[kind] : '', reason].filter(Boolean).join(': ');

export function historyList(entries, people, duties) {
  if (!entries.length)
    return [el('p', {}, 'Nobody has changed this day by hand. It is as the template or the file brought it in.')];
  const names = new Map(people.map(person => [person.id, person.name]));
  return [
    el(
      'ol',
      { class: 'sessions', reversed: true },
      entries.map(one =>
        el(
          'li',
          {},
          el(
            'div',
            { class: 'what' },
            el('strong', {}, ACTIONS[one.action] ?? one.action),
            el('span', {}, `${one.actor}, ${tableDay(dayOf(one.at))} at ${timeOf(one.at)}`),
          ),
          one.details ? el('p', { class: 'hint' }, inWords(one.details, names, duties)) : null,
          reasonText(one) ? el('p', {}, `Reason: ${reasonText(one)}`) : null,
        ),
      ),
    ),
  ];
}

// The audit keeps keys; whoever may see the cell knows the names.
function inWords(details, names, duties) {
  return details
    .split(' → ')
    .map(line => {
      const [staff, duty, ...rest] = line.split(' ');
      return [names.get(staff) ?? 'somebody else', duties.get(duty)?.name ?? duty, ...rest].join(' ');
    })
    .join(' → ');
}
