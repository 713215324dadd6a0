// One person's day in a template: the duties there, added, changed and taken away by hand.

import { api, encode } from './api.js';
import { openDialog } from './dialog.js';
import { button, el, field } from './dom.js';
import { chip } from './grid.js';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const capital = text => text[0] + text.slice(1).toLowerCase();

export function openSlots({ read, week, staff, day, people, duties, base, returnTo, onChanged, onStale }) {
  const person = people.find(one => one.id === staff);
  const title = `${person.name}, ${capital(day)} of week ${week}`;
  const dialog = openDialog(title, returnTo);
  const address = `${base}/${encode(read().id)}/slots`;

  async function save(method, target, body, message) {
    const answer = await dialog.attempt(() => api(method, target, body), onStale);
    if (!answer) return;
    dialog.close();
    await onChanged(answer.template, message);
  }

  function overview() {
    dialog.retitle(title);
    const slots = read().slots.filter(slot => slot.staff === staff && slot.day === day && slot.week === week);
    dialog.show(
      slots.length ? el('ul', { class: 'sessions' }, slots.map(entry)) : el('p', {}, 'No duty on this day.'),
      el(
        'div',
        {},
        button('Add a duty', () => edit(null), 'button-main', { 'data-first': slots.length ? null : true }),
      ),
    );
  }

  function entry(slot) {
    const duty = duties.get(slot.duty);
    const name = `${duty?.name ?? slot.duty}, ${slot.start} to ${slot.end}`;
    const act = (text, action, kind = '') =>
      button(text, action, `button-small ${kind}`, { 'aria-label': `${text}: ${name}` });
    return el(
      'li',
      {},
      el('div', { class: 'what' }, chip(duty), el('strong', {}, name)),
      el(
        'div',
        { class: 'actions' },
        act('Change', () => edit(slot)),
        act(
          'Remove',
          () =>
            save(
              'DELETE',
              `${address}/${encode(slot.id)}?version=${encode(read().version)}`,
              undefined,
              'Duty removed.',
            ),
          'button-bad',
        ),
      ),
    );
  }

  function edit(slot) {
    const who = field(
      'Person',
      people.map(p => [p.id, p.name]),
      { name: 'staff', value: slot?.staff ?? staff, wide: true, 'data-first': true },
    );
    const duty = field(
      'Duty',
      [...duties.values()].map(d => [d.code, d.name]),
      { name: 'duty', value: slot?.duty, wide: true },
    );
    const weeks = field(
      'Week',
      Array.from({ length: read().weeks }, (_, i) => [String(i + 1), `Week ${i + 1}`]),
      { name: 'week', value: String(slot?.week ?? week) },
    );
    const weekday = field(
      'Day',
      DAYS.map(d => [d, capital(d)]),
      { name: 'day', value: slot?.day ?? day },
    );
    const start = field('From', 'time', { name: 'start', value: slot?.start ?? '09:00', required: true });
    const end = field('To', 'time', {
      name: 'end',
      value: slot?.end ?? '13:00',
      required: true,
      help: 'At or before From: on the next day',
    });
    const submit = event => {
      event.preventDefault();
      const body = {
        version: read().version,
        staff: who.control.value,
        duty: duty.control.value,
        week: Number(weeks.control.value),
        day: weekday.control.value,
        start: start.control.value,
        end: end.control.value,
      };
      if (slot) save('PUT', `${address}/${encode(slot.id)}`, body, 'Duty changed.');
      else save('POST', address, body, 'Duty added.');
    };
    dialog.retitle(slot ? `Change a duty: ${title}` : `Add a duty: ${title}`);
    dialog.show(
      el(
        'form',
        { class: 'form', onsubmit: submit },
        who.box,
        duty.box,
        el('div', { class: 'row' }, weeks.box, weekday.box, start.box, end.box),
        el(
          'div',
          { class: 'buttons' },
          el('button', { class: 'button button-main', type: 'submit' }, slot ? 'Save' : 'Add'),
          button('Back', overview),
        ),
      ),
    );
  }

  overview();
}
