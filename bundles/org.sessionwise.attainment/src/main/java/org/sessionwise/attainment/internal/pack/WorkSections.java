package org.sessionwise.attainment.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.api.attainment.StepPlan;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.attainment.internal.pack.PackText.Cell;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;

/** What is to be done, what ends soon, and what a reader must know of the rest. */
final class WorkSections {

    private static final String NEXT = "Between here and the next level";
    private static final String ENDING = "Evidence that ends soon";

    private WorkSections() {}

    static PackText.Section steps(PackSource source) {
        if (!source.isOfToday()) {
            return PackText.Section.of(
                    "steps",
                    NEXT,
                    List.of(
                            "Left out: what stands in the way is known of today only, and this pack is of a past day."));
        }
        return PackText.Section.of(
                        "steps",
                        NEXT,
                        List.of("Least effort first: people who must act, times records to change. Nobody is named."))
                .with(
                        List.of("Criterion", "What is asked", "What is to be done", "People to act", "Records", "By"),
                        source.steps().stream().map(step -> step(source, step)).toList(),
                        "Nothing: every standard is met, or there is nobody in scope.");
    }

    private static List<Cell> step(PackSource source, NextStep step) {
        boolean hidden = source.hides(source.scope()) || source.hides(step.criterion(), step.verdict());
        Cell kept = Cell.of("kept back");
        return List.of(
                Cell.of(step.criterion().id() + ", level " + step.level()),
                Cell.of(step.criterion().wording()),
                hidden ? kept : Cell.of(step.todo()),
                hidden ? kept : Cell.of(step.effort().people()),
                hidden ? kept : Cell.of(step.effort().records()),
                Cell.of(step.plan()
                        .map(StepPlan::content)
                        .flatMap(StepPlan.Content::due)
                        .map(Object::toString)
                        .orElse("")));
    }

    /** By kind and criterion: what people call a piece of evidence may name somebody. */
    static PackText.Section ending(PackSource source) {
        if (!source.isOfToday()) {
            return PackText.Section.of(
                    "evidence",
                    ENDING,
                    List.of("Left out: what ends soon is known of today only, and this pack is of a past day."));
        }
        return PackText.Section.of("evidence", ENDING, List.of("What it is called is in the register of evidence."))
                .with(
                        List.of("Until", "Kind", "Scope", "For"),
                        source.ending().stream()
                                .map(entry -> ending(source, entry))
                                .toList(),
                        "Nothing ends within " + PackGathering.DAYS_AHEAD + " days.");
    }

    private static List<Cell> ending(PackSource source, EvidenceEntry entry) {
        return List.of(
                Cell.of(entry.content().until().map(Object::toString).orElse("to be renewed")),
                Cell.of(entry.content().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                Cell.of(source.names().of(entry.content().scope())),
                Cell.of(entry.content().criteria().stream()
                        .map(CriterionId::value)
                        .sorted()
                        .collect(Collectors.joining(", "))));
    }

    static PackText.Section remarks(PackSource source) {
        List<String> words = new ArrayList<>();
        if (source.report().isReconstructed()) {
            words.add("Nothing was recorded at the time: levels are worked out from what is known now.");
        }
        words.add("Figures of fewer than " + source.smallest()
                + " people, and those by which theirs could be worked out, are kept back: a local default unless the trust"
                + " set it.");
        words.addAll(leftOut(source));
        if (!source.report().switchedOff().isEmpty()) {
            words.add(source.report().switchedOff().stream()
                    .map(source.names()::of)
                    .sorted()
                    .collect(Collectors.joining(", ", "Attainment is not switched on, but people count, in: ", ".")));
        }
        return PackText.Section.of("remarks", "Completeness", words);
    }

    /** Told of the trust alone, and not where a reason is that of a few: parts can be subtracted. */
    private static List<String> leftOut(PackSource source) {
        Map<String, Integer> reasons = new TreeMap<>(source.report().exclusions());
        if (source.scope().kind() != AttainmentScope.Kind.TRUST) {
            return List.of("How many people are left out of the counts is told of the trust alone.");
        }
        if (reasons.values().stream().anyMatch(people -> people < source.smallest())) {
            return List.of("How many people are left out of the counts is kept back: for some reason they are few.");
        }
        int all = source.report().attained().excluded();
        List<String> words = new ArrayList<>();
        words.add(all == 0 ? "Nobody is left out of any count." : all + " people are left out of every count.");
        reasons.forEach((reason, people) -> words.add("Of these " + people + " people: " + reason + "."));
        return words;
    }

    static PackText.Section defaults(PackSource source) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Criterion criterion : source.report().catalogue().criteria()) {
            Map<RuleSource.Standing, String> bySource = criterion.settings().stream()
                    .collect(Collectors.groupingBy(
                            setting -> setting.source().standing(),
                            TreeMap::new,
                            Collectors.mapping(SettingWords::of, Collectors.joining(", "))));
            bySource.remove(RuleSource.Standing.STATED);
            bySource.forEach((standing, numbers) ->
                    rows.add(List.of(Cell.of(criterion.id().value()), Cell.of(numbers), Cell.of(standing(standing)))));
        }
        return PackText.Section.of(
                        "defaults",
                        "Numbers that the text does not state",
                        List.of("They decide criteria; the trust may set others."))
                .with(List.of("Criterion", "Numbers", "Who says so"), rows, "There are none.");
    }

    private static String standing(RuleSource.Standing standing) {
        return switch (standing) {
            case STATED -> "the text";
            case SECOND_HAND -> "cited by another document";
            case LOCAL_DEFAULT -> "a local default";
            case TRUST -> "the trust";
        };
    }

    /** Returns whether a piece of evidence belongs to a pack. */
    static boolean belongs(AttainmentScope pack, EvidenceEntry entry) {
        return pack.includes(entry.content().scope()) || entry.content().scope().includes(pack);
    }
}
