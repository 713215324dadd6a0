package org.sessionwise.shell.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.figures.PlannedBasis;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;
import org.sessionwise.host.spi.StaffDirectory;

/** Planned against rostered and delivered, and what it is made of; of everybody, and nobody is told of alone. */
@Component(
        service = FigureCommands.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=figures", "osgi.command.function=findings"
        })
public final class FigureCommands {

    private static final int PLACES = 2;
    private static final int MOST_ROWS = 200;
    private static final String ALL = "all";
    private static final Split[] SPLITS =
            Stream.of(Split.values()).filter(each -> each != Split.PERSON).toArray(Split[]::new);

    private final StaffDirectory directory;

    @Reference(name = "figures", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Figures> figures = List.of();

    @Activate
    public FigureCommands(@Reference(name = "directory") StaffDirectory directory) {
        this.directory = directory;
    }

    FigureCommands(StaffDirectory directory, List<Figures> figures) {
        this(directory);
        this.figures = figures;
    }

    @Descriptor("tells what was planned, rostered and delivered of a department, in sessions")
    public String figures(
            @Descriptor("the department's id") String department,
            @Descriptor("the first day") String from,
            @Descriptor("the day after the last") String until,
            @Descriptor("what a line is of, a span such as week, month or financial-quarter, annual, all (categories)")
                    String... how) {
        return Answer.of(() -> {
            Department of = Department.of(department, directory);
            FigureQuestion question = FigureQuestion.of(Typed.period(from, until));
            for (String word : how) {
                question = with(question, word);
            }
            return table(service(of).figures(question, of.everybody()));
        });
    }

    private Figures service(Department of) throws RefusedException {
        return Department.service(figures, Figures::department, of.id());
    }

    private static FigureQuestion with(FigureQuestion question, String word) throws RefusedException {
        Optional<Split> split = Typed.find(SPLITS, word);
        Optional<Over> over = Typed.find(Over.values(), word);
        Optional<PlannedBasis> planned = Typed.find(PlannedBasis.values(), word);
        if (split.isPresent()) {
            return question.by(split.get());
        } else if (over.isPresent()) {
            return question.over(over.get());
        } else if (planned.isPresent()) {
            return question.planned(planned.get());
        } else if (word.equals(ALL)) {
            return question.allCategories(true);
        }
        throw new RefusedException("after the days may stand: "
                + Stream.of(SPLITS, Over.values(), PlannedBasis.values())
                        .map(Typed::words)
                        .collect(Collectors.joining(", "))
                + ", all.");
    }

    private static String table(FigureSheet sheet) {
        Table table = Table.of(
                "LINE",
                "SPAN",
                "PEOPLE",
                "PLANNED",
                "ROSTERED",
                "VARIANCE",
                "%",
                "DELIVERED",
                "VARIANCE",
                "%",
                "KNOWN");
        sheet.lines().forEach(line -> row(table, line.key().toString(), line));
        row(table, "total", sheet.total());
        return table.or("") + System.lineSeparator() + "as at " + sheet.asAt() + ", " + sheet.rule() + ", "
                + sheet.categories().why();
    }

    private static void row(Table table, String name, FigureLine line) {
        FigureSide rostered = line.side(Basis.ROSTERED);
        FigureSide delivered = line.side(Basis.DELIVERED);
        DateRange days = line.span().days();
        table.row(
                name,
                line.span().label().isEmpty()
                        ? days.from() + " - " + days.until()
                        : line.span().label(),
                line.people(),
                sessions(line.planned()),
                sessions(rostered.done()),
                sessions(rostered.variance()),
                percent(rostered),
                sessions(delivered.done()),
                sessions(delivered.variance()),
                percent(delivered),
                line.completeness().plannedKnown() + " of "
                        + line.completeness().plannedAll());
    }

    private static String sessions(YearAmount amount) {
        return decimal(amount.sessions());
    }

    private static String percent(FigureSide side) {
        return side.percent(YearAmount::sessions).map(FigureCommands::decimal).orElse("-");
    }

    private static String decimal(Fraction number) {
        return number.toDecimal(PLACES).toPlainString();
    }

    @Descriptor("lists the dated sessions that a line of figures is made of, without whose they are")
    public String findings(
            @Descriptor("the department's id") String department,
            @Descriptor("the first day") String from,
            @Descriptor("the day after the last") String until,
            @Descriptor("a line as \"figures\" lists it, such as team:red or department") String line,
            @Descriptor("delivered instead of rostered; an outcome such as missed") String... only) {
        return Answer.of(() -> {
            Department of = Department.of(department, directory);
            DateRange period = Typed.period(from, until);
            LineKey key = key(line);
            Basis basis = Arrays.stream(only)
                    .flatMap(word -> Typed.find(Basis.values(), word).stream())
                    .findFirst()
                    .orElse(Basis.ROSTERED);
            Optional<Outcome> outcome = outcome(only);
            List<FigureFinding> found =
                    service(of).findings(FigureQuestion.of(period), key, basis, outcome, of.everybody());
            return list(found);
        });
    }

    private static LineKey key(String typed) throws RefusedException {
        try {
            LineKey key = LineKey.parse(typed);
            if (key.kind() != LineKey.Kind.PERSON) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new RefusedException("a line is typed as \"figures\" lists it: team:red, category:DCC, department."
                + " Those of one person stand in the product.");
    }

    private static Optional<Outcome> outcome(String... words) throws RefusedException {
        Optional<Outcome> outcome = Optional.empty();
        for (String word : words) {
            if (Typed.find(Basis.values(), word).isEmpty()) {
                outcome = Optional.of(Typed.one(Outcome.values(), word));
            }
        }
        return outcome;
    }

    private static String list(List<FigureFinding> found) {
        Table table = Table.of("DATE", "OUTCOME", "PLAN", "VERSION", "ACTIVITY", "PLANNED", "ROSTER ENTRY", "RULE");
        found.stream().limit(MOST_ROWS).map(FigureFinding::finding).forEach(finding -> row(table, finding));
        String rest = found.size() > MOST_ROWS
                ? System.lineSeparator() + (found.size() - MOST_ROWS) + " more: ask for a shorter period"
                : "";
        return table.or("Nothing is counted there.") + rest;
    }

    private static void row(Table table, Finding finding) {
        Optional<Finding.Planned> planned = finding.planned();
        table.row(
                finding.date(),
                Typed.word(finding.outcome()),
                planned.map(each -> each.plan().value()).orElse("-"),
                planned.map(each -> Integer.toString(each.version())).orElse("-"),
                planned.map(each -> each.activity().value()).orElse("-"),
                planned.map(each -> each.period().start().toString()).orElse("-"),
                finding.worked().map(each -> each.id().value()).orElse("-"),
                finding.rule());
    }
}
