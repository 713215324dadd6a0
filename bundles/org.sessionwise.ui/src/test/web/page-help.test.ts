import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { found } from '../../main/web/page-find';
// @ts-expect-error a script of the build, without types
import { definitionsPage } from '../../../definitions.mjs';

test('a definition is found by words of its name, its meaning or its source', () => {
  const gap = ['rosterGap', { term: 'Roster gap', meaning: 'Planned, less covered.', source: 'Indicator 4' }] as const;
  const level = ['level', { term: 'Level', meaning: 'Of attainment.', source: 'Appendix 1' }] as const;
  assert.deepEqual(found([gap, level], 'indicator GAP'), [gap]);
  assert.deepEqual(found([gap, level], ''), [gap, level]);
  assert.deepEqual(found([gap, level], 'rota'), []);
});

test('the documentation defines what the screens define: write it again by npm run definitions', () => {
  assert.equal(readFileSync('DEFINITIONS.md', 'utf8'), definitionsPage());
});
