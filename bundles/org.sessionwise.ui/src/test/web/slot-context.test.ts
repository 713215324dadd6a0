import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsOf, isReadable, sameElements, stayEmpty, type Contribution, type Me } from '../../main/web/session';
import { contextOf, missing, sameContext, type SlotFact } from '../../main/web/slot-context';

const me = (...departments: string[]): Me => ({
  apiVersion: '1.0',
  user: { displayName: 'Robin' },
  permissions: [],
  host: { name: 'rota', title: 'Rota', version: '1', zone: 'Europe/London', today: '2026-11-18', features: [], limits: [] },
  departments: departments.map((id) => ({ id, name: `The ${id}` })),
});
const facts = (told: Partial<Record<SlotFact, string>>) => (fact: SlotFact): string | undefined => told[fact];
const KEYS = ['department', 'roster', 'selection'];
const context = (told: Partial<Record<SlotFact, string>>, keys = KEYS, who = me('icu', 'gastro')) =>
  contextOf('roster.side/v1', keys, facts(told), who, 'en-GB');

test('an element gets the keys it asked for and no others', () => {
  const { department, roster, today } = context({ department: 'icu', from: '2026-11-02', until: '2026-11-09' }, ['department']);
  assert.deepEqual(department, { id: 'icu', name: 'The icu' });
  assert.equal(roster, undefined);
  assert.equal(today, undefined);
});

test('a user of one department need not be told which', () => {
  assert.equal(context({}, KEYS, me('icu')).department?.id, 'icu');
  assert.equal(context({}).department, undefined);
});

test('a panel that can do without a department is told where the page is, if it is anywhere', () => {
  assert.deepEqual(missing(['place'], context({}, ['place'])), []);
  assert.deepEqual(context({}, ['place']).place, {});
  assert.deepEqual(context({ department: 'icu' }, ['place']).place, { department: { id: 'icu', name: 'The icu' } });
});

test('a panel waits for what it needs, not for what it can do without', () => {
  assert.deepEqual(missing(KEYS, context({})), ['department', 'roster']);
  assert.deepEqual(missing(KEYS, context({ department: 'icu', from: '2026-11-02', until: '2026-11-09' })), []);
});

test('days that are none, and periods that end before they begin, are not told', () => {
  assert.equal(context({ from: '02/11/2026', until: '2026-11-09' }).roster, undefined);
  assert.equal(context({ from: '2026-11-09', until: '2026-11-09' }).roster, undefined);
});

test("the host's day counts unless the page says another", () => {
  assert.equal(context({}, ['today']).today, '2026-11-18');
  assert.equal(context({ today: '2026-01-01' }, ['today']).today, '2026-01-01');
});

test('a heading level that is none is two', () => {
  assert.equal(context({ 'heading-level': '3' }).headingLevel, 3);
  assert.equal(context({ 'heading-level': '9' }).headingLevel, 2);
});

test('contexts that say the same are the same', () => {
  assert.ok(sameContext(context({ department: 'icu' }), context({ department: 'icu' })));
  assert.ok(!sameContext(context({ department: 'icu' }), context({ department: 'gastro' })));
});

test('what an element gets cannot be changed by it', () => {
  const told = context({ department: 'icu' });
  assert.throws(() => Object.assign(told, { slot: 'x' }), TypeError);
  assert.throws(() => Object.assign(told.department ?? {}, { id: 'x' }), TypeError);
});

test('a slot takes what has an element and names it, heaviest first, then by id', () => {
  const one = (id: string, weight: number, kind = 'PANEL', slot = 's/v1'): Contribution => ({
    id, weight, kind, slots: [slot], title: id, element: 'x-y', address: '/x', contextKeys: [],
  });
  const all = [one('b', 1), one('a', 1), one('heavy', 5), one('cells', 9, 'CELL_DECORATION'), one('other', 9, 'PANEL', 't/v1'), one('small', 4, 'BADGE'), one('page', 3, 'PAGE'), one('link', 9, 'MENU')];
  assert.deepEqual(elementsOf('s/v1', all).map(({ id }) => id), ['heavy', 'small', 'page', 'a', 'b']);
});

test('slots stay empty once all that was for them is switched off, and a tab without slots does not', () => {
  const one = (id: string, slot: string): Contribution => ({ id, weight: 1, kind: 'PANEL', slots: [slot, 'page.main/v1'], title: id, element: 'x-y', address: '/x', contextKeys: [] });
  const all = [one('a', 's/v1'), one('b', 't/v1')];
  assert.ok(!stayEmpty(['s/v1', 'u/v1'], all));
  assert.ok(stayEmpty(['s/v1'], [one('b', 't/v1')]));
  assert.ok(!stayEmpty([], []));
  assert.ok(sameElements('s/v1', all, [one('a', 's/v1')]));
  assert.ok(!sameElements('s/v1', all, [one('b', 't/v1')]));
});

test('a later major version is not read', () => {
  assert.ok(isReadable('1.7'));
  assert.ok(!isReadable('2.0'));
});
