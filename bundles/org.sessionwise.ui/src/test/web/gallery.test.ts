import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LEAVES, TABS } from '../../main/web/page-sections';

const GALLERY = 'gallery';

test('every tab and page has its picture in the gallery: take them again as its README says', () => {
  const index = readFileSync(`${GALLERY}/README.md`, 'utf8');
  const missing = [...Object.keys(TABS), ...LEAVES].filter((name) => !index.includes(`(${name}.webp)`) || !existsSync(`${GALLERY}/${name}.webp`));
  assert.deepEqual(missing, []);
});
