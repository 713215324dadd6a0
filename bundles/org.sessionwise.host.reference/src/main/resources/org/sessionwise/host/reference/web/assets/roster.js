// The roster page: one to four weeks of everybody, drawn as a grid; what plug-ins say stands beside it and in its cells.

import { api, encode } from './api.js';
import { dayNumber, isDay, isWeekend, longDay, mediumDay, mondayOf, plusDays, shortDay, span, timeOf, weekday } from './dates.js';
import { openDay } from './day-dialog.js';
import { button, el, field, loading, notice, say } from './dom.js';
import { startExtensions } from './ext-host.js';
import { chip, drawGrid, dutyLegend, named } from './grid.js';
import { startPage } from './page.js';
import { openSetUp } from './set-up-dialog.js';
import { drawWeeks } from './weeks.js';

const STATUS = { ROSTERED: '', WORKED: ', worked', CANCELLED: ', cancelled' };
const box = id => document.getElementById(id);

const { session, department, duties, today } = await startPage('roster');
const query = new URLSearchParams(location.search);
const view = {
  from: mondayOf(isDay(query.get('from')) ? query.get('from') : today),
  weeks: ['1', '2', '4'].includes(query.get('weeks')) ? Number(query.get('weeks')) : 1,
  team: query.get('team') ?? '',
};
let data = null;
let grid = null;
let marks = [];
let selected = { staffId: query.get('staff'), date: query.get('date') };

const until = () => plusDays(view.from, 7 * view.weeks);
const path = rest => `departments/${encode(department.id)}/${rest}`;

function remember() {
  const address = new URL(location.href);
  address.search = new URLSearchParams({ department: department.id, from: view.from, weeks: view.weeks, ...(view.team ? { team: view.team } : {}) });
  history.replaceState(null, '', address);
}

async function load() {
  if (!data) loading(box('grid'), 'roster');
  const wanted = view.from + view.weeks;
  try {
    const answer = await api('GET', path(`roster?from=${view.from}&until=${until()}`));
    if (wanted !== view.from + view.weeks) return; // the reader has moved on
    data = answer;
    draw();
  } catch (error) {
    data = null;
    box('grid').replaceChildren(el('div', { class: 'empty' },
      notice('error', el('h2', {}, 'The roster cannot be shown'), error.message), button('Try again', () => load())));
  }
}

function show(from, weeks = view.weeks) {
  view.from = mondayOf(from);
  view.weeks = weeks;
  remember();
  drawToolbar();
  marks = [];
  extensions?.update({ roster: { from: view.from, until: until() } });
  return load();
}

function drawToolbar() {
  const date = field('Week of', 'date', { value: view.from });
  date.control.addEventListener('change', () => isDay(date.control.value) && show(date.control.value));
  const weeks = field('Show', [['1', '1 week'], ['2', '2 weeks'], ['4', '4 weeks']], { value: String(view.weeks) });
  weeks.control.addEventListener('change', () => show(view.from, Number(weeks.control.value)));
  const teams = new Map((data?.people ?? []).map(person => [person.team, person.teamName]));
  const team = field('Team', [['', 'All teams'], ...teams], { value: view.team });
  team.control.addEventListener('change', () => { view.team = team.control.value; remember(); draw(); });
  box('toolbar').replaceChildren(
    el('div', { class: 'group' },
      button('‹', () => show(plusDays(view.from, -7 * view.weeks)), '', { 'aria-label': 'Earlier' }),
      button('Today', () => show(today)),
      button('›', () => show(until()), '', { 'aria-label': 'Later' })),
    date.box, weeks.box, teams.size > 1 ? team.box : null, el('span', { class: 'gap' }),
    ...(department.manage ? [button('Set up roster…', setUp, '', { id: 'set-up' })] : []));
}

function setUp() {
  openSetUp({ department, from: view.from, until: until(), people: data?.people ?? [], duties, returnTo: () => box('set-up'), onDone: () => reload() });
}

async function reload(message) {
  await load();
  extensions?.refreshMarkers();
  if (message) say(message);
}

function peopleShown() {
  return data.people.filter(person => !view.team || person.team === view.team);
}

function draw(focus = box('grid').contains(document.activeElement)) {
  const last = plusDays(until(), -1);
  box('heading').textContent = `Roster: ${department.name}, ${view.weeks === 1 ? 'week of' : `${shortDay(view.from)} to`} ${mediumDay(view.weeks === 1 ? view.from : last)}`;
  drawToolbar();
  drawWeeks(box('weeks'), { data, department, today, weeks: view.weeks, from: view.from, path, onChanged: reload, onSetUp: setUp });
  const people = peopleShown();
  if (!people.length) {
    box('grid').replaceChildren(el('p', { class: 'empty' }, 'Nobody is on this roster yet. People come in with the department.'));
    return;
  }
  const dense = view.weeks > 1;
  const sessions = grouped(data.sessions);
  const { scrollTop, scrollLeft } = box('grid');
  grid = drawGrid(box('grid'), {
    label: box('heading').textContent, corner: 'Person', dense, columns: data.days.map(column),
    rows: people.map(person => ({ id: person.id, name: person.name, more: [person.grade, person.teamName].filter(Boolean).join(' · ') })),
    fill: (cell, row, { key }) => fill(cell, row.id, key, sessions.get(`${row.id} ${key}`) ?? [], dense),
    onMove: ({ row, column: col }) => select(row, col),
    onOpen: (row, col) => open(row.id, col.key),
  });
  box('grid').scrollTop = scrollTop;
  box('grid').scrollLeft = scrollLeft;
  decorate();
  dutyLegend(box('legend'), duties, new Set(data.sessions.map(one => one.duty)));
  if (selected.staffId) grid.select(selected.staffId, selected.date, focus);
  else box('selection').hidden = true;
}

const keyOf = one => `${one.staff} ${one.day}`;
function grouped(list) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function column({ date, bankHoliday }) {
  const classes = [isWeekend(date) && 'weekend', date === today && 'today', bankHoliday && 'holiday'].filter(Boolean).join(' ');
  const visible = `${weekday(date)} ${dayNumber(date)}${bankHoliday ? ' BH' : ''}`;
  return {
    key: date, classes, cellClasses: classes,
    label: `${visible}: ${longDay(date)}${bankHoliday ? ', bank holiday' : ''}${date === today ? ', today' : ''}`,
    head: [`${weekday(date)} `, el('span', { class: 'number' }, dayNumber(date)), bankHoliday ? el('span', { class: 'tag tag-warn' }, ' BH') : null].filter(Boolean),
  };
}

function fill(cell, staff, date, sessions, dense) {
  const words = [];
  for (const one of sessions) {
    const duty = duties.get(one.duty);
    const before = `${one.status === 'WORKED' ? '✓' : ''}${one.paidExtra ? '+' : ''}`;
    cell.append(chip(duty, { time: dense ? '' : span(timeOf(one.start), timeOf(one.end)), classes: one.status === 'CANCELLED' ? 'cancelled' : '', before }));
    words.push(`${duty?.name ?? one.duty} ${timeOf(one.start)} to ${timeOf(one.end)}${STATUS[one.status]}${one.paidExtra ? ', paid extra' : ''}`);
  }
  const away = data.leave.find(leave => leave.staff === staff && leave.firstDay <= date && date <= leave.lastDay);
  if (away) {
    cell.classList.toggle('away', away.approved);
    cell.append(el('span', { class: 'chip chip-leave' }, away.approved ? 'Lv' : 'Lv?'));
    words.push(away.approved ? 'on leave' : 'leave asked for');
  }
  return named(cell, words, 'Not rostered');
}

function select(row, col) {
  if (!row || !col) return;
  selected = { staffId: row.id, date: col.key };
  const cell = grid.cell(row.id, col.key);
  const words = cell.dataset.words;
  box('selection').hidden = false;
  box('selection').replaceChildren(
    el('p', {}, el('strong', {}, `${row.name}, ${longDay(col.key)}:`), ' ', words),
    button('Open day', () => open(row.id, col.key), 'button-small', { id: 'open-day', tabindex: '-1' }));
  extensions?.update({ selection: { ...selected } });
}

function open(staff, date) {
  openDay({
    department, duties, today, data, staff, date, path,
    returnTo: () => grid?.current(),
    onChanged: reload,
  });
}

function decorate() {
  for (const { legend, cells } of marks) {
    const glyphs = Object.fromEntries(legend.map(entry => [entry.tone, entry.glyph]));
    for (const { staffId, date, tone, text } of cells) {
      const cell = grid?.cell(staffId, date);
      if (!cell || !/^(info|success|warning|error)$/.test(tone)) continue;
      cell.classList.add('mark', `mark-${tone}`);
      cell.dataset.mark = glyphs[tone] ?? '•';
      cell.title = cell.title ? `${cell.title}; ${text}` : text;
      cell.dataset.words += `. ${text}`;
      cell.setAttribute('aria-label', `${cell.getAttribute('aria-label')}. ${text}`);
    }
  }
  const entries = marks.flatMap(({ legend }) => legend);
  box('markers').replaceChildren(...entries.map(({ tone, glyph, text }) =>
    el('li', {}, el('span', { class: `glyph glyph-${tone}`, 'aria-hidden': 'true' }, glyph), text)));
}

let extensions = null;
drawToolbar();
await load();
extensions = await startExtensions({
  session,
  context: { department: { id: department.id, name: department.name }, roster: { from: view.from, until: until() }, selection: selected.staffId ? { ...selected } : undefined },
  onSelect: (staffId, date) => {
    selected = { staffId, date };
    view.team = '';
    if (isDay(date) && (date < view.from || date >= until())) show(date).then(() => grid?.select(staffId, date));
    else draw(true);
  },
  onChanged: () => reload(),
  onMarkers: answers => {
    marks = answers ?? [];
    box('marker-state').textContent = answers ? '' : 'Job-plan markers are not available right now.';
    if (data) draw();
  },
});
