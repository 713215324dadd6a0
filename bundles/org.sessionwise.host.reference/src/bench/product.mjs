// The built product on a free port, with a directory of its own and a trust document of ours.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const freePort = () =>
  new Promise(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

// settings: of a PID or, with a name after "-", of one of its factory, by their names.
export async function startProduct(jar, document, settings = {}) {
  const home = mkdtempSync(join(tmpdir(), 'rotahost-bench-home-'));
  const port = await freePort();
  const at = path => `http://127.0.0.1:${port}${path}`;
  const trust = join(home, 'trust.json');
  writeFileSync(trust, JSON.stringify(document));
  mkdirSync(join(home, 'settings'));
  writeFileSync(
    join(home, 'settings', 'org.sessionwise.host.reference.cfg'),
    `importFrom = ${pathToFileURL(trust)}\n.importKey =\n`,
  );
  for (const [pid, values] of Object.entries(settings)) {
    const lines = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
    writeFileSync(join(home, 'settings', `${pid}.cfg`), lines.join('\n'));
  }
  const product = spawn(
    'java',
    [`-Dsessionwise.home=${home}`, `-Dorg.osgi.service.http.port=${port}`, '-jar', resolve(jar)],
    { stdio: 'ignore' },
  );
  const stop = async () => {
    product.kill();
    await new Promise(done => product.once('exit', done));
    rmSync(home, { recursive: true, force: true });
  };
  for (let i = 0; i < 600; i++) {
    const status = await fetch(at('/host/api/status'))
      .then(answer => answer.json())
      .catch(() => ({}));
    if (status.ready) return { at, stop };
    if (status.message?.includes('wrong')) throw new Error(status.message);
    await new Promise(done => setTimeout(done, 200));
  }
  throw new Error('the product did not start');
}
