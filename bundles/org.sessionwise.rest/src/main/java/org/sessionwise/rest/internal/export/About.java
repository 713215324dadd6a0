package org.sessionwise.rest.internal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.matching.Outcome;

/** What whoever finds a file with figures later must know of it. */
public final class About {

    private About() {}

    /**
     * Returns what is to be said of figures.
     *
     * @param scope who is in them, in words
     */
    public static List<TableFile.Fact> of(String department, String scope, FigureSheet sheet) {
        List<TableFile.Fact> facts = new ArrayList<>();
        add(facts, "Department", department);
        add(facts, "Scope", scope + ". Doctors in training are part of no figure.");
        add(
                facts,
                "Period",
                "from " + sheet.question().period().from() + " until, but without, "
                        + sheet.question().period().until());
        add(facts, "As at", sheet.asAt().toString());
        add(facts, "Rule", sheet.rule());
        add(facts, "Policy", "that counts since " + sheet.policyFrom());
        add(facts, "Planned basis", Words.of(sheet.question().planned()));
        add(facts, "Categories", words(sheet) + ": " + sheet.categories().why());
        add(facts, "Exact", "Exact numbers are texts, such as 4/3; the decimals beside them are rounded to 4 places.");
        add(facts, "Minutes", "Real minutes, also in nights on which clocks change.");
        add(facts, "PA", "Programmed activities as the contract counts them; none for contracts in hours.");
        add(facts, "Per cent", "Of the sums; empty where nothing is planned, because it is not defined there.");
        for (Outcome outcome : Outcome.values()) {
            add(facts, "Outcome: " + Words.of(outcome), Words.meaning(outcome.credit()));
        }
        return facts;
    }

    private static String words(FigureSheet sheet) {
        String left =
                sheet.categories().left().stream().map(ActivityCategory::name).collect(Collectors.joining(", "));
        return sheet.categories().counted().stream().map(ActivityCategory::name).collect(Collectors.joining(", "))
                + (left.isEmpty() ? "" : " without " + left);
    }

    private static void add(List<TableFile.Fact> facts, String word, String meaning) {
        facts.add(new TableFile.Fact(word, meaning));
    }
}
