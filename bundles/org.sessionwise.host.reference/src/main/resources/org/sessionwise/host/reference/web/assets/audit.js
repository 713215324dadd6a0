// The whole audit, for the administrator: who changed what, when and why, by filter, a page at a time.

import { api } from './api.js';
import { auditTable } from './audit-table.js';
import { plusDays } from './dates.js';
import { button, el, field, loading, notice, say } from './dom.js';
import { startPage } from './page.js';

const content = document.getElementById('content');
const { session } = await startPage('audit');
document.getElementById('heading').textContent = 'Audit of every change';
const filter = { department: '', actor: '', words: '', from: '', last: '' };
let pages = ['']; // where each page begins, up to the one that is shown

async function load(message) {
  const query = new URLSearchParams({
    ...Object.fromEntries(Object.entries(filter).filter(([key, value]) => value && key !== 'last')),
    ...(filter.last ? { until: plusDays(filter.last, 1) } : {}),
    ...(pages.at(-1) ? { before: pages.at(-1) } : {}),
  });
  try {
    draw(await api('GET', `audit?${query}`));
    if (message) say(message);
  } catch (error) {
    content.replaceChildren(
      notice('error', el('h2', {}, 'The audit cannot be shown'), error.message),
      button('Try again', () => load()),
    );
  }
}

function draw({ entries, next, actors }) {
  const departments = session.departments.map(one => [one.id, one.name]);
  const controls = {
    department: field('Department', [['', 'All'], ...departments], { id: 'by-department', value: filter.department }),
    actor: field('Who', [['', 'Everybody'], ...actors.map(one => [one, one])], { id: 'by-actor', value: filter.actor }),
    words: field('Words', 'search', { id: 'by-words', value: filter.words, maxlength: 100 }),
    from: field('From', 'date', { id: 'by-from', value: filter.from }),
    last: field('To', 'date', { id: 'by-last', value: filter.last }),
  };
  const submit = event => {
    event.preventDefault();
    for (const [key, { control }] of Object.entries(controls)) filter[key] = control.value.trim();
    pages = [''];
    load('Filtered.').then(() => document.getElementById('by-show')?.focus());
  };
  const go = (places, told) => {
    pages = places;
    load(told).then(() => document.getElementById('heading').focus());
  };
  content.replaceChildren(
    el(
      'div',
      { class: 'stack' },
      el(
        'form',
        { class: 'toolbar', onsubmit: submit, 'aria-label': 'Filter' },
        Object.values(controls).map(({ box }) => box),
        el('button', { class: 'button', type: 'submit', id: 'by-show' }, 'Show'),
      ),
      el('p', { class: 'hint' }, 'Entries are written with the change they tell of. Nobody can change or delete them.'),
      entries.length
        ? auditTable(entries, `Changes, page ${pages.length}`)
        : el('p', { class: 'card' }, 'Nothing was changed that fits this filter.'),
      el(
        'div',
        { class: 'actions' },
        pages.length > 1 ? button('Newer', () => go(pages.slice(0, -1), 'Newer changes')) : null,
        next ? button('Older', () => go([...pages, next], 'Older changes')) : null,
      ),
    ),
  );
}

loading(content, 'the audit');
await load();
