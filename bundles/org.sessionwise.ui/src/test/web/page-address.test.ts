import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addressOf, isEmbedded, readWish, shifted, untilOf, weeksOf, type Wish } from '../../main/web/page-address';
import { firstOf, GROUPS, TABS, tabsFor } from '../../main/web/page-sections';
import { TOUR } from '../../main/web/page-tour-steps';

const NOTHING = {
  tab: undefined, leaf: undefined, department: undefined, from: undefined, weeks: undefined, template: undefined, staff: undefined, term: undefined, tour: undefined,
} as const;

test('an address says again what it was made of', () => {
  const wishes: Wish[] = [
    { tab: 'gaps', department: 'a & b', from: '2026-11-02', weeks: 2 },
    { tab: 'templates', department: 'icu', template: 't/1' },
    { tab: 'plan', department: 'icu', staff: 'a/1' },
    { leaf: 'help', term: 'rosterGap' },
    { tab: 'review', department: 'icu', tour: 5 },
  ];
  for (const wish of wishes) assert.deepEqual(readWish(addressOf(wish)), { ...NOTHING, ...wish });
});

test('each stop of the tour is a tab of the people it is for, and each kind of people has one', () => {
  for (const { tab, group } of TOUR) assert.equal(TABS[tab].group, group, tab);
  assert.deepEqual(new Set(TOUR.map(({ group }) => group)), new Set(GROUPS));
});

test('a screen of the administrators, of a team and of the board bears the same name in the host’s menu', () => {
  const folder = 'src/main/java/org/sessionwise/ui/internal';
  const code = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n');
  const { page } = JSON.parse(readFileSync('src/main/web/messages/en-GB.json', 'utf8')) as { page: Record<string, string> };
  for (const { title, slots, group } of Object.values(TABS).filter((tab) => tab.group === 'administrators' || tab === TABS.team || tab === TABS.board)) {
    const named = [...code.matchAll(new RegExp(`"([^"]+)",\\s*"${slots[0]}"`, 'g'))].map(([, name]) => name);
    assert.ok(named.includes(page[title]), `${group} ${slots[0]}: ${named.join(', ')}`);
  }
});

test('without a department the tabs of the trust are left', () => {
  assert.deepEqual(tabsFor(['VIEW_GAPS'], 0), ['contracts', 'board', 'level', 'indicators', 'evidence']);
});

test('each kind of people finds its tabs, by what it may do', () => {
  assert.equal(firstOf(tabsFor(['VIEW_GAPS'], 1)), 'gaps');
  assert.equal(firstOf(tabsFor(['VIEW_GAPS'], 0)), 'board');
  assert.ok(!tabsFor(['VIEW_GAPS', 'MANAGE_ENTITLEMENTS'], 1).some((tab) => TABS[tab].group === 'administrators'));
  assert.deepEqual(new Set(tabsFor(['VIEW_GAPS', 'ADMINISTER'], 1).map((tab) => TABS[tab].group)), new Set(GROUPS));
});

test('weeks stand in the address of the tabs that show some', () => {
  const wish = { department: 'icu', from: '2026-11-02', weeks: 2 };
  assert.equal(addressOf({ tab: 'unmatched', ...wish }), '#/unmatched?department=icu&from=2026-11-02&weeks=2');
  assert.equal(addressOf({ tab: 'team', ...wish }), '#/team?department=icu');
});

test('what an address says wrongly counts as not said', () => {
  assert.deepEqual(readWish('#/secrets?from=2026-02-30&weeks=1000&department=&tour=9'), NOTHING);
  assert.deepEqual(readWish(''), NOTHING);
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
