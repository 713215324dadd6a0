// The calendar of roster periods: how far each is, what is due when, and the steps from a draft to the final record.

import { api, encode } from './api.js';
import { dayOf, mediumDay, plusDays, shortDay, tableDay } from './dates.js';
import { openDialog } from './dialog.js';
import { button, el, loading, notice, redraw, say } from './dom.js';
import { startPage } from './page.js';
import { overdueTag, stateTag } from './period-states.js';
import { openSetUp } from './set-up-dialog.js';
import { decisionForm } from './swap-forms.js';

const content = document.getElementById('content');
const { department, duties, today } = await startPage('periods');
document.getElementById('heading').textContent = `Roster periods: ${department.name}`;
const base = `departments/${encode(department.id)}`;

async function load(message) {
  try {
    const calendar = await api('GET', `${base}/periods`);
    redraw(content, () => draw(calendar));
    if (message) say(message);
  } catch (error) {
    content.replaceChildren(
      notice('error', el('h2', {}, 'The periods cannot be shown'), error.message),
      button('Try again', () => load()),
    );
  }
}

function draw(calendar) {
  const late = calendar.periods.filter(period => period.overdue).length;
  content.replaceChildren(
    el(
      'p',
      { class: 'hint' },
      `A period has ${calendar.weeks} weeks. It is made ${calendar.madeAhead} weeks and published ` +
        `${calendar.publishedAhead} weeks before it begins. The coordinator submits it, a second person approves it.`,
    ),
    late
      ? notice('warn', `${late === 1 ? '1 period is' : `${late} periods are`} overdue, marked with ▲ below.`)
      : notice('good', 'No period is overdue.'),
    el('ol', { class: 'periods' }, calendar.periods.map(period => entry(period, calendar))),
  );
}

function entry(period, calendar) {
  const last = plusDays(period.until, -1);
  const name = `${shortDay(period.from)} to ${mediumDay(last)}`;
  const id = `period-${period.from}`;
  return el(
    'li',
    { class: 'card' },
    el(
      'div',
      { class: 'what' },
      el('h2', { id }, name),
      period.from <= today && today < period.until ? el('span', { class: 'tag' }, 'Now') : null,
      stateTag(period.state),
      overdueTag(period.overdue),
    ),
    el(
      'p',
      { class: 'hint' },
      `To be made by ${tableDay(period.madeDue)}, published by ${tableDay(period.publishedDue)}. `,
      period.state === 'NOT_MADE' && period.weeks.length
        ? `${period.weeks.length} of ${calendar.weeks} weeks have a roster. `
        : '',
      period.sessions ? `${period.sessions} sessions of ${period.people} people.` : '',
    ),
    signatures(period),
    period.words ? notice('warn', `It was sent back: ${period.words}`) : null,
    el(
      'div',
      { class: 'actions' },
      el(
        'a',
        { href: `/host/roster?department=${encode(department.id)}&from=${period.from}&weeks=4`, 'aria-describedby': id },
        'Open the roster',
      ),
      steps(period, name, calendar),
    ),
  );
}

function signatures(period) {
  const lines = [
    period.submittedBy ? `Submitted by ${period.submittedBy} on ${tableDay(dayOf(period.submittedAt))}` : '',
    period.approvedBy ? `approved by ${period.approvedBy} on ${tableDay(dayOf(period.approvedAt))}` : '',
    period.publishedAt ? `published on ${tableDay(dayOf(period.publishedAt))}` : '',
  ].filter(Boolean);
  return lines.length ? el('p', {}, `${lines.join(', ')}.`) : null;
}

function steps(period, name, { manage, approve }) {
  const named = (text, action, kind = '') =>
    button(text, action, `button-small ${kind}`, {
      id: `${text.split(' ')[0].replace('…', '').toLowerCase()}-${period.from}`,
      'aria-label': `${text}: ${name}`,
    });
  const step = (text, key, told, kind) => named(text, () => take(period, key, told), kind);
  const second = approve && !period.own;
  switch (period.state) {
    case 'NOT_MADE':
      return manage ? [named('Make from template…', () => make(period), 'button-main')] : [];
    case 'DRAFT':
      return manage ? [step('Submit for approval', 'SUBMIT', `${name} submitted.`, 'button-main')] : [];
    case 'SUBMITTED':
      return [
        second ? step('Approve', 'APPROVE', `${name} approved.`, 'button-main') : null,
        second ? named('Send back…', () => sendBack(period, name)) : null,
        manage ? step('Take back', 'TAKE_BACK', `${name} is a draft again.`) : null,
        manage && period.own ? el('span', { class: 'hint' }, 'You submitted it: a second person approves it.') : null,
      ].filter(Boolean);
    case 'APPROVED':
      return manage
        ? [
            step('Publish', 'PUBLISH', `${name} published.`, 'button-main'),
            step('Take back', 'TAKE_BACK', `${name} is a draft again.`),
          ]
        : [];
    case 'PUBLISHED':
      return manage && period.until <= today ? [step('Make final', 'FINALISE', `${name} is final.`)] : [];
    default:
      return [];
  }
}

async function take(period, step, told) {
  try {
    await api('PUT', `${base}/periods/${period.from}`, { step });
    await load(told);
  } catch (error) {
    openDialog('There is a problem', content.querySelector('button')).show(el('p', {}, error.message));
    await load();
  }
}

function sendBack(period, name) {
  const dialog = openDialog(`Send back: ${name}`, () => document.getElementById(`send-${period.from}`));
  dialog.show(
    decisionForm({
      label: 'What has to be changed?',
      text: 'Send back',
      needed: true,
      send: async words => {
        const done = await dialog.attempt(() =>
          api('PUT', `${base}/periods/${period.from}`, { step: 'SEND_BACK', words }),
        );
        if (!done) return;
        dialog.close();
        await load(`${name} sent back.`);
      },
      back: () => dialog.close(),
    }),
  );
}

async function make(period) {
  const people = await api('GET', `${base}/staff`).then(
    answer => answer.staff,
    () => [],
  );
  openSetUp({
    department,
    from: period.from,
    until: period.until,
    people,
    duties,
    returnTo: () => document.getElementById(`make-${period.from}`) ?? document.getElementById('heading'),
    onDone: () => load('The period is made.'),
  });
}

loading(content, 'roster periods');
await load();
