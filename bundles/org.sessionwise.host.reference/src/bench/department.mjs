// A made-up department as large as a real one gets: 200 people over four weeks, twice a day.

const PEOPLE = 200;
const DAYS = 28;
export const MONDAY = '2026-11-16';
const TEAMS = ['Acute take', 'Wards', 'Clinics', 'Endoscopy', 'Community'];
const GRADES = ['Consultant', 'Registrar', 'Band 7', 'Band 6', 'Associate specialist'];
const DUTIES = [
  ['CLINIC', 'Outpatient clinic', 'Cl', 'a'],
  ['WARD', 'Ward round', 'Wa', 'b'],
  ['LIST', 'Procedure list', 'Li', 'c'],
  ['ADMIN', 'Administration', 'Ad', 'd'],
  ['TEACH', 'Teaching', 'Te', 'e'],
  ['NIGHT', 'Night duty', 'N', 'f'],
];

const plus = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
export const idOf = person => `p${String(person).padStart(3, '0')}`;

const user = (id, role, { departments = [], teams = [], staff = [] } = {}) => ({
  id,
  name: id[0].toUpperCase() + id.slice(1),
  role,
  password: `${id}-roster`,
  departments,
  teams,
  staff,
});

export function largeDepartment() {
  const people = Array.from({ length: PEOPLE }, (_, i) => i);
  const sessions = [];
  for (const person of people) {
    for (let day = 0; day < DAYS; day++) {
      if (day % 7 > 4 && (person + day) % 5) continue;
      const date = plus(MONDAY, day);
      for (const [half, start, end] of [
        [0, '08:30', '12:30'],
        [1, '13:30', '17:30'],
      ]) {
        if ((person * 3 + day * 5 + half) % 11 === 0) continue;
        const [duty] = DUTIES[(person + day + half) % 5];
        sessions.push({
          id: `s${sessions.length}`,
          staff: idOf(person),
          duty,
          start: `${date}T${start}`,
          end: `${date}T${end}`,
          status: 'ROSTERED',
          reason: null,
          paidExtra: false,
        });
      }
    }
  }
  return {
    format: 'rota-trust/1',
    today: '2026-11-18',
    zone: 'Europe/London',
    nation: 'ENGLAND_AND_WALES',
    name: 'Made-up trust',
    departments: [{ id: 'large', name: 'Large department' }],
    teams: TEAMS.map((name, i) => ({ id: `t${i}`, department: 'large', name })),
    staff: people.map(person => ({
      id: idOf(person),
      department: 'large',
      team: `t${person % TEAMS.length}`,
      name: `Person ${idOf(person).slice(1)}`,
      professionalGroup: 'Medical and dental',
      grade: GRADES[person % GRADES.length],
      inTraining: false,
    })),
    users: [
      user('cora', 'coordinator', { departments: ['large'] }),
      user('leo', 'lead', { teams: ['t0'] }),
      user('sam', 'staff', { staff: [idOf(0)] }),
      user('bea', 'board'),
      user('ada', 'administrator'),
    ],
    duties: DUTIES.map(([code, name, short, tone]) => ({ code, name, short, tone, worksBankHolidays: code === 'NIGHT' })),
    templates: [],
    weeks: [0, 7, 14, 21].map(days => ({ department: 'large', monday: plus(MONDAY, days), state: 'DRAFT' })),
    sessions,
    leave: people
      .filter(person => person % 9 === 0)
      .map(person => ({
        id: `l${person}`,
        staff: idOf(person),
        from: `${plus(MONDAY, person % 20)}T00:00`,
        until: `${plus(MONDAY, (person % 20) + 5)}T00:00`,
        kind: 'ANNUAL_LEAVE',
        approved: true,
      })),
  };
}

// What a plug-in might say of the cells: about every fourth one has a marker.
export function markers() {
  const cells = [];
  for (let person = 0; person < PEOPLE; person++) {
    for (let day = 0; day < DAYS; day++) {
      if ((person + day) % 4) continue;
      const tone = (person + day) % 8 ? 'warning' : 'error';
      cells.push({ staffId: idOf(person), date: plus(MONDAY, day), tone, text: '09:00–13:00 planned, not rostered' });
    }
  }
  return {
    apiVersion: '1.0',
    legend: [
      { tone: 'warning', glyph: '!', text: 'Planned, not rostered' },
      { tone: 'error', glyph: '✕', text: 'Missed' },
    ],
    cells,
  };
}
