package org.sessionwise.jobplan.spi.record;

import static org.sessionwise.jobplan.spi.record.PlanField.APPROVED_ON;
import static org.sessionwise.jobplan.spi.record.PlanField.ASSIGNMENT_NUMBER;
import static org.sessionwise.jobplan.spi.record.PlanField.CONTRACT;
import static org.sessionwise.jobplan.spi.record.PlanField.IN_FORCE_FROM;
import static org.sessionwise.jobplan.spi.record.PlanField.IN_FORCE_UNTIL;
import static org.sessionwise.jobplan.spi.record.PlanField.MINUTES_PER_PA;
import static org.sessionwise.jobplan.spi.record.PlanField.NATION;
import static org.sessionwise.jobplan.spi.record.PlanField.PLAN_ID;
import static org.sessionwise.jobplan.spi.record.PlanField.REGISTRATION;
import static org.sessionwise.jobplan.spi.record.PlanField.REVIEWED_ON;
import static org.sessionwise.jobplan.spi.record.PlanField.STATE;
import static org.sessionwise.jobplan.spi.record.PlanField.SYSTEM_OF_RECORD;
import static org.sessionwise.jobplan.spi.record.PlanField.VERSION;
import static org.sessionwise.jobplan.spi.record.PlanField.ZONE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.SystemOfRecord;

/** Reads one plan version; its activities are read before it. */
public final class VersionReader {

    private static final Pattern REGISTERED = Pattern.compile("[A-Za-z]{2,16} [A-Za-z0-9]{1,32}");
    private static final int HIGHEST_VERSION = 1_000_000;
    private static final int LONGEST_PA = 24 * 60;

    private final Fields fields;
    private final FieldReader reader;

    /**
     * A reader of one plan version.
     *
     * @param fields those of {@link PlanField#ofPlan}
     */
    public VersionReader(Fields fields) {
        this.fields = fields;
        this.reader = new FieldReader(fields);
    }

    /** Returns the plan alone, to name a record that is refused for something else. */
    public JobPlanId planId() throws FieldException {
        return new JobPlanId(reader.key(PLAN_ID));
    }

    /** Returns the number of the version, 1 or more. */
    public int version() throws FieldException {
        return reader.whole(VERSION, 1, HIGHEST_VERSION);
    }

    /**
     * Returns the version with the activities given, all rules of the domain kept.
     *
     * @param activities in the order in which people should see them; may be empty
     * @throws FieldException for the first field that cannot be used
     */
    public JobPlanVersion read(List<Activity> activities) throws FieldException {
        Contract contract = contract();
        JobPlanVersion.Builder plan = JobPlanVersion.builder(planId(), version(), person(), inForce())
                .state(reader.oneOf(STATE, EnumSet.complementOf(EnumSet.of(JobPlanState.WITHDRAWN))))
                .systemOfRecord(reader.oneOf(SYSTEM_OF_RECORD, EnumSet.allOf(SystemOfRecord.class)))
                .zone(zone())
                .nation(reader.oneOf(NATION, EnumSet.allOf(Nation.class)))
                .contract(contract)
                .activities(activities)
                .year(new YearReader(reader).read(contract.onePa().isEmpty()))
                .agreement(new AgreementReader(reader).read(activities))
                .life(new LifeReader(reader).read());
        reader.optionalDate(REVIEWED_ON).ifPresent(plan::reviewedOn);
        reader.optionalDate(APPROVED_ON).ifPresent(plan::approvedOn);
        return built(plan);
    }

    private JobPlanVersion built(JobPlanVersion.Builder plan) throws FieldException {
        try {
            return plan.build();
        } catch (IllegalArgumentException broken) {
            throw new FieldException(Refusal.UNCLEAR_IDENTITY, fields.record(), "", broken.getMessage());
        }
    }

    private PersonReference person() throws FieldException {
        Optional<String> assignment = reader.optionalKey(ASSIGNMENT_NUMBER);
        if (assignment.filter(String::isBlank).isPresent()) {
            throw reader.refused(Refusal.WRONG_KIND, ASSIGNMENT_NUMBER, "is blank, expected a text or nothing");
        }
        Optional<String> registration = registration();
        return reader.built(
                Refusal.UNCLEAR_IDENTITY, ASSIGNMENT_NUMBER, () -> new PersonReference(assignment, registration));
    }

    private Optional<String> registration() throws FieldException {
        Optional<String> found = reader.optionalKey(REGISTRATION);
        if (found.filter(text -> !REGISTERED.matcher(text).matches()).isPresent()) {
            throw reader.refused(
                    Refusal.WRONG_KIND, REGISTRATION, "is not a body and a number, expected such as GMC 1234567");
        }
        return found;
    }

    private DateRange inForce() throws FieldException {
        LocalDate from = reader.date(IN_FORCE_FROM);
        LocalDate until = reader.optionalDate(IN_FORCE_UNTIL).orElse(DateRange.OPEN_END);
        return reader.built(Refusal.IMPOSSIBLE_PERIOD, IN_FORCE_UNTIL, () -> new DateRange(from, until));
    }

    private ZoneId zone() throws FieldException {
        String name = reader.key(ZONE);
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw reader.wrong(Refusal.NO_SUCH_TIME, ZONE, name, "a time zone such as Europe/London");
        }
        return ZoneId.of(name);
    }

    private Contract contract() throws FieldException {
        String code = reader.key(CONTRACT);
        OptionalInt minutes = reader.optionalWhole(MINUTES_PER_PA, 1, LONGEST_PA);
        return minutes.isPresent()
                ? Contract.inProgrammedActivities(code, Duration.ofMinutes(minutes.getAsInt()))
                : Contract.inHours(code);
    }
}
