package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sessionwise.domain.DateRange;

/**
 * A count of people that a criterion compares with another one. All but {@link #EXCLUDED} are of people in scope. Those of a
 * plan are of people whose plan is active: what a lapsed plan says proves nothing.
 */
public enum PersonMeasure {
    EXCLUDED(false),
    IN_SCOPE(false),
    /** The one that should be nobody. */
    ON_OTHER_SYSTEM(false, PersonFact.ON_OTHER_SYSTEM) {
        @Override
        PersonFacts putRight(PersonFacts person, LocalDate day) {
            Set<PersonFact> facts = person.facts();
            facts.remove(PersonFact.ON_OTHER_SYSTEM);
            facts.add(PersonFact.ON_DEDICATED_SYSTEM);
            return person.facts(facts);
        }
    },
    /** It is known where the plan is kept: in the software, or in a spreadsheet or on paper. */
    PLAN_KNOWN(false) {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.has(PersonFact.ON_DEDICATED_SYSTEM) || person.has(PersonFact.ON_OTHER_SYSTEM);
        }
    },
    /** Uses the software: has a plan in it, or agrees plans of others. */
    USER(false) {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.has(PersonFact.ON_DEDICATED_SYSTEM) || person.has(PersonFact.AGREES_PLANS);
        }
    },
    TRAINED_USER(false) {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return USER.of(person, day) && person.isTrainedOn(day);
        }

        @Override
        PersonFacts putRight(PersonFacts person, LocalDate day) {
            return person.trained(DateRange.startingOn(day));
        }
    },
    ACTIVE(true),
    /** Would still be active {@link #AHEAD_DAYS} later if nothing were done. */
    ACTIVE_AHEAD(true) {
        @Override
        boolean of(PersonFacts person, LocalDate day) {
            return person.isActiveOn(day) && person.isActiveOn(day.plusDays(AHEAD_DAYS));
        }
    },
    ACTIVE_COMPLETE(true, PersonFact.OBJECTIVES, PersonFact.EXPECTED_ACTIVITY),
    AGREES_PLANS(false, PersonFact.AGREES_PLANS),
    AGREES_PLANS_WITH_TIME(true, PersonFact.AGREES_PLANS, PersonFact.TIME_FOR_AGREEING),
    ROSTERED_TRAINING(false, PersonFact.ROSTERED_TRAINING),
    CATEGORIES(true, PersonFact.CATEGORIES),
    OUTPUT_OF_EACH(true, PersonFact.OUTPUT_OF_EACH),
    OUTPUT_OF_DCC(true, PersonFact.OUTPUT_OF_DCC),
    SIGNED(true, PersonFact.SIGNED),
    RECONCILED(true, PersonFact.RECONCILED),
    ALIGNED(true, PersonFact.ALIGNED),
    ANNUALISED(true, PersonFact.ANNUALISED),
    ANNUALISED_AGREED(true, PersonFact.ANNUALISED, PersonFact.ANNUALISATION_AGREED);

    /** How far ahead it is looked for what is about to lapse. A local default. */
    public static final int AHEAD_DAYS = 30;

    private final boolean ofActivePlan;
    private final List<PersonFact> facts;

    PersonMeasure(boolean ofActivePlan, PersonFact... facts) {
        this.ofActivePlan = ofActivePlan;
        this.facts = List.of(facts);
    }

    /** Returns whether a person counts on a day. */
    public boolean counts(PersonFacts person, LocalDate day) {
        return person.exclusion().isPresent() == (this == EXCLUDED) && of(person, day);
    }

    /** Returns whether a person should be counted here; false of {@link #ON_OTHER_SYSTEM} and {@link #EXCLUDED}. */
    public boolean isWanted() {
        return this != ON_OTHER_SYSTEM && this != EXCLUDED;
    }

    boolean of(PersonFacts person, LocalDate day) {
        return (!ofActivePlan || person.isActiveOn(day)) && facts.stream().allMatch(person::has);
    }

    /** Returns the person as one who counts on a day, or no longer does where that is not wanted, all else the same. */
    PersonFacts putRight(PersonFacts person, LocalDate day) {
        Set<PersonFact> more = EnumSet.copyOf(person.facts());
        more.addAll(facts);
        PersonFacts righted = person.facts(more);
        return !ofActivePlan || of(righted, day) ? righted : righted.active(new DateRange(day, day.plusYears(1)));
    }
}
