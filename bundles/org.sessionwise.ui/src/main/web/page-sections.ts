/** The four kinds of people whom the page is for; its navigation is parted by them. */
export const GROUPS = ['coordinators', 'leads', 'board', 'administrators'] as const;

export type Group = (typeof GROUPS)[number];

/** One tab: what it is called, who may open it, and whose panels it shows. */
export interface Section {
  /** Key of its title in the message file. */
  readonly title: 'gaps' | 'unmatched' | 'plan' | 'templates' | 'imports' | 'contracts' | 'team' | 'figures' | 'review' | 'teamPlan' | 'boardTab' | 'level' | 'indicators'
    | 'evidence' | 'setup' | 'administration' | 'contributions' | 'access' | 'data' | 'jobs' | 'rules' | 'audit';
  readonly group: Group;
  readonly permission: 'VIEW_GAPS' | 'MANAGE_ENTITLEMENTS' | 'ADMINISTER';
  readonly slots: readonly string[];
  /** Of the trust: a department, if the address names one, says only where to begin. */
  readonly ofTrust?: true;
  /** Those of its slots that are of the trust; they stand above the others, and only those are of a department. */
  readonly trustSlots?: readonly string[];
  /** Of the trust for whoever may open no department. */
  readonly trustToo?: true;
  /** Shows some weeks, which are chosen above it. */
  readonly hasPeriod?: true;
  /** Changes nothing, wherever changes are made. */
  readonly readsOnly?: true;
  readonly capability?: 'RECONCILIATION' | 'ENTITLEMENT' | 'ATTAINMENT' | 'TEAM_PLAN';
}

const SECTIONS = {
  gaps: { title: 'gaps', group: 'coordinators', permission: 'VIEW_GAPS', slots: ['roster.side/v1'], hasPeriod: true, readsOnly: true, capability: 'RECONCILIATION' },
  unmatched: { title: 'unmatched', group: 'coordinators', permission: 'VIEW_GAPS', slots: ['roster.unmatched/v1'], hasPeriod: true, capability: 'RECONCILIATION' },
  plan: { title: 'plan', group: 'coordinators', permission: 'VIEW_GAPS', slots: ['person.tab/v1'], readsOnly: true, capability: 'ENTITLEMENT' },
  templates: { title: 'templates', group: 'coordinators', permission: 'MANAGE_ENTITLEMENTS', slots: ['template.side/v1'], capability: 'ENTITLEMENT' },
  imports: { title: 'imports', group: 'coordinators', permission: 'MANAGE_ENTITLEMENTS', slots: ['import.main/v1'] },
  contracts: { title: 'contracts', group: 'coordinators', permission: 'VIEW_GAPS', slots: [], ofTrust: true, readsOnly: true },
  team: { title: 'team', group: 'leads', permission: 'VIEW_GAPS', slots: ['team.summary/v1'], readsOnly: true, capability: 'RECONCILIATION' },
  figures: { title: 'figures', group: 'leads', permission: 'VIEW_GAPS', slots: ['figures.main/v1'], readsOnly: true, capability: 'RECONCILIATION' },
  review: { title: 'review', group: 'leads', permission: 'VIEW_GAPS', slots: ['review.main/v1'], capability: 'RECONCILIATION' },
  teamPlan: { title: 'teamPlan', group: 'leads', permission: 'VIEW_GAPS', slots: ['team.main/v1'], capability: 'TEAM_PLAN' },
  board: { title: 'boardTab', group: 'board', permission: 'VIEW_GAPS', slots: ['board.main/v1'], ofTrust: true },
  level: { title: 'level', group: 'board', permission: 'VIEW_GAPS', slots: ['attainment.main/v1'], ofTrust: true },
  indicators: { title: 'indicators', group: 'board', permission: 'VIEW_GAPS', slots: ['indicators.main/v1'], ofTrust: true },
  evidence: {
    title: 'evidence', group: 'board', permission: 'VIEW_GAPS', slots: ['evidence.main/v1', 'evidence.people/v1', 'evidence.sampling/v1'], trustToo: true, capability: 'ATTAINMENT',
  },
  setup: { title: 'setup', group: 'administrators', permission: 'ADMINISTER', slots: ['admin.setup/v1'], ofTrust: true },
  administration: { title: 'administration', group: 'administrators', permission: 'ADMINISTER', slots: ['admin.main/v1', 'admin.staff/v1'], trustSlots: ['admin.main/v1'] },
  contributions: { title: 'contributions', group: 'administrators', permission: 'ADMINISTER', slots: ['admin.contributions/v1'], ofTrust: true },
  access: { title: 'access', group: 'administrators', permission: 'ADMINISTER', slots: ['admin.access/v1'], ofTrust: true },
  data: { title: 'data', group: 'administrators', permission: 'ADMINISTER', slots: ['admin.data/v1'], ofTrust: true },
  jobs: { title: 'jobs', group: 'administrators', permission: 'ADMINISTER', slots: ['admin.jobs/v1'], ofTrust: true },
  rules: { title: 'rules', group: 'administrators', permission: 'ADMINISTER', slots: ['admin.rules/v1'], ofTrust: true },
  audit: { title: 'audit', group: 'administrators', permission: 'ADMINISTER', slots: ['admin.audit/v1'], ofTrust: true, readsOnly: true },
} as const satisfies Record<string, Section>;

export type Tab = keyof typeof SECTIONS;

/** By the order in which the page offers them. */
export const TABS: Readonly<Record<Tab, Section>> = SECTIONS;

/** Returns the tabs that permissions open, in their order; without a department those of the trust. */
export function tabsFor(permissions: readonly string[], departments: number): Tab[] {
  return (Object.keys(TABS) as Tab[]).filter((tab) => {
    const { permission, ofTrust, trustToo } = TABS[tab];
    return permissions.includes(permission) && (departments > 0 || ofTrust === true || trustToo === true);
  });
}

/** Returns the tab that is shown to whoever asks for none: the figures of a department, or those of the trust. */
export function firstOf(tabs: readonly Tab[]): Tab | undefined {
  return (['gaps', 'board'] as const).find((tab) => tabs.includes(tab)) ?? tabs[0];
}

/** Pages for everybody, whatever they may see. */
export const LEAVES = ['help', 'tour', 'accessibility'] as const;

export type Leaf = (typeof LEAVES)[number];
