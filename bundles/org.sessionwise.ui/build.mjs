import { build } from 'esbuild';
import { readFileSync, rmSync } from 'node:fs';

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
  entryPoints: ['gap-panel.ts', 'entitlement-panel.ts', 'capability-panel.ts', 'staff-record-panel.ts', 'plan-panel.ts', 'import-panel.ts', 'team-plan-panel.ts', 'figures-panel.ts', 'review-panel.ts', 'rules-panel.ts', 'attainment-badge.ts', 'attainment-panel.ts', 'indicator-panel.ts', 'evidence-panel.ts', 'person-records-panel.ts', 'sampling-panel.ts', 'attainment-policy-panel.ts', 'loader.ts', 'page.ts', 'page.css'].map(
    (name) => `src/main/web/${name}`,
  ),
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
