import type { Trouble } from './own-page';

/** What a page says when there is nothing to show; each tells what is wrong and who can do what. */
export const TROUBLES = {
  'no-permission': { title: 'noPermission', text: 'noPermissionText', again: false },
  'no-host': { title: 'noHost', text: 'noHostText', again: true },
  'more-than-one-host': { title: 'manyHosts', text: 'manyHostsText', again: true },
  'more-than-one-sign-in': { title: 'manySignIns', text: 'manySignInsText', again: true },
  'no-answer': { title: 'noAnswer', text: 'noAnswerText', again: true },
  failed: { title: 'failed', text: 'failedText', again: true },
} as const satisfies Record<Trouble, object>;
