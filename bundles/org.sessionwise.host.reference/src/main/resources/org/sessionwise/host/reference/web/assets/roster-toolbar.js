// What the roster shows: which weeks, how many, whose.

import { isDay, plusDays } from './dates.js';
import { button, el, field } from './dom.js';

const PAUSE_MILLIS = 700; // a date that is typed is a date only when the typing is over
const WEEKS = [
  ['1', '1 week'],
  ['2', '2 weeks'],
  ['4', '4 weeks'],
];

// gaps: how many people have a marker that asks for something to be done, null while nobody knows.
export function drawRosterToolbar(place, { view, people, manage, gaps, onShow, onToday, onTeam, onGaps, onSetUp }) {
  const step = 7 * view.weeks;
  const date = field('Week of', 'date', { id: 'week-of', value: view.from });
  let pause;
  date.control.addEventListener('change', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (isDay(date.control.value) && date.control.value >= '2000') onShow(date.control.value);
    }, PAUSE_MILLIS);
  });
  const weeks = field('Show', WEEKS, { id: 'show-weeks', value: String(view.weeks) });
  weeks.control.addEventListener('change', () => onShow(view.from, Number(weeks.control.value)));
  const teams = new Map(people.map(person => [person.team, person.teamName]));
  const team = field('Team', [['', 'All teams'], ...teams], { id: 'team', value: view.team });
  team.control.addEventListener('change', () => onTeam(team.control.value));
  const go = (text, id, label, action) => button(text, action, '', { id, 'aria-label': label });
  place.replaceChildren(
    el(
      'div',
      { class: 'group' },
      go('‹', 'earlier', 'Earlier', () => onShow(plusDays(view.from, -step))),
      button('Today', onToday, '', { id: 'today' }),
      go('›', 'later', 'Later', () => onShow(plusDays(view.from, step))),
    ),
    date.box,
    weeks.box,
    ...(teams.size > 1 ? [team.box] : []),
    ...(gaps !== null || view.gaps ? [gapFilter(view.gaps, gaps, onGaps)] : []),
    el('span', { class: 'gap' }),
    ...(manage ? [button('Set up roster…', onSetUp, '', { id: 'set-up' })] : []),
  );
}

function gapFilter(on, gaps, onGaps) {
  return button(`Only people with gap markers${gaps === null ? '' : ` (${gaps})`}`, () => onGaps(!on), on ? 'button-on' : '', {
    id: 'only-gaps',
    'aria-pressed': String(on),
  });
}
