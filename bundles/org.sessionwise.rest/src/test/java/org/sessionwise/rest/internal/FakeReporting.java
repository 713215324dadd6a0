package org.sessionwise.rest.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorSheet;
import org.sessionwise.api.indicator.Indicators;
import org.sessionwise.api.pack.Pack;
import org.sessionwise.api.pack.Packs;
import org.sessionwise.api.pack.Restated;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;

/** Indicators that are the same everywhere, and packs in memory. */
final class FakeReporting implements Indicators, Packs {

    static final Instant MADE = Instant.parse("2026-07-28T10:00:00Z");

    final Set<StaffId> askedFor = new HashSet<>();
    final List<Pack> packs = new ArrayList<>();
    volatile NoAnswerException noAnswer;
    volatile boolean refuses;

    @Override
    public IndicatorSheet sheet(AttainmentScope scope, LocalDate asAt, Set<StaffId> visible) throws NoAnswerException {
        if (noAnswer != null) {
            throw noAnswer;
        }
        askedFor.addAll(visible);
        List<IndicatorLine> lines = new ArrayList<>();
        for (AttainmentScope one : List.of(
                scope,
                AttainmentScope.of(new DepartmentId("anaes")),
                AttainmentScope.of(new DepartmentId("anaes"), new TeamId("red")),
                AttainmentScope.of(new DepartmentId("surg")))) {
            lines.add(IndicatorLine.of(Indicator.LEVEL, one, Fraction.of(2), Fraction.of(4), "level"));
            lines.add(IndicatorLine.of(Indicator.ACTIVE_PLANS, one, Fraction.of(1799), Fraction.of(2000), "people"));
            lines.add(IndicatorLine.of(Indicator.VARIANCE, one, new Fraction(77, 3), new Fraction(61, 2), "sessions")
                    .completeness(new Fraction(1, 2))
                    .remark("Without 1 department whose sessions are not known."));
            lines.add(IndicatorLine.missing(
                    Indicator.DCC_SHARE, one, IndicatorLine.Missing.SUPPRESSED, "Of fewer than 8 people."));
        }
        return IndicatorSheet.of(
                scope, asAt, new DateRange(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1)), MADE, lines);
    }

    @Override
    public List<IndicatorSheet> trend(AttainmentScope scope, LocalDate until, int months, Set<StaffId> visible)
            throws NoAnswerException {
        IndicatorSheet now = sheet(scope, until, visible);
        return List.of(IndicatorSheet.of(
                        scope,
                        until.withDayOfMonth(1).minusDays(1),
                        now.period(),
                        MADE,
                        now.lines().subList(0, 4))
                .reconstructed());
    }

    @Override
    public List<Pack> all(AttainmentScope scope) {
        return packs.stream().filter(pack -> pack.scope().equals(scope)).toList();
    }

    @Override
    public Pack freeze(AttainmentScope scope, LocalDate day, Actor actor) {
        Pack pack = Pack.of("p" + (packs.size() + 1), scope, day, actor, MADE, "0f".repeat(32), List.of());
        packs.add(0, pack);
        return pack;
    }

    @Override
    public Optional<Pack> find(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    @Override
    public Optional<byte[]> file(String id, Format format) {
        return find(id).map(pack -> (format == Format.JSON
                        ? "{\"format\":1,\"id\":\"" + id
                                + "\",\"day\":\"2026-07-28\",\"asAt\":\"2026-07-28T10:00:00Z\",\"title\":\"Board pack\","
                                + "\"sections\":[]}"
                        : "made as " + format)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Restated> restated(String id) {
        return List.of(
                Restated.of(Indicator.VARIANCE, AttainmentScope.trust(), "-4.0", "-5.1"),
                Restated.of(
                        Indicator.VARIANCE,
                        AttainmentScope.of(new DepartmentId("anaes"), new TeamId("red")),
                        "1.0",
                        "2.0"));
    }

    @Override
    public Pack reported(String id, Report report, Actor actor) throws EvidenceRefusedException {
        if (refuses) {
            throw new EvidenceRefusedException("on", "The register does not take it.");
        }
        Pack old = find(id).orElseThrow();
        List<Report> reports = new ArrayList<>(old.reports());
        reports.add(report);
        Pack pack = Pack.of(id, old.scope(), old.day(), old.by(), old.asAt(), old.digest(), reports);
        packs.replaceAll(one -> one.id().equals(id) ? pack : one);
        return pack;
    }
}
