import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RosterOrder } from '../../main/web/roster-order';

const rows = (...staff: string[]): { staffId: string }[] => staff.map((staffId) => ({ staffId }));

test('figures that change under the eyes do not move the rows until somebody asks', () => {
  const order = new RosterOrder();
  order.follow('week 1', ['amy', 'ben', 'cat']);
  order.follow('week 1', ['cat', 'amy', 'ben']);
  assert.deepEqual(order.rows(rows('cat', 'amy', 'ben')), rows('amy', 'ben', 'cat'));
  assert.ok(order.isOld);
  order.renew();
  assert.deepEqual(order.rows(rows('cat', 'amy', 'ben')), rows('cat', 'amy', 'ben'));
  assert.ok(!order.isOld);
});

test('another week has its own order, and somebody new comes last', () => {
  const order = new RosterOrder();
  order.follow('week 1', ['amy', 'ben']);
  order.follow('week 1', ['zoe', 'amy', 'ben']);
  assert.deepEqual(order.rows(rows('zoe', 'amy', 'ben')), rows('amy', 'ben', 'zoe'));
  order.follow('week 2', ['ben', 'amy']);
  assert.deepEqual(order.rows(rows('ben', 'amy')), rows('ben', 'amy'));
});
