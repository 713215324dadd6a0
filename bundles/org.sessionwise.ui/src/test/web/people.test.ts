import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, isMeant, saidOfAll } from '../../main/web/people';

test('somebody is found by parts of the name, in any order, whatever the accents', () => {
  assert.ok(isMeant('Zoë Fitzgerald-Watt', 'watt zoe'));
  assert.ok(isMeant('Amy Cole', ''));
  assert.ok(isMeant('Amy Cole', '  amy '));
  assert.ok(!isMeant('Amy Cole', 'amy fox'));
});

test('what is the same for all is said once, what differs or is one person\u2019s is not taken away', () => {
  assert.equal(saidOfAll(['on paper', 'on paper']), 'on paper');
  assert.equal(saidOfAll(['on paper', '']), '');
  assert.equal(saidOfAll(['on paper']), '');
  assert.equal(saidOfAll([]), '');
});

test('a line that comes often is told once, in the order of the first', () => {
  assert.deepEqual(counted(['b', 'a', 'b', 'b']), ['3 times: b', 'a']);
  assert.deepEqual(counted([]), []);
});
