// Building the page without a line of markup in a string: nothing here parses HTML.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.replace(/^on/, ''), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat(2).filter(child => child !== undefined && child !== null && child !== false));
  return node;
}

let lastId = 0;

// A labelled control. `type` is an input type, or an array of [value, text] for a select.
export function field(label, type, { name, value, help, wide, ...rest } = {}) {
  const id = rest.id ?? `f${++lastId}`;
  const helpId = help ? `${id}-help` : undefined;
  const common = { ...rest, id, name, 'aria-describedby': helpId };
  const control = Array.isArray(type)
    ? el(
        'select',
        common,
        type.map(([key, text]) => el('option', { value: key, selected: key === value }, text)),
      )
    : el('input', { ...common, type });
  if (!Array.isArray(type) && value !== undefined) control.value = value;
  const hint = help ? el('span', { class: 'help', id: helpId }, help) : null;
  const box = el('div', { class: wide ? 'field field-wide' : 'field' }, el('label', { for: id }, label), hint, control);
  return { box, control };
}

export function checkbox(label, { name, checked }) {
  const id = `f${++lastId}`;
  const control = el('input', { id, name, type: 'checkbox', checked });
  return { box: el('div', { class: 'check' }, control, el('label', { for: id }, label)), control };
}

export function button(text, onclick, kind = '', rest = {}) {
  return el('button', { type: 'button', class: `button ${kind}`.trim(), onclick, ...rest }, text);
}

export function notice(kind, ...children) {
  return el(
    'div',
    { class: `notice notice-${kind}` },
    ...children.map(c => (typeof c === 'string' ? el('p', {}, c) : c)),
  );
}

let announcements;
export function say(text) {
  const place = document.getElementById('say');
  if (!place) return;
  clearTimeout(announcements);
  place.textContent = '';
  announcements = setTimeout(() => {
    place.textContent = text;
  }, 60); // a change of text is what gets read out
}

// Shows that something is under way, and says so again when it takes long.
export function loading(box, what) {
  const line = el('p', { role: 'status', class: 'loading' }, `Loading ${what}…`);
  box.replaceChildren(line);
  setTimeout(() => {
    if (line.isConnected) line.textContent = `Still loading ${what}…`;
  }, 2500);
}

// Draws a part of the page again; the focus stays on the control with the same id, or else goes to the heading.
export function redraw(place, draw) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : null;
  draw();
  if (focused !== null) (document.getElementById(focused) ?? document.getElementById('heading')).focus();
}
