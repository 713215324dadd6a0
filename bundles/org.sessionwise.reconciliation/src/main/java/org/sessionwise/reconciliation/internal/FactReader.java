package org.sessionwise.reconciliation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.year.Absence;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.Unavailability;

/** Reads what figures are made of, in a few calls however many people are asked for. */
final class FactReader {

    private static final int YEARS_BEYOND_ROWS = 1;

    private final DepartmentId department;
    private final Host host;
    private final JobPlanRegister register;

    FactReader(DepartmentId department, Host host, JobPlanRegister register) {
        this.department = department;
        this.host = host;
        this.register = register;
    }

    /**
     * Reads everything of some people.
     *
     * @param everybody these are all of the department's, so that nobody needs to be named to the host
     */
    List<PersonFacts> facts(Set<StaffId> people, boolean everybody, Rules rules) throws NoAnswerException {
        if (people.isEmpty()) {
            return List.of();
        }
        RosterCalendar calendar = rules.calendar();
        DateRange absences = new DateRange(calendar.from(), rules.kept().until().plusYears(YEARS_BEYOND_ROWS));
        Map<StaffId, List<JobPlanVersion>> plans = register.plans(people, DateRange.startingOn(calendar.from()));
        Map<StaffId, List<RosterSession>> sessions = byPerson(sessions(people, everybody, calendar));
        Period time = Period.of(absences, calendar.zone());
        Map<StaffId, List<Absence>> away =
                absences(everybody ? host.leave(department, time) : host.leave(department, people, time));
        return people.stream()
                .map(person -> new PersonFacts(
                        person,
                        plans.getOrDefault(person, List.of()),
                        sessions.getOrDefault(person, List.of()),
                        away.getOrDefault(person, List.of())))
                .toList();
    }

    /** Reads the sessions of some people that overlap some days, by whom they concern. */
    Map<StaffId, List<RosterSession>> sessions(Set<StaffId> people, DateRange days, RosterCalendar calendar)
            throws NoAnswerException {
        Period time = Period.of(days, calendar.zone());
        return byPerson(once(host.sessions(department, people, time), RosterSession::id, "session"));
    }

    private List<RosterSession> sessions(Set<StaffId> people, boolean everybody, RosterCalendar calendar)
            throws NoAnswerException {
        Optional<DateRange> span = calendar.span();
        if (span.isEmpty()) {
            return List.of();
        }
        Period time = Period.of(span.get(), calendar.zone());
        List<RosterSession> told =
                everybody ? host.sessions(department, time) : host.sessions(department, people, time);
        return once(told, RosterSession::id, "session");
    }

    /** A session is told to whom it is, and to whom it was first. */
    private static Map<StaffId, List<RosterSession>> byPerson(List<RosterSession> all) {
        Map<StaffId, List<RosterSession>> byPerson = new HashMap<>();
        for (RosterSession session : all) {
            Stream.concat(Stream.of(session.staff()), session.owner().stream())
                    .forEach(person -> byPerson.computeIfAbsent(person, any -> new ArrayList<>())
                            .add(session));
        }
        return byPerson;
    }

    private static Map<StaffId, List<Absence>> absences(List<Unavailability> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Unavailability::staff,
                        Collectors.mapping(
                                away -> new Absence(away.period(), kind(away.kind())), Collectors.toList())));
    }

    private static Absence.Kind kind(Unavailability.Kind kind) {
        return switch (kind) {
            case ANNUAL_LEAVE -> Absence.Kind.ANNUAL_LEAVE;
            case STUDY_LEAVE -> Absence.Kind.STUDY_LEAVE;
            case SICKNESS -> Absence.Kind.SICKNESS;
            case TIME_OFF_IN_LIEU -> Absence.Kind.TIME_OFF_IN_LIEU;
            case OTHER -> Absence.Kind.OTHER;
        };
    }

    /** Refuses an answer that tells something twice: whichever of the two is right, figures of both would be wrong. */
    static <T> List<T> once(List<T> told, Function<T, ?> key, String what) throws NoAnswerException {
        Set<Object> keys = new HashSet<>();
        for (T one : told) {
            if (!keys.add(key.apply(one))) {
                throw new NoAnswerException("The rostering system told the same " + what
                        + " twice, so there are no figures; its adapter must be corrected.");
            }
        }
        return told;
    }
}
