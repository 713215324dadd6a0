// How heavy and how quick the host's roster page is with our panels and markers in it: 200 people over 28 days, job plans pulled from
// a file, everything worked out by the product. Needs a built product, java, node 20 and chromium:
//
//   node itests/benchmark/src/browser/roster-page.mjs features/felix/target/sessionwise.jar [runs]
//
// Each run is a browser with an empty cache; the first one warms the server up and does not count. Figures are medians over the runs.
// They hold for one machine at one time, and no test asserts them. Without our part the same page is measured, too: the ratio of one run.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../../../../bundles/org.sessionwise.host.reference/src/bench/chromium.mjs';
import { idOf, largeDepartment, MONDAY } from '../../../../bundles/org.sessionwise.host.reference/src/bench/department.mjs';
import { startProduct } from '../../../../bundles/org.sessionwise.host.reference/src/bench/product.mjs';

const [jar, runs = '5'] = process.argv.slice(2);
const PEOPLE = 200;
const PANEL = 'sessionwise-gap-panel-v1';
const KEYS = 60;
const WITHOUT_US = ['*/host/api/contributions*', '*/sessionwise/*'];

const number = person => String(20000000 + person);
const pause = ms => new Promise(done => setTimeout(done, ms));

// Everybody plans two half days a week; not all of them are on the made-up roster.
function plans() {
  const heading =
    'plan_id,version,state,assignment_number,in_force_from,zone,nation,contract,minutes_per_pa,' +
    'activity_id,activity_code,category,on_bank_holiday,timing,cycle_weeks,cycle_anchor,week,day,start,end';
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
  const row = (person, activity, code, day, start, end) =>
    `plan${person},1,APPROVED,${number(person)},2020-01-01,Europe/London,ENGLAND_AND_WALES,CONSULTANT_2003_ENGLAND,240,` +
    `${activity},${code},DCC,STAYS,TIMETABLED,1,2020-01-06,1,${day},${start},${end}`;
  const rows = Array.from({ length: PEOPLE }, (_, person) => [
    row(person, 'a1', 'CLINIC', days[person % 5], '08:30', '12:30'),
    row(person, 'a2', 'WARD', days[(person + 2) % 5], '13:30', '17:30'),
  ]).flat();
  return [heading, ...rows].join('\n');
}

// Somebody who is signed in; the answer of a question is read as JSON.
async function visitor(at, user) {
  const signIn = await fetch(at('/host/api/session'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password: `${user}-roster` }),
  });
  if (!signIn.ok) throw new Error(`${user} may not sign in: ${signIn.status}`);
  const cookie = signIn.headers.get('set-cookie').split(';')[0];
  const { token } = await signIn.json();
  return async (method, path, body) => {
    const answer = await fetch(at(`/sessionwise/api${path}`), {
      method,
      headers: { cookie, 'X-Rota-Token': token, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  };
}

async function prepare(at) {
  const administrator = await visitor(at, 'ada');
  for (const capability of ['ENTITLEMENT', 'RECONCILIATION'])
    await administrator('PUT', `/departments/large/capabilities/${capability}`, {});
  const coordinator = await visitor(at, 'cora');
  for (const duty of ['CLINIC', 'WARD'])
    await coordinator('PUT', `/departments/large/duties/${duty}`, { duty }).catch(error => console.warn(error.message));
  let job = await coordinator('POST', '/pulls', { source: 'csv~bench', dryRun: false });
  while (job.state === 'running') {
    await pause(200);
    job = await coordinator('GET', `/jobs/${job.id}`);
  }
  const days = `from=${MONDAY}&until=2026-12-14`;
  const { people } = await coordinator('GET', `/departments/large/position?${days}`);
  const planned = people.filter(({ rostered }) => rostered.planned.occurrences > 0).length;
  if (planned !== PEOPLE) throw new Error(`${planned} of ${PEOPLE} people have a plan: ${JSON.stringify(job)}`);
}

// In the page: when the grid is first painted, when the markers are, and when the panel has its table.
const WATCH = `(() => {
  window.bench = { long: [] };
  new PerformanceObserver(list => bench.long.push(...list.getEntries().map(e => Math.round(e.duration))))
    .observe({ type: 'longtask', buffered: true });
  const now = name => requestAnimationFrame(() => setTimeout(() => { bench[name] ??= performance.now(); }));
  const look = () => {
    if (document.querySelector('#grid [role=gridcell]')) now('grid');
    if (document.querySelectorAll('#grid .cell.mark').length > 20) now('markers');
    if (document.querySelector('${PANEL}')?.shadowRoot?.querySelector('tbody tr')) now('panel');
    if (!(bench.grid && bench.markers && bench.panel)) requestAnimationFrame(look);
  };
  look();
})()`;

// Real keys, as fast as frames are painted.
async function keys(page) {
  await page.run(`() => document.querySelector('#grid [tabindex="0"]').focus()`);
  await page.run(`() => {
    window.bench.keys = [];
    addEventListener('keydown', () => {
      const start = performance.now();
      requestAnimationFrame(() => setTimeout(() => bench.keys.push(performance.now() - start)));
    }, true);
  }`);
  for (let i = 0; i < KEYS; i++) {
    await page.press(i % 2 ? 'ArrowDown' : 'ArrowRight');
    await page.run('() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))');
  }
  const times = (await page.run('() => bench.keys')).sort((one, other) => one - other);
  return { median: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)] };
}

// What came over the wire, as the browser counts it: headers and compressed bodies.
async function weigh(page) {
  const addresses = new Map();
  const loaded = [];
  page.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  page.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    loaded.push({ address: addresses.get(requestId) ?? '', bytes: encodedDataLength }),
  );
  await page.send('Network.enable');
  return wanted => loaded.filter(({ address }) => wanted(address)).reduce((sum, { bytes }) => sum + bytes, 0);
}

async function run(at, withUs) {
  const page = await openChromium();
  await page.signIn(at('/host/sign-in'), 'cora');
  if (!withUs) {
    await page.send('Network.enable');
    await page.send('Network.setBlockedURLs', { urls: WITHOUT_US });
  }
  await page.send('Network.enable');
  await page.send('Network.clearBrowserCache');
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
  const sum = await weigh(page);
  await page.go(at(`/host/roster?department=large&from=${MONDAY}&weeks=4`));
  await page.until(withUs ? '() => bench.grid && bench.markers && bench.panel' : '() => bench.grid', 'the page');
  await page.until(`() => document.querySelectorAll('#grid [role=row]').length === ${PEOPLE + 1}`, 'all rows');
  const { grid, markers, panel, long } = await page.run('() => bench');
  await pause(500);
  const arrows = await keys(page);
  page.close();
  return {
    grid,
    ready: withUs ? Math.max(grid, markers, panel) : grid,
    longest: Math.max(0, ...long),
    arrows,
    code: sum(address => address.includes('/sessionwise/ui/')),
    data: sum(address => address.includes('/sessionwise/api/')),
    all: sum(() => true),
  };
}

const sheets = mkdtempSync(join(tmpdir(), 'sessionwise-bench-sheet-'));
writeFileSync(join(sheets, 'plans.csv'), plans());
const document = largeDepartment();
document.staff = document.staff.map((person, i) => ({ ...person, assignmentNumber: number(i) }));
const { at, stop } = await startProduct(jar, document, {
  'org.sessionwise.jobplan.csv-bench': { sourceId: 'csv~bench', title: 'Bench', path: join(sheets, 'plans.csv') },
});
const measured = { with: [], without: [] };
try {
  await prepare(at);
  for (let each = 0; each <= Number(runs); each++) {
    const [ours, bare] = [await run(at, true), await run(at, false)];
    if (each > 0) {
      measured.with.push(ours);
      measured.without.push(bare);
    }
  }
} finally {
  await stop();
  rmSync(sheets, { recursive: true, force: true });
}

const middle = list => [...list].sort((a, b) => a - b)[list.length >> 1];
const line = (name, value, unit) => {
  const [ours, bare] = [measured.with, measured.without].map(list => middle(list.map(value)));
  const shown = amount => (unit === 'kB' ? (amount / 1000).toFixed(1) : amount.toFixed(0)).padStart(7);
  console.log(`${name.padEnd(52)}${shown(ours)} ${unit}   without us ${shown(bare)} ${unit}`);
};
console.log(`${idOf(0)}–${idOf(PEOPLE - 1)}, 28 days, ${runs} runs with an empty cache, medians, load ${loadavg()[0].toFixed(1)}`);
line('address entered to first grid on the screen', one => one.grid, 'ms');
line('address entered to grid, markers and panel', one => one.ready, 'ms');
line('longest time in which the page could not react', one => one.longest, 'ms');
line('arrow key to next frame, median', one => one.arrows.median, 'ms');
line('arrow key to next frame, 95th percentile', one => one.arrows.p95, 'ms');
line('our code over the wire', one => one.code, 'kB');
line('our data over the wire', one => one.data, 'kB');
line('the whole page over the wire', one => one.all, 'kB');
process.exit(0);
