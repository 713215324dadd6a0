import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, isEmbedded, readWish, shifted, untilOf, weeksOf } from '../../main/web/page-address';
import { GROUPS, TABS, tabsFor } from '../../main/web/page-sections';

test('an address says again what it was made of', () => {
  const gaps = { tab: 'gaps', department: 'a & b', from: '2026-11-02', weeks: 2, template: undefined, staff: undefined } as const;
  assert.deepEqual(readWish(addressOf(gaps)), gaps);
  const templates = { tab: 'templates', department: 'icu', from: undefined, weeks: undefined, template: 't/1', staff: undefined } as const;
  assert.deepEqual(readWish(addressOf(templates)), templates);
  const plan = { tab: 'plan', department: 'icu', from: undefined, weeks: undefined, template: undefined, staff: 'a/1' } as const;
  assert.deepEqual(readWish(addressOf(plan)), plan);
});

test('each kind of people finds its tabs, by what it may do', () => {
  assert.equal(tabsFor(['VIEW_GAPS'])[0], 'gaps');
  assert.ok(!tabsFor(['VIEW_GAPS', 'MANAGE_ENTITLEMENTS']).some((tab) => TABS[tab].group === 'administrators'));
  assert.deepEqual(new Set(tabsFor(['VIEW_GAPS', 'ADMINISTER']).map((tab) => TABS[tab].group)), new Set(GROUPS));
});

test('weeks stand in the address of the tabs that show some', () => {
  const wish = { department: 'icu', from: '2026-11-02', weeks: 2 };
  assert.equal(addressOf({ tab: 'unmatched', ...wish }), '#/unmatched?department=icu&from=2026-11-02&weeks=2');
  assert.equal(addressOf({ tab: 'team', ...wish }), '#/team?department=icu');
});

test('what an address says wrongly counts as not said', () => {
  const nothing = { tab: undefined, department: undefined, from: undefined, weeks: undefined, template: undefined, staff: undefined };
  assert.deepEqual(readWish('#/secrets?from=2026-02-30&weeks=1000&department='), nothing);
  assert.deepEqual(readWish(''), nothing);
});

test('the usual period is four whole weeks around the host’s day', () => {
  const shown = weeksOf({}, '2026-11-18'); // a Wednesday
  assert.deepEqual(shown, { from: '2026-11-02', weeks: 4 });
  assert.equal(untilOf(shown), '2026-11-30');
});

test('a period begins on the Monday of its first day, over the end of summer time, too', () => {
  assert.deepEqual(weeksOf({ from: '2026-10-25', weeks: 1 }, '2026-11-18'), { from: '2026-10-19', weeks: 1 });
  assert.deepEqual(shifted({ from: '2026-10-19', weeks: 1 }, 1), { from: '2026-10-26', weeks: 1 });
  assert.deepEqual(shifted({ from: '2026-10-26', weeks: 2 }, -1), { from: '2026-10-12', weeks: 2 });
});

test('the frame is hidden by one word, before or after the #', () => {
  assert.ok(isEmbedded('?embedded=1', ''));
  assert.ok(isEmbedded('', '#/gaps?department=icu&embedded=1'));
  assert.ok(!isEmbedded('?embedded=0', '#/gaps'));
});
