package org.sessionwise.domain.attainment;

/**
 * Names of what {@link Evidence#count} tells of {@link EvidenceKind#LIVE} evidence, by its topic.
 *
 * <ul>
 *   <li>{@link Topics#TEAM_PLAN}: of a team, on the day of its meeting, valid for the plan's year; nothing of a draft.
 *   <li>{@link Topics#QUARTER_REVIEW}: of a department, on the day of the meeting that reviewed a financial quarter; valid from the
 *       end of that quarter until the review of the next one is overdue, which is two quarters later. The quarter's label, such as
 *       {@code 2026-Q3}, is another topic.
 *   <li>{@link Topics#FROZEN_QUARTER}: the same, on the day it was frozen.
 *   <li>{@link Topics#TARIFF}: of the trust, on its first day, valid until the next one begins.
 * </ul>
 */
public final class LiveCounts {

    /** Of a team plan: plans in force approved on the day of the meeting or later, of those in force whose approval is dated. */
    public static final String AFTER_MEETING = "afterMeeting";

    /** Of a team plan: objectives that a plan in force refers to, of those that it sets. */
    public static final String OBJECTIVES = "objectives";

    /** Of a team plan: expected outputs that the plans in force come up to, of those that it sets. */
    public static final String OUTPUTS = "outputs";

    /** Of a team plan: roles whose holder's plan has the time agreed for them, of those that it gives. */
    public static final String ROLES_WITH_TIME = "rolesWithTime";

    /** Of a quarter's review: flags with a cause and what is done about it, agreed with the team, of those raised. */
    public static final String FLAGS_ANSWERED = "flagsAnswered";

    /** Of a tariff: roles that it has a rate for, of themselves. */
    public static final String RATES = "rates";

    private LiveCounts() {}
}
