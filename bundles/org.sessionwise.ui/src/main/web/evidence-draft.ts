import type { Scope } from './attainment';
import { closes, criteriaOf, lastDay, scopeRequest, type Catalogue, type Content, type Criterion, type Entry } from './evidence';
import { ASKED, BODIES, COVERED, DISPUTES, PROFESSIONS, READERS, TOLD_OF, topicsOf, type Asked, type Recorded } from './evidence-kinds';
import { plusDays } from './places';

/** What somebody is writing: texts as they are typed. */
export interface Draft {
  readonly kind: Recorded;
  scope: Scope | undefined;
  title: string;
  on: string;
  last: string;
  /** The body that met, who was reported to, or which sort of dispute. */
  which: string;
  criteria: Set<string>;
  /** Whether somebody chose criteria; until then those that fit are taken. */
  criteriaChosen: boolean;
  topics: Set<string>;
  /** Of a service-level review, the three that must be there. */
  professions: Set<string>;
  /** Other roles, as they are typed, parted by commas. */
  roles: string;
  lines: Record<string, string>;
  owner: string;
  link: string;
  notes: string;
  file: File | undefined;
  /** What is changed; a new entry if missing. */
  of: Entry | undefined;
  /** Whether what was typed is kept, and only its file is not. */
  fileLeft: boolean;
}

export function newDraft(kind: Recorded, today: string): Draft {
  return {
    kind, scope: undefined, title: '', on: kind === 'doesNotArise' || kind === 'meeting' || kind === 'report' ? today : '', last: '', which: '', criteria: new Set(), criteriaChosen: false,
    topics: new Set(), professions: new Set(), roles: '', lines: {}, owner: '', link: '', notes: '', file: undefined, of: undefined, fileLeft: false,
  };
}

const WHICH: Partial<Record<Recorded, readonly string[]>> = {
  meeting: Object.keys(BODIES), report: READERS.map(([key]) => key), dispute: DISPUTES.map(([key]) => key),
};

/** Returns an entry as it can be written again. */
export function draftOf(entry: Entry): Draft {
  const kind = entry.kind as Recorded;
  const which = (WHICH[kind] ?? []).find((key) => entry.topics.includes(key)) ?? '';
  const professions = which === 'service-review' ? PROFESSIONS.map(([key]) => key as string).filter((key) => entry.roles.includes(key)) : [];
  const { lines, rest } = readNotes(entry.notes ?? '', ASKED[kind].lines);
  return {
    kind, scope: entry.scope, title: entry.title, on: entry.on, last: shownLast(entry), which, criteria: new Set(entry.criteria), criteriaChosen: true,
    topics: new Set(entry.topics.filter((topic) => topic !== which)), professions: new Set(professions),
    roles: entry.roles.filter((role) => kind !== 'role' && !professions.includes(role)).join(', '),
    lines, owner: entry.owner ?? '', link: entry.link ?? '', notes: rest, file: undefined, of: entry, fileLeft: false,
  };
}

/** What is answered or closed ends on that day; all else holds until the day before its end. */
export function shownLast(entry: Pick<Content, 'kind' | 'until'>): string {
  return closes(entry) ? (entry.until ?? '') : lastDay(entry);
}

/** Returns the first day on which it no longer holds; what is closed on the day it began still lasts for that day. */
function untilOf({ kind, on, last }: Pick<Draft, 'kind' | 'on' | 'last'>): string | undefined {
  if (!last) return undefined;
  return closes({ kind }) && last > on ? last : plusDays(last, 1);
}

const LABEL_END = ': ';

/** Puts texts of their own together, each after its label, then the rest. */
export function writeNotes(lines: Readonly<Record<string, string>>, labels: readonly string[], rest: string): string {
  return [...labels.filter((label) => lines[label]?.trim()).map((label) => label + LABEL_END + lines[label]!.trim()), rest.trim()].filter(Boolean).join('\n\n');
}

/** Takes them apart again; what has no label is the rest. */
export function readNotes(notes: string, labels: readonly string[]): { lines: Record<string, string>; rest: string } {
  const lines: Record<string, string> = {};
  const rest: string[] = [];
  for (const part of notes.split('\n\n').filter(Boolean)) {
    const label = labels.find((each) => part.startsWith(each + LABEL_END) && lines[each] === undefined);
    if (label) lines[label] = part.slice(label.length + LABEL_END.length);
    else rest.push(part);
  }
  return { lines, rest: rest.join('\n\n') };
}

/** Returns the places at which it can be recorded. */
export function placesOf({ kind, which }: Pick<Draft, 'kind' | 'which'>): readonly Scope['kind'][] {
  return (kind === 'meeting' && BODIES[which]?.places) || (kind === 'report' && TOLD_OF[which]) || ASKED[kind].places;
}

/** Returns the criteria that look for such evidence, by the names of their rules. */
export function fitting({ kind, which }: Pick<Draft, 'kind' | 'which'>, catalogue: Catalogue): string[] {
  const rules = [...ASKED[kind].rules, ...(kind === 'meeting' ? (BODIES[which]?.rules ?? []) : [])];
  return criteriaOf(catalogue).filter(({ rule }) => rules.includes(rule)).map(({ id }) => id);
}

/** Tells whether what is put forward by a scope can count for a criterion: what is decided once for the trust is the trust's alone. */
export function isFor({ reach }: Pick<Criterion, 'reach'>, scope: Pick<Scope, 'kind'> | undefined): boolean {
  return scope === undefined || scope.kind === 'trust' || reach !== 'trust';
}

function titleOf(draft: Draft): string {
  switch (draft.kind) {
    case 'meeting':
      return BODIES[draft.which]?.name ?? '';
    case 'report':
      return `Indicators reported to ${draft.which === 'board' ? 'the board' : 'the department'}`;
    case 'dispute':
      return DISPUTES.find(([key]) => key === draft.which)?.[1] ?? '';
    default:
      return draft.title.trim();
  }
}

/** Returns what must be mended before it can be sent, by field, in words. */
export function missing(draft: Draft): Map<string, string> {
  const asked: Asked = ASKED[draft.kind];
  const problems = new Map<string, string>();
  if (draft.kind in WHICH && !draft.which) problems.set('which', draft.kind === 'meeting' ? 'Choose which body met.' : 'Choose one.');
  if (!draft.scope) problems.set('scope', 'Choose whose it is.');
  if (asked.title && !draft.title.trim()) problems.set('title', draft.kind === 'doesNotArise' ? 'Say why it does not arise here.' : 'Say what it is, in a few words.');
  if (!draft.on) problems.set('on', 'Give a day.');
  if (draft.last && draft.on && draft.last < draft.on) problems.set('until', 'It cannot end before its first day.');
  if (asked.needsCriteria && draft.criteria.size === 0) problems.set('criteria', 'Choose at least one criterion.');
  if (draft.link && !/^https:\/\/\S+$/.test(draft.link.trim())) problems.set('link', 'A link begins with https:// and has no spaces.');
  return problems;
}

/** Returns what is sent. */
export function requestOf(draft: Draft): Content {
  const optional = { owner: draft.owner.trim(), link: draft.link.trim(), notes: writeNotes(draft.lines, ASKED[draft.kind].lines, draft.notes) };
  const until = untilOf(draft);
  const review = draft.which === 'service-review';
  const offered = topicsOf(draft.kind, draft.which).map(([key]) => key);
  const known = COVERED.map(([key]) => key as string);
  const topics = [...draft.topics].filter((topic) => offered.includes(topic) || !known.includes(topic));
  const typed = draft.roles.split(/[,\n]/).map((role) => role.trim()).filter(Boolean);
  return {
    kind: draft.kind, scope: scopeRequest(draft.scope!), criteria: [...draft.criteria].sort(), title: titleOf(draft), on: draft.on, ...(until ? { until } : {}),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
    topics: [...(draft.which ? [draft.which] : []), ...topics], roles: [...new Set([...(review ? draft.professions : []), ...(draft.kind === 'role' ? [draft.title.trim()] : []), ...typed])],
  };
}
