import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineChart, roundSteps, type Chart } from '../../main/web/line-chart';

const CHART: Chart = {
  title: 'Level', places: ['31 Aug 2026', '30 Sept 2026'], from: 0, to: 4, grid: [0, 4], unit: '',
  lines: [{ name: 'Level', mark: 'first', values: [1, 2], words: ['level 1', 'level 2'] }],
};

/** What a template says, as it stands in it. */
function text(part: unknown): string {
  if (Array.isArray(part)) return part.map(text).join('');
  if (typeof part !== 'object' || part === null || !('strings' in part) || !('values' in part)) return typeof part === 'symbol' ? '' : String(part);
  const values = part.values as readonly unknown[];
  return (part.strings as readonly string[]).map((each, at) => each + (at < values.length ? text(values[at]) : '')).join('');
}

test('points that were worked out later are hollow, and chart and table say so', () => {
  const drawn = text(lineChart({ ...CHART, later: [true, false] }));
  assert.equal(drawn.split('<circle class=later ').length - 1, 1);
  assert.match(drawn, /Hollow points are worked out later from what is known now/);
  assert.match(drawn, /level 1, worked out later/);
  assert.doesNotMatch(drawn, /level 2, worked out later/);
});

test('without any such point nothing is said of it', () => {
  assert.doesNotMatch(text(lineChart(CHART)), /later/);
});

test('an axis goes in round steps, as far as what is drawn', () => {
  assert.deepEqual(roundSteps(282.5), [0, 100, 200, 300]);
  assert.deepEqual(roundSteps(1), [0, 0.5, 1]);
  assert.deepEqual(roundSteps(7.3), [0, 2, 4, 6, 8]);
});
