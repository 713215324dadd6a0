package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Mediations and appeals that plans carry, as they stood on a day. */
final class PlanDisputes {

    private PlanDisputes() {}

    /** Returns those of one person, opened by the day; as the latest version that is not withdrawn has each of them. */
    static List<Dispute> of(List<JobPlanVersion> known, LocalDate day) {
        Map<String, Dispute> latest = new TreeMap<>();
        known.stream()
                .filter(version -> version.state() != JobPlanState.WITHDRAWN)
                .sorted(Comparator.comparing(JobPlanVersion::version))
                .flatMap(version -> version.life().disputes().stream())
                .filter(dispute -> !dispute.opened().isAfter(day))
                .forEach(dispute -> latest.put(dispute.opened() + "/" + dispute.kind(), dispute));
        return List.copyOf(latest.values());
    }

    /** Returns them as evidence of a department, of nobody by name; those opened on the same day by number. */
    static List<Evidence> evidence(DepartmentId department, Collection<Dispute> disputes, LocalDate day, ZoneId zone) {
        Map<String, Integer> numbers = new TreeMap<>();
        List<Evidence> all = new ArrayList<>();
        disputes.stream()
                .sorted(Comparator.comparing(Dispute::opened)
                        .thenComparing(Dispute::kind)
                        .thenComparing(dispute -> dispute.closed().orElse(DateRange.OPEN_END))
                        .thenComparing(dispute -> dispute.outcome().orElse("")))
                .forEach(dispute -> {
                    String kind = dispute.kind().name().toLowerCase(Locale.ROOT);
                    String id = "live/" + kind + "/" + department + "/" + dispute.opened();
                    all.add(evidence(id + "/" + numbers.merge(id, 1, Integer::sum), department, dispute, day, zone));
                });
        return all;
    }

    private static Evidence evidence(String id, DepartmentId department, Dispute dispute, LocalDate day, ZoneId zone) {
        boolean closed = dispute.closed().filter(on -> !on.isAfter(day)).isPresent();
        LocalDate last = closed ? dispute.closed().orElseThrow() : dispute.opened();
        boolean recorded =
                closed && dispute.outcome().filter(words -> !words.isBlank()).isPresent();
        return Evidence.of(
                        id,
                        EvidenceKind.DISPUTE,
                        AttainmentScope.of(department),
                        dispute.opened(),
                        last.atStartOfDay(zone).toInstant())
                .title(dispute.kind() == Dispute.Kind.APPEAL ? "Appeal on a job plan" : "Mediation about a job plan")
                .valid(closed ? closedOn(dispute.opened(), last) : DateRange.startingOn(dispute.opened()))
                .topics(recorded ? Set.of(Topics.OUTCOME_IN_SYSTEM) : Set.of())
                .build();
    }

    /** One that was closed on the day on which it was opened took a day. */
    private static DateRange closedOn(LocalDate opened, LocalDate closed) {
        return new DateRange(opened, closed.isAfter(opened) ? closed : opened.plusDays(1));
    }
}
