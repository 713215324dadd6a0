// How the roster page feels with 200 people over 28 days. Needs a built product, java, node 20 and chromium:
//
//   node bundles/org.sessionwise.host.reference/src/bench/grid-benchmark.mjs features/felix/target/sessionwise.jar [runs]
//
// Figures are medians over the runs. They hold for one machine at one time, and no test asserts them.

import { openChromium } from './chromium.mjs';
import { MONDAY, idOf, largeDepartment, markers } from './department.mjs';
import { startProduct } from './product.mjs';

const [jar, runs = '5'] = process.argv.slice(2);

// In the page: when the grid is first painted, how long the main thread was kept busy, and the slowest reactions.
const WATCH = `(() => {
  window.bench = { long: [] };
  new PerformanceObserver(list => bench.long.push(...list.getEntries().map(e => Math.round(e.duration))))
    .observe({ type: 'longtask', buffered: true });
  const seen = setInterval(() => {}, 1e6);
  const watch = () => {
    if (document.querySelector('#grid [role=gridcell]')) {
      requestAnimationFrame(() => setTimeout(() => { bench.grid ??= performance.now(); }));
      observer.disconnect();
      clearInterval(seen);
    }
  };
  const observer = new MutationObserver(watch);
  observer.observe(document, { childList: true, subtree: true });
})()`;

const painted = `() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))`;

const SCROLL = `async () => {
  const box = document.getElementById('grid');
  const frames = [];
  const run = async step => {
    let last = await new Promise(requestAnimationFrame);
    for (let i = 0; i < 90; i++) {
      step(i);
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
  };
  box.scrollTop = 0;
  await run(() => { box.scrollTop += 110; });
  await run(() => { box.scrollTop -= 110; });
  await run(i => { box.scrollLeft += i < 45 ? 40 : -40; });
  frames.sort((a, b) => a - b);
  return { median: frames[frames.length >> 1], p95: frames[Math.floor(frames.length * 0.95)], worst: frames.at(-1) };
}`;

const KEYS = `async () => {
  const times = [];
  document.querySelector('#grid [tabindex="0"]').focus();
  for (let i = 0; i < 40; i++) {
    const start = performance.now();
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: i % 2 ? 'ArrowDown' : 'ArrowRight', bubbles: true, cancelable: true }));
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[20], p95: times[37] };
}`;

// Adds an evening's duty in the day's dialog and waits for the chip to be painted.
const EDIT = `async (staff, date) => {
  const cell = () => document.querySelector('[data-staff="' + staff + '"] [data-column="' + date + '"]');
  const tick = () => new Promise(done => setTimeout(done, 5));
  const named = text => [...document.querySelectorAll('dialog button')].find(b => b.textContent === text);
  cell().click();
  const opened = performance.now();
  cell().dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const open = performance.now() - opened;
  named('Add a duty').click();
  document.querySelector('dialog [name=start]').value = '19:00';
  document.querySelector('dialog [name=end]').value = '20:00';
  const before = cell().children.length;
  const start = performance.now();
  named('Assign').click();
  while (cell().children.length === before) await tick();
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  return { open, repaint: performance.now() - start };
}`;

const middle = list => [...list].sort((a, b) => a - b)[list.length >> 1];

const { at, stop } = await startProduct(jar, largeDepartment());
const results = [];
try {
  for (let run = 0; run <= Number(runs); run++) {
    const page = await openChromium();
    await page.send('Fetch.enable', { patterns: [{ urlPattern: '*/sessionwise/api/markers*' }] });
    const body = Buffer.from(JSON.stringify(markers())).toString('base64');
    const headers = [{ name: 'Content-Type', value: 'application/json' }];
    page.on('Fetch.requestPaused', ({ requestId }) =>
      page.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: headers, body }),
    );
    await page.signIn(at('/host/sign-in'), 'cora');
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: WATCH });
    await page.go(at(`/host/roster?department=large&from=${MONDAY}&weeks=4`));
    await page.until(`() => window.bench?.grid`, 'the grid');
    const grid = await page.run(`() => window.bench.grid`);
    await page.until(`() => document.querySelectorAll('#grid .cell.mark').length > 1000`, 'the markers');
    await page.until(`() => document.querySelectorAll('#grid [role=row]').length === 201`, 'all rows');
    const marked = await page.run(painted);
    const { long } = await page.run(`() => window.bench`);
    const scroll = await page.run(SCROLL);
    const keys = await page.run(KEYS);
    const edit = await page.run(EDIT, idOf(20 + run), '2026-11-19');
    page.close();
    if (run > 0) results.push({ grid, marked, longest: Math.max(0, ...long), scroll, keys, edit }); // the first warms up
  }
  const line = (name, value) => console.log(`${name.padEnd(58)} ${Math.round(middle(results.map(value)))} ms`);
  console.log(`200 people, 28 days, ${results.length} runs, medians`);
  line('address entered to first grid on the screen', one => one.grid);
  line('address entered to all markers on the screen', one => one.marked);
  line('longest time in which the page could not react', one => one.longest);
  line('scrolling: frame, median', one => one.scroll.median);
  line('scrolling: frame, 95th percentile', one => one.scroll.p95);
  line('scrolling: slowest frame', one => one.scroll.worst);
  line('arrow key to next frame, median', one => one.keys.median);
  line('arrow key to next frame, 95th percentile', one => one.keys.p95);
  line('double click to open day', one => one.edit.open);
  line('"Assign" to the changed cell on the screen', one => one.edit.repaint);
} finally {
  await stop();
}
process.exit(0);
