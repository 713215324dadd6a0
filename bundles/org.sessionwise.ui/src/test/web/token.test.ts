import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookieValue, readTokenSource, tokenOf } from '../../main/web/token';

test('a host keeps its token in a meta element, a cookie or behind an address', () => {
  assert.deepEqual(readTokenSource('meta csrf-token'), { kind: 'meta', name: 'csrf-token' });
  assert.deepEqual(readTokenSource('cookie XSRF-TOKEN'), { kind: 'cookie', name: 'XSRF-TOKEN' });
  assert.deepEqual(readTokenSource(' json /session token '), { kind: 'json', address: '/session', member: 'token' });
});

test('anything else is refused, another site above all', () => {
  for (const text of ['', 'meta', 'header X', 'json /session', 'json https://other.example/ token', 'cookie a b']) {
    assert.throws(() => readTokenSource(text), /is none of/);
  }
});

test('no header means no token', () => {
  assert.equal(tokenOf({ tokenFrom: 'meta csrf-token' }), undefined);
});

test('a cookie is found by its whole name', () => {
  assert.equal(cookieValue('NOT-XSRF=1; XSRF=a%20b; c=d', 'XSRF'), 'a b');
  assert.equal(cookieValue('', 'XSRF'), undefined);
});
