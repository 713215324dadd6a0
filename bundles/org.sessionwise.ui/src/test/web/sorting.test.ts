import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Exact } from '../../main/web/exact';
import { sorted } from '../../main/web/sorting';

test('texts are sorted as the locale does, numbers inside them by their amount', () => {
  assert.deepEqual(sorted(['Ward 10', 'ward 9', 'Éclair', 'Eve'], (text) => text, 'ascending', 'en-GB'), ['Éclair', 'Eve', 'ward 9', 'Ward 10']);
});

test('exact numbers are sorted by their amount, and what is not known comes last either way', () => {
  const rows = [Exact.parse('10.5'), undefined, Exact.parse('4/3')];
  const shown = (direction: 'ascending' | 'descending'): unknown[] => sorted(rows, (row) => row, direction, 'en-GB').map((row) => row?.show(1));
  assert.deepEqual(shown('ascending'), ['1.3', '10.5', undefined]);
  assert.deepEqual(shown('descending'), ['10.5', '1.3', undefined]);
});
