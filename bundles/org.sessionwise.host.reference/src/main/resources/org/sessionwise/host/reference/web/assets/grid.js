// An ARIA grid with one tab stop. Rows are plain boxes with content-visibility: out of sight they cost no layout and
// are still there for a screen reader, for find in page and in print.

import { el } from './dom.js';

/**
 * columns: [{key, head: [nodes], label, classes}], rows: [{id, name, more}],
 * fill(cell, row, column) draws an empty cell and returns its name for a screen reader; state(row, column), where there is
 * one, tells in short what a cell shows, so that `refresh` draws only the cells that show something else by now.
 */
export function drawGrid(box, { label, corner, columns, rows, dense, fill, state = () => '', onMove, onOpen }) {
  const grid = el('div', {
    role: 'grid',
    class: dense ? 'grid dense' : 'grid',
    'aria-label': label,
    'aria-describedby': 'keys',
    'aria-rowcount': rows.length + 1,
    'aria-colcount': columns.length + 1,
  });
  grid.style.setProperty('--days', columns.length);
  const head = el(
    'div',
    { role: 'row', class: 'grid-row grid-head', 'aria-rowindex': 1 },
    el('div', { role: 'columnheader', class: 'person', tabindex: '-1' }, corner),
    columns.map(column =>
      el(
        'div',
        { role: 'columnheader', class: column.classes, tabindex: '-1', 'aria-label': column.label },
        column.head,
      ),
    ),
  );
  const lines = [head];
  const byId = new Map();
  const shown = new WeakMap();
  function drawCell(cell, row, column) {
    cell.className = `cell ${column.cellClasses ?? ''} ${cell.classList.contains('current') ? 'current' : ''}`.trim();
    cell.setAttribute('aria-label', fill(cell, row, column));
    shown.set(cell, state(row, column));
  }
  rows.forEach((row, index) => {
    const line = el(
      'div',
      { role: 'row', class: 'grid-row', 'aria-rowindex': index + 2, 'data-staff': row.id },
      el(
        'div',
        { role: 'rowheader', class: 'person', tabindex: '-1' },
        el('span', { class: 'name' }, row.name),
        row.more ? el('span', { class: 'more' }, row.more) : null,
      ),
    );
    for (const column of columns) {
      const cell = el('div', {
        role: 'gridcell',
        tabindex: '-1',
        'data-column': column.key,
      });
      drawCell(cell, row, column);
      line.append(cell);
    }
    lines.push(line);
    byId.set(row.id, index + 1);
  });
  grid.append(...lines);
  box.replaceChildren(grid);

  let at = [rows.length ? 1 : 0, 1];
  const nodeAt = ([line, column]) => lines[line]?.children[column];
  const place = (line, column) => [
    Math.max(0, Math.min(lines.length - 1, line)),
    Math.max(0, Math.min(columns.length, column)),
  ];
  const described = () => ({ row: rows[at[0] - 1] ?? null, column: columns[at[1] - 1] ?? null });
  nodeAt(at).tabIndex = 0;

  function go(line, column, focus = true) {
    nodeAt(at).tabIndex = -1;
    nodeAt(at).classList.remove('current');
    lines[at[0]].classList.remove('selected');
    at = place(line, column);
    const node = nodeAt(at);
    node.tabIndex = 0;
    node.classList.add('current');
    if (at[0]) lines[at[0]].classList.add('selected');
    if (focus) node.focus();
    onMove?.(described());
  }

  const page = () => Math.max(1, Math.floor(box.clientHeight / 44) - 2);
  const keys = {
    ArrowRight: () => go(at[0], at[1] + 1),
    ArrowLeft: () => go(at[0], at[1] - 1),
    ArrowDown: () => go(at[0] + 1, at[1]),
    ArrowUp: () => go(at[0] - 1, at[1]),
    Home: ctrl => (ctrl ? go(1, 1) : go(at[0], 0)),
    End: ctrl => go(ctrl ? lines.length - 1 : at[0], columns.length),
    PageDown: () => go(at[0] + page(), at[1]),
    PageUp: () => go(at[0] - page(), at[1]),
    Enter: open,
    ' ': open,
    F2: open,
  };
  function open() {
    const { row, column } = described();
    if (row && column) onOpen?.(row, column);
  }
  grid.addEventListener('keydown', event => {
    const action = keys[event.key];
    if (!action || event.altKey || event.metaKey) return;
    event.preventDefault();
    action(event.ctrlKey);
  });
  const found = event => {
    const node = event.target.closest('[role=gridcell],[role=rowheader],[role=columnheader]');
    return node ? [lines.indexOf(node.parentElement), [...node.parentElement.children].indexOf(node)] : null;
  };
  grid.addEventListener('click', event => {
    const where = found(event);
    if (where) go(...where);
  });
  grid.addEventListener('dblclick', open);

  const cellOf = (id, key) => {
    const index = byId.get(id);
    const column = columns.findIndex(c => c.key === key);
    return index && column >= 0 ? lines[index].children[column + 1] : null;
  };
  return {
    current: () => nodeAt(at),
    open,
    cell: cellOf,
    // Draws the cells again that show something else by now; from then on these functions count.
    refresh(now) {
      ({ fill, state } = now);
      rows.forEach((row, line) =>
        columns.forEach((column, place) => {
          const cell = lines[line + 1].children[place + 1];
          if (shown.get(cell) === state(row, column)) return;
          cell.replaceChildren();
          cell.removeAttribute('title');
          delete cell.dataset.mark;
          drawCell(cell, row, column);
        }),
      );
    },
    // Moves the selection; an unknown column keeps the present one.
    select(id, key, focus = true) {
      const index = byId.get(id);
      const column = columns.findIndex(c => c.key === key);
      if (index) go(index, column >= 0 ? column + 1 : at[1], focus);
      return Boolean(index);
    },
  };
}

export function chip(duty, { time, classes = '', before = '' } = {}) {
  return el(
    'span',
    { class: `chip chip-${duty?.tone ?? 'a'} ${classes}`.trim() },
    before + (duty?.short ?? '?'),
    time ? el('small', {}, time) : null,
  );
}

// Gives a cell its words; its name begins with the letters that are to be seen in it.
export function named(cell, words, nothing) {
  const visible = [...cell.children].map(child => child.textContent).join('');
  cell.dataset.words = words.join('; ') || nothing;
  return visible ? `${visible}: ${cell.dataset.words}` : nothing;
}

export function dutyLegend(list, duties, used) {
  const shown = [...duties.values()].filter(duty => used.has(duty.code));
  list.replaceChildren(...shown.map(duty => el('li', {}, chip(duty), duty.name)));
}
