import { ServerProblem } from './server';
import { wordsOf } from './words';

const say = await wordsOf('attainment');

/** What the fields of requests are called on the screen. */
const FIELDS: Readonly<Record<string, string>> = {
  owner: say('owner'), due: say('due'), note: say('note'), level: say('level'), by: say('by'), day: say('asAt'), to: say('putBefore'), on: say('on'), minute: say('minute'), from: say('countsFrom'),
  smallestGroup: say('smallestGroup'), settings: say('numbers'),
};

/** Says why nothing was kept, with the field as it is called on the screen. */
export function refusal(error: unknown): string {
  if (!(error instanceof ServerProblem)) return error instanceof Error ? error.message : String(error);
  if (error.is('changed-meanwhile')) return say('savedMeanwhile');
  const { field, parameter, expected } = error.problem as { readonly field?: string; readonly parameter?: string; readonly expected?: string };
  const name = field ?? parameter;
  if (name === undefined) return error.message;
  const told = FIELDS[name] ?? name;
  return expected ? say('mustBe', { field: told, expected }) : say('fieldSays', { field: told, message: error.message });
}
