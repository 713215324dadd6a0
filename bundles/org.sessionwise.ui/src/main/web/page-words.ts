import type { Trouble } from './own-page';

/** What a page says when there is nothing to show; each tells what is wrong and who can do what. */
export const TROUBLES: Readonly<Record<Trouble, { readonly title: string; readonly text: string; readonly again: boolean }>> = {
  'no-permission': {
    title: 'There is nothing here for your role',
    text: 'You are signed in, but nothing of Sessionwise is open to you. Ask your rostering administrator if you expected something.',
    again: false,
  },
  'no-host': {
    title: 'No rostering system is connected',
    text: 'Sessionwise runs, but the rostering system that it works with is not there. Ask your administrator to look into the log of Sessionwise, which says why, and to start or configure its adapter.',
    again: true,
  },
  'more-than-one-host': {
    title: 'More than one rostering system is connected',
    text: 'Sessionwise works with one rostering system at a time and does not guess which. Ask your administrator to leave one adapter and stop the others.',
    again: true,
  },
  'more-than-one-sign-in': {
    title: 'More than one sign-in is configured',
    text: 'Nobody can say which of them counts, so nobody is let in. Ask your administrator to leave one of them.',
    again: true,
  },
  'no-answer': {
    title: 'The rostering system does not answer',
    text: 'Sessionwise runs, but could not reach the rostering system in time. Your rosters are not affected. Try again in a minute.',
    again: true,
  },
  failed: {
    title: 'There is a problem',
    text: 'Sessionwise could not be reached. Your rosters are not affected. Check the network, then try again.',
    again: true,
  },
};

export const CAPABILITY_OFF = {
  gaps: { capability: 'RECONCILIATION', text: 'Reconciliation, which finds the gaps, is not switched on for' },
  figures: { capability: 'RECONCILIATION', text: 'Reconciliation, which makes the figures, is not switched on for' },
  review: { capability: 'RECONCILIATION', text: 'Reconciliation, which finds the variances, is not switched on for' },
  plan: { capability: 'ENTITLEMENT', text: 'Entitlement, which works out the year of job plans, is not switched on for' },
  templates: { capability: 'ENTITLEMENT', text: 'Entitlement, which brings job plans into templates, is not switched on for' },
  evidence: { capability: 'ATTAINMENT', text: 'Attainment, which evidence is recorded for, is not switched on for' },
  teamPlan: { capability: 'TEAM_PLAN', text: 'The team plan, which job plans are held against, is not switched on for' },
} as const;
