// Leave: who is away or asks to be, and the form to ask.

import { api, encode } from './api.js';
import { mediumDay, plusDays, tableDay } from './dates.js';
import { openDialog } from './dialog.js';
import { button, el, field, loading, notice, redraw, say } from './dom.js';
import { startPage } from './page.js';

const KINDS = {
  ANNUAL_LEAVE: 'Annual leave',
  STUDY_LEAVE: 'Study leave',
  SICKNESS: 'Sickness',
  TIME_OFF_IN_LIEU: 'Time off in lieu',
  OTHER: 'Other',
};
const PAUSE_MILLIS = 700; // a date that is typed is a date only when the typing is over
const content = document.getElementById('content');

const { department, today } = await startPage('leave');
document.getElementById('heading').textContent = `Leave: ${department.name}`;
const base = `departments/${encode(department.id)}/leave`;
let from = plusDays(today, -28);
let until = plusDays(today, 154);
let pause;

async function load(message) {
  try {
    const data = await api('GET', `${base}?from=${from}&until=${until}`);
    redraw(content, () => draw(data));
    if (message) say(message);
  } catch (error) {
    content.replaceChildren(
      notice('error', el('h2', {}, 'Leave cannot be shown'), error.message),
      button('Try again', () => load()),
    );
  }
}

function draw({ people, leave, approvable }) {
  const names = new Map(people.map(person => [person.id, person.name]));
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
  const rows = leave.map(one => row(one, names.get(one.staff), approvable.includes(one.staff)));
  content.replaceChildren(
    el(
      'div',
      { class: 'stack' },
      el(
        'div',
        { class: 'toolbar' },
        first.box,
        last.box,
        el('span', { class: 'gap' }),
        people.length ? button('Ask for leave…', () => ask(people), 'button-main', { id: 'ask' }) : null,
      ),
      rows.length
        ? el(
            'div',
            { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': 'Leave' },
            el(
              'table',
              {},
              el('caption', {}, `Leave from ${mediumDay(from)} to ${mediumDay(plusDays(until, -1))}`),
              el(
                'thead',
                {},
                el(
                  'tr',
                  {},
                  ['Person', 'First day', 'Last day', 'Kind', 'State', 'Actions'].map(text =>
                    el('th', { scope: 'col' }, text),
                  ),
                ),
              ),
              el('tbody', {}, rows),
            ),
          )
        : el('p', { class: 'card' }, 'Nobody is away or asks to be in these days.'),
    ),
  );
}

function row(one, name, mayApprove) {
  const what = `${name}, ${mediumDay(one.firstDay)}`;
  const act = (text, action, kind) =>
    button(text, action, `button-small ${kind ?? ''}`, {
      id: `${text.toLowerCase()}-${one.id}`,
      'aria-label': `${text}: ${what}`,
    });
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, name),
    el('td', { class: 'day' }, tableDay(one.firstDay)),
    el('td', { class: 'day' }, tableDay(one.lastDay)),
    el('td', {}, KINDS[one.kind]),
    el(
      'td',
      {},
      el('span', { class: one.approved ? 'tag tag-good' : 'tag tag-warn' }, one.approved ? 'Approved' : 'Asked for'),
    ),
    el(
      'td',
      {},
      !one.approved && mayApprove
        ? act('Approve', () =>
            attempt(() => api('POST', `${base}/${encode(one.id)}/approval`), `Leave of ${name} approved.`),
          )
        : null,
      !one.approved || mayApprove ? act('Withdraw', () => withdraw(one, name), 'button-bad') : null,
    ),
  );
}

async function attempt(action, message) {
  try {
    await action();
    await load(message);
  } catch (error) {
    openDialog('There is a problem').show(el('p', {}, error.message));
  }
}

function withdraw(one, name) {
  const dialog = openDialog('Withdraw leave');
  dialog.show(
    el(
      'p',
      {},
      `${name}, ${mediumDay(one.firstDay)} to ${mediumDay(one.lastDay)}. ` +
        'Rosters that are set up already stay as they are.',
    ),
    el(
      'div',
      { class: 'form' },
      el(
        'div',
        { class: 'buttons' },
        button(
          'Withdraw',
          async () => {
            const done = await dialog.attempt(async () => {
              await api('DELETE', `${base}/${encode(one.id)}`);
              return true;
            });
            if (done) {
              dialog.close();
              await load(`Leave of ${name} withdrawn.`);
            }
          },
          'button-main',
        ),
        button('Keep it', () => dialog.close()),
      ),
    ),
  );
}

function ask(people) {
  const dialog = openDialog('Ask for leave', () => document.getElementById('ask'));
  const staff = field(
    'Person',
    people.map(person => [person.id, person.name]),
    { name: 'staff', wide: true, 'data-first': true },
  );
  const first = field('First day', 'date', { name: 'firstDay', value: today, required: true });
  const last = field('Last day', 'date', { name: 'lastDay', value: today, required: true });
  const kind = field('Kind', Object.entries(KINDS), { name: 'kind' });
  const submit = async event => {
    event.preventDefault();
    const done = await dialog.attempt(() =>
      api('POST', base, {
        staff: staff.control.value,
        firstDay: first.control.value,
        lastDay: last.control.value,
        kind: kind.control.value,
      }),
    );
    if (done) {
      dialog.close();
      await load('Leave asked for.');
    }
  };
  dialog.show(
    el(
      'form',
      { class: 'form', onsubmit: submit },
      staff.box,
      el('div', { class: 'row' }, first.box, last.box),
      kind.box,
      el(
        'div',
        { class: 'buttons' },
        el('button', { class: 'button button-main', type: 'submit' }, 'Ask'),
        button('Do nothing', () => dialog.close()),
      ),
    ),
  );
}

loading(content, 'leave');
await load();
