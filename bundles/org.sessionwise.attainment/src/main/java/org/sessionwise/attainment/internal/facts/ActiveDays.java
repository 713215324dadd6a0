package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.ActiveRule;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.SystemOfRecord;

/**
 * On which days somebody had an active e-job plan, from all that is known of their plans. A version counts from when it was both
 * reviewed and approved until {@link ActiveRule} lets it lapse, or until a later one was approved in its place. One that was
 * superseded by nothing approved counts on no day, since nobody says until when it stood; nor does one on paper.
 */
final class ActiveDays {

    private ActiveDays() {}

    /**
     * Returns the days of the version that counts on a day, or else of the one that did last before; empty if there was none yet.
     * Of several the one that was agreed last: its first day is when that was.
     */
    static Optional<DateRange> around(LocalDate day, List<JobPlanVersion> known) {
        return known.stream()
                .flatMap(version -> span(version, known).stream())
                .filter(span -> !span.from().isAfter(day))
                .max(Comparator.comparing((DateRange span) -> span.contains(day))
                        .thenComparing(span -> span.contains(day) ? span.from() : span.until())
                        .thenComparing(DateRange::until));
    }

    private static Optional<DateRange> span(JobPlanVersion version, List<JobPlanVersion> known) {
        boolean counts = version.systemOfRecord() == SystemOfRecord.E_JOB_PLANNING
                && (version.state() == JobPlanState.APPROVED || version.state() == JobPlanState.SUPERSEDED);
        Optional<LocalDate> lapse = counts ? ActiveRule.lapsesOn(approved(version)) : Optional.empty();
        Optional<LocalDate> end = version.state() == JobPlanState.SUPERSEDED
                ? followed(version, known).flatMap(on -> lapse.map(lapses -> earlier(lapses, on)))
                : lapse;
        return end.flatMap(until -> {
            LocalDate from = later(
                    version.reviewedOn().orElseThrow(), version.approvedOn().orElseThrow());
            return from.isBefore(until) ? Optional.of(new DateRange(from, until)) : Optional.empty();
        });
    }

    /** Returns when the next one was approved. */
    private static Optional<LocalDate> followed(JobPlanVersion version, List<JobPlanVersion> known) {
        Optional<LocalDate> own = version.approvedOn();
        return known.stream()
                .filter(other -> other.state() == JobPlanState.APPROVED || other.state() == JobPlanState.SUPERSEDED)
                .flatMap(other ->
                        other
                                .approvedOn()
                                .filter(on -> own.isPresent() && follows(other, on, version, own.get()))
                                .stream())
                .min(Comparator.naturalOrder());
    }

    private static boolean follows(JobPlanVersion other, LocalDate on, JobPlanVersion version, LocalDate own) {
        return on.isAfter(own)
                || on.equals(own) && other.planId().equals(version.planId()) && other.version() > version.version();
    }

    private static JobPlanVersion approved(JobPlanVersion version) {
        return version.toBuilder().state(JobPlanState.APPROVED).build();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
