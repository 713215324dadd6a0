// Who belongs to the department.

import { api, encode } from './api.js';
import { button, el, field, loading, notice } from './dom.js';
import { startPage } from './page.js';

const content = document.getElementById('content');
const { department } = await startPage('staff');
document.getElementById('heading').textContent = `Staff: ${department.name}`;

async function load() {
  loading(content, 'staff');
  try {
    const { staff } = await api('GET', `departments/${encode(department.id)}/staff`);
    draw(staff);
  } catch (error) {
    content.replaceChildren(
      notice('error', el('h2', {}, 'Staff cannot be shown'), error.message),
      button('Try again', load),
    );
  }
}

function draw(staff) {
  if (!staff.length) {
    content.replaceChildren(el('p', { class: 'card' }, 'Nobody in this department is in your scope.'));
    return;
  }
  const body = el('tbody', {});
  const caption = el('caption', { 'aria-live': 'polite' });
  const find = field('Find a person or team', 'search', {});
  const show = () => {
    const wanted = find.control.value.trim().toLowerCase();
    const rows = staff.filter(person =>
      `${person.name} ${person.teamName} ${person.grade} ${person.professionalGroup}`.toLowerCase().includes(wanted),
    );
    caption.textContent = `${rows.length} of ${staff.length} people`;
    body.replaceChildren(
      ...rows.map(person =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, person.name),
          el('td', {}, person.teamName),
          el('td', {}, person.professionalGroup),
          el('td', {}, person.grade, person.inTraining ? el('span', { class: 'tag tag-quiet' }, ' In training') : null),
          el('td', {}, person.manager || '–'),
        ),
      ),
    );
  };
  find.control.addEventListener('input', show);
  content.replaceChildren(
    el(
      'div',
      { class: 'stack' },
      el('div', { class: 'toolbar' }, find.box),
      el(
        'div',
        { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': 'Staff' },
        el(
          'table',
          {},
          caption,
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              ['Name', 'Team', 'Professional group', 'Grade', 'Line manager'].map(text =>
                el('th', { scope: 'col' }, text),
              ),
            ),
          ),
          body,
        ),
      ),
    ),
  );
  show();
}

await load();
