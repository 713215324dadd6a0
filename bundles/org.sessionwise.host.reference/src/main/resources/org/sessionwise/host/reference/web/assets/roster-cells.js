// What stands in the roster's cells: duties, leave, and what plug-ins say of them.

import { dayNumber, isWeekend, longDay, timeOf, weekday } from './dates.js';
import { el } from './dom.js';
import { chip, named } from './grid.js';

const STATUS = { ROSTERED: '', WORKED: ', worked', CANCELLED: ', cancelled' };
const TONES = ['error', 'warning', 'info', 'success']; // worst first
const GAP_TONES = ['error', 'warning'];

export function rosterCells({ data, duties, today, dense, marks }) {
  const sessions = groupBy(data.sessions, one => `${one.staff} ${one.day}`);
  const leave = groupBy(data.leave, one => one.staff);
  const said = groupBy(marksOf(marks), one => `${one.staffId} ${one.date}`);

  function column({ date, bankHoliday }) {
    const marks = [isWeekend(date) && 'weekend', date === today && 'today', bankHoliday && 'holiday'];
    const classes = marks.filter(Boolean).join(' ');
    const visible = `${weekday(date)} ${dayNumber(date)}${bankHoliday ? ' BH' : ''}`;
    const words = `${longDay(date)}${bankHoliday ? ', bank holiday' : ''}${date === today ? ', today' : ''}`;
    const head = [`${weekday(date)} `, el('span', { class: 'number' }, dayNumber(date))];
    if (bankHoliday) head.push(el('span', { class: 'tag tag-warn' }, ' BH'));
    return { key: date, classes, cellClasses: classes, label: `${visible}: ${words}`, head };
  }

  function drawn(one) {
    const before = `${one.status === 'WORKED' ? '✓' : ''}${one.paidExtra ? '+' : ''}${one.owner ? '⇄' : ''}`;
    const classes = one.status === 'CANCELLED' ? 'cancelled' : '';
    return chip(duties.get(one.duty), { time: dense ? '' : timeOf(one.start), classes, before });
  }

  function told(one) {
    const duty = duties.get(one.duty)?.name ?? one.duty;
    const by = one.cancelledBy ? ` by the ${one.cancelledBy === 'TRUST' ? 'trust' : 'person'}` : '';
    const extra = `${one.paidExtra ? ', paid extra' : ''}${one.timeOffInLieu ? ', for time off in lieu' : ''}`;
    const given = one.owner ? ', first a colleague’s' : '';
    return `${duty} ${timeOf(one.start)} to ${timeOf(one.end)}${STATUS[one.status]}${by}${extra}${given}`;
  }

  const awayOn = (staff, date) => leave.get(staff)?.find(one => one.firstDay <= date && date <= one.lastDay);

  function fill(cell, staff, date) {
    const mine = sessions.get(`${staff} ${date}`) ?? [];
    cell.append(...mine.map(drawn));
    const words = mine.map(told);
    const away = awayOn(staff, date);
    if (away) {
      cell.classList.toggle('away', away.approved);
      cell.append(el('span', { class: 'chip chip-leave' }, away.approved ? 'Lv' : 'Lv?'));
      words.push(away.approved ? 'on leave' : 'leave asked for');
    }
    return mark(cell, said.get(`${staff} ${date}`) ?? [], named(cell, words, 'Not rostered'));
  }

  // What a cell shows, in short: as long as it stays the same, the cell needs no drawing.
  function state(staff, date) {
    const key = `${staff} ${date}`;
    const mine = (sessions.get(key) ?? []).map(one => `${one.id}.${one.version}`);
    const marked = (said.get(key) ?? []).map(one => one.tone + one.glyph + one.text);
    const away = awayOn(staff, date);
    return `${mine}|${away ? away.approved : ''}|${marked}`;
  }

  return { columns: data.days.map(column), fill, state };
}

// Draws the plug-ins' markers into a cell: the worst is seen, each text becomes part of its name.
function mark(cell, marks, name) {
  if (marks.length) {
    const [worst] = [...marks].sort((one, other) => TONES.indexOf(one.tone) - TONES.indexOf(other.tone));
    cell.classList.add('mark', `mark-${worst.tone}`);
    cell.dataset.mark = worst.glyph;
    cell.title = marks.map(one => one.text).join('; ');
    cell.dataset.words += `. ${marks.map(one => one.text).join('. ')}`;
  }
  return [name, ...marks.map(one => one.text)].join('. ');
}

function marksOf(answers) {
  return answers.flatMap(({ legend, cells }) => {
    const glyphs = new Map(legend.map(entry => [entry.tone, entry.glyph]));
    return cells
      .filter(one => TONES.includes(one.tone))
      .map(one => ({ ...one, glyph: glyphs.get(one.tone) ?? '•' }));
  });
}

// Whoever has a marker that asks for something to be done.
export function staffWithGaps(answers) {
  return new Set(
    answers.flatMap(({ cells }) => cells.filter(one => GAP_TONES.includes(one.tone)).map(one => one.staffId)),
  );
}

export function markerLegend(list, answers) {
  const entries = answers.flatMap(({ legend }) => legend);
  list.replaceChildren(
    ...entries.map(({ tone, glyph, text }) =>
      el('li', {}, el('span', { class: `glyph glyph-${tone}`, 'aria-hidden': 'true' }, glyph), text),
    ),
  );
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
