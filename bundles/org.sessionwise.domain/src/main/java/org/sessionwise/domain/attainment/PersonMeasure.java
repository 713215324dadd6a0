package org.sessionwise.domain.attainment;

import java.time.LocalDate;

/**
 * A count of people that a criterion compares with another one. All but {@link #EXCLUDED} are of people in scope. Those of a
 * plan are of people whose plan is active: what a lapsed plan says proves nothing.
 */
public enum PersonMeasure {
    EXCLUDED {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.exclusion().isPresent();
        }
    },
    IN_SCOPE {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return true;
        }
    },
    ON_OTHER_SYSTEM {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.has(PersonFact.ON_OTHER_SYSTEM);
        }
    },
    /** Uses the software: has a plan in it, or agrees plans of others. */
    USER {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.has(PersonFact.ON_DEDICATED_SYSTEM) || person.has(PersonFact.AGREES_PLANS);
        }
    },
    TRAINED_USER {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return USER.of(person, day) && person.isTrainedOn(day);
        }
    },
    ACTIVE {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.isActiveOn(day);
        }
    },
    /** Would still be active {@link #AHEAD_DAYS} later if nothing were done. */
    ACTIVE_AHEAD {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.isActiveOn(day) && person.isActiveOn(day.plusDays(AHEAD_DAYS));
        }
    },
    ACTIVE_COMPLETE {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return active(person, day, PersonFact.OBJECTIVES) && person.has(PersonFact.EXPECTED_ACTIVITY);
        }
    },
    AGREES_PLANS {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.has(PersonFact.AGREES_PLANS);
        }
    },
    AGREES_PLANS_WITH_TIME {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.has(PersonFact.AGREES_PLANS) && active(person, day, PersonFact.TIME_FOR_AGREEING);
        }
    },
    ROSTERED_TRAINING {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.has(PersonFact.ROSTERED_TRAINING);
        }
    },
    CATEGORIES {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return active(person, day, PersonFact.CATEGORIES);
        }
    },
    OUTPUT_OF_EACH {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return active(person, day, PersonFact.OUTPUT_OF_EACH);
        }
    },
    OUTPUT_OF_DCC {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return active(person, day, PersonFact.OUTPUT_OF_DCC);
        }
    },
    SIGNED {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return active(person, day, PersonFact.SIGNED);
        }
    },
    RECONCILED {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return active(person, day, PersonFact.RECONCILED);
        }
    },
    ALIGNED {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return active(person, day, PersonFact.ALIGNED);
        }
    },
    ANNUALISED {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return active(person, day, PersonFact.ANNUALISED);
        }
    },
    ANNUALISED_AGREED {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return ANNUALISED.of(person, day) && person.has(PersonFact.ANNUALISATION_AGREED);
        }
    };

    /** How far ahead it is looked for what is about to lapse. A local default. */
    public static final int AHEAD_DAYS = 30;

    /** Returns whether a person counts on a day. */
    public boolean counts(PersonFacts person, LocalDate day) {
        return person.exclusion().isPresent() == (this == EXCLUDED) && of(person, day);
    }

    abstract boolean of(PersonFacts person, LocalDate day);

    private static boolean active(PersonFacts person, LocalDate day, PersonFact fact) {
        return person.isActiveOn(day) && person.has(fact);
    }
}
