import { sides, type Outcome, type Tally, type Tone } from './figures';
import { wordsOf, type Messages } from './words';

const say = await wordsOf('figures');

type Text = keyof Messages['figures'];

interface Told {
  readonly name: Text;
  readonly meaning: Text;
  readonly tone: Tone;
  /** What it makes of the session that was planned; missing where there is nothing to say. */
  readonly makes?: keyof typeof MAKES;
}

/** Against what the plan is held. */
export type Basis = 'ROSTERED' | 'DELIVERED';

/** What is on a roster has not been delivered yet, and what lacks there may still come: each basis has words of its own. */
const MAKES = {
  covered: { ROSTERED: 'coveredOnRoster', DELIVERED: 'coveredInDelivery', either: 'coveredInEither' },
  part: { ROSTERED: 'partOnRoster', DELIVERED: 'partInDelivery', either: 'partInEither' },
  lost: { ROSTERED: 'lostOnRoster', DELIVERED: 'lostInDelivery', either: 'lostInEither' },
  late: { ROSTERED: 'lateOnRoster', DELIVERED: 'lateInDelivery', either: 'lateInEither' },
  colleagues: { ROSTERED: 'colleaguesOnRoster', DELIVERED: 'colleaguesInDelivery', either: 'colleaguesInEither' },
} as const;

const TOLD: Readonly<Record<Outcome, Told>> = {
  AS_PLANNED: { name: 'asPlanned', meaning: 'asPlannedMeans', tone: 'good', makes: 'covered' },
  MOVED: { name: 'moved', meaning: 'movedMeans', tone: 'warn', makes: 'covered' },
  SHORT: { name: 'short', meaning: 'shortMeans', tone: 'warn', makes: 'part' },
  DISPLACED: { name: 'displaced', meaning: 'displacedMeans', tone: 'good', makes: 'covered' },
  OTHER_ACTIVITY: { name: 'otherActivity', meaning: 'otherActivityMeans', tone: 'warn', makes: 'lost' },
  BY_COLLEAGUE: { name: 'byColleague', meaning: 'byColleagueMeans', tone: 'info', makes: 'colleagues' },
  CANCELLED_WITH_NOTICE: { name: 'cancelledWithNotice', meaning: 'cancelledWithNoticeMeans', tone: 'bad', makes: 'lost' },
  CANCELLED_AT_SHORT_NOTICE: { name: 'cancelledAtShortNotice', meaning: 'cancelledAtShortNoticeMeans', tone: 'bad', makes: 'late' },
  CANCELLED_BY_PERSON: { name: 'cancelledByPerson', meaning: 'cancelledByPersonMeans', tone: 'bad', makes: 'lost' },
  CANCELLED: { name: 'cancelled', meaning: 'cancelledMeans', tone: 'bad', makes: 'lost' },
  MISSED: { name: 'missed', meaning: 'missedMeans', tone: 'bad', makes: 'lost' },
  NOT_ROSTERED: { name: 'notRostered', meaning: 'notRosteredMeans', tone: 'bad', makes: 'lost' },
  LEAVE: { name: 'leave', meaning: 'leaveMeans', tone: 'info' },
  UNAVAILABLE: { name: 'unavailable', meaning: 'unavailableMeans', tone: 'info' },
  BANK_HOLIDAY: { name: 'bankHoliday', meaning: 'bankHolidayMeans', tone: 'info' },
  ALIAS: { name: 'alias', meaning: 'aliasMeans', tone: 'info' },
  COVER: { name: 'cover', meaning: 'coverMeans', tone: 'good', makes: 'covered' },
  EXTRA_UNPAID: { name: 'extraUnpaid', meaning: 'extraUnpaidMeans', tone: 'info' },
  EXTRA_PAID: { name: 'extraPaid', meaning: 'extraPaidMeans', tone: 'info' },
  OUT_OF_SCOPE: { name: 'outOfScope', meaning: 'outOfScopeMeans', tone: 'unknown' },
  UNKNOWN: { name: 'unknown', meaning: 'unknownMeans', tone: 'unknown' },
};

export const OUTCOMES = Object.keys(TOLD) as readonly Outcome[];

/** Says an outcome in two or three words; one that is new here by its own name. */
export function outcomeName(outcome: Outcome): string {
  return TOLD[outcome] ? say(TOLD[outcome].name) : outcome;
}

/** Says what an outcome means for the figures of a basis; without one, for the plan. */
export function outcomeMeaning(outcome: Outcome, basis?: Basis): string {
  const told = TOLD[outcome];
  if (!told) return '';
  return told.makes ? `${say(told.meaning)} ${say(MAKES[told.makes][basis ?? 'either'])}` : say(told.meaning);
}

export function outcomeTone(outcome: Outcome): Tone {
  return TOLD[outcome]?.tone ?? 'unknown';
}

/** The sum that a coordinator can check: each planned occurrence has exactly one outcome. */
export function identity(tally: Tally): string {
  const parts = [
    ['asPlanned', 'sumAsPlanned'],
    ['moved', 'sumMoved'],
    ['short', 'sumShort'],
    ['otherActivity', 'sumOtherActivity'],
    ['notRostered', 'sumNotRostered'],
    ['missed', 'sumMissed'],
    ['displaced', 'sumDisplaced'],
    ['byColleague', 'sumByColleague'],
    ['cancelledWithNotice', 'sumCancelledWithNotice'],
    ['cancelledAtShortNotice', 'sumCancelledAtShortNotice'],
    ['cancelledByPerson', 'sumCancelledByPerson'],
    ['cancelled', 'sumCancelled'],
    ['alias', 'sumAlias'],
    ['unknown', 'sumUnknown'],
  ] as const;
  const always = 5; // the rest is named only if there is some
  const shown = parts.filter(([outcome], index) => index < always || sides(tally, outcome).planned.occurrences > 0);
  const sum = shown.map(([outcome, text]) => say(text, { number: sides(tally, outcome).planned.occurrences })).join(' + ');
  return say('identity', { planned: tally.planned.occurrences, sum });
}
