// Swaps: shifts that colleagues offer, those that are taken, and the coordinator's decision.

import { api, encode } from './api.js';
import { dayOf, longDay, tableDay, timeOf } from './dates.js';
import { WARNINGS } from './day-dialog.js';
import { openDialog } from './dialog.js';
import { button, el, field, loading, notice, redraw, say } from './dom.js';
import { chip } from './grid.js';
import { startPage } from './page.js';
import { decisionForm } from './swap-forms.js';

const STATES = {
  OFFERED: ['◔', 'Offered', 'tag-quiet'],
  ACCEPTED: ['◑', 'Taken, to be approved', 'tag-warn'],
  APPROVED: ['●', 'Approved', 'tag-good'],
  REFUSED: ['✕', 'Not approved', 'tag-quiet'],
  WITHDRAWN: ['–', 'Withdrawn', 'tag-quiet'],
};
const FRESH_MILLIS = 30000;
const content = document.getElementById('content');
const { department, duties } = await startPage('swaps');
document.getElementById('heading').textContent = `Swaps: ${department.name}`;
const base = `departments/${encode(department.id)}/swaps`;
let readAt = 0;

async function load(message) {
  try {
    const answer = await api('GET', base);
    readAt = Date.now();
    redraw(content, () => draw(answer));
    if (message) say(message);
  } catch (error) {
    content.replaceChildren(
      notice('error', el('h2', {}, 'Swaps cannot be shown'), error.message),
      button('Try again', () => load()),
    );
  }
}

function draw({ swaps }) {
  const isOpen = one => one.state === 'OFFERED' || one.state === 'ACCEPTED';
  const open = swaps.filter(isOpen);
  const ended = swaps.filter(one => !isOpen(one));
  content.replaceChildren(
    el(
      'p',
      { class: 'hint' },
      'A shift is offered from its day on the roster. A colleague of the same grade, or one who does this duty, may take ' +
        'it; the roster changes when the coordinator has approved.',
    ),
    el(
      'div',
      { class: 'stack' },
      section('open', 'Open', open, 'No shift is on offer.'),
      section('ended', 'Decided', ended, 'No swap has been decided yet.'),
    ),
  );
}

function section(id, title, swaps, nothing) {
  return el(
    'section',
    { 'aria-labelledby': id, class: 'stack' },
    el('h2', { id }, title),
    swaps.length ? el('ul', { class: 'sessions' }, swaps.map(entry)) : el('p', { class: 'card' }, nothing),
  );
}

function entry(one) {
  const [shape, word, tone] = STATES[one.state];
  const duty = one.session ? duties.get(one.session.duty) : null;
  const shift = one.session
    ? `${duty?.name ?? one.session.duty}, ${longDay(one.session.day)}, ${timeOf(one.session.start)} to ${timeOf(one.session.end)}`
    : 'A shift that is no longer on the roster';
  const open = one.state === 'OFFERED' || one.state === 'ACCEPTED';
  return el(
    'li',
    { class: 'surface' },
    el(
      'div',
      { class: 'what' },
      duty ? chip(duty) : null,
      el('strong', {}, shift),
      el('span', { class: `tag ${tone}` }, el('span', { 'aria-hidden': 'true' }, `${shape} `), word),
    ),
    el(
      'p',
      { class: 'flat' },
      `Offered by ${one.staff.name} on ${tableDay(dayOf(one.offeredAt))}.`,
      one.colleague ? ` Taken by ${one.colleague.name}.` : '',
      one.note ? ` “${one.note}”` : '',
      one.decidedAt ? ` Ended by ${one.decidedBy} on ${tableDay(dayOf(one.decidedAt))}.` : '',
      one.words ? ` Reason: ${one.words}.` : '',
    ),
    open && one.changed
      ? notice('warn', 'The shift was changed since it was offered. Withdraw the offer and make it again.')
      : null,
    open ? el('div', { class: 'actions' }, actions(one, shift)) : null,
  );
}

function actions(one, shift) {
  const named = (key, text, action, kind = '') =>
    button(text, action, `button-small ${kind}`, { id: `${key}-${one.id}`, 'aria-label': `${text}: ${shift}` });
  return [
    one.takers.length ? named('take', 'Take it…', () => takeIt(one, shift), 'button-main') : null,
    one.mayDecide ? named('approve', 'Approve…', () => decide(one, shift, true), 'button-main') : null,
    one.mayDecide ? named('refuse', 'Do not approve…', () => decide(one, shift, false)) : null,
    one.mayWithdraw ? named('withdraw', 'Withdraw', () => withdraw(one), 'button-bad') : null,
  ].filter(Boolean);
}

function takeIt(one, shift) {
  const dialog = openDialog(`Take a shift: ${shift}`, () => document.getElementById(`take-${one.id}`));
  const who = field(
    'Who takes it?',
    one.takers.map(person => [person.id, person.name]),
    { name: 'staff', wide: true, 'data-first': true },
  );
  const submit = async event => {
    event.preventDefault();
    const done = await dialog.attempt(() =>
      api('POST', `${base}/${encode(one.id)}/acceptance`, { staff: who.control.value }),
    );
    if (!done) return;
    dialog.close();
    await load('Taken. The coordinator has to approve it.');
  };
  dialog.show(
    el(
      'form',
      { class: 'form', onsubmit: submit },
      who.box,
      el(
        'div',
        { class: 'buttons' },
        el('button', { class: 'button button-main', type: 'submit' }, 'Take the shift'),
        button('Back', () => dialog.close()),
      ),
    ),
  );
}

function decide(one, shift, approve) {
  const key = approve ? 'approve' : 'refuse';
  const dialog = openDialog(`${approve ? 'Approve' : 'Do not approve'}: ${shift}`, () =>
    document.getElementById(`${key}-${one.id}`),
  );
  dialog.show(
    el('p', {}, `${one.colleague.name} in place of ${one.staff.name}. Both are told.`),
    decisionForm({
      label: approve ? 'Words for both (may be empty)' : 'Why is it not approved?',
      text: approve ? 'Approve and change the roster' : 'Do not approve',
      needed: !approve,
      send: async words => {
        const address = `${base}/${encode(one.id)}/${approve ? 'approval' : 'refusal'}`;
        const done = await dialog.attempt(() => api('POST', address, { words: words || null }), load);
        if (!done) return;
        dialog.close();
        const warnings = (done.warnings ?? []).map(warning => WARNINGS[warning]);
        await load([approve ? 'Approved: the roster is changed.' : 'Not approved.', ...warnings].join(' '));
        if (warnings.length) openDialog('Approved, with a warning').show(notice('warn', ...warnings));
      },
      back: () => dialog.close(),
    }),
  );
}

async function withdraw(one) {
  try {
    await api('DELETE', `${base}/${encode(one.id)}`);
    await load('Withdrawn.');
  } catch (error) {
    openDialog('There is a problem').show(el('p', {}, error.message));
  }
}

loading(content, 'swaps');
await load();

// Whoever comes back to this page sees what has happened in between.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && !document.querySelector('dialog[open]') && Date.now() - readAt > FRESH_MILLIS) load();
});
