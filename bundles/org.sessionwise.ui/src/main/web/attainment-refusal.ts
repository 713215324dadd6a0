import { ServerProblem } from './server';

/** What the fields of requests are called on the screen. */
const FIELDS: Readonly<Record<string, string>> = {
  owner: 'Owner', due: 'Due', note: 'Note', level: 'Level', by: 'By', day: 'As at', to: 'Put before', on: 'On', minute: 'Minute', from: 'Counts from', smallestGroup: 'Smallest group', settings: 'Numbers',
};

/** Says why nothing was kept, with the field as it is called on the screen. */
export function refusal(error: unknown): string {
  if (!(error instanceof ServerProblem)) return error instanceof Error ? error.message : String(error);
  if (error.is('changed-meanwhile')) return 'Somebody else saved it meanwhile. Yours is still here: leave without saving to read theirs, or open it again and save on top.';
  const { field, parameter, expected } = error.problem as { readonly field?: string; readonly parameter?: string; readonly expected?: string };
  const name = field ?? parameter;
  if (name === undefined) return error.message;
  return expected ? `${FIELDS[name] ?? name}: it must be ${expected}.` : `${FIELDS[name] ?? name}: ${error.message}`;
}
