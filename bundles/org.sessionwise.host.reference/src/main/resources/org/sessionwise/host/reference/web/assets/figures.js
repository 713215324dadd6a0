// Figures of every department, for people who must not see names: the board, and whoever manages departments.

import { api } from './api.js';
import { REASONS } from './change-reason.js';
import { mediumDay, plusDays, shortDay } from './dates.js';
import { button, el, field, loading, notice, redraw } from './dom.js';
import { startPage } from './page.js';
import { overdueTag, stateTag } from './period-states.js';

const PAUSE_MILLIS = 700; // a date that is typed is a date only when the typing is over
const content = document.getElementById('content');
const { session, today } = await startPage('figures');
document.getElementById('heading').textContent = `Figures: ${session.trust.name}`;
let from = plusDays(today, -28);
let until = plusDays(today, 1);
let pause;

async function load() {
  try {
    const answer = await api('GET', `figures?from=${from}&until=${until}`);
    redraw(content, () => draw(answer));
  } catch (error) {
    content.replaceChildren(
      notice('error', el('h2', {}, 'The figures cannot be shown'), error.message),
      button('Try again', () => load()),
    );
  }
}

function draw({ few, departments }) {
  const first = field('From', 'date', { id: 'from', value: from });
  const last = field('To', 'date', { id: 'to', value: plusDays(until, -1) });
  const move = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (first.control.value < '2000' || last.control.value < first.control.value) return;
      from = first.control.value;
      until = plusDays(last.control.value, 1);
      load();
    }, PAUSE_MILLIS);
  };
  first.control.addEventListener('change', move);
  last.control.addEventListener('change', move);
  const told = count => (count === -1 ? `1 to ${few - 1}` : String(count));
  content.replaceChildren(
    el(
      'div',
      { class: 'stack' },
      el('div', { class: 'toolbar' }, first.box, last.box),
      el(
        'p',
        { class: 'hint' },
        `As at ${mediumDay(today)}. No names: fewer than ${few} changes or extra sessions are told as “1 to ${few - 1}”.`,
      ),
      table(
        'Sessions on the roster',
        ['Department', 'People', 'Rostered', 'Worked', 'Cancelled', 'Paid extra'],
        departments.map(one => [
          one.name,
          one.people,
          one.sessions.ROSTERED ?? 0,
          one.sessions.WORKED ?? 0,
          one.sessions.CANCELLED ?? 0,
          told(one.paidExtra),
        ]),
      ),
      table(
        'Changes after publishing, by reason',
        ['Department', ...Object.values(REASONS)],
        departments.map(one => [one.name, ...Object.keys(REASONS).map(kind => told(one.changes[kind] ?? 0))]),
      ),
      ...departments.map(one =>
        table(
          `Roster periods: ${one.name}`,
          ['Period', 'State'],
          one.periods.map(period => [
            `${shortDay(period.from)} to ${mediumDay(plusDays(period.until, -1))}`,
            [stateTag(period.state), ' ', overdueTag(period.overdue)],
          ]),
        ),
      ),
    ),
  );
}

function table(title, columns, rows) {
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
          columns.map(text => el('th', { scope: 'col' }, text)),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map(([name, ...cells]) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, name),
            cells.map(cell => el('td', {}, typeof cell === 'number' ? String(cell) : cell)),
          ),
        ),
      ),
    ),
  );
}

loading(content, 'figures');
await load();
