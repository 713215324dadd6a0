package org.sessionwise.rest.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.UnmappedJson;

/** Finds what of some sessions no figure can see. */
final class UnmappedWork {

    private UnmappedWork() {}

    /** Returns the duties to which no activity is mapped, the most rostered first. */
    static List<UnmappedJson.DutyJson> duties(
            List<RosterSession> sessions, DutyMapping mapping, Map<DutyCode, String> names) {
        Set<DutyCode> mapped = Set.copyOf(mapping.duties().values());
        Map<DutyCode, List<RosterSession>> unmapped = sessions.stream()
                .filter(session -> !mapped.contains(session.duty()))
                .collect(Collectors.groupingBy(RosterSession::duty));
        return unmapped.entrySet().stream()
                .map(each -> new UnmappedJson.DutyJson(
                        each.getKey().value(),
                        names.getOrDefault(each.getKey(), each.getKey().value()),
                        each.getValue().size(),
                        (int) each.getValue().stream()
                                .map(RosterSession::staff)
                                .distinct()
                                .count()))
                .sorted(Comparator.comparing(UnmappedJson.DutyJson::sessions)
                        .reversed()
                        .thenComparing(UnmappedJson.DutyJson::duty))
                .toList();
    }

    /** Returns the people who are rostered, count in figures and have no plan then, in the host's order. */
    static List<UnmappedJson.PersonJson> people(
            Collection<StaffMember> people, Map<StaffId, List<JobPlanVersion>> plans, List<RosterSession> sessions) {
        Map<StaffId, Long> rostered =
                sessions.stream().collect(Collectors.groupingBy(RosterSession::staff, Collectors.counting()));
        return people.stream()
                .filter(person -> !person.inTraining()
                        && rostered.containsKey(person.id())
                        && plans.getOrDefault(person.id(), List.of()).isEmpty())
                .map(person -> new UnmappedJson.PersonJson(
                        person.id().value(), person.displayName(), why(rostered.get(person.id()))))
                .toList();
    }

    private static String why(long sessions) {
        return "No approved job plan is in force in these days, and " + sessions
                + (sessions == 1 ? " session is" : " sessions are") + " rostered.";
    }
}
