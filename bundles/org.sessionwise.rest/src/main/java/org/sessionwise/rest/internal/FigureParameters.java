package org.sessionwise.rest.internal;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.figures.PlannedBasis;
import org.sessionwise.api.figures.Split;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.rest.internal.json.CamelCase;

/** Reads what clients ask of figures. */
final class FigureParameters {

    private static final String A_KEY =
            "department, or a kind and an id such as team:red, group, person, category, activity or duty";

    /** While an answer is made, each line takes 14 KB of the heap or more, and the server is the rostering system's. */
    private static final long MOST_LINES = 10_000;

    private static final int SHORTEST_MONTH = 28;

    private FigureParameters() {}

    static FigureQuestion question(String from, String until, String over, String planned, String categories) {
        return FigureQuestion.of(period(from, until, over))
                .over(word("over", over, Over.values()).orElse(Over.NONE))
                .planned(word("planned", planned, PlannedBasis.values()).orElse(PlannedBasis.DATED))
                .allCategories(all(categories));
    }

    /** Refuses figures of so many people in so many spans that they would take the memory of the rostering system. */
    static void requireBounded(FigureQuestion question, int people) {
        if (question.split() == Split.PERSON && people * spans(question) > MOST_LINES) {
            throw Problem.badParameter(
                    "over",
                    CamelCase.of(question.over()),
                    "of longer spans, or the period shorter: of " + people + " people there would be more than "
                            + MOST_LINES + " lines");
        }
    }

    /** Returns how many spans there are at most. */
    private static long spans(FigureQuestion question) {
        int days = question.over() == Over.WEEK ? DayOfWeek.values().length : SHORTEST_MONTH;
        return question.over() == Over.NONE ? 1 : question.period().days() / days + 2;
    }

    static boolean all(String categories) {
        return Parameters.choice("categories", categories, List.of("rostered", "all"))
                .filter("all"::equals)
                .isPresent();
    }

    /** Reads a period; of a plan year to date the first day may be missing. */
    private static DateRange period(String from, String until, String over) {
        boolean toDate = from == null && CamelCase.of(Over.PLAN_YEAR).equals(over);
        return toDate ? planYearUntil(until) : Parameters.period(from, until);
    }

    private static DateRange planYearUntil(String until) {
        return FigureQuestion.planYearUntil(Parameters.day("until", until));
    }

    static Optional<Split> split(String split) {
        return word("split", split, Split.values());
    }

    static LineKey key(String key) {
        try {
            return LineKey.parse(Parameters.required("key", key, A_KEY));
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("key", key, A_KEY);
        }
    }

    static Optional<Outcome> outcome(String outcome) {
        return word("outcome", outcome, Outcome.values());
    }

    /** Returns the constant of a name as JSON writes it; empty if the parameter is missing. */
    private static <E extends Enum<E>> Optional<E> word(String name, String text, E[] constants) {
        List<String> words = Arrays.stream(constants).map(CamelCase::of).toList();
        return Parameters.choice(name, text, words).map(word -> constants[words.indexOf(word)]);
    }
}
