import type { Group, Tab } from './page-sections';

/** One stop of the guided tour of the demonstration. */
export interface Step {
  readonly tab: Tab;
  readonly group: Group;
  /** Keys of its texts in the message file. */
  readonly title: 'step1' | 'step2' | 'step3' | 'step4' | 'step5' | 'step6' | 'step7' | 'step8';
  readonly text: 'text1' | 'text2' | 'text3' | 'text4' | 'text5' | 'text6' | 'text7' | 'text8';
}

/** By the four kinds of people, in the order in which their work follows. */
export const TOUR: readonly Step[] = [
  { tab: 'templates', group: 'coordinators', title: 'step1', text: 'text1' },
  { tab: 'gaps', group: 'coordinators', title: 'step2', text: 'text2' },
  { tab: 'unmatched', group: 'coordinators', title: 'step3', text: 'text3' },
  { tab: 'team', group: 'leads', title: 'step4', text: 'text4' },
  { tab: 'review', group: 'leads', title: 'step5', text: 'text5' },
  { tab: 'board', group: 'board', title: 'step6', text: 'text6' },
  { tab: 'administration', group: 'administrators', title: 'step7', text: 'text7' },
  { tab: 'data', group: 'administrators', title: 'step8', text: 'text8' },
];
