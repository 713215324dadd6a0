// A headless Chromium driven over its own debugging pipe: no package is needed for it.

import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

export async function openChromium({ width = 1440, height = 900, dark = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'rotahost-bench-'));
  const browser = spawn(
    process.env.CHROMIUM ?? 'chromium',
    [...ARGUMENTS, `--user-data-dir=${profile}`, `--window-size=${width},${height}`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , write, read] = browser.stdio;
  const waiting = new Map();
  const listeners = [];
  let last = 0;
  let rest = '';
  read.setEncoding('utf8');
  read.on('data', text => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages.map(one => JSON.parse(one))) {
      const answer = waiting.get(message.id);
      waiting.delete(message.id);
      if (answer) message.error ? answer.reject(new Error(message.error.message)) : answer.resolve(message.result);
      else for (const listener of listeners) listener(message);
    }
  });
  const raw = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  const { targetId } = await raw('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await raw('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => raw(method, params, sessionId);
  const on = (method, listener) =>
    listeners.push(message => {
      if (message.method === method) listener(message.params);
    });
  await send('Page.enable');
  await send('Runtime.enable');
  await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await send('Emulation.setLocaleOverride', { locale: 'en-GB' });
  if (dark) {
    await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
  }

  // Runs a function in the page; what it returns has to be JSON.
  async function run(code, ...values) {
    const expression = `(${code})(${values.map(value => JSON.stringify(value)).join(',')})`;
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async function until(code, what, ...values) {
    const end = Date.now() + 60000;
    while (Date.now() < end) {
      if (await run(code, ...values).catch(() => false)) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error(`waited too long for ${what}`);
  }

  async function go(address) {
    const loaded = new Promise(resolve => on('Page.loadEventFired', resolve));
    await send('Page.navigate', { url: address });
    await loaded;
  }

  async function press(key) {
    const code = key === ' ' ? 'Space' : key;
    const text = key === 'Enter' ? '\r' : undefined;
    await send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', key, code, text });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  }

  async function signIn(address, user) {
    await go(address);
    await run(
      `async user => {
        await fetch('/host/api/session', { method: 'POST', headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ user, password: user + '-roster' }) });
      }`,
      user,
    );
  }

  const close = () => {
    browser.kill();
  };
  return { send, on, run, until, go, press, signIn, close };
}
