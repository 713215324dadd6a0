// How far each week shown is, and the steps that are open from there.

import { api, encode } from './api.js';
import { mediumDay, plusDays, shortDay } from './dates.js';
import { openDialog } from './dialog.js';
import { button, el, field, say } from './dom.js';

const STATES = { DRAFT: ['Draft', 'tag-quiet'], PUBLISHED: ['Published', 'tag'], FINALISED: ['Finalised', 'tag-good'] };

const SIGNED = { SUBMITTED: ['Draft, submitted', 'tag-warn'], APPROVED: ['Draft, approved', 'tag-warn'] };

export function drawWeeks(list, { data, department, today, weeks, from, path, onChanged, onSetUp }) {
  const states = new Map(data.weeks.map(week => [week.monday, week.state]));
  const signed = new Map(data.weeks.map(week => [week.monday, week.state === 'DRAFT' ? SIGNED[week.stage] : undefined]));
  const mondays = Array.from({ length: weeks }, (_, i) => plusDays(from, 7 * i));
  list.replaceChildren(
    ...mondays.map(monday => {
      const state = states.get(monday);
      const [word, tone] = signed.get(monday) ?? STATES[state] ?? ['No roster yet', 'tag-warn'];
      return el(
        'li',
        {},
        el('span', { class: 'when' }, `Week of ${shortDay(monday)}`),
        el('span', { class: `tag ${tone}` }, word),
        department.manage ? el('span', { class: 'steps' }, steps(monday, state)) : null,
      );
    }),
  );

  function steps(monday, state) {
    const named = (text, action, kind = '') =>
      button(text, action, `button-small ${kind}`, {
        id: `${text.split(' ')[0].replace('…', '').toLowerCase()}-${monday}`,
        'aria-label': `${text}: week of ${mediumDay(monday)}`,
      });
    const over = plusDays(monday, 7) <= today;
    if (!state) return [named('Set up roster…', onSetUp)];
    if (state === 'FINALISED') return [named('Reopen…', () => reopen(monday))];
    return [
      monday <= today && !signed.get(monday) ? named('Mark all worked', () => markWorked(monday)) : null,
      state === 'DRAFT' ? periodLink(monday) : null,
      state === 'PUBLISHED' && over ? named('Finalise…', () => finalise(monday)) : null,
    ].filter(Boolean);
  }

  async function attempt(action, message) {
    try {
      const answer = await action();
      await onChanged(typeof message === 'function' ? message(answer) : message);
    } catch (error) {
      const dialog = openDialog('There is a problem');
      dialog.show(el('p', {}, error.message));
      say(error.message);
    }
  }

  function periodLink(monday) {
    return el(
      'a',
      {
        href: `/host/periods?department=${encode(department.id)}`,
        'aria-label': `Approve and publish: week of ${mediumDay(monday)}, with its period`,
      },
      'Approve and publish',
    );
  }
  const markWorked = monday =>
    attempt(
      () => api('POST', path(`weeks/${monday}/worked`)),
      ({ marked }) => `${marked} sessions marked as worked.`,
    );

  function finalise(monday) {
    const open = data.sessions.filter(
      one => one.day >= monday && one.day < plusDays(monday, 7) && one.status === 'ROSTERED',
    ).length;
    const dialog = openDialog(`Finalise the week of ${mediumDay(monday)}`);
    dialog.show(
      el(
        'p',
        {},
        open
          ? `${open === 1 ? '1 session is' : `${open} sessions are`} still only rostered: in a finalised week, not worked.`
          : 'Every session is marked as worked or cancelled.',
      ),
      el('p', { class: 'hint' }, 'A finalised week cannot be changed until somebody reopens it with a reason.'),
      el(
        'div',
        { class: 'form' },
        el(
          'div',
          { class: 'buttons' },
          button(
            'Finalise',
            async () => {
              const done = await dialog.attempt(() => api('PUT', path(`weeks/${monday}`), { state: 'FINALISED' }));
              if (done) {
                dialog.close();
                await onChanged(`Week of ${mediumDay(monday)} finalised.`);
              }
            },
            'button-main',
          ),
          button('Keep it open', () => dialog.close()),
        ),
      ),
    );
  }

  function reopen(monday) {
    const dialog = openDialog(`Reopen the week of ${mediumDay(monday)}`);
    const reason = field('Why is it reopened?', 'text', {
      name: 'reason',
      required: true,
      'data-first': true,
      maxlength: 200,
      wide: true,
    });
    const form = el(
      'form',
      {
        class: 'form',
        onsubmit: async event => {
          event.preventDefault();
          const done = await dialog.attempt(() =>
            api('PUT', path(`weeks/${monday}`), { state: 'PUBLISHED', reason: reason.control.value }),
          );
          if (done) {
            dialog.close();
            await onChanged(`Week of ${mediumDay(monday)} reopened.`);
          }
        },
      },
      reason.box,
      el(
        'div',
        { class: 'buttons' },
        el('button', { class: 'button button-main', type: 'submit' }, 'Reopen'),
        button('Leave it finalised', () => dialog.close()),
      ),
    );
    dialog.show(form);
  }
}
