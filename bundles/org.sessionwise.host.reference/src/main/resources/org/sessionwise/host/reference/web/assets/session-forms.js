// What can be done with one session beside editing it: calling it off, and giving it to a colleague.

import { reasonFields } from './change-reason.js';
import { button, el, field } from './dom.js';

const CALLED_OFF_BY = [
  ['', 'Choose a side'],
  ['TRUST', 'The trust: no list, no room, no patients, no team'],
  ['PERSON', 'The person who is rostered'],
];

// What stands beside a session: tags and a sentence each.
export function besides(one, people) {
  const name = id => people.find(person => person.id === id)?.name ?? 'a colleague';
  const tags = [one.paidExtra && 'Paid extra', one.timeOffInLieu && 'For time off in lieu'].filter(Boolean);
  const at = one.cancelledAt ? ` on ${one.cancelledAt.replace('T', ' at ')}` : '';
  const off = one.cancelledBy ? `Called off by the ${one.cancelledBy === 'TRUST' ? 'trust' : 'person'}${at}.` : '';
  const first = one.owner ? `First rostered to ${name(one.owner)}.` : '';
  return { tags, lines: [off, first].filter(Boolean) };
}

function buttons(submit, keep, back) {
  return el(
    'div',
    { class: 'buttons' },
    el('button', { class: 'button button-main', type: 'submit' }, submit),
    button(keep, back),
  );
}

// `now` is the host's day and the time on the wall: when it was called off, unless the coordinator says otherwise.
export function cancelForm({ published, over, now, send, back }) {
  const words = 'Why is it cancelled?';
  const by = field('Who called it off?', CALLED_OFF_BY, {
    name: 'cancelledBy',
    required: true,
    wide: true,
    'data-first': true,
    help: 'What the trust calls off is not held against the person.',
  });
  const day = field('Called off on', 'date', { name: 'cancelledDay', value: now.slice(0, 10), required: true });
  const time = field('At', 'time', { name: 'cancelledTime', value: now.slice(11), required: true });
  const why = published ? reasonFields({ over, words, wordsNeeded: true }) : null;
  const reason = field(words, 'text', { name: 'reason', required: true, maxlength: 200, wide: true });
  const submit = event => {
    event.preventDefault();
    const told = why?.read();
    send({
      status: 'CANCELLED',
      reason: told?.changeWords ?? reason.control.value,
      cancelledBy: by.control.value,
      cancelledAt: `${day.control.value}T${time.control.value}`,
      ...told,
    });
  };
  return el(
    'form',
    { class: 'form', onsubmit: submit },
    by.box,
    el('div', { class: 'row' }, day.box, time.box),
    why?.box ?? reason.box,
    buttons('Cancel the session', 'Keep it', back),
  );
}

export function colleagueForm({ people, one, published, over, send, back }) {
  const choices = people.filter(person => person.id !== one.staff).map(person => [person.id, person.name]);
  const colleague = field('Colleague', [['', 'Choose a colleague'], ...choices], {
    name: 'staff',
    required: true,
    wide: true,
    'data-first': true,
    help: 'Whoever works it is credited; the roster goes on knowing whose it was. To correct a wrong name, use Change.',
  });
  const why = published ? reasonFields({ over }) : null;
  const submit = event => {
    event.preventDefault();
    send({ version: one.version, staff: colleague.control.value, ...why?.read() });
  };
  return el(
    'form',
    { class: 'form', onsubmit: submit },
    colleague.box,
    why?.box,
    buttons('Give it to the colleague', 'Keep it', back),
  );
}
