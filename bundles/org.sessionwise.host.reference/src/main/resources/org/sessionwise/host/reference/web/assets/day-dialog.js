// One person's day: what is rostered, and everything that can be done with it.

import { api, encode } from './api.js';
import { reasonFields } from './change-reason.js';
import { dayOf, longDay, mondayOf, plusDays, timeOf, daysBetween } from './dates.js';
import { openDialog } from './dialog.js';
import { button, checkbox, el, field, notice } from './dom.js';
import { chip } from './grid.js';
import { historyList } from './history.js';
import { besides, cancelForm, colleagueForm } from './session-forms.js';
import { offerForm } from './swap-forms.js';

const STATUS = { ROSTERED: ['Rostered', ''], WORKED: ['Worked', 'tag-good'], CANCELLED: ['Cancelled', 'tag-quiet'] };
export const WARNINGS = {
  OVERLAPS_ANOTHER_SESSION: 'It overlaps another session of this person.',
  ON_APPROVED_LEAVE: 'The person is on approved leave then.',
  SHORT_REST: 'It leaves the person less than 11 hours of rest between two days.',
};

export function openDay({ department, session, duties, today, read, staff, date, path, returnTo, onSaved, onStale, onTold }) {
  const person = read().people.find(one => one.id === staff);
  const title = `${person.name}, ${longDay(date)}`;
  const dialog = openDialog(title, returnTo);
  let editable = false;
  let published = false;
  let swappable = false;
  const over = date < today;

  async function save(method, address, body, message) {
    const changed = await dialog.attempt(() => api(method, path(address), body), onStale);
    if (!changed) return;
    dialog.close();
    onSaved(changed.session, [message, ...changed.warnings.map(key => WARNINGS[key])].join(' '));
  }

  const put = (one, patch, message) =>
    save('PUT', `sessions/${encode(one.id)}`, { ...one, reason: one.reason || null, ...patch }, message);

  function overview() {
    dialog.retitle(title);
    const data = read(); // as it stands now: somebody else may have been at it
    const week = data.weeks.find(one => one.monday === mondayOf(date));
    const signed = week?.state === 'DRAFT' && week.stage !== 'DRAFT';
    editable = department.manage && week && week.state !== 'FINALISED' && !signed;
    published = week?.state === 'PUBLISHED';
    swappable = published || (week?.state === 'DRAFT' && !signed);
    const away = data.leave.find(leave => leave.staff === staff && leave.firstDay <= date && date <= leave.lastDay);
    const list = data.sessions.filter(one => one.staff === staff && one.day === date);
    dialog.show(
      !week ? notice('warn', 'This week has no roster yet. Set it up first, then change it.') : null,
      week?.state === 'FINALISED'
        ? notice('info', 'This week is finalised. Reopen it first if its record is wrong.')
        : null,
      signed
        ? notice('info', 'This period is submitted and not changed until it is published. To change it, take it back first.')
        : null,
      away ? notice('info', away.approved ? 'On approved leave.' : 'Leave has been asked for.') : null,
      list.length ? el('ul', { class: 'sessions' }, list.map(entry)) : el('p', {}, 'Nothing is rostered on this day.'),
      el(
        'div',
        { class: 'actions' },
        editable
          ? button('Add a duty', () => edit(null), 'button-main', { 'data-first': list.length ? null : true })
          : null,
        button('History of this day', history),
      ),
    );
  }

  async function history() {
    dialog.retitle(`History: ${title}`);
    dialog.show(el('p', { role: 'status' }, 'Loading the history…'));
    const entries = await dialog.attempt(() => api('GET', path(`history/${encode(staff)}/${date}`)));
    dialog.show(
      ...(entries ? historyList(entries, read().people, duties) : [el('p', {}, 'The history cannot be shown right now.')]),
      el('div', {}, button('Back', overview)),
    );
  }

  // Does it at once in a draft; of a published roster the reason is asked for first.
  function act(one, name, what, patch, message) {
    if (!published) return put(one, patch, message);
    const why = reasonFields({ over, first: true });
    const submit = event => {
      event.preventDefault();
      put(one, { ...patch, ...why.read() }, message);
    };
    dialog.retitle(`${what}: ${name}`);
    return dialog.show(
      el(
        'form',
        { class: 'form', onsubmit: submit },
        why.box,
        el(
          'div',
          { class: 'buttons' },
          el('button', { class: 'button button-main', type: 'submit' }, what),
          button('Back', overview),
        ),
      ),
    );
  }

  function offer(one, name) {
    dialog.retitle(`Offer this shift: ${name}`);
    dialog.show(
      offerForm({
        send: note => dialog.attempt(() => api('POST', path('swaps'), { session: one.id, note })),
        done: () => {
          dialog.close();
          onTold('The shift is offered. It stays on the roster until a colleague takes it and the swap is approved.');
        },
        back: overview,
      }),
    );
  }

  function entry(one) {
    const duty = duties.get(one.duty);
    const [word, tone] = STATUS[one.status];
    const name = `${duty?.name ?? one.duty}, ${timeOf(one.start)} to ${timeOf(one.end)}`;
    const step = (text, action, kind = '') =>
      button(text, action, `button-small ${kind}`, { 'aria-label': `${text}: ${name}` });
    const open = one.status !== 'CANCELLED';
    const beside = besides(one, read().people);
    const mine = department.manage || session.user.staff.includes(one.staff);
    const offers = mine && swappable && one.status === 'ROSTERED' && date >= today;
    return el(
      'li',
      {},
      el(
        'div',
        { class: 'what' },
        chip(duty),
        el('strong', {}, name),
        el('span', { class: `tag ${tone}` }, word),
        beside.tags.map(tag => el('span', { class: 'tag tag-warn' }, tag)),
      ),
      [...beside.lines, one.reason && `Reason: ${one.reason}`].filter(Boolean).map(line => el('p', { class: 'hint' }, line)),
      editable || offers
        ? el(
            'div',
            { class: 'actions' },
            editable ? changes() : null,
            offers ? step('Offer to colleagues…', () => offer(one, name)) : null,
          )
        : null,
    );

    function changes() {
      if (!open) {
        const back = { status: 'ROSTERED', reason: null, cancelledBy: null, cancelledAt: null };
        return [step('Put back on the roster', () => act(one, name, 'Put back', back, 'Back on the roster.'))];
      }
      const extra = one.paidExtra ? 'Not paid extra' : 'Mark as paid extra';
      const told = one.paidExtra ? 'No longer paid extra.' : 'Marked as paid extra.';
      const inLieu = one.timeOffInLieu ? 'Not for time off in lieu' : 'Worked for time off in lieu';
      const toldInLieu = one.timeOffInLieu ? 'It earns no time off in lieu.' : 'It earns time off in lieu.';
      return [
        step('Change', () => edit(one)),
        one.status === 'ROSTERED' && date <= today
          ? step('Mark as worked', () => put(one, { status: 'WORKED' }, 'Marked as worked.'))
          : null,
        one.status === 'WORKED'
          ? step('Not worked after all', () =>
              act(one, name, 'Not worked after all', { status: 'ROSTERED' }, 'Back to rostered.'),
            )
          : null,
        one.timeOffInLieu ? null : step(extra, () => act(one, name, extra, { paidExtra: !one.paidExtra }, told)),
        one.paidExtra
          ? null
          : step(inLieu, () => act(one, name, inLieu, { timeOffInLieu: !one.timeOffInLieu }, toldInLieu)),
        step('Give to a colleague…', () => giveTo(one, name)),
        step('Cancel session…', () => cancel(one, name), 'button-bad'),
      ];
    }
  }

  function edit(one) {
    const nextDay = one ? daysBetween(dayOf(one.start), dayOf(one.end)) : 0;
    const person = field(
      'Person',
      read().people.map(p => [p.id, p.name]),
      { name: 'staff', value: one?.staff ?? staff, wide: true, 'data-first': true },
    );
    const duty = field(
      'Duty',
      [...duties.values()].map(d => [d.code, d.name]),
      { name: 'duty', value: one?.duty, wide: true },
    );
    const day = field('Day', 'date', { name: 'day', value: one?.day ?? date, required: true });
    const start = field('From', 'time', { name: 'start', value: one ? timeOf(one.start) : '09:00', required: true });
    const end = field('To', 'time', {
      name: 'end',
      value: one ? timeOf(one.end) : '13:00',
      required: true,
      help: 'At or before From: on the next day',
    });
    const extra = checkbox('Paid extra', { name: 'paidExtra', checked: one?.paidExtra });
    const why = published ? reasonFields({ over }) : null;
    const submit = event => {
      event.preventDefault();
      const overnight = Math.max(nextDay > 1 ? nextDay : 0, end.control.value <= start.control.value ? 1 : 0);
      const body = {
        version: one?.version ?? 0,
        staff: person.control.value,
        duty: duty.control.value,
        status: one?.status ?? 'ROSTERED',
        reason: one?.reason || null,
        paidExtra: extra.control.checked,
        timeOffInLieu: one?.timeOffInLieu ?? false,
        start: `${day.control.value}T${start.control.value}`,
        end: `${plusDays(day.control.value || date, overnight)}T${end.control.value}`,
        ...why?.read(),
      };
      if (one) save('PUT', `sessions/${encode(one.id)}`, body, 'Session changed.');
      else save('POST', 'sessions', body, 'Duty assigned.');
    };
    dialog.retitle(one ? `Change a session of ${title}` : `Add a duty: ${title}`);
    dialog.show(
      el(
        'form',
        { class: 'form', onsubmit: submit },
        person.box,
        duty.box,
        el('div', { class: 'row' }, day.box, start.box, end.box),
        extra.box,
        why?.box,
        el(
          'div',
          { class: 'buttons' },
          el('button', { class: 'button button-main', type: 'submit' }, one ? 'Save' : 'Assign'),
          button('Back', overview),
        ),
      ),
    );
  }

  function cancel(one, name) {
    dialog.retitle(`Cancel: ${name}`);
    const now = `${today}T${new Date().toTimeString().slice(0, 5)}`;
    const send = patch => put(one, patch, 'Session cancelled.');
    dialog.show(cancelForm({ published, over, now, send, back: overview }));
  }

  function giveTo(one, name) {
    dialog.retitle(`Give to a colleague: ${name}`);
    const send = body => save('PUT', `sessions/${encode(one.id)}/colleague`, body, 'Given to the colleague.');
    dialog.show(colleagueForm({ people: read().people, one, published, over, send, back: overview }));
  }

  overview();
}
