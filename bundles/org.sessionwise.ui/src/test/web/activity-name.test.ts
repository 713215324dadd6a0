import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeInWords } from '../../main/web/activity-name';

test('a code without a name is said in words', () => {
  assert.equal(codeInWords('MEDICAL_EXAMINER'), 'Medical examiner');
  assert.equal(codeInWords('CLINIC'), 'Clinic');
});

test('an abbreviation and what is no code stay as they are', () => {
  assert.equal(codeInWords('SPA'), 'SPA');
  assert.equal(codeInWords('Ward round'), 'Ward round');
  assert.equal(codeInWords(''), '');
});
