// Setting up weeks of a roster from a template, and telling what was left out and why.

import { api, encode } from './api.js';
import { plusDays, shortDay, tableDay } from './dates.js';
import { openDialog } from './dialog.js';
import { button, el, field, notice } from './dom.js';

const MOST_LINES = 60;
const WHY = { ON_LEAVE: 'on approved leave', BANK_HOLIDAY: 'bank holiday' };

export async function openSetUp({ department, from, until, people, duties, template, returnTo, onDone }) {
  const base = `departments/${encode(department.id)}`;
  const dialog = openDialog('Set up a roster', returnTo);
  dialog.show(el('p', { role: 'status' }, 'Loading templates…'));
  const templates = await dialog.attempt(() => api('GET', `${base}/templates`));
  if (!templates) return;

  const source = field(
    'Template',
    [
      ...templates.map(one => [
        one.id,
        `${one.name} (${one.weeks} ${one.weeks === 1 ? 'week' : 'weeks'}, ${one.slots} duties)`,
      ]),
      ['', 'None: set up empty weeks'],
    ],
    { name: 'template', value: template, wide: true, 'data-first': true },
  );
  const first = field('First day', 'date', { name: 'from', value: from, required: true });
  const last = field('Last day', 'date', { name: 'last', value: plusDays(until, -1), required: true });
  const submit = async event => {
    event.preventDefault();
    const report = await dialog.attempt(() =>
      api('POST', `${base}/rosters`, {
        template: source.control.value || null,
        from: first.control.value,
        until: plusDays(last.control.value, 1),
      }),
    );
    if (!report) return;
    tell(report);
    await onDone?.(report);
  };
  dialog.show(
    el(
      'p',
      { class: 'hint' },
      'The weeks become drafts. People on approved leave are left out, and on bank holidays every duty that does not ' +
        'work them. A week that has a roster already stays as it is.',
    ),
    el(
      'form',
      { class: 'form', onsubmit: submit },
      source.box,
      el('div', { class: 'row' }, first.box, last.box),
      el(
        'div',
        { class: 'buttons' },
        el('button', { class: 'button button-main', type: 'submit' }, 'Set up'),
        button('Do nothing', () => dialog.close()),
      ),
    ),
  );

  function tell(report) {
    const names = new Map(people.map(person => [person.id, person.name]));
    const already = report.already.length
      ? notice('warn', `They have a roster already and were left as they are: ${weeks(report.already)}.`)
      : null;
    const lines = report.leftOut
      .slice(0, MOST_LINES)
      .map(one =>
        el(
          'tr',
          {},
          el('td', { class: 'day' }, tableDay(one.day)),
          el('td', {}, names.get(one.staff) ?? one.staff),
          el('td', {}, duties.get(one.duty)?.name ?? one.duty),
          el('td', {}, WHY[one.why]),
        ),
      );
    dialog.retitle('Roster set up');
    dialog.show(
      notice(
        report.weeks.length ? 'good' : 'warn',
        `${report.weeks.length === 1 ? '1 week' : `${report.weeks.length} weeks`} set up with ${report.sessions} sessions.`,
      ),
      already,
      lines.length
        ? el(
            'div',
            { class: 'table-box', tabindex: '0', role: 'region', 'aria-label': 'Left out' },
            el(
              'table',
              {},
              el(
                'caption',
                {},
                `Left out: ${report.leftOut.length}${lines.length < report.leftOut.length ? `, ${lines.length} shown` : ''}`,
              ),
              el(
                'thead',
                {},
                el(
                  'tr',
                  {},
                  ['Day', 'Person', 'Duty', 'Why'].map(text => el('th', { scope: 'col' }, text)),
                ),
              ),
              el('tbody', {}, lines),
            ),
          )
        : null,
      el(
        'div',
        {},
        button('Done', () => dialog.close(), 'button-main', { 'data-first': true }),
      ),
    );
  }
}

function weeks(mondays) {
  return mondays.map(day => `week of ${shortDay(day)}`).join(', ');
}
