import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportQuery, fileAddress, type Order } from '../../main/web/exports';

const order: Order = { what: 'figures', format: 'csv', from: '2026-11-02', until: '2026-11-30', columns: [] };

test('without a choice of columns the server gives all of them, split as on the screen', () => {
  assert.equal(fileAddress('gastro', order), '/departments/gastro/figures.csv?split=person&over=none&planned=dated&categories=all&from=2026-11-02&until=2026-11-30');
  assert.equal(exportQuery(order, { split: 'team' })['split'], 'team');
});

test('columns are named in each unit, on paper in sessions alone', () => {
  const some: Order = { ...order, columns: ['columnRostered', 'columnKnown'] };
  assert.equal(exportQuery(some)['columns'], 'name,span,rosteredDoneOccurrences,rosteredDoneSessions,rosteredDoneMinutes,rosteredDonePa,plannedOccurrencesKnown,plannedOccurrencesInAll');
  assert.equal(exportQuery({ ...some, format: 'pdf' })['columns'], 'name,span,rosteredDoneSessions,plannedOccurrencesKnown,plannedOccurrencesInAll');
});

test('sessions are not split', () => {
  assert.deepEqual(exportQuery({ ...order, what: 'findings' }), { from: '2026-11-02', until: '2026-11-30', categories: 'all' });
});
