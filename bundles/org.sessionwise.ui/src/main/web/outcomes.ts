import { sides, type Outcome, type Tally, type Tone } from './figures';
import { wordsOf, type Messages } from './words';

const say = await wordsOf('figures');

type Text = keyof Messages['figures'];

interface Told {
  readonly name: Text;
  readonly meaning: Text;
  readonly tone: Tone;
}

const TOLD: Readonly<Record<Outcome, Told>> = {
  AS_PLANNED: { name: 'asPlanned', meaning: 'asPlannedMeans', tone: 'good' },
  MOVED: { name: 'moved', meaning: 'movedMeans', tone: 'warn' },
  SHORT: { name: 'short', meaning: 'shortMeans', tone: 'warn' },
  DISPLACED: { name: 'displaced', meaning: 'displacedMeans', tone: 'good' },
  OTHER_ACTIVITY: { name: 'otherActivity', meaning: 'otherActivityMeans', tone: 'warn' },
  BY_COLLEAGUE: { name: 'byColleague', meaning: 'byColleagueMeans', tone: 'info' },
  CANCELLED_WITH_NOTICE: { name: 'cancelledWithNotice', meaning: 'cancelledWithNoticeMeans', tone: 'bad' },
  CANCELLED_AT_SHORT_NOTICE: { name: 'cancelledAtShortNotice', meaning: 'cancelledAtShortNoticeMeans', tone: 'bad' },
  CANCELLED_BY_PERSON: { name: 'cancelledByPerson', meaning: 'cancelledByPersonMeans', tone: 'bad' },
  CANCELLED: { name: 'cancelled', meaning: 'cancelledMeans', tone: 'bad' },
  MISSED: { name: 'missed', meaning: 'missedMeans', tone: 'bad' },
  NOT_ROSTERED: { name: 'notRostered', meaning: 'notRosteredMeans', tone: 'bad' },
  LEAVE: { name: 'leave', meaning: 'leaveMeans', tone: 'info' },
  UNAVAILABLE: { name: 'unavailable', meaning: 'unavailableMeans', tone: 'info' },
  BANK_HOLIDAY: { name: 'bankHoliday', meaning: 'bankHolidayMeans', tone: 'info' },
  ALIAS: { name: 'alias', meaning: 'aliasMeans', tone: 'info' },
  COVER: { name: 'cover', meaning: 'coverMeans', tone: 'good' },
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

/** Says what an outcome means for the figures. */
export function outcomeMeaning(outcome: Outcome): string {
  return TOLD[outcome] ? say(TOLD[outcome].meaning) : '';
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
