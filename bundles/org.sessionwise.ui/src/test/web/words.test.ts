import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { daysInWords, saying, type Messages } from '../../main/web/words';
import { saidInTemplates } from './templates';

const SOURCE = 'src/main/web';
const ENGLISH = JSON.parse(readFileSync(`${SOURCE}/messages/en-GB.json`, 'utf8')) as Record<string, Record<string, unknown>>;
const FILES = readdirSync(SOURCE).filter((file) => file.endsWith('.ts'));
const CODE = new Map(FILES.map((file) => [file, readFileSync(`${SOURCE}/${file}`, 'utf8')]));

const people = { people: { one: '{count} person', other: '{count} people' }, told: 'Told by {who}.' } as unknown as Messages['common'];
const key = (name: string): keyof Messages['common'] => name as keyof Messages['common'];

test('a number chooses among the forms of a plural', () => {
  const say = saying<'common'>(people, {}, 'en-GB');
  assert.equal(say(key('people'), { count: 1 }), '1 person');
  assert.equal(say(key('people'), { count: 0 }), '0 people');
});

test('another language has its own forms, and says in English what it does not say', () => {
  const welsh = { people: { zero: '{count} o bobl', one: '{count} person', two: '{count} berson', few: '{count} pherson', many: '{count} pherson', other: '{count} o bobl' } };
  const say = saying<'common'>(people, welsh, 'cy');
  assert.equal(say(key('people'), { count: 2 }), '2 berson');
  assert.equal(say(key('people'), { count: 7 }), '7 o bobl');
  assert.equal(say(key('told'), { who: 'Mari' }), 'Told by Mari.');
});

test('a value that is more than text stays what it is', () => {
  const value = { a: 'template' };
  assert.deepEqual(saying<'common'>(people, {}, 'en').rich(key('told'), { who: value }), ['Told by ', value, '.']);
});

test('every text of the message file is said somewhere', () => {
  const code = [...CODE.values()].join('\n');
  const unsaid = Object.entries(ENGLISH)
    .filter(([section]) => section !== 'definitions')
    .flatMap(([section, texts]) => Object.keys(texts).map((name) => ({ section, name })))
    .filter(({ name }) => !code.includes(`'${name}'`));
  assert.deepEqual(unsaid, []);
});

test('a text that a template says by itself is found', () => {
  assert.deepEqual(saidInTemplates('html`<p class="row">${say(`a`)} Hello <b title="You there">${x ? html`<i>1</i>` : nothing}</b></p>`'), ['§ Hello §', 'You there']);
});

test('no template says anything by itself', () => {
  const by = [...CODE].flatMap(([file, code]) => saidInTemplates(code).map((text) => `${file}: ${text}`));
  assert.deepEqual(by, []);
});

test('days within a sentence of the server are said in words', () => {
  assert.equal(daysInWords('out of date: last reviewed on 2025-04-02; on paper'), 'out of date: last reviewed on 2 April 2025; on paper');
});
