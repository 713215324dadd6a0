package org.sessionwise.domain.attainment;

/** What may hold of a person, as far as the criteria ask. What is not known does not hold. */
public enum PersonFact {
    /** The job plan in force, or else the latest one that is not withdrawn, has dedicated software as its system of record. */
    ON_DEDICATED_SYSTEM,
    /** The job plan in force, or else the latest one that is not withdrawn, is in a spreadsheet or on paper. */
    ON_OTHER_SYSTEM,
    /** Agrees other people's plans: is the line manager of somebody who is not in training. */
    AGREES_PLANS,
    /** The plan in force has an activity for managing job plans. */
    TIME_FOR_AGREEING,
    /** The plan in force lists objectives. */
    OBJECTIVES,
    /** The plan in force has clinical (DCC) and other activities. */
    EXPECTED_ACTIVITY,
    /** The plan in force has direct clinical care and supporting activities, each with its category. */
    CATEGORIES,
    /** Each activity of the plan in force has an output per session. */
    OUTPUT_OF_EACH,
    /** Each DCC activity of the plan in force has an output per session. */
    OUTPUT_OF_DCC,
    /** The person signed the plan in force. */
    SIGNED,
    /** The plan in force has an annualised activity. */
    ANNUALISED,
    /** Each annualised activity of the plan in force was agreed by both sides. */
    ANNUALISATION_AGREED,
    /** Planned and worked time of the last whole financial quarter were compared, and what was worked is known. */
    RECONCILED,
    /** Objectives of the plan in force refer to an objective of the team's plan. */
    ALIGNED,
    /** A plan approved by then, in force or earlier, sets time aside for training in the software or in job planning. */
    ROSTERED_TRAINING
}
