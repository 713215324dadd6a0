import { html, nothing, type TemplateResult } from 'lit';
import { gap, inUnit, isUnknown, show, sides, type Figures, type Position, type Tally, type Unit } from './figures';
import { unitWord } from './units';
import { wordsOf } from './words';

const say = await wordsOf('gap');

/** How days and moments are shown; the element knows the locale and the zone. */
interface Times {
  day(iso: string): string;
  moment(instant: string): string;
}

/**
 * Says which days these are, as at when, how much of them is known, and how far the roster covers what is planned.
 * `mappingOffFor` names the department if no duty can be mapped in it.
 */
export function gapSummary(position: Position, unit: Unit, times: Times, mappingOffFor = ''): TemplateResult {
  const { from, until } = position.period;
  const lastDay = new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const { inPeriod, setUp, finalised } = position.weeks;
  return html`<p class="small muted">${say('asAt', { from: times.day(from), until: times.day(lastDay), at: times.moment(position.asAt) })}
      ${say(finalised < inPeriod ? 'weeksNotFinalised' : 'weeksFinalised', { setUp, finalised, count: inPeriod })}</p>
    ${totals(position.totals, unit, say(position.wholeDepartment ? 'department' : 'peopleYouSee'), mappingOffFor)}
    ${position.outOfScope.people === 0 ? nothing : html`<p class="small">${say('outOfScopePeople', { count: position.outOfScope.people })}</p>`}`;
}

function totals({ rostered, delivered }: Figures, unit: Unit, name: string, mappingOffFor: string): TemplateResult | typeof nothing {
  if (rostered.planned.occurrences === 0) return nothing;
  const whose = html`<strong>${name}:</strong>`;
  if (isUnknown(rostered)) return html`<p>${say.rich('nothingJudged', { whose })} ${mappingOffFor ? say('mappingOff', { department: mappingOffFor }) : nothing}</p>`;
  const values = { whose, covered: covered(rostered, unit), judged: judged(rostered, unit), unit: unitWord(unit) };
  const alsoDelivered = delivered.planned.occurrences > sides(delivered, 'unknown').planned.occurrences;
  return html`<p>${say.rich(alsoDelivered ? 'coversAndDelivers' : 'covers', { ...values, delivered: covered(delivered, unit), known: judged(delivered, unit) })}</p>`;
}

function judged(tally: Tally, unit: Unit): string {
  return show(inUnit(tally.planned, unit).minus(inUnit(sides(tally, 'unknown').planned, unit)));
}

function covered(tally: Tally, unit: Unit): string {
  const known = inUnit(tally.planned, unit).minus(inUnit(sides(tally, 'unknown').planned, unit));
  return show(known.minus(gap(tally, unit)));
}
