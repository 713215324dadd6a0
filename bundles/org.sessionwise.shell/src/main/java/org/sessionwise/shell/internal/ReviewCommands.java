package org.sessionwise.shell.internal;

import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.Flag;
import org.sessionwise.api.review.QuarterRecord;
import org.sessionwise.api.review.QuarterReview;
import org.sessionwise.api.review.Reviews;
import org.sessionwise.host.spi.StaffDirectory;

/** What stands to be reviewed, and which quarters are frozen. */
@Component(
        service = ReviewCommands.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=reviews", "osgi.command.function=quarters"
        })
public final class ReviewCommands {

    private final StaffDirectory directory;
    private final Reviews reviews;

    @Activate
    public ReviewCommands(
            @Reference(name = "directory") StaffDirectory directory, @Reference(name = "reviews") Reviews reviews) {
        this.directory = directory;
        this.reviews = reviews;
    }

    @Descriptor("lists what a quarter's variances raised of a department, its teams and groups, and how far each is")
    public String reviews(
            @Descriptor("the department's id") String department,
            @Descriptor("a financial quarter such as 2026-Q3") String quarter) {
        return Answer.of(() -> {
            Department of = Department.of(department, directory);
            QuarterReview review = reviews.review(of.sight(), quarter(quarter));
            Table table = Table.of("LINE", "DIRECTION", "QUARTERS", "STATE", "WHY");
            review.flags().stream()
                    .filter(flag -> flag.line().key().kind() != LineKey.Kind.PERSON)
                    .forEach(flag -> row(table, flag));
            return table.or("Nothing stands out.") + System.lineSeparator()
                    + people(review) + " flags of single people stand in the product; "
                    + review.frozen()
                            .map(frozen -> "frozen as at " + frozen.asAt())
                            .orElse("not frozen") + ", "
                    + (review.meeting().isPresent() ? "a meeting is recorded" : "no meeting is recorded");
        });
    }

    private static void row(Table table, Flag flag) {
        table.row(
                flag.line().key(),
                Typed.word(flag.direction()),
                flag.persists(),
                flag.state().map(Typed::word).orElse("nothing written yet"),
                flag.why());
    }

    private static long people(QuarterReview review) {
        return review.flags().stream()
                .filter(flag -> flag.line().key().kind() == LineKey.Kind.PERSON)
                .count();
    }

    private static FinancialQuarter quarter(String typed) throws RefusedException {
        try {
            return FinancialQuarter.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("a financial quarter is typed as 2026-Q3.");
        }
    }

    @Descriptor("lists a department's frozen quarters, and how many of their figures have changed since")
    public String quarters(@Descriptor("the department's id") String department) {
        return Answer.of(() -> {
            Department of = Department.of(department, directory);
            Table table = Table.of("QUARTER", "FROZEN", "BY", "LINES", "RESTATED");
            for (QuarterRecord each : reviews.quarters(of.sight())) {
                table.row(
                        each.frozen().quarter(),
                        each.frozen().asAt(),
                        each.frozen().by().id(),
                        each.frozen().lines().size(),
                        each.restatements().size());
            }
            return table.or("No quarter is frozen yet.");
        });
    }
}
