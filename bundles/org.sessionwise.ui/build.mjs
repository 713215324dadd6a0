import { build } from 'esbuild';
import { loadedAtStart } from './weigh.mjs';
import { readdirSync, readFileSync, rmSync } from 'node:fs';

const SOURCE = 'src/main/web';

/** What a host or a browser asks for by name: each contribution has a module of its element's name. */
const isEntry = (name) => /-(panel|badge)\.ts$/.test(name) || ['loader.ts', 'page.ts', 'page.css'].includes(name);

// Lit asks for a Trusted Types policy by a fixed name. A second copy of Lit on the host's page would then be refused, so our
// copy asks by a name of its own, and the build fails if Lit no longer looks as expected.
let renamed = 0;
const ownPolicyName = {
  name: 'own-trusted-types-policy',
  setup(bundler) {
    bundler.onLoad({ filter: /lit-html[\\/](development[\\/])?lit-html\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/createPolicy\(\s*(["'])lit-html\1/, 'createPolicy($1sessionwise-lit$1');
      if (contents !== source) renamed++;
      return { contents, loader: 'js' };
    });
  },
};

rmSync('target/web', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: readdirSync(SOURCE).filter(isEntry).map((name) => `${SOURCE}/${name}`),
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  chunkNames: 'chunk-[hash]',
  outdir: 'target/web',
  metafile: true,
  plugins: [ownPolicyName],
});
if (renamed !== 1) {
  console.error(`Lit's policy name was replaced ${renamed} times, not once: look at lit-html.js`);
  process.exit(1);
}
for (const [file, { bytes }] of Object.entries(metafile.outputs)) console.log(String(bytes).padStart(8), file);

// Whoever opens a roster waits for the roster, not for us.
const MOST_ON_THE_ROSTER = 30_000;
const loaded = loadedAtStart(metafile, 'target/web/gap-panel.js');
const weight = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
console.log(`gap-panel.js loads ${loaded.size} files of ${weight} bytes, gzipped, before it shows anything`);
if (weight > MOST_ON_THE_ROSTER) {
  console.error(`that is more than ${MOST_ON_THE_ROSTER}: load later what is shown later`);
  process.exit(1);
}
