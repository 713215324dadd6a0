package org.sessionwise.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.api.reconciliation.DatedOutcome;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.MarkersJson;

/** Says of one person what each day's cell is marked with, and why in a few words. */
final class PersonMarkers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

    /** One thing to tell of a day. */
    private record Mark(Tone tone, String text) {}

    private final StaffMember person;
    private final ZoneId zone;
    private final Map<LocalDate, List<Mark>> days = new TreeMap<>();

    PersonMarkers(StaffMember person, ZoneId zone) {
        this.person = person;
        this.zone = zone;
    }

    /**
     * Returns a cell for each day with something to tell, by date; what was delivered adds what the roster did not
     * tell.
     */
    List<MarkersJson.CellJson> of(List<DatedOutcome> rostered, List<DatedOutcome> delivered) {
        Map<DatedOutcome.Side, Outcome> onRoster = new HashMap<>();
        for (DatedOutcome finding : rostered) {
            finding.planned().ifPresent(planned -> onRoster.put(planned, finding.outcome()));
            rosterMark(finding).ifPresent(mark -> add(finding, mark));
        }
        for (DatedOutcome finding : delivered) {
            finding.planned()
                    .filter(planned -> onRoster.get(planned) != finding.outcome())
                    .flatMap(planned -> workMark(finding, planned))
                    .ifPresent(mark -> add(finding, mark));
        }
        return days.entrySet().stream()
                .map(day -> cell(day.getKey(), day.getValue()))
                .toList();
    }

    private void add(DatedOutcome finding, Mark mark) {
        days.computeIfAbsent(finding.date(), date -> new ArrayList<>()).add(mark);
    }

    private MarkersJson.CellJson cell(LocalDate date, List<Mark> marks) {
        Tone worst =
                marks.stream().map(Mark::tone).min(Comparator.naturalOrder()).orElseThrow();
        String text = marks.stream().map(Mark::text).distinct().collect(Collectors.joining("; "));
        String note = person.inTraining() ? " (in training, not counted)" : "";
        return new MarkersJson.CellJson(person.id().value(), date.toString(), worst.wire(), text + note);
    }

    private Optional<Mark> rosterMark(DatedOutcome finding) {
        return switch (finding.outcome()) {
            case NOT_ROSTERED, MISSED -> Optional.of(new Mark(Tone.ERROR, planned(finding) + " planned, not rostered"));
            case MOVED ->
                Optional.of(new Mark(
                        Tone.WARNING,
                        planned(finding) + " planned, rostered " + DAY_AND_TIME.format(workedFrom(finding))));
            case SHORT ->
                Optional.of(new Mark(Tone.WARNING, planned(finding) + " planned, rostered " + length(finding)));
            case OTHER_ACTIVITY ->
                Optional.of(new Mark(
                        Tone.WARNING, planned(finding) + " planned, " + worked(finding) + " rostered instead"));
            case EXTRA_UNPAID, EXTRA_PAID -> Optional.of(new Mark(Tone.INFO, extra(finding)));
            case BY_COLLEAGUE -> Optional.of(new Mark(Tone.INFO, planned(finding) + " planned, a colleague does it"));
            case CANCELLED_WITH_NOTICE, CANCELLED_AT_SHORT_NOTICE, CANCELLED_BY_PERSON, CANCELLED ->
                Optional.of(new Mark(Tone.ERROR, planned(finding) + " planned, called off"));
            case AS_PLANNED, DISPLACED, LEAVE, UNAVAILABLE, BANK_HOLIDAY, ALIAS, COVER, UNKNOWN, OUT_OF_SCOPE ->
                Optional.empty();
        };
    }

    private Optional<Mark> workMark(DatedOutcome finding, DatedOutcome.Side planned) {
        return switch (finding.outcome()) {
            case MISSED, NOT_ROSTERED -> Optional.of(new Mark(Tone.ERROR, what(planned) + " planned, not worked"));
            case SHORT -> Optional.of(new Mark(Tone.WARNING, what(planned) + " planned, worked " + length(finding)));
            default -> Optional.empty();
        };
    }

    private String planned(DatedOutcome finding) {
        return finding.planned().map(this::what).orElse("");
    }

    private String what(DatedOutcome.Side planned) {
        return planned.name() + " " + times(planned.period());
    }

    private static String worked(DatedOutcome finding) {
        return finding.worked().map(DatedOutcome.Side::name).orElse("");
    }

    private String extra(DatedOutcome finding) {
        return finding.worked()
                .map(worked -> worked.name() + " " + times(worked.period())
                        + (finding.outcome() == Outcome.EXTRA_PAID ? ", paid extra" : ", not in the plan"))
                .orElse("");
    }

    private static String length(DatedOutcome finding) {
        return minutes(finding.worked()) + " of " + minutes(finding.planned()) + " min";
    }

    private static long minutes(Optional<DatedOutcome.Side> side) {
        return side.map(one -> one.period().length().toMinutes()).orElse(0L);
    }

    private String times(Period period) {
        return TIME.format(period.start().atZone(zone)) + "–"
                + TIME.format(period.end().atZone(zone));
    }

    private ZonedDateTime workedFrom(DatedOutcome finding) {
        Instant start = finding.worked().map(worked -> worked.period().start()).orElseThrow();
        return start.atZone(zone);
    }
}
