package org.sessionwise.domain.attainment;

/** What may hold of a person, as far as the criteria ask. What is not known does not hold. */
public enum PersonFact {
    /** Has a job plan, in whatever state but withdrawn, whose system of record is dedicated software. */
    ON_DEDICATED_SYSTEM,
    /** Has a job plan in a spreadsheet or on paper, and none in dedicated software. */
    ON_OTHER_SYSTEM,
    /** Agrees other people's plans: is somebody's line manager, or signed as one. */
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
