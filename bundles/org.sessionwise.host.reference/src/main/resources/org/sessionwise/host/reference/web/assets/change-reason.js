// Why a roster is changed after it was published: a short list, and words.

import { el, field } from './dom.js';

export const REASONS = {
  SICKNESS: 'Sickness',
  LEAVE: 'Leave',
  SERVICE_NEED: 'Service need',
  PERSONAL: 'Personal circumstances',
  CORRECTION: 'Correction of the record',
  SWAP: 'Swap between colleagues',
  OTHER: 'Another reason',
};
export const CHOICES = Object.entries(REASONS).filter(([kind]) => kind !== 'SWAP'); // that one the host gives itself

// Fields to ask with. What is over can only be corrected, so for that the reason is chosen already.
export function reasonFields({ over = false, first = false, words = 'In words', wordsNeeded = false } = {}) {
  const kind = field('Why is it changed?', [['', 'Choose a reason'], ...CHOICES], {
    name: 'changeKind',
    value: over ? 'CORRECTION' : '',
    required: true,
    wide: true,
    'data-first': first,
    help: 'The roster is published: the reason is kept with your name and shown in the history of the day.',
  });
  const text = field(words, 'text', {
    name: 'changeWords',
    maxlength: 200,
    wide: true,
    required: wordsNeeded,
    help: wordsNeeded ? undefined : 'Needed for another reason',
  });
  const need = () => text.control.toggleAttribute('required', wordsNeeded || kind.control.value === 'OTHER');
  kind.control.addEventListener('change', need);
  return {
    box: el('div', { class: 'form' }, kind.box, text.box),
    read: () => ({ changeKind: kind.control.value, changeWords: text.control.value.trim() || null }),
  };
}
