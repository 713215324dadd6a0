// The template page: an N-week cycle, shown week by week, edited by hand.

import { api, encode } from './api.js';
import { mediumDay, mondayOf, plusDays } from './dates.js';
import { openDialog } from './dialog.js';
import { button, el, field, loading, notice, redraw, say } from './dom.js';
import { startExtensions } from './ext-host.js';
import { chip, drawGrid, dutyLegend, named } from './grid.js';
import { startPage } from './page.js';
import { openSetUp } from './set-up-dialog.js';
import { openSlots } from './slot-dialog.js';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const box = id => document.getElementById(id);
const capital = text => text[0] + text.slice(1).toLowerCase();

const { session, department, duties, today } = await startPage('templates');
const query = new URLSearchParams(location.search);
const base = `departments/${encode(department.id)}/templates`;
let list = [];
let people = [];
let template = null;
let week = Math.max(1, Number(query.get('week')) || 1);
let grid = null;
let selected = null;
let extensions = null;

function remember() {
  const address = new URL(location.href);
  address.search = new URLSearchParams({
    department: department.id,
    ...(template ? { template: template.id, week } : {}),
  });
  history.replaceState(null, '', address);
}

async function loadAll(wanted) {
  loading(box('grid'), 'template');
  try {
    [list, people] = await Promise.all([
      api('GET', base),
      api('GET', `departments/${encode(department.id)}/staff`).then(answer => answer.staff),
    ]);
    const one = list.find(entry => entry.id === wanted) ?? list[0];
    await loadTemplate(one?.id);
  } catch (error) {
    box('grid').replaceChildren(
      el(
        'div',
        { class: 'empty' },
        notice('error', el('h2', {}, 'The template cannot be shown'), error.message),
        button('Try again', () => loadAll(wanted)),
      ),
    );
  }
}

async function loadTemplate(id) {
  template = id ? await api('GET', `${base}/${encode(id)}`) : null;
  week = template ? Math.min(week, template.weeks) : 1;
  remember();
  draw();
  if (template) extensions?.update({ template: { id: template.id } });
}

async function reload(message) {
  await loadTemplate(template?.id);
  if (message) say(message);
}

function drawToolbar() {
  const chooser = field(
    'Template',
    list.map(one => [one.id, one.name]),
    { id: 'template', value: template?.id },
  );
  chooser.control.addEventListener('change', () => loadTemplate(chooser.control.value));
  const weeks = template
    ? field(
        'Week of the cycle',
        Array.from({ length: template.weeks }, (_, i) => [String(i + 1), `Week ${i + 1} of ${template.weeks}`]),
        { id: 'week', value: String(week) },
      )
    : null;
  weeks?.control.addEventListener('change', () => showWeek(Number(weeks.control.value)));
  const many = template && template.weeks > 1;
  box('toolbar').replaceChildren(
    ...[
      template ? chooser.box : null,
      many
        ? el(
            'div',
            { class: 'group' },
            button('‹', () => showWeek(week - 1), '', { id: 'before', 'aria-label': 'Week before' }),
            weeks.box,
            button('›', () => showWeek(week + 1), '', { id: 'after', 'aria-label': 'Week after' }),
          )
        : null,
      el('span', { class: 'gap' }),
      button('New template…', create, '', { id: 'new-template' }),
      template ? button('Set up roster…', setUp, '', { id: 'set-up' }) : null,
    ].filter(Boolean),
  );
}

function showWeek(number) {
  week = ((number - 1 + template.weeks) % template.weeks) + 1; // after the last week comes the first
  remember();
  draw();
  say(`Week ${week} of ${template.weeks}`);
}

function setUp() {
  const from = mondayOf(plusDays(today, 7));
  openSetUp({
    department,
    from,
    until: plusDays(from, 7 * template.weeks),
    people,
    duties,
    template: template.id,
    returnTo: () => box('set-up'),
  });
}

function draw() {
  const focus = box('grid').contains(document.activeElement);
  redraw(box('toolbar'), drawToolbar);
  if (!template) {
    box('heading').textContent = `Templates: ${department.name}`;
    box('grid').replaceChildren(
      el(
        'div',
        { class: 'empty' },
        el(
          'p',
          {},
          'This department has no roster template yet. A template says who normally works what, in a cycle of weeks.',
        ),
        button('Make the first one…', create, 'button-main'),
      ),
    );
    return;
  }
  box('heading').textContent = `${template.name}: week ${week} of ${template.weeks}`;
  box('keys').textContent =
    `The cycle repeats from Monday ${mediumDay(template.anchor)}. ${template.slots.length} duties in all. ` +
    'Arrow keys move between days, Enter opens the day.';
  const slots = template.slots.filter(slot => slot.week === week);
  if (!people.length) {
    box('grid').replaceChildren(el('p', { class: 'empty' }, 'Nobody belongs to this department yet.'));
    return;
  }
  const { scrollTop } = box('grid');
  grid = drawGrid(box('grid'), {
    label: box('heading').textContent,
    corner: 'Person',
    columns: DAYS.map((day, i) => ({
      key: day,
      classes: i > 4 ? 'weekend' : '',
      cellClasses: i > 4 ? 'weekend' : '',
      label: capital(day),
      head: [el('span', { class: 'number' }, capital(day).slice(0, 3))],
    })),
    rows: people.map(person => ({
      id: person.id,
      name: person.name,
      more: [person.grade, person.teamName].filter(Boolean).join(' · '),
    })),
    fill: (cell, row, { key }) =>
      fill(
        cell,
        slots.filter(slot => slot.staff === row.id && slot.day === key),
      ),
    onMove: ({ row, column }) => select(row, column),
    onOpen: (row, column) => open(row.id, column.key),
  });
  box('grid').scrollTop = scrollTop;
  if (selected) grid.select(selected.staff, selected.day, focus);
  dutyLegend(box('legend'), duties, new Set(slots.map(slot => slot.duty)));
}

function fill(cell, slots) {
  const sorted = [...slots].sort((a, b) => a.start.localeCompare(b.start));
  const words = sorted.map(slot => {
    const duty = duties.get(slot.duty);
    cell.append(chip(duty, { time: slot.start }));
    return `${duty?.name ?? slot.duty} ${slot.start} to ${slot.end}`;
  });
  return named(cell, words, 'Free');
}

function select(row, column) {
  if (!row || !column) return;
  selected = { staff: row.id, day: column.key };
  const { words } = grid.cell(row.id, column.key).dataset;
  box('selection').hidden = false;
  box('selection').replaceChildren(
    el('p', {}, el('strong', {}, `${row.name}, ${capital(column.key)} of week ${week}:`), ' ', words),
    button('Open day', () => open(row.id, column.key), 'button-small', { id: 'open-day', tabindex: '-1' }),
  );
}

function open(staff, day) {
  openSlots({
    read: () => template,
    week,
    staff,
    day,
    people,
    duties,
    base,
    returnTo: () => grid?.current(),
    onStale: () => reload(),
    onChanged: async (fresh, message) => {
      template = fresh;
      draw();
      say(message);
      extensions?.update({ template: { id: template.id } });
    },
  });
}

function create() {
  const dialog = openDialog('New template', () => box('new-template'));
  const name = field('Name', 'text', { name: 'name', required: true, maxlength: 100, wide: true, 'data-first': true });
  const weeks = field('Weeks in the cycle', 'number', { name: 'weeks', value: '4', min: 1, max: 52, required: true });
  const anchor = field('A Monday on which week 1 begins', 'date', {
    name: 'anchor',
    value: mondayOf(today),
    required: true,
  });
  const submit = async event => {
    event.preventDefault();
    const made = await dialog.attempt(() =>
      api('POST', base, { name: name.control.value, weeks: Number(weeks.control.value), anchor: anchor.control.value }),
    );
    if (!made) return;
    dialog.close();
    await loadAll(made.id);
    say('Template made.');
  };
  dialog.show(
    el(
      'form',
      { class: 'form', onsubmit: submit },
      name.box,
      el('div', { class: 'row' }, weeks.box, anchor.box),
      el(
        'div',
        { class: 'buttons' },
        el('button', { class: 'button button-main', type: 'submit' }, 'Make it'),
        button('Do nothing', () => dialog.close()),
      ),
    ),
  );
}

await loadAll(query.get('template'));
extensions = await startExtensions({
  session,
  context: {
    today,
    department: { id: department.id, name: department.name },
    template: template ? { id: template.id } : undefined,
  },
  onSelect: staffId => grid?.select(staffId, selected?.day ?? 'MONDAY', false),
  onChanged: () => reload(),
});
