package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.Evidence.Attestation;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** What people attest. It counts from the day on which somebody said it, for as long as the criterion and the evidence let it. */
final class Attestations {

    static final String VALID_MONTHS = "validMonths";
    static final String WARN_DAYS = "warnDays";
    static final Set<String> SETTINGS = Set.of(VALID_MONTHS, WARN_DAYS);

    private Attestations() {}

    static DataRule attested() {
        return DataRule.said(Attestations::decide, SETTINGS);
    }

    /** On adoption most were trained before rosters were kept here: what a roster shows is told, and decides nothing. */
    static DataRule withRosteredTraining() {
        return DataRule.said(
                (criterion, situation) -> {
                    Verdict verdict = decide(criterion, situation);
                    Proportion shown = situation.people().of(PersonMeasure.ROSTERED_TRAINING, PersonMeasure.IN_SCOPE);
                    return shown.part() == 0
                            ? verdict
                            : verdict.because(verdict.reason() + " Rosters show time for training of " + shown.part()
                                    + " of " + shown.whole() + " people.");
                },
                SETTINGS);
    }

    /** Returns what follows where the data hold and somebody must attest the rest. */
    static Verdict with(Verdict data, Criterion criterion, Situation situation) {
        Verdict said = decide(criterion, situation);
        return switch (said.status()) {
            case NOT_ASSESSED ->
                basedOn(Verdict.of(Status.NOT_ASSESSED, "The data hold; nobody has attested it yet."), data, said);
            case NOT_MET ->
                basedOn(
                        Verdict.of(
                                Status.NOT_MET,
                                "The data hold, but what was attested ended on "
                                        + Reasons.day(said.until().orElseThrow()) + "."),
                        data,
                        said);
            default -> together(data, said);
        };
    }

    private static Verdict together(Verdict data, Verdict said) {
        boolean soon = data.status() == Status.MET_EXPIRING || said.status() == Status.MET_EXPIRING;
        return basedOn(
                Verdict.of(soon ? Status.MET_EXPIRING : Status.MET, data.reason() + " " + said.reason()), data, said);
    }

    private static Verdict basedOn(Verdict verdict, Verdict data, Verdict said) {
        Verdict counted = data.counted().map(verdict::counted).orElse(verdict);
        Verdict dated = until(verdict.status(), data, said).map(counted::until).orElse(counted);
        return dated.from(Stream.concat(said.evidence().stream(), data.evidence().stream())
                .distinct()
                .toList());
    }

    private static Optional<LocalDate> until(Status status, Verdict data, Verdict said) {
        return status == Status.NOT_MET
                ? said.until()
                : Stream.of(data.until(), said.until())
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo);
    }

    private static Verdict decide(Criterion criterion, Situation situation) {
        List<Evidence> candidates = situation.evidence(criterion.id()).stream()
                .filter(one -> one.kind() != EvidenceKind.DOES_NOT_ARISE)
                .filter(one -> begun(one, situation.day()))
                .toList();
        List<Ground> grounds = candidates.stream()
                .flatMap(one -> ground(one, criterion, situation.day()).stream())
                .toList();
        return Grounds.weigh(
                grounds,
                situation,
                ground -> "It was attested on "
                        + Reasons.day(
                                ground.evidence().attestation().orElseThrow().on()) + ".",
                candidates.isEmpty()
                        ? "Nobody has put anything forward yet."
                        : "Something is put forward, but nobody who may has attested it yet.");
    }

    private static Optional<Ground> ground(Evidence one, Criterion criterion, LocalDate day) {
        return one.attestation()
                .filter(said -> !said.on().isAfter(day))
                .filter(said -> may(said, criterion))
                .map(said -> Ground.lasting(
                        one,
                        Ground.earlier(Months.after(said.on(), Rules.setting(criterion, VALID_MONTHS)), end(one)),
                        Rules.setting(criterion, WARN_DAYS)));
    }

    /** A request that was answered and a dispute that was closed are over, but what was attested of them is not. */
    private static LocalDate end(Evidence one) {
        boolean settled = one.kind() == EvidenceKind.DATA_REQUEST || one.kind() == EvidenceKind.DISPUTE;
        return settled ? DateRange.OPEN_END : one.valid().until();
    }

    /** Returns whether somebody who may has attested a piece of evidence by a day. */
    static boolean isAttested(Evidence one, Criterion criterion, LocalDate day) {
        return one.attestation()
                .filter(said -> !said.on().isAfter(day) && may(said, criterion))
                .isPresent();
    }

    private static boolean may(Attestation said, Criterion criterion) {
        return criterion.attestedBy().isEmpty() || criterion.attestedBy().contains(said.role());
    }

    static boolean begun(Evidence one, LocalDate day) {
        return !one.on().isAfter(day) && !one.valid().from().isAfter(day);
    }
}
