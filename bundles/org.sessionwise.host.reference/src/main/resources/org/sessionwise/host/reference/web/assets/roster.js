// The roster page: one to four weeks of everybody as a grid; what plug-ins say stands beside it and in its cells.

import { api, encode } from './api.js';
import { isDay, longDay, mediumDay, mondayOf, plusDays, shortDay } from './dates.js';
import { openDay } from './day-dialog.js';
import { button, el, loading, notice, redraw, say } from './dom.js';
import { startExtensions } from './ext-host.js';
import { drawGrid, dutyLegend } from './grid.js';
import { startPage } from './page.js';
import { markerLegend, rosterCells, staffWithGaps } from './roster-cells.js';
import { drawRosterToolbar } from './roster-toolbar.js';
import { openSetUp } from './set-up-dialog.js';
import { drawWeeks } from './weeks.js';

const OLD_MILLIS = 60000;
const box = id => document.getElementById(id);

const { session, department, duties, today } = await startPage('roster');
const query = new URLSearchParams(location.search);
const view = {
  from: mondayOf(isDay(query.get('from')) ? query.get('from') : today),
  weeks: ['1', '2', '4'].includes(query.get('weeks')) ? Number(query.get('weeks')) : 1,
  team: query.get('team') ?? '',
  gaps: query.get('gaps') === '1',
};
let data = null;
let readAt = 0;
let grid = null;
let shape = ''; // which rows and columns the grid on the screen has
let marks = [];
let marksKnown = false;
let withGaps = new Set(); // who had a gap since the filter was set: nobody's row goes away while somebody works on it
let selected = { staffId: query.get('staff'), date: query.get('date') };

const until = () => plusDays(view.from, 7 * view.weeks);
const path = rest => `departments/${encode(department.id)}/${rest}`;

function remember() {
  const address = new URL(location.href);
  address.search = new URLSearchParams({
    department: department.id,
    from: view.from,
    weeks: view.weeks,
    ...(view.team ? { team: view.team } : {}),
    ...(view.gaps ? { gaps: 1 } : {}),
  });
  history.replaceState(null, '', address);
}

async function load() {
  if (!data) loading(box('grid'), 'roster');
  const wanted = view.from + view.weeks;
  let answer;
  try {
    answer = await api('GET', path(`roster?from=${view.from}&until=${until()}`));
  } catch (error) {
    if (wanted !== view.from + view.weeks) return;
    if (data?.from === view.from && data.until === until()) stale(error);
    else failed(error);
    return;
  }
  if (wanted !== view.from + view.weeks) return; // the reader has moved on
  data = answer;
  readAt = Date.now();
  stale(null);
  draw();
}

function failed(error) {
  data = null;
  box('grid').replaceChildren(
    el(
      'div',
      { class: 'empty' },
      notice('error', el('h2', {}, 'The roster cannot be shown'), error.message),
      button('Try again', () => load()),
    ),
  );
}

// What was read before stays on the screen, and says how old it is.
function stale(error) {
  const at = new Date(readAt).toTimeString().slice(0, 5);
  box('stale').replaceChildren(
    ...(error
      ? [
          notice(
            'warn',
            el('p', {}, el('strong', {}, `This is the roster as at ${at}. `), 'It cannot be read again right now.'),
            button('Try again', () => reload(), 'button-small'),
          ),
        ]
      : []),
  );
}

function show(from, weeks = view.weeks) {
  view.from = mondayOf(from);
  view.weeks = weeks;
  remember();
  marks = [];
  marksKnown = false;
  withGaps = new Set();
  drawToolbar();
  extensions?.update({ roster: { from: view.from, until: until() } });
  return load();
}

function drawToolbar() {
  redraw(box('toolbar'), () =>
    drawRosterToolbar(box('toolbar'), {
      view,
      people: data?.people ?? [],
      manage: department.manage,
      gaps: marksKnown ? gapsIn(teamShown()).size : null,
      onShow: show,
      onToday: () => show(today),
      onTeam: team => {
        view.team = team;
        remember();
        draw();
      },
      onGaps: showGaps,
      onSetUp: setUp,
    }),
  );
}

function showGaps(only) {
  view.gaps = only;
  withGaps = gapsIn(data.people);
  remember();
  draw();
  say(`${peopleShown().length} of ${teamShown().length} people shown.`);
}

function setUp() {
  openSetUp({
    department,
    from: view.from,
    until: until(),
    people: data?.people ?? [],
    duties,
    returnTo: () => box('set-up'),
    onDone: () => reload(),
  });
}

async function reload(message) {
  await load();
  extensions?.refreshMarkers();
  if (message) say(message);
}

function teamShown() {
  return (data?.people ?? []).filter(person => !view.team || person.team === view.team);
}

function gapsIn(people) {
  const staff = staffWithGaps(marks);
  return new Set(people.map(person => person.id).filter(id => staff.has(id)));
}

// As long as nobody knows who has gaps, everybody is shown.
function peopleShown() {
  return teamShown().filter(person => !view.gaps || !marksKnown || withGaps.has(person.id));
}

function draw(focus = box('grid').contains(document.activeElement)) {
  const last = plusDays(until(), -1);
  const period = view.weeks === 1 ? `week of ${mediumDay(view.from)}` : `${shortDay(view.from)} to ${mediumDay(last)}`;
  box('heading').textContent = `Roster: ${department.name}, ${period}`;
  drawToolbar();
  redraw(box('weeks'), () =>
    drawWeeks(box('weeks'), { data, department, today, ...view, path, onChanged: reload, onSetUp: setUp }),
  );
  const people = peopleShown();
  if (!people.length) {
    const nobody = view.gaps && teamShown().length > 0;
    box('grid').replaceChildren(
      el(
        'p',
        { class: 'empty' },
        nobody
          ? 'Nobody here has a marker of a gap in these weeks. Press “Only people with gap markers” again to see everybody.'
          : 'Nobody is on this roster yet. People come in with the department.',
      ),
    );
    box('selection').hidden = true;
    return;
  }
  const dense = view.weeks > 1;
  const cells = rosterCells({ data, duties, today, dense, marks });
  const drawing = {
    fill: (cell, row, { key }) => cells.fill(cell, row.id, key),
    state: (row, { key }) => cells.state(row.id, key),
  };
  const wanted = JSON.stringify([cells.columns.map(one => one.label), people.map(one => [one.id, one.name])]);
  if (grid?.current()?.isConnected && wanted === shape) grid.refresh(drawing);
  else drawAll(people, cells, dense, drawing);
  shape = wanted;
  markerLegend(box('markers'), marks);
  dutyLegend(box('legend'), duties, new Set(data.sessions.map(one => one.duty)));
  if (!selected.staffId || !grid.select(selected.staffId, selected.date, focus)) box('selection').hidden = true;
}

function drawAll(people, cells, dense, drawing) {
  const { scrollTop, scrollLeft } = box('grid');
  grid = drawGrid(box('grid'), {
    ...drawing,
    label: box('heading').textContent,
    corner: 'Person',
    dense,
    columns: cells.columns,
    rows: people.map(person => ({
      id: person.id,
      name: person.name,
      more: [person.grade, person.teamName].filter(Boolean).join(' · '),
    })),
    onMove: ({ row, column: col }) => select(row, col),
    onOpen: (row, col) => open(row.id, col.key),
  });
  box('grid').scrollTop = scrollTop;
  box('grid').scrollLeft = scrollLeft;
}

function select(row, col) {
  if (!row || !col) return;
  selected = { staffId: row.id, date: col.key };
  const cell = grid.cell(row.id, col.key);
  const words = cell.dataset.words;
  box('selection').hidden = false;
  box('selection').replaceChildren(
    el('p', {}, el('strong', {}, `${row.name}, ${longDay(col.key)}:`), ' ', words),
    button('Open day', () => open(row.id, col.key), 'button-small', { id: 'open-day', tabindex: '-1' }),
  );
  extensions?.update({ selection: { ...selected } });
}

function open(staff, date) {
  openDay({
    department,
    session,
    duties,
    today,
    read: () => data,
    staff,
    date,
    path,
    returnTo: () => grid?.current(),
    onSaved: saved,
    onStale: reload,
    onTold: say,
  });
}

// A change of one's own is on the screen at once: the host has told what stands there now.
function saved(session, message) {
  data.sessions = [...data.sessions.filter(one => one.id !== session.id), session].sort((a, b) =>
    a.start === b.start ? a.id.localeCompare(b.id) : a.start.localeCompare(b.start),
  );
  draw();
  extensions?.refreshMarkers();
  say(message);
}

let extensions = null;
drawToolbar();
await load();
extensions = await startExtensions({
  session,
  context: {
    today,
    department: { id: department.id, name: department.name },
    roster: { from: view.from, until: until() },
    selection: selected.staffId ? { ...selected } : undefined,
  },
  onSelect: (staffId, date) => {
    selected = { staffId, date };
    if (!peopleShown().some(person => person.id === staffId)) {
      view.team = '';
      withGaps.add(staffId);
    }
    // the reader stays where the question came from: only a key or a click in the grid moves the focus there
    if (isDay(date) && (date < view.from || date >= until())) show(date).then(() => grid?.select(staffId, date, false));
    else draw();
  },
  onChanged: () => reload(),
  onMarkers: answers => {
    marks = answers ?? [];
    marksKnown = Boolean(answers?.some(one => one.legend.length));
    if (data) withGaps = new Set([...withGaps, ...gapsIn(data.people)]);
    box('marker-state').textContent = answers
      ? ''
      : `Job-plan markers are not available right now${view.gaps ? ', so everybody is shown' : ''}.`;
    if (data) draw();
  },
});

// Whoever comes back to this page after a while sees it as it stands now.
document.addEventListener('visibilitychange', () => {
  const busy = document.querySelector('dialog[open]');
  if (!document.hidden && !busy && Date.now() - readAt > OLD_MILLIS) reload();
});
