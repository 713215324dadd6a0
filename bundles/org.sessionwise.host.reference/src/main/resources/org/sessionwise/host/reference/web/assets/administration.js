// Administration: what plug-ins add, bringing a roster in from a file, and the last changes.

import { api, encode } from './api.js';
import { auditTable } from './audit-table.js';
import { CHOICES } from './change-reason.js';
import { mediumDay, plusDays } from './dates.js';
import { button, el, field, loading, notice, say } from './dom.js';
import { startExtensions } from './ext-host.js';
import { startPage } from './page.js';

const content = document.getElementById('content');
const { session, department, today } = await startPage('administration');
document.getElementById('heading').textContent = `Administration: ${department.name}`;

async function load() {
  loading(content, 'the last changes');
  try {
    const changes = await api('GET', `departments/${encode(department.id)}/audit`);
    content.replaceChildren(el('div', { class: 'stack' }, bringIn(), lastChanges(changes)));
  } catch (error) {
    content.replaceChildren(
      notice('error', el('h2', {}, 'This page cannot be shown'), error.message),
      button('Try again', load),
    );
  }
}

function bringIn() {
  const answer = el('div', { role: 'status' });
  const file = field('CSV file', 'file', {
    name: 'file',
    accept: '.csv,text/csv',
    required: true,
    wide: true,
    help:
      'Columns person,duty,start,end with local times such as 2026-06-01T09:00. What stands between the first and ' +
      'the last day of the file is replaced, all of it or nothing.',
  });
  const kind = field('Why, if published weeks are changed', [['', 'No published week is changed'], ...CHOICES], {
    name: 'changeKind',
    wide: true,
  });
  const words = field('In words', 'text', { name: 'changeWords', maxlength: 200, wide: true });
  const submit = async event => {
    event.preventDefault();
    const chosen = file.control.files[0];
    if (!chosen) return;
    try {
      const done = await api(
        'POST',
        `import/sessions?${new URLSearchParams({
          department: department.id,
          changeKind: kind.control.value,
          changeWords: words.control.value.trim(),
        })}`,
        await chosen.text(),
        'text/csv',
      );
      answer.replaceChildren(
        notice(
          'good',
          `${done.sessions} sessions from ${mediumDay(done.from)} to ${mediumDay(plusDays(done.until, -1))}, ` +
            `in place of ${done.replaced}.`,
        ),
      );
      extensions?.update({ department: { id: department.id, name: department.name } });
    } catch (error) {
      answer.replaceChildren(
        notice(
          'error',
          el('h3', {}, 'Nothing was brought in'),
          error.message,
          error.errors.length
            ? el(
                'ul',
                {},
                error.errors.map(one => el('li', {}, `${one.record}, ${one.field}: expected ${one.expected}`)),
              )
            : null,
        ),
      );
      say('Nothing was brought in.');
    }
  };
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'bring-in' },
    el('h2', { id: 'bring-in' }, 'Bring in a roster'),
    el(
      'form',
      { class: 'form', onsubmit: submit },
      file.box,
      kind.box,
      words.box,
      answer,
      el('div', { class: 'buttons' }, el('button', { class: 'button', type: 'submit' }, 'Bring in')),
    ),
  );
}

function lastChanges(changes) {
  if (!changes.length)
    return el(
      'section',
      { class: 'card', 'aria-labelledby': 'audit' },
      el('h2', { id: 'audit' }, 'Last changes'),
      el('p', {}, 'Nobody has changed anything yet.'),
    );
  return el(
    'section',
    { 'aria-labelledby': 'audit' },
    el('h2', { id: 'audit' }, 'Last changes'),
    auditTable(changes, 'Table of the last changes'),
  );
}

let extensions = null;
await load();
extensions = await startExtensions({
  session,
  context: { today, department: { id: department.id, name: department.name } },
  onChanged: () => load(),
});
