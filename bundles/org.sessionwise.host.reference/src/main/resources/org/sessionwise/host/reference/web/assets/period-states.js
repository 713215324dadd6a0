// How far a period is, in a word and a shape; colour only goes along with them.

import { el } from './dom.js';

const STATES = {
  NOT_MADE: ['○', 'Not made yet', 'tag-quiet'],
  DRAFT: ['◔', 'Draft', 'tag-quiet'],
  SUBMITTED: ['◑', 'Waiting for a second person', 'tag-warn'],
  APPROVED: ['◕', 'Approved, not published', 'tag-warn'],
  PUBLISHED: ['●', 'Published', 'tag'],
  FINAL: ['■', 'Final', 'tag-good'],
};
const OVERDUE = { MAKING: 'Overdue to be made', PUBLISHING: 'Overdue to be published' };

const tag = (shape, word, tone) =>
  el('span', { class: `tag ${tone}` }, el('span', { 'aria-hidden': 'true' }, `${shape} `), word);

export const stateTag = state => tag(...STATES[state]);
export const overdueTag = overdue => (overdue ? tag('▲', OVERDUE[overdue], 'tag-bad') : null);
