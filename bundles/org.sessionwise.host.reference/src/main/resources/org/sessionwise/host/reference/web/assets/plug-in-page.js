// A page of the host's own for whatever a plug-in gives one: it is mounted with what it asks for, and with nothing else.

import { api, encode } from './api.js';
import { contributionsFor, needsDepartment, PAGE_SLOT, pageAsked } from './contributions.js';
import { isDay, mediumDay, mondayOf, plusDays } from './dates.js';
import { button, el, field, notice, say } from './dom.js';
import { startExtensions } from './ext-host.js';
import { startPage } from './page.js';

const WEEKS = ['1', '2', '4', '8', '13'];
const box = id => document.getElementById(id);

const { session, department, today } = await startPage('page');
const query = new URLSearchParams(location.search);
const contributions = await contributionsFor(department);
const contribution = pageAsked(contributions, department);
const asks = key => contribution.contextKeys.includes(key);
const view = {
  from: mondayOf(isDay(query.get('from')) ? query.get('from') : today),
  weeks: WEEKS.includes(query.get('weeks')) ? Number(query.get('weeks')) : 1,
  template: query.get('template'),
};
let selected = { staffId: query.get('staff'), date: isDay(query.get('date')) ? query.get('date') : null };
let extensions = null;

const until = () => plusDays(view.from, 7 * view.weeks);

function remember() {
  const address = new URL(location.href);
  address.search = new URLSearchParams({
    contribution: contribution.id,
    ...(department ? { department: department.id } : {}),
    ...(asks('roster') ? { from: view.from, weeks: view.weeks } : {}),
    ...(asks('template') && view.template ? { template: view.template } : {}),
    ...(asks('selection') && selected.staffId ? { staff: selected.staffId } : {}),
    ...(asks('selection') && selected.date ? { date: selected.date } : {}),
  });
  history.replaceState(null, '', address);
}

function show(from, weeks = view.weeks) {
  view.from = mondayOf(from);
  view.weeks = weeks;
  remember();
  drawToolbar();
  extensions.update({ roster: { from: view.from, until: until() } });
  say(`${mediumDay(view.from)} to ${mediumDay(plusDays(until(), -1))}`);
}

function drawToolbar(templates = []) {
  if (asks('roster')) box('toolbar').replaceChildren(...period());
  if (!templates.length) return;
  const choice = field('Template', templates.map(({ id, name }) => [id, name]), { id: 'template', value: view.template });
  choice.control.addEventListener('change', () => {
    view.template = choice.control.value;
    remember();
    extensions.update({ template: { id: view.template } });
  });
  box('toolbar').append(choice.box);
}

function period() {
  const focused = document.activeElement?.id;
  const go = (id, text, label, from) => button(text, () => show(from), '', { id, 'aria-label': label });
  const date = field('Week of', 'date', { id: 'week-of', value: view.from });
  date.control.addEventListener('change', () => isDay(date.control.value) && show(date.control.value));
  const weeks = field(
    'Show',
    WEEKS.map(count => [count, count === '1' ? '1 week' : `${count} weeks`]),
    { id: 'show-weeks', value: String(view.weeks) },
  );
  weeks.control.addEventListener('change', () => show(view.from, Number(weeks.control.value)));
  queueMicrotask(() => focused && box('toolbar').querySelector(`#${CSS.escape(focused)}`)?.focus());
  const steps = [
    go('earlier', '‹', 'Earlier', plusDays(view.from, -7 * view.weeks)),
    go('today', 'Today', 'Today', today),
    go('later', '›', 'Later', until()),
  ];
  return [el('div', { class: 'group' }, steps), date.box, weeks.box];
}

// Returns the templates of the department, and says why the page stays empty if there are none.
async function templates() {
  try {
    const list = await api('GET', `departments/${encode(department.id)}/templates`);
    view.template = (list.find(one => one.id === view.template) ?? list[0])?.id;
    if (!list.length) box('content').replaceChildren(notice('warn', 'This department has no template yet. Make one first.'));
    return list;
  } catch (error) {
    box('content').replaceChildren(
      notice('error', el('h2', {}, 'The templates cannot be had'), error.message),
      button('Try again', () => location.reload()),
    );
    return [];
  }
}

function select(staffId, date) {
  selected = { staffId, date: date ?? null };
  remember();
  extensions.update({ selection: { ...selected } });
}

async function open() {
  const shown = needsDepartment(contribution) ? department : null;
  box('heading').textContent = contribution.title + (shown ? `: ${shown.name}` : '');
  document.title = `${contribution.title}: ${shown?.name ?? session.trust.name} - RotaHost`;
  const list = asks('template') ? await templates() : [];
  if (asks('template') && !list.length) return;
  drawToolbar(list);
  const slot = el('div', { 'data-ext-slot': PAGE_SLOT, 'data-contribution': contribution.id });
  const nothing = notice('info', `${contribution.title} has nothing to show here now.`);
  nothing.hidden = true;
  box('content').replaceChildren(slot, nothing);
  new MutationObserver(() => {
    nothing.hidden = !slot.querySelector('.card > [hidden]:only-child');
  }).observe(slot, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden'] });
  const place = department ? { department: { id: department.id, name: department.name } } : {};
  extensions = await startExtensions({
    session,
    context: {
      today,
      ...place,
      place,
      host: { name: 'RotaHost' },
      roster: department ? { from: view.from, until: until() } : undefined,
      template: view.template ? { id: view.template } : undefined,
      selection: selected.staffId ? { ...selected } : undefined,
    },
    onSelect: select,
  });
}

if (contribution) await open();
else {
  box('heading').textContent = 'There is no such page here';
  box('content').replaceChildren(
    notice('warn', 'What you asked for is not there, is switched off here, or is not for your role. Choose another page above.'),
  );
}
