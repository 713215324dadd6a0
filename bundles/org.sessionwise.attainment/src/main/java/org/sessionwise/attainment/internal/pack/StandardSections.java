package org.sessionwise.attainment.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sessionwise.attainment.internal.pack.PackText.Cell;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.Attained.OfStandard;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Standard;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** What the level rests on: each standard's status, and why a criterion does not hold. */
final class StandardSections {

    private StandardSections() {}

    static PackText.Section standards(PackSource source) {
        Map<String, Status> statuses = source.report().attained().standards().stream()
                .collect(Collectors.toMap(OfStandard::number, OfStandard::status));
        List<List<Cell>> rows = new ArrayList<>();
        for (Level level : source.report().catalogue().levels()) {
            for (Standard standard : level.standards()) {
                Status status = statuses.getOrDefault(standard.number(), Status.NOT_ASSESSED);
                rows.add(List.of(
                        Cell.of(standard.number() + " " + standard.title()),
                        Cell.of(level.number()),
                        Cell.of(words(status))));
            }
        }
        return PackText.Section.of("standards", "Standards", List.of("A standard is met when all its criteria are."))
                .with(List.of("Standard", "Level", "Status"), rows, "The catalogue has none.");
    }

    static PackText.Section notHeld(PackSource source) {
        Attained attained = source.report().attained();
        List<List<Cell>> rows = new ArrayList<>();
        for (Criterion criterion : source.report().catalogue().criteria()) {
            Verdict verdict = attained.verdicts().get(criterion.id());
            if (verdict != null && !verdict.status().counts()) {
                rows.add(List.of(
                        Cell.of(criterion.id().value()),
                        Cell.of(criterion.wording()),
                        Cell.of(words(verdict.status())),
                        Cell.of(source.hides(criterion, verdict) ? "kept back" : verdict.reason())));
            }
        }
        return PackText.Section.of("criteria", "Criteria that do not hold", List.of())
                .with(List.of("Criterion", "What is asked", "Status", "Why"), rows, "Each criterion holds.");
    }

    private static String words(Status status) {
        return switch (status) {
            case MET -> "met";
            case MET_EXPIRING -> "met, ends soon";
            case NOT_MET -> "not met";
            case NOT_ASSESSED -> "not assessed yet";
            case NOT_APPLICABLE -> "not applicable";
        };
    }
}
