// The forms of a swap, for the day's dialog and for the page of swaps.

import { button, el, field } from './dom.js';

export function offerForm({ send, done, back }) {
  const note = field('Why, or what you would like in return', 'text', {
    name: 'note',
    maxlength: 200,
    wide: true,
    'data-first': true,
    help: 'Colleagues who may take the shift read it.',
  });
  return wordsForm(note, 'Offer it', async words => (await send(words || null)) && done(), back);
}

export function decisionForm({ label, text, needed, send, back }) {
  const words = field(label, 'text', { name: 'words', maxlength: 200, wide: true, required: needed, 'data-first': true });
  return wordsForm(words, text, send, back);
}

function wordsForm(words, text, send, back) {
  const submit = event => {
    event.preventDefault();
    send(words.control.value.trim());
  };
  return el(
    'form',
    { class: 'form', onsubmit: submit },
    words.box,
    el(
      'div',
      { class: 'buttons' },
      el('button', { class: 'button button-main', type: 'submit' }, text),
      button('Back', back),
    ),
  );
}
