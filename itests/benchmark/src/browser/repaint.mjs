// How long it takes from the host's write until a visible page shows it, while 49 others listen, too. Needs a built product,
// java, node 20 and chromium:
//
//   node itests/benchmark/src/browser/repaint.mjs features/felix/target/sessionwise.jar [edits] [settle]
//
// A shift is called off and put back again over the reference host's own interface; a coordinator's gap panel is open in the
// browser. Time begins before the request is sent and ends after the frame in which the person's line is another. The other
// 49 only listen. "settle" is what the panel waits for further changes, in ms, in place of the product's own; the product
// itself is not changed by it.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openChromium } from '../../../../bundles/org.sessionwise.host.reference/src/bench/chromium.mjs';

const [jar, edits = '300', settle] = process.argv.slice(2);
const WEEK = ['2026-11-23', '2026-11-30'];
const LISTENERS = [
  ['coordinator', 'roster', 15],
  ['lead', 'team', 16],
  ['administrator', 'settings', 16],
  ['staff', 'mine', 2],
];
const WARM_UP = 20;

const freePort = () =>
  new Promise(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
const pause = ms => new Promise(done => setTimeout(done, ms));

const home = mkdtempSync(join(tmpdir(), 'sessionwise-repaint-'));
const port = await freePort();
const at = path => `http://127.0.0.1:${port}${path}`;
const product = spawn(
  'java',
  [`-Dsessionwise.home=${home}`, `-Dorg.osgi.service.http.port=${port}`, '-jar', resolve(jar)],
  { stdio: 'ignore' },
);

async function until(question, what) {
  for (let i = 0; i < 600; i++) {
    const answer = await question().catch(() => undefined);
    if (answer) return answer;
    await pause(200);
  }
  throw new Error(`waited too long for ${what}`);
}

// Somebody who is signed in; the answer of a question is read as JSON.
async function visitor(user, password) {
  const signIn = await fetch(at('/host/api/session'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password }),
  });
  if (!signIn.ok) throw new Error(`${user} may not sign in: ${signIn.status}`);
  const cookie = signIn.headers.get('set-cookie').split(';')[0];
  const { token } = await signIn.json();
  const headers = { cookie, 'X-Rota-Token': token, 'content-type': 'application/json' };
  const ask = async (method, path, body) => {
    const answer = await fetch(at(path), { method, headers, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const listen = async () => {
    const stream = await fetch(at('/sessionwise/api/events'), { headers });
    if (!stream.ok) throw new Error(`${user} may not listen: ${stream.status}`);
    (async () => {
      for await (const part of stream.body) if (part.includes(10)) heard.count++;
    })().catch(() => {});
  };
  return { ask, listen };
}
const heard = { count: 0 };

async function pull(one) {
  let job = await one.ask('POST', '/sessionwise/api/pulls', { source: 'http~demo', dryRun: false });
  while (job.state === 'running') {
    await pause(100);
    job = await one.ask('GET', `/sessionwise/api/jobs/${job.id}`);
  }
}

// A planned session that nothing on the roster answers.
async function gap(one) {
  const days = `from=${WEEK[0]}&until=${WEEK[1]}`;
  const { people } = await one.ask('GET', `/sessionwise/api/departments/gastro/position?${days}`);
  for (const person of people.filter(({ inScope, rostered }) => inScope && rostered.notRostered)) {
    const path = `/sessionwise/api/departments/gastro/people/${person.staffId}/findings?${days}`;
    const { findings } = await one.ask('GET', path);
    const missed = findings.find(({ outcome, planned }) => outcome === 'NOT_ROSTERED' && planned?.duty);
    if (missed) return { staff: person.staffId, ...missed.planned };
  }
  throw new Error('nobody has a gap');
}

// In the page: what the line says, and a promise of the moment after the frame in which it says something else.
const WATCH = `staff => {
  const panel = document.querySelector('sessionwise-gap-panel-v1');
  const root = panel.shadowRoot ?? panel;
  const line = () => root.querySelector('tr[data-staff="' + staff + '"]')?.textContent ?? '';
  window.bench = { line, expect() {
    const before = line();
    window.bench.changed = new Promise(done => {
      const observer = new MutationObserver(() => {
        if (line() === before) return;
        observer.disconnect();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.timeOrigin + performance.now());
        requestAnimationFrame(() => channel.port2.postMessage(0));
      });
      observer.observe(root, { childList: true, subtree: true, characterData: true });
    });
  } };
}`;

async function openPanel(staff) {
  const page = await openChromium();
  await page.go(at('/host/sign-in'));
  await page.run(`async () => {
    await fetch('/host/api/session', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'coordinator', password: 'roster' }) });
  }`);
  if (settle !== undefined) await otherSettling(page);
  await page.go(at(`/host/roster?department=gastro&from=${WEEK[0]}`));
  await page.until(
    `staff => {
      const panel = document.querySelector('sessionwise-gap-panel-v1');
      return Boolean((panel?.shadowRoot ?? panel)?.querySelector('tr[data-staff="' + staff + '"]'));
    }`,
    'the gap panel',
    staff,
  );
  await page.run(WATCH, staff);
  return page;
}

// What waits for 250 ms waits for as long as was asked for.
async function otherSettling(page) {
  const source = `(() => {
    const original = window.setTimeout;
    window.setTimeout = (task, ms, ...rest) => original(task, ms === 250 ? ${Number(settle)} : ms, ...rest);
  })()`;
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source });
}

const times = [];
let answers = 0;
try {
  await until(async () => (await (await fetch(at('/host/api/status'))).json()).ready, 'the product');
  const coordinator = await until(() => visitor('coordinator', 'roster'), 'the host');
  await until(() => pull(coordinator).then(() => true), 'the pull');
  const missed = await until(() => gap(coordinator), 'a gap');
  for (const [user, password, streams] of LISTENERS) {
    const one = await visitor(user, password);
    for (let i = 0; i < streams; i++) await one.listen();
  }
  const page = await openPanel(missed.staff);
  const sessions = '/host/api/departments/gastro/sessions';
  const content = {
    staff: missed.staff,
    duty: missed.duty,
    start: missed.start.slice(0, 16),
    end: missed.end.slice(0, 16),
    reason: null,
    paidExtra: false,
  };
  let { session } = await coordinator.ask('POST', sessions, { ...content, status: 'ROSTERED' });
  await pause(2_000);
  for (let edit = 0; edit < WARM_UP + Number(edits); edit++) {
    await page.run('() => window.bench.expect()');
    const off = edit % 2 === 0;
    const start = performance.timeOrigin + performance.now();
    ({ session } = await coordinator.ask('PUT', `${sessions}/${session.id}`, {
      ...content,
      version: session.version,
      status: off ? 'CANCELLED' : 'ROSTERED',
      reason: off ? 'Benchmark' : null,
    }));
    const answered = performance.timeOrigin + performance.now();
    const painted = await page.run('() => window.bench.changed');
    if (edit >= WARM_UP) {
      times.push(painted - start);
      answers += answered - start;
    }
    await pause(50);
  }
  page.close();
} finally {
  product.kill();
  await new Promise(done => product.once('exit', done));
  rmSync(home, { recursive: true, force: true });
}
times.sort((a, b) => a - b);
const share = part => `${times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1)} ms`;
console.log(`${times.length} edits, 50 listeners, load ${loadavg()[0].toFixed(1)}, settle ${settle ?? "the product's"}`);
console.log(`the host's answer to the write, mean: ${(answers / times.length).toFixed(1)} ms`);
console.log(`write to repaint: p50 ${share(0.5)}, p95 ${share(0.95)}, p99 ${share(0.99)}, worst ${share(1)}`);
console.log(`parts of events that the 49 others heard: ${heard.count}`);
process.exit(0);
