import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlaces, valueOf, type Surroundings } from '../../main/web/places';

const page = (texts: Record<string, string>, address = 'https://roster.example/unit/42?week=1'): Surroundings => ({
  text: (selector, attribute) => texts[attribute ? `${selector}@${attribute}` : selector],
  address,
});

test('a place goes last inside its element unless the file says otherwise', () => {
  const [place] = readPlaces({ 'roster.side/v1': { selector: '#side' } });
  assert.equal(place?.position, 'last');
  assert.equal(place?.selector, '#side');
});

test('a file that is wrong says where', () => {
  assert.throws(() => readPlaces([]), /the file: an object/);
  assert.throws(() => readPlaces({ 'roster.side/v1': {} }), /roster\.side\/v1, selector: a text/);
  assert.throws(() => readPlaces({ 'roster.side/v1': { selector: 'x', position: 'above' } }), /position is one of/);
  assert.throws(() => readPlaces({ 'roster.side/v1': { selector: 'x', context: { departement: 'icu' } } }), /departement is none of/);
  assert.throws(() => readPlaces({ 'roster.side/v1': { selector: 'x', context: { from: { pattern: '(' } } } }), /regular expression/i);
});

test('a fact is a fixed text, in an element, in an attribute or in the address', () => {
  assert.equal(valueOf('icu', page({})), 'icu');
  assert.equal(valueOf({ selector: '#unit' }, page({ '#unit': '  icu ' })), 'icu');
  assert.equal(valueOf({ selector: '#unit', attribute: 'data-id' }, page({ '#unit@data-id': '7' })), '7');
  assert.equal(valueOf({ pattern: '/unit/(\\d+)' }, page({})), '42');
});

test('a fact that is not there is not known', () => {
  assert.equal(valueOf({ selector: '#unit' }, page({})), undefined);
  assert.equal(valueOf({ selector: '#unit' }, page({ '#unit': ' ' })), undefined);
  assert.equal(valueOf({ pattern: '/ward/(\\d+)' }, page({})), undefined);
});

test("a host's day and last day become a day and the first day after", () => {
  const last = { selector: '#to', pattern: '(\\d\\d)/(\\d\\d)/(\\d{4})', as: '$3-$2-$1', plusDays: 1 };
  assert.equal(valueOf(last, page({ '#to': 'to Sunday 28/02/2027' })), '2027-03-01');
  assert.equal(valueOf({ selector: '#to', plusDays: 1 }, page({ '#to': 'soon' })), undefined);
});
