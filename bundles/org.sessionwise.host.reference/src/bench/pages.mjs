// Looks at each page as each role sees it, wide and narrow: what axe finds, what the console says, whether it scrolls sideways;
// and takes a picture of it. Ends with 1 if anything is wrong.
//
//   node bundles/org.sessionwise.host.reference/src/bench/pages.mjs features/felix/target/sessionwise.jar axe.min.js pictures/

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from './chromium.mjs';
import { MONDAY, idOf, largeDepartment } from './department.mjs';
import { startProduct } from './product.mjs';

const [jar, axe, pictures] = process.argv.slice(2);
const rules = readFileSync(axe, 'utf8');
const department = '?department=large';
const roster = `roster${department}&from=${MONDAY}`;

// Things to look at: a bit of everything.
async function prepare(page, at) {
  await page.signIn(at('/host/sign-in'), 'cora');
  await page.run(
    `async (monday, staff) => {
      const { token } = await (await fetch('/host/api/session')).json();
      const ask = (method, path, body) => fetch('/host/api/departments/large/' + path, { method,
        headers: { 'content-type': 'application/json', 'X-Rota-Token': token }, body: JSON.stringify(body) });
      const { sessions } = await (await fetch('/host/api/departments/large/roster?from=' + monday + '&until=2026-12-14')).json();
      const mine = sessions.filter(one => one.staff === staff && one.day > '2026-11-20');
      await ask('POST', 'swaps', { session: mine[0].id, note: 'A wedding' });
      await ask('POST', 'swaps', { session: sessions.find(one => one.staff === 'p005' && one.day > '2026-11-20').id });
      await ask('PUT', 'sessions/' + mine[1].id, { ...mine[1], reason: null, paidExtra: true });
      await ask('PUT', 'periods/' + monday, { step: 'SUBMIT' });
    }`,
    MONDAY,
    idOf(0),
  );
}

const open = text => `() => {
  const found = [...document.querySelectorAll('button')].find(one => one.textContent === ${JSON.stringify(text)});
  found?.click();
  return Boolean(found);
}`;
const openDay = `() => {
  document.querySelector('[data-staff="p001"] [data-column="2026-11-23"], [data-staff="p000"] [data-column="2026-11-23"]')
    .dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  return Boolean(document.querySelector('dialog'));
}`;

const LOOKS = [
  ['cora', 'roster', `${roster}&weeks=4`],
  ['cora', 'day', `${roster}&weeks=2`, openDay],
  ['cora', 'history', `${roster}&weeks=2`, openDay, open('History of this day')],
  ['cora', 'periods', `periods${department}`],
  ['leo', 'periods', `periods${department}`],
  ['leo', 'send-back', `periods${department}`, open('Send back…')],
  ['cora', 'swaps', `swaps${department}`],
  ['sam', 'swaps', `swaps${department}`],
  ['cora', 'take', `swaps${department}`, open('Take it…')],
  ['sam', 'roster', roster],
  ['bea', 'figures', 'figures'],
  ['bea', 'nothing', 'roster'],
  ['ada', 'audit', 'audit'],
  ['ada', 'administration', `administration${department}`],
  ['ada', 'figures', 'figures'],
];

async function look(page, [user, name, path, ...actions], width) {
  await page.go(page.at(`/host/${path}`));
  await page.until(
    `() => document.querySelector('#main h1') && !document.querySelector('#content .loading, #grid .loading')`,
    name,
  );
  for (const action of actions) await page.until(action, `${name}: an action`);
  await new Promise(done => setTimeout(done, 400));
  const picture = await page.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(join(pictures, `${name}-${user}-${width}.png`), Buffer.from(picture.data, 'base64'));
  await page.send('Runtime.evaluate', { expression: rules });
  const found = await page.run(`async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(one => one.id + ': ' + one.nodes.slice(0, 2).map(node => node.target.join(' ')).join(' | '));
  }`);
  const wide = await page.run(`() => document.documentElement.scrollWidth > innerWidth`);
  return [...found, ...(wide ? ['scrolls sideways'] : [])].map(text => `${name} as ${user} at ${width}: ${text}`);
}

mkdirSync(pictures, { recursive: true });
const { at, stop } = await startProduct(jar, largeDepartment());
const wrong = [];
try {
  const first = await openChromium();
  await prepare(first, at);
  first.close();
  for (const width of [1440, 390]) {
    for (const user of new Set(LOOKS.map(([one]) => one))) {
      const page = await openChromium({ width, height: 900, dark: user === 'ada' });
      page.at = at;
      page.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
        const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
        if (!text.includes('nothing to show')) wrong.push(`${user}: ${text}`);
      });
      page.on('Log.entryAdded', ({ entry }) => entry.level === 'error' && !entry.url?.includes('/sessionwise/') && wrong.push(`${user}: ${entry.text} ${entry.url}`));
      await page.send('Log.enable');
      await page.signIn(at('/host/sign-in'), user);
      for (const one of LOOKS.filter(([who]) => who === user)) wrong.push(...(await look(page, one, width)));
      page.close();
    }
  }
} finally {
  await stop();
}
console.log(wrong.length ? wrong.join('\n') : 'nothing is wrong');
process.exit(wrong.length ? 1 : 0);
