// What all pages share: who is signed in, the bar at the top, the department.

import { api, setToken } from './api.js';
import { contributionsFor, needsDepartment, pageAsked } from './contributions.js';
import { longDay } from './dates.js';
import { button, el, notice } from './dom.js';
import { startExtensions } from './ext-host.js';
import { drawMenu } from './menu.js';
import { noticesOf } from './notices.js';

const opens = session => session.departments.length > 0;
const PAGES = [
  ['roster', 'Roster', opens],
  ['periods', 'Periods', opens],
  ['templates', 'Templates', manages],
  ['leave', 'Leave', opens],
  ['swaps', 'Swaps', opens],
  ['staff', 'Staff', session => opens(session) && session.user.role !== 'staff'],
  ['figures', 'Figures', session => session.user.role === 'board' || manages(session)],
  ['administration', 'Administration', manages],
  ['audit', 'Audit', session => session.user.role === 'administrator'],
];
const PLUG_IN = ['page', 'Job planning', () => true]; // it is in a menu of its own
const OF_THE_TRUST = ['figures', 'audit']; // they are about every department
const OWN_EXTENSIONS = ['roster', 'templates', 'administration', 'page']; // they start extensions once they know what they show
const NEVER = new Promise(() => {}); // a page that shows why there is nothing on it goes no further
const KEPT = 'rotahost.department';

function manages(session) {
  return session.departments.some(department => department.manage);
}

// Starts a page: returns the session and the department chosen; shows why there is none, and then never returns.
export async function startPage(name) {
  const main = document.getElementById('main');
  let session;
  try {
    session = await api('GET', 'session');
  } catch (error) {
    if (error.status === 401)
      location.assign(`/host/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
    else
      main.replaceChildren(
        notice(
          'error',
          el('h1', {}, 'There is a problem'),
          error.message,
          button('Try again', () => location.reload()),
        ),
      );
    return NEVER;
  }
  setToken(session.token);
  const page = [...PAGES, PLUG_IN].find(([key]) => key === name);
  const departments =
    name === 'templates' || name === 'administration' ? session.departments.filter(d => d.manage) : session.departments;
  const nav = drawBar(session, name);
  const notices = noticesOf(session);
  notices.host(session.notices);
  session.tell = notices.tell;
  const whole = OF_THE_TRUST.includes(name) || (name === 'page' && !departments.length);
  const department = choose(departments);
  const there = whole ? null : department;
  const asked = contributionsFor(there);
  asked.then(contributions => {
    drawMenu(nav, contributions, there);
    notices.plugIns(contributions, there);
  });
  if (!(department || whole) || !page[2](session)) {
    main.replaceChildren(
      el('h1', {}, page[1]),
      notice('warn', 'There is nothing here for your role. Ask your rota office if you expected something.'),
    );
    return NEVER;
  }
  const ofDepartment = name !== 'page' || needsDepartment(pageAsked(await asked, there));
  drawPlace(session, departments, ofDepartment ? there : null);
  if (!OWN_EXTENSIONS.includes(name)) startExtensions({ session, context: placed(session, department, whole) });
  document.title = `${page[1]}: ${whole ? session.trust.name : department.name} - RotaHost`;
  return {
    session,
    department: name === 'page' ? there : department,
    duties: new Map(session.duties.map(duty => [duty.code, duty])),
    today: session.trust.today,
  };
}

function placed(session, department, whole) {
  const { today } = session.trust;
  return whole ? { today } : { today, department: { id: department.id, name: department.name } };
}

function choose(departments) {
  const wanted = new URLSearchParams(location.search).get('department') ?? localStorage.getItem(KEPT);
  return departments.find(department => department.id === wanted) ?? departments[0];
}

function drawBar(session, name) {
  const links = PAGES.filter(([, , allowed]) => allowed(session)).map(([key, text]) =>
    el('a', { href: `/host/${key}`, 'aria-current': key === name ? 'page' : null }, text),
  );
  const signOut = button(
    'Sign out',
    async () => {
      await api('DELETE', 'session').catch(() => null);
      location.assign('/host/sign-in');
    },
    '',
    { class: '' },
  );
  const role = session.user.role[0].toUpperCase() + session.user.role.slice(1);
  const nav = el('nav', { 'aria-label': 'Main' }, links);
  document
    .getElementById('bar')
    .append(
      nav,
      el('div', { class: 'badge', 'data-ext-slot': 'page.header/v1' }),
      el('div', { class: 'who' }, el('span', { class: 'name' }, `${session.user.name} (${role})`), signOut),
    );
  return nav;
}

function drawPlace(session, departments, department) {
  const demonstration = session.trust.demonstration
    ? el('span', { class: 'tag tag-warn' }, `Demonstration day: ${longDay(session.trust.today)}`)
    : null;
  const chooser = !department
    ? el('p', {}, el('span', { class: 'single' }, 'All departments'))
    : departments.length > 1
      ? el(
          'div',
          {},
          el('label', { for: 'department' }, 'Department'),
          el(
            'select',
            { id: 'department', onchange: event => change(event.target.value) },
            departments.map(d => el('option', { value: d.id, selected: d === department }, d.name)),
          ),
        )
      : el('p', {}, el('span', { class: 'single' }, department.name));
  document
    .getElementById('bar')
    .after(
      el(
        'div',
        { class: 'place', role: 'region', 'aria-label': 'Department' },
        chooser,
        el('p', {}, session.trust.name, ' ', demonstration),
      ),
    );
}

function change(department) {
  localStorage.setItem(KEPT, department);
  const address = new URL(location.href);
  address.search = '';
  address.searchParams.set('department', department);
  location.assign(address);
}
